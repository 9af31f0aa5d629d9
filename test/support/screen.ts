/** A terminal of a given size, by tmux: keys go in, and what a user sees comes out. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

export const missingTmux = spawnSync('tmux', ['-V']).status === 0 ? undefined : 'tmux is not installed';

export class Screen {
  readonly #socket: string;

  /** Runs `jinqiu` with arguments that need no quoting. The shell goes on after it. */
  constructor(folder: string, columns: number, rows: number, args: string) {
    this.#socket = `jinqiu-test-${process.pid}-${columns}x${rows}`;
    const shell = `exec env -u NO_COLOR -u FORCE_COLOR LC_ALL=C.UTF-8 PS1='$ ' TERM=screen-256color sh`;
    this.#run('new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, '-c', folder, shell);
    this.#run('send-keys', `"${process.execPath}" "${main}" ${args}`, 'Enter');
  }

  /** Presses keys, by the names that tmux has for them. */
  press(...keys: string[]): void {
    this.#run('send-keys', ...keys);
  }

  resize(columns: number, rows: number): void {
    this.#run('resize-window', '-x', `${columns}`, '-y', `${rows}`);
  }

  /** The rows as they are seen; `colors` keeps the escapes. */
  rows(colors = false): string[] {
    return this.#run('capture-pane', '-p', ...(colors ? ['-e'] : []))
      .split('\n')
      .slice(0, -1);
  }

  /** Waits until something is seen. */
  async see(words: string | RegExp): Promise<string[]> {
    return this.#wait((rows) => matches(rows, words), `never seen: ${words}`);
  }

  /** Waits until something is no longer seen. */
  async miss(words: string | RegExp): Promise<string[]> {
    return this.#wait((rows) => !matches(rows, words), `still seen: ${words}`);
  }

  async #wait(isReached: (rows: string[]) => boolean, complaint: string): Promise<string[]> {
    for (let tries = 0; tries < 300; tries++) {
      const rows = this.rows();
      if (isReached(rows)) return rows;
      await wait(50);
    }
    throw new Error(`${complaint}\n${this.rows().join('\n')}`);
  }

  close(): void {
    this.#run('kill-server');
  }

  #run(...args: string[]): string {
    // -u: UTF-8 whatever the locale; a socket of its own: no other session is touched
    return spawnSync('tmux', ['-u', '-L', this.#socket, ...args], { encoding: 'utf8' }).stdout;
  }
}

function matches(rows: readonly string[], words: string | RegExp): boolean {
  return rows.some((row) => (typeof words === 'string' ? row.includes(words) : words.test(row)));
}
