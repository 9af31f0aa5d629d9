/**
 * The manifest of an output folder: which files we wrote there, from what, and with what content. It lets a
 * later run tell its own files from the user's, an edited file from an untouched one, and what has not changed.
 *
 * It is a log. A line is added, and flushed to the disk, before its file is put in place; so whatever moment a
 * run is killed at, the next one knows every file that is there. Of several lines on one file, the one whose
 * content is on the disk holds. Runs beside each other add to the same log: what one shortens, it reads anew, and
 * what it had put away under another's hands is entered again at that one's end.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Its file in an output's folder or bucket; shards have their own beside it. */
export const manifestName = '.jinqiu.jsonl';

export interface ManifestEntry {
  /** name within the folder */
  file: string;
  /** path of the campaign's main file, relative to the output folder, with `/` */
  campaign: string;
  /** whose report it is, of a batch */
  unit?: string;
  /** SHA-256 of what was written */
  content: string;
  /** of a bucket: the server's mark of it */
  etag?: string;
  /** SHA-256 of everything that it was made from; a batch skips what has not changed */
  inputs?: string;
  /** what was told of the report when it was made: told again as long as it stands. Nobody is named in it */
  told?: Diagnostic[];
}

/** What a user who opens the file is told. */
const preface = JSON.stringify({ 说明: '由 jinqiu 写出的文件；删去本文件后，再生成时不会覆盖已有的文件' });

/** The entries of a manifest. */
export class ManifestEntries {
  readonly #entries = new Map<string, ManifestEntry[]>();

  /** @param text as it stands in the file; a line that is not whole is none */
  constructor(text: string) {
    this.keep(...parseEntries(text));
  }

  /** What we wrote as this file with this content; undefined where it was not us. */
  find(file: string, content: string): ManifestEntry | undefined {
    return this.#entries.get(file)?.findLast((entry) => entry.content === content);
  }

  /** What we last wrote as this file, or were about to. */
  last(file: string): ManifestEntry | undefined {
    return this.#entries.get(file)?.at(-1);
  }

  /** All entries. */
  list(): ManifestEntry[] {
    return [...this.#entries.values()].flat();
  }

  /** The entries of one file, in the order in which they were made. */
  listOf(file: string): readonly ManifestEntry[] {
    return this.#entries.get(file) ?? [];
  }

  keep(...entries: readonly ManifestEntry[]): void {
    for (const entry of entries)
      this.#entries.set(entry.file, [...(this.#entries.get(entry.file) ?? []), entry]);
  }

  clear(): void {
    this.#entries.clear();
  }

  /**
   * The manifest in as few lines as it takes, in order of name.
   * @param contentOf SHA-256 of what stands there; of a file that is gone, nothing is kept
   */
  shorten(contentOf: (file: string) => string | undefined): string {
    const lines = [...this.#entries.keys()].sort().flatMap((file) => {
      const content = contentOf(file);
      if (content === undefined) return [];
      // an edited file keeps the last line: it was ours once
      const entry = this.find(file, content) ?? this.last(file);
      return entry ? [JSON.stringify(entry)] : [];
    });
    return [preface, ...lines, ''].join('\n');
  }
}

/** A manifest in a folder: what is entered is flushed to the disk. */
export class Manifest extends ManifestEntries {
  readonly #path: string;
  /** what the next entry begins with: the preface of an empty log, an end to what a killed run has left of its last line */
  #start: string;
  #handle: number | undefined;
  /** by this run */
  readonly #added: ManifestEntry[] = [];

  constructor(path: string) {
    const text = readIfThere(path);
    super(text);
    this.#path = path;
    this.#start = text === '' ? `${preface}\n` : text.endsWith('\n') ? '' : '\n';
  }

  /** Notes files that are about to be put in place. */
  add(...entries: readonly ManifestEntry[]): void {
    if (entries.length === 0) return;
    const lines = this.#start + entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const handle = this.#open();
    writeSync(handle, lines);
    fsyncSync(handle);
    this.#start = '';
    this.#added.push(...entries);
    this.keep(...entries);
  }

  /** The log as it lies in the folder now: another run may have put a shorter one in its place. */
  #open(): number {
    if (this.#handle !== undefined && fstatSync(this.#handle).nlink === 0) this.close();
    this.#handle ??= openSync(
      this.#path,
      unfollowed(constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY),
    );
    return this.#handle;
  }

  /** As `shorten`, with what other runs have entered meanwhile; undefined where it stands so already. */
  compact(contentOf: (file: string) => string | undefined): string | undefined {
    const there = readIfThere(this.#path);
    this.clear();
    this.keep(...parseEntries(there), ...this.#added);
    const text = this.shorten(contentOf);
    return text === there ? undefined : text;
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }
}

/** SHA-256 in hexadecimal: whether a file is still as it was written. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The entries of a manifest's text; a line that is not whole is none. */
function parseEntries(text: string): ManifestEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const entry = JSON.parse(line) as ManifestEntry | null;
      return typeof entry?.file === 'string' && typeof entry.content === 'string' ? [entry] : [];
    } catch {
      return [];
    }
  });
}

/** A missing or unreadable manifest is empty: then no file counts as ours. */
function readIfThere(path: string): string {
  let handle: number | undefined;
  try {
    handle = openSync(path, unfollowed(constants.O_RDONLY));
    return readFileSync(handle, 'utf8');
  } catch {
    return '';
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Flags that refuse a symbolic link: somebody may have laid one to a file that is not ours. Windows has no such flag. */
function unfollowed(flags: number): number {
  return flags | (constants.O_NOFOLLOW ?? 0);
}
