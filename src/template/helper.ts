/**
 * Helpers: the functions that templates may call. Each is declared once, with its Chinese help, and works as
 * `{{ 万元(合计.发放) }}` and `{{ 合计.发放 | 万元 }}` in nunjucks and as `{{万元 合计.发放}}` in Handlebars.
 */
import {
  missingArgument,
  missingValue,
  surplusArgument,
  wrongArgument,
} from '../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { Block } from '../document/tree.ts';
import type { Param } from './params.ts';
import type { Evaluated, Rendered } from './values.ts';

/** What a helper may ask of the template that calls it. */
export interface HelperContext {
  /** the report's year, where known */
  year: number | undefined;
  /** the entries of a list, each with its own sources */
  items(list: readonly unknown[]): Evaluated[];
  /** a field of an object, with its sources; `a.b` reaches deeper */
  field(target: unknown, path: string): Evaluated;
  /** a value as template text, to be joined with words into a `Rendered`; undefined where it can't be printed */
  print(entry: Evaluated): string | undefined;
  /** a value as plain words; undefined where it can't be printed */
  words(value: unknown): string | undefined;
}

/** Blocks that a helper made: a table, a chart. They stand as paragraphs of their own. */
export class BlockContent {
  readonly blocks: Block[];
  constructor(...blocks: Block[]) {
    this.blocks = blocks;
  }
}

type ValuesOf<P extends readonly Param<unknown>[]> = {
  [K in keyof P]: P[K] extends Param<infer T> ? T : never;
};

/** A declared helper. `P` are its parameters, in order. */
export interface HelperDefinition<P extends readonly Param<unknown>[]> {
  name: string;
  /** an English name under which nunjucks writers know it */
  alias?: string;
  /** Chinese, one line: what it gives */
  title: string;
  params: P;
  /** how a template writes it, and what comes out */
  example: { template: string; result: string };
  /** Makes the result: something printable, a part of the data, template text, or blocks. */
  apply(context: HelperContext, ...args: ValuesOf<P>): unknown | Rendered | BlockContent;
}

/** A helper as the engine and the docs see it. */
export type Helper = Omit<HelperDefinition<readonly Param<unknown>[]>, 'apply'> & {
  apply(context: HelperContext, ...args: unknown[]): unknown;
};

/** Declares a helper; gives the compiler the types of its arguments. */
export function defineHelper<const P extends readonly Param<unknown>[]>(
  definition: HelperDefinition<P>,
): Helper {
  return definition as unknown as Helper;
}

/** Helpers by every name that they go by. */
export type HelperTable = ReadonlyMap<string, Helper>;

export function tabulateHelpers(helpers: readonly Helper[]): HelperTable {
  return new Map(
    helpers.flatMap((helper) =>
      [helper.name, ...(helper.alias ? [helper.alias] : [])].map((name) => [name, helper]),
    ),
  );
}

/** An argument as the template gave it; `written` is how. */
export interface Argument extends Evaluated {
  written: string;
}

/**
 * Matches arguments to a helper's parameters, by position and by name.
 * @returns the values to call it with, or what is wrong with them
 */
export function bindArguments(
  helper: Helper,
  args: readonly Argument[],
  named: ReadonlyMap<string, Argument>,
  context: HelperContext,
  place: Place,
): { values: unknown[] } | { problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const example = helper.example.template;
  const { params } = helper;
  const rest = params.at(-1)?.rest ? params.length - 1 : undefined;
  if (rest === undefined && args.length > params.length) {
    problems.push(
      makeProblem(surplusArgument, { helper: helper.name, count: params.length, example }, { place }),
    );
  }
  for (const name of named.keys()) {
    if (params.some((param) => param.name === name)) continue;
    problems.push(
      makeProblem(surplusArgument, { helper: helper.name, count: params.length, example }, { place }),
    );
  }
  const accept = (param: Param<unknown>, argument: Argument | undefined): unknown => {
    if (argument === undefined || argument.value === undefined || argument.value === null) {
      if (param.optional) return undefined;
      problems.push(
        argument === undefined
          ? makeProblem(missingArgument, { helper: helper.name, param: param.name, example }, { place })
          : makeProblem(missingValue, { name: argument.written }, { place }),
      );
      return undefined;
    }
    const value = param.accept(argument.value, context.words);
    if (value === undefined) {
      const { name, expected } = param;
      problems.push(
        makeProblem(wrongArgument, { helper: helper.name, param: name, expected, example }, { place }),
      );
    }
    return value;
  };
  const values = params
    .slice(0, rest)
    .map((param, index) => accept(param, args[index] ?? named.get(param.name)));
  if (rest !== undefined) values.push(...args.slice(rest).map((argument) => accept(params[rest]!, argument)));
  return problems.length > 0 ? { problems } : { values };
}
