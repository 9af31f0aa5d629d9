/** 累计: of how many years it is, and what the last three of them come to. */
import type { CampaignModel } from '../campaign/model.ts';
import { addCounts } from '../chinese/count.ts';
import { addMoney } from '../chinese/money.ts';
import type { Count, Money } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Accumulation } from './comparison-schema.ts';
import { type Amount, isExact, type YearField } from './figures.ts';
import type { Provenance } from './provenance.ts';
import type { Totals } from './schema.ts';
import { comparableFigure, countYears, findYear, listHeldYears } from './years.ts';

/** How many years count as recent, this one among them. */
const RECENT = 3;

/** The sums of all years, with the number of years and the sums of the last three. */
export function describeAccumulation(
  sums: Accumulation | undefined,
  campaign: CampaignModel,
  totals: Totals,
  provenance: Provenance,
): Accumulation | undefined {
  if (!sums) return undefined;
  const years = provenance.enter('累计.年数', countYears(campaign));
  const recent = sumRecent(campaign, totals, provenance);
  return { ...sums, ...(years !== undefined && { 年数: years }), ...(recent && { 近三年: recent }) };
}

/** Known where each of the three years is given, exact and of the same nature as this year's. */
function sumRecent(
  campaign: CampaignModel,
  totals: Totals,
  provenance: Provenance,
): Accumulation['近三年'] | undefined {
  const before = listHeldYears(campaign, campaign.报告.年度 - RECENT + 1);
  if (before.length < RECENT - 1) return undefined;
  const sum = <T extends Amount>(field: YearField, add: (a: T, b: T) => T | undefined): T | undefined => {
    const found = before.map((year) => findYear(campaign, year));
    const figures = [
      ...found.map((year) => year && comparableFigure(campaign, year.entry, field)),
      totals[field],
    ];
    if (!figures.every((figure) => figure !== undefined && isExact(figure))) return undefined;
    const value = (figures as T[]).reduce<T | undefined>(
      (all, one) => (all ? add(all, one) : one),
      undefined,
    );
    const inputs = found.flatMap((year) => (year ? [formatPath(['历史', '逐年', year.index, field])] : []));
    return (
      value &&
      provenance.enter(`累计.近三年.${field}`, {
        value: structuredClone(value),
        formula: '本年与前两年相加',
        inputs: [...inputs, `合计.${field}`],
      })
    );
  };
  const [people, money] = [sum<Count>('人数', addCounts), sum<Money>('金额', addMoney)];
  return people && money ? { 人数: people, 金额: money } : undefined;
}
