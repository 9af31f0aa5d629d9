/** Matches the arguments of a call to the parameters of a helper. */
import {
  missingArgument,
  missingValue,
  surplusArgument,
  unknownArgument,
  wrongArgument,
} from '../diagnostics/catalogue/template-names.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { Helper } from './helper.ts';
import type { Param } from './params.ts';
import type { Evaluated } from './values.ts';

/** Each parameter with what was given for it; the `rest` parameter once for each argument. */
export interface Matched<A> {
  pairs: { param: Param<unknown>; argument: A | undefined }[];
  problems: Diagnostic[];
}

/** Matches by position and by name. Needs no values, so a template can be checked without data. */
export function matchArguments<A>(
  helper: Helper,
  args: readonly A[],
  named: ReadonlyMap<string, A>,
  place: Place,
): Matched<A> {
  const { params } = helper;
  const about = { helper: helper.name, example: helper.example.template };
  const problems: Diagnostic[] = [];
  const positional = params.filter((param) => !param.named);
  const last = positional.at(-1);
  if (!last?.rest && args.length > positional.length) {
    problems.push(makeProblem(surplusArgument, { ...about, count: positional.length }, { place }));
  }
  for (const name of named.keys()) {
    if (params.some((param) => param.name === name || param.alias === name)) continue;
    const nearest = suggestNearest(
      name,
      params.map((param) => param.name),
    );
    problems.push(makeProblem(unknownArgument, { ...about, param: name, nearest }, { place }));
  }
  const pairs = params.flatMap((param) => {
    const index = positional.indexOf(param);
    if (param.rest) {
      const given = args.slice(index);
      return (given.length > 0 || param.optional ? given : [undefined]).map((argument) => ({
        param,
        argument,
      }));
    }
    const byName = named.get(param.name) ?? (param.alias === undefined ? undefined : named.get(param.alias));
    return [{ param, argument: (index < 0 ? undefined : args[index]) ?? byName }];
  });
  for (const { param, argument } of pairs) {
    if (argument !== undefined || param.optional) continue;
    problems.push(makeProblem(missingArgument, { ...about, param: param.name }, { place }));
  }
  return { pairs, problems };
}

/** What a message says of an argument of the wrong kind. */
export function describeWrong({ name, params, example }: Helper, param: string) {
  const { expected = '' } = params.find((declared) => declared.name === param) ?? {};
  return { helper: name, param, expected, example: example.template };
}

/** An argument as the template gave it; `written` tells how. */
export interface Argument extends Evaluated {
  written: () => string;
}

/** The values to call a helper with, or what is wrong with them. */
export function acceptArguments(
  helper: Helper,
  pairs: Matched<Argument>['pairs'],
  words: (value: unknown) => string | undefined,
  place: Place,
): { values: unknown[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const values = pairs.map(({ param, argument }) => {
    if (argument === undefined) return undefined;
    if (argument.value === undefined || argument.value === null) {
      if (!param.optional) problems.push(makeProblem(missingValue, { name: argument.written() }, { place }));
      return undefined;
    }
    const value = param.accept(argument.value, words);
    if (value === undefined) {
      problems.push(makeProblem(wrongArgument, describeWrong(helper, param.name), { place }));
    }
    return value;
  });
  return { values, problems };
}
