/** The book of equations, held: every identity where both sides stand, in one 口径. */
import { comparable } from '../../chinese/compare.ts';
import { formatFigure } from '../../chinese/format.ts';
import { scopeUnstated } from '../../diagnostics/catalogue/consistency-groups.ts';
import type { Contradiction, Rest } from '../../diagnostics/catalogue/contradiction.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { type Held, identities, listComparisons, listHeld } from '../../facts/equations/book.ts';
import { type Comparison, holds, relateClaims } from '../../facts/equations/claims.ts';
import type { Equation, Identity } from '../../facts/equations/identity.ts';
import type { Known } from '../../facts/equations/known.ts';
import { type StatedEquation, statedTotalIdentity } from '../../facts/equations/stated-totals.ts';
import { amountAt, isExact, sizeOf, withSize } from '../../facts/figures.ts';
import { atClaims, contradict, formatClaim, type PlacedCampaign } from '../contradictions.ts';
import { type CheckInput, defineFamily, type Finding, type Rule } from '../rule.ts';
import { readTotals } from '../stated-totals.ts';
import { listFalseZeroFields } from './nobody.ts';

/** What was found where both sides of an identity stand. */
export interface HeldFinding<E extends Equation = Equation> extends Finding {
  equation: E;
}

/** A row of the book, held wherever it applies. */
export function holdIdentity<E extends Equation>(
  identity: Identity<E>,
  known: Known,
  input: PlacedCampaign,
): HeldFinding<E>[] {
  return listHeld(identity, known).flatMap((held) => {
    const judged = judge(held);
    return judged ? report(judged, [judged], input) : [];
  });
}

/** Two sides that may be compared, and whether both can be true. */
interface Judged<E extends Equation = Equation> {
  held: Held<E>;
  kind: ProblemKind<Contradiction>;
  isRight: boolean;
}

function judge<E extends Equation>(held: Held<E>): Judged<E> | undefined {
  const { identity, given, derived } = held;
  const relation = relateClaims(held);
  const areOfTwoUnits = identity.inOneUnit === true && !comparable(given.figure, derived.figure);
  const isAsked = relation === 'unstated' && identity.asksScope;
  const kind = relation === 'same' || areOfTwoUnits ? identity.kind : isAsked ? scopeUnstated : undefined;
  return kind && { held, kind, isRight: holds(held) && !areOfTwoUnits };
}

/** What was found of one, told with the others that contradict it alike; and what its parts leave of the whole. */
function report<E extends Equation>(
  { held, kind, isRight }: Judged<E>,
  alike: readonly Judged[],
  input: PlacedCampaign,
): HeldFinding<E>[] {
  const { identity, equation, given } = held;
  const isTold = isRight || alike[0]?.held !== held;
  const problem = isTold
    ? undefined
    : {
        ...contradict(
          kind,
          given,
          alike.map((other) => other.held.derived),
          input,
        ),
        ...equation.at,
      };
  const found: HeldFinding<E>[] = [{ kind, equation, problem }];
  if (identity.tellsRest && relateClaims(held) === 'same')
    found.push({ kind: identity.tellsRest, equation, problem: findRest(identity.tellsRest, held, input) });
  return found;
}

/** Exact parts that are not all of an exact whole, and what is left of it. */
function findRest(
  kind: ProblemKind<Rest>,
  { given: part, derived: whole }: Comparison,
  input: PlacedCampaign,
): Diagnostic | undefined {
  const rest = sizeOf(whole.figure) - sizeOf(part.figure);
  if (rest <= 0 || !isExact(part.figure) || !isExact(whole.figure)) return undefined;
  const args = {
    parts: formatClaim(part),
    whole: formatClaim(whole),
    rest: formatFigure(withSize(whole.figure, rest)),
  };
  return makeProblem(kind, args, atClaims(part, whole, input));
}

/** One figure that several sums contradict alike is told once: 按学段、类别、地域分 are one doubt of a total. */
function holdBook(input: CheckInput): Finding[] {
  const zeros = listFalseZeroFields(input);
  const known = { ...input.facts, campaign: input.campaign };
  const judged = listComparisons(known).flatMap((held) => {
    const fields = [...held.given.fields, ...held.derived.fields];
    return fields.some((field) => zeros.has(field)) ? [] : (judge(held) ?? []);
  });
  const wrong = judged.filter(({ isRight }) => !isRight);
  const alike = new Map<string, Judged[]>();
  for (const one of wrong.filter(({ held }) => !isEcho(held, wrong, known))) {
    const others = alike.get(keyOf(one)) ?? [];
    alike.set(keyOf(one), [...others, one]);
  }
  return judged.flatMap((one) => report(one, (!one.isRight && alike.get(keyOf(one))) || [], input));
}

/** Whether a sum is the roster's own word again, by groups that the roster itself fills, beside what it says of the whole. */
function isEcho(
  { given, derived }: Held,
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

function keyOf({ held: { given, derived }, kind }: Judged): string {
  return JSON.stringify([kind.code, given.name, given.fields, formatFigure(derived.figure)]);
}

/** What the rows of totals in the roster's file say that its rows do not. */
export function holdTotals(input: CheckInput): HeldFinding<StatedEquation>[] {
  const known = { ...input.facts, campaign: input.campaign, stated: readTotals(input) };
  return holdIdentity(statedTotalIdentity, known, input);
}

const kinds = new Set(
  identities.flatMap(({ kind, tellsRest }) => [...(kind ? [kind] : []), ...(tellsRest ? [tellsRest] : [])]),
);

export const equationRules: readonly Rule[] = [defineFamily([...kinds, scopeUnstated], holdBook)];
export const rosterTotalRules: readonly Rule[] = [defineFamily([statedTotalIdentity.kind], holdTotals)];
