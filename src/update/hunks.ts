/** Where two texts of clauses differ, and which changes of the one touch those of the other. */
import { diff } from '../document/diff.ts';
import { likenessTo } from '../verify/alignment.ts';
import { maskNumbers } from '../verify/sentences.ts';
import { pairVersions } from './versions.ts';

/** Clauses from one to another, the end not among them. */
export type Range = readonly [start: number, end: number];

/** A stretch that differs: of the base, and what stands for it. */
export interface Hunk {
  left: Range;
  right: Range;
}

/** The stretches where two texts differ. */
export function listHunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let open: [number, number] | undefined;
  const close = () => {
    if (open) hunks.push({ left: [open[0], i], right: [open[1], j] });
    open = undefined;
  };
  for (const { kind } of diff(before, after)) {
    if (kind === 'same') close();
    else open ??= [i, j];
    if (kind !== 'added') i++;
    if (kind !== 'removed') j++;
  }
  close();
  return hunks;
}

/** Neighbours that she has edited, as many as before and each still like itself, are edited one by one. */
export function splitEven(hunk: Hunk, before: readonly string[], after: readonly string[]): Hunk[] {
  const [was, now] = [before.slice(...hunk.left), after.slice(...hunk.right)];
  const isAlike = (clause: string, index: number) =>
    likenessTo(maskNumbers(clause))(maskNumbers(now[index] ?? '')) >= 0.5;
  if (was.length !== now.length || !was.every(isAlike)) return [hunk];
  const [i, j] = [hunk.left[0], hunk.right[0]];
  return was.map((_, index) => ({ left: [i + index, i + index + 1], right: [j + index, j + index + 1] }));
}

/** What ours changed: clauses that differ in their figures alone each by itself, others as far as they reach. */
export function listRenewed(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const keys = { before: maskNumbers, after: maskNumbers };
  for (const [left, right] of [
    ...pairVersions(before, after, keys, () => 0),
    [before.length, after.length] as const,
  ]) {
    if (i < left || j < right) hunks.push({ left: [i, left], right: [j, right] });
    if (before[left] !== after[right]) hunks.push({ left: [left, left + 1], right: [right, right + 1] });
    [i, j] = [left + 1, right + 1];
  }
  return hunks;
}

/** Each stretch that ours changed, with hers that touch the same clauses; those that share one are joined. */
export function joinHunks(ours: readonly Hunk[], hers: readonly Hunk[]): (Hunk & { others: Hunk[] })[] {
  const joined: (Hunk & { others: Hunk[] })[] = [];
  for (const hunk of ours) {
    const others = hers.filter(({ left }) => meets(left, hunk.left));
    const last = joined.at(-1);
    if (last && others.some((other) => last.others.includes(other))) {
      last.left = [last.left[0], hunk.left[1]];
      last.right = [last.right[0], hunk.right[1]];
      last.others = [...new Set([...last.others, ...others])];
    } else joined.push({ ...hunk, others });
  }
  return joined;
}

/** An insertion meets what it stands within, not what it stands beside. */
function meets(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Ours and hers over the same clauses. */
export function stretch(left: Range, others: readonly Hunk[], edited: readonly Hunk[]): Hunk {
  const [first, last] = [others[0], others.at(-1)];
  if (!first || !last) return { left, right: mapRange(left, edited) };
  const before = Math.max(0, first.left[0] - left[0]);
  const after = Math.max(0, left[1] - last.left[1]);
  return {
    left: [Math.min(left[0], first.left[0]), Math.max(left[1], last.left[1])],
    right: [first.right[0] - before, last.right[1] + after],
  };
}

/** Where clauses of the base that she has not touched stand in hers. */
function mapRange(left: Range, edited: readonly Hunk[]): Range {
  const shift = edited
    .filter((hunk) => hunk.left[1] <= left[0])
    .reduce((sum, hunk) => sum + (hunk.right[1] - hunk.right[0]) - (hunk.left[1] - hunk.left[0]), 0);
  return [left[0] + shift, left[1] + shift];
}
