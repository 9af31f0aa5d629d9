/** Writing a file to be filled in: never over one that is there. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { tellUnwritable } from '../delivery/unwritable.ts';
import { formExists } from '../diagnostics/catalogue/output.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { removeLeftovers, writeAtomically } from '../source/atomic.ts';
import { makeFolder } from '../source/disk-folder.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal } from './terminal.ts';

/** Writes a blank file and prints its path. */
export function writeBlankFile(
  terminal: Terminal,
  file: string,
  bytes: Uint8Array,
  force: boolean,
): ExitCode {
  const path = resolve(file);
  const shown = relative(process.cwd(), path) || path;
  if (!force && existsSync(path)) {
    reportProblems(terminal, [makeProblem(formExists, { path: shown, isForceable: true })], path);
    return exitCodes.unwritable;
  }
  try {
    makeFolder(dirname(path));
    removeLeftovers(dirname(path));
    writeAtomically(path, bytes);
  } catch (error) {
    reportProblems(terminal, [tellUnwritable(shown, error)], path);
    return exitCodes.unwritable;
  }
  terminal.print(`${shown}\n`);
  return exitCodes.done;
}
