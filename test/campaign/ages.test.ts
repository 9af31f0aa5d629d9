/** 年龄: how old one may be by what is typed, in a report of 2025. */
import { expect, test } from '@jest/globals';
import { readAge } from '../../src/campaign/ages.ts';

test.each([
  ['13', 13, 13],
  ['１３', 13, 13],
  ['⑬', 13, 13],
  ['十三', 13, 13],
  ['十三周岁', 13, 13],
  ['1 3岁', 13, 13],
  ['13岁半', 13, 13],
  ['13.9', 13, 13],
  ['16岁3个月', 16, 16],
  ['13-15', 13, 15],
  ['约13', 12, 14],
  ['14左右', 13, 15],
  ['虚岁15', 13, 15],
  ['<14', 0, 14],
  ['＜14', 0, 14],
  ['未满14', 0, 14],
  ['14岁以下', 0, 14],
  ['不满十四周岁', 0, 14],
  ['未成年', 0, 17],
  ['已成年', 18, 120],
  ['2012年生', 12, 13],
  ['2012', 12, 13],
  ['２０１２', 12, 13],
  ['二〇一二年生', 12, 13],
  ['2012.3', 12, 13],
  ['2012-03-05', 12, 13],
  ['20120305', 12, 13],
  ['12年生', 12, 13],
  ['98年', 26, 27],
  ['2011年3月生', 13, 14],
])('%j: from %i to %i', (text, least, most) => {
  expect(readAge(text, 2025)).toEqual({ least, most });
});

test.each(['十三四岁', '属虎', 'thirteen', '999', '青年'])('%j may be any age', (text) => {
  expect(readAge(text, 2025)).toEqual({ least: 0, most: 120 });
});

test.each(['', ' ', '—', '/', '无', '不详'])('%j says nothing', (text) => {
  expect(readAge(text, 2025)).toBeUndefined();
});
