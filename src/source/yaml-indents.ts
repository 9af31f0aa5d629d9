/**
 * Which line stands in a wrong column. The parser tells of an indent where it came to grief: at the line before, or
 * at a comment; this reads the columns of the lines alone, and what in the comments above explains them.
 */
import { cut, followBrackets, indentOf } from './yaml-marks.ts';
import { longestLine, looksLikeEntry, properEntry } from './yaml-patterns.ts';

/** A line that stands beside no other and below none, from 0. */
export interface Misplaced {
  line: number;
  /** the last line that stands in line with it or deeper */
  last: number;
  /** with one space less it would stand rightly */
  isOneTooFar: boolean;
  /** a comment above that would be its parent, as typed */
  parent?: string | undefined;
}

interface Level {
  column: number;
  isItem: boolean;
  /** its last entry has nothing behind it: what is deeper is its value */
  isOpen: boolean;
}

/** Finds them from the top; what stands in line with one that was found is taken as right. */
export function findMisplaced(lines: readonly string[]): Misplaced[] {
  const found: Misplaced[] = [];
  let levels: Level[] = [];
  /** lines of a `|` text are deeper than this */
  let block: number | undefined;
  /** the last line that was looked at */
  let said = -1;
  /** brackets open */
  let depth = 0;
  for (const [line, text] of lines.entries()) {
    if (!isContent(text) || text.length > longestLine) continue;
    const column = indentOf(text);
    if (depth > 0) {
      depth = followBrackets(text, column, depth).depth;
      continue;
    }
    if (block !== undefined && column > block) continue;
    block = undefined;
    const entries = readEntries(text, column);
    const isItem = entries[0]?.isItem;
    if (isItem === undefined) continue;
    const before = found.at(-1);
    if (before && column >= indentOf(lines[before.line]) && before.last === said) before.last = line;
    said = line;
    if (!fits(levels, column, isItem)) {
      // right below a line that stands one further, it may as well be one short
      const isBeside = isContent(lines[line - 1] ?? '') && levels.some((one) => one.column === column + 1);
      const isOneTooFar = !isBeside && fits(levels, column - 1, isItem);
      found.push({ line, last: line, isOneTooFar, parent: findParent(lines, line) });
    }
    levels = [...levels.filter((level) => level.column < column), ...entries];
    const { value, from } = readValue(text);
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) block = column;
    else if (/^[[{]/.test(value)) depth = followBrackets(text, from, 0).depth;
  }
  return found;
}

/** Finds the line that an error of indents at a line is about: that line, or else the next that says something. */
export function findCulprit(
  lines: readonly string[],
  misplaced: readonly Misplaced[],
  line: number,
): Misplaced | { line: number } {
  const next = (from: number) => lines.findIndex((text, index) => index >= from && isContent(text));
  const own = next(line);
  const after = next(own + 1);
  return misplaced.find((one) => one.line === own || one.line === after) ?? { line: own < 0 ? line : own };
}

/** Whether a line says something. */
function isContent(text: string): boolean {
  return !/^\s*(?:#|$)/.test(text);
}

/** Whether an entry may stand in a column: beside one that is there, or below one that has nothing behind it. */
function fits(levels: readonly Level[], column: number, isItem: boolean): boolean {
  const around = levels.filter((level) => level.column <= column).at(-1);
  if (!around) return column === 0;
  // an item may stand in the column of the field whose value it is
  if (around.column === column) return !isItem || around.isItem || around.isOpen;
  return around.isOpen && around === levels.at(-1);
}

/** The levels that a line opens: of each dash, and of its key. */
function readEntries(text: string, indent: number): Level[] {
  const levels: Level[] = [];
  let column = indent;
  for (;;) {
    const dash = /^-(?:\s+|$)/.exec(text.slice(column))?.[0];
    if (!dash) break;
    levels.push({ column, isItem: true, isOpen: column + dash.length >= text.length });
    column += dash.length;
  }
  const rest = text.slice(column);
  if (looksLikeEntry(rest))
    levels.push({ column, isItem: false, isOpen: /^(?:\s*#.*)?$/.test(readValue(text).value) });
  return levels;
}

/** What stands behind a line's dashes and its key, and where. */
function readValue(text: string): { value: string; from: number } {
  const dashes = /^\s*(?:-\s+)*/.exec(text)?.[0].length ?? 0;
  const key = properEntry.exec(text.slice(dashes))?.[0].length ?? 0;
  const from = dashes + key + text.slice(dashes + key).search(/\S|$/);
  return { value: text.slice(from), from };
}

/** The nearest comment above a line that it would stand below, were it in force: a key without a value, or an item. */
function findParent(lines: readonly string[], line: number): string | undefined {
  const column = indentOf(lines[line]);
  for (let above = line - 1; above >= 0; above--) {
    const text = lines[above] ?? '';
    if (isContent(text)) return undefined;
    const { before = '', entry = '' } = /^(?<before> *)# (?<entry>(?!#).*)$/.exec(text)?.groups ?? {};
    const own = before.length + indentOf(entry);
    const words = entry.trim();
    if ((!/^- /.test(words) && !looksLikeEntry(words)) || own >= column) continue;
    const isParent = /^- /.test(words) || /^[^:]+:\s*(?:#.*)?$/.test(words);
    return isParent ? cut(text.trim().replace(/\s+##.*$/, '')) : undefined;
  }
  return undefined;
}
