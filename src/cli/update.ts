/** `jinqiu update`: a Word file that was edited, brought up to date with the data, as a new file beside it. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { loadInputs } from '../batch/open-report.ts';
import type { Audience } from '../campaign/audiences.ts';
import { findBase, keepBase } from '../delivery/base.ts';
import { openInWord } from '../diagnostics/catalogue/update.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import { type Trust, type Update, updateWord } from '../update/update.ts';
import { nameBeside, writeBeside } from './beside.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal } from './terminal.ts';
import { findCampaign, printVerification, readAudience } from './verify.ts';
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

const AUTHOR = 'jinqiu';

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
  const { inputs, problems } = loadInputs(path, options.department);
  if (!inputs) return refuse(terminal, problems, path);
  const { author = AUTHOR, date } = options;
  const target = options.output === undefined ? nameBeside(file, '更新') : resolve(options.output);
  // the base lies where the file was written; she may have taken a copy elsewhere
  const folders = [folder, join(dirname(inputs.path), '输出')];
  const updated = updateWord(bytes, name, inputs, {
    reviser: { author, ...(date === undefined ? {} : { date: `${date}T00:00:00Z` }) },
    accept: options.accept,
    findBase: (id) => folders.map((place) => findBase(place, id)).find((found) => found !== undefined),
    report: { template: options.template, audience: options.for ?? readAudience(name) },
    name: basename(target),
  });
  if (!updated.update) return refuse(terminal, [...problems, ...updated.problems], path);
  const refused = writeBeside(target, updated.update.bytes);
  if (refused) return refuse(terminal, [refused], path, exitCodes.unwritable);
  if (updated.update.base) keepBase(dirname(target), updated.update.base);
  const told = [
    ...(isOpenInWord(folder, name) ? [makeProblem(openInWord, { file: name })] : []),
    ...updated.problems,
  ];
  reportProblems(terminal, told, path);
  terminal.say(summarise(updated.update, options.accept ?? false));
  terminal.say(
    `\n更新后的文件，同资料核对：\n${printVerification(terminal, updated.update.verification).trimEnd()}`,
  );
  terminal.print(`${relative(process.cwd(), target) || target}\n`);
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

const trusts: Record<Trust, string> = {
  beside: '写出时的原文在文件夹的 .jinqiu 里找到',
  inside: '写出时的原文在文件里找到',
  bookmarks: '写出时的原文没有了，没有改过的段落由书签认出',
  alignment: '写出时的原文没有了，照句子的样子对齐',
};

function summarise({ counts: { words, added, removed, conflicts }, trust }: Update, accept: boolean): string {
  const parts = [
    ...(words > 0 ? [`改了${words}处`] : []),
    ...(added > 0 ? [`加了${added}段（行）`] : []),
    ...(removed > 0 ? [`删了${removed}行`] : []),
    ...(conflicts > 0 ? [`${conflicts}处您改过、资料也变了，没有动，文件里有批注`] : []),
  ];
  const said = parts.length > 0 ? parts.join('，') : '资料没有变，文件不用改';
  return `${said}${accept || words + added + removed === 0 ? '' : '；都是修订，请逐处接受或拒绝'}。${trusts[trust]}。`;
}
