/**
 * Comparing figures by what they mean: 26万余 and 26.2万 say the same, 50余 and 39 do not. Each figure
 * stands for an interval, chosen rather wide, so that only a real contradiction is called one.
 */

import { sameUnit } from './count.ts';
import type { Count, Money } from './values.ts';

/** An interval of whole numbers, both ends included: 分 for money, heads for counts. */
export interface Range {
  low: number;
  high: number;
}

/**
 * The numbers that a figure may stand for:
 * exact — itself; a range — from bound to bound; 约x — x ± 5%; 近x — from 90% of x to x;
 * 不足x — below x, and more than three quarters of it; 超过x — from x to a quarter more, or as 余 where that is wider;
 * 不少于x — from x to tenfold; 不超过x — from nothing to x;
 * x余, x多 — from x to just below the next number in the place of x's last digit other than 0:
 * 50余 is 50–59, 千余 1000–1999, 23.9万余 below 24万.
 */
export function describeRange(figure: Money | Count): Range {
  const low = figure.kind === 'money' ? figure.fen : figure.n;
  const high = figure.upper ?? low;
  switch (figure.approx) {
    case undefined:
      return { low, high };
    case '约':
      return { low: low - partOf(low, 20), high: high + partOf(high, 20) };
    case '近':
      return { low: low - partOf(low, 10), high };
    case '不足':
      return { low: low - partOf(low, 4), high: high - 1 };
    case '超过':
      return { low, high: high + Math.max(lastPlaceOf(high) - 1, partOf(high, 4)) };
    case '余':
    case '多':
      return { low, high: high + lastPlaceOf(high) - 1 };
    case '不少于':
    case '至少':
    case '最低':
      return { low, high: high * 10 };
    case '不超过':
    case '最多':
    case '最高':
      return { low: 0, high };
  }
}

/** The numbers that a sum of figures may stand for; exact where the sum's own hedge could not be. */
export function describeSum(figures: readonly (Money | Count)[]): Range {
  return figures
    .map(describeRange)
    .reduce((sum, range) => ({ low: sum.low + range.low, high: sum.high + range.high }), { low: 0, high: 0 });
}

/** Whether two intervals have a number in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Whether two figures may stand for the same number of the same thing. Money never agrees with a count. */
export function agrees(a: Money | Count, b: Money | Count): boolean {
  return comparable(a, b) && overlaps(describeRange(a), describeRange(b));
}

/** Whether `a` is more than `b` whatever the two stand for; never so of different things. */
export function exceeds(a: Money | Count, b: Money | Count): boolean {
  return comparable(a, b) && describeRange(a).low > describeRange(b).high;
}

/** Whether two figures count the same kind of thing: money with money, people with people, households with households. */
export function comparable(a: Money | Count, b: Money | Count): boolean {
  return a.kind === 'count' && b.kind === 'count' ? sameUnit(a, b) : a.kind === b.kind;
}

/** The n-th part of a figure. */
function partOf(figure: number, n: number): number {
  return Math.floor(figure / n);
}

/** The place of the last digit other than 0: 10 for 50, 1000 for 239000; 1 for 0. */
function lastPlaceOf(n: number): number {
  const zeros = /[1-9](0*)$/.exec(String(n))?.[1] ?? '';
  return 10 ** zeros.length;
}
