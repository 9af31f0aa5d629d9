/** The book of equations, held: every identity where both sides stand, in one 口径. */
import { formatFigure } from '../../chinese/format.ts';
import { scopeUnstated } from '../../diagnostics/catalogue/consistency-groups.ts';
import type { Rest } from '../../diagnostics/catalogue/contradiction.ts';
import { type Diagnostic, makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { identities, listComparisons } from '../../facts/equations/book.ts';
import { type Comparison, holds, relateClaims } from '../../facts/equations/claims.ts';
import type { Identity } from '../../facts/equations/identity.ts';
import { isExact, sizeOf, withSize } from '../../facts/figures.ts';
import { atClaims, contradict, formatClaim } from '../contradictions.ts';
import { type CheckInput, defineFamily, type Finding, type Rule } from '../rule.ts';
import { listFalseZeroFields } from './nobody.ts';

function* holdBook(input: CheckInput): Iterable<Finding> {
  const zeros = listFalseZeroFields(input);
  for (const { identity, ...comparison } of listComparisons({ campaign: input.campaign, ...input.facts })) {
    const fields = [...comparison.given.fields, ...comparison.derived.fields];
    if (!fields.some((field) => zeros.has(field))) yield* holdOne(identity, comparison, input);
  }
}

function* holdOne(identity: Identity, comparison: Comparison, input: CheckInput): Iterable<Finding> {
  const { given, derived } = comparison;
  const relation = relateClaims(comparison);
  const kind = relation === 'same' ? identity.kind : identity.asksScope ? scopeUnstated : undefined;
  if (!kind || relation === 'different') return;
  yield { kind, problem: holds(comparison) ? undefined : contradict(kind, given, derived, input) };
  if (identity.tellsRest && relation === 'same')
    yield { kind: identity.tellsRest, problem: findRest(identity.tellsRest, comparison, input) };
}

/** Exact parts that are not all of an exact whole, and what is left of it. */
function findRest(
  kind: ProblemKind<Rest>,
  { given: part, derived: whole }: Comparison,
  input: CheckInput,
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

const kinds = new Set(
  identities.flatMap(({ kind, tellsRest }) => [...(kind ? [kind] : []), ...(tellsRest ? [tellsRest] : [])]),
);

export const equationRules: readonly Rule[] = [defineFamily([...kinds, scopeUnstated], holdBook)];
