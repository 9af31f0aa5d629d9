/**
 * A folder on the disk, each part of it as it stood when it was first listed: thousands of units name files in one. A
 * link is followed only where it stays within.
 */
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { removeLeftovers, writeAtomically } from './atomic.ts';
import { type Folder, FolderError, type FolderListing, isHidden, largestFile, tidyName } from './folder.ts';

/** A folder on the disk. Its names are composed (NFC), whatever form the disk has them in. */
export class DiskFolder implements Folder {
  readonly path: string;
  /** names as the disk has them, where it has them in decomposed form */
  readonly #spellings = new Map<string, string>();
  readonly #listings = new Map<string, FolderListing>();

  constructor(path: string) {
    this.path = resolve(path);
  }

  list(folder: string, depth: number): FolderListing {
    const name = tidyName(folder);
    const asked = `${depth} ${name}`;
    const known = this.#listings.get(asked) ?? this.#list(name, depth);
    this.#listings.set(asked, known);
    return known;
  }

  #list(name: string, depth: number): FolderListing {
    const below = name === '' ? this.path : this.#pathOf(name);
    if (name !== '' && kindOf(below) && !this.#holds(below)) return { names: [], outside: [name] };
    const found = {
      names: [] as string[],
      outside: [] as string[],
      closed: [] as { name: string; code: string }[],
    };
    this.#collect(found, below, name, depth, []);
    const { names, outside, closed } = found;
    return { names: names.sort(), outside, ...(closed.length > 0 && { closed }) };
  }

  /** @param around the folders that lead here, through links: one of them is not entered again */
  #collect(
    found: Required<FolderListing>,
    folder: string,
    prefix: string,
    depth: number,
    around: readonly string[],
  ): void {
    const real = realPathOf(folder);
    if (around.includes(real)) return;
    const onClosed = (code: string) => found.closed.push({ name: prefix, code });
    for (const entry of listEntries(folder, onClosed)) {
      if (isHidden(entry.name)) continue;
      const path = join(folder, entry.name);
      const typed = entry.name.normalize('NFC');
      const name = prefix === '' ? typed : `${prefix}/${typed}`;
      if (typed !== entry.name) this.#spellings.set(name, path);
      // where the listing tells it, a folder of a thousand files needs no look at each
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : kindOf(path);
      if (kind === undefined || (kind === 'folder' && depth === 1)) continue;
      if (entry.isSymbolicLink() && !this.#holds(path)) found.outside.push(name);
      else if (kind === 'file') found.names.push(name);
      else this.#collect(found, path, name, depth - 1, [...around, real]);
    }
  }

  read(name: string): Uint8Array {
    const path = this.#locate(name);
    try {
      const { size } = statSync(path);
      if (size > largestFile) throw new FolderError('too-large', name, size);
      return readFileSync(path);
    } catch (error) {
      if (error instanceof FolderError) throw error;
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') throw new FolderError('missing', name);
      throw new FolderError('unreadable', name, code);
    }
  }

  write(name: string, bytes: Uint8Array): void {
    this.#listings.clear();
    const path = this.#locate(name);
    makeFolder(dirname(path));
    // of a link, the file that it leads to
    const real = realPathOf(path);
    removeLeftovers(dirname(real));
    writeAtomically(real, bytes);
  }

  /** Where a file is, or would be. */
  #locate(name: string): string {
    const path = this.#pathOf(tidyName(name));
    let there = path;
    while (kindOf(there) === undefined && there !== this.path) there = dirname(there);
    if (there !== this.path && !this.#holds(there)) throw new FolderError('outside', name);
    return path;
  }

  #pathOf(name: string): string {
    return this.#spellings.get(name) ?? join(this.path, name);
  }

  #holds(path: string): boolean {
    try {
      const inside = relative(realpathSync(this.path), realpathSync(path));
      return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
    } catch {
      return false;
    }
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What a path leads to, through links; undefined where that is nothing, itself, or out of reach. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    if (stat.isFile()) return 'file';
    return stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder, and those above it that are not there. Throws the system's error where it may not; Node's own
 * recursion never ends on a file system that answers every new name with ENOENT, as /proc and some shares do.
 */
export function makeFolder(path: string): void {
  if (kindOf(path) === 'folder') return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // another run was quicker
    if (kindOf(path) !== 'folder') throw error;
  }
}

/** One of what a folder holds; of `node:fs` only this, or whoever uses the library's types would need Node's. */
export interface Entry {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/**
 * What a folder holds; nothing where it cannot be read.
 * @param onClosed told where it is there and may not be looked into
 */
export function listEntries(path: string, onClosed?: (code: string) => void): Entry[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) onClosed?.(code);
    return [];
  }
}
