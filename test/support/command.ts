/** The installed command, run as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from './reports.ts';

export const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

export interface Outcome {
  code: number | null;
  out: string;
  talk: string;
}

/** Runs `jinqiu` in a folder. */
export function run(folder: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
  });
  return { code: status, out: stdout, talk: stderr };
}

/** Calls `use` with a folder of its own, gone afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-command-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of an example to work in. */
export function inExample<T>(name: string, use: (folder: string) => T): T {
  return inFolder((folder) => {
    cpSync(join(examples, name), folder, { recursive: true, filter: (path) => !path.includes('输出') });
    return use(folder);
  });
}
