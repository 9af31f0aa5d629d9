/** 资金来源: each source's share of the whole. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatShares } from '../chinese/rounding.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isExact } from './figures.ts';
import type { Ledger } from './ledger.ts';
import type { FactValues } from './schema.ts';

type FundSources = NonNullable<CampaignModel['资金来源']>;

/** The sources with the 占比 of each, where all are exact; the shares add up to 100.0%. */
export function shareSources(sources: FundSources | undefined, ledger: Ledger): FactValues['资金来源'] {
  const amounts = sources?.map(({ 金额: amount }) => amount) ?? [];
  if (!sources || sources.length < 2 || amounts.some((amount) => !amount || !isExact(amount))) return sources;
  const shares = formatShares(amounts.map((amount) => amount!.fen));
  return sources.map((source, index) => ({
    ...source,
    占比: ledger.enter(formatPath(['资金来源', index, '占比']), {
      value: shares[index]!,
      formula: '金额 ÷ 各来源之和，最大余数法，合计 100.0%',
      inputs: [formatPath(['资金来源', index, '金额'])],
    }),
  }));
}
