/**
 * Slips of YAML that can be seen line by line, before parsing: a colon without its space, a Chinese colon,
 * a full-width space, an asterisk that stands for a name. Some of them turn the whole file into one string without
 * a word. Most come with an edit that puts them right, so that the rest of the file can be read and checked too.
 */
import * as kinds from '../diagnostics/catalogue/yaml.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { type Edit, placeInLine, type Source } from './repair.ts';
import { closingMarks, cut, followBrackets, followQuote, indentOf, isQuote, quote } from './yaml-marks.ts';
import {
  asteriskWithin,
  bracketsWithin,
  commaWithin,
  longestKey,
  looksLikeEntry,
  mistypedEntry,
  plainMarks,
  properEntry,
  wideBrackets,
} from './yaml-patterns.ts';

export interface Lint {
  problems: Diagnostic[];
  /** what puts the errors among them right */
  edits: Edit[];
  /** the lines (from 0) that hold an error */
  lines: Set<number>;
}

/** Finds the slips of a whole file. Nothing is looked for in a line longer than any that a person types. */
export function findLint(source: Source): Lint {
  return new Scanner(source).scan();
}

const longestLine = 10_000;

/** An opening quotation mark or bracket: where it is, how many are open, and the column of its field or item. */
interface OpenMark {
  mark: string;
  line: number;
  start: number;
  depth: number;
  column: number;
}

/** Reads the lines once from the top, with just enough memory to know a field from a text that runs on. */
class Scanner {
  readonly #source: Source;
  readonly #lint: Lint = { problems: [], edits: [], lines: new Set() };
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
  }

  scan(): Lint {
    for (let line = 0; line < this.#source.lines.length; line++) this.#scanLine(line);
    this.#reportUnclosed(this.#source.lines.length - 1);
    return this.#lint;
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
        this.#report(kinds.directive, { text: text.trim() }, line, 0, text.length, '');
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
      if (begins || indent <= (this.#levels.at(-1) ?? 0)) column = this.#repairIndent(line, start);
    }
    let item: number | undefined;
    for (;;) {
      const dash = /^-(?:\s+|$)/.exec(text.slice(start))?.[0];
      if (!dash) break;
      if (/[^ ]/.test(dash.slice(1))) this.#reportOddSpace(line, start + 1, start + dash.length, ' ');
      item = column;
      this.#leaveLevels(column);
      start += dash.length;
      column += dash.length;
    }
    if (/^-[\p{Script=Han}“《（]/u.test(text.slice(start))) {
      const rest = text.slice(start + 1);
      this.#report(kinds.dashSpace, { text: cut(rest) }, line, start, start + 1, '- ');
      item = column;
      start += 1;
      column += 2;
    }
    if (/^[－–−﹣‐]\s/.test(text.slice(start))) {
      this.#reportMark(line, start, '-');
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
      this.#reportColon(line, key, value, colonStart, colonEnd);
      this.#enterLevel(column);
      this.#scanValue(line, colonEnd, column);
    } else if (proper) {
      this.#enterLevel(column);
      this.#scanValue(line, start + proper.length, column);
    } else if (item === undefined && /^[\p{L}“《（]/u.test(rest) && this.#isBeside(line, column)) {
      this.#leaveLevels(column + 1);
      this.#report(kinds.missingColon, { text: cut(rest) }, line, start, text.length);
      if (indentOf(this.#source.lines[line + 1]) <= column) this.#edit(line, start, start, '# ');
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
      const end = text.trimEnd().length;
      const right = text.slice(start, end).replace(/[［］｛｝，：]/g, (wide) => plainMarks[wide] ?? wide);
      const args = { mark, right: plainMarks[mark] ?? mark };
      this.#report(kinds.fullWidthMark, args, line, start, end, right);
    } else if (/^[&!][\w!-]*(?:\s|$)/.test(value)) {
      const property = value.slice(0, value.search(/\s|$/));
      const end = start + property.length;
      const kind = mark === '&' ? kinds.anchor : kinds.tag;
      this.#report(kind, { text: property }, line, start, end);
      // it may be a text's own sign: put aside for the reading only
      this.#edit(line, start, end, ' '.repeat(property.length));
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
    if (mark === '*') this.#report(kinds.alias, { quoted }, line, start, end, quoted);
    else if (mark) this.#report(kinds.specialStart, { mark, quoted }, line, start, end, quoted);
    else if (/:(?:\s|$)/.test(value)) this.#report(kinds.colonInText, { quoted }, line, start, end, quoted);
    const lost = comment < 0 ? '' : text.slice(start + comment).trim();
    if (/^#[^\s#]/.test(lost)) {
      const hash = text.indexOf('#', start + comment);
      this.#report(kinds.swallowedComment, { lost: cut(lost) }, line, hash, text.length);
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
      const kind = quoted ? kinds.textAfterQuote : kinds.bracketInText;
      this.#report(kind, { quoted: whole }, line, from, stop, whole);
    } else if (!quoted) {
      this.#reportWithin(line, from, end, bracketsWithin, kinds.bracketInText);
      this.#reportWithin(line, from, end, asteriskWithin, kinds.alias);
      for (const { index } of text.slice(from, end).matchAll(commaWithin))
        this.#reportMark(line, from + index, ', ');
    }
  }

  /** Reports what must be quoted among the values within brackets. */
  #reportWithin(
    line: number,
    from: number,
    end: number,
    pattern: RegExp,
    kind: ProblemKind<{ quoted: string }>,
  ): void {
    for (const match of this.#textOf(line).slice(from, end).matchAll(pattern)) {
      const value = match[0].trimEnd();
      const start = from + match.index;
      this.#report(kind, { quoted: quote(value) }, line, start, start + value.length, quote(value));
    }
  }

  /** Reports the mark that is still open, and closes it at the end of a line. */
  #reportUnclosed(lastLine: number): void {
    if (!this.#opened) return;
    const { mark, line, start, depth } = this.#opened;
    const closing = closingMarks[mark] ?? mark;
    if (isQuote(mark)) this.#report(kinds.unclosedQuote, { quote: mark }, line, start, start + 1);
    else this.#report(kinds.unclosedBracket, { bracket: closing }, line, start, start + 1);
    const end = this.#textOf(lastLine).length;
    if (depth === 1) this.#edit(lastLine, end, end, closing);
    this.#opened = undefined;
  }

  #reportColon(line: number, name: string, value: string, start: number, end: number): void {
    const kind = /[：∶﹕︰]/.test(this.#textOf(line).charAt(start)) ? kinds.fullWidthColon : kinds.colonSpace;
    this.#report(kind, { key: name, value: cut(value) }, line, start, end, value === '' ? ':' : ': ');
  }

  /** A mark of YAML typed full-width. */
  #reportMark(line: number, start: number, right: string): void {
    const mark = this.#textOf(line).charAt(start);
    this.#report(kinds.fullWidthMark, { mark, right: right.trim() }, line, start, start + 1, right);
  }

  /** Puts plain spaces in place of an indent of tabs and full-width spaces; the column that results. */
  #repairIndent(line: number, end: number): number {
    const indent = this.#textOf(line).slice(0, end);
    const spaces = indent.replace(/[\t\u3000]/g, '  ').replace(/[^ ]/g, ' ');
    if (indent.includes('\t')) this.#report(kinds.tabIndent, undefined, line, 0, end, spaces);
    else this.#reportOddSpace(line, 0, end, spaces);
    return spaces.length;
  }

  #reportOddSpace(line: number, start: number, end: number, spaces: string): void {
    const odd = this.#textOf(line).slice(start, end).replace(/[ \t]/g, '')[0];
    if (odd === undefined) return;
    const name = odd === '\u3000' ? '全角空格' : '从网页等处复制来的特殊空格';
    this.#report(kinds.oddSpace, { name }, line, start, end, spaces);
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

  /** Reports a slip; with a replacement, also puts it right, here and in the file if the user wishes. */
  #report<A>(
    kind: ProblemKind<A>,
    args: A,
    line: number,
    start: number,
    end: number,
    replacement?: string,
  ): void {
    const place = placeInLine(this.#source, line, start, end);
    const fix = replacement === undefined ? {} : { fix: replacement };
    this.#lint.problems.push(makeProblem(kind, args, { place, ...fix }));
    if (kind.severity === 'error') this.#lint.lines.add(line);
    if (replacement !== undefined) this.#edit(line, start, end, replacement);
  }

  #edit(line: number, start: number, end: number, text: string): void {
    this.#lint.edits.push({ line, start, end, text });
  }
}
