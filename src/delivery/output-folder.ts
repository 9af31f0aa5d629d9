/** The folder that reports are written to: nothing half written, nothing overwritten unasked, nothing lost. */

import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FileGroup, removeLeftovers, removeShardLeftovers, writeAtomically } from '../source/atomic.ts';
import { makeFolder } from '../source/disk-folder.ts';
import { once } from '../source/once.ts';
import { editionFolder, makeEditionFile } from './editions.ts';
import { hashBytes, Manifest, manifestName } from './manifest.ts';
import { type JoinedShards, type NamedFile, Output, type OutputOptions, type SaidFile } from './output.ts';
import { tellUnwritable, tryTo } from './unwritable.ts';

const shardManifest = /^\.jinqiu-(\d+of\d+|w[0-9a-f]+)\.jsonl$/;

export class OutputFolder extends Output {
  readonly #shard: string | undefined;
  readonly #manifest: Manifest;
  readonly #own: Manifest;
  readonly #ownPath: string;

  /** Makes the folder and clears it of what killed runs left. Throws the system's error where that fails. */
  constructor(path: string, options: OutputOptions) {
    const { shard } = options;
    makeFolder(path);
    for (const folder of listFolders(path)) removeLeftovers(folder, shard);
    const manifest = new Manifest(join(path, manifestName));
    const ownPath = join(path, shard ? `.jinqiu-${shard}.jsonl` : manifestName);
    const own = shard ? new Manifest(ownPath) : manifest;
    super(path, options, manifest, own);
    this.#manifest = manifest;
    this.#own = own;
    this.#ownPath = ownPath;
    this.#shard = shard;
  }

  override contentOf(file: string): string | undefined {
    const path = join(this.path, file);
    try {
      return hashBytes(readFileSync(path));
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      // a link that leads nowhere is there
      return isGone && !lstatSync(path, { throwIfNoEntry: false }) ? undefined : '';
    }
  }

  /**
   * They are flushed together, then entered, then put in place: no line tells of bytes that are not on the disk, and no
   * file stands there without its line.
   */
  override async write(
    files: readonly NamedFile[],
    said: readonly SaidFile[] = [],
  ): Promise<(Diagnostic | undefined)[]> {
    const besides = said.flatMap(({ name, edition }) => makeEditionFile(this.path, name, edition) ?? []);
    const group = new FileGroup(this.#shard);
    const failures = new Map<NamedFile, Diagnostic>();
    const each = (act: (file: NamedFile, path: string) => Diagnostic | undefined) => {
      for (const file of files.filter((one) => !failures.has(one))) {
        const failure = act(file, join(this.path, file.name));
        if (failure) failures.set(file, failure);
      }
    };
    const refuse = (file: NamedFile) => this.refuse(file);
    each(refuse);
    each(({ name, bytes }, path) => {
      if (this.contentOf(name) === hashBytes(bytes)) return undefined;
      return tryTo(path, () => group.stage(path, bytes));
    });
    const kept = besides.filter(({ path, bytes }) => !tryTo(path, () => group.stage(path, bytes)));
    await group.sync();
    // somebody may have edited one meanwhile
    each(refuse);
    for (const { path } of kept) tryTo(path, () => group.place(path));
    const ready = files.filter((file) => !failures.has(file));
    const enter = once(() => this.#own.add(...ready.map((file) => this.makeEntry(file))));
    each((_, path) => tryTo(path, enter));
    each((_, path) => tryTo(path, () => group.place(path)));
    await group.end();
    return files.map((file) => failures.get(file));
  }

  override async joinShards(age: number): Promise<JoinedShards> {
    const names = readdirSync(this.path).flatMap((name) => shardManifest.exec(name)?.[1] ?? []);
    for (const name of names) {
      const path = join(this.path, `.jinqiu-${name}.jsonl`);
      this.#manifest.add(...new Manifest(path).list());
      rmSync(path);
    }
    const busy = listFolders(this.path).flatMap((folder) => removeShardLeftovers(folder, age));
    return { names, busy: [...new Set(busy)] };
  }

  override leave(): void {
    this.#own.close();
  }

  override async close(): Promise<Diagnostic[]> {
    try {
      this.#own.close();
      const text = this.#own.compact((file) => this.contentOf(file));
      if (text !== undefined) writeAtomically(this.#ownPath, Buffer.from(text), this.#shard);
      return [];
    } catch (error) {
      return [tellUnwritable(this.path, error)];
    }
  }
}

/** The folder and that of the editions, where files are put. */
function listFolders(path: string): string[] {
  const editions = join(path, editionFolder);
  // a link to a folder elsewhere is not followed
  const isThere = lstatSync(editions, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? [path, editions] : [path];
}
