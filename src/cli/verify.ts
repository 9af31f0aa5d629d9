/** `jinqiu verify`: a Word file, edited or written by hand, against the campaign's data. */

import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Audience } from '../campaign/audiences.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { printBlocks, toJson } from '../diagnostics/printer.ts';
import { AUTHOR } from '../edited/author.ts';
import { sayVerification, verifyEdited } from '../edited/verify.ts';
import { annotateWord } from '../verify/annotate.ts';
import type { Verification } from '../verify/verify.ts';
import { nameBeside, writeBeside } from './beside.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal, tellHowToAsk } from './terminal.ts';
import { readWordFile } from './word-file.ts';

export interface VerifyOptions {
  format: 'text' | 'json';
  template?: string;
  for?: Audience;
  department?: string;
  comments?: boolean;
  output?: string;
}

export function verify(
  terminal: Terminal,
  file: string,
  campaign: string | undefined,
  options: VerifyOptions,
): ExitCode {
  const { bytes, problems: unread } = readWordFile(file);
  if (!bytes) return refuse(terminal, unread, options);
  const name = basename(file);
  const path = campaign ?? findCampaign(file);
  const as = { department: options.department, template: options.template, audience: options.for };
  const { department, verification, problems } = verifyEdited(path, { name, bytes }, as);
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

export function printVerification(terminal: Terminal, verification: Verification): string {
  const { problems } = verification;
  const blocks = printBlocks(problems, { color: terminal.color });
  const asked = problems.length > 0 ? `\n${tellHowToAsk(problems)}` : '';
  return `${[...blocks, sayVerification(verification)].join('\n\n')}${asked}\n`;
}
