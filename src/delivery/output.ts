/** The folder that reports are written to: nothing half written, nothing overwritten unasked, nothing lost. */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { foreignFile, overwritten } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { FileGroup, removeLeftovers, removeShardLeftovers, writeAtomically } from '../source/atomic.ts';
import { makeFolder } from '../source/disk-folder.ts';
import { once } from '../source/once.ts';
import { editionFolder } from './editions.ts';
import { hashBytes, Manifest, type ManifestEntry } from './manifest.ts';
import { tellUnwritable, tryTo } from './unwritable.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** A file for the folder. */
export interface NamedFile {
  /** within the folder */
  name: string;
  bytes: Uint8Array;
  /** of a batch: whose report it is, and what it was made from */
  origin?: Pick<ManifestEntry, 'unit' | 'inputs' | 'told'>;
}

export interface OutputOptions {
  /** absolute path of the campaign's main file: whose output this is */
  campaign: string;
  /** overwrite whatever is there */
  force: boolean;
  /** of a run that shares the folder with runs on other machines, `3of8`, or `w5c0f` of a queue's worker: it keeps a manifest of its own */
  shard?: string | undefined;
}

const manifestName = '.jinqiu.jsonl';
const shardManifest = /^\.jinqiu-(?:\d+of\d+|w[0-9a-f]+)\.jsonl$/;

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
   * Writes files, or says of each why not. One that has these very bytes already is only entered in the manifest.
   * They are flushed together, then entered, then put in place: no line tells of bytes that are not on the disk, and
   * no file stands there without its line.
   * @param besides absolute paths and bytes of what is kept beside them, and put in place before them; lost where it
   * cannot be written
   * @returns at each file's index, what kept it from being written
   */
  async write(
    files: readonly NamedFile[],
    besides: readonly OutputFile[] = [],
  ): Promise<(Diagnostic | undefined)[]> {
    const group = new FileGroup(this.#options.shard);
    const failures = new Map<NamedFile, Diagnostic>();
    const each = (act: (file: NamedFile, path: string) => Diagnostic | undefined) => {
      for (const file of files.filter((one) => !failures.has(one))) {
        const failure = act(file, join(this.path, file.name));
        if (failure) failures.set(file, failure);
      }
    };
    const refuse = ({ name, bytes }: NamedFile) => this.refuse(name, bytes);
    each(refuse);
    each(({ name, bytes }, path) => {
      if (this.#contentOf(name) === hashBytes(bytes)) return undefined;
      return tryTo(path, () => group.stage(path, bytes));
    });
    const kept = besides.filter(({ path, bytes }) => !tryTo(path, () => group.stage(path, bytes)));
    await group.sync();
    // somebody may have edited one meanwhile
    each(refuse);
    for (const { path } of kept) tryTo(path, () => group.place(path));
    const ready = files.filter((file) => !failures.has(file));
    const enter = once(() => this.#own.add(...ready.map((file) => this.#makeEntry(file))));
    each((_, path) => tryTo(path, enter));
    each((_, path) => tryTo(path, () => group.place(path)));
    await group.end();
    return files.map((file) => failures.get(file));
  }

  #makeEntry({ name: file, bytes, origin }: NamedFile): ManifestEntry {
    return { file, campaign: this.#campaign, ...origin, content: hashBytes(bytes) };
  }

  /**
   * Takes over the manifests of shards and workers. Returns how many there were.
   * @param areOver they have all ended: what they left half done is removed
   */
  joinShards(areOver: boolean): number {
    const found = readdirSync(this.path)
      .filter((name) => shardManifest.test(name))
      .map((name) => join(this.path, name));
    for (const path of found) {
      this.#manifest.add(...new Manifest(path).list());
      rmSync(path);
    }
    if (areOver) for (const folder of this.#listFolders()) removeShardLeftovers(folder);
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

  /** Ends a run whose manifest another run takes over. */
  leave(): void {
    this.#own.close();
  }

  /** Ends the run: the manifest is put in its shortest form. Returns what kept it from that. */
  close(): Diagnostic[] {
    try {
      this.#own.close();
      const text = this.#own.compact((file) => this.#contentOf(file));
      if (text !== undefined) writeAtomically(this.#ownPath, Buffer.from(text), this.#options.shard);
      return [];
    } catch (error) {
      return [tellUnwritable(this.path, error)];
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
