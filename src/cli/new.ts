/** `jinqiu new`: a folder that builds as a draft at once, to be filled in; what is there stays as it is. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { makeStartFiles, type NewCampaign } from '../batch/start.ts';
import { formExists } from '../diagnostics/catalogue/output.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { readCampaignFiles } from '../source/files.ts';
import { writeBlankFile } from './blank-file.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { NewOptions } from './new-options.ts';
import { quoteArgument, reportProblems, type Terminal } from './terminal.ts';

/**
 * Writes the folder. In a terminal it first asks for what was not given.
 * @param folder undefined for one named by the year
 * @param thisYear the year where none is given
 */
export async function startCampaign(
  terminal: Terminal,
  folder: string | undefined,
  { yes, from, ...given }: NewOptions,
  thisYear: number,
): Promise<ExitCode> {
  if (folder !== undefined && isTaken(terminal, folder)) return exitCodes.unwritable;
  if (from !== undefined) return await startFrom(terminal, folder, from, given);
  const asks = terminal.interactive && !yes;
  const answers = asks ? await (await import('./new-questions.ts')).askCampaign(given, thisYear) : given;
  if (!answers) {
    terminal.say('没有建。');
    return exitCodes.interrupted;
  }
  const { year = thisYear } = answers;
  const target = folder ?? `${year}-金秋助学`;
  if (folder === undefined && isTaken(terminal, target)) return exitCodes.unwritable;
  const code = writeFiles(terminal, target, makeStartFiles(answers, year));
  if (code === exitCodes.done) terminal.say(tellNext(target, answers.departments));
  return code;
}

/** Begins with what is there of last year. */
async function startFrom(
  terminal: Terminal,
  folder: string | undefined,
  from: string,
  given: NewCampaign,
): Promise<ExitCode> {
  await terminal.begin('正在读去年的资料');
  const { beginFrom } = await import('./new-from.ts');
  const { beginning, problems } = beginFrom(from, given);
  terminal.rest();
  if (!beginning) {
    reportProblems(terminal, problems, from);
    return exitCodes.problems;
  }
  const target = folder ?? `${beginning.year}-金秋助学`;
  if (folder === undefined && isTaken(terminal, target)) return exitCodes.unwritable;
  const code = writeFiles(terminal, target, beginning.files);
  if (code !== exitCodes.done) return code;
  terminal.say(
    [beginning.summary, beginning.verify ? [beginning.verify(target), tellReview(target)] : tellNext(target)]
      .flat()
      .filter(Boolean)
      .join('\n'),
  );
  return code;
}

/** Writes files that are not there yet; those that are stay. */
function writeFiles(
  terminal: Terminal,
  folder: string,
  files: Iterable<readonly [name: string, bytes: Uint8Array]>,
): ExitCode {
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    if (existsSync(path)) {
      terminal.say(`已有“${path}”，照旧，没有动。`);
      continue;
    }
    const code = writeBlankFile(terminal, path, bytes, false);
    if (code !== exitCodes.done) return code;
  }
  return exitCodes.done;
}

/** Whether a folder holds a campaign already; tells so. */
function isTaken(terminal: Terminal, folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { main } = readCampaignFiles(folder);
  if (!main) return false;
  const path = join(relative(process.cwd(), resolve(folder)), main.name);
  reportProblems(terminal, [makeProblem(formExists, { path, isForceable: false })], folder);
  return true;
}

/** Of facts that were read: what to look at before they are used. */
function tellReview(folder: string): string {
  const argument = quoteArgument(folder);
  return `接下来：对照原文看一遍“${join(folder, '活动.yaml')}”，jinqiu 检查 ${argument}，jinqiu 生成 ${argument}`;
}

function tellNext(folder: string, departments: readonly string[] = []): string {
  const argument = quoteArgument(folder);
  const make = departments.length > 0 ? '批量' : '生成';
  return [
    `建好了，现在就能看样子：jinqiu 预览 ${argument}`,
    `接下来：填“${join(folder, '名册.xlsx')}”和“${join(folder, '活动.yaml')}”，都填好以后把“状态”改为“终稿”，再 jinqiu ${make} ${argument}`,
  ].join('\n');
}
