/** The book of equations, held: every identity where both sides stand, in one 口径. */
import { comparable } from '../../chinese/compare.ts';
import { formatFigure } from '../../chinese/format.ts';
import { scopeUnstated } from '../../diagnostics/catalogue/consistency-groups.ts';
import type { Rest } from '../../diagnostics/catalogue/contradiction.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { type Held, identities, listComparisons, listHeld } from '../../facts/equations/book.ts';
import { type Comparison, holds, relateClaims } from '../../facts/equations/claims.ts';
import type { Equation, Identity } from '../../facts/equations/identity.ts';
import type { Known } from '../../facts/equations/known.ts';
import { type StatedEquation, statedTotalIdentity } from '../../facts/equations/stated-totals.ts';
import { isExact, sizeOf, withSize } from '../../facts/figures.ts';
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
  return listHeld(identity, known).flatMap((held) => [...holdOne(held, input)]);
}

function* holdOne<E extends Equation>(held: Held<E>, input: PlacedCampaign): Iterable<HeldFinding<E>> {
  const { identity, equation, given, derived } = held;
  const relation = relateClaims(held);
  const areOfTwoUnits = identity.inOneUnit === true && !comparable(given.figure, derived.figure);
  const isAsked = relation === 'unstated' && identity.asksScope;
  const kind = relation === 'same' || areOfTwoUnits ? identity.kind : isAsked ? scopeUnstated : undefined;
  if (!kind) return;
  const isRight = holds(held) && !areOfTwoUnits;
  yield {
    ...{ kind, equation },
    problem: isRight ? undefined : { ...contradict(kind, given, derived, input), ...equation.at },
  };
  if (identity.tellsRest && relation === 'same')
    yield { ...{ kind: identity.tellsRest, equation }, problem: findRest(identity.tellsRest, held, input) };
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

function* holdBook(input: CheckInput): Iterable<Finding> {
  const zeros = listFalseZeroFields(input);
  const known = { ...input.facts, campaign: input.campaign };
  for (const held of listComparisons(known)) {
    const fields = [...held.given.fields, ...held.derived.fields];
    if (!fields.some((field) => zeros.has(field))) yield* holdOne(held, input);
  }
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
