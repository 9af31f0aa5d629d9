/** The book of equations, held: every identity where both sides stand, in one 口径. */
import { formatFigure } from '../../chinese/format.ts';
import { scopeUnstated } from '../../diagnostics/catalogue/consistency-groups.ts';
import type { Rest } from '../../diagnostics/catalogue/contradiction.ts';
import { rosterRowMismatch } from '../../diagnostics/catalogue/roster-slips.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { identities, listHeld } from '../../facts/equations/book.ts';
import { type Comparison, relateClaims } from '../../facts/equations/claims.ts';
import type { Equation, Identity } from '../../facts/equations/identity.ts';
import type { Known } from '../../facts/equations/known.ts';
import { type StatedEquation, statedTotalIdentity } from '../../facts/equations/stated-totals.ts';
import { isExact, sizeOf, withSize } from '../../facts/figures.ts';
import { atClaims, contradict, formatClaim, type PlacedCampaign } from '../contradictions.ts';
import { type CheckInput, defineFamily, type Finding, type Rule } from '../rule.ts';
import { readTotals } from '../stated-totals.ts';
import { type Judged, judge, judgeBook } from './judging.ts';
import { findCauses } from './roster-causes.ts';

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
    return judged ? report(judged, judged.isWrong ? [judged] : [], input) : [];
  });
}

/** What was found of one, told with the others that contradict it alike; and what its parts leave of the whole. */
function report<E extends Equation>(
  { held, kind }: Judged<E>,
  alike: readonly Judged[],
  input: PlacedCampaign,
): HeldFinding<E>[] {
  const { identity, equation, given } = held;
  const isFirst = alike[0]?.held === held;
  const problem = isFirst
    ? {
        ...contradict(
          kind,
          given,
          alike.map((other) => other.held.derived),
          input,
        ),
        ...equation.at,
      }
    : undefined;
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

/**
 * What one row of the roster explains is told of that row; and one figure that several sums contradict alike is told
 * once: 按学段、类别、地域分 are one doubt of a total.
 */
function holdBook(input: CheckInput): Finding[] {
  const judged = judgeBook(input);
  const causes = findCauses(input, judged);
  const explained = new Set(causes.flatMap(({ explains }) => [...explains]));
  const alike = new Map<string, Judged[]>();
  for (const one of judged.filter((each) => each.isWrong && !explained.has(each))) {
    const others = alike.get(keyOf(one)) ?? [];
    alike.set(keyOf(one), [...others, one]);
  }
  return [
    ...causes.map(({ problem }) => ({ kind: rosterRowMismatch, problem })),
    ...judged.flatMap((one) => report(one, (one.isWrong && alike.get(keyOf(one))) || [], input)),
  ];
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

export const equationRules: readonly Rule[] = [
  defineFamily([...kinds, scopeUnstated, statedTotalIdentity.kind, rosterRowMismatch], holdBook),
];
export const rosterTotalRules: readonly Rule[] = [defineFamily([statedTotalIdentity.kind], holdTotals)];
