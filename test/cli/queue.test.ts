/** `batch --queue`, `batch status` and `worker` as they are installed: two processes, a password, TLS. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { county, inFolder } from '../batch/support.ts';
import { main, run } from '../support/command.ts';
import { missingRedis, type RunningRedis, startRedis } from '../support/redis.ts';
import { describeWith } from '../support/skip-loudly.ts';

describe('a queue that cannot be used', () => {
  test('an address that is none: how to write one, without what was typed', async () => {
    await inFolder(county, async (folder) => {
      const { code, talk } = await run(folder, 'batch', '.', '--queue', 'http://:geheim@queue');
      expect(code).toBe(2);
      expect(talk).toContain('队列的地址应写成 redis://主机:6379');
      expect(talk).not.toContain('geheim');
    });
  });

  test('nobody there: exit 3, the address without its password', async () => {
    await inFolder(county, async (folder) => {
      const { code, talk } = await run(folder, 'worker', 'redis://:geheim@127.0.0.1:1');
      expect(code).toBe(3);
      expect(talk).toBe('错误：用不了队列 redis://:***@127.0.0.1:1：那里没有 Redis\n');
    });
  });

  test('with shards or threads: one of them', async () => {
    await inFolder(county, async (folder) => {
      for (const other of [
        ['--shard', '1/2'],
        ['--jobs', '2'],
      ]) {
        const { code, talk } = await run(folder, 'batch', '.', '--queue', 'redis://queue', ...other);
        expect(code).toBe(2);
        expect(talk).toContain('这两个选项不能同时用');
      }
    });
  });
});

describeWith(missingRedis, 'a queue with a password, under TLS', () => {
  let redis: RunningRedis;
  let keys: string;
  const env = () => ({ ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', JINQIU_QUEUE_PASSWORD: 'geheim' });
  const trusting = () => ({ ...env(), NODE_EXTRA_CA_CERTS: join(keys, 'cert.pem') });
  const address = () => `rediss://localhost:${redis.port}`;
  const runIn = (folder: string, words: string[], environment: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
      ...{ cwd: folder, encoding: 'utf8', env: environment },
    });
    return { code: status, out: stdout, talk: stderr };
  };

  beforeAll(async () => {
    keys = mkdtempSync(join(tmpdir(), 'jinqiu-tls-'));
    const [key, cert] = [join(keys, 'key.pem'), join(keys, 'cert.pem')];
    const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
    spawnSync('openssl', [...words, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert]);
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-auth-clients', 'no'];
    redis = await startRedis('--port', '0', '--tls-port', 'PORT', ...files, '--requirepass', 'geheim');
  });
  afterAll(async () => {
    await redis?.stop();
    rmSync(keys, { recursive: true, force: true });
  });

  test('a certificate that nobody vouches for is told, and how to name who does', async () => {
    await inFolder(county, (folder) => {
      const { code, talk } = runIn(folder, ['batch', 'status', address()], env());
      expect(code).toBe(3);
      expect(talk).toContain('证书不受信任：签发它的证书，用 NODE_EXTRA_CA_CERTS 指明');
    });
  });

  test('a batch, its worker and its progress; the password is nowhere', async () => {
    await inFolder(county, async (folder) => {
      const log = join(folder, 'worker.log');
      const worker = spawn(
        'sh',
        ['-c', `exec "$0" "$@" 2>${log}`, process.execPath, main, 'worker', address()],
        {
          ...{ cwd: folder, env: trusting(), stdio: 'ignore' },
        },
      );
      const ended = new Promise<number | null>((resolve) => worker.on('exit', resolve));
      const made = runIn(folder, ['batch', '.', '--to', 'text', '--queue', address()], trusting());
      expect([made.code, made.out.split('\n').filter(Boolean).sort()]).toEqual([
        0,
        [
          '输出/供电公司2025年金秋助学总结.txt',
          '输出/县总工会2025年金秋助学总结.txt',
          '输出/汇总.xlsx',
          '输出/矿业公司2025年金秋助学总结.txt',
        ],
      ]);
      const status = runIn(folder, ['batch', 'status', address()], trusting());
      expect(status.out).toBe('队列里没有批量\n等着做的作业0个，正在做的0个；worker 1个\n');
      worker.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(readFileSync(log, 'utf8')).toContain('结束，做了2份');
      writeFileSync(join(folder, 'talk.log'), JSON.stringify([made, status]));
      for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }))
        if (name.isFile())
          expect(readFileSync(join(name.parentPath, name.name)).includes('geheim')).toBe(false);
    });
  });
});
