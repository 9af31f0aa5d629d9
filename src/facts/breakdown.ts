/** 构成: people and money by each 维度, from the groups given, else from the roster's columns. */

import type { CampaignModel, Group } from '../campaign/model.ts';
import { groupsOf, listDimensionColumns, type RosterField } from '../campaign/roles.ts';
import type { RosterRow } from '../campaign/schema/campaign.ts';
import { schoolingWords } from '../campaign/schooling.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Breakdown, Part } from './breakdown-schema.ts';
import { coversYear } from './equations/batches.ts';
import type { Known } from './equations/known.ts';
import { countStudents, sayLikeTotal, sumAmountsOf } from './equations/roster.ts';
import { relateScopes } from './equations/scopes.ts';
import { listSplits, type Split } from './equations/splits.ts';
import { amountAt } from './figures.ts';
import type { Provenance } from './provenance.ts';
import { nameKindOfUnits } from './unit-kinds.ts';

/** Breaks the campaign down by every 维度 that the data give: those of the groups, then those of the roster. */
export function breakDown(known: Known, provenance: Provenance): Record<string, Breakdown> {
  const { campaign } = known;
  const splits = listSplits(campaign.分组).map((split) => ({
    ...split,
    groups: split.groups.filter(({ group }) => isPart(campaign, group)),
  }));
  const grouped = splits
    .filter(({ inner, groups }) => !inner && groups.length > 0)
    .map(({ dimension, groups, exclusive, complete }): [string, Breakdown] => {
      const parts = takeParts(known, groups, ['构成', dimension, '组'], provenance).map((part, order) => {
        const inside = splits
          .filter(({ inner, whole }) => inner && whole === groups[order]?.path)
          .flatMap((split) => split.groups);
        const below = takeParts(known, inside, ['构成', dimension, '组', order, '其中'], provenance);
        return { ...part, ...(below.length > 0 ? { 其中: below } : {}) };
      });
      return [dimension, { 组: parts, 列尽: exclusive && complete }];
    });
  const given = new Set(grouped.map(([dimension]) => dimension));
  const rostered = listToldColumns(campaign).flatMap((dimension): [string, Breakdown][] => {
    const breakdown = given.has(dimension) ? undefined : breakDownRoster(campaign, dimension, provenance);
    return breakdown ? [[dimension, breakdown]] : [];
  });
  return Object.fromEntries(
    [...grouped, ...rostered].map(([dimension, breakdown]) => [dimension, nameUnits(breakdown, dimension)]),
  );
}

/** 按单位分 of towns alone is 按乡镇分. */
function nameUnits(breakdown: Breakdown, dimension: string): Breakdown {
  const kind = dimension === '单位' ? nameKindOfUnits(breakdown.组.map(({ 名称 }) => 名称 ?? '')) : undefined;
  return kind === undefined ? breakdown : { ...breakdown, 称呼: kind };
}

/** Whether a group may be a part of the total: one of a wider 范围, or of another kind of money, is not. */
function isPart({ 合计: totals }: CampaignModel, { 口径: scope }: Group): boolean {
  if (!totals?.口径 || !scope) return true;
  // what is remarked on either is no other scope
  const [whole, part] = [totals.口径, scope].map(({ 说明: _, ...stated }) => stated);
  return relateScopes([whole ?? {}], [part ?? {}]) !== 'different';
}

/** Groups by 来源 and 其他 divide nobody: all may overlap, and stand side by side. */
function markOverlap({ 互斥: exclusive, 维度: dimension = '其他' }: Group): Pick<Part, '有交叉'> {
  return exclusive === false && dimension !== '来源' && dimension !== '其他' ? { 有交叉: true } : {};
}

/** A figure of a group: as it was given, else as it follows from others. */
function figureOfPart<F extends '人数' | '户数' | '金额'>(
  known: Known,
  { group, path: given }: Split['groups'][number],
  field: F,
): Group[F] {
  const solved = amountAt(known.values, `${given}.${field}`);
  const kind = field === '金额' ? 'money' : 'count';
  return group[field] ?? ((solved?.kind === kind ? solved : undefined) as Group[F]);
}

/**
 * Groups as the parts of their 维度: what is printed of each, entered with where it was given. Households that nobody
 * wrote are told beside those that somebody did, of all parts: they follow from a roster for batches, and no other 维度.
 */
function takeParts(
  known: Known,
  groups: Split['groups'],
  path: readonly Step[],
  provenance: Provenance,
): Part[] {
  const tellsHomes =
    groups.some(({ group }) => group.户数) && groups.every((group) => figureOfPart(known, group, '户数'));
  return groups.map((part, order) => {
    const { group, path: given } = part;
    const { 名称, 资助方, 对象, 口径: scope } = group;
    const taken = structuredClone({
      名称,
      人数: figureOfPart(known, part, '人数'),
      户数: tellsHomes ? figureOfPart(known, part, '户数') : group.户数,
      金额: figureOfPart(known, part, '金额'),
      ...{ 资助方, 对象, ...markOverlap(group) },
    });
    const told = structuredClone({ 范围: scope?.范围, 截至: scope?.截至, 说明: scope?.说明 });
    enterTaken(taken, given, [...path, order], provenance);
    enterTaken(told, `${given}.口径`, [...path, order, '口径'], provenance);
    return scope ? { ...taken, 口径: told } : taken;
  });
}

/** Enters each field of a part with where it was given. */
function enterTaken(part: object, given: string, path: readonly Step[], provenance: Provenance): void {
  for (const [field, value] of Object.entries(part)) {
    if (value === undefined) continue;
    const inputs = [`${given}.${field}`];
    provenance.enter(formatPath([...path, field]), { value, formula: '取自分组', inputs });
  }
}

/** Known only where every row is of one group; one group alone says nothing. */
function breakDownRoster(
  campaign: CampaignModel,
  dimension: RosterField['key'],
  provenance: Provenance,
): Breakdown | undefined {
  const { 名册: rows, 单位: unit } = campaign;
  const groups = new Map<string, { members: RosterRow[]; at: number[] }>();
  for (const [index, row] of rows?.entries() ?? []) {
    const [name, ...others] = groupsOf(row, dimension);
    if (name === undefined || others.length > 0) return undefined;
    const group = groups.get(name) ?? { members: [], at: [] };
    groups.set(name, group);
    group.members.push(row);
    group.at.push(index);
  }
  if (groups.size < 2) return undefined;
  const order =
    dimension === '学段'
      ? orderSchooling(campaign)
      : (unit.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称 ?? 名称]);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = [...groups].sort(([a], [b]) => rank(a) - rank(b));
  const parts = sorted.map(([name, { members, at }], index): Part => {
    const path = (field: string) => formatPath(['构成', dimension, '组', index, field]);
    const [people, money] = [sayLikeTotal(campaign, countStudents(members)), sumAmountsOf(members)];
    const what = people.n < members.length ? '学生，同一学生的各批次计一人' : '行数';
    const enter = <T>(field: string, value: T, of: string) =>
      provenance.enter(path(field), {
        value,
        formula: `名册中${dimension}为“${name}”的${of}`,
        inputs: ['名册'],
        part: { rows: at, columns: [dimension] },
      });
    return {
      名称: name,
      人数: enter('人数', people, what),
      金额: money && enter('金额', money, '金额相加'),
    };
  });
  return { 组: parts, 列尽: true };
}

/** From the lowest 学段 up, or down where the standards are listed so: both stand in one report. */
function orderSchooling({ 标准: standards = [] }: CampaignModel): readonly string[] {
  const words: readonly string[] = schoolingWords;
  const ranks = standards.map(({ 条件 }) => words.indexOf(条件?.学段 ?? '')).filter((rank) => rank >= 0);
  return (ranks[0] ?? 0) > (ranks.at(-1) ?? 0) ? [...words].reverse() : words;
}

/** Each breakdown with its largest part, once the shares are known. */
export function nameLargest(
  breakdowns: Record<string, Breakdown>,
  provenance: Provenance,
): Record<string, Breakdown> {
  return Object.fromEntries(
    Object.entries(breakdowns).map(([dimension, breakdown]) => {
      const largest = findLargest(breakdown.组, dimension, provenance);
      return [dimension, largest ? { ...breakdown, 首位: largest } : breakdown];
    }),
  );
}

/** The part with the most people; told where all shares are known and no other has as many. */
function findLargest(
  parts: readonly Part[],
  dimension: string,
  provenance: Provenance,
): Breakdown['首位'] | undefined {
  const people = parts.map((part) => part.人数?.n ?? 0);
  const most = Math.max(...people);
  const all = people.reduce((sum, n) => sum + n, 0);
  const index = people.indexOf(most);
  const { 名称: name, 人数占比: share, 金额占比: ofMoney, 金额: money } = parts[index] ?? {};
  if (!name || !share || parts.length < 2 || people.lastIndexOf(most) !== index) return undefined;
  const isMostPaid =
    money !== undefined && parts.every((part, at) => at === index || (part.金额?.fen ?? 0) < money.fen);
  const enter = <T>(field: string, value: T, of: string) =>
    provenance.enter(`构成.${dimension}.首位.${field}`, {
      value,
      formula: '人数最多的一组',
      inputs: [formatPath(['构成', dimension, '组', index, of])],
    });
  return {
    名称: enter('名称', name, '名称'),
    人数占比: enter('人数占比', share, '人数占比'),
    ...(ofMoney && { 金额占比: enter('金额占比', ofMoney, '金额占比') }),
    ...(most * 2 > all && { 过半: enter('过半', true, '人数占比') }),
    ...(most * 10 >= all * 6 && { 为主: enter('为主', true, '人数占比') }),
    ...(ofMoney && isMostPaid && { 金额最多: enter('金额最多', true, '金额占比') }),
  };
}

/**
 * The columns of the roster by which a report tells what the year is made of: those told of themselves, and those
 * that the standards differ by. None where the roster is of one batch.
 */
function listToldColumns(campaign: CampaignModel): RosterField['key'][] {
  if (!coversYear(campaign)) return [];
  const told = listDimensionColumns('told');
  const differing = (campaign.标准 ?? []).flatMap(({ 条件: condition = {} }) => Object.keys(condition));
  return listDimensionColumns().filter((column) => told.includes(column) || differing.includes(column));
}
