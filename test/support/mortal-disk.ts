/** A disk whose process dies at a chosen call: this one and all later ones do nothing. */
import * as fs from 'node:fs';
import { jest } from '@jest/globals';

/** Where the process dies: before a call that changes a disk, or in the midst of it. */
export interface Death {
  /** from 1 */
  call: number;
  /** half of what it writes is on the disk */
  midway?: boolean;
  /** the machine dies with it: of what was not flushed, half is on the disk */
  power?: boolean;
}

class Killed extends Error {}

/** The calls of the process that lives now. */
let calls: string[] = [];
let death: Death | undefined;
/** Of the files that were written and not flushed since, the bytes that were flushed before. */
const unflushed = new Map<string, number>();
const opened = new Map<number, string>();

function flush(handle: number): void {
  unflushed.delete(opened.get(handle) ?? '');
}

/** What a machine that dies leaves: of what it had not flushed yet, half. */
function losePower(): void {
  for (const [path, flushed] of unflushed)
    if (fs.existsSync(path)) fs.truncateSync(path, (flushed + fs.statSync(path).size) >> 1);
  unflushed.clear();
}

/** Makes a call, unless the process is dead or dies of it. */
function live<T>(name: string, call: () => T, half?: () => void): T {
  calls.push(name);
  if (calls.length === death?.call && death.midway) half?.();
  if (calls.length === death?.call && death.power) losePower();
  if (death && calls.length >= death.call) throw new Killed(name);
  return call();
}

/** Puts the mortal disk in place of the real one; to be called before the modules that write are imported. */
export function mockDisk(): void {
  const mortal = <A extends unknown[], T>(call: (...args: A) => T) => {
    return (...args: A) => live(call.name, () => call(...args));
  };
  const writeSync = (handle: number, content: string | Uint8Array, offset = 0) => {
    const bytes = Buffer.from(content);
    const write = (end: number) => {
      const path = opened.get(handle) ?? '';
      if (!unflushed.has(path)) unflushed.set(path, fs.fstatSync(handle).size);
      return fs.writeSync(handle, bytes, offset, end - offset);
    };
    return live(
      'writeSync',
      () => write(bytes.length),
      () => write((offset + bytes.length) >> 1),
    );
  };
  const openSync = (path: string, flags: string | number) => {
    const handle = fs.openSync(path, flags);
    opened.set(handle, path);
    return handle;
  };
  const renameSync = (from: string, to: string) => {
    fs.renameSync(from, to);
    const flushed = unflushed.get(from);
    unflushed.delete(from);
    if (flushed === undefined) unflushed.delete(to);
    else unflushed.set(to, flushed);
  };
  jest.unstable_mockModule('node:fs', () => ({
    ...fs,
    writeSync,
    mkdirSync: mortal(fs.mkdirSync),
    openSync: mortal(openSync),
    renameSync: mortal(renameSync),
    rmSync: mortal(fs.rmSync),
    // what a process has written outlives it: that a disk is slow is no matter here
    fsyncSync: (handle: number) => live('fsyncSync', () => flush(handle)),
    fsync: (handle: number, done: (error: Error | null) => void) => {
      live('fsync', () => flush(handle));
      queueMicrotask(() => done(null));
    },
  }));
}

/** Does work that is killed, if at all, at one of its calls. Returns the calls, the one that killed it the last. */
export async function liveThrough(work: () => Promise<unknown>, until?: Death): Promise<string[]> {
  calls = [];
  unflushed.clear();
  death = until;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  death = undefined;
  return calls;
}
