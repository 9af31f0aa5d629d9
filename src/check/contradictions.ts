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

/** The problem of two claims that cannot both be true. */
export function contradict(
  kind: ProblemKind<Contradiction>,
  given: Claim,
  derived: Claim,
  input: PlacedCampaign,
): Diagnostic {
  const difference = Math.abs(sizeOf(given.figure) - sizeOf(derived.figure));
  const args = {
    given: formatClaim(given),
    derived: formatClaim(derived),
    difference: formatFigure(withSize(given.figure, difference)),
    suspect: nameSuspect(input.campaign, given, derived),
  };
  return makeProblem(kind, args, atClaims(given, derived, input));
}

/** `合计.人数 是184名`; what is no field's path needs no space after it. */
export function formatClaim({ name, figure, fields }: Claim): string {
  return `${name}${name === fields[0] ? ' ' : ''}是${formatFigure(figure)}`;
}

/** Both places: the given claim's, and those of all that the derived one was made of. */
export function atClaims(given: Claim, derived: Claim, input: PlacedCampaign): At {
  const [field = '', ...others] = given.fields;
  const place = findPlace(input, field);
  const related = [...others, ...derived.fields].map((path) => {
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
