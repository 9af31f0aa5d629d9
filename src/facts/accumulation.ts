/** 累计: the total up to an earlier year + every year since + this year. A missing year makes it unknown. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatPath } from '../diagnostics/path.ts';
import { type Amount, sumAmounts, type YearField, type YearFigures, yearFields } from './figures.ts';
import type { Derived, Ledger } from './ledger.ts';
import type { Accumulation } from './schema.ts';
import { totalPath } from './year-on-year.ts';
import { comparableFigure, countYears, findYear, listHeldYears } from './years.ts';

export function accumulate(
  campaign: CampaignModel,
  now: YearFigures,
  ledger: Ledger,
): Accumulation | undefined {
  const result: Accumulation = {};
  for (const field of yearFields) {
    const total = statedTotal(campaign, field) ?? addYears(campaign, field, now[field]);
    if (total) Object.assign(result, { [field]: ledger.enter(`累计.${field}`, total) });
  }
  if (!result.人数 && !result.金额) return undefined;
  const years = ledger.enter('累计.年数', countYears(campaign));
  return years === undefined ? result : { ...result, 年数: years };
}

/** A total given up to this very year needs no adding. */
function statedTotal(campaign: CampaignModel, field: YearField): Derived<Amount> | undefined {
  const base = campaign.历史?.累计截至;
  if (base?.年 !== campaign.报告.年度 || !base[field]) return undefined;
  return { value: structuredClone(base[field]), formula: '取自历史', inputs: [`历史.累计截至.${field}`] };
}

function addYears(
  campaign: CampaignModel,
  field: YearField,
  now: Amount | undefined,
): Derived<Amount> | undefined {
  const base = campaign.历史?.累计截至;
  const from = base ? base.年 + 1 : campaign.活动?.起始年;
  if (!now || from === undefined || from > campaign.报告.年度 || (base && !base[field])) return undefined;
  const years = listHeldYears(campaign, from).map((year) => {
    const found = findYear(campaign, year);
    return (
      found && {
        amount: comparableFigure(campaign, found.entry, field),
        path: formatPath(['历史', '逐年', found.index, field]),
      }
    );
  });
  if (years.some((year) => !year?.amount) || (!base && years.length === 0)) return undefined;
  const value = sumAmounts([
    ...(base?.[field] ? [base[field]] : []),
    ...years.map((year) => year!.amount!),
    now,
  ]);
  return (
    value && {
      value,
      formula: [base && `截至${base.年}年的累计`, years.length > 0 && '其后各年', '本年']
        .filter(Boolean)
        .join(' + '),
      inputs: [
        ...(base ? [`历史.累计截至.${field}`] : []),
        ...years.map((year) => year!.path),
        totalPath(field),
      ],
    }
  );
}
