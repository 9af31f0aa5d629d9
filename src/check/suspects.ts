/** Where parts do not add up to their whole, the one figure whose slip of the pen explains the difference. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatFigure } from '../chinese/format.ts';
import { type Amount, amountAt, isExact, sizeOf, withSize } from '../facts/figures.ts';

/** A figure, and the fields that it was read from or added up of. */
interface Sum {
  figure: Amount;
  fields: readonly string[];
}

interface Figure {
  path: string;
  amount: Amount;
}

/** Slips by how telling they are: a lost or added 万 or 0, two digits swapped, one digit wrong. */
const slips: readonly ((typed: number, meant: number) => boolean)[] = [
  (typed, meant) => [10, 100, 1000, 10_000].some((n) => typed * n === meant || meant * n === typed),
  (typed, meant) => areSwapped(differingDigits(typed, meant)),
  (typed, meant) => differingDigits(typed, meant).length === 1,
];

/**
 * In words, the figure and what it would have to be; or the one item of a list that is just the difference, and so was
 * counted on one side alone. Undefined unless just one figure fits the most telling kind of slip that any fits: of two that would
 * do, neither is named.
 * @param given the whole
 * @param derived the sum of its parts
 */
export function nameSuspect(campaign: CampaignModel, given: Sum, derived: Sum): string | undefined {
  const parts = listFigures(campaign, derived.fields);
  const whole = listFigures(campaign, given.fields);
  if (!parts || parts.length < 2 || whole?.length !== 1) return undefined;
  const lacking = sizeOf(given.figure) - sizeOf(derived.figure);
  const [left, ...alsoLeft] = parts.filter(
    ({ path, amount }) => path.includes('[') && sizeOf(amount) === Math.abs(lacking),
  );
  if (left && alsoLeft.length === 0)
    return `${left.path} 的${formatFigure(left.amount)}正好是相差的数，看它是不是只算在一边`;
  const meant = [
    ...whole.map((figure) => ({ ...figure, size: sizeOf(derived.figure) })),
    ...parts.map((figure) => ({ ...figure, size: sizeOf(figure.amount) + lacking })),
  ].filter(({ size }) => size > 0);
  for (const isSlip of slips) {
    const [suspect, ...others] = meant.filter(({ amount, size }) => isSlip(sizeOf(amount), size));
    if (!suspect) continue;
    if (others.length > 0) return undefined;
    const { path, amount, size } = suspect;
    return `${path} 的${formatFigure(amount)}若是${formatFigure(withSize(amount, size))}，就对得上`;
  }
  return undefined;
}

/** Undefined where one is hedged, or not there. */
function listFigures(campaign: CampaignModel, paths: readonly string[]): Figure[] | undefined {
  const figures = paths.flatMap((path) => {
    const amount = amountAt(campaign, path);
    return amount && isExact(amount) ? [{ path, amount }] : [];
  });
  return figures.length === paths.length ? figures : undefined;
}

/** The digits of two equally long numbers where they differ; none where one is longer. */
function differingDigits(a: number, b: number): [string, string][] {
  const [left, right] = [String(a), String(b)];
  if (left.length !== right.length) return [];
  return [...left].flatMap((digit, index): [string, string][] =>
    digit === right[index] ? [] : [[digit, right[index]!]],
  );
}

function areSwapped(digits: readonly [string, string][]): boolean {
  const [first, second] = digits;
  return digits.length === 2 && first?.[0] === second?.[1] && first?.[1] === second?.[0];
}
