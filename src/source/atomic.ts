/**
 * Writing files whole or not at all: a temporary file in the same folder, flushed to the disk, then renamed, and the
 * folder flushed. What a killed run left is cleaned up by the next.
 */
import {
  closeSync,
  fsync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `.报告.docx.jinqiu-3of8-4711.tmp`: whose run it is, a shard's or a worker's, then the process. */
const temporaryPattern = /^\..*\.jinqiu-(?:(\d+of\d+|w[0-9a-f]+)-)?(\d+)\.tmp$/;

/** A file that lies whole beside its place. */
interface Staged {
  path: string;
  temporary: string;
  /** open until its bytes are on the disk */
  handle: number;
}

/** Writes a temporary file beside a place; on the disk it is only when it was flushed. */
function stage(path: string, bytes: Uint8Array, shard: string | undefined): Staged {
  const run = shard === undefined ? process.pid : `${shard}-${process.pid}`;
  const temporary = join(dirname(path), `.${basename(path)}.jinqiu-${run}.tmp`);
  const handle = openSync(temporary, 'wx');
  try {
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(handle, bytes, offset);
    return { path, temporary, handle };
  } catch (error) {
    closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Puts it in its place in one step: readers see the old file or the new one, never a part. */
function place({ path, temporary }: Staged): void {
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Puts one whole file in place.
 * @param shard of a run that shares its folder with runs on other machines, `3of8`
 */
export function writeAtomically(path: string, bytes: Uint8Array, shard?: string): void {
  const staged = stage(path, bytes, shard);
  try {
    fsyncSync(staged.handle);
  } catch (error) {
    rmSync(staged.temporary, { force: true });
    throw error;
  } finally {
    closeSync(staged.handle);
  }
  place(staged);
  const handle = openFolder(dirname(path));
  if (handle === undefined) return;
  try {
    fsyncSync(handle);
  } catch {
    // the file is in place; a system that cannot flush a folder is no reason to say otherwise
  } finally {
    closeSync(handle);
  }
}

/**
 * Files that are put in place together. They are flushed side by side, while other work goes on: to wait for the disk
 * once for many files costs little more than once for one.
 */
export class FileGroup {
  readonly #shard: string | undefined;
  readonly #staged = new Map<string, Staged>();
  /** why one could not be flushed */
  readonly #failures = new Map<string, unknown>();
  readonly #folders = new Set<string>();

  /** @param shard as for `writeAtomically` */
  constructor(shard?: string) {
    this.#shard = shard;
  }

  /** Writes a file beside its place. Throws the system's error. */
  stage(path: string, bytes: Uint8Array): void {
    this.#staged.set(path, stage(path, bytes, this.#shard));
  }

  /** Flushes them all; of one that could not be, `place` says why. */
  async sync(): Promise<void> {
    await Promise.all(
      [...this.#staged.values()].map(async ({ path, handle }) => {
        try {
          await flush(handle);
        } catch (error) {
          this.#failures.set(path, error);
        } finally {
          closeSync(handle);
        }
      }),
    );
  }

  /** Puts a flushed file in its place. One that was not staged stands there already. Throws the system's error. */
  place(path: string): void {
    const staged = this.#staged.get(path);
    if (!staged) return;
    if (this.#failures.has(path)) throw this.#failures.get(path);
    this.#staged.delete(path);
    place(staged);
    this.#folders.add(dirname(path));
  }

  /** Ends the group: what was not put in place is removed, the folders' lists of names are flushed. */
  async end(): Promise<void> {
    for (const { temporary } of this.#staged.values()) rmSync(temporary, { force: true });
    await Promise.all([...this.#folders].map(flushFolder));
  }
}

const flush = (handle: number) =>
  new Promise<void>((resolve, reject) => {
    fsync(handle, (error) => (error ? reject(error) : resolve()));
  });

/** Flushes a folder's list of names: a rename is on the disk only after that. */
async function flushFolder(folder: string): Promise<void> {
  const handle = openFolder(folder);
  if (handle === undefined) return;
  // as for one file: whatever cannot be flushed is in place
  await flush(handle).catch(() => {});
  closeSync(handle);
}

/** Undefined on Windows, which flushes names without being asked, and opens no folder. */
function openFolder(folder: string): number | undefined {
  try {
    return openSync(folder, 'r');
  } catch {
    return undefined;
  }
}

/**
 * Removes what killed runs left in a folder: a shard what an earlier run of itself left, every other run what
 * no running process of this machine owns. To be called before the first write.
 */
export function removeLeftovers(folder: string, shard?: string): void {
  for (const { path, pid, ...run } of listLeftovers(folder)) {
    const isOver = shard !== undefined || pid === process.pid || !isRunning(pid);
    if (run.shard === shard && isOver) rmSync(path, { force: true });
  }
}

/**
 * Removes what shards and workers left half written.
 * @param age in milliseconds: what was touched since may still be at work, and stays
 * @returns the shards of those that stay
 */
export function removeShardLeftovers(folder: string, age: number): string[] {
  return listLeftovers(folder).flatMap(({ path, shard }) => {
    if (shard === undefined) return [];
    const touched = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (age > 0 && Date.now() - touched < age) return [shard];
    rmSync(path, { force: true });
    return [];
  });
}

function listLeftovers(folder: string): { path: string; shard?: string; pid: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const [whole, shard, pid] = temporaryPattern.exec(name) ?? [];
    return whole ? [{ path: join(folder, name), pid: Number(pid), shard }] : [];
  });
}

/** Whether a process of this machine still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
