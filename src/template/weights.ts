/** How heavy things are to lay out and to write, in characters of running text: by time and by memory, whichever is more. */
import { isFigure } from '../chinese/format.ts';
import { plainText, visitRuns, walkBlocks } from '../document/text.ts';
import type { Block, Inline } from '../document/tree.ts';
import { Rendered } from './values.ts';

/** What a line's end and the border of a cell typed in Markdown weigh more than a character. */
const LINE_END = 14;
const BORDER = 7;
/** A value in running text, besides its words: a run of its own, with its sources. */
const VALUE = 10;
/** A paragraph or a cell, besides its words; a field of the data, too. */
const PARAGRAPH = 15;
/** A block, besides what stands in it. */
const BLOCK = 100;
/** A chart is a part of the file, with a workbook of its own. */
const CHART = 300;
const POINT = 30;

/** The words of a template, as Markdown. */
export function weighText(text: string): number {
  return text.length + LINE_END * countOf('\n', text) + BORDER * countOf('|', text);
}

function countOf(mark: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

/** The words of a value. */
export const weighWords = (words: string): number => VALUE + words.length;

export const weighInlines = (inlines: readonly Inline[]): number => weighWords(plainText(inlines));

/** Tells the weight of blocks part by part: rows are made as they are weighed. */
export function weighBlocks(blocks: readonly Block[], tell: (weight: number) => void): void {
  for (const block of walkBlocks(blocks)) {
    tell(BLOCK);
    if (block.type === 'chart')
      tell(CHART + block.alt.length + POINT * block.categories.length * block.series.length);
  }
  visitRuns(blocks, (words) => tell(PARAGRAPH + plainText(words).length));
}

/** Data, as heavy as a table of all that they hold. */
export function weighData(data: unknown): number {
  if (typeof data === 'string') return PARAGRAPH + data.length;
  if (typeof data !== 'object' || data === null || isFigure(data)) return PARAGRAPH;
  return Object.values(data).reduce<number>((weight, part) => weight + weighData(part), 0);
}

/** How much a value is to work through: the characters of a text, the items of a list. */
export function measure(value: unknown): number {
  if (value instanceof Rendered) return value.text.length;
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}
