import { describe, expect, test } from '@jest/globals';
import { drawProgress, formatRemaining } from '../../src/batch/progress.ts';
import { measureWidth } from '../../src/chinese/width.ts';

const at = (done: number, elapsed: number) => ({ done, total: 100, name: '云岭矿业公司工会', elapsed });

test('a bar, the count, the time left and the name', () => {
  expect(drawProgress(at(25, 10_000), 80)).toBe(
    '[█████···············] 25/100  剩余约30秒  云岭矿业公司工会',
  );
});

test.each([20, 40, 41, 60])('never wraps, in %d columns', (columns) => {
  expect(measureWidth(drawProgress(at(25, 10_000), columns))).toBeLessThan(columns);
});

describe('the time left', () => {
  test.each([
    [0, 0, '正在开始'],
    [50, 1000, '剩余约1秒'],
    [1, 1000, '剩余约2分钟'],
    [1, 60_000, '剩余约1小时39分钟'],
    [100, 5000, '剩余约0秒'],
  ])('%d of 100 in %d ms: %s', (done, elapsed, text) => {
    expect(formatRemaining(at(done, elapsed))).toBe(text);
  });
});
