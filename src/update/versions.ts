/** Two versions of a report side by side: which sentence, which row became which. */
import { diff } from '../document/diff.ts';

/** Beyond so many pairs in one gap nothing is compared there. */
const mostPairs = 40_000;

/**
 * Pairs the items of two lists in their order: those with the same key, and between them those that are alike.
 * @param alike 0 to 1; those under a half are no pair
 */
export function pairVersions<A, B>(
  before: readonly A[],
  after: readonly B[],
  keys: { before: (item: A) => string; after: (item: B) => string },
  alike: (before: A, after: B) => number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  let [openI, openJ] = [0, 0];
  const fill = () => {
    const gap = pairGap(before.slice(openI, i), after.slice(openJ, j), alike);
    pairs.push(...gap.map(([a, b]): [number, number] => [openI + a, openJ + b]));
  };
  for (const { kind } of diff(before.map(keys.before), after.map(keys.after))) {
    if (kind === 'same') {
      fill();
      pairs.push([i, j]);
    }
    if (kind !== 'added') i++;
    if (kind !== 'removed') j++;
    if (kind === 'same') [openI, openJ] = [i, j];
  }
  fill();
  return pairs;
}

/** The pairs in order that are most alike together. */
function pairGap<A, B>(
  before: readonly A[],
  after: readonly B[],
  alike: (before: A, after: B) => number,
): [number, number][] {
  if (before.length * after.length === 0 || before.length * after.length > mostPairs) return [];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const scores = before.map((a) => after.map((b) => alike(a, b)));
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const scoreAt = (i: number, j: number) => scores[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => (scoreAt(i, j) < 0.5 ? -1 : scoreAt(i, j) + at(i + 1, j + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (paired(i, j) >= at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
