/** `jinqiu update`: a Word file that was edited, brought up to date with the data, as a new file beside it. */

import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Audience } from '../campaign/audiences.ts';
import { keepBase } from '../delivery/base.ts';
import { openInWord } from '../diagnostics/catalogue/update.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import { AUTHOR } from '../edited/author.ts';
import { sayUpdate, updateEdited } from '../edited/update.ts';
import { nameBeside, writeBeside } from './beside.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal } from './terminal.ts';
import { findCampaign, printVerification } from './verify.ts';
import { readWordFile } from './word-file.ts';

export interface UpdateCommandOptions {
  output?: string;
  accept?: boolean;
  author?: string;
  date?: string;
  template?: string;
  for?: Audience;
  department?: string;
}

export function update(
  terminal: Terminal,
  file: string,
  campaign: string | undefined,
  options: UpdateCommandOptions,
): ExitCode {
  const name = basename(file);
  const folder = dirname(resolve(file));
  const { bytes, problems: unread } = readWordFile(file);
  if (!bytes) return refuse(terminal, unread, file);
  const path = campaign ?? findCampaign(file);
  const { author = AUTHOR, date } = options;
  const target = options.output === undefined ? nameBeside(file, '更新') : resolve(options.output);
  const updated = updateEdited(
    path,
    { name, bytes },
    {
      ...{ department: options.department, template: options.template, audience: options.for },
      reviser: { author, ...(date === undefined ? {} : { date: `${date}T00:00:00Z` }) },
      ...{ accept: options.accept, target: basename(target), folder },
    },
  );
  if (!updated.update) return refuse(terminal, updated.problems, path);
  const { isChanged } = updated.update;
  const refused = isChanged ? writeBeside(target, updated.update.bytes) : undefined;
  if (refused) return refuse(terminal, [refused], path, exitCodes.unwritable);
  if (updated.update.base && isChanged) keepBase(dirname(target), updated.update.base);
  const told = [
    ...(isOpenInWord(folder, name) ? [makeProblem(openInWord, { file: name })] : []),
    ...updated.problems,
  ];
  reportProblems(terminal, told, path);
  const said = sayUpdate(updated.update, options.accept ?? false);
  terminal.say(isChanged ? said : `${said}没有另存。`);
  terminal.say(
    `\n${isChanged ? '更新后的文件' : '文件'}，同资料核对：\n${printVerification(terminal, updated.update.verification).trimEnd()}`,
  );
  if (isChanged) terminal.print(`${relative(process.cwd(), target) || target}\n`);
  const isOpen = updated.update.counts.conflicts > 0 || hasErrors(updated.problems);
  return isOpen ? exitCodes.problems : exitCodes.done;
}

/** Word and WPS lay a file beside one that is open: ~$ in place of its first two letters, or of fewer where it is short. */
function isOpenInWord(folder: string, name: string): boolean {
  const stem = name.length - extname(name).length;
  return existsSync(join(folder, `~$${name.slice(Math.min(2, Math.max(0, stem - 6)))}`));
}

function refuse(
  terminal: Terminal,
  problems: readonly Diagnostic[],
  path: string,
  code: ExitCode = exitCodes.problems,
): ExitCode {
  reportProblems(terminal, problems, path);
  return code;
}
