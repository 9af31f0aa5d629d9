/**
 * What each parameter of each helper takes of some values: the page is 参数.txt, a line for each parameter; where it makes
 * something else of a value than its words, that stands behind an arrow. UPDATE_GOLDEN=1 writes it anew.
 */
import { join } from 'node:path';
import { test } from '@jest/globals';
import { parseCount } from '../../src/chinese/count.ts';
import { parseDate } from '../../src/chinese/date.ts';
import { formatFigure, isFigure } from '../../src/chinese/format.ts';
import { parseMoney } from '../../src/chinese/money.ts';
import { helperFamilies } from '../../src/template/helpers/index.ts';
import { expectPage } from '../support/golden.ts';

const values: Record<string, unknown> = {
  ...{ 三: 3, 零: 0, 负一: -1, 一点五: 1.5, 无穷: Number.POSITIVE_INFINITY },
  ...{ 甲: '甲', 一是: '一是', 学生: '学生', 空文字: '' },
  ...{ 百元: parseMoney('100元'), 约百元: parseMoney('约100元'), 百元到两百元: parseMoney('100～200元') },
  ...{
    零元: parseMoney('0元'),
    四名: parseCount('4名'),
    近四名: parseCount('近4名'),
    零户: parseCount('0户'),
  },
  ...{ 某日: parseDate('2025年8月20日'), 某月: parseDate('2025年8月') },
  ...{ 真: true, 假: false, 一组: ['甲'], 空组: [], 一条: { 名称: '甲' }, 没有: undefined, 空: null },
};

function words(value: unknown): string | undefined {
  if (isFigure(value)) return formatFigure(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What a parameter makes of a value, where it takes it. */
function tell(
  [label, value]: [string, unknown],
  accept: (value: unknown, how: typeof words) => unknown,
): string[] {
  const taken = accept(value, words);
  if (taken === undefined) return [];
  return [
    taken === value || taken === words(value)
      ? label
      : `${label}→${typeof taken === 'object' ? '…' : String(taken)}`,
  ];
}

test('参数.txt', () => {
  const lines = helperFamilies.flatMap(({ title, helpers }) => [
    `# ${title}`,
    ...helpers.flatMap(({ name, params }) =>
      params.map((param) => {
        const taken = Object.entries(values).flatMap((entry) => tell(entry, param.accept));
        return `${name}（${param.name}）　${taken.join('、')}`;
      }),
    ),
    '',
  ]);
  expectPage(join(import.meta.dirname, '参数.txt'), lines.join('\n'));
});
