/** `jinqiu check`: every problem, by file, with how many figures were compared; `--fix` repairs what is safe. */
import { basename } from 'node:path';
import { inspectBatch, joinProblems } from '../batch/inspect.ts';
import { addUnitTotals } from '../batch/own-totals.ts';
import type { Audience } from '../campaign/audiences.ts';
import type { CheckReport } from '../check/check.ts';
import { fixAll, showDifference } from '../check/fix.ts';
import { joinTallies } from '../check/tally.ts';
import { type Diagnostic, hasErrors, sortByPlace } from '../diagnostics/diagnostic.ts';
import { countProblems, formatPlace, groupByFile, printBlocks, toJson } from '../diagnostics/printer.ts';
import { readCampaign } from '../inputs.ts';
import { makeReport } from '../produce.ts';
import { decodeText } from '../source/encoding.ts';
import { readBytes, readCampaignFiles } from '../source/files.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { lineReader, type Terminal, talkColors, tellHowToAsk } from './terminal.ts';
import { writeBack } from './write-back.ts';

export interface CheckOptions {
  format: 'text' | 'json';
  fix?: boolean;
  yes?: boolean;
  template?: string;
  for?: Audience;
  final?: boolean;
}

/** What a report is examined as. */
type Wanted = Pick<CheckOptions, 'template' | 'for' | 'final'>;

interface Examination {
  problems: Diagnostic[];
  /** absent where the data could not be read */
  checked?: CheckReport;
  /** reports of units below that were examined too */
  reports?: number;
  /** units below that have not reported */
  missing?: string[];
}

export async function check(terminal: Terminal, path: string, options: CheckOptions): Promise<ExitCode> {
  if (options.fix) return fix(terminal, path, options);
  const found = examineAll(path, options);
  if (options.format === 'json') terminal.print(toJson(found.problems, countFigures(found.checked)));
  else terminal.print(printExamination(terminal, path, found));
  return hasErrors(found.problems) ? exitCodes.problems : exitCodes.done;
}

/** How many figures were compared, for programs. */
function countFigures(checked: CheckReport | undefined): object {
  return checked ? { figures: { compared: checked.compared, inText: checked.inText } } : {};
}

/** A campaign, and where it has units below, what a batch of theirs would find. */
function examineAll(path: string, options: Wanted): Examination {
  const own = examine(path, options);
  const below = inspectBatch(path, { audience: options.for, final: options.final });
  if (!below) return own;
  const { problems } = own;
  // by itself it may have nobody: the units have them
  const checked = own.checked ?? below.checked;
  return {
    problems: joinProblems(problems, below),
    ...(checked && { checked: { ...checked, inText: joinTallies([checked.inText, ...below.inText]) } }),
    ...{ reports: below.reports, missing: below.missing },
  };
}

/** @param text in place of what the main file holds */
function examine(path: string, { template, for: audience, final }: Wanted, text?: string): Examination {
  const { inputs, problems } = readCampaign(path, { text });
  if (!inputs) return { problems: sortByPlace(problems) };
  const made = makeReport(addUnitTotals(inputs, path), { template, audience, draft: true, final });
  return {
    problems: sortByPlace([...problems, ...made.problems]),
    ...(made.report ? { checked: made.report.checked } : {}),
  };
}

function printExamination(terminal: Terminal, path: string, found: Examination): string {
  const { problems } = found;
  const options = { color: terminal.color, readLine: lineReader(path) };
  const groups = groupByFile(problems);
  // each problem names its file already; a heading helps only where there are several
  const blocks = [...groups].flatMap(([file, group]) => [
    ...(groups.size > 1 ? [`—— ${file || '成稿'} ——`] : []),
    ...printBlocks(group, options),
  ]);
  const asked = problems.length > 0 ? `\n${tellHowToAsk(problems)}` : '';
  return `${[...blocks, summarise(found)].join('\n\n')}${asked}\n`;
}

/** What was looked at, and what was not: a check without anything to compare has not passed. */
function summarise({ problems, checked, reports, missing }: Examination): string {
  const lines = [problems.length > 0 ? countProblems(problems) : '没有发现问题'];
  if (reports) lines.push(`下属单位的${reports}份报告也逐份查过`);
  if (missing?.length) lines.push(listMissing(missing));
  if (!checked) lines.push(reports ? '汇总做不成，它的数字未检查' : '资料没有读成，数字未检查');
  else {
    lines.push(checked.compared > 0 ? `核对了 ${checked.compared} 个数字` : '未检查：没有可以互相核对的数字');
    lines.push(...summariseText(checked.inText));
    for (const { code, action, reason, count } of checked.suppressed) {
      lines.push(
        `按“规则”${action === '忽略' ? '不再报告' : '降为提示'}：${code}（${count} 处），理由：${reason}`,
      );
    }
  }
  return lines.join('\n');
}

/** All of them, a few on a line. */
function listMissing(names: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(names.length / namesALine) }, (_, index) =>
    names.slice(index * namesALine, (index + 1) * namesALine).join('、'),
  );
  return lines.length > 1
    ? [`没有报送（${names.length}个）：`, ...lines.map((line) => `  ${line}`)].join('\n')
    : `没有报送：${lines[0]}`;
}

const namesALine = 6;

/** Of what sentences say, how much was compared, and which was not: every place, by lines. */
function summariseText({
  compared,
  untied,
  beyond,
}: Pick<CheckReport['inText'], 'compared' | 'untied' | 'beyond'>): string[] {
  const all = compared + untied.length;
  if (beyond > 0) return [...summariseText({ compared, untied, beyond: 0 }), tellBeyond(beyond)];
  if (all === 0) return [];
  const held = compared > 0 ? `核对了 ${compared} 处` : '都没有核对';
  if (untied.length === 0) return [`文字里有 ${all} 处数字、日期、人名、地点和名次：${held}`];
  const lines = new Map<string, string[]>();
  for (const { field, text, place } of untied) {
    const line = place && place.cell === undefined ? `${place.file}:${place.line}` : field;
    const texts = lines.get(line) ?? [];
    texts.push(text);
    lines.set(line, texts);
  }
  return [
    `文字里有 ${all} 处数字、日期、人名、地点和名次：${held}，${compared > 0 ? `${untied.length} 处` : ''}看不出说的是哪一项，请自己核对：`,
    ...[...lines].map(([line, texts]) => `  ${line}：${quoteSome(texts)}`),
  ];
}

/** Of one line no more are quoted than are looked through one by one. */
const mostQuoted = 30;

function quoteSome(texts: readonly string[]): string {
  const quoted = texts.slice(0, mostQuoted).map((text) => `“${text}”`);
  return `${quoted.join('')}${texts.length > mostQuoted ? `等 ${texts.length} 处` : ''}`;
}

function tellBeyond(count: number): string {
  return `文字里的数字太多，另有约 ${count} 个没有核对：名单和明细请放在名册、分组里`;
}

async function fix(terminal: Terminal, path: string, options: CheckOptions): Promise<ExitCode> {
  const { main, problems: missing } = readCampaignFiles(path);
  if (!main) {
    terminal.print(printExamination(terminal, path, { problems: missing }));
    return exitCodes.problems;
  }
  const { bytes: original, problems: unreadable } = readBytes(main);
  if (!original) {
    terminal.print(printExamination(terminal, path, { problems: unreadable }));
    return exitCodes.problems;
  }
  const before = decodeText(original, main.name);
  const fixed = fixAll(before.text, main.name, (text) => examine(path, options, text).problems);
  if (fixed.text === before.text) terminal.say('没有可以放心改的地方。');
  else {
    terminal.print(`${showDifference(before.text, fixed.text, main.name)}\n`);
    if (!(await mayWrite(terminal, options, basename(main.name)))) return exitCodes.problems;
    if (!writeBack(terminal, main, fixed.text, { original, path })) return exitCodes.unwritable;
    terminal.say(talkColors(terminal).green(`改好了 ${fixed.applied.length} 处，已写回 ${main.name}。`));
    if (before.encoding !== 'utf-8') terminal.say('原文件不是 UTF-8 编码，已改存为 UTF-8。');
  }
  for (const { problem, reason } of fixed.skipped) {
    terminal.say(
      `没有改：${problem.place ? `${formatPlace(problem.place)} ` : ''}${problem.message}（${reason}）`,
    );
  }
  const left = examineAll(path, options);
  terminal.print(printExamination(terminal, path, left));
  return hasErrors(left.problems) ? exitCodes.problems : exitCodes.done;
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
