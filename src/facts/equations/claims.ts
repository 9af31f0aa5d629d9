/**
 * Claims: what a field says of a figure, or what follows from several. Two claims on one figure must be able
 * to be true at once; approximate ones are held to what they mean, and never to another 口径.
 */
import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { comparable, describeRange, overlaps, type Range } from '../../chinese/compare.ts';
import { type Amount, amountAt, sizeOf, sumAmounts, withSize } from '../figures.ts';
import { relateScopes, type Scope, type ScopeRelation, scopesOf } from './scopes.ts';

/** What is said of one figure, or follows for it: the figure with its range, its fields and its 口径. */
export interface Claim {
  /** as messages and derivations name it: `合计.人数`, `按学段分的各组人数相加` */
  name: string;
  figure: Amount;
  /** what the figure may stand for: 分, or how many */
  range: Range;
  /** paths of what it was read from; the first is where it is told */
  fields: readonly string[];
  scopes: readonly Scope[];
  /** of a figure of the roster: what was counted */
  counted?: Counted | undefined;
}

/** The rows of the roster that a figure was counted of: all, or those of a group. */
export interface Counted {
  rows: readonly RosterRow[];
  /** the columns that part them from the others; none where they are all */
  columns: readonly string[];
  /** what the group is called */
  group: string;
}

export type Relation = '=' | '≤' | '≥';

/** Two claims, and how the given one must stand to the derived: equal to it, at most, or at least. */
export interface Comparison {
  given: Claim;
  derived: Claim;
  relation: Relation;
  /** in different units, which may be compared all the same: households with people */
  acrossUnits?: boolean | undefined;
  /** the given claim is of a part, the derived one of its whole; else the other way round, or of one thing */
  ofPart?: boolean | undefined;
}

/** A figure with its name; exact or hedged as it was said. */
export function claimFigure(
  name: string,
  figure: Amount,
  fields: readonly string[],
  scopes: readonly Scope[] = [],
): Claim {
  return { name, figure, range: describeRange(figure), fields, scopes };
}

/** What one field says; undefined where it says nothing. */
export function claimField(campaign: CampaignModel, path: string, name = path): Claim | undefined {
  const figure = amountAt(campaign, path);
  return figure && claimFigure(name, figure, [path], scopesOf(campaign, [path]));
}

/** What the fields say together; undefined where one is missing or the kinds or units differ. */
export function claimSum(campaign: CampaignModel, name: string, paths: readonly string[]): Claim | undefined {
  const claims = paths.map((path) => claimField(campaign, path));
  return claims.every((claim) => claim !== undefined) ? addClaims(name, claims) : undefined;
}

/** The sum of claims; undefined of none, or where the kinds or units differ. */
export function addClaims(name: string, claims: readonly Claim[]): Claim | undefined {
  const figure = sumAmounts(claims.map((claim) => claim.figure));
  return figure && { ...gatherClaims(name, claims), figure, range: sumRanges(claims) };
}

/** The sum of claims, called after all of them. */
export function addNamed(claims: readonly Claim[]): Claim | undefined {
  return addClaims(claims.map(({ name }) => name).join(' + '), claims);
}

/** What is left of the first claim when the others are taken away; undefined where nothing is, or units differ. */
export function subtractClaims(name: string, whole: Claim, parts: readonly Claim[]): Claim | undefined {
  if (!parts.every(({ figure }) => comparable(whole.figure, figure))) return undefined;
  const taken = sumRanges(parts);
  const size = parts.reduce((rest, { figure }) => rest - sizeOf(figure), sizeOf(whole.figure));
  if (size < 0) return undefined;
  return {
    ...gatherClaims(name, [whole, ...parts]),
    figure: withSize(whole.figure, size),
    range: { low: whole.range.low - taken.high, high: whole.range.high - taken.low },
  };
}

function gatherClaims(name: string, claims: readonly Claim[]): Pick<Claim, 'name' | 'fields' | 'scopes'> {
  return {
    name,
    fields: claims.flatMap(({ fields }) => fields),
    scopes: claims.flatMap(({ scopes }) => scopes),
  };
}

function sumRanges(claims: readonly Claim[]): Range {
  return claims.reduce((sum, { range }) => ({ low: sum.low + range.low, high: sum.high + range.high }), {
    low: 0,
    high: 0,
  });
}

/** Whether both claims can be true. */
export function holds({ given, derived, relation }: Comparison): boolean {
  if (relation === '=') return overlaps(given.range, derived.range);
  return relation === '≤' ? given.range.low <= derived.range.high : given.range.high >= derived.range.low;
}

/** Whether two claims speak of one kind of thing in one 口径; `unstated` where one lacks a 口径 that the other has. */
export function relateClaims(comparison: Omit<Comparison, 'relation'>): ScopeRelation {
  const { given, derived, acrossUnits, ofPart } = comparison;
  if (!acrossUnits && !comparable(given.figure, derived.figure)) return 'different';
  return ofPart ? relateScopes(derived.scopes, given.scopes) : relateScopes(given.scopes, derived.scopes);
}
