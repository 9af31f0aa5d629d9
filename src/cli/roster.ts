/** `jinqiu roster new`: the blank roster. */
import { makeRosterForm } from '../batch/roster-form.ts';
import { writeBlankFile } from './blank-file.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Writes the blank roster to a file; `.xlsx` is added where the name has no end. */
export function writeBlankRoster(
  terminal: Terminal,
  name: string,
  { force = false }: { force?: boolean },
): ExitCode {
  const end = /\.[a-z]+$/i.exec(name)?.[0].toLowerCase();
  if (end !== undefined && end !== '.xlsx') {
    terminal.say(`错误：空白名册是 Excel 文件，不能写成“${name}”；文件名请以 .xlsx 结尾`);
    return exitCodes.usage;
  }
  return writeBlankFile(terminal, end ? name : `${name}.xlsx`, makeRosterForm(), force);
}
