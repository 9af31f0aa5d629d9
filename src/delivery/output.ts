/** Where a run writes to, and what it may replace there: what we wrote from the same campaign and nobody has touched since. */
import { join, relative, sep } from 'node:path';
import { foreignFile, overtaken, overwritten } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../document/edition.ts';
import { hashBytes, type ManifestEntries, type ManifestEntry } from './manifest.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** A file for the folder or bucket. */
export interface NamedFile {
  /** within the folder */
  name: string;
  bytes: Uint8Array;
  /** of a batch: whose report it is, and what it was made from */
  origin?: Pick<ManifestEntry, 'unit' | 'inputs' | 'told'>;
  /**
   * SHA-256 of what stood in its place when it was asked for, null where nothing did; absent of what is written at once.
   * Something else there now came later, and stays.
   */
  stood?: string | null | undefined;
}

export interface OutputOptions {
  /** absolute path of the campaign's main file: whose output this is */
  campaign: string;
  /** overwrite whatever is there */
  force: boolean;
  /** of a run that shares the folder with runs on other machines, `3of8`, or `w5c0f` of a queue's worker: it keeps a manifest of its own */
  shard?: string | undefined;
}

/** What a report said, by the name of its file without extension: kept beside it for later comparison. */
export interface SaidFile {
  name: string;
  edition: Edition;
}

/** Shards and workers by their names, as `3of8`. */
export interface JoinedShards {
  /** whose manifests were there */
  names: string[];
  /** who may still be writing */
  busy: string[];
}

/** Whether reports go to a bucket: `s3://bucket/folder`. */
export function isBucketPath(path: string): boolean {
  return path.startsWith('s3://');
}

/** Whether it is an address of something else than a folder of this machine: `https://…`, `s3:/…`. */
export function isAddress(path: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/|s3:)/i.test(path);
}

/** What the places of all files of an output begin with. */
export function prefixOf(output: string): string {
  return isBucketPath(output) ? `${output.replace(/\/+$/, '')}/` : output + sep;
}

/** A file's place in an output, as it is told. */
export function locateOutput(output: string, file: string): string {
  return isBucketPath(output) ? prefixOf(output) + file : join(output, file);
}

/** A campaign as its output knows it: from the folder, so that both can be moved; in a bucket by its own names. */
export function nameCampaign(output: string, campaign: string): string {
  const steps = (isBucketPath(output) ? campaign : relative(output, campaign)).split(sep);
  return (isBucketPath(output) ? steps.slice(-2) : steps).join('/');
}

/** A place to which files are written, a folder or a bucket, and what is known of those that stand there. */
export abstract class Output {
  readonly path: string;
  protected readonly force: boolean;
  protected readonly campaign: string;
  /** of all that was written here */
  protected readonly manifest: ManifestEntries;
  /** where this run enters its files: the whole's, or a shard's own */
  protected readonly own: ManifestEntries;

  constructor(
    path: string,
    { campaign, force }: OutputOptions,
    manifest: ManifestEntries,
    own: ManifestEntries,
  ) {
    this.path = path;
    this.force = force;
    this.campaign = nameCampaign(path, campaign);
    this.manifest = manifest;
    this.own = own;
  }

  /** SHA-256 of a file; undefined where there is none; no hash at all where it cannot be read, or is not known. */
  abstract contentOf(file: string): string | undefined;

  /**
   * Writes files, or says of each why not. One that has these very bytes already is only entered in the manifest.
   * @param said kept beside them, and put in place before them; lost where it cannot be written
   * @returns at each file's index, what kept it from being written
   */
  abstract write(
    files: readonly NamedFile[],
    said?: readonly SaidFile[],
  ): Promise<(Diagnostic | undefined)[]>;

  /**
   * Takes over the manifests of shards and workers.
   * @param age what they left half written is removed where it is as old as this, in milliseconds
   */
  abstract joinShards(age: number): Promise<JoinedShards>;

  /** Ends a run whose manifest another run takes over. */
  abstract leave(): void;

  /** Ends the run: the manifest is put in its shortest form. Returns what kept it from that. */
  abstract close(): Promise<Diagnostic[]>;

  /** A file's place, as it is told. */
  locate(file: string): string {
    return locateOutput(this.path, file);
  }

  /** Whether a file stands there as we made it from these inputs. */
  isCurrent(file: string, inputs: string): boolean {
    const content = this.contentOf(file);
    return content !== undefined && this.#find(file, content)?.inputs === inputs;
  }

  /** Whether a file that we made from these inputs has been edited since: it is kept as it is. */
  isEdited(file: string, inputs: string): boolean {
    const content = this.contentOf(file);
    return content !== undefined && !this.#find(file, content) && this.#last(file)?.inputs === inputs;
  }

  /** What was told of a file that stands there when it was made from these inputs. */
  tellAgain(file: string, inputs: string): Diagnostic[] {
    const entry = this.#find(file, this.contentOf(file) ?? '') ?? this.#last(file);
    return entry?.inputs === inputs ? (entry.told ?? []) : [];
  }

  /** Why a file may not be written here; undefined where it may. */
  refuse({ name: file, bytes, stood }: NamedFile): Diagnostic | undefined {
    const there = this.contentOf(file);
    if (stood !== undefined && there !== (stood ?? undefined) && there !== hashBytes(bytes))
      return makeProblem(overtaken, { path: this.locate(file) });
    const reason = there === hashBytes(bytes) || this.force ? undefined : this.#findReason(file, there);
    return reason && makeProblem(foreignFile, { path: this.locate(file), reason });
  }

  /** Tells of the edits that writing these bytes does away with, where the run overwrites whatever is there. */
  tellOverwritten(file: string, bytes: Uint8Array): Diagnostic | undefined {
    const there = this.contentOf(file);
    if (there === hashBytes(bytes) || this.#findReason(file, there) !== 'edited') return undefined;
    return makeProblem(overwritten, { path: this.locate(file) });
  }

  /** Files of this campaign's units that are not among `current`: of units renamed or gone. */
  listObsolete(current: ReadonlySet<string>): string[] {
    const gone = this.manifest
      .list()
      .filter(({ campaign, unit }) => campaign === this.campaign && unit !== undefined && !current.has(unit));
    const files = new Set(gone.map(({ file }) => file));
    return [...files].filter((file) => this.contentOf(file) !== undefined).sort();
  }

  protected makeEntry({ name: file, bytes, origin }: NamedFile): ManifestEntry {
    return { file, campaign: this.campaign, ...origin, content: hashBytes(bytes) };
  }

  #find(file: string, content: string) {
    return this.own.find(file, content) ?? this.manifest.find(file, content);
  }

  #last(file: string) {
    return this.own.last(file) ?? this.manifest.last(file);
  }

  #findReason(
    file: string,
    content: string | undefined,
  ): 'unknown' | 'edited' | 'other-campaign' | undefined {
    if (content === undefined) return undefined;
    const entry = this.#find(file, content);
    if (!entry) return this.#last(file) ? 'edited' : 'unknown';
    return entry.campaign === this.campaign ? undefined : 'other-campaign';
  }
}
