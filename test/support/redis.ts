/** A Redis of the machine, started for a test: Debian's redis-server. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What is missing on this machine, in words. */
export const missingRedis: string | undefined =
  spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).error === undefined
    ? undefined
    : 'redis-server is not installed';

export interface RunningRedis {
  port: number;
  /** what redis-cli prints */
  ask(...words: string[]): string;
  stop(): Promise<void>;
}

/** Starts one on a port of its own, without files but in a folder of its own. */
export async function startRedis(...options: string[]): Promise<RunningRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-redis-'));
  const port = await findPort();
  const plain = options.includes('--port') ? [] : ['--port', `${port}`];
  const server: ChildProcess = spawn(
    'redis-server',
    [
      ...plain,
      '--dir',
      folder,
      '--save',
      '',
      '--bind',
      '127.0.0.1',
      ...options.map((word) => word.replace('PORT', `${port}`)),
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  const isTls = options.includes('--tls-port');
  const ask = (...words: string[]) =>
    spawnSync('redis-cli', ['-p', `${port}`, ...(isTls ? ['--tls', '--insecure'] : []), ...words], {
      encoding: 'utf8',
    }).stdout;
  for (let waited = 0; !/PONG|NOAUTH/.test(ask('ping')) && waited < 100; waited++) await setTimeout(50);
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, ask, stop };
}

export function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
