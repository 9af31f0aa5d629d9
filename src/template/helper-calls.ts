/** Calls of helpers: what goes in is matched and accepted, and what comes out was read from all of it. */
import { helperFailed, wrongArgument } from '../diagnostics/catalogue/template-names.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Argument, acceptArguments, describeWrong, matchArguments } from './arguments.ts';
import { COSTS } from './budget.ts';
import { BlockContent, type Helper, type HelperContext, reasonOf } from './helper.ts';
import { type Machine, Stop } from './machine.ts';
import { blank, type Evaluated, mergeReads, Part, Refusal, Rendered } from './values.ts';
import { measure } from './weights.ts';

/** The helpers as one running template calls them. */
export class HelperCalls {
  readonly #machine: Machine;
  readonly #context: HelperContext;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#context = {
      year: machine.data.year,
      facts: machine.data.values,
      reads: [],
      items: (list) => machine.items({ value: list, reads: [] }),
      field: (target, path) =>
        path.split('.').reduce<Evaluated>((at, key) => machine.member(at, key), { value: target, reads: [] }),
      gather: (entries) => this.#gather(entries),
      gatherRecord: (entries) => machine.reader.gatherRecord(entries),
      spend: (steps) => machine.spend(steps),
      words: machine.words,
      print: (entry) => (entry.value instanceof BlockContent ? undefined : machine.place(entry)),
      takeTurn: (of, size) => machine.chooser.takeTurn(of, size),
      lineBreak: () => new Rendered(machine.output.place({ type: 'break' })),
    };
  }

  #gather(entries: readonly Evaluated[]): readonly unknown[] {
    this.#machine.spend(COSTS.list + entries.length * COSTS.item);
    return this.#machine.reader.gatherList(entries);
  }

  /** Calls a helper; what it gives was read from all that went in. */
  call(
    helper: Helper,
    args: readonly Argument[],
    named: ReadonlyMap<string, Argument>,
    at: Place,
  ): Evaluated {
    const matched = matchArguments(helper, args, named, at);
    const accepted = acceptArguments(helper, matched.pairs, this.#machine.words, at);
    const problems = [...matched.problems, ...accepted.problems];
    for (const problem of problems) this.#machine.add(problem);
    if (problems.length > 0) return blank;
    const given = [...args, ...named.values()];
    this.#machine.spend(COSTS.call);
    for (const { value } of given) this.#machine.spend(measure(value));
    const reads = mergeReads(
      given.map((argument) => ({ ...argument, reads: this.#machine.sourcesOf(argument) })),
    );
    this.#machine.spend(reads.length * given.length);
    // the items of a list keep their paths, whatever order they come back in
    for (const argument of given) if (Array.isArray(argument.value)) this.#machine.items(argument);
    const value = this.#apply(helper, reads, accepted.values, at);
    if (value instanceof Refusal) {
      this.#machine.report(
        wrongArgument,
        { ...describeWrong(helper, value.param), expected: value.expected },
        at,
      );
      return blank;
    }
    if (value instanceof Part) return value;
    this.#machine.spend(measure(value));
    const path = this.#machine.reader.pathOf(value);
    if (path) return { value, reads: path };
    const isCalculated = helper.calculates || given.some(({ formula }) => formula !== undefined);
    if (!isCalculated) return { value, reads };
    return { value, reads, formula: `${helper.name}(${given.map(({ written }) => written()).join('，')})` };
  }

  /** What a helper makes; one that throws has failed there, and makes nothing. */
  #apply(helper: Helper, reads: readonly string[], values: readonly unknown[], at: Place): unknown {
    try {
      return helper.apply({ ...this.#context, reads }, ...values);
    } catch (error) {
      if (error instanceof Stop || error instanceof RangeError) throw error;
      this.#machine.report(helperFailed, { name: helper.name, reason: reasonOf(error) }, at);
      return new Rendered('');
    }
  }
}
