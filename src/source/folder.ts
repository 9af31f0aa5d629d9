/**
 * A folder as the program sees one: files by name. What holds them, a disk, the memory of a program or a store
 * behind a server, is nobody's business but its own; nothing outside it can be named.
 */

/** A folder: what is in it, and how a file is read and put in place. Names are relative to it, with `/`. */
export interface Folder {
  /** where it stands on a disk, absolute; absent where it does not */
  readonly path?: string | undefined;
  /**
   * The files in it, or in a folder below it.
   * @param folder `部门`; the folder itself where empty
   * @param depth levels looked into, from 1
   */
  list(folder: string, depth: number): FolderListing;
  /** A file's bytes. Throws `FolderError`; whatever else it throws counts as unreadable. */
  read(name: string): Uint8Array;
  /** Puts a file in place, whole or not at all, over the one that is there. Throws `FolderError`, or the system's error. */
  write(name: string, bytes: Uint8Array): void;
}

/** What a folder holds. */
export interface FolderListing {
  /** in order, relative to the folder, with `/`, composed (NFC); hidden files and the locks of Office left out */
  names: string[];
  /** those that were left out, for they lead outside */
  outside: string[];
  /** folders that may not be looked into, each with the system's code, as `EACCES` */
  closed?: { name: string; code: string }[];
}

/** Why a file can't be read or written. */
export type FolderFailure = 'missing' | 'outside' | 'too-large' | 'unreadable';

/** Thrown by folders; the message is for programmers, the problem is told by `failure`. */
export class FolderError extends Error {
  readonly failure: FolderFailure;
  /** a code of the system, as `EACCES`; of a file that is too large, its bytes */
  readonly detail: string | number | undefined;

  constructor(failure: FolderFailure, name: string, detail?: string | number) {
    super(`${name}: ${failure}`);
    this.failure = failure;
    this.detail = detail;
  }
}

/** Bytes of the largest file that is read. */
export const largestFile = 32 * 2 ** 20;

/**
 * A name as folders know it: `./部门\\矿业.yaml` is `部门/矿业.yaml`; macOS gives names in decomposed form.
 * @throws FolderError where it leads outside
 */
export function tidyName(name: string): string {
  const steps: string[] = [];
  const typed = name.normalize('NFC').replaceAll('\\', '/');
  if (/^(?:\/|[a-z]:)|\0/i.test(typed)) throw new FolderError('outside', name);
  for (const step of typed.split('/')) {
    if (step === '..' && steps.pop() === undefined) throw new FolderError('outside', name);
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return steps.join('/');
}

/** Hidden files, and what Office leaves beside a file that is open. */
export function isHidden(step: string): boolean {
  return /^(?:\.|~\$)/.test(step);
}

/** A folder in memory, for programs and tests: a campaign from a web page needs no disk. */
export class MemoryFolder implements Folder {
  readonly #files = new Map<string, Uint8Array>();

  /** @param files by name; a text stands for its bytes in UTF-8. Throws `FolderError` at a name that leads outside. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files))
      this.write(name, typeof content === 'string' ? Buffer.from(content) : content);
  }

  list(folder: string, depth: number): FolderListing {
    const start = folder === '' ? '' : `${tidyName(folder)}/`;
    const names = [...this.#files.keys()].filter((name) => {
      if (!name.startsWith(start)) return false;
      const steps = name.slice(start.length).split('/');
      return steps.length <= depth && !steps.some(isHidden);
    });
    return { names: names.sort(), outside: [] };
  }

  read(name: string): Uint8Array {
    const bytes = this.#files.get(tidyName(name));
    if (!bytes) throw new FolderError('missing', name);
    if (bytes.length > largestFile) throw new FolderError('too-large', name, bytes.length);
    return bytes;
  }

  write(name: string, bytes: Uint8Array): void {
    this.#files.set(tidyName(name), bytes);
  }
}
