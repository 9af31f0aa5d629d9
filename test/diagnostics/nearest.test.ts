import { describe, expect, test } from '@jest/globals';
import { countSlips, suggestNearest } from '../../src/diagnostics/nearest.ts';

const fields = ['受助人数', '受助户数', '筹集', '发放', '结余', '名称', '资金来源', 'n'];

describe('the nearest known name', () => {
  test.each([
    ['受助人熟', '受助人数', 'a wrong character'],
    ['受助数人', '受助人数', 'two swapped'],
    ['受人数', '受助人数', 'one missing'],
    ['人数', '受助人数', 'a part of the name'],
    ['资金来源表', '资金来源', 'one too many'],
    ['发方', '发放', 'one of two'],
    ['人数受助', '受助人数', 'its halves in the other order'],
  ])('%s → %s (%s)', (typed, meant) => {
    expect(suggestNearest(typed, fields)).toBe(meant);
  });

  test.each(['天气', '主送机关', '', 'x', '元'])('nothing is near “%s”', (typed) => {
    expect(suggestNearest(typed, fields)).toBeUndefined();
  });

  test('a name itself is no suggestion for it', () => {
    expect(suggestNearest('发放', ['发放'])).toBeUndefined();
  });
});

test.each([
  ['甲乙丙', '甲乙丙', 0],
  ['甲乙丙', '甲乙丁', 1],
  ['甲乙丙', '甲乙', 1],
  ['甲乙', '甲乙丙', 1],
  ['甲乙丙', '乙甲丙', 1],
  ['甲乙丙', '甲丙乙', 1],
  ['甲乙丙丁', '丙丁甲乙', 1],
  ['甲乙丙丁', '乙甲丁丙', 2],
  ['甲乙丙', '丙乙甲', 2],
  ['甲乙丙', '丁戊己', 3],
  ['', '甲乙', 2],
  ['甲乙', '', 2],
  ['甲乙', '乙丙甲', 3],
  ['𠮷野', '𠮷町', 1],
])('%s to %s: %i slips', (word, other, slips) => expect(countSlips(word, other)).toBe(slips));

test.each([
  ['of equally near ones the first', '发方', ['发放', '发房'], '发放'],
  ['the nearest, wherever it stands', '受助人熟', ['受助户数', '受助人数'], '受助人数'],
  ['what contains it', '人数', ['户口', '受助人数'], '受助人数'],
  ['not one of several that contain it', '工会', ['社会', '本级工会', '基层工会'], undefined],
  ['of several that contain it the nearest', '人数', ['受助人数', '人数合计'], '受助人数'],
  ['half of it another is too far', '甲乙丙丁', ['甲乙戊己'], undefined],
  ['less than half', '甲乙丙丁戊', ['甲乙丙己庚'], '甲乙丙己庚'],
  ['one of three', '甲乙丙', ['甲乙丁'], '甲乙丁'],
  ['one character alone is in everything', '数', ['受助人数'], undefined],
])('%s: %s', (_, word, candidates, nearest) => expect(suggestNearest(word, candidates)).toBe(nearest));
