/** 同比: difference and rate against last year, where both years' figures are exact. */
import { formatPercent } from '../chinese/rounding.ts';
import type { Change, YearOnYear } from './comparison-schema.ts';
import { totalPath, type YearChange } from './equations/history.ts';
import type { Known } from './equations/known.ts';
import { directionOf, sizeOf, withSize } from './figures.ts';
import type { Provenance } from './provenance.ts';

/** @returns undefined where nothing can be compared */
export function describeChanges(
  { campaign }: Pick<Known, 'campaign'>,
  changes: readonly YearChange[],
  provenance: Provenance,
): YearOnYear | undefined {
  const result: YearOnYear = { 年: campaign.报告.年度 - 1 };
  for (const { field, now, last } of changes) {
    const [size, before] = [sizeOf(now.figure), sizeOf(last.figure)];
    const difference = Math.abs(size - before);
    const change: Change = {
      方向: directionOf(size, before),
      差: withSize(now.figure, difference),
      ...(before > 0 ? { 幅度: formatPercent(difference, before, 1) } : {}),
    };
    result[field] = change;
    const inputs = [totalPath(field), ...last.fields];
    for (const part of ['方向', '差', '幅度'] as const) {
      const formula = part === '幅度' ? '（本年 - 上年）÷ 上年，保留一位小数' : '本年 - 上年';
      provenance.enter(`同比.${field}.${part}`, { value: change[part], formula, inputs });
    }
  }
  return changes.length > 0 ? result : undefined;
}
