/** What a scan of YAML finds, line by line: the problems, and the edits that put them right. */
import * as kinds from '../diagnostics/catalogue/yaml.ts';
import * as signs from '../diagnostics/catalogue/yaml-signs.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { type Edit, placeInLine, type Source } from './repair.ts';
import { closingMarks, cut, isQuote, quote } from './yaml-marks.ts';
import { hideQuoted, plainMarks } from './yaml-patterns.ts';

export interface Lint {
  problems: Diagnostic[];
  /** what puts the errors among them right */
  edits: Edit[];
  /** the lines (from 0) that hold an error */
  lines: Set<number>;
}

/** An opening quotation mark or bracket: where it is, how many are open, and the column of its field or item. */
export interface OpenMark {
  mark: string;
  line: number;
  start: number;
  depth: number;
  column: number;
}

/** Notes slips where they stand; columns are of a line's text, from 0. */
export class LintLog {
  readonly #source: Source;
  readonly lint: Lint = { problems: [], edits: [], lines: new Set() };

  constructor(source: Source) {
    this.#source = source;
  }

  /** Reports a slip; with a replacement, also puts it right, here and in the file if the user wishes. */
  report<A>(
    kind: ProblemKind<A>,
    args: A,
    line: number,
    start: number,
    end: number,
    replacement?: string,
  ): void {
    const place = placeInLine(this.#source, line, start, end);
    const fix = replacement === undefined ? {} : { fix: replacement };
    this.lint.problems.push(makeProblem(kind, args, { place, ...fix }));
    if (kind.severity === 'error') this.lint.lines.add(line);
    if (replacement !== undefined) this.edit(line, start, end, replacement);
  }

  edit(line: number, start: number, end: number, text: string): void {
    this.lint.edits.push({ line, start, end, text });
  }

  /** Reports what must be quoted among the values within brackets. */
  reportWithin(
    line: number,
    from: number,
    end: number,
    pattern: RegExp,
    kind: ProblemKind<{ quoted: string }>,
  ): void {
    for (const match of hideQuoted(this.#textOf(line).slice(from, end)).matchAll(pattern)) {
      const value = match[0].trimEnd();
      const start = from + match.index;
      this.report(kind, { quoted: quote(value) }, line, start, start + value.length, quote(value));
    }
  }

  /** Reports a mark that is still open, and closes it at the end of a line. */
  reportUnclosed({ mark, line, start, depth }: OpenMark, lastLine: number): void {
    const closing = closingMarks[mark] ?? mark;
    if (isQuote(mark)) this.report(signs.unclosedQuote, { quote: mark }, line, start, start + 1);
    else this.report(kinds.unclosedBracket, { bracket: closing }, line, start, start + 1);
    const end = this.#textOf(lastLine).length;
    if (depth === 1) this.edit(lastLine, end, end, closing);
  }

  /** A list or record between full-width brackets. */
  reportWideBrackets(line: number, start: number): void {
    const text = this.#textOf(line).trimEnd();
    const mark = text.charAt(start);
    const right = text.slice(start).replace(/[［］｛｝，：]/g, (wide) => plainMarks[wide] ?? wide);
    this.report(
      signs.fullWidthMark,
      { mark, right: plainMarks[mark] ?? mark },
      line,
      start,
      text.length,
      right,
    );
  }

  reportColon(line: number, name: string, value: string, start: number, end: number): void {
    const kind = /[：∶﹕︰]/.test(this.#textOf(line).charAt(start)) ? signs.fullWidthColon : signs.colonSpace;
    this.report(kind, { key: name, value: cut(value) }, line, start, end, value === '' ? ':' : ': ');
  }

  /** A mark of YAML typed full-width. */
  reportMark(line: number, start: number, right: string): void {
    const mark = this.#textOf(line).charAt(start);
    this.report(signs.fullWidthMark, { mark, right: right.trim() }, line, start, start + 1, right);
  }

  /** Puts plain spaces in place of an indent of tabs and full-width spaces; the column that results. */
  repairIndent(line: number, end: number): number {
    const indent = this.#textOf(line).slice(0, end);
    const spaces = indent.replace(/[\t\u3000]/g, '  ').replace(/[^ ]/g, ' ');
    if (indent.includes('\t')) this.report(signs.tabIndent, undefined, line, 0, end, spaces);
    else this.reportOddSpace(line, 0, end, spaces);
    return spaces.length;
  }

  reportOddSpace(line: number, start: number, end: number, spaces: string): void {
    const odd = this.#textOf(line).slice(start, end).replace(/[ \t]/g, '')[0];
    if (odd === undefined) return;
    const name = odd === '\u3000' ? '全角空格' : '从网页等处复制来的特殊空格';
    this.report(signs.oddSpace, { name }, line, start, end, spaces);
  }

  #textOf(line: number): string {
    return this.#source.lines[line] ?? '';
  }
}
