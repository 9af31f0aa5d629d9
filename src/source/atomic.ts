/**
 * Writing a file whole or not at all: a temporary file in the same folder, fsync, rename, fsync of the folder.
 * What a killed run left is cleaned up by the next.
 */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `.报告.docx.jinqiu-1a2b.tmp`: whose run it is, then the process. */
const temporaryPattern = /^\..*\.jinqiu-(?:(\d+of\d+)-)?(\d+)\.tmp$/;

/**
 * Puts a whole file in place in one step: readers see the old one or the new one, never a part.
 * @param shard of a run that shares its folder with runs on other machines, `3of8`
 */
export function writeAtomically(path: string, bytes: Uint8Array, shard?: string): void {
  const run = shard === undefined ? process.pid : `${shard}-${process.pid}`;
  const temporary = join(dirname(path), `.${basename(path)}.jinqiu-${run}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(handle, bytes, offset);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Flushes a folder's list of names: a rename is on the disk only after that. Windows does it without, and cannot. */
function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // the file is in place; a system that cannot flush a folder is no reason to say otherwise
  } finally {
    if (handle !== undefined) closeSync(handle);
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

/** Removes what shards left that have all ended. */
export function removeShardLeftovers(folder: string): void {
  for (const { path, shard } of listLeftovers(folder)) if (shard !== undefined) rmSync(path, { force: true });
}

function listLeftovers(folder: string): { path: string; shard?: string; pid: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const [whole, shard, pid] = temporaryPattern.exec(name) ?? [];
    return whole ? [{ path: join(folder, name), pid: Number(pid), ...(shard ? { shard } : {}) }] : [];
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
