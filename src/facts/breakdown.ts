/** 构成: people and money by each 维度, from the groups given, else from the roster's columns. */

import type { CampaignModel } from '../campaign/model.ts';
import type { RosterRow } from '../campaign/schema/campaign.ts';
import { stages } from '../campaign/schema/recipients.ts';
import { addMoney } from '../chinese/money.ts';
import { formatShares } from '../chinese/rounding.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Ledger } from './ledger.ts';
import { groupByDimension, listPartitions, listParts } from './partitions.ts';
import type { Breakdown, Part } from './schema.ts';

/** Columns of the roster that split its rows into groups. 类别 is left out: labels overlap. */
const rosterDimensions = ['学段', '来源', '单位', '批次'] as const;

/** Breaks the campaign down by every 维度 that the data give. */
export function breakDown(campaign: CampaignModel, ledger: Ledger): Record<string, Breakdown> {
  const complete = new Set(listPartitions(campaign).map(({ dimension }) => dimension));
  const result: Record<string, Breakdown> = {};
  for (const { dimension, groups } of groupByDimension(campaign)) {
    const parts = groups.map(({ group }) => {
      const below = listParts(campaign, group.名称);
      return {
        ...pickPart(group),
        ...(below.length > 0 ? { 其中: below.map((part) => pickPart(part.group)) } : {}),
      };
    });
    groups.forEach(({ index }, order) => {
      for (const field of ['人数', '户数', '金额'] as const) {
        if (!parts[order]?.[field]) continue;
        ledger.enter(formatPath(['构成', dimension, '组', order, field]), {
          value: true,
          formula: '取自分组',
          inputs: [formatPath(['分组', index, field])],
        });
      }
    });
    result[dimension] = { 组: parts, 列尽: complete.has(dimension) };
  }
  for (const dimension of rosterDimensions)
    result[dimension] ??= breakDownRoster(campaign, dimension, ledger)!;
  for (const dimension of Object.keys(result)) {
    if (result[dimension]) addShares(result[dimension], dimension, ledger);
    else delete result[dimension];
  }
  return result;
}

function pickPart(group: Part): Part {
  const { 名称, 人数, 户数, 金额, 资助方, 对象 } = group;
  return structuredClone({ 名称, 人数, 户数, 金额, 资助方, 对象 });
}

/** Known only where every row fills the column; one group alone says nothing. */
function breakDownRoster(
  { 名册: rows, 单位: unit }: CampaignModel,
  dimension: (typeof rosterDimensions)[number],
  ledger: Ledger,
): Breakdown | undefined {
  if (!rows?.length || !rows.every((row) => row[dimension])) return undefined;
  const groups = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const name = row[dimension]!;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name)!.push(row);
  }
  if (groups.size < 2) return undefined;
  const order =
    dimension === '学段' ? [...stages] : (unit.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称 ?? 名称]);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = [...groups.keys()].sort((a, b) => rank(a) - rank(b));
  const parts = names.map((name, index): Part => {
    const members = groups.get(name)!;
    const path = (field: string) => formatPath(['构成', dimension, '组', index, field]);
    const amounts = members.map((row) => row.金额).filter((amount) => amount !== undefined);
    return {
      名称: name,
      人数: ledger.enter(path('人数'), {
        value: { kind: 'count', n: members.length, unit: '名' },
        formula: `名册中${dimension}为“${name}”的行数`,
        inputs: ['名册'],
      }),
      金额:
        amounts.length < members.length
          ? undefined
          : ledger.enter(path('金额'), {
              value: amounts.reduce(addMoney),
              formula: `名册中${dimension}为“${name}”的金额相加`,
              inputs: ['名册'],
            }),
    };
  });
  return { 组: parts, 列尽: true };
}

/** Shares are told only of exact parts of a complete 维度; they add up to 100.0%. */
function addShares(breakdown: Breakdown, dimension: string, ledger: Ledger): void {
  if (!breakdown.列尽 || breakdown.组.length < 2) return;
  for (const [field, share] of [
    ['人数', '人数占比'],
    ['金额', '金额占比'],
  ] as const) {
    const figures = breakdown.组.map((part) => part[field]);
    if (figures.some((figure) => !figure || figure.approx || figure.upper !== undefined)) continue;
    const shares = formatShares(
      figures.map((figure) => (figure!.kind === 'count' ? figure!.n : figure!.fen)),
    );
    breakdown.组.forEach((part, index) => {
      part[share] = ledger.enter(formatPath(['构成', dimension, '组', index, share]), {
        value: shares[index]!,
        formula: `${field} ÷ 各组${field}之和，最大余数法，合计 100.0%`,
        inputs: [formatPath(['构成', dimension, '组', index, field])],
      });
    });
  }
}
