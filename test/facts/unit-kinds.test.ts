/** What the units of a breakdown are called, by their names. */
import { expect, test } from '@jest/globals';
import { nameKindOfUnits } from '../../src/facts/unit-kinds.ts';

test.each([
  ['东坊镇 西坊乡', '乡镇'],
  ['东坊镇总工会 西坊镇总工会', '乡镇'],
  ['城南街道 城北街道', '街道'],
  ['东坊镇 城南街道', '乡镇（街道）'],
  ['河西区总工会 清源县总工会', '县（市、区）'],
  ['县一中 县二中', undefined],
  ['云岭县第一小学 云岭县第二中学', '学校'],
  ['矿业公司 供电公司', undefined],
  ['东坊镇 矿业公司', undefined],
])('%s', (names, expected) => {
  expect(nameKindOfUnits(names.split(' '))).toBe(expected);
});
