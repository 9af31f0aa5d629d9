/** Two fields that cannot both be true, told at the first, with the other beside it. */
import type { Conflict } from '../diagnostics/catalogue/fields.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { atField, findPlace } from './places.ts';
import type { CheckInput, RuleResult } from './rule.ts';

/** A field, and what it says in words. */
export interface Said {
  field: string;
  words: string;
}

/** Two fields of which it was asked whether both can be true. */
export interface Compared {
  one: Said;
  other: Said;
  holds: boolean;
}

/** The pairs that do not hold, as problems of one kind. */
export function judgeCompared(
  kind: ProblemKind<Conflict>,
  pairs: readonly Compared[],
  input: CheckInput,
): RuleResult {
  const problems = pairs.flatMap(({ one, other, holds }): Diagnostic[] => {
    if (holds) return [];
    return [
      makeProblem(
        kind,
        { one: one.words, other: other.words },
        {
          ...atField(input, one.field),
          fields: [one.field, other.field],
          related: [{ message: other.field, place: findPlace(input, other.field) }],
        },
      ),
    ];
  });
  return { problems, compared: pairs.length };
}
