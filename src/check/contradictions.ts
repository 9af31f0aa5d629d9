/** How two claims that cannot both be true are told: both figures, how far they are apart, and both places. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatFigure } from '../chinese/format.ts';
import type { Contradiction } from '../diagnostics/catalogue/contradiction.ts';
import { type At, type Diagnostic, makeProblem, type ProblemKind } from '../diagnostics/diagnostic.ts';
import type { Claim } from '../facts/equations/claims.ts';
import { amountAt, sizeOf, withSize } from '../facts/figures.ts';
import { findPlace, type Placed } from './places.ts';
import { nameSuspect } from './suspects.ts';

/** A campaign, and where its fields stand. */
export interface PlacedCampaign extends Placed {
  campaign: CampaignModel;
}

/** The problem of a claim and of one that cannot be true with it; or of several, which all say the same. */
export function contradict(
  kind: ProblemKind<Contradiction>,
  given: Claim,
  derived: Claim | readonly Claim[],
  input: PlacedCampaign,
): Diagnostic {
  const claims = [derived].flat();
  const all = { ...claims[0]!, name: nameAll(claims), fields: claims.flatMap(({ fields }) => fields) };
  const args = {
    given: formatClaim(given),
    derived: formatClaim(all),
    difference: formatDifference(given, all),
    // what several contradict alike is itself to be looked at
    suspect: claims.length > 1 ? given.name : nameSuspect(input.campaign, given, all),
  };
  return makeProblem(kind, args, atClaims(given, all, input));
}

/** How far two claims are apart: 1名. */
export function formatDifference({ figure }: Claim, other: Claim): string {
  return formatFigure(withSize(figure, Math.abs(sizeOf(figure) - sizeOf(other.figure))));
}

/** 按学段、类别分的各组人数相加都. */
function nameAll(claims: readonly Claim[]): string {
  if (claims.length === 1) return claims[0]!.name;
  const ways = claims.map(({ name }) => /^(.*?按)(.+?)(分的各组\D+)$/.exec(name));
  const frames = new Set(ways.map((way) => way && way[1]! + way[3]!));
  const [way] = ways;
  if (!way || frames.size > 1) return `${claims.map(({ name }) => name).join('、')}都`;
  return `${way[1]}${ways.map((one) => one![2]).join('、')}${way[3]}都`;
}

/** `合计.人数 是184名`; what is no field's path needs no space after it. */
export function formatClaim({ name, figure, fields }: Claim): string {
  return `${name}${name === fields[0] ? ' ' : ''}是${formatFigure(figure)}`;
}

/**
 * The fields whose figures are in doubt with a claim. Of a claim on all rows of the roster, what they make together:
 * that says nothing against any part of them.
 */
export function listDoubted({ fields, counted }: Claim): string[] {
  const isOfAll = counted?.columns.length === 0;
  return fields.map((field) => (isOfAll && field === '名册' ? '名册合计' : field));
}

/** Both places: the given claim's, and those of all that the derived one was made of. */
export function atClaims(given: Claim, derived: Claim, input: PlacedCampaign): At {
  const [field = '', ...others] = given.fields;
  const place = findPlace(input, field);
  const related = [...others, ...derived.fields].map((path) => {
    const amount = amountAt(input.campaign, path);
    const spot = findPlace(input, path);
    return { message: amount ? `${path}：${formatFigure(amount)}` : path, place: spot };
  });
  return {
    field,
    fields: [...new Set([...listDoubted(given), ...listDoubted(derived)])],
    related,
    place,
  };
}
