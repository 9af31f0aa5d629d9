/** The connection to Redis: made, or why not, in words. Both packages are installed by who uses the queue. */
import type { Redis } from 'ioredis';
import { hidePassword, type QueueAddress } from './address.ts';
import { QueueError } from './queue.ts';

export type BullMq = typeof import('bullmq');

/** Throws `QueueError` where nobody answers, or nothing is there to speak with. */
export async function connect(address: QueueAddress): Promise<{ client: Redis; bullmq: BullMq }> {
  const { bullmq, ioredis } = await load();
  const client = new ioredis.Redis(address.url, { maxRetriesPerRequest: null, lazyConnect: true });
  let reason = '';
  client.on('error', (error) => {
    reason = error.message;
  });
  const late = new AbortController();
  try {
    await Promise.race([client.connect().then(() => client.ping()), timeOut(10_000, late.signal)]);
  } catch (error) {
    client.disconnect();
    throw new QueueError(hidePassword(explain(reason || (error as Error).message), address));
  } finally {
    late.abort();
  }
  return { client, bullmq };
}

/** Of a package that is not there; the command requires what the library imports. */
const missing = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];

async function load() {
  try {
    return { bullmq: await import('bullmq'), ioredis: await import('ioredis') };
  } catch (error) {
    if (!missing.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new QueueError('没有安装 bullmq 和 ioredis', ['bullmq', 'ioredis']);
  }
}

function timeOut(milliseconds: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('ETIMEDOUT')), milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function explain(reason: string): string {
  const known: [RegExp, string][] = [
    [/ECONNREFUSED/, '那里没有 Redis'],
    [/ENOTFOUND|EAI_AGAIN/, '找不到这台机器'],
    [/ETIMEDOUT/, '没有回应'],
    [/NOAUTH|WRONGPASS|invalid password|AUTH/, '密码不对，或没有写密码'],
    [/Hostname\/IP|ALTNAME/i, '证书不是给这个主机名的：地址里要写证书上的名字'],
    [/self-signed|self signed|certificate|CERT_/i, '证书不受信任：签发它的证书，用 NODE_EXTRA_CA_CERTS 指明'],
    [
      /packet length|wrong version number|EPROTO|ECONNRESET|Connection is closed/i,
      '连接被关闭：看是 redis:// 还是 rediss://（TLS）',
    ],
  ];
  return known.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
