/** The hedges of an approximate figure: 约5万元, 近25万元, 80余名, 20多人. */

import type { Approximation } from './values.ts';

/** How a sum of two figures is hedged: as the hedged part; 余 where both are more than said, else 约 where two hedges differ. */
export function joinApproximations(a?: Approximation, b?: Approximation): Approximation | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === b) return a;
  return [a, b].every((hedge) => hedge === '余' || hedge === '多') ? '余' : '约';
}

/** Where the hedge is said: 约 and 近 before the number, 余 and 多 between it and its unit. */
export function placeHedge(approx?: Approximation): { before: string; after: string } {
  if (approx === '约' || approx === '近') return { before: approx, after: '' };
  return { before: '', after: approx ?? '' };
}
