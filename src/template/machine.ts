/** What a running template works with: the facts and where each stands, the helpers, the output and the limits. */
import { formatFigure, isFigure } from '../chinese/format.ts';
import { templateTooDeep, templateTooLong } from '../diagnostics/catalogue/template.ts';
import { missingValue, notPrintable } from '../diagnostics/catalogue/template-names.ts';
import type { Diagnostic, Place, ProblemKind } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { Output } from '../document/slots.ts';
import { plainText } from '../document/text.ts';
import { Chooser, type Said } from './bank/chooser.ts';
import { type ProseSettings, plainSettings } from './bank/settings.ts';
import { Budget, COSTS } from './budget.ts';
import { BlockContent, type HelperTable } from './helper.ts';
import { Reader } from './reader.ts';
import { describeUnprintable } from './shapes.ts';
import { type Evaluated, mergeReads, Rendered } from './values.ts';

/** Macros, included and extended templates, one within the other. */
const DEPTH_LIMIT = 50;

/** Thrown to end a run whose problem has been reported. */
export class Stop extends Error {}

/** The facts that a template may print: plain nested data. */
export interface RenderData {
  values: object;
  /** the report's year: dates within it are printed without one where a template asks */
  year?: number;
  /** how the bank words it; as plain as can be if absent */
  prose?: ProseSettings;
}

export class Machine {
  readonly helpers: HelperTable;
  readonly output: Output;
  readonly problems: Diagnostic[];
  /** chooses among the sentences of the bank */
  readonly chooser: Chooser;
  /** the sentences of the bank that were printed, in order */
  readonly said: Said[] = [];
  readonly data: RenderData;
  readonly reader: Reader;
  readonly #reported = new Set<string>();
  readonly #budget: Budget;
  #depth = 0;

  constructor(data: RenderData, helpers: HelperTable, output: Output, problems: Diagnostic[]) {
    this.helpers = helpers;
    this.output = output;
    this.problems = problems;
    this.chooser = new Chooser(data.prose ?? plainSettings);
    this.data = data;
    this.reader = new Reader(data.values);
    this.#budget = new Budget(data.values, (at) => this.#stop(at));
  }

  /** All facts, as an object. */
  get facts(): Evaluated {
    return { value: this.data.values, reads: [] };
  }

  /** A field or an item, as `Reader.member` has it; of template text the length and the characters. */
  member(target: Evaluated, key: unknown): Evaluated {
    const isOfText = typeof target.value === 'string' || target.value instanceof Rendered;
    if (!isOfText || (key !== 'length' && typeof key !== 'number')) return this.reader.member(target, key);
    const text = String(this.flatten(target.value));
    this.spend(text.length);
    return this.reader.member({ value: text, reads: this.sourcesOf(target) }, key);
  }

  /** The items of a list, the values of an object. */
  items(list: Evaluated): Evaluated[] {
    return this.reader.items(list);
  }

  /** A list or an object that a template writes down, each entry with its own sources. */
  gatherList(entries: readonly Evaluated[]): Evaluated {
    return { value: this.reader.gatherList(entries), reads: mergeReads(entries) };
  }

  gatherRecord(entries: readonly (readonly [string, Evaluated])[]): Evaluated {
    this.spend(entries.length);
    const reads = mergeReads(entries.map(([, entry]) => entry));
    return { value: this.reader.gatherRecord(entries), reads };
  }

  /** Template text was read from all that the values in it were read from. */
  sourcesOf({ value, reads }: Evaluated): readonly string[] {
    if (!(value instanceof Rendered)) return reads;
    const slots = this.output.split(value.text);
    return [
      ...new Set(
        slots.flatMap((slot) => (typeof slot !== 'string' && slot.type === 'value' ? slot.reads : [])),
      ),
    ];
  }

  /** A value as words: text and figures; undefined for what has no words. */
  readonly words = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
    if (value instanceof Rendered) return this.flatten(value) as string;
    return isFigure(value) ? formatFigure(value) : undefined;
  };

  /** Template text as the words that it makes; every other value as it is. */
  readonly flatten = (value: unknown): unknown => {
    if (!(value instanceof Rendered)) return value;
    this.spend(value.text.length);
    return this.output
      .split(value.text)
      .map((part) => (typeof part === 'string' ? part : part.type === 'blocks' ? '' : plainText([part])))
      .join('');
  };

  /** The text that a hole leaves; a hole without a value is a problem, told with how it is written. */
  print(evaluated: Evaluated, written: () => string, at: Place): string {
    const { value } = evaluated;
    if (value instanceof BlockContent) return this.output.place({ type: 'blocks', blocks: value.blocks, at });
    const text = this.place(evaluated);
    if (text !== undefined) return this.write(text);
    if (value === undefined || value === null) this.report(missingValue, { name: written() }, at);
    else this.report(notPrintable, { name: written(), what: describeUnprintable(value) }, at);
    return this.write('');
  }

  /**
   * Runs what may find that data are lacking, which is no problem then: a sentence of the bank whose condition
   * can't be answered is not said.
   * @returns undefined where it found any
   */
  attempt<T>(run: () => T): T | undefined {
    const before = this.problems.length;
    const value = run();
    if (this.problems.length === before) return value;
    this.problems.length = before;
    return undefined;
  }

  /** Counts text that goes to the output or into another text. */
  write(text: string): string {
    this.#budget.write(text);
    return text;
  }

  /** The finished text; ends a run that prints more than a document may. */
  finish(text: string): string {
    this.#budget.finish(text, this.output);
    return text;
  }

  /** A value put into the output, as the text that stands for it; undefined for what has no words. */
  place({ value, reads, formula }: Evaluated): string | undefined {
    if (value instanceof Rendered) return value.text;
    if (this.output.full()) this.#budget.stop();
    const text = this.words(value);
    if (text === undefined) return undefined;
    const words = joinLines(text);
    this.#budget.place(words);
    // what no field gave are words of the template
    return this.output.place(
      reads.length > 0 ? { type: 'value', text: words, reads, formula } : { type: 'text', value: words },
    );
  }

  /** Runs something one level deeper. */
  descend<T>(at: Place | undefined, run: () => T): T {
    if (this.#depth === DEPTH_LIMIT) {
      this.report(templateTooDeep, undefined, at);
      throw new Stop();
    }
    this.#depth++;
    try {
      return run();
    } finally {
      this.#depth--;
    }
  }

  /** Counts an expression, and remembers where it stands. */
  visit(at: Place): void {
    this.#budget.visit(at);
  }

  /** Counts work done; ends a run that takes too much. */
  spend(steps: number): void {
    this.#budget.spend(steps);
  }

  /** Reports a problem once for its place, however often a loop comes by. */
  report<A>(kind: ProblemKind<A>, args: A, at: Place | undefined): void {
    this.add(makeProblem(kind, args, { place: at }));
    this.spend(COSTS.problem);
  }

  /** Adds a problem, once for its place. */
  add(problem: Diagnostic): void {
    const key = JSON.stringify([problem.code, problem.message, problem.place]);
    if (!this.#reported.has(key)) this.problems.push(problem);
    this.#reported.add(key);
  }

  #stop(at: Place | undefined): never {
    this.add(makeProblem(templateTooLong, undefined, { place: at }));
    throw new Stop();
  }
}

/** A value stands within a paragraph: its line breaks join the way lines of Chinese text do. */
function joinLines(text: string): string {
  return text.replace(/[^\S\u3000]*[\n\r\u2028\u2029]+[^\S\u3000]*/g, '');
}
