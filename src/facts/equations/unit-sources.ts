/** Σ 各单位同名来源 ≤ 总表的那一项: a unit's money from a body is within what that body gave all. */
import type { CampaignModel } from '../../campaign/model.ts';
import { exceeds } from '../../chinese/compare.ts';
import type { Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { sumAmounts } from '../figures.ts';

/** A source of which the units tell more than the whole does. */
export interface SourceExcess {
  name: string;
  path: string;
  whole: Money;
  units: Money;
  /** whose they are, by short names */
  whose: string[];
}

/** 临江市总工会 is one body wherever it is named; 工会经费, 行政 and 上级 are, to each unit, its own. */
const oneBody = /(?<!^上级)(?<=.)总工会|财政|基金会|慈善总?会/;

/** None where the whole's own figures are said to be of itself alone. */
export function listSourceExcesses(
  { 资金来源: sources = [], 合计: totals }: CampaignModel,
  units: readonly { name: string; campaign: CampaignModel }[],
): SourceExcess[] {
  if (totals?.口径?.范围 === '本级') return [];
  return sources.flatMap(({ 名称: name, 级别: level, 金额: whole }, index): SourceExcess[] => {
    if (level === '本级工会' || !oneBody.test(name)) return [];
    const told = units.flatMap(({ name: unit, campaign }) =>
      (campaign.资金来源 ?? []).flatMap((one) =>
        one.名称 === name && one.级别 !== '本级工会' && one.金额 ? [{ unit, amount: one.金额 }] : [],
      ),
    );
    const sum = sumAmounts(told.map(({ amount }) => amount));
    if (!whole || sum?.kind !== 'money' || !exceeds(sum, whole)) return [];
    const whose = [...new Set(told.map(({ unit }) => unit))];
    return [{ name, path: formatPath(['资金来源', index, '金额']), whole, units: sum, whose }];
  });
}
