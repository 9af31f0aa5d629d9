/**
 * Claims: what a field says of a figure, or what follows from several. Two claims on one figure must be able
 * to be true at once; approximate ones are held to what they mean, and never to another 口径.
 */
import type { CampaignModel } from '../campaign/model.ts';
import { comparable, describeRange, describeSum, overlaps, type Range } from '../chinese/compare.ts';
import { formatFigure } from '../chinese/format.ts';
import type { Contradiction } from '../diagnostics/catalogue/consistency.ts';
import { type At, type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import { type Amount, sizeOf, withSize } from '../facts/figures.ts';
import type { Candidate } from '../facts/totals.ts';
import { amountAt } from './lookup.ts';
import { findPlace } from './places.ts';
import type { CheckInput, RuleResult } from './rule.ts';
import { relateScopes, type Scope, scopesOf } from './scopes.ts';
import { nameSuspect } from './suspects.ts';

export interface Claim {
  /** as a message names it: `合计.人数`, `按学段分的各组人数相加` */
  name: string;
  figure: Amount;
  /** what the figure may stand for */
  range: Range;
  /** paths of what it was read from; the first is where it is told */
  fields: readonly string[];
  scopes: readonly Scope[];
}

/** Two claims, and how the given one must stand to the derived: equal to it, at most, or at least. */
export interface Comparison {
  given: Claim;
  derived: Claim;
  relation: '=' | '≤' | '≥';
}

/** What one field says; undefined where it says nothing. */
export function claimField(campaign: CampaignModel, path: string, name = path): Claim | undefined {
  const figure = amountAt(campaign, path);
  return figure && claimFigure(name, figure, [path], scopesOf(campaign, [path]));
}

/** The totals by the names that claims give them; 金额 is 发放, or 筹集 where nothing tells of 发放. */
type TotalField = '人数' | '户数' | '发放' | '筹集' | '结余' | '退回' | '金额';

/** A total as the report prints it: the stated one, else the one that follows from roster, groups or sources. */
export function claimTotal({ campaign, facts }: CheckInput, field: TotalField): Claim | undefined {
  const totals = facts.values.合计;
  const key = field === '金额' ? (totals.发放 ? '发放' : '筹集') : field;
  const path = `合计.${key}`;
  const derived = totals[key];
  const how = facts.derivations.get(path)?.formula;
  return (
    claimField(campaign, path) ??
    (derived && claimFigure(how ? `${path}（${how}）` : path, derived, [path], scopesOf(campaign, [path])))
  );
}

export function claimFigure(
  name: string,
  figure: Amount,
  fields: readonly string[],
  scopes: readonly Scope[] = [],
): Claim {
  return { name, figure, range: describeRange(figure), fields, scopes };
}

/** What a source says of a total. */
export function claimCandidate(campaign: CampaignModel, candidate: Candidate<Amount>): Claim {
  const { value, formula, inputs } = candidate;
  const parts = inputs.map((path) => amountAt(campaign, path));
  return {
    name: formula || inputs[0]!,
    figure: value,
    range: parts.every((part) => part !== undefined) ? describeSum(parts) : describeRange(value),
    fields: inputs,
    scopes: scopesOf(campaign, inputs),
  };
}

/** What the fields say together; undefined where one is missing or the kinds or units differ. */
export function claimSum(campaign: CampaignModel, name: string, paths: readonly string[]): Claim | undefined {
  const claims = paths.map((path) => claimField(campaign, path));
  return claims.every((claim) => claim !== undefined) ? addClaims(name, claims) : undefined;
}

/** The sum of claims; undefined of none, or where the kinds or units differ. */
export function addClaims(name: string, claims: readonly Claim[]): Claim | undefined {
  const [first] = claims;
  if (!first || !claims.every(({ figure }) => comparable(first.figure, figure))) return undefined;
  const sum = (pick: (claim: Claim) => number) => claims.reduce((total, claim) => total + pick(claim), 0);
  return {
    name,
    figure: withSize(
      first.figure,
      sum(({ figure }) => sizeOf(figure)),
    ),
    range: { low: sum(({ range }) => range.low), high: sum(({ range }) => range.high) },
    fields: claims.flatMap(({ fields }) => fields),
    scopes: claims.flatMap(({ scopes }) => scopes),
  };
}

/** Whether both claims can be true. */
export function holds({ given, derived, relation }: Comparison): boolean {
  if (relation === '=') return overlaps(given.range, derived.range);
  return relation === '≤' ? given.range.low <= derived.range.high : given.range.high >= derived.range.low;
}

/** Holds the comparisons that one 口径 covers; those that lack one are asked about by another rule. */
export function judgeComparisons(
  kind: ProblemKind<Contradiction>,
  comparisons: readonly Comparison[],
  input: CheckInput,
): RuleResult {
  const fair = comparisons.filter(
    ({ given, derived }) =>
      comparable(given.figure, derived.figure) && relateScopes(given.scopes, derived.scopes) === 'same',
  );
  const broken = fair.filter((comparison) => !holds(comparison));
  return {
    problems: broken.map(({ given, derived }) => contradict(kind, given, derived, input)),
    compared: fair.length,
  };
}

/** The problem of two claims that cannot both be true. */
export function contradict(
  kind: ProblemKind<Contradiction>,
  given: Claim,
  derived: Claim,
  input: CheckInput,
): Diagnostic {
  const difference = Math.abs(sizeOf(given.figure) - sizeOf(derived.figure));
  const told = {
    given: tellClaim(given),
    derived: tellClaim(derived),
    difference: formatFigure(withSize(given.figure, difference)),
    suspect: nameSuspect(input.campaign, given, derived),
  };
  return makeProblem(kind, told, atClaims(given, derived, input));
}

/** `合计.人数 是184名`; what is no field's path needs no space after it. */
export function tellClaim({ name, figure, fields }: Claim): string {
  return `${name}${name === fields[0] ? ' ' : ''}是${formatFigure(figure)}`;
}

/** Both places: the given claim's, and those of all that the derived one was made of. */
export function atClaims(given: Claim, derived: Claim, input: CheckInput): At {
  const field = given.fields[0]!;
  const place = findPlace(input, field);
  const related = [...given.fields.slice(1), ...derived.fields].map((path) => {
    const amount = amountAt(input.campaign, path);
    const spot = findPlace(input, path);
    return { message: amount ? `${path}：${formatFigure(amount)}` : path, ...(spot ? { place: spot } : {}) };
  });
  return {
    field,
    fields: [...new Set([...given.fields, ...derived.fields])],
    related,
    ...(place ? { place } : {}),
  };
}
