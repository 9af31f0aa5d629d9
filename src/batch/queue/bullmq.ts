/** The queue on BullMQ and Redis. Both are installed by who uses it, and loaded when it is used. */
import type { Job as BullJob, Queue as BullQueue, Worker as BullWorker } from 'bullmq';
import type { Redis } from 'ioredis';
import { readProgramVersion } from '../inputs.ts';
import { hidePassword, type QueueAddress } from './address.ts';
import { type Job, pack, type SharedPart, type UnitResult, unpack } from './job.ts';
import {
  type Attempt,
  type BatchState,
  type Queue,
  QueueError,
  type QueueState,
  type WorkOptions,
} from './queue.ts';

interface JobData {
  batch: string;
  packed: string;
}

const prefix = 'jinqiu';
/** What nobody has fetched is gone after a week: there are people's data in it. */
const keptSeconds = 7 * 24 * 3600;
/** A job is given back when its holder has not been heard of for so long; one takes a second or two. */
const lockMilliseconds = 20_000;
const stalledMilliseconds = 5_000;
/** How often a job comes back whose holder died over it, before it is given up. */
const mostDeaths = 3;
/** How often one is tried whose reports could not be written: from a second to a minute and more. */
const attempts = 7;

const sharedKey = (hash: string) => `${prefix}:shared:${hash}`;
const stateKey = `${prefix}:batches`;
const resultsKey = (batch: string) => `${prefix}:results:${batch}`;
const newsKey = (batch: string) => `${prefix}:news:${batch}`;

/** Opens the queue. Throws `QueueError` where there is none, or nothing to speak to it with. */
export async function openBullQueue(address: QueueAddress): Promise<Queue> {
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
  return new RedisQueue(client, bullmq);
}

async function load() {
  try {
    return { bullmq: await import('bullmq'), ioredis: await import('ioredis') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
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
    [/self-signed|self signed|certificate|CERT_/i, '证书不受信任：签发它的证书，用 NODE_EXTRA_CA_CERTS 指明'],
    [
      /packet length|wrong version number|EPROTO|ECONNRESET|Connection is closed/i,
      '连接被关闭：看是 redis:// 还是 rediss://（TLS）',
    ],
  ];
  return known.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}

type BullMq = typeof import('bullmq');

class RedisQueue implements Queue {
  readonly #client: Redis;
  readonly #bullmq: BullMq;
  readonly #jobs: BullQueue<JobData>;
  /** machines with another version make other bytes: they do not take these jobs */
  readonly #name = `reports-${readProgramVersion()}`;

  constructor(client: Redis, bullmq: BullMq) {
    this.#client = client;
    this.#bullmq = bullmq;
    this.#jobs = new bullmq.Queue<JobData>(this.#name, { connection: client, prefix });
    // a connection that is lost is made anew; what was asked meanwhile waits
    this.#jobs.on('error', () => {});
  }

  async open(batch: string, state: Omit<BatchState, 'done'>, shared: { hash: string; part: SharedPart }) {
    await this.#client.set(sharedKey(shared.hash), pack(shared.part), 'EX', keptSeconds);
    await this.#client.hset(stateKey, batch, JSON.stringify(state));
  }

  async enqueue(jobs: readonly Job[]) {
    const options = {
      attempts,
      backoff: { type: 'exponential', delay: 1000 },
      removeOnComplete: true,
      removeOnFail: { age: keptSeconds },
    };
    // together, but not so many that they make one long message
    for (let start = 0; start < jobs.length; start += 20)
      await this.#jobs.addBulk(
        jobs.slice(start, start + 20).map((job) => ({
          name: 'reports',
          data: { batch: job.batch, packed: pack(job) },
          opts: { ...options, jobId: job.id },
        })),
      );
  }

  async countPending() {
    const counts = await this.#jobs.getJobCounts('wait', 'active', 'delayed');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async listFailed(batch: string) {
    const failed = await this.#jobs.getJobs(['failed']);
    return failed.filter((job) => job?.data.batch === batch).map(({ data }) => unpack<Job>(data.packed));
  }

  async drop(jobs: readonly Job[]) {
    for (const { id } of jobs) await this.#jobs.remove(id);
  }

  async readNews(batch: string, since: number) {
    const count = await this.#client.llen(newsKey(batch));
    // a queue that has lost its memory begins anew
    const files = await this.#client.lrange(newsKey(batch), count < since ? 0 : since, -1);
    return {
      results: await this.readResults(batch, files),
      count: (count < since ? 0 : since) + files.length,
    };
  }

  async readResults(batch: string, files: readonly string[]) {
    if (files.length === 0) return [];
    const found = await this.#client.hmget(resultsKey(batch), ...files);
    return found.flatMap((packed) => (packed === null ? [] : [JSON.parse(packed) as UnitResult]));
  }

  async report(batch: string, results: readonly UnitResult[]) {
    if (results.length === 0) return;
    const entries = results.flatMap((result) => [result.file, JSON.stringify(result)]);
    await this.#client
      .multi()
      .hset(resultsKey(batch), ...entries)
      .rpush(newsKey(batch), ...results.map(({ file }) => file))
      .expire(resultsKey(batch), keptSeconds)
      .expire(newsKey(batch), keptSeconds)
      .exec();
  }

  async forget(batch: string, shared?: string) {
    await this.#client.del(resultsKey(batch), newsKey(batch));
    if (shared === undefined) return;
    await this.#client.del(sharedKey(shared));
    await this.#client.hdel(stateKey, batch);
  }

  async readShared(hash: string) {
    const packed = await this.#client.get(sharedKey(hash));
    return packed === null ? undefined : unpack<SharedPart>(packed);
  }

  async work(
    act: (job: Job, attempt: Attempt) => Promise<void>,
    { signal, untilEmpty, onIdle }: WorkOptions,
  ) {
    const worker: BullWorker<JobData> = new this.#bullmq.Worker<JobData>(
      this.#name,
      (job) => act(unpack<Job>(job.data.packed), tellAttempt(job)),
      {
        connection: this.#client,
        prefix,
        concurrency: 1,
        lockDuration: lockMilliseconds,
        stalledInterval: stalledMilliseconds,
        maxStalledCount: mostDeaths,
        autorun: false,
      },
    );
    worker.on('error', () => {});
    const stop = () => void worker.close();
    signal.addEventListener('abort', stop);
    worker.on('drained', () => {
      onIdle();
    });
    const watch = untilEmpty ? setInterval(() => void this.#stopIfEmpty(stop), 500) : undefined;
    if (!signal.aborted) await worker.run();
    clearInterval(watch);
    signal.removeEventListener('abort', stop);
    await worker.close();
  }

  async #stopIfEmpty(stop: () => void) {
    if ((await this.countPending()) === 0) stop();
  }

  async readState(): Promise<QueueState> {
    const known = await this.#client.hgetall(stateKey);
    const batches = await Promise.all(
      Object.entries(known).map(async ([batch, text]) => ({
        ...(JSON.parse(text) as Omit<BatchState, 'done'>),
        done: await this.#client.hlen(resultsKey(batch)),
      })),
    );
    const counts = await this.#jobs.getJobCounts('wait', 'active', 'delayed', 'failed');
    const { wait = 0, active = 0, delayed = 0, failed = 0 } = counts;
    const workers = await this.#jobs.getWorkersCount();
    return { batches, waiting: wait + delayed, active, failed, workers };
  }

  async disconnect() {
    await this.#jobs.close();
    this.#client.disconnect();
  }
}

function tellAttempt({ attemptsStarted, attemptsMade }: BullJob): Attempt {
  return { isRetry: attemptsStarted > 1, isLast: attemptsMade + 1 >= attempts };
}
