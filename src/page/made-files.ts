/** Files that were made, until the page has fetched them. */
import { randomUUID } from 'node:crypto';
import { RequestError } from './body.ts';

const mostFiles = 8;

export interface MadeFile {
  name: string;
  bytes: Uint8Array;
}

export class MadeFiles {
  readonly #files = new Map<string, MadeFile>();

  /** Returns the key that it is handed over for. */
  keep(file: MadeFile): string {
    const key = randomUUID();
    this.#files.set(key, file);
    for (const old of [...this.#files.keys()].slice(0, -mostFiles)) this.#files.delete(old);
    return key;
  }

  handOver(key: string): MadeFile {
    const file = this.#files.get(key);
    if (!file) throw new RequestError(400, '这个文件要再生成一次');
    return file;
  }
}
