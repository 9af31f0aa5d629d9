/** What templates compare, look for and calculate: each line is a question and whether it holds. */
import { describe, expect, test } from '@jest/globals';
import { parseCount } from '../../src/chinese/count.ts';
import { parseDate } from '../../src/chinese/date.ts';
import { parseMoney } from '../../src/chinese/money.ts';
import { calculate, compare, contains, isComparable, isTruthy } from '../../src/template/operators.ts';
import type { ComparisonOperator } from '../../src/template/syntax.ts';
import { valueTests } from '../../src/template/tests.ts';

const people = parseCount('36名');
const sum = parseMoney('10.8万元');
const day = parseDate('2025-09-10');

describe('comparisons', () => {
  const equal = (a: unknown, b: unknown) =>
    (['===', '!==', '==', '!='] as const).map((operator) => compare(operator, a, b));
  const order = (a: unknown, b: unknown) =>
    (['<', '<=', '>', '>='] as const).map((operator) => compare(operator, a, b));
  const [same, other, asText] = [
    [true, false, true, false],
    [false, true, false, true],
    [false, true, true, false],
  ];
  const [less, level, more, none] = [
    [true, true, false, false],
    [false, true, false, true],
    [false, false, true, true],
    [false, false, false, false],
  ];

  test.each([
    ['a figure and how it is shown', people, '36名', same, level],
    ['a figure and its bare number in words', people, '36', same, level],
    ['a figure and its bare number', people, 36, same, level],
    ['a figure and another’s words', people, '36户', other, none],
    ['a figure and a text without one', people, '很多', other, none],
    ['a figure and a smaller number', people, 35, other, more],
    ['a figure and a larger one', people, parseCount('40名'), other, less],
    ['a text and the figure that it shows', '10.8万元', sum, same, level],
    ['money and its 元', sum, '108000', same, level],
    ['money and the digits of its 万元', sum, '10.8', other, more],
    ['a day and its words', day, '2025年9月10日', same, level],
    ['a figure and nothing', people, undefined, other, none],
    ['nothing and a figure', null, people, other, none],
    ['nothing and none', undefined, null, same, none],
    ['a text and its number', '2', 2, asText, level],
    ['a list and a text of it', [1], '1', other, none],
    ['a list and a larger number', [1], 2, other, none],
    ['a number and a list', 2, [1], other, none],
  ])('%s', (_, a, b, equality, ordered) => {
    expect(equal(a, b)).toEqual(equality);
    expect(order(a, b)).toEqual(ordered);
  });
});

describe('what can be compared at all', () => {
  test.each<[ComparisonOperator, unknown, unknown, boolean]>([
    ['==', people, '36名', true],
    ['==', '三十六名', people, true],
    ['==', people, '很多', false],
    ['==', '很多', people, false],
    ['<', people, sum, true],
    ['<', people, [1], false],
    ['==', [1], [1], true],
    ['<', [1], [1], false],
    ['<=', [1], [1], false],
    ['==', [1], 1, false],
    ['<', people, undefined, true],
    ['<', [1], null, true],
    ['<', '甲', 1, true],
  ])('%s %j %j: %s', (operator, a, b, expected) => {
    expect(isComparable(operator, a, b)).toBe(expected);
  });
});

test.each([
  [undefined, '甲', false],
  [null, '甲', false],
  [['36名', '乙'], '乙', true],
  [[people], '36名', true],
  [[people], '35名', false],
  ['一矿、二矿', '二矿', true],
  ['第2批', 2, true],
  ['一矿、二矿', ['二矿'], false],
  [{ 人数: 1 }, '人数', true],
  [{ 人数: 1 }, 'toString', false],
  [{ 2: 1 }, 2, true],
  [{ 人数: 1 }, ['人数'], false],
  [people, '3', undefined],
  [36, 3, undefined],
])('in %j: %j is %s', (list, item, expected) => {
  expect(contains(list, item)).toBe(expected);
});

test.each([
  ['+', 7, 2, 9],
  ['-', 7, 2, 5],
  ['*', 7, 2, 14],
  ['/', 7, 2, 3.5],
  ['//', 7, 2, 3],
  ['%', 7, 2, 1],
  ['+', '7', 2, undefined],
  ['+', 7, '2', undefined],
  ['+', people, 2, undefined],
] as const)('%s of %j and %j is %s', (operator, a, b, expected) => {
  expect(calculate(operator, a, b)).toBe(expected);
});

test.each([
  [people, true],
  [parseCount('0名'), false],
  [day, true],
  [[], false],
  [[0], true],
  ['', false],
  [{}, true],
  [undefined, false],
])('%j holds: %s', (value, expected) => {
  expect(isTruthy(value)).toBe(expected);
});

test.each([
  ['even', people, true],
  ['even', 35, false],
  ['odd', 35, true],
  ['even', sum, undefined],
  ['even', undefined, false],
  ['even', '2', undefined],
  ['empty', 0, false],
  ['empty', '', true],
  ['empty', [], true],
  ['empty', [0], false],
  ['empty', undefined, true],
  ['number', people, true],
  ['number', sum, true],
  ['number', day, false],
  ['number', 3, true],
  ['number', '3', false],
  ['mapping', { 名称: '甲' }, true],
  ['mapping', people, false],
  ['mapping', ['甲'], false],
  ['mapping', null, false],
  ['mapping', '甲', false],
  ['sequence', ['甲'], true],
  ['iterable', '甲', true],
  ['iterable', people, false],
  ['sequence', { 名称: '甲' }, false],
  ['lower', 'gb/t', true],
  ['lower', 'GB/t', false],
  ['upper', 'GB/T', true],
  ['upper', 3, undefined],
  ['string', '甲', true],
  ['boolean', false, true],
  ['boolean', '否', false],
  ['defined', null, false],
  ['none', undefined, true],
  ['falsy', '', true],
])('is %s of %j: %s', (name, value, expected) => {
  expect(valueTests.get(name)?.holds(value, undefined)).toBe(expected);
});
