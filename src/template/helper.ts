/**
 * Helpers: the functions that templates may call. Each is declared once, with its Chinese help, and works as
 * `{{ 万元(合计.发放) }}` and `{{ 合计.发放 | 万元 }}` in nunjucks and as `{{万元 合计.发放}}` in Handlebars.
 */
import type { Block } from '../document/tree.ts';
import type { Param, RestParam } from './params.ts';
import type { Shape } from './shapes.ts';
import type { Evaluated, Part, Refusal, Rendered } from './values.ts';

/** What a helper may ask of the template that calls it. */
export interface HelperContext {
  /** the report's year, where known */
  year: number | undefined;
  /** all facts, for what is made of more than its arguments */
  facts: object;
  /** paths of the facts that the arguments were read from */
  reads: readonly string[];
  /** the entries of a list, each with its own sources */
  items(list: readonly unknown[]): Evaluated[];
  /** a field of an object, with its sources; `a.b` reaches deeper */
  field(target: unknown, path: string): Evaluated;
  /** a list of entries that keep their sources */
  gather(entries: readonly Evaluated[]): readonly unknown[];
  /** an object of entries that keep their sources */
  gatherRecord(entries: readonly (readonly [string, Evaluated])[]): object;
  /** counts work before it is done, by the items or characters that it makes; ends a run that takes too much */
  spend(steps: number): void;
  /** a value as plain words; undefined where it can't be printed */
  words(value: unknown): string | undefined;
  /** a value as template text, to be joined with words into a `Rendered`; undefined where it can't be printed */
  print(entry: Evaluated): string | undefined;
  /** whose turn it is among some phrasings, from 0: moves on with each neighbour in a batch and each year */
  takeTurn(of: string, size: number): number;
  /** a line break within a paragraph */
  lineBreak(): Rendered;
}

/** Blocks that a helper made: a table, a chart. They stand as paragraphs of their own. */
export class BlockContent {
  readonly blocks: Block[];
  constructor(...blocks: Block[]) {
    this.blocks = blocks;
  }
}

/** The arguments that parameters make of a call: one each, and any number of the `rest`. */
type ValuesOf<P extends readonly Param<unknown>[]> = P extends readonly [...infer Q, RestParam<infer T>]
  ? Q extends readonly Param<unknown>[]
    ? [...ValueOfEach<Q>, ...T[]]
    : never
  : ValueOfEach<P>;

type ValueOfEach<P extends readonly Param<unknown>[]> = {
  [K in keyof P]: P[K] extends Param<infer T> ? T : never;
};

/** A declared helper. `P` are its parameters, in order. */
export interface HelperDefinition<P extends readonly Param<unknown>[]> {
  name: string;
  /** English names under which writers of templates know it */
  aliases?: readonly string[];
  /** Chinese, one line: what it gives */
  title: string;
  params: P;
  /** makes a number of its own of what goes in, which tells how it was made */
  calculates?: true;
  /** how a template writes it, and what comes out */
  example: { template: string; result: string };
  /** what it gives, of what its arguments are, for checking without data; unknown if absent */
  gives?(...shapes: readonly (Shape | undefined)[]): Shape | undefined;
  /** Makes the result: something printable, a part of the data, template text, or blocks. */
  apply(context: HelperContext, ...args: ValuesOf<P>): unknown | Rendered | BlockContent | Part | Refusal;
}

/** A helper as the engine and the docs see it. */
export type Helper = Omit<HelperDefinition<readonly Param<unknown>[]>, 'apply'> & {
  apply(context: HelperContext, ...args: unknown[]): unknown;
};

/** Declares a helper; gives the compiler the types of its arguments. */
export function defineHelper<const P extends readonly Param<unknown>[]>(
  definition: HelperDefinition<P>,
): Helper {
  // the engine has read each argument by its parameter
  return { ...definition, apply: (context, ...args) => definition.apply(context, ...(args as ValuesOf<P>)) };
}

/** What a helper threw, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Helpers by every name that they go by. */
export type HelperTable = ReadonlyMap<string, Helper>;

export function tabulateHelpers(helpers: readonly Helper[]): HelperTable {
  return new Map(
    helpers.flatMap((helper) => [helper.name, ...(helper.aliases ?? [])].map((name) => [name, helper])),
  );
}
