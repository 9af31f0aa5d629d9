/** `jinqiu roster new`: the blank roster. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { writeAtomically } from '../batch/atomic.ts';
import { explainError } from '../batch/output.ts';
import { makeRosterForm } from '../batch/roster-form.ts';
import { formExists, unwritable } from '../diagnostics/catalogue/output.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Terminal, tellProblems } from './terminal.ts';

export interface BlankRosterOptions {
  force?: boolean;
}

/** Writes the blank roster to a file; `.xlsx` is added where the name has no such end. */
export function writeBlankRoster(terminal: Terminal, name: string, { force }: BlankRosterOptions): ExitCode {
  const path = resolve(/\.xlsx$/i.test(name) ? name : `${name}.xlsx`);
  const shown = relative(process.cwd(), path) || path;
  if (!force && existsSync(path)) {
    tellProblems(terminal, [makeProblem(formExists, { path: shown })], path);
    return exitCodes.unwritable;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, makeRosterForm());
  } catch (error) {
    const problem = makeProblem(unwritable, { path: shown, reason: explainError(error) });
    tellProblems(terminal, [problem], path);
    return exitCodes.unwritable;
  }
  terminal.print(`${shown}\n`);
  return exitCodes.done;
}
