/** Other years' figures: which there are, and whether they may stand beside this year's. */

import type { CampaignModel, Yearly } from '../campaign/model.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Amount, YearField } from './figures.ts';
import type { Derived } from './provenance.ts';

/** 第几年 = 年度 - 起始年 + 1 - 中断. */
export function countYears(campaign: CampaignModel): Derived<number> | undefined {
  const start = campaign.活动?.起始年;
  const year = campaign.报告.年度;
  if (start === undefined || start > year) return undefined;
  const gaps = (campaign.历史?.中断年 ?? []).filter((gap) => gap >= start && gap <= year).length;
  return {
    value: year - start + 1 - gaps,
    formula: `年度 - 起始年 + 1${gaps ? ` - 中断的${gaps}年` : ''}`,
    inputs: ['报告.年度', '活动.起始年', ...(gaps ? ['历史.中断年'] : [])],
  };
}

/** A year's entry with its index in 历史.逐年. */
export function findYear(
  campaign: CampaignModel,
  year: number,
): { entry: Yearly; index: number } | undefined {
  const index = (campaign.历史?.逐年 ?? []).findIndex(({ 年 }) => 年 === year);
  const entry = campaign.历史?.逐年?.[index];
  return entry && { entry, index };
}

/**
 * A year's figure, if it may be compared with this year's. 筹集, 下拨 and 发放 are never compared with each
 * other; a nature named on one side only is taken to be the same.
 */
export function comparableFigure(
  campaign: CampaignModel,
  entry: Yearly,
  field: YearField,
): Amount | undefined {
  const [ours, theirs] = [campaign.合计?.口径?.性质, entry.口径?.性质];
  return field === '金额' && ours && theirs && ours !== theirs ? undefined : entry[field];
}

/** The years from `from` up to the year before this one in which the campaign was held. */
export function listHeldYears(campaign: CampaignModel, from: number): number[] {
  const gaps = campaign.历史?.中断年 ?? [];
  const years = Array.from({ length: Math.max(0, campaign.报告.年度 - from) }, (_, offset) => from + offset);
  return years.filter((year) => !gaps.includes(year));
}

/** Every year of the history, with where. */
export function listYearsTold({ 历史: history }: CampaignModel): { field: string; year: number }[] {
  const until = history?.累计截至;
  return [
    ...(history?.逐年 ?? []).map(({ 年 }, index) => ({
      year: 年,
      field: formatPath(['历史', '逐年', index, '年']),
    })),
    ...(until ? [{ year: until.年, field: '历史.累计截至.年' }] : []),
  ];
}
