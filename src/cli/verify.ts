/** `jinqiu verify`: a Word file, edited or written by hand, against the campaign's data. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { loadInputs } from '../batch/open-report.ts';
import type { Audience } from '../campaign/audiences.ts';
import { audiences } from '../campaign/audiences.ts';
import { unreadable } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import { countProblems, printBlocks, toJson } from '../diagnostics/printer.ts';
import { annotateWord } from '../verify/annotate.ts';
import { type Verification, verifyWord } from '../verify/verify.ts';
import { readWord } from '../word/read.ts';
import { nameBeside, writeBeside } from './beside.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal, tellHowToAsk } from './terminal.ts';
import { guessDepartments } from './verified-unit.ts';
import { readWordFile } from './word-file.ts';

export interface VerifyOptions {
  format: 'text' | 'json';
  template?: string;
  for?: Audience;
  department?: string;
  comments?: boolean;
  output?: string;
}

/** What a file is against the data of one unit. */
interface Trial {
  department: string | undefined;
  verification?: Verification | undefined;
  problems: Diagnostic[];
}

export function verify(
  terminal: Terminal,
  file: string,
  campaign: string | undefined,
  options: VerifyOptions,
): ExitCode {
  const { bytes, problems: unread } = readWordFile(file);
  if (!bytes) return refuse(terminal, unread, options);
  const read = readWord(bytes);
  const name = basename(file);
  if ('failure' in read) {
    const place = { file: name, line: 1, column: 1 };
    return refuse(terminal, [makeProblem(unreadable, { reason: read.failure }, { place })], options);
  }
  const path = campaign ?? findCampaign(file);
  const departments =
    options.department === undefined ? guessDepartments(path, name, read.passages) : [options.department];
  const tried = departments.map((department): Trial => {
    const { inputs, problems } = loadInputs(path, department);
    if (!inputs) return { department, problems };
    const asked = {
      template: options.template,
      audience: options.for ?? readAudience(name),
      setting: read.setting,
    };
    const { verification, problems: hindered } = verifyWord(read.passages, name, inputs, asked);
    return { department, verification, problems: [...problems, ...hindered] };
  });
  const { department, verification, problems } = tried.reduce((best, trial) =>
    (trial.verification?.same ?? 0) > (best.verification?.same ?? 0) ? trial : best,
  );
  if (!verification) return refuse(terminal, problems, options, path);
  const { problems: found, ...counts } = verification;
  if (department !== options.department)
    terminal.say(`看作“${department}”的报告，同它的资料核对；不是的，加 --department`);
  const copy = options.comments || options.output ? writeComments(file, bytes, found, options) : {};
  if (options.format === 'json')
    terminal.print(toJson(found, { verified: counts, ...(copy.path && { comments: copy.path }) }));
  else terminal.print(printVerification(terminal, verification));
  if (copy.refused) {
    reportProblems(terminal, [copy.refused], path);
    return exitCodes.unwritable;
  }
  if (options.comments || options.output)
    terminal.say(copy.path ? `批注写在：${copy.path}` : '没有要批注的，没有另存');
  return hasErrors(found) ? exitCodes.problems : exitCodes.done;
}

/** Whose the comments are: the program, by a name that nobody on a roster has. */
const AUTHOR = 'jinqiu';

function writeComments(
  file: string,
  bytes: Uint8Array,
  problems: readonly Diagnostic[],
  { output }: VerifyOptions,
): { path?: string; refused?: Diagnostic } {
  const commented = annotateWord(bytes, problems, { author: AUTHOR });
  if (!commented) return {};
  const target = output === undefined ? nameBeside(file, '批注') : resolve(output);
  const refused = writeBeside(target, commented);
  return refused ? { refused } : { path: relative(process.cwd(), target) || target };
}

/** Nothing could be compared: says why. */
function refuse(
  terminal: Terminal,
  problems: readonly Diagnostic[],
  { format }: VerifyOptions,
  path = '.',
): ExitCode {
  if (format === 'json') terminal.print(toJson(problems, {}));
  else reportProblems(terminal, problems, path);
  return exitCodes.problems;
}

/** The folder around a file that holds the campaign: built files lie in 输出 within it. Else the current folder. */
export function findCampaign(file: string): string {
  let folder = dirname(resolve(file));
  for (let steps = 0; steps < 3; steps++) {
    if (existsSync(join(folder, '活动.yaml'))) return folder;
    folder = dirname(folder);
  }
  return '.';
}

/** Files of a version that was asked for say so: …活动总结（公示）.docx. */
export function readAudience(name: string): Audience | undefined {
  return audiences.find((audience) => name.includes(`（${audience}）`));
}

export function printVerification(terminal: Terminal, verification: Verification): string {
  const { problems } = verification;
  const blocks = printBlocks(problems, { color: terminal.color });
  const asked = problems.length > 0 ? `\n${tellHowToAsk(problems)}` : '';
  return `${[...blocks, summarise(verification)].join('\n\n')}${asked}\n`;
}

/** What was looked at: a file without anything to compare has not passed. */
function summarise({ problems, same, changed, held, unknown, alike, removed }: Verification): string {
  const looked = same + changed + held;
  const parts = [
    ...(same > 0 ? [`${same}处同资料一致`] : []),
    ...(changed > 0 ? [`${changed}处不一致`] : []),
    ...(held > 0 ? [`改写、新写的句子里核对了${held}处`] : []),
    ...(alike > 0 ? [`${alike}处资料里有一样的，看不出说的是不是它`] : []),
    ...(unknown > 0 ? [`${unknown}处没有来历，没有核对`] : []),
    ...(removed > 0 ? [`删去了${removed}句`] : []),
  ];
  return [
    problems.length > 0 ? countProblems(problems) : '没有发现问题',
    looked > 0
      ? `数字、日期、名称：${parts.join('，')}`
      : '未检查：文件里没有可以同资料核对的数字、日期、名称',
  ].join('\n');
}
