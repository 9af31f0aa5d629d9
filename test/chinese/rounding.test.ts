import { expect, test } from '@jest/globals';
import { formatPercent } from '../../src/chinese/rounding.ts';

test.each<[number, number, number, string]>([
  [5, 75, 1, '6.7%'],
  [1, 3, 2, '33.33%'],
  [1, 8, 1, '12.5%'],
  [1, 800, 2, '0.13%'],
  [1, 8, 0, '13%'],
  [-1, 8, 1, '-12.5%'],
  [0, 8, 1, '0.0%'],
  [-1, 9999, 1, '0.0%'],
  [12, 8, 1, '150.0%'],
  [60_000, 108_000, 1, '55.6%'],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1, '100.0%'],
])('%d of %d with %d decimals is %s', (numerator, denominator, decimals, printed) => {
  expect(formatPercent(numerator, denominator, decimals)).toBe(printed);
});
