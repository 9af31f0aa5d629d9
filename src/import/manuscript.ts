/** A Word file as the readers take it: its sentences with their places, the heading that each stands under, its tables. */

import type { FoundFigure } from '../chinese/figures/found.ts';
import { scanFigures } from '../chinese/figures/scan.ts';
import { CELL_END, type WordPassage } from '../word/paragraphs.ts';

/** Some words of the file, and where they stand. */
export interface Line {
  /** without space */
  text: string;
  /** how a reader finds it: 第12段, 表1第3行 */
  place: string;
}

/** A sentence; a list of clauses between semicolons is one. */
export interface Sentence extends Line {
  figures: readonly FoundFigure[];
  /** the headings above it, the highest first, without their numbers */
  headings: readonly string[];
}

/** A table: its rows of cells, and the line before it. */
export interface Table {
  title: string;
  rows: (Line & { cells: readonly string[] })[];
}

export interface Manuscript {
  lines: Line[];
  headings: (Line & { level: number })[];
  sentences: Sentence[];
  tables: Table[];
}

const heading =
  /^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、](?!\d))/;
/** A heading is short, and ends as no sentence does. */
const longestHeading = 40;

export function readManuscript(passages: readonly WordPassage[]): Manuscript {
  const manuscript: Manuscript = { lines: [], headings: [], sentences: [], tables: [] };
  let above: { text: string; level: number }[] = [];
  let isInTable = false;
  for (const { text, name } of passages) {
    const isRow = text.includes(CELL_END);
    if (isRow) addRow(manuscript, text, name, isInTable);
    isInTable = isRow;
    if (isRow) continue;
    const line = { text: tidy(text), place: name };
    const level = levelOf(line.text);
    manuscript.lines.push(line);
    if (level !== undefined) {
      const words = line.text.replace(heading, '');
      manuscript.headings.push({ ...line, text: words, level });
      above = [...above.filter((one) => one.level < level), { text: words, level }];
      continue;
    }
    const { runIn, rest } = splitRunIn(line);
    if (runIn) {
      manuscript.headings.push({ ...line, ...runIn });
      above = [...above.filter((one) => one.level < runIn.level), runIn];
    }
    const headings = above.map(({ text: words }) => words);
    manuscript.sentences.push(...cut({ ...line, text: rest }, headings));
  }
  return manuscript;
}

/** Half-width marks beside 汉字 are typed for wide ones. */
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** Space among 汉字 means nothing in a report. */
const tidy = (text: string) =>
  text
    .replace(/[\s\u3000\u200b]+/g, '')
    .replace(
      /(?<=[\u4e00-\u9fff”》）])[,;:()]|[,;:()](?=[\u4e00-\u9fff“《（[])|\)(?=[，。])/g,
      (mark) => wide[mark] ?? mark,
    );

function levelOf(text: string): number | undefined {
  const match = heading.exec(text);
  if (!match || text.length > longestHeading || /[。；]/.test(text)) return undefined;
  return [1, 2, 3].find((group) => match[group] !== undefined);
}

/** （三）筹集资金。市总工会拨付12万元: a heading that its text follows in the same line. */
function splitRunIn({ text }: Line): { runIn?: { text: string; level: number }; rest: string } {
  const [first = ''] = /^[^；：。]{3,30}。(?=.)/.exec(text) ?? [];
  const level = first === '' ? undefined : levelOf(first.slice(0, -1));
  if (level === undefined) return { rest: text };
  return { runIn: { text: first.slice(0, -1).replace(heading, ''), level }, rest: text.slice(first.length) };
}

function cut({ text, place }: Line, headings: readonly string[]): Sentence[] {
  return Array.from(text.matchAll(/[^。！？]+[。！？]?[”’）]*/g), ({ 0: words }) => ({
    ...{ text: words, place, headings },
    figures: scanFigures(words),
  }));
}

function addRow({ tables, lines }: Manuscript, text: string, place: string, isSame: boolean): void {
  const cells = text.split(CELL_END).map(tidy);
  if (!isSame) tables.push({ title: lines.at(-1)?.text ?? '', rows: [] });
  tables.at(-1)?.rows.push({ text: cells.join(' '), place, cells });
}
