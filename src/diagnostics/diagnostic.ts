/**
 * A problem as a value. Nothing in the house throws at bad input: each room returns what it could make
 * and the diagnostics it found; the command prints them all at once and picks the exit code.
 */
import { hidePersonalNumbers, hideSigns } from '../chinese/private-words.ts';

/** error: a final report is refused. warning: worth a look. notice: what the program did on its own, said aloud. */
export type Severity = 'error' | 'warning' | 'notice';

/** From the worst to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** What severities are called. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
};

/** Where a rule comes from: the standard's "shall", its "normally", its advice, or the practice of the trade. */
export type Basis = '规定' | '一般' | '推荐' | '实务';

/** A spot in a file that the user wrote. Lines and columns count from 1, columns in code points. */
export interface Place {
  /** as the user named it, or relative to the campaign folder */
  file: string;
  line: number;
  column: number;
  /** length in code points of what is meant, for the caret line; 1 if absent */
  length?: number;
  /** for a spreadsheet: `Sheet1!C5`; printed in place of line and column */
  cell?: string;
}

/** Where a file begins: the place of what concerns it as a whole. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/**
 * What else than its severity tells how a problem is dealt with. syntax: of the signs of YAML itself, so a repair is
 * meant to change how the line reads. echo: it follows from figures that others speak of, and is left out beside them.
 * output: a result could not be written.
 */
export type Nature = 'syntax' | 'echo' | 'output';

/** One found problem. */
export interface Diagnostic {
  /** `family.name`, stable; the catalogue and the docs list every one */
  code: string;
  severity: Severity;
  nature?: Nature;
  /** Chinese, one sentence: what is wrong */
  message: string;
  /** Chinese, one sentence: what to do or to type */
  hint?: string;
  /** the field's path as the user sees it, `资金来源[2].金额` */
  field?: string;
  /** every field whose figure it puts in doubt, `field` among them; a draft marks what prints one of them */
  fields?: readonly string[];
  place?: Place;
  /** the words meant, where they are a part of the field's text: which, and of equal ones the how manieth, from 0 */
  words?: { text: string; occurrence: number };
  /** other spots that belong to the problem: the other figure, the first use of a key */
  related?: { message: string; place?: Place }[];
  /** a safe repair of the user's text at `place`: replace `length` code points by this */
  fix?: string;
  /** what `fix` replaces: where something else stands at `place`, nothing is changed */
  found?: string;
}

/** A kind of problem: what the catalogue holds. `A` is what its message needs to be told. */
export interface ProblemKind<A> {
  code: string;
  severity: Severity;
  nature?: Nature;
  /** Chinese, a few words; the heading in the reference */
  title: string;
  /** Chinese: why this matters, for the reference */
  why: string;
  /** an example that triggers it, and the same put right, for the reference */
  wrong?: string;
  right?: string;
  basis?: Basis;
  message: (args: A) => string;
  hint?: (args: A) => string;
}

/** Where and about what a problem is reported. */
export type At = Pick<Diagnostic, 'place' | 'field' | 'fields' | 'words' | 'related' | 'fix' | 'found'>;

/** Declares a kind of problem; gives the compiler the arguments of its message. */
export function defineProblem<A = void>(kind: ProblemKind<A>): ProblemKind<A> {
  return kind;
}

/** Makes a diagnostic of a kind of problem. What it quotes of a person's numbers is hidden: logs and screens are passed on. */
export function makeProblem<A>(kind: ProblemKind<A>, args: A, at: At = {}): Diagnostic {
  const hint = kind.hint?.(args);
  return {
    code: kind.code,
    severity: kind.severity,
    nature: kind.nature,
    message: speak(kind.message(args)),
    hint: hint === undefined ? undefined : speak(hint),
    ...at,
    ...(at.related ? { related: at.related.map((spot) => ({ ...spot, message: speak(spot.message) })) } : {}),
  };
}

/** A mobile number that was typed for a sum, and what differs from it by a few 元. */
const phoneAsMoney = /(?<![\d.])1[3-9]\d{9}(?=(?:\.\d+)?元)/g;

/** Without numbers of persons, and with no more of a long quotation than tells it apart. */
function speak(message: string): string {
  const short = message.replace(
    /“([^”]{120,})”/g,
    (_, words: string) => `“${words.slice(0, 40)}……${words.slice(-20)}”`,
  );
  const whole = short.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return hidePersonalNumbers(whole).replace(phoneAsMoney, (digits) => hideSigns(digits));
}

/** Whether any of the problems stops a final report. */
export function hasErrors(problems: readonly Diagnostic[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Each problem once: what several reports share is wrong once, however many it concerns; at other spots it is another. */
export function dropRepeated(problems: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, place, related }) => {
    const key = JSON.stringify([code, message, place, related?.map((spot) => spot.place)]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A problem as it may be kept beside the reports, to be told again: without repairs, its words edited; an error with the figures it doubts. */
export function keepProblem(problem: Diagnostic, edit: (text: string) => string): Diagnostic {
  const { fields, words: _, fix: __, found: ___, message, hint, related, ...rest } = problem;
  return {
    ...rest,
    ...(fields && hasErrors([problem]) && { fields }),
    message: edit(message),
    hint: hint === undefined ? undefined : edit(hint),
    ...(related && { related: related.map((spot) => ({ ...spot, message: edit(spot.message) })) }),
  };
}

/** Orders problems by file, line and column; those without a place come last, order otherwise kept. */
export function sortByPlace<T extends { place?: Place | undefined }>(placed: readonly T[]): T[] {
  return [...placed].sort((a, b) => {
    if (!a.place || !b.place) return Number(!a.place) - Number(!b.place);
    if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
    return a.place.line - b.place.line || a.place.column - b.place.column;
  });
}
