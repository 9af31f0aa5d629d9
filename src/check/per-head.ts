/** Every amount of the campaign that goes to known people, by head. */

import { describeRange, type Range } from '../chinese/compare.ts';
import { formatPath } from '../diagnostics/path.ts';
import { listAverages } from '../facts/equations/averages.ts';
import { listStandards, makeRowFitter } from '../facts/equations/coverage.ts';
import { type CheckInput, oncePerInput } from './rule.ts';

export interface PerHead {
  /** path of the amount */
  field: string;
  /** path of the people; none for a row of the roster */
  people?: string | undefined;
  /** 分 a head */
  each: Range;
  /** figures of one kind may be compared a hundredfold: `名册`, or the campaign's totals and groups */
  kind: '名册' | '总数';
  /** figures of one series are usually alike: the groups of a 维度, the years, the rows of a 学段 */
  bySeries?: string | undefined;
}

export const listPerHeads = oncePerInput(({ campaign, facts }): readonly PerHead[] => {
  const averages = listAverages({ campaign, ...facts }).flatMap(({ money, people, series }): PerHead[] => {
    const [field] = money.fields;
    const each = { low: money.range.low / people.range.high, high: money.range.high / people.range.low };
    return field ? [{ field, people: people.fields[0], each, kind: '总数', bySeries: series }] : [];
  });
  return [...averages, ...listRows(campaign)];
});

/** A row that a standard covers is held to that, not to its neighbours. */
function listRows(campaign: CheckInput['campaign']): PerHead[] {
  const fitRow = makeRowFitter(listStandards(campaign));
  return (campaign.名册 ?? []).flatMap((row, index): PerHead[] => {
    if (!row.金额) return [];
    const covered = fitRow(row).only !== undefined;
    return [
      {
        field: formatPath(['名册', index, '金额']),
        each: describeRange(row.金额),
        kind: '名册',
        bySeries: covered ? undefined : `名册 ${row.学段 ?? ''}`,
      },
    ];
  });
}
