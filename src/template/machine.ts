/** What a running template works with: the facts and where each stands, the helpers, the output and the limits. */
import { formatFigure, isFigure } from '../chinese/format.ts';
import { templateTooDeep, templateTooLong } from '../diagnostics/catalogue/template.ts';
import {
  helperFailed,
  missingValue,
  notPrintable,
  wrongArgument,
} from '../diagnostics/catalogue/template-names.ts';
import type { Diagnostic, Place, ProblemKind } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { Output } from '../document/slots.ts';
import { plainText } from '../document/text.ts';
import { type Argument, acceptArguments, describeWrong, matchArguments } from './arguments.ts';
import { Chooser, type Said } from './bank/chooser.ts';
import { type ProseSettings, plainSettings } from './bank/settings.ts';
import { Budget, COSTS } from './budget.ts';
import { BlockContent, type Helper, type HelperContext, type HelperTable, reasonOf } from './helper.ts';
import { Reader } from './reader.ts';
import { describeUnprintable } from './shapes.ts';
import { type Evaluated, mergeReads, Part, Refusal, Rendered } from './values.ts';
import { measure } from './weights.ts';

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
  readonly #data: RenderData;
  readonly #context: HelperContext;
  readonly #reader: Reader;
  readonly #reported = new Set<string>();
  readonly #budget: Budget;
  #depth = 0;

  constructor(data: RenderData, helpers: HelperTable, output: Output, problems: Diagnostic[]) {
    this.helpers = helpers;
    this.output = output;
    this.problems = problems;
    this.chooser = new Chooser(data.prose ?? plainSettings);
    this.#data = data;
    this.#reader = new Reader(data.values);
    this.#budget = new Budget(data.values, (at) => this.#stop(at));
    this.#context = {
      year: data.year,
      facts: data.values,
      reads: [],
      items: (list) => this.items({ value: list, reads: [] }),
      field: (target, path) =>
        path.split('.').reduce<Evaluated>((at, key) => this.member(at, key), { value: target, reads: [] }),
      gather: (entries) => this.#gather(entries),
      gatherRecord: (entries) => this.#reader.gatherRecord(entries),
      spend: (steps) => this.spend(steps),
      words: this.words,
      print: (entry) => (entry.value instanceof BlockContent ? undefined : this.#place(entry)),
      takeTurn: (of, size) => this.chooser.takeTurn(of, size),
      lineBreak: () => new Rendered(this.output.place({ type: 'break' })),
    };
  }

  /** All facts, as an object. */
  get facts(): Evaluated {
    return { value: this.#data.values, reads: [] };
  }

  /** A field or an item, as `Reader.member` has it; of template text the length and the characters. */
  member(target: Evaluated, key: unknown): Evaluated {
    const isOfText = typeof target.value === 'string' || target.value instanceof Rendered;
    if (!isOfText || (key !== 'length' && typeof key !== 'number')) return this.#reader.member(target, key);
    const text = String(this.flatten(target.value));
    this.spend(text.length);
    return this.#reader.member({ value: text, reads: this.#sourcesOf(target) }, key);
  }

  /** The items of a list, the values of an object. */
  items(list: Evaluated): Evaluated[] {
    return this.#reader.items(list);
  }

  /** A list or an object that a template writes down, each entry with its own sources. */
  gatherList(entries: readonly Evaluated[]): Evaluated {
    return { value: this.#reader.gatherList(entries), reads: mergeReads(entries) };
  }

  gatherRecord(entries: readonly (readonly [string, Evaluated])[]): Evaluated {
    this.spend(entries.length);
    const reads = mergeReads(entries.map(([, entry]) => entry));
    return { value: this.#reader.gatherRecord(entries), reads };
  }

  #gather(entries: readonly Evaluated[]): readonly unknown[] {
    this.spend(COSTS.list + entries.length * COSTS.item);
    return this.#reader.gatherList(entries);
  }

  /** Template text was read from all that the values in it were read from. */
  #sourcesOf({ value, reads }: Evaluated): readonly string[] {
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

  /** The text that a hole leaves; a hole without a value is a problem. */
  print(evaluated: Evaluated, written: string, at: Place): string {
    const { value } = evaluated;
    if (value instanceof BlockContent) return this.output.place({ type: 'blocks', blocks: value.blocks, at });
    const text = this.#place(evaluated);
    if (text !== undefined) return this.write(text);
    if (value === undefined || value === null) this.report(missingValue, { name: written }, at);
    else this.report(notPrintable, { name: written, what: describeUnprintable(value) }, at);
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

  #place({ value, reads, formula }: Evaluated): string | undefined {
    if (value instanceof Rendered) return value.text;
    if (this.output.full()) this.#budget.stop();
    const text = this.words(value);
    if (text === undefined) return undefined;
    const words = joinLines(text);
    this.#budget.place(words);
    // what no field gave are words of the template
    return this.output.place(
      reads.length > 0
        ? { type: 'value', text: words, reads, ...(formula !== undefined && { formula }) }
        : { type: 'text', value: words },
    );
  }

  /** Calls a helper; what it gives was read from all that went in. */
  callHelper(
    helper: Helper,
    args: readonly Argument[],
    named: ReadonlyMap<string, Argument>,
    at: Place,
  ): Evaluated {
    const matched = matchArguments(helper, args, named, at);
    const accepted = acceptArguments(helper, matched.pairs, this.words, at);
    const problems = [...matched.problems, ...accepted.problems];
    for (const problem of problems) this.#add(problem);
    if (problems.length > 0) return { value: new Rendered(''), reads: [] };
    const given = [...args, ...named.values()];
    this.spend(COSTS.call);
    for (const { value } of given) this.spend(measure(value));
    const reads = mergeReads(given.map((argument) => ({ ...argument, reads: this.#sourcesOf(argument) })));
    this.spend(reads.length * given.length);
    // the items of a list keep their paths, whatever order they come back in
    for (const argument of given) if (Array.isArray(argument.value)) this.items(argument);
    const value = this.#apply(helper, reads, accepted.values, at);
    if (value instanceof Refusal) {
      this.report(wrongArgument, { ...describeWrong(helper, value.param), expected: value.expected }, at);
      return { value: new Rendered(''), reads: [] };
    }
    if (value instanceof Part) return value;
    this.spend(measure(value));
    const path = this.#reader.pathOf(value);
    if (path) return { value, reads: path };
    const isCalculated = helper.calculates || given.some(({ formula }) => formula !== undefined);
    const formula = `${helper.name}(${given.map(({ written }) => written).join('，')})`;
    return { value, reads, formula: isCalculated ? formula : undefined };
  }

  /** What a helper makes; one that throws has failed there, and makes nothing. */
  #apply(helper: Helper, reads: readonly string[], values: readonly unknown[], at: Place): unknown {
    try {
      return helper.apply({ ...this.#context, reads }, ...values);
    } catch (error) {
      if (error instanceof Stop || error instanceof RangeError) throw error;
      this.report(helperFailed, { name: helper.name, reason: reasonOf(error) }, at);
      return new Rendered('');
    }
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
    this.#add(makeProblem(kind, args, { ...(at && { place: at }) }));
    this.spend(COSTS.problem);
  }

  #add(problem: Diagnostic): void {
    const key = JSON.stringify([problem.code, problem.message, problem.place]);
    if (!this.#reported.has(key)) this.problems.push(problem);
    this.#reported.add(key);
  }

  #stop(at: Place | undefined): never {
    this.#add(makeProblem(templateTooLong, undefined, { ...(at && { place: at }) }));
    throw new Stop();
  }
}

/** A value stands within a paragraph: its line breaks join the way lines of Chinese text do. */
function joinLines(text: string): string {
  return text.replace(/[^\S\u3000]*[\n\r\u2028\u2029]+[^\S\u3000]*/g, '');
}
