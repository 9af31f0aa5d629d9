/** 资金来源: each source's share of the whole. */
import { formatShares } from '../chinese/rounding.ts';
import { formatPath } from '../diagnostics/path.ts';

import { isExact } from './figures.ts';
import type { Ledger } from './ledger.ts';
import type { FactValues } from './schema.ts';

/** Adds 占比 to every source, where all are exact; the shares add up to 100.0%. */
export function shareSources(values: Pick<FactValues, '资金来源'>, ledger: Ledger): void {
  const sources = values.资金来源 ?? [];
  const amounts = sources.map((source) => source.金额);
  if (sources.length < 2 || amounts.some((amount) => !amount || !isExact(amount))) return;
  const shares = formatShares(amounts.map((amount) => amount!.fen));
  sources.forEach((source, index) => {
    const share = ledger.enter(formatPath(['资金来源', index, '占比']), {
      value: shares[index]!,
      formula: '金额 ÷ 各来源之和，最大余数法，合计 100.0%',
      inputs: [formatPath(['资金来源', index, '金额'])],
    });
    Object.assign(source, { 占比: share });
  });
}
