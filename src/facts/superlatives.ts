/** Superlatives that the data prove. A claim that the data do not prove is absent, so that no sentence can make it. */
import type { CampaignModel } from '../campaign/model.ts';
import { isExact, sizeOf, type YearField, type YearFigures, yearFields } from './figures.ts';
import type { Provenance } from './provenance.ts';
import type { Superlatives } from './schema.ts';
import { comparableFigure, findYear, listHeldYears } from './years.ts';

export function proveSuperlatives(
  campaign: CampaignModel,
  now: YearFigures,
  provenance: Provenance,
): Superlatives {
  const superlatives: Superlatives = {};
  for (const field of yearFields) {
    const { series, complete } = listSeries(campaign, field, now);
    const growth = countGrowth(series);
    const inputs = ['历史.逐年', field === '人数' ? '合计.人数' : '合计.金额'];
    const [latest = 0, ...earlier] = series.map(({ value }) => value).reverse();
    // of two years there is a higher one, and no 历年
    if (complete && earlier.length >= 2 && earlier.every((value) => value < latest)) {
      superlatives[`${field}创新高`] = provenance.enter(`可称.${field}创新高`, {
        value: true,
        formula: '高于起始年以来的每一年',
        inputs,
      });
    }
    if (growth >= 2) {
      const formula = '从本年往前，连续高于上一年的年数';
      superlatives[`${field}连续增长`] = provenance.enter(`可称.${field}连续增长`, {
        value: growth,
        formula,
        inputs,
      });
    }
  }
  if (standardsRose(campaign)) {
    const inputs = ['标准', '历史.逐年'];
    superlatives.标准提高 = provenance.enter('可称.标准提高', {
      value: true,
      formula: '各项可比的标准都高于上年',
      inputs,
    });
  }
  return superlatives;
}

interface OfYear {
  year: number;
  value: number;
}

/** Exact figures of the years held up to this one, oldest first; complete when they reach back to the first year. */
function listSeries(
  campaign: CampaignModel,
  field: YearField,
  now: YearFigures,
): { series: OfYear[]; complete: boolean } {
  const ours = now[field];
  if (!ours || !isExact(ours)) return { series: [], complete: false };
  const start = campaign.活动?.起始年;
  const oldest = start ?? Math.min(campaign.报告.年度, ...(campaign.历史?.逐年 ?? []).map(({ 年 }) => 年));
  const series = [{ year: campaign.报告.年度, value: sizeOf(ours) }];
  for (const year of listHeldYears(campaign, oldest).reverse()) {
    const found = findYear(campaign, year);
    const figure = found && comparableFigure(campaign, found.entry, field);
    if (!figure || !isExact(figure)) return { series, complete: false };
    series.unshift({ year, value: sizeOf(figure) });
  }
  return { series, complete: start !== undefined };
}

/** For how many years running it grew: a year that was left out breaks the run. */
function countGrowth(series: readonly OfYear[]): number {
  const start = series.findLastIndex(({ year, value }, index) => {
    const before = series[index - 1];
    return before?.year !== year - 1 || value <= before.value;
  });
  return series.length - 1 - start;
}

function standardsRose(campaign: CampaignModel): boolean {
  const before = findYear(campaign, campaign.报告.年度 - 1)?.entry.标准 ?? [];
  const key = (standard: (typeof before)[number]) =>
    JSON.stringify([standard.条件 ?? {}, standard.频次 ?? '']);
  const rises = (campaign.标准 ?? []).flatMap((standard) => {
    const old = before.find((candidate) => key(candidate) === key(standard));
    return old && isExact(old.金额) && isExact(standard.金额) ? [standard.金额.fen - old.金额.fen] : [];
  });
  return rises.length > 0 && rises.every((rise) => rise > 0);
}
