/** Every amount of the campaign that goes to known people, by head. */
import { describeRange, type Range } from '../chinese/compare.ts';
import { listPartitions } from '../facts/partitions.ts';
import { claimField, claimTotal } from './claims.ts';
import { findForRow, listStandards } from './coverage.ts';
import { amountAt } from './lookup.ts';
import type { CheckInput } from './rule.ts';

export interface PerHead {
  /** path of the amount */
  field: string;
  /** path of the people; none for a row of the roster */
  people?: string;
  /** 分 a head */
  each: Range;
  /** figures of one kind may be compared a hundredfold: `名册`, or the campaign's totals and groups */
  kind: '名册' | '总数';
  /** figures of one series are usually alike: the groups of a 维度, the years, the rows of a 学段 */
  bySeries?: string | undefined;
}

export function listPerHeads(input: CheckInput): PerHead[] {
  const { campaign } = input;
  const people = claimTotal(input, '人数');
  const peoplePath = people?.fields[0] ?? '合计.人数';
  const totals = (['筹集', '发放'] as const).flatMap((field) =>
    divide(input, `合计.${field}`, peoplePath, field === '发放' || !campaign.合计?.发放 ? '年' : undefined),
  );
  const groups = listPartitions(campaign).flatMap(({ dimension, groups: members }) =>
    members.flatMap(({ index }) => divideRecord(input, `分组[${index + 1}]`, `分组 ${dimension}`)),
  );
  const years = (campaign.历史?.逐年 ?? []).flatMap((_, index) =>
    divideRecord(input, `历史.逐年[${index + 1}]`, '年'),
  );
  const ceremonies = (campaign.仪式 ?? []).flatMap((_, index) =>
    divideRecord(input, `仪式[${index + 1}].现场`),
  );
  return [
    ...totals,
    ...groups,
    ...years,
    ...divideRecord(input, '历史.累计截至'),
    ...ceremonies,
    ...listRows(input),
  ];
}

function divideRecord(input: CheckInput, record: string, bySeries?: string): PerHead[] {
  return divide(input, `${record}.金额`, `${record}.人数`, bySeries);
}

function divide(input: CheckInput, field: string, peoplePath: string, bySeries?: string): PerHead[] {
  const money = claimField(input.campaign, field);
  const people =
    amountAt(input.campaign, peoplePath) ??
    (peoplePath === '合计.人数' ? input.facts.values.合计.人数 : undefined);
  if (!money || people?.kind !== 'count' || people.n === 0) return [];
  if (people.unit === '户' || people.unit === '份') return [];
  const heads = describeRange(people);
  const each = { low: money.range.low / heads.high, high: money.range.high / heads.low };
  return [{ field, people: peoplePath, each, kind: '总数', bySeries }];
}

/** A row that a standard covers is held to that, not to its neighbours. */
function listRows({ campaign }: CheckInput): PerHead[] {
  const standards = listStandards(campaign);
  return (campaign.名册 ?? []).flatMap((row, index): PerHead[] => {
    if (!row.金额) return [];
    const covered = findForRow(standards, row) !== undefined;
    return [
      {
        field: `名册[${index + 1}].金额`,
        each: describeRange(row.金额),
        kind: '名册',
        bySeries: covered ? undefined : `名册 ${row.学段 ?? ''}`,
      },
    ];
  });
}
