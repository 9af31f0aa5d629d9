/** 同比: difference and rate against last year, where both years' figures are exact. */

import type { CampaignModel } from '../campaign/model.ts';
import { sameUnit } from '../chinese/count.ts';
import { formatPercent } from '../chinese/rounding.ts';
import { formatPath } from '../diagnostics/path.ts';
import {
  type Amount,
  isExact,
  sizeOf,
  withSize,
  type YearField,
  type YearFigures,
  yearFields,
} from './figures.ts';
import type { Ledger } from './ledger.ts';
import type { Change, YearOnYear } from './schema.ts';
import { comparableFigure, findYear } from './years.ts';

export function compareWithLastYear(
  campaign: CampaignModel,
  now: YearFigures,
  ledger: Ledger,
): YearOnYear | undefined {
  const last = findYear(campaign, campaign.报告.年度 - 1);
  if (!last) return undefined;
  const result: YearOnYear = { 年: last.entry.年 };
  for (const field of yearFields) {
    const change = compareAmounts(now[field], comparableFigure(campaign, last.entry, field));
    if (!change) continue;
    result[field] = change;
    const inputs = [totalPath(field), formatPath(['历史', '逐年', last.index, field])];
    for (const part of ['方向', '差', '幅度'] as const) {
      const formula = part === '幅度' ? '（本年 − 上年）÷ 上年，保留一位小数' : '本年 − 上年';
      ledger.enter(`同比.${field}.${part}`, { value: change[part], formula, inputs });
    }
  }
  return result.人数 || result.金额 ? result : undefined;
}

/** Where facts keep the total that a yearly figure is compared with. */
export function totalPath(field: YearField): string {
  return field === '人数' ? '合计.人数' : '合计.金额';
}

function compareAmounts(now: Amount | undefined, before: Amount | undefined): Change | undefined {
  if (!now || !before || now.kind !== before.kind || !isExact(now) || !isExact(before)) return undefined;
  if (now.kind === 'count' && before.kind === 'count' && !sameUnit(now, before)) return undefined;
  const difference = sizeOf(now) - sizeOf(before);
  return {
    方向: difference > 0 ? '增加' : difference < 0 ? '减少' : '持平',
    差: withSize(now, Math.abs(difference)),
    ...(sizeOf(before) > 0 ? { 幅度: formatPercent(Math.abs(difference), sizeOf(before), 1) } : {}),
  };
}
