import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPercent, formatShares } from '../../src/chinese/rounding.ts';

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('formatShares', () => {
  test.each<[number[], string[]]>([
    [
      [1, 1, 1],
      ['33.4%', '33.3%', '33.3%'],
    ],
    [
      [53, 31, 28, 14, 10, 3, 45],
      ['28.8%', '16.9%', '15.2%', '7.6%', '5.4%', '1.6%', '24.5%'],
    ],
    [
      [5, 0],
      ['100.0%', '0.0%'],
    ],
    [
      [0, 0],
      ['0.0%', '0.0%'],
    ],
    [[], []],
    [
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      ['50.0%', '50.0%'],
    ],
  ])('%j', (values, shares) => {
    expect(formatShares(values)).toEqual(shares);
  });

  test('they add up to 100.0', () => {
    const values = fc
      .array(fc.maxSafeNat(), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((n) => n > 0));
    fc.assert(
      fc.property(values, (list) => {
        const tenths = formatShares(list).map((share) => Number(share.replace(/[.%]/g, '')));
        expect(add(tenths)).toBe(1000);
      }),
    );
  });
});

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
])('%d of %d with %d decimals is %s', (numerator, denominator, decimals, printed) => {
  expect(formatPercent(numerator, denominator, decimals)).toBe(printed);
});
