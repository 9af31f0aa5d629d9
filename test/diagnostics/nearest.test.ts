import { describe, expect, test } from '@jest/globals';
import { suggestNearest } from '../../src/diagnostics/nearest.ts';

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
