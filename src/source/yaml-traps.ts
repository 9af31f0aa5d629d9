/**
 * The traps of YAML that can be told line by line, before parsing: a colon without its space, a Chinese colon,
 * a full-width space, an asterisk that stands for a name. Some of them turn the whole file into one string without
 * a word. Most come with an edit that puts them right, so that the rest of the file can be read and checked too.
 */
import * as kinds from '../diagnostics/catalogue/yaml.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { type Edit, placeInLine, type Source } from './repair.ts';

export interface Traps {
  problems: Diagnostic[];
  /** what puts the errors among them right */
  edits: Edit[];
  /** the lines (from 0) that hold an error */
  lines: Set<number>;
}

/** Finds the traps of a whole file. Nothing is looked for in a line longer than any that a person types. */
export function findTraps(source: Source): Traps {
  return new Scanner(source).scan();
}

/** Quotes a text for YAML. */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const longestLine = 10_000;

/** A key as people write one: a word that begins with a Chinese character and holds no punctuation. */
const key = String.raw`\p{Script=Han}[\p{L}\p{N}_（）()\-]{0,19}`;
/** The key, the colon with what passes for a space after it, and the value, where the colon is not `: `. */
const trappedEntry = new RegExp(
  String.raw`^(?<key>${key})[ \u3000]*(?<colon>：\s*|:[\u3000\u00a0]+\s*|:(?=[^\s/]))(?<value>.*)$`,
  'u',
);
const properEntry = /^(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/u;
/** The longest key of a data file, in characters: what a lone line below an empty key must not exceed to be one. */
const longestKey = 4;
/** `新工办[2016]51号` and `[2016]51号` as a value within { } or [ ]. */
const bracketsInFlow =
  /(?=[^\s,])(?<=[:,[{]\s*)(?:[^\s"'{}[\],:][^"'{}[\],:]*\[[^"'{}[\],:]*\][^"'{}[\],:]*|\[[^"'{}[\],:]*\][^\s"'{}[\],:][^"'{}[\],:]*)/g;
/** `**市总工会` as a value within { } or [ ]. */
const asteriskInFlow = /(?=\*)(?<=[:,[{]\s*)\*[^"'{}[\],]*/g;

/** A quoted text: its mark and where it opened, and the column of its field or item. */
interface OpenQuote {
  mark: string;
  line: number;
  start: number;
  column: number;
}

/** Reads the lines once from the top, with just enough memory to know a field from a text that runs on. */
class Scanner {
  readonly #source: Source;
  readonly #traps: Traps = { problems: [], edits: [], lines: new Set() };
  /** columns of the fields that the present line may stand beside, outermost first */
  #levels: number[] = [];
  /** a plain text began at a field or item in this column: deeper lines run on */
  #text: number | undefined;
  /** a `|` or `>` text began at a field or item in this column: deeper lines belong to it */
  #block: number | undefined;
  /** a quoted text that has not closed yet */
  #quoted: OpenQuote | undefined;
  /** brackets that have not closed yet, and the column of their field or item */
  #brackets = { depth: 0, column: 0 };

  constructor(source: Source) {
    this.#source = source;
  }

  scan(): Traps {
    for (let line = 0; line < this.#source.lines.length; line++) this.#scanLine(line);
    if (this.#quoted) this.#reportUnclosed(this.#source.lines.length - 1);
    return this.#traps;
  }

  #scanLine(line: number): void {
    const text = this.#source.lines[line]!;
    const indent = /^ */.exec(text)![0].length;
    const blank = indent === text.length;
    const startsDocument = /^(?:---|\.\.\.)(?:\s|$)/.test(text);
    if (text.length > longestLine || startsDocument) this.#forget();
    else if (blank) return;
    else if (this.#quoted && indent > this.#quoted.column) this.#scanQuoted(line, 0, this.#quoted);
    else if (this.#block !== undefined && indent > this.#block) return;
    else if (text[indent] === '#') return;
    else if (this.#brackets.depth > 0 && (indent > this.#brackets.column || /[\]}]/.test(text[indent]!))) {
      this.#scanFlow(line, indent, this.#brackets.column);
    } else if (this.#text !== undefined && indent > this.#text) return;
    else {
      if (this.#quoted) this.#reportUnclosed(line - 1);
      this.#block = undefined;
      this.#brackets.depth = 0;
      this.#text = undefined;
      if (text.startsWith('%'))
        this.#report(kinds.directive, { text: text.trim() }, line, 0, text.length, '');
      else this.#scanEntry(line, indent);
    }
  }

  /** A line that begins a field, an item, or both. */
  #scanEntry(line: number, indent: number): void {
    const text = this.#source.lines[line]!;
    let start = indent + /^\s*/.exec(text.slice(indent))![0].length;
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
    const rest = text.slice(start);
    if (rest === '') return;
    const trapped = trappedEntry.exec(rest)?.groups;
    const proper = properEntry.exec(rest)?.[0];
    if (trapped && this.#isEntry(line, column, item, trapped.key!)) {
      const colonStart = start + rest.indexOf(trapped.colon!, trapped.key!.length);
      const colonEnd = colonStart + trapped.colon!.length;
      this.#reportColon(line, trapped.key!, trapped.value!, colonStart, colonEnd);
      this.#enterLevel(column);
      this.#scanValue(line, colonEnd, column);
    } else if (proper) {
      this.#enterLevel(column);
      this.#scanValue(line, start + proper.length, column);
    } else if (item === undefined && this.#levels.includes(column) && /^[\p{L}“《（]/u.test(rest)) {
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
    const next = this.#source.lines.slice(line + 1, line + 20).find((text) => text.trim() !== '');
    return next !== undefined && indentOf(next) === column && looksLikeEntry(next.slice(column));
  }

  /** The part of a line that holds a field's or an item's value; `column` is the field's or the item's. */
  #scanValue(line: number, from: number, column: number): void {
    const text = this.#source.lines[line]!;
    const start = from + /^\s*/.exec(text.slice(from))![0].length;
    const value = text.slice(start);
    const mark = value[0];
    if (mark === undefined || mark === '#') return;
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) {
      this.#block = column;
    } else if (mark === '"' || mark === "'") {
      this.#scanQuoted(line, start + 1, { mark, line, start, column });
    } else if (mark === '[' || mark === '{') {
      this.#scanFlow(line, start, column);
    } else if (/^[&!][\w!-]*(?:\s|$)/.test(value)) {
      const property = /^\S+/.exec(value)![0];
      const end = start + property.length;
      const kind = mark === '&' ? kinds.anchor : kinds.tag;
      this.#report(kind, { text: property }, line, start, end, ' '.repeat(property.length));
      this.#scanValue(line, end, column);
    } else {
      this.#scanPlain(line, start, column);
    }
  }

  #scanPlain(line: number, start: number, column: number): void {
    const text = this.#source.lines[line]!;
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

  /** A quoted text from `from`, just behind its opening mark or at the start of a later line. */
  #scanQuoted(line: number, from: number, opened: OpenQuote): void {
    const text = this.#source.lines[line]!;
    const close = findClosing(text, from, opened.mark);
    this.#quoted = close < 0 ? opened : undefined;
    if (close < 0 || /^\s*(?:$|\s#|:)/.test(text.slice(close + 1)) || opened.line !== line) return;
    const end = text.trimEnd().length;
    const quoted = quote(text.slice(opened.start, end));
    this.#report(kinds.textAfterQuote, { quoted }, line, opened.start, end, quoted);
  }

  #reportUnclosed(lastLine: number): void {
    const { mark, line, start } = this.#quoted!;
    this.#report(kinds.unclosedQuote, { quote: mark }, line, start, start + 1);
    const end = this.#source.lines[lastLine]!.length;
    this.#edit(lastLine, end, end, mark);
    this.#quoted = undefined;
  }

  /** The part of a line within brackets; `from` is where they open, or the start of a later line. */
  #scanFlow(line: number, from: number, column: number): void {
    const text = this.#source.lines[line]!;
    const opensHere = this.#brackets.depth === 0;
    const end = this.#findFlowEnd(text, from, column);
    const rest = end === undefined ? '' : text.slice(end);
    if (opensHere && !/^\s*(?:$|#|:)/.test(rest)) {
      const stop = text.trimEnd().length;
      const quoted = quote(text.slice(from, stop));
      this.#report(kinds.bracketInText, { quoted }, line, from, stop, quoted);
      return;
    }
    const inside = text.slice(0, end);
    const report = (pattern: RegExp, kind: ProblemKind<{ quoted: string }>) => {
      for (const match of inside.slice(from).matchAll(pattern)) {
        const value = match[0].trimEnd();
        const start = from + match.index;
        this.#report(kind, { quoted: quote(value) }, line, start, start + value.length, quote(value));
      }
    };
    report(bracketsInFlow, kinds.bracketInText);
    report(asteriskInFlow, kinds.alias);
  }

  /** Follows the brackets along a line; the offset behind the last closing one, or undefined where they stay open. */
  #findFlowEnd(text: string, from: number, column: number): number | undefined {
    let { depth } = this.#brackets;
    for (let i = from; i < text.length; i++) {
      const char = text[i]!;
      if (char === '[' || char === '{') depth++;
      else if (char === ']' || char === '}') depth--;
      else if (char === '#' && text[i - 1] === ' ') break;
      else if ((char === '"' || char === "'") && /[\s:,[{]/.test(text[i - 1] ?? ' ')) {
        const close = findClosing(text, i + 1, char);
        if (close < 0) break;
        i = close;
      }
      if (depth === 0) {
        this.#brackets = { depth, column };
        return i + 1;
      }
    }
    this.#brackets = { depth, column };
    return undefined;
  }

  #reportColon(line: number, name: string, value: string, start: number, end: number): void {
    const kind = this.#source.lines[line]![start] === '：' ? kinds.fullWidthColon : kinds.colonSpace;
    this.#report(kind, { key: name, value: cut(value) }, line, start, end, value === '' ? ':' : ': ');
  }

  /** Puts plain spaces in place of an indent of tabs and full-width spaces; the column that results. */
  #repairIndent(line: number, end: number): number {
    const indent = this.#source.lines[line]!.slice(0, end);
    const spaces = indent.replace(/[\t\u3000]/g, '  ').replace(/[^ ]/g, ' ');
    if (indent.includes('\t')) this.#report(kinds.tabIndent, undefined, line, 0, end, spaces);
    else this.#reportOddSpace(line, 0, end, spaces);
    return spaces.length;
  }

  #reportOddSpace(line: number, start: number, end: number, spaces: string): void {
    const odd = this.#source.lines[line]!.slice(start, end).replace(/[ \t]/g, '')[0];
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
    while (this.#levels.length > 0 && this.#levels.at(-1)! >= column) this.#levels.pop();
  }

  #forget(): void {
    this.#levels = [];
    this.#text = undefined;
    this.#block = undefined;
    this.#quoted = undefined;
    this.#brackets.depth = 0;
  }

  /** Reports a trap; with a replacement, also puts it right. */
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
    this.#traps.problems.push(makeProblem(kind, args, { place, ...fix }));
    if (kind.severity === 'error') this.#traps.lines.add(line);
    if (replacement !== undefined) this.#edit(line, start, end, replacement);
  }

  #edit(line: number, start: number, end: number, text: string): void {
    this.#traps.edits.push({ line, start, end, text });
  }
}

function looksLikeEntry(text: string): boolean {
  return trappedEntry.test(text) || properEntry.test(text);
}

function indentOf(text: string | undefined): number {
  return /^ */.exec(text ?? '')![0].length;
}

/** The offset of the mark that closes a quoted text, or -1. */
function findClosing(text: string, from: number, mark: string): number {
  for (let i = from; i < text.length; i++) {
    if (mark === '"' && text[i] === '\\') i++;
    else if (text[i] === mark) {
      if (mark === "'" && text[i + 1] === mark) i++;
      else return i;
    }
  }
  return -1;
}

/** A text short enough for a message. */
function cut(text: string): string {
  const points = [...text.trim()];
  return points.length > 24 ? `${points.slice(0, 24).join('')}…` : points.join('');
}
