/** `jinqiu roster new`: the blank roster. */
import { makeRosterForm } from '../batch/roster-form.ts';
import { writeBlankFile } from './blank-file.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Writes the blank roster to a file; `.xlsx` is added where the name has no such end. */
export function writeBlankRoster(
  terminal: Terminal,
  name: string,
  { force = false }: { force?: boolean },
): ExitCode {
  return writeBlankFile(terminal, /\.xlsx$/i.test(name) ? name : `${name}.xlsx`, makeRosterForm(), force);
}
