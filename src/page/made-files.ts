/** Files that were made, until the page has fetched them. */
import { randomUUID } from 'node:crypto';
import { RequestError } from './body.ts';
import { keepLatest } from './latest.ts';

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
    keepLatest(this.#files, key, file, mostFiles);
    return key;
  }

  handOver(key: string): MadeFile {
    const file = this.#files.get(key);
    if (!file) throw new RequestError(400, '这个文件要再生成一次');
    return file;
  }
}
