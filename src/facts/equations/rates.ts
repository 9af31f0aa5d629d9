/** Rates: how much a year changed since another, and how many of those that applied passed, were refused or called on. */
import { formatPercent } from '../../chinese/rounding.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { amountAt, sizeOf, withSize, type YearField } from '../figures.ts';
import { claimPassed, listApplied, listReasons, listRefused } from './applicants.ts';
import { addClaims, type Claim } from './claims.ts';
import { totalPath } from './history.ts';
import type { Known } from './known.ts';
import { defineRatio, divideFacts, type Ratio, type RatioIdentity } from './ratio.ts';
import { listChanges } from './year-on-year.ts';

/** A change between two years, as a share of the earlier. */
export interface Growth extends Ratio {
  field: YearField;
  /** whether it went down */
  fell: boolean;
}

/** How much a year's figures changed since another's: this year's since the last, where none is named. */
export function listGrowth(known: Known, since?: number, year?: number): Growth[] {
  const { 年度: thisYear } = known.campaign.报告;
  const isPast = year !== undefined && year !== thisYear;
  const isLast = since === undefined || (!isPast && since === thisYear - 1);
  return listChanges(known, since, year).flatMap(({ field, now, last }) => {
    const [size, before] = [sizeOf(now.figure), sizeOf(last.figure)];
    if (before === 0) return [];
    const part = withSize(now.figure, Math.abs(size - before));
    const fields = [...(isPast ? now.fields : [totalPath(field)]), ...last.fields];
    return {
      ...{ field, part, fields, fell: size < before, whole: last.figure },
      how: `${isPast ? `${year}年` : ''}${field}比${isLast ? '上年' : `${since}年`}的幅度`,
      printed: {
        path: `同比.${field}.幅度`,
        value: formatPercent(sizeOf(part), before),
        formula: '（本年 - 上年）÷ 上年，保留一位小数',
        inputs: fields,
      },
    };
  });
}

/** Those refused for each reason, in all those of `whole`. */
function listReasonShares(known: Known, whole: readonly Claim[]): Ratio[] {
  return listReasons(known).map((name) => {
    const refused = listRefused(known, (reason) => reason === name);
    const fields = [...new Set([...refused, ...whole].map((claim) => claim.name))];
    const [part, all] = [refused, whole].map((claims) => addClaims('', claims)?.figure);
    return { name, how: fields.join(' ÷ '), part, whole: all, fields };
  });
}

/** Those that passed, in those that applied: in one place, so that it is known of which. */
function listPassRate(known: Known): Ratio[] {
  const [applied, ...others] = listApplied(known);
  const passed = claimPassed(known);
  if (!applied || others.length > 0 || !passed) return [];
  const how = `（${passed.name}） ÷ ${applied.name}`;
  return [{ how, part: passed.figure, whole: applied.figure, fields: passed.fields }];
}

/** Those called on, in all: of one follow-up, for several may have reached the same people. */
function listFollowUpRate({ campaign, values }: Known): Ratio[] {
  const path = `${formatPath(['回访', 0])}.人数`;
  const part = campaign.回访?.length === 1 ? amountAt(campaign, path) : undefined;
  const whole = amountAt(values, '合计.人数');
  return [{ how: `${path} ÷ 合计.人数`, part, whole, fields: [path, '合计.人数'] }];
}

const growth = defineRatio(
  '同比.人数、金额：幅度',
  '（本年 - 上年）÷ 上年',
  (known) => listGrowth(known),
  'absent',
);
/** 使用率: what was paid of what was raised. */
export const usageRate = defineRatio('话里的使用率', '合计.发放 ÷ 合计.筹集', (known) => [
  divideFacts(known, '合计.发放', '合计.筹集', '发放 ÷ 筹集'),
]);
/** 通过率. */
export const passRate = defineRatio(
  '话里的通过率',
  '（申报人数 - 未通过[].人数相加）÷ 申报人数',
  listPassRate,
);
/** Those refused for a reason, of all that applied. */
export const reasonsOfApplied = defineRatio('话里一种原因占申报的', '未通过[].人数 ÷ 申报人数', (known) =>
  listReasonShares(known, listApplied(known)),
);
/** Those refused for a reason, of all that were refused. */
export const reasonsOfRefused = defineRatio(
  '话里一种原因占未通过的',
  '未通过[].人数 ÷ 未通过[].人数相加',
  (known) => listReasonShares(known, listRefused(known)),
);
/** 回访率. */
export const followUpRate = defineRatio('话里的回访率', '回访[].人数 ÷ 合计.人数', listFollowUpRate);

/** In the order in which they are solved. */
export const rateIdentities: readonly RatioIdentity[] = [
  growth,
  usageRate,
  passRate,
  reasonsOfApplied,
  reasonsOfRefused,
  followUpRate,
];
