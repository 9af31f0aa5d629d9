/** Two lists side by side: what both have in the same order, what came, what went. */

export interface Step {
  kind: 'same' | 'added' | 'removed';
  item: string;
}

/** Beyond so many pairs to compare, two lists that differ throughout are taken as one for the other. */
const mostPairs = 4_000_000;

/** The longest common subsequence, and what stands between. */
export function diff(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const same = (items: readonly string[]) => items.map((item) => ({ kind: 'same' as const, item }));
  return [
    ...same(after.slice(0, start)),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(after.slice(after.length - end)),
  ];
}

function diffMiddle(before: readonly string[], after: readonly string[]): Step[] {
  const removed = (item: string) => ({ kind: 'removed' as const, item });
  const added = (item: string) => ({ kind: 'added' as const, item });
  if (before.length * after.length > mostPairs) return [...before.map(removed), ...after.map(added)];
  const width = after.length + 1;
  // lengths of the common subsequences of what is left from each pair of places on
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const found: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [old = '', next = ''] = [before[i], after[j]];
    const isSame = old === next;
    const isRemoved = !isSame && lengthAt(i + 1, j) >= lengthAt(i, j + 1);
    found.push(isSame ? { kind: 'same', item: old } : isRemoved ? removed(old) : added(next));
    if (isSame || isRemoved) i++;
    if (!isRemoved) j++;
  }
  return [...found, ...before.slice(i).map(removed), ...after.slice(j).map(added)];
}
