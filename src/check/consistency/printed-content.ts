/** What a report prints, by which it is told whether a field is said in it: its facts, its amounts, its words. */
import { agrees } from '../../chinese/compare.ts';
import { scanFigures } from '../../chinese/figures/scan.ts';
import { isFigure } from '../../chinese/format.ts';
import { formatPath, type Step, valueAt } from '../../diagnostics/path.ts';
import { visitInlines } from '../../document/text.ts';
import type { Document } from '../../document/tree.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Amount, amountAt, sizeOf } from '../../facts/figures.ts';
import { listPrintedTexts } from '../language/passages.ts';

/** Characters that a text must have so that it does not stand within another by chance. */
const SURELY_SAID = 5;

/** What somebody did at a ceremony; of those who were only there it says no more than the list of guests. */
export function isRole(steps: readonly Step[]): boolean {
  return steps.at(-1) === '角色';
}

/** Roles that a name among the guests says. */
const ofGuests: ReadonlySet<unknown> = new Set(['出席', '嘉宾', '应邀']);

function tells(text: string, amount: Amount): boolean {
  return scanFigures(text).some((figure) => figure.kind === 'count' && figure.figure.n === sizeOf(amount));
}

/** The day, or the span of days, that a date is. */
function daysOf(value: unknown): string | undefined {
  if (!isFigure(value) || value.kind !== 'date') return undefined;
  return value.precision === 'day' || value.precision === 'span' ? `${value.from}/${value.to}` : undefined;
}

/** A word or an amount that is printed, and the part of the campaign that it is of: 走访. */
interface PrintedValue {
  root: string;
  value: string | Amount;
}

/** How the path of a roster's row begins. */
const rosterStart = '名册[';
/** A column of the roster, or a 维度, of which something is printed. */
const column = /^(?:名册\[\d+\]|构成)\.([^.[]+)/;

/** Every path that the report prints something of; of the cells of a roster that say the same in one column, the first. */
function listTold({ children }: Document, { derivations }: Facts): Set<string> {
  const paths = new Set<string>();
  const cells = new Set<string>();
  const areDerived = [...derivations.keys()].some((path) => path.startsWith(rosterStart));
  visitInlines(children, (inline) => {
    if (inline.type !== 'value') return;
    for (const path of inline.reads) {
      // what was derived tells of what it was derived from
      if (path.startsWith(rosterStart) && !(areDerived && derivations.has(path))) {
        const cell = path.slice(path.indexOf(']')) + inline.text;
        if (cells.has(cell)) continue;
        cells.add(cell);
      }
      paths.add(path);
    }
  });
  return paths;
}

/** What a report prints: facts, all that they were derived from, and the amounts. */
export class Printed {
  readonly #facts: Facts;
  readonly #paths = new Set<string>();
  /** records whose own figures are printed, not only a sum that they went into */
  readonly #owners = new Set<string>();
  readonly #columns: ReadonlySet<string>;
  /** each once, for a long roster says the same in most of its rows */
  readonly #values = new Map<string, PrintedValue>();
  readonly #days = new Set<string>();
  readonly #text: string;

  constructor(document: Document, facts: Facts) {
    this.#facts = facts;
    for (const path of listTold(document, facts)) {
      this.#follow(path);
      this.#own(path);
      this.#note(path, valueAt(facts.values, path));
    }
    this.#columns = new Set([...this.#paths].flatMap((path) => column.exec(path)?.[1] ?? []));
    this.#text = listPrintedTexts(document)
      .map(({ text }) => text)
      .join('\n');
  }

  /** A printed value, by which another field of the same value may be told too. */
  #note(path: string, value: unknown): void {
    const [root = ''] = path.split(/[.[]/, 1);
    if (Array.isArray(value)) for (const item of value) this.#note(path, item);
    if (typeof value === 'string') this.#values.set(`${root} ${value}`, { root, value });
    if (!isFigure(value)) return;
    if (value.kind !== 'date') this.#values.set(`${root} ${JSON.stringify(value)}`, { root, value });
    const days = daysOf(value);
    if (days !== undefined) this.#days.add(days);
  }

  #follow(path: string): void {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    for (const input of this.#facts.derivations.get(path)?.inputs ?? []) this.#follow(input);
  }

  /** What a value is read from, while it is read from one alone; a total of one source doesn't tell whose it is. */
  #own(path: string, seen?: Set<string>): void {
    if (seen?.has(path)) return;
    // of the roster's rows nothing is looked for
    if (!path.startsWith(rosterStart))
      for (const { index } of path.matchAll(/\./g)) this.#owners.add(path.slice(0, index));
    if (path.startsWith('合计.')) return;
    const [input, ...more] = this.#facts.derivations.get(path)?.inputs ?? [];
    if (input !== undefined && more.length === 0) this.#own(input, (seen ?? new Set()).add(path));
  }

  /** Whether it says a word, or one of several wordings. */
  matches(wording: string | RegExp): boolean {
    return this.#text.search(wording) >= 0;
  }

  /** Whether a column of the roster is attached, or told as a 维度. */
  hasColumn(key: string): boolean {
    return this.#columns.has(key);
  }

  /** Whether a value stands in the report, by itself, within a larger one, or as an equal amount. */
  has(steps: readonly Step[]): boolean {
    if (isRole(steps)) return this.#tellsRole(steps);
    if (steps.some((_, index) => this.#paths.has(formatPath(steps.slice(0, index + 1))))) return true;
    const value = valueAt(this.#facts.values, steps);
    // the user's own words may say it within another text
    if (typeof value === 'string' && (this.#quotes(value) || this.#says(steps, (other) => other === value)))
      return true;
    // paid on the days of the ceremony or of the visits, which are told
    const days = daysOf(value);
    if (days !== undefined && this.#days.has(days)) return true;
    // the unit's own name is not said twice in a sentence
    const { 全称, 简称 } = this.#facts.values.单位;
    if (value !== undefined && (value === 全称 || value === 简称)) return true;
    // what a figure belongs to is said with it, if by another of its names
    if (steps.at(-1) === '名称' && this.#owners.has(formatPath(steps.slice(0, -1)))) return true;
    const amount = amountAt(this.#facts.values, formatPath(steps));
    if (amount === undefined) return false;
    // 六户困难家庭 says how many
    const whom = valueAt(this.#facts.values, [...steps.slice(0, -1), '对象']);
    if (typeof whom === 'string' && this.has([...steps.slice(0, -1), '对象']) && tells(whom, amount))
      return true;
    // of nothing, nothing need be said; what a part of an earlier year was, no equal amount of this one says
    const isOfEarlier = steps[0] === '历史' && steps.some((step) => step === '标准' || step === '分组');
    if (sizeOf(amount) === 0) return true;
    return !isOfEarlier && this.#says(steps, (other) => typeof other !== 'string' && agrees(other, amount));
  }

  /** Whether a longer text that is printed says it. */
  #quotes(words: string): boolean {
    return (
      words.length >= SURELY_SAID &&
      this.#someValue(
        ({ value }) => typeof value === 'string' && value.length > words.length && value.includes(words),
      )
    );
  }

  /**
   * Whether an equal value is printed that says this one: of the same part of the campaign, or beside other values of
   * the same record. Elsewhere it is equal by chance.
   */
  #says(steps: readonly Step[], isEqual: (other: string | Amount) => boolean): boolean {
    const [root, index] = steps;
    const record = formatPath(typeof index === 'number' ? steps.slice(0, 2) : steps.slice(0, 1));
    return this.#someValue((one) => isEqual(one.value) && (one.root === root || this.#owners.has(record)));
  }

  #someValue(test: (one: PrintedValue) => boolean): boolean {
    for (const one of this.#values.values()) if (test(one)) return true;
    return false;
  }

  /** Whether what somebody did stands in one clause with the name. */
  #tellsRole(steps: readonly Step[]): boolean {
    const { values } = this.#facts;
    const [role, name] = ['角色', '姓名'].map((key) => valueAt(values, [...steps.slice(0, -1), key]));
    if (ofGuests.has(role) || this.#paths.has(formatPath(steps))) return true;
    const clauses = this.#text.split(/[，。；\n]/);
    return clauses.some((clause) => clause.includes(String(name)) && clause.includes(String(role)));
  }
}
