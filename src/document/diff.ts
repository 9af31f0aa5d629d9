/** Two lists side by side: what both have in the same order, what came, what went. */

export interface Step {
  kind: 'same' | 'added' | 'removed';
  item: string;
}

/** Beyond so many pairs to compare, two lists that differ throughout are taken as one for the other. */
const mostPairs = 4_000_000;

/** The longest common subsequence, and what stands between. */
export function diff(before: readonly string[], after: readonly string[]): Step[] {
  const [start, end] = countAlike(before, after);
  const same = (items: readonly string[]) => items.map((item) => ({ kind: 'same' as const, item }));
  return [
    ...same(after.slice(0, start)),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(after.slice(after.length - end)),
  ];
}

/** With how many items two lists, or texts, begin alike, and with how many of the others they end alike. */
export function countAlike(one: ArrayLike<string>, other: ArrayLike<string>): [start: number, end: number] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [start, end];
}

function diffMiddle(before: readonly string[], after: readonly string[]): Step[] {
  const steps = (kind: Step['kind'], items: readonly string[]) => items.map((item) => ({ kind, item }));
  if (before.length * after.length > mostPairs)
    return [...steps('removed', before), ...steps('added', after)];
  const common = findCommon(before.length, after.length, (i, j) => before[i] === after[j]);
  const found: Step[] = [];
  let [i, j] = [0, 0];
  for (const [left, right] of [...common, [before.length, after.length] as const]) {
    found.push(...steps('removed', before.slice(i, left)), ...steps('added', after.slice(j, right)));
    found.push(...steps('same', before.slice(left, left + 1)));
    [i, j] = [left + 1, right + 1];
  }
  return found;
}

/**
 * The longest common subsequence of two lists.
 * @param before length of one list; `after` of the other
 * @param isSame whether the items at two places are the same
 * @returns places in both, in order
 */
export function findCommon(
  before: number,
  after: number,
  isSame: (i: number, j: number) => boolean,
): (readonly [number, number])[] {
  const width = after + 1;
  // lengths of the common subsequences of what is left from each pair of places on; 0 beyond the last
  const lengths = new Uint32Array(before * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before - 1; i >= 0; i--)
    for (let j = after - 1; j >= 0; j--)
      lengths[i * width + j] = isSame(i, j)
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const common: [number, number][] = [];
  for (let i = 0, j = 0; i < before && j < after; ) {
    if (isSame(i, j)) common.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return common;
}
