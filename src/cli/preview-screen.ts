/** What a preview shows in a window: the pages, the problems at the foot, the texts behind keys. */

import type { WidthOptions } from '../chinese/width.ts';
import { truncate } from '../chinese/width.ts';
import type { KeptEdition } from '../delivery/editions.ts';
import { type Diagnostic, type Severity, sortByPlace } from '../diagnostics/diagnostic.ts';
import { countProblems, printProblem, printProblems } from '../diagnostics/printer.ts';
import { findChanges } from '../document/changes.ts';
import { takeEdition } from '../document/edition.ts';
import type { Report } from '../produce.ts';
import { traceSentence } from '../template/bank/chooser.ts';
import { drawChanges } from '../writers/terminal/compare.ts';
import { makeColors } from '../writers/terminal/look.ts';
import { type Drawing, drawDocument } from '../writers/terminal/preview.ts';
import { wrapLines } from '../writers/terminal/sheet.ts';
import { writeText } from '../writers/text.ts';
import type { View } from './session.ts';
import { lineReader, tellHowToAsk } from './terminal.ts';

export interface Look extends Required<WidthOptions> {
  columns: number;
  color: boolean;
}

/** What of a report is shown. */
export interface Choice {
  /** only this page, from 1 */
  page?: number;
  /** words only, no pages */
  plain?: boolean;
  /** where the figures come from, beside the pages */
  explain?: boolean;
}

/** What a report is compared with. */
export interface Earlier {
  /** absent where it was never built */
  kept?: KeptEdition | undefined;
}

export function drawReport(report: Report, choice: Choice, look: Look, earlier?: Earlier): Drawing {
  const drawing = drawPages(report, choice, look);
  if (!earlier) return drawing;
  const above = drawEarlier(report, earlier, look);
  const pages = drawing.pages.map(({ number, line }) => ({ number, line: line + above.length }));
  return { ...drawing, lines: [...above, ...drawing.lines], pages };
}

/** What has changed since the last build. */
function drawEarlier({ document, facts }: Report, { kept }: Earlier, look: Look): string[] {
  if (!kept) return wrapPlain('没有上次生成的记录，没有可以比较的', look);
  const since = kept.built.toLocaleString('zh-CN', { hour12: false });
  return drawChanges(
    findChanges(
      kept.edition,
      takeEdition(document, (text) => facts.people.hide(text)),
    ),
    since,
    look,
  );
}

function drawPages({ document, style, explain, said }: Report, choice: Choice, look: Look): Drawing {
  if (choice.plain) {
    const lines = writeText(document).trimEnd().split('\n');
    return { lines: lines.flatMap((line) => wrapPlain(line, look)), pages: [], count: 0 };
  }
  return drawDocument(document, style, {
    ...look,
    ...(choice.page === undefined ? {} : { page: choice.page }),
    ...(choice.explain ? { explain, sentences: said.map(traceSentence) } : {}),
  });
}

function wrapPlain(text: string, { columns, ...width }: Look): string[] {
  return wrapLines([{ text, paint: (same) => same }], columns, width).map((line) => line.trimEnd());
}

/** What there is to show. */
export interface Shown {
  /** absent where none could be made yet */
  report?: Report | undefined;
  /** the report is from before the files became unreadable */
  isOld: boolean;
  earlier?: Earlier | undefined;
  problems: readonly Diagnostic[];
  /** path of the campaign, as given */
  path: string;
}

/** Problems named at the foot; the others are counted. */
const mostNamed = 3;
const ranks: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** The report and its problems, fitted to a window. */
export function drawView(
  { report, isOld, earlier, problems, path }: Shown,
  choice: Choice,
  look: Look,
): View {
  const colors = makeColors(look.color);
  const paints = { error: colors.red, warning: colors.yellow, notice: colors.cyan };
  const drawing = report ? drawReport(report, choice, look, earlier) : { lines: [], pages: [], count: 0 };
  const cut = (text: string) => truncate(text, look.columns, look);
  const sorted = sortByPlace(problems).sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  const named = sorted.slice(0, mostNamed).map((problem) => {
    const [head] = printProblem(problem, { color: false, readLine: () => undefined }).split('\n');
    return paints[problem.severity](cut(head!));
  });
  const stale = report ? '资料读不成了，显示的是改动以前的样子' : '资料还读不成，改好以后自动显示';
  const foot = [
    ...(isOld || !report ? [colors.bold(colors.red(cut(stale)))] : []),
    ...named,
    ...(problems.length > mostNamed ? [cut(`${countProblems(problems)}，按 e 逐条查看`)] : []),
  ];
  const all = printProblems(sortByPlace(problems), { ...look, readLine: lineReader(path) });
  return {
    ...drawing,
    title: report?.document.meta.title ?? '',
    foot:
      foot.length > 0 ? [colors.dim((look.ambiguousAsWide ? '-' : '─').repeat(look.columns)), ...foot] : [],
    others: {
      e: (all ? `${all}${tellHowToAsk(problems)}` : '没有问题')
        .split('\n')
        .flatMap((line) => wrapPainted(line, look)),
      h: helpText,
    },
  };
}

/** Breaks a line that is painted already: each part of it keeps its looks. */
function wrapPainted(line: string, { columns, ...width }: Look): string[] {
  let codes = '';
  const pieces = line.split(/(\x1b\[[\d;]*m)/).flatMap((part) => {
    if (!part.startsWith('\x1b')) {
      const look = codes;
      return [{ text: part, paint: (text: string) => (look ? `${look}${text}\x1b[0m` : text) }];
    }
    const isEnd = /\[(?:0|22|39)m$/.test(part);
    codes = isEnd ? '' : codes + part;
    return [];
  });
  return wrapLines(pieces, columns, width).map((text) => text.trimEnd());
}

const helpText = [
  '',
  '  空格、f、PgDn   下一屏          b、PgUp   上一屏',
  '  j、↓、回车      下一行          k、↑      上一行',
  '  d               下半屏          u         上半屏',
  '  n、→            下一页          p、←      上一页',
  '  g、Home         开头            G、End    末尾',
  '  数字 g          到某一页（如 12g）',
  '  / 文字 回车     查找；只按 / 和回车，找下一处',
  '  e               列出全部问题',
  '  x               显示或收起数字的来历',
  '  r               重画',
  '  h               显示或收起本说明',
  '  q               退出',
];
