/** The folder that reports are written to: nothing half written, nothing overwritten unasked, nothing lost. */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { foreignFile, overwritten, unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { removeLeftovers, removeShardLeftovers, writeAtomically } from '../source/atomic.ts';
import { makeFolder } from '../source/disk-folder.ts';
import { editionFolder } from './editions.ts';
import { hashBytes, Manifest, type ManifestEntry } from './manifest.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

export interface OutputOptions {
  /** absolute path of the campaign's main file: whose output this is */
  campaign: string;
  /** overwrite whatever is there */
  force: boolean;
  /** of a run that shares the folder with runs on other machines, `3of8`: it keeps a manifest of its own */
  shard?: string | undefined;
}

const manifestName = '.jinqiu.jsonl';
const shardManifest = /^\.jinqiu-\d+of\d+\.jsonl$/;

/**
 * A folder that a run writes to. A file that stands there is replaced only if we wrote it from the same
 * campaign and nobody has touched it since.
 */
export class OutputFolder {
  readonly path: string;
  readonly #options: OutputOptions;
  readonly #campaign: string;
  /** the folder's own */
  readonly #manifest: Manifest;
  /** where this run enters its files: the folder's, or the shard's own */
  readonly #own: Manifest;
  readonly #ownPath: string;

  /** Makes the folder and clears it of what killed runs left. Throws the system's error where that fails. */
  constructor(path: string, options: OutputOptions) {
    this.path = path;
    this.#options = options;
    // relative, so that a folder can be moved as a whole
    this.#campaign = relative(path, options.campaign).split(sep).join('/');
    makeFolder(path);
    for (const folder of this.#listFolders()) removeLeftovers(folder, options.shard);
    this.#manifest = new Manifest(join(path, manifestName));
    this.#ownPath = join(path, options.shard ? `.jinqiu-${options.shard}.jsonl` : manifestName);
    this.#own = options.shard ? new Manifest(this.#ownPath) : this.#manifest;
  }

  /** Whether a file stands there as we made it from these inputs. */
  isCurrent(file: string, inputs: string): boolean {
    const content = this.#contentOf(file);
    return content !== undefined && this.#find(file, content)?.inputs === inputs;
  }

  /** Whether a file that we made from these inputs has been edited since: it is kept as it is. */
  isEdited(file: string, inputs: string): boolean {
    const content = this.#contentOf(file);
    return content !== undefined && !this.#find(file, content) && this.#last(file)?.inputs === inputs;
  }

  /** What was told of a file that stands there when it was made from these inputs. */
  tellAgain(file: string, inputs: string): Diagnostic[] {
    const entry = this.#find(file, this.#contentOf(file) ?? '') ?? this.#last(file);
    return entry?.inputs === inputs ? (entry.told ?? []) : [];
  }

  /** Why a file may not be written here; undefined where it may. */
  refuse(file: string, bytes: Uint8Array): Diagnostic | undefined {
    const there = this.#contentOf(file);
    const reason =
      there === hashBytes(bytes) || this.#options.force ? undefined : this.#findReason(file, there);
    return reason && makeProblem(foreignFile, { path: join(this.path, file), reason });
  }

  /** Tells of the edits that writing these bytes does away with, where the run overwrites whatever is there. */
  tellOverwritten(file: string, bytes: Uint8Array): Diagnostic | undefined {
    const there = this.#contentOf(file);
    if (there === hashBytes(bytes) || this.#findReason(file, there) !== 'edited') return undefined;
    return makeProblem(overwritten, { path: join(this.path, file) });
  }

  /**
   * Writes a file, or says why not. One that has these very bytes already is only entered in the manifest.
   * @param origin of a batch: whose report it is, and what it was made from
   */
  write(
    file: string,
    bytes: Uint8Array,
    origin: Pick<ManifestEntry, 'unit' | 'inputs' | 'told'> = {},
  ): Diagnostic | undefined {
    const content = hashBytes(bytes);
    const path = join(this.path, file);
    try {
      const refusal = this.refuse(file, bytes);
      if (refusal) return refusal;
      this.#own.add({ file, campaign: this.#campaign, ...origin, content });
      if (this.#contentOf(file) !== content) writeAtomically(path, bytes, this.#options.shard);
      return undefined;
    } catch (error) {
      return makeProblem(unwritable, { path, reason: explainError(error) });
    }
  }

  /** Takes over the manifests of shards that have ended. Returns how many there were. */
  joinShards(): number {
    const found = readdirSync(this.path)
      .filter((name) => shardManifest.test(name))
      .map((name) => join(this.path, name));
    for (const path of found) {
      this.#manifest.add(...new Manifest(path).list());
      rmSync(path);
    }
    for (const folder of this.#listFolders()) removeShardLeftovers(folder);
    return found.length;
  }

  /** Files of this campaign's units that are not among `current`: of units renamed or gone. */
  listObsolete(current: ReadonlySet<string>): string[] {
    const gone = this.#manifest
      .list()
      .filter(
        ({ campaign, unit }) => campaign === this.#campaign && unit !== undefined && !current.has(unit),
      );
    const files = new Set(gone.map(({ file }) => file));
    return [...files].filter((file) => existsSync(join(this.path, file))).sort();
  }

  /** Ends the run: the manifest is put in its shortest form. Returns what kept it from that. */
  close(): Diagnostic[] {
    try {
      this.#own.close();
      const text = this.#own.compact((file) => this.#contentOf(file));
      if (text !== undefined) writeAtomically(this.#ownPath, Buffer.from(text), this.#options.shard);
      return [];
    } catch (error) {
      return [makeProblem(unwritable, { path: this.path, reason: explainError(error) })];
    }
  }

  /** The folder and that of the editions, where files are put. */
  #listFolders(): string[] {
    const editions = join(this.path, editionFolder);
    // a link to a folder elsewhere is not followed
    const isThere = lstatSync(editions, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isThere ? [this.path, editions] : [this.path];
  }

  /** SHA-256 of a file; undefined where there is none; no hash at all where it cannot be read, or a link leads nowhere. */
  #contentOf(file: string): string | undefined {
    const path = join(this.path, file);
    try {
      return hashBytes(readFileSync(path));
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return isGone && !lstatSync(path, { throwIfNoEntry: false }) ? undefined : '';
    }
  }

  #find(file: string, content: string) {
    return this.#own.find(file, content) ?? this.#manifest.find(file, content);
  }

  #last(file: string) {
    return this.#own.last(file) ?? this.#manifest.last(file);
  }

  #findReason(
    file: string,
    content: string | undefined,
  ): 'unknown' | 'edited' | 'other-campaign' | undefined {
    if (content === undefined) return undefined;
    const entry = this.#find(file, content);
    if (!entry) return this.#last(file) ? 'edited' : 'unknown';
    return entry.campaign === this.#campaign ? undefined : 'other-campaign';
  }
}

/** Writes files, all or those that may be written. */
export function writeFiles(
  files: readonly OutputFile[],
  options: OutputOptions,
): { written: string[]; problems: Diagnostic[] } {
  const folders = new Map<string, OutputFolder>();
  const written: string[] = [];
  const problems: Diagnostic[] = [];
  for (const { path, bytes } of files) {
    const name = dirname(path);
    let folder = folders.get(name);
    try {
      folder ??= new OutputFolder(name, options);
      folders.set(name, folder);
    } catch (error) {
      problems.push(makeProblem(unwritable, { path, reason: explainError(error) }));
      continue;
    }
    const problem = folder.write(basename(path), bytes);
    if (problem) problems.push(problem);
    else written.push(path);
  }
  for (const folder of folders.values()) {
    const unclosed = folder.close();
    // where nothing could be written, that is among the problems already
    if (written.length > 0) problems.push(...unclosed);
  }
  return { written, problems };
}

/** The system's reason in Chinese. */
export function explainError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    EACCES: '没有写入权限',
    EPERM: '没有写入权限，或文件正被别的程序打开',
    EBUSY: '文件正被别的程序打开',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘是只读的',
    ENOTDIR: '路径中有一段不是文件夹',
    EEXIST: '那里已经有一个同名的文件',
    EISDIR: '那里已经有一个同名的文件夹',
    ENAMETOOLONG: '名字太长',
    ELOOP: '那里是一个链接，不顺着它写',
  };
  return known[code] ?? (error as Error).message;
}
