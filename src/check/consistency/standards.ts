/** 标准: people × standard against the money, where a standard covers everyone. */
import { describeRange, type Range } from '../../chinese/compare.ts';
import type { Money } from '../../chinese/values.ts';
import { standardsMismatch } from '../../diagnostics/catalogue/consistency.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { listPartitions, nameGroups } from '../../facts/partitions.ts';
import { type Claim, type Comparison, claimField, claimTotal, judgeComparisons } from '../claims.ts';
import { findForGroup, findForRow, listStandards, type Placed } from '../coverage.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** So many people times a standard. */
interface Term {
  people: Claim;
  placed: Placed;
}

function compareStandards(input: CheckInput): Comparison[] {
  const { campaign } = input;
  const standards = listStandards(campaign);
  if (standards.length === 0 || standards.length < (campaign.标准?.length ?? 0)) return [];
  const total = claimTotal(input, '发放');
  const partitions = listPartitions(campaign).flatMap(({ dimension, groups }) => {
    const terms = groups.map(({ group, index }): Term | undefined => {
      const people = claimField(campaign, formatPath(['分组', index, '人数']));
      const placed = findForGroup(standards, group.名称);
      return people && placed && { people, placed };
    });
    const each = groups.flatMap(({ index }, order) => {
      const given = claimField(campaign, formatPath(['分组', index, '金额']));
      const term = terms[order];
      return given && term ? [equate(given, [term], `${term.people.name} × ${term.placed.path}`)] : [];
    });
    const covered = total && each.length === 0 && terms.every((term) => term !== undefined);
    return covered ? [equate(total, terms, `${nameGroups(dimension)}人数乘标准后相加`)] : each;
  });
  return [...partitions, ...compareRoster(input, standards), ...compareAll(input, standards)];
}

/** Rows that tell no amount of their own, each under its standard. */
function compareRoster(input: CheckInput, standards: readonly Placed[]): Comparison[] {
  const { 名册: rows = [] } = input.campaign;
  const given = claimTotal(input, '发放');
  if (!given || rows.length === 0 || rows.some((row) => row.金额)) return [];
  const counts = new Map<Placed, number>();
  for (const row of rows) {
    const placed = findForRow(standards, row);
    if (!placed) return [];
    counts.set(placed, (counts.get(placed) ?? 0) + 1);
  }
  const terms = [...counts].map(([placed, n]) => ({ placed, people: countOf(n) }));
  return [equate(given, terms, '名册各行的标准相加')];
}

/** One standard for all. */
function compareAll(input: CheckInput, standards: readonly Placed[]): Comparison[] {
  const { 名册: rows, 分组: groups } = input.campaign;
  const [given, people] = [claimTotal(input, '发放'), claimTotal(input, '人数')];
  const only = standards.length === 1 && standards[0]!.standard.条件 === undefined ? standards[0] : undefined;
  if (!only || !given || !people || rows || groups?.some((group) => group.金额)) return [];
  return [equate(given, [{ people, placed: only }], `${people.name} × ${only.path}`)];
}

function countOf(n: number): Claim {
  const range: Range = { low: n, high: n };
  return { name: '名册', figure: { kind: 'count', n, unit: '名' }, range, fields: ['名册'], scopes: [] };
}

function equate(given: Claim, terms: readonly Term[], name: string): Comparison {
  const sum = (pick: (people: Claim, money: Money) => number) =>
    terms.reduce((total, { people, placed }) => total + pick(people, placed.standard.金额), 0);
  const size = (people: Claim) => (people.figure.kind === 'count' ? people.figure.n : 0);
  const fen = sum((people, money) => size(people) * money.fen);
  const upper = sum((people, money) => size(people) * (money.upper ?? money.fen));
  const figure: Money = { kind: 'money', fen, ...(upper > fen ? { upper } : {}) };
  const range: Range = {
    low: sum((people, money) => people.range.low * describeRange(money).low),
    high: sum((people, money) => people.range.high * describeRange(money).high),
  };
  const fields = [...new Set(terms.flatMap(({ people, placed }) => [...people.fields, placed.path]))];
  return { given, derived: { name, figure, range, fields, scopes: [] }, relation: '=' };
}

export const standardRules: readonly Rule[] = [
  defineRule(standardsMismatch, (input) =>
    judgeComparisons(standardsMismatch, compareStandards(input), input),
  ),
];
