/** 标准: people × standard against the money, where a standard covers everyone. */

import { describeRange } from '../../chinese/compare.ts';
import type { Money } from '../../chinese/values.ts';
import {
  averageOverStandard,
  averageUnderStandard,
  standardsMismatch,
} from '../../diagnostics/catalogue/consistency-money.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isOfPeople } from '../figures.ts';
import { type Claim, claimFigure } from './claims.ts';
import { findForGroup, isYearly, listStandards, makeRowFitter, type Placed } from './coverage.ts';
import type { Equation, Identity } from './identity.ts';
import { claimAt, claimTotal, type Known } from './known.ts';
import { listPartitions, type Split } from './splits.ts';

/** So many people times a standard. */
interface Term {
  people: Claim;
  placed: Placed;
}

function listProducts(known: Known): Equation[] {
  const standards = listStandards(known.campaign);
  if (standards.length === 0) return [];
  return [
    ...listPartitions(known.campaign).flatMap((split) => multiplyGroups(known, split, standards)),
    ...multiplyRoster(known, standards),
    ...multiplyAll(known, standards),
  ];
}

/** Each group by its standard; all together, where none tells its own money. */
function multiplyGroups(known: Known, { name, groups }: Split, standards: readonly Placed[]): Equation[] {
  const items = groups.map(({ group, path }) => {
    const people = claimAt(known, `${path}.人数`);
    const placed = findForGroup(standards, group.名称);
    return { money: claimAt(known, `${path}.金额`), term: people && placed && { people, placed } };
  });
  const terms = items.flatMap(({ term }) => term ?? []);
  if (items.every(({ money }) => !money))
    return terms.length === groups.length
      ? [{ given: claimTotal(known, '发放'), derived: multiply(terms, `${name}人数乘标准后相加`) }]
      : [];
  return items.flatMap(({ money, term }) =>
    money && term
      ? [{ given: money, derived: multiply([term], `${term.people.name} × ${term.placed.path}`) }]
      : [],
  );
}

/** Rows that tell no amount of their own, each under its standard. */
function multiplyRoster(known: Known, standards: readonly Placed[]): Equation[] {
  const { 名册: rows = [] } = known.campaign;
  if (rows.length === 0 || rows.some((row) => row.金额)) return [];
  const fitRow = makeRowFitter(standards);
  const counts = new Map<Placed, number>();
  for (const row of rows) {
    const { only: placed } = fitRow(row);
    if (!placed) return [];
    counts.set(placed, (counts.get(placed) ?? 0) + 1);
  }
  const terms = [...counts].map(([placed, n]) => {
    return { placed, people: claimFigure('名册', { kind: 'count', n, unit: '名' }, ['名册']) };
  });
  return [{ given: claimTotal(known, '发放'), derived: multiply(terms, '名册各行的标准相加') }];
}

/** One standard for all. */
function multiplyAll(known: Known, standards: readonly Placed[]): Equation[] {
  const { 名册: rows, 分组: groups } = known.campaign;
  const [only, ...others] = standards;
  const people = claimTotal(known, '人数');
  if (!only || others.length > 0 || only.standard.条件 !== undefined || !isYearly(only) || !people) return [];
  if (rows || groups?.some((group) => group.金额)) return [];
  const derived = multiply([{ people, placed: only }], `${people.name} × ${only.path}`);
  return [{ given: claimTotal(known, '发放'), derived }];
}

function multiply(terms: readonly Term[], name: string): Claim {
  const sum = (pick: (people: Claim, money: Money) => number) =>
    terms.reduce((total, { people, placed }) => total + pick(people, placed.standard.金额), 0);
  const size = (people: Claim) => (people.figure.kind === 'count' ? people.figure.n : 0);
  const fen = sum((people, money) => size(people) * money.fen);
  const upper = sum((people, money) => size(people) * (money.upper ?? money.fen));
  const figure: Money = { kind: 'money', fen, ...(upper > fen ? { upper } : {}) };
  return {
    name,
    figure,
    range: {
      low: sum((people, money) => people.range.low * describeRange(money).low),
      high: sum((people, money) => people.range.high * describeRange(money).high),
    },
    fields: [...new Set(terms.flatMap(({ people, placed }) => [...people.fields, placed.path]))],
    scopes: [],
  };
}

/** The standard with the highest amount; undefined of none. */
export function findHighest(standards: readonly Placed[]): Placed | undefined {
  const top = ({ standard }: Placed) => describeRange(standard.金额).high;
  return standards.toSorted((a, b) => top(b) - top(a))[0];
}

/** What was handed over at each ceremony and each visit. */
function listHandedOver(known: Known): { money: Claim | undefined; people: Claim | undefined }[] {
  const { 仪式: ceremonies = [], 走访: visits = [] } = known.campaign;
  return [
    ...ceremonies.map((_, index) => `${formatPath(['仪式', index])}.现场`),
    ...visits.map((_, index) => `${formatPath(['走访', index])}.发放`),
  ].map((path) => ({ money: claimAt(known, `${path}.金额`), people: claimAt(known, `${path}.人数`) }));
}

/** Nobody got more than the highest standard, so neither did all of them together; unless some standard is monthly. */
function listHighest(known: Known): Equation[] {
  const standards = listStandards(known.campaign);
  const highest = standards.every(isYearly) ? findHighest(standards) : undefined;
  if (!highest) return [];
  const records = [
    { money: claimTotal(known, '发放'), people: claimTotal(known, '人数'), standard: undefined },
    ...listHandedOver(known).map((record) => ({ ...record, standard: undefined })),
    ...listPartitions(known.campaign).flatMap(({ groups }) =>
      groups.map(({ group, path }) => ({
        money: claimAt(known, `${path}.金额`),
        people: claimAt(known, `${path}.人数`),
        standard: findForGroup(standards, group.名称),
      })),
    ),
  ];
  return records.flatMap(({ money, people, standard }) =>
    // what one standard covers is held to that
    money && people && isOfPeople(people.figure) && !standard
      ? [{ given: money, derived: multiply([{ people, placed: highest }], `${people.name} × 最高的标准`) }]
      : [],
  );
}

/**
 * What was handed over at once is no less than the lowest standard for each; unless it is paid in parts, or somebody
 * else gets less.
 */
function listLowest(known: Known): Equation[] {
  const standards = listStandards(known.campaign);
  const [lowest] = standards.toSorted((a, b) => leastOf(a) - leastOf(b));
  const isAtOnce = standards.every((placed) => isYearly(placed) && !placed.standard.频次?.startsWith('分'));
  if (!lowest || !isAtOnce || getsLess(known, leastOf(lowest))) return [];
  return listHandedOver(known).flatMap(({ money, people }) =>
    money && people && isOfPeople(people.figure) && !isPaidTwice(people, known)
      ? [{ given: money, derived: multiply([{ people, placed: lowest }], `${people.name} × 最低的标准`) }]
      : [],
  );
}

const leastOf = ({ standard }: Placed) => describeRange(standard.金额).low;

/** Whether a row, or those of a group on the average, got less. */
function getsLess(known: Known, least: number): boolean {
  const { 名册: rows = [], 分组: groups = [] } = known.campaign;
  return (
    rows.some(({ 金额 }) => 金额 && describeRange(金额).low < least) ||
    groups.some(
      ({ 金额, 人数 }) => 金额 && 人数 && describeRange(金额).low < describeRange(人数).high * least,
    )
  );
}

/** Everybody got something there, and the rest another way. */
function isPaidTwice({ range }: Claim, known: Known): boolean {
  const all = claimTotal(known, '人数');
  const methods = (known.campaign.阶段 ?? []).flatMap(({ 名称, 方法 = [] }) => (名称 === '发放' ? 方法 : []));
  return all !== undefined && range.high >= all.range.low && methods.some((method) => method !== '现场');
}

export const standardIdentities: readonly Identity[] = [
  {
    whole: '合计.发放、分组[].金额',
    relation: '=',
    parts: '人数 × 适用的标准，相加',
    kind: standardsMismatch,
    list: listProducts,
  },
  {
    whole: '合计.发放、分组[]、仪式[].现场、走访[].发放：金额',
    relation: '≤',
    parts: '人数 × 最高的标准',
    kind: averageOverStandard,
    list: listHighest,
  },
  {
    whole: '仪式[].现场、走访[].发放：金额',
    relation: '≥',
    parts: '人数 × 最低的标准',
    kind: averageUnderStandard,
    list: listLowest,
  },
];
