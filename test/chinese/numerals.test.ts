import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  parseChineseNumeral,
  toChineseNumeral,
  toChineseYear,
  toCircled,
} from '../../src/chinese/numerals.ts';

const spelled: [number, string][] = [
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [121, '一百二十一'],
  [200, '二百'],
  [1005, '一千零五'],
  [1050, '一千零五十'],
  [10000, '一万'],
  [10500, '一万零五百'],
  [100000, '十万'],
  [105000, '十万五千'],
  [100005000, '一亿零五千'],
  [1e12, '一万亿'],
  [1234500000000, '一万二千三百四十五亿'],
];

test.each(spelled)('%d is %s', (n, words) => {
  expect(toChineseNumeral(n)).toBe(words);
  expect(parseChineseNumeral(words)).toBe(n);
});

describe('parseChineseNumeral', () => {
  test.each([
    ['两', 2],
    ['两千', 2000],
    ['两百零二', 202],
    ['一百〇五', 105],
    ['一百一十二', 112],
    ['一十二', 12],
    ['百', 100],
    ['千', 1000],
    ['百万', 1000000],
    ['一百万零五千', 1005000],
    ['贰仟', 2000],
    ['貳拾捌萬', 280000],
    ['陸億', 600000000],
    ['壹拾贰万叁仟肆佰零伍', 123405],
  ])('%s is %d', (words, n) => {
    expect(parseChineseNumeral(words)).toBe(n);
  });

  test.each([
    '',
    '一千五',
    '三四',
    '二〇一六',
    '十十',
    '百十',
    '零五',
    '几十',
    '一百零',
    '二两',
    '亿'.repeat(100_000),
    '12',
  ])('%s is not read', (words) => {
    expect(parseChineseNumeral(words)).toBeUndefined();
  });

  test('reads back every number spelled', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (n) => parseChineseNumeral(toChineseNumeral(n)) === n));
  });
});

test('only whole numbers are spelled', () => {
  for (const n of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => toChineseNumeral(n)).toThrow(RangeError);
});

test.each([
  [2016, '二〇一六'],
  [1999, '一九九九'],
])('the year %d is %s', (year, words) => {
  expect(toChineseYear(year)).toBe(words);
});

test.each([
  [0, '⓪'],
  [1, '①'],
  [20, '⑳'],
  [21, '㉑'],
  [35, '㉟'],
  [36, '㊱'],
  [50, '㊿'],
  [51, '（51）'],
])('%d encircled is %s', (n, sign) => {
  expect(toCircled(n)).toBe(sign);
});
