/** The book of equations held to a campaign: where both sides stand, and which of them cannot both be true. */
import { comparable } from '../../chinese/compare.ts';
import { formatFigure } from '../../chinese/format.ts';
import { scopeUnstated } from '../../diagnostics/catalogue/consistency-groups.ts';
import type { Contradiction } from '../../diagnostics/catalogue/contradiction.ts';
import type { ProblemKind } from '../../diagnostics/diagnostic.ts';
import { type Held, listComparisons, listHeld } from '../../facts/equations/book.ts';
import { holds, relateClaims } from '../../facts/equations/claims.ts';
import type { Equation } from '../../facts/equations/identity.ts';
import type { Known } from '../../facts/equations/known.ts';
import { statedTotalIdentity } from '../../facts/equations/stated-totals.ts';
import { amountAt } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { readTotals } from '../stated-totals.ts';
import { listFalseZeroFields } from './nobody.ts';

/** Two sides that may be compared. */
export interface Judged<E extends Equation = Equation> {
  held: Held<E>;
  kind: ProblemKind<Contradiction>;
  /** both cannot be true, and nothing else here says it already */
  isWrong: boolean;
}

/** Undefined where the two speak of different things. */
export function judge<E extends Equation>(held: Held<E>): Judged<E> | undefined {
  const { identity, given, derived } = held;
  const relation = relateClaims(held);
  const areOfTwoUnits = identity.inOneUnit === true && !comparable(given.figure, derived.figure);
  const isAsked = relation === 'unstated' && identity.asksScope;
  const kind = relation === 'same' || areOfTwoUnits ? identity.kind : isAsked ? scopeUnstated : undefined;
  return kind && { held, kind, isWrong: !holds(held) || areOfTwoUnits };
}

/** Every row of the book where it applies: between the fields, and between the roster and the totals of its own file. */
export function judgeBook(input: CheckInput): Judged[] {
  const zeros = listFalseZeroFields(input);
  const known: Known = { ...input.facts, campaign: input.campaign, stated: readTotals(input) };
  const judged = listComparisons(known).flatMap((held) => {
    const fields = [...held.given.fields, ...held.derived.fields];
    return fields.some((field) => zeros.has(field)) ? [] : (judge(held) ?? []);
  });
  const wrong = judged.filter(({ isWrong }) => isWrong);
  const told = judged.map((one) => ({ ...one, isWrong: one.isWrong && !isEcho(one, wrong, known) }));
  return [...told, ...listHeld(statedTotalIdentity, known).flatMap((held) => judge(held) ?? [])];
}

/** Whether a sum is the roster's own word again, by groups that the roster itself fills, beside what it says of the whole. */
function isEcho(
  { held: { given, derived } }: Judged,
  wrong: readonly Judged[],
  { campaign, derivations }: Known,
): boolean {
  const isOfRoster = (field: string) =>
    !amountAt(campaign, field) && derivations.get(field)?.inputs.join() === '名册';
  return (
    derived.fields.every(isOfRoster) &&
    wrong.some(
      ({ held }) =>
        held.given.name === given.name &&
        held.derived.fields.join() === '名册' &&
        formatFigure(held.derived.figure) === formatFigure(derived.figure),
    )
  );
}
