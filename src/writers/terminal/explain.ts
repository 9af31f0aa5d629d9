/** Where the figures of a page come from, written beside the page at their height, or beneath it. */
import { measureWidth, type WidthOptions } from '../../chinese/width.ts';
import type { Value } from '../../document/tree.ts';
import { linesOf, type Page } from '../../layout/page.ts';
import { textAreaOf } from '../../layout/text-area.ts';
import type { Style } from '../../style/style.ts';
import { type Colors, makeColors } from './look.ts';
import { type Paint, unpainted } from './row.ts';
import { type Sheet, type SheetOptions, wrapLines } from './sheet.ts';

export interface ExplainOptions extends SheetOptions {
  /** where a value comes from: a fact a line, what went into it indented below; undefined if no field gave it */
  explain: (value: Value) => string | undefined;
  /** sentences whose origin is told where they begin */
  sentences?: readonly TracedSentence[];
}

/** A sentence, and where its words come from. */
export interface TracedSentence {
  /** as it is printed */
  text: string;
  /** 语料 摸底-3（意） */
  origin: string;
}

/** Cells between a page and what is said beside it. */
const GAP = 2;
/** With fewer cells than these beside the page, all is said beneath it. */
const LEAST_BESIDE = 36;
/** Lines longer than these are hard to read. */
const MOST_BESIDE = 100;
/** Of so many like fields that went into a figure all are named; of more, only the first and the last. */
const MOST_ALIKE = 3;

/** Adds to a page's sheet where its figures come from. */
export function explainSheet(sheet: Sheet, page: Page, style: Style, options: ExplainOptions): Sheet {
  const { columns, color, ...width } = options;
  const remarks = [
    ...listRemarks(page, style, options.explain),
    ...listOrigins(page, style, options.sentences ?? []),
  ].sort((one, other) => one.row - other.row);
  const beside = Math.min(columns - sheet.width - GAP, MOST_BESIDE);
  const cells = beside < LEAST_BESIDE ? sheet.width : beside;
  const colors = makeColors(color);
  const blocks = remarks.map(({ row, ...remark }) => ({
    row,
    lines: drawRemark(remark, cells, colors, width),
  }));
  if (beside < LEAST_BESIDE) {
    const beneath = blocks.flatMap(({ lines }) => lines);
    return { ...sheet, lines: [...sheet.lines, ...beneath] };
  }
  const margin: string[] = [];
  for (const { row, lines } of blocks) {
    while (margin.length < row) margin.push(' '.repeat(cells));
    margin.push(...lines);
  }
  const height = Math.max(sheet.lines.length, margin.length);
  return {
    ...sheet,
    width: sheet.width + GAP + cells,
    lines: Array.from({ length: height }, (_, index) =>
      [sheet.lines[index] ?? ' '.repeat(sheet.width), margin[index] ?? ' '.repeat(cells)].join(
        ' '.repeat(GAP),
      ),
    ),
  };
}

interface Remark {
  /** of the sheet that prints the figure, from 0 */
  row: number;
  text: string;
  isDoubtful: boolean;
  /** facts, indented by what they went into */
  sources: string[];
}

/** One for each figure of a page in reading order; a figure that is printed again is not explained again. */
function listRemarks(page: Page, style: Style, explain: ExplainOptions['explain']): Remark[] {
  const { y: top } = textAreaOf(style, page.orientation);
  const remarks = new Map<string, Remark>();
  const printed = new Set<string>();
  for (const line of linesOf(page)) {
    for (const { value } of line.runs) {
      const sources = value && /\d/.test(value.text) ? explain(value) : undefined;
      const key = `${value?.text}\n${sources}`;
      if (!value || sources === undefined || remarks.has(key)) continue;
      remarks.set(key, {
        row: rowOf(line.y - top, style),
        text: value.text,
        isDoubtful: value.flags !== undefined && value.flags.length > 0,
        sources: shorten(sources.split('\n'), printed),
      });
    }
  }
  return [...remarks.values()];
}

/** Of each sentence that begins on a page where its words come from. */
function listOrigins(page: Page, style: Style, sentences: readonly TracedSentence[]): Remark[] {
  if (sentences.length === 0) return [];
  const { y: top } = textAreaOf(style, page.orientation);
  const lines = linesOf(page).map(({ y, runs }) => ({ y, text: runs.map(({ text }) => text).join('') }));
  const text = lines.map((line) => line.text).join('');
  return sentences.flatMap(({ text: sentence, origin }) => {
    let start = text.indexOf(sentence.trim());
    if (start < 0) return [];
    const line = lines.find((one) => {
      start -= one.text.length;
      return start < 0;
    });
    return line ? [{ row: rowOf(line.y - top, style), text: origin, isDoubtful: false, sources: [] }] : [];
  });
}

/** The row of a sheet that is drawn at a height of the text area. */
const rowOf = (height: number, { grid }: Style) => 1 + Math.round(height / grid.linePitch);

/**
 * Of many fields that are alike but for their numbers, names the first and the last, and how many stand between.
 * What went into a fact is said once a page.
 * @param told facts that have been explained before; added to
 */
function shorten(sources: readonly string[], printed: Set<string>): string[] {
  let group: string[] = [];
  const groups = [group];
  let last: string | undefined;
  let hidden = Number.POSITIVE_INFINITY;
  for (const source of sources) {
    const indent = indentOf(source);
    if (indent > hidden) continue;
    const [fact = ''] = source.trimStart().split('：');
    hidden = printed.has(fact) ? indent : Number.POSITIVE_INFINITY;
    printed.add(fact);
    const kind = `${indent} ${fact.replace(/\[\d+\]/g, '[]')}`;
    if (kind !== last) {
      group = [];
      groups.push(group);
    }
    group.push(source);
    last = kind;
  }
  return groups.flatMap((alike) => {
    const [first = '', ...others] = alike;
    if (alike.length <= MOST_ALIKE) return alike;
    const gap = `${' '.repeat(indentOf(first))}……（另有 ${others.length - 1} 项）`;
    return [first, gap, ...others.slice(-1)];
  });
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The figure, then its sources: on its own line where one line holds both. */
function drawRemark(
  { text, isDoubtful, sources }: Omit<Remark, 'row'>,
  cells: number,
  colors: Colors,
  width: WidthOptions,
): string[] {
  const figure = { text, paint: (isDoubtful ? colors.red : colors.cyan) as Paint };
  const only = sources.length === 1 ? `  ${sources[0]}` : '';
  if (only && measureWidth(text + only, width) <= cells)
    return wrapLines([figure, { text: only, paint: unpainted }], cells, width);
  return [
    ...wrapLines([figure], cells, width),
    ...sources.flatMap((source) => {
      const indent = ' '.repeat(2 + indentOf(source));
      const lines = wrapLines([{ text: source.trimStart(), paint: unpainted }], cells - indent.length, width);
      return lines.map((line) => indent + line);
    }),
  ];
}
