/** `jinqiu check`: every problem, by file, with how many figures were compared; `--fix` repairs what is safe. */
import { basename } from 'node:path';
import type { CheckReport } from '../check/check.ts';
import { fixAll, showDifference } from '../check/fix.ts';
import { explainError } from '../delivery/output.ts';
import { unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, hasErrors, makeProblem, sortByPlace } from '../diagnostics/diagnostic.ts';
import { countProblems, formatPlace, groupByFile, printBlocks, toJson } from '../diagnostics/printer.ts';
import type { Version } from '../facts/versions.ts';
import { makeReport, readCampaign } from '../produce.ts';
import { decodeText, encodeLike } from '../source/encoding.ts';
import { readBytes, readCampaignFiles } from '../source/files.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { lineReader, type Terminal, talkColors, tellProblems } from './terminal.ts';

export interface CheckOptions {
  format: 'text' | 'json';
  fix?: boolean;
  yes?: boolean;
  template?: string;
  for?: Version;
}

interface Examination {
  problems: Diagnostic[];
  /** absent where the data could not be read */
  checked?: CheckReport;
}

export async function check(terminal: Terminal, path: string, options: CheckOptions): Promise<ExitCode> {
  if (options.fix) return fix(terminal, path, options);
  const { problems, checked } = examine(path, options);
  if (options.format === 'json') terminal.print(toJson(problems));
  else terminal.print(printExamination(terminal, path, problems, checked));
  return hasErrors(problems) ? exitCodes.problems : exitCodes.done;
}

/** @param text in place of what the main file holds */
function examine(path: string, { template, for: version }: CheckOptions, text?: string): Examination {
  const { workshop, problems } = readCampaign(path, { text });
  if (!workshop) return { problems: sortByPlace(problems) };
  const made = makeReport(workshop, { template, version, draft: true });
  return {
    problems: sortByPlace([...problems, ...made.problems]),
    ...(made.report ? { checked: made.report.checked } : {}),
  };
}

function printExamination(
  terminal: Terminal,
  path: string,
  problems: readonly Diagnostic[],
  checked: CheckReport | undefined,
): string {
  const options = { color: terminal.color, readLine: lineReader(path) };
  const groups = groupByFile(problems);
  // each problem names its file already; a heading helps only where there are several
  const blocks = [...groups].flatMap(([file, group]) => [
    ...(groups.size > 1 ? [`—— ${file || '成稿'} ——`] : []),
    ...printBlocks(group, options),
  ]);
  return `${[...blocks, summarise(problems, checked)].join('\n\n')}\n`;
}

/** What was looked at, and what was not: a check without anything to compare has not passed. */
function summarise(problems: readonly Diagnostic[], checked: CheckReport | undefined): string {
  const lines = [problems.length > 0 ? countProblems(problems) : '没有发现问题'];
  if (!checked) lines.push('资料没有读成，数字未检查');
  else {
    lines.push(checked.compared > 0 ? `核对了 ${checked.compared} 个数字` : '未检查：没有可以互相核对的数字');
    for (const { code, action, reason, count } of checked.silenced) {
      lines.push(
        `按“规则”${action === '忽略' ? '不再报告' : '降为提示'}：${code}（${count} 处），理由：${reason}`,
      );
    }
  }
  return lines.join('\n');
}

async function fix(terminal: Terminal, path: string, options: CheckOptions): Promise<ExitCode> {
  const { main, problems: missing } = readCampaignFiles(path);
  if (!main) {
    terminal.print(printExamination(terminal, path, missing, undefined));
    return exitCodes.problems;
  }
  const { bytes: original, problems: unreadable } = readBytes(main);
  if (!original) {
    terminal.print(printExamination(terminal, path, unreadable, undefined));
    return exitCodes.problems;
  }
  const before = decodeText(original, main.name);
  const fixed = fixAll(before.text, main.name, (text) => examine(path, options, text).problems);
  if (fixed.text === before.text) terminal.say('没有可以放心改的地方。');
  else {
    terminal.print(`${showDifference(before.text, fixed.text, main.name)}\n`);
    if (!(await mayWrite(terminal, options, basename(main.name)))) return exitCodes.problems;
    try {
      main.folder.write(main.name, encodeLike(fixed.text, original));
    } catch (error) {
      const told = { path: main.name, reason: explainError(error) };
      tellProblems(terminal, [makeProblem(unwritable, told)], path);
      return exitCodes.unwritable;
    }
    terminal.say(talkColors(terminal).green(`改好了 ${fixed.applied.length} 处，已写回 ${main.name}。`));
    if (before.encoding !== 'utf-8') terminal.say('原文件不是 UTF-8 编码，已改存为 UTF-8。');
  }
  for (const { problem, reason } of fixed.skipped) {
    terminal.say(
      `没有改：${problem.place ? `${formatPlace(problem.place)} ` : ''}${problem.message}（${reason}）`,
    );
  }
  const { problems, checked } = examine(path, options);
  terminal.print(printExamination(terminal, path, problems, checked));
  return hasErrors(problems) ? exitCodes.problems : exitCodes.done;
}

async function mayWrite(terminal: Terminal, options: CheckOptions, file: string): Promise<boolean> {
  if (options.yes) return true;
  if (!terminal.interactive) {
    terminal.say('没有写回：不在终端里运行，确认写回请加 --yes。');
    return false;
  }
  const { confirm } = await import('@clack/prompts');
  const answer = await confirm({ message: `把这些改动写回 ${file} 吗？`, active: '写回', inactive: '不写' });
  return answer === true;
}
