/** The command, given to the program in this process, or installed and run as a user runs it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { examples } from './reports.ts';

/** `npm test` builds it first. */
export const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

export interface Outcome {
  code: number | null;
  out: string;
  talk: string;
}

/** Gives the program a command line as a shell in that folder does whose streams are pipes. */
export async function run(folder: string, ...words: string[]): Promise<Outcome> {
  const out: Uint8Array[] = [];
  let talk = '';
  const terminal: Terminal = {
    print: (result) => out.push(Buffer.from(result)),
    say: (text) => {
      talk += `${text}\n`;
    },
    begin: async () => {},
    rest: () => {},
    ...{ color: false, talkColor: false, interactive: false, screen: false },
    ...{ columns: undefined, rows: undefined },
  };
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runProgram(words, '0.1.0', terminal);
    return { code, out: Buffer.concat(out).toString('utf8'), talk };
  } finally {
    process.chdir(before);
  }
}

/** Runs the installed command in a folder: its process, its modules as they are built, its threads. */
export function runInstalled(folder: string, ...words: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
  });
  return { code: status, out: stdout, talk: stderr };
}

/** Calls `use` with a folder of its own, gone afterwards. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-command-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of an example to work in. */
export function inExample<T>(name: string, use: (folder: string) => T | Promise<T>): Promise<T> {
  return inFolder((folder) => {
    cpSync(join(examples, name), folder, { recursive: true, filter: (path) => !path.includes('输出') });
    return use(folder);
  });
}
