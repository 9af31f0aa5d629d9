/** The hedges of an approximate figure: 约5万元, 近25万元, 80余名, 20多人, 超过30万元, 不足40万元. */

import type { Approximation } from './values.ts';

/** Hedges of one direction: more than said, less than said. */
const above: ReadonlySet<Approximation> = new Set(['余', '多', '超过']);
const below: ReadonlySet<Approximation> = new Set(['近', '不足']);

/** How a sum of two figures is hedged: as the hedged part; 余 where both are more than said, 近 where both are less, else 约. */
export function joinApproximations(a?: Approximation, b?: Approximation): Approximation | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === b) return a;
  if (above.has(a) && above.has(b)) return '余';
  return below.has(a) && below.has(b) ? '近' : '约';
}

/** Where the hedge is said: 余 and 多 between the number and its unit, the others before the number. */
export function placeHedge(approx?: Approximation): { before: string; after: string } {
  if (approx === '余' || approx === '多') return { before: '', after: approx };
  return { before: approx ?? '', after: '' };
}
