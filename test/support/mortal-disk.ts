/** A disk whose process dies at a chosen call: this one and all later ones do nothing. */
import * as fs from 'node:fs';
import { jest } from '@jest/globals';

/** Where the process dies: before a call that changes a disk, or in the midst of it. */
export interface Death {
  /** from 1 */
  call: number;
  /** half of what it writes is on the disk */
  midway?: boolean;
}

class Killed extends Error {}

/** The calls of the process that lives now. */
let calls: string[] = [];
let death: Death | undefined;

/** Makes a call, unless the process is dead or dies of it. */
function live<T>(name: string, call: () => T, half?: () => void): T {
  calls.push(name);
  if (calls.length === death?.call && death.midway) half?.();
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
    const write = (end: number) => fs.writeSync(handle, bytes, offset, end - offset);
    return live(
      'writeSync',
      () => write(bytes.length),
      () => write((offset + bytes.length) >> 1),
    );
  };
  jest.unstable_mockModule('node:fs', () => ({
    ...fs,
    writeSync,
    mkdirSync: mortal(fs.mkdirSync),
    openSync: mortal(fs.openSync),
    renameSync: mortal(fs.renameSync),
    rmSync: mortal(fs.rmSync),
    // what a process has written outlives it: only a machine that dies needs more, and that takes long
    fsyncSync: () => {},
  }));
}

/** Does work that is killed, if at all, at one of its calls. Returns the calls, the one that killed it the last. */
export async function liveThrough(work: () => Promise<unknown>, until?: Death): Promise<string[]> {
  calls = [];
  death = until;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  death = undefined;
  return calls;
}
