/**
 * Slips of YAML that can be seen line by line, before parsing: a colon without its space, a Chinese colon,
 * a full-width space, an asterisk that stands for a name. Some of them turn the whole file into one string without
 * a word. Most come with an edit that puts them right, so that the rest of the file can be read and checked too.
 */
import * as kinds from '../diagnostics/catalogue/yaml.ts';
import * as signs from '../diagnostics/catalogue/yaml-signs.ts';
import type { Source } from './repair.ts';
import { type Lint, LintLog, type OpenMark } from './yaml-lint-log.ts';
import { cut, followBrackets, followQuote, indentOf, isQuote, quote } from './yaml-marks.ts';
import {
  asteriskWithin,
  bracketsWithin,
  commaWithin,
  hideQuoted,
  longestKey,
  longestLine,
  looksLikeEntry,
  mistypedEntry,
  properEntry,
  wideBrackets,
} from './yaml-patterns.ts';

/** Finds the slips of a whole file. Nothing is looked for in a line longer than any that a person types. */
export function findLint(source: Source): Lint {
  return new Scanner(source).scan();
}

/** Reads the lines once from the top, with just enough memory to know a field from a text that runs on. */
class Scanner {
  readonly #source: Source;
  readonly #log: LintLog;
  /** columns of the fields that the present line may stand beside, outermost first */
  #levels: number[] = [];
  /** a plain text began at a field or item in this column: deeper lines run on */
  #text: number | undefined;
  /** a `|` or `>` text began at a field or item in this column: deeper lines belong to it */
  #block: number | undefined;
  /** the quotation mark or bracket that has not closed yet */
  #opened: OpenMark | undefined;

  constructor(source: Source) {
    this.#source = source;
    this.#log = new LintLog(source);
  }

  scan(): Lint {
    for (let line = 0; line < this.#source.lines.length; line++) this.#scanLine(line);
    this.#reportUnclosed(this.#source.lines.length - 1);
    return this.#log.lint;
  }

  #scanLine(line: number): void {
    const text = this.#textOf(line);
    const indent = indentOf(text);
    const blank = indent === text.length;
    const startsDocument = /^(?:---|\.\.\.)(?:\s|$)/.test(text);
    const opened = this.#opened;
    const runsOn =
      opened && (indent > opened.column || (!isQuote(opened.mark) && /[\]}]/.test(text.charAt(indent))));
    if (text.length > longestLine || startsDocument) this.#forget();
    else if (blank) return;
    else if (runsOn) this.#scanMarked(line, indent, opened);
    else if (this.#block !== undefined && indent > this.#block) return;
    else if (text[indent] === '#') return;
    else if (this.#text !== undefined && indent > this.#text) return;
    else {
      this.#reportUnclosed(line - 1);
      this.#block = undefined;
      this.#text = undefined;
      if (text.startsWith('%'))
        this.#log.report(kinds.directive, { text: text.trim() }, line, 0, text.length, '');
      else this.#scanEntry(line, indent);
    }
  }

  /** A line that begins a field, an item, or both. */
  #scanEntry(line: number, indent: number): void {
    const text = this.#textOf(line);
    let start = indent + text.slice(indent).search(/\S|$/);
    if (start === text.length) return;
    let column = indent;
    if (start > indent) {
      const begins = /^-\s/.test(text.slice(start)) || looksLikeEntry(text.slice(start));
      if (begins || indent <= (this.#levels.at(-1) ?? 0)) column = this.#log.repairIndent(line, start);
    }
    let item: number | undefined;
    for (;;) {
      const dash = /^-(?:\s+|$)/.exec(text.slice(start))?.[0];
      if (!dash) break;
      if (/[^ ]/.test(dash.slice(1))) this.#log.reportOddSpace(line, start + 1, start + dash.length, ' ');
      item = column;
      this.#leaveLevels(column);
      start += dash.length;
      column += dash.length;
    }
    if (/^-[\p{Script=Han}“《（]/u.test(text.slice(start))) {
      const rest = text.slice(start + 1);
      this.#log.report(signs.dashSpace, { text: cut(rest) }, line, start, start + 1, '- ');
      item = column;
      start += 1;
      column += 2;
    }
    if (/^[－–−﹣‐]\s/.test(text.slice(start))) {
      this.#log.reportMark(line, start, '-');
      this.#leaveLevels(column);
      item = column;
      start += 2;
      column += 2;
    }
    const rest = text.slice(start);
    if (rest === '') return;
    const { key, colon, value = '' } = mistypedEntry.exec(rest)?.groups ?? {};
    const proper = properEntry.exec(rest)?.[0];
    if (key !== undefined && colon !== undefined && this.#isEntry(line, column, item, key)) {
      const colonStart = start + rest.indexOf(colon, key.length);
      const colonEnd = colonStart + colon.length;
      this.#log.reportColon(line, key, value, colonStart, colonEnd);
      this.#enterLevel(column);
      this.#scanValue(line, colonEnd, column);
    } else if (proper) {
      this.#enterLevel(column);
      this.#scanValue(line, start + proper.length, column);
    } else if (item === undefined && /^[\p{L}“《（]/u.test(rest) && this.#isBeside(line, column)) {
      this.#leaveLevels(column + 1);
      this.#log.report(signs.missingColon, { text: cut(rest) }, line, start, text.length);
      if (indentOf(this.#source.lines[line + 1]) <= column) this.#log.edit(line, start, start, '# ');
      this.#text = column;
    } else {
      this.#scanValue(line, start, item ?? this.#levels.at(-1) ?? -1);
    }
  }

  /** Whether `key：value` is meant as a field here: in a list, or as a lone line below a key, it may be a text. */
  #isEntry(line: number, column: number, item: number | undefined, name: string): boolean {
    if (item === undefined && (this.#levels.length === 0 || this.#levels.includes(column))) return true;
    if (item === undefined && [...name].length <= longestKey) return true;
    return this.#precedesEntry(line, column);
  }

  /** Whether a field stands in this column just before or after a line. */
  #isBeside(line: number, column: number): boolean {
    return this.#levels.includes(column) || this.#precedesEntry(line, column);
  }

  #precedesEntry(line: number, column: number): boolean {
    const next = this.#source.lines.slice(line + 1, line + 20).find((text) => text.trim() !== '');
    return next !== undefined && indentOf(next) === column && looksLikeEntry(next.slice(column));
  }

  /** The part of a line that holds a field's or an item's value; `column` is the field's or the item's. */
  #scanValue(line: number, from: number, column: number): void {
    const text = this.#textOf(line);
    const start = from + text.slice(from).search(/\S|$/);
    const value = text.slice(start);
    const mark = value[0];
    if (mark === undefined || mark === '#') return;
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) {
      this.#block = column;
    } else if (isQuote(mark) || mark === '[' || mark === '{') {
      this.#scanMarked(line, start, { mark, line, start, depth: 0, column });
    } else if (wideBrackets.test(value)) {
      this.#log.reportWideBrackets(line, start);
    } else if (/^[&!][\w!-]*(?:\s|$)/.test(value)) {
      const property = value.slice(0, value.search(/\s|$/));
      const end = start + property.length;
      const kind = mark === '&' ? signs.anchor : signs.tag;
      this.#log.report(kind, { text: property }, line, start, end);
      // it may be a text's own sign: put aside for the reading only
      this.#log.edit(line, start, end, ' '.repeat(property.length));
      this.#scanValue(line, end, column);
    } else {
      this.#scanPlain(line, start, column);
    }
  }

  #scanPlain(line: number, start: number, column: number): void {
    const text = this.#textOf(line);
    const comment = text.slice(start).search(/\s#/);
    const end =
      comment < 0 ? text.trimEnd().length : start + text.slice(start, start + comment).trimEnd().length;
    const value = text.slice(start, end);
    const quoted = quote(value);
    const mark = /^[*&!|>%@`]/.exec(value)?.[0];
    this.#text = column;
    if (mark === '*') this.#log.report(signs.alias, { quoted }, line, start, end, quoted);
    else if (mark) this.#log.report(signs.specialStart, { mark, quoted }, line, start, end, quoted);
    else if (/:(?:\s|$)/.test(value))
      this.#log.report(signs.colonInText, { quoted }, line, start, end, quoted);
    const lost = comment < 0 ? '' : text.slice(start + comment).trim();
    if (/^#[^\s#]/.test(lost)) {
      const hash = text.indexOf('#', start + comment);
      this.#log.report(signs.swallowedComment, { lost: cut(lost) }, line, hash, text.length);
    }
  }

  /** The part of a line within quotation marks or brackets; `from` is where they open, or a later line's start. */
  #scanMarked(line: number, from: number, opened: OpenMark): void {
    const text = this.#textOf(line);
    const quoted = isQuote(opened.mark);
    const { depth, end } = quoted
      ? followQuote(text, from + 1 - opened.depth, opened.mark)
      : followBrackets(text, from, opened.depth);
    this.#opened = depth > 0 ? { ...opened, depth } : undefined;
    if (opened.line === line && !/^\s*(?:$|\s#|:)/.test(text.slice(end))) {
      const stop = text.trimEnd().length;
      const whole = quote(text.slice(from, stop));
      const kind = quoted ? signs.textAfterQuote : signs.bracketInText;
      this.#log.report(kind, { quoted: whole }, line, from, stop, whole);
    } else if (!quoted) {
      this.#log.reportWithin(line, from, end, bracketsWithin, signs.bracketInText);
      this.#log.reportWithin(line, from, end, asteriskWithin, signs.alias);
      for (const { index } of hideQuoted(text.slice(from, end)).matchAll(commaWithin))
        this.#log.reportMark(line, from + index, ', ');
    }
  }

  /** Where a mark is still open, it is reported and closed at the end of a line. */
  #reportUnclosed(lastLine: number): void {
    if (this.#opened) this.#log.reportUnclosed(this.#opened, lastLine);
    this.#opened = undefined;
  }

  #enterLevel(column: number): void {
    this.#leaveLevels(column);
    this.#levels.push(column);
  }

  /** Leaves the fields that stand in a column or deeper. */
  #leaveLevels(column: number): void {
    while ((this.#levels.at(-1) ?? -1) >= column) this.#levels.pop();
  }

  #textOf(line: number): string {
    return this.#source.lines[line] ?? '';
  }

  #forget(): void {
    this.#levels = [];
    this.#text = undefined;
    this.#block = undefined;
    this.#opened = undefined;
  }
}
