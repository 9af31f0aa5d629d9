import { isHanging, mayNotEnd, mayNotStart, splitUnbreakable } from '../chinese/linebreak.ts';
import { type MeasuredText, type Metrics, measureRuns, stepOf, widthOf } from './measure.ts';
import type { Alignment, Line, Run } from './page.ts';
import { LINE_BREAK } from './runs.ts';

/** The space that a paragraph's lines have, in twips. */
export interface Measure {
  /** of the text area or cell */
  width: number;
  /** indents of all lines */
  left?: number;
  right?: number;
  /** added to `left` in the first line; negative: hanging */
  firstLine?: number;
  align: Alignment;
  /** may a stop stand in the margin */
  hanging: boolean;
}

/**
 * Breaks runs into lines as LibreOffice and Word do with Chinese text.
 *
 * A line takes as many characters as fit. A stop that is one too many hangs in the margin where the style allows it;
 * else the break moves back until no closing mark begins a line, no opening mark ends one, and no word or figure is
 * parted. A break in the runs ends a line. There is at least one line, be it empty.
 *
 * Word differs in what is not measured here: with 只压缩标点符号 it can squeeze the marks of a line to take in one
 * character more, and sets two marks in a row closer. LibreOffice does not compress a Word file's marks at all.
 */
export function breakLines(runs: readonly Run[], metrics: Metrics, measure: Measure): Line[] {
  const measured = measureRuns(runs, metrics);
  const breakable = findBreaks(measured, measure.hanging);
  const cut = cutterOf(runs);
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  let next = 0;
  do {
    const room = roomOf(measure, lines.length === 0);
    ({ end, next } = findEnd(measured, breakable, start, room.width, measure.hanging));
    const width = widthOf(measured, start, trimEnd(measured.text, start, end));
    const x = room.x + shift(measure.align, room.width - width);
    lines.push({ runs: cut(start, end), x, width, align: measure.align });
    start = next;
  } while (next < measured.text.length || measured.text[end] === LINE_BREAK);
  return lines;
}

/** Marks besides those of `isHanging` that LibreOffice lets hang. */
const ALSO_HANGING = new Set('；：？！．;:?!');

const mayHang = (char: string) => isHanging(char) || ALSO_HANGING.has(char);

/**
 * Marks that LibreOffice does not part from a letter or digit after them, as in 〔2016〕12号; Word does.
 * A comma or full stop is among them only where it may not hang.
 */
const TIED_TO_LATIN = /[”’）》〉】〕·％]$/u;
const TIED_UNLESS_HANGING = /[，。、．]$/u;

/** No line begins with it. A single — between years may: neither Word nor LibreOffice forbids it. */
const forbidsBreak = (segment: string) => segment !== '—' && mayNotStart(segment);

/** 1 where a line may begin. */
function findBreaks({ text, isCjk }: MeasuredText, hanging: boolean): Uint8Array {
  const breakable = new Uint8Array(text.length + 1);
  let offset = 0;
  let previous = '';
  for (const segment of splitUnbreakable(text)) {
    const isTied =
      isCjk[offset] === 0 &&
      (TIED_TO_LATIN.test(previous) || (!hanging && TIED_UNLESS_HANGING.test(previous)));
    if (offset > 0 && segment !== ' ' && !forbidsBreak(segment) && !mayNotEnd(previous) && !isTied) {
      breakable[offset] = 1;
    }
    offset += segment.length;
    previous = segment;
  }
  breakable[text.length] = 1;
  return breakable;
}

/** Where the line that begins at `start` ends, and where the next one begins. */
function findEnd(
  measured: MeasuredText,
  breakable: Uint8Array,
  start: number,
  width: number,
  hanging: boolean,
): { end: number; next: number } {
  const { text } = measured;
  let x = 0;
  let lastBreak = start;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === LINE_BREAK) return { end: i, next: i + 1 };
    if (breakable[i] === 1 && i > start) lastBreak = i;
    x += stepOf(measured, i, start);
    if (x <= width) continue;
    if (char === ' ') {
      // spaces at a line's end take no room
      if (breakable[i + 1] === 1) return { end: i + 1, next: i + 1 };
      continue;
    }
    if (hanging && i > start && mayHang(char) && breakable[i + 1] === 1) return { end: i + 1, next: i + 1 };
    const end = lastBreak > start ? lastBreak : Math.max(i, start + 1);
    return { end, next: end };
  }
  return { end: text.length, next: text.length };
}

/** The end without trailing spaces. */
function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && text[trimmed - 1] === ' ') trimmed--;
  return trimmed;
}

function roomOf({ width, left = 0, right = 0, firstLine = 0 }: Measure, isFirst: boolean) {
  const x = left + (isFirst ? firstLine : 0);
  return { x, width: width - x - right };
}

function shift(align: Measure['align'], slack: number): number {
  if (align === 'center') return slack / 2;
  return align === 'right' ? slack : 0;
}

/** Cuts stretches out of runs, each at or after the end of the one before: a run is passed once. */
function cutterOf(runs: readonly Run[]): (start: number, end: number) => Run[] {
  let index = 0;
  let offset = 0;
  return (start, end) => {
    const cut: Run[] = [];
    for (let run = runs[index]; run && offset < end; run = runs[index]) {
      const text = run.text.slice(Math.max(0, start - offset), end - offset);
      if (text !== '') cut.push({ ...run, text });
      if (offset + run.text.length > end) break;
      offset += run.text.length;
      index++;
    }
    return cut;
  };
}
