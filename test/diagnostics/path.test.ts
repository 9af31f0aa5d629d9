import { expect, test } from '@jest/globals';
import { formatPath, parsePath, type Step, valueAt } from '../../src/diagnostics/path.ts';

const cases: [string, Step[]][] = [
  ['单位.全称', ['单位', '全称']],
  ['资金来源[2].金额', ['资金来源', 1, '金额']],
  ['小节[1].内容[3].内容[2]', ['小节', 0, '内容', 2, '内容', 1]],
  ['合计', ['合计']],
  ['"a.b"."[1]"[1]', ['a.b', '[1]', 0]],
  ['', []],
];

test.each(cases)('%s', (path, steps) => {
  expect(formatPath(steps)).toBe(path);
  expect(parsePath(path)).toEqual(steps);
});

test.each<[Step[], unknown]>([
  [[], { 甲: [{ 乙: 1 }] }],
  [['甲', 0, '乙'], 1],
  [['甲', 1, '乙'], undefined],
  [['甲', 0, '乙', '丙'], undefined],
  [['constructor'], undefined],
])('what stands at %j', (path, expected) => {
  expect(valueAt({ 甲: [{ 乙: 1 }] }, path)).toEqual(expected);
});
