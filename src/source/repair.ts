/** Edits within single lines of a text, and the way back from the edited text to places in the typed one. */
import type { Place } from '../diagnostics/diagnostic.ts';

/** Puts `text` in place of the characters from `start` to `end` of a line; all counted from 0, in UTF-16 units. */
export interface Edit {
  line: number;
  start: number;
  end: number;
  text: string;
}

/** The typed lines of a file; makes places, which count from 1 and in code points. */
export interface Source {
  file: string;
  lines: readonly string[];
}

/** The place of a stretch of one line; `start` and `end` count from 0, in UTF-16 units. */
export function placeInLine(source: Source, line: number, start: number, end: number): Place {
  const count = (from: number, to: number) => countPoints((source.lines[line] ?? '').slice(from, to));
  return placeAt(source.file, line, start, end, count);
}

function placeAt(
  file: string,
  line: number,
  start: number,
  end: number,
  count: (from: number, to: number) => number,
): Place {
  return { file, line: line + 1, column: count(0, start) + 1, length: Math.max(1, count(start, end)) };
}

/** The stretch of a line that a place means, cut at the line's end: the way back of `placeInLine`. */
export function rangeInLine(line: string, { column, length = 1 }: Place): Pick<Edit, 'start' | 'end'> {
  const points = [...line];
  const before = points.slice(0, column - 1).join('').length;
  return { start: before, end: before + points.slice(column - 1, column - 1 + length).join('').length };
}

/** A text with edits applied. No edit adds or takes a line, so only columns shift. */
export interface Repaired {
  text: string;
  /** the line (from 0) that an offset falls in; cheap, while a place far along a line is not */
  lineOf: (offset: number) => number;
  /** the place in the typed text of a range of offsets in the repaired one; cut at the end of its first line */
  placeOf: (start: number, end: number) => Place;
}

/** Applies edits, which must not overlap. */
export function repair(source: Source, edits: readonly Edit[]): Repaired {
  const editsByLine = new Map<number, Edit[]>();
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const others = editsByLine.get(edit.line);
    if (others) others.push(edit);
    else editsByLine.set(edit.line, [edit]);
  }
  const lines = source.lines.map((line, index) => editLine(line, editsByLine.get(index) ?? []));
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const lineOf = (offset: number) => findLine(starts, offset);
  const counters = new Map<number, (from: number, to: number) => number>();
  const counterOf = (line: number) => {
    const count = counters.get(line) ?? makeCounter(source.lines[line] ?? '');
    counters.set(line, count);
    return count;
  };
  const placeOf = (start: number, end: number): Place => {
    const line = lineOf(start);
    const lineEdits = editsByLine.get(line) ?? [];
    const lineStart = starts[line] ?? 0;
    const from = start - lineStart;
    const to = Math.min(end - lineStart, lines[line]?.length ?? 0);
    const [typedFrom, typedTo] = [typedColumn(from, lineEdits), typedColumn(to, lineEdits)];
    return placeAt(source.file, line, typedFrom, typedTo, counterOf(line));
  };
  return { text: lines.join('\n'), lineOf, placeOf };
}

function editLine(line: string, edits: readonly Edit[]): string {
  let text = '';
  let done = 0;
  for (const edit of edits) {
    text += line.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + line.slice(done);
}

/** The typed column of a repaired one; columns within an inserted text stand for the start of what it replaced. */
function typedColumn(column: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (column <= start) break;
    if (column < start + edit.text.length) return edit.start;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return column - shift;
}

/** The line that an offset falls in: the last that starts at or before it. */
export function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts code points between two offsets of a line that is gone through once, however many places in it are asked for. */
function makeCounter(line: string): (from: number, to: number) => number {
  /** where characters of two units end */
  const wide = Array.from(line.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 2);
  const cut = (offset: number) => Math.min(Math.max(offset, 0), line.length);
  const before = (offset: number) =>
    wide[0] === undefined || wide[0] > offset ? 0 : findLine(wide, offset) + 1;
  return (from, to) => cut(to) - cut(from) - (before(to) - before(from));
}

const isHigh = (code: number) => (code & 0xfc00) === 0xd800;
const isLow = (code: number) => (code & 0xfc00) === 0xdc00;

/** Length in characters as people count them: code points. */
export function countPoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++)
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count--;
  return count;
}
