/**
 * 合计: what the roster, the groups and the stated totals each say of people, households and money.
 * Facts print one of them; the checks compare them all.
 */

import type { CampaignModel } from '../campaign/model.ts';
import { agrees } from '../chinese/compare.ts';
import { sumMoney } from '../chinese/money.ts';
import type { Count, Money } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { type Amount, isExact, sumAmounts } from './figures.ts';
import type { Derived } from './ledger.ts';
import { listPartitions, nameGroups, type Partition } from './partitions.ts';

/** One source's word on a total. */
export interface Candidate<T> extends Derived<T> {
  /** `名册`, `分组（学段）`, `资金来源`, `合计`: the kind of source, for messages */
  origin: string;
}

/** 受助人数 by every source that gives it whole, the most detailed first, the stated one last. */
export function listPeople(campaign: CampaignModel): Candidate<Count>[] {
  return compact([
    countRoster(campaign),
    ...listPartitions(campaign).map((partition) => sumGroups(partition, '人数')),
    state(campaign, '人数'),
  ]);
}

/** 受助户数. */
export function listHouseholds(campaign: CampaignModel): Candidate<Count>[] {
  return compact([
    countHouseholds(campaign),
    ...listPartitions(campaign).map((partition) => sumGroups(partition, '户数')),
    state(campaign, '户数'),
  ]);
}

/** 发放金额. */
export function listPaid(campaign: CampaignModel): Candidate<Money>[] {
  return compact([
    sumRoster(campaign),
    ...listPartitions(campaign).map((partition) => sumGroups(partition, '金额')),
    state(campaign, '发放'),
  ]);
}

/** 筹集金额. */
export function listRaised(campaign: CampaignModel): Candidate<Money>[] {
  return compact([sumSources(campaign), state(campaign, '筹集')]);
}

/**
 * The one to print. Where the stated figure and the derived one agree, the exacter is printed; where they
 * do not, the stated one stays as typed (the checks report it): no figure is changed in silence.
 */
export function chooseCandidate<T extends Count | Money>(
  candidates: readonly Candidate<T>[],
): Candidate<T> | undefined {
  const stated = candidates.find((candidate) => candidate.origin === '合计');
  const derived = candidates.find((candidate) => candidate.origin !== '合计');
  if (!stated || !derived) return stated ?? derived;
  return agrees(stated.value, derived.value) && !isExact(stated.value) && isExact(derived.value)
    ? derived
    : stated;
}

/** Rows that stand for the same student: two batches of one child are one person. */
export function countRoster({ 名册: rows }: Pick<CampaignModel, '名册'>): Candidate<Count> | undefined {
  if (!rows?.length) return undefined;
  const people = new Set(
    rows.map((row, index) => (row.家长 && row.批次 ? `${row.学生}|${row.家长}|${row.单位 ?? ''}` : index)),
  );
  const formula = people.size === rows.length ? '名册逐行计数' : '名册逐行计数，同一学生的各批次计一人';
  return { origin: '名册', value: { kind: 'count', n: people.size, unit: '名' }, formula, inputs: ['名册'] };
}

/** Households, from parents: known only where every row names the parent. */
function countHouseholds({ 名册: rows }: CampaignModel): Candidate<Count> | undefined {
  if (!rows?.length || !rows.every((row) => row.家长)) return undefined;
  const households = new Set(rows.map((row) => `${row.家长}|${row.单位 ?? ''}`));
  return {
    origin: '名册',
    value: { kind: 'count', n: households.size, unit: '户' },
    formula: '名册中不同的家长（同一单位同名的计一户）',
    inputs: ['名册'],
  };
}

/** Money of the roster: known only where every row has its amount. */
export function sumRoster({ 名册: rows }: Pick<CampaignModel, '名册'>): Candidate<Money> | undefined {
  const amounts = rows?.map((row) => row.金额).filter((amount) => amount !== undefined) ?? [];
  if (!rows?.length || amounts.length < rows.length) return undefined;
  return { origin: '名册', value: sumMoney(amounts), formula: '名册各行金额相加', inputs: ['名册'] };
}

function sumSources({ 资金来源: sources }: CampaignModel): Candidate<Money> | undefined {
  const amounts = sources?.map((source) => source.金额).filter((amount) => amount !== undefined) ?? [];
  if (!sources?.length || amounts.length < sources.length) return undefined;
  return {
    origin: '资金来源',
    value: sumMoney(amounts),
    formula: '各资金来源金额相加',
    inputs: sources.map((_, index) => formatPath(['资金来源', index, '金额'])),
  };
}

interface GroupFigures {
  人数: Count;
  户数: Count;
  金额: Money;
}

function sumGroups<K extends keyof GroupFigures>(
  { dimension, groups }: Partition,
  field: K,
): Candidate<GroupFigures[K]> | undefined {
  const amounts = groups
    .map(({ group }) => group[field] as Amount | undefined)
    .filter((amount) => amount !== undefined);
  const value = amounts.length === groups.length ? sumAmounts(amounts) : undefined;
  return (
    value && {
      origin: `分组（${dimension}）`,
      value: value as GroupFigures[K],
      formula: `${nameGroups(dimension)}${field}相加`,
      inputs: groups.map(({ index }) => formatPath(['分组', index, field])),
    }
  );
}

function state<K extends '人数' | '户数' | '发放' | '筹集'>(campaign: CampaignModel, field: K) {
  const value = campaign.合计?.[field] as (K extends '人数' | '户数' ? Count : Money) | undefined;
  return value && { origin: '合计', value, formula: '', inputs: [`合计.${field}`] };
}

function compact<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
