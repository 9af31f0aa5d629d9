import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agrees, describeRange, describeSum, exceeds } from '../../src/chinese/compare.ts';
import { parseCount } from '../../src/chinese/count.ts';
import { parseMoney } from '../../src/chinese/money.ts';
import type { Approximation, Count, Money } from '../../src/chinese/values.ts';

const read = (text: string): Money | Count => (/元$/.test(text) ? parseMoney(text)! : parseCount(text)!);

describe('what a figure may stand for', () => {
  test.each([
    ['184名', 184, 184],
    ['2—3名', 2, 3],
    ['约300人', 285, 315],
    ['约5人', 5, 5],
    ['近百名', 90, 100],
    ['50余名', 50, 59],
    ['80多名', 80, 89],
    ['千余名', 1000, 1999],
    ['不少于300名', 300, 3000],
    ['最高5000元', 0, 500000],
    ['至多300名', 0, 300],
    ['1200余名', 1200, 1299],
    ['5931余名', 5931, 5931],
    ['0余名', 0, 0],
    ['5000元', 500000, 500000],
    ['23.9万余元', 23900000, 23999999],
    ['26万余元', 26000000, 26999999],
    ['约5万元', 4750000, 5250000],
    ['超过30万元', 30000000, 39999999],
    ['超过120名', 120, 150],
    ['不足40名', 30, 39],
    ['约2000—5000元', 190000, 525000],
  ])('%s: %d to %d', (text, low, high) => {
    expect(describeRange(read(text))).toEqual({ low, high });
  });

  test('a sum keeps the width of its parts', () => {
    expect(describeSum([read('50余名'), read('30余名'), read('4名')])).toEqual({ low: 84, high: 102 });
    expect(describeSum([])).toEqual({ low: 0, high: 0 });
  });
});

describe('agreement', () => {
  test.each([
    ['26万余元', '26.2万元', true],
    ['26万余元', '27万元', false],
    ['50余名', '39名', false],
    ['50余名', '57人', true],
    ['千余名', '5931名', false],
    ['千余名', '1359名', true],
    ['近25万元', '24.3万元', true],
    ['近25万元', '25.1万元', false],
    ['184名', '184人', true],
    ['184名', '185名', false],
    ['184名', '184户', false],
    ['5000元', '5000名', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(agrees(read(a), read(b))).toBe(expected);
  });

  test.each([
    ['50余名', '39名', true],
    ['50余名', '55名', false],
    ['50余名', '60名', false],
    ['184户', '3名', false],
  ])('%s surely exceeds %s: %s', (a, b, expected) => {
    expect(exceeds(read(a), read(b))).toBe(expected);
  });

  test('goes both ways, holds of a figure and itself, and excludes exceeding', () => {
    const figure: fc.Arbitrary<Count> = fc.record({
      kind: fc.constant('count' as const),
      n: fc.nat(200),
      unit: fc.constant('名' as const),
      approx: fc.constantFrom<Approximation>('约', '余', '近', '多'),
    });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(agrees(a, a)).toBe(true);
        expect(agrees(a, b)).toBe(agrees(b, a));
        expect([agrees(a, b), exceeds(a, b), exceeds(b, a)].filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});
