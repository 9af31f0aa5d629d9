/** The roster against what is typed of its parts: each group of every 维度 that it has a column for, each source. */
import type { CampaignModel } from '../../campaign/model.ts';
import { groupsOf, listDimensionColumns } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { rosterGroupMismatch, rosterSourceMismatch } from '../../diagnostics/catalogue/consistency-groups.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, partFields, sizeOf, sumAmounts, yearFields } from '../figures.ts';
import { coversYear } from './batches.ts';
import { makeCandidates } from './candidates.ts';
import { type Claim, claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known } from './known.ts';
import { isOfGroup } from './membership.ts';
import { claimRoster, figureOf, type RosterField, sayLikeTotal } from './roster.ts';
import { groupByDimension } from './splits.ts';

type Column = ReturnType<typeof listDimensionColumns>[number];
type Rows = readonly RosterRow[];

/** The rows that are in a group for certain, and those of which the roster does not say. */
interface Members {
  sure: Rows;
  open: Rows;
}

/**
 * Who is in which of the groups of one column. A row that no group claims may be in any of those that claim none:
 * they may be called by another name.
 */
function listMembers(
  campaign: CampaignModel,
  column: Column,
  names: readonly string[],
): Map<string, Members> {
  const members = new Map(names.map((name) => [name, { sure: [] as RosterRow[], open: [] as RosterRow[] }]));
  const strangers: RosterRow[] = [];
  const verdicts = new Map<string, { name: string; verdict: boolean | undefined }[]>();
  const listCandidates = makeCandidates(campaign, column, names);
  const judge = (row: RosterRow) =>
    [...listCandidates(row)].flatMap((index) => {
      const name = names[index]!;
      const verdict = isOfGroup(campaign, column, name, row);
      return verdict === false ? [] : [{ name, verdict }];
    });
  for (const row of campaign.名册 ?? []) {
    const key = JSON.stringify([groupsOf(row, column), row.新生]);
    const known = verdicts.get(key) ?? judge(row);
    verdicts.set(key, known);
    for (const { name, verdict } of known) members.get(name)?.[verdict ? 'sure' : 'open'].push(row);
    if (known.length === 0) strangers.push(row);
  }
  for (const { sure, open } of members.values())
    if (sure.length === 0) for (const one of strangers) open.push(one);
  return members;
}

/** What the rows of a group or label say; more is possible where the roster leaves some open, or is not the whole year's. */
export function claimMembers(
  campaign: CampaignModel,
  columns: readonly string[],
  name: string,
  { sure, open }: Members,
  field: RosterField,
  isWhole: boolean,
): Claim | undefined {
  const all = open.length === 0 ? sure : [...sure, ...open];
  const [least, most] = [sure, all].map((rows) => sayLikeTotal(campaign, figureOf(rows, field)));
  const whole = claimRoster(campaign, field);
  if (!least || !most || !whole) return undefined;
  const what = { 人数: '人数', 户数: '户数', 金额: '金额相加' }[field];
  return {
    ...whole,
    name: `名册中${columns.join('、')}为“${name}”的${what}${open.length > 0 ? `（另有${open.length}行不能确定）` : ''}${campaign.名册不全 ? '至少' : ''}`,
    figure: least,
    range: { low: sizeOf(least), high: isWhole ? sizeOf(most) : Number.POSITIVE_INFINITY },
    counted: isWhole && open.length === 0 ? { rows: sure, columns, group: name } : undefined,
  };
}

function listGroups(known: Known): Equation[] {
  const { campaign } = known;
  if (!campaign.名册?.length) return [];
  const columns = listDimensionColumns();
  return groupByDimension(campaign).flatMap(({ dimension, groups }) => {
    const column = columns.find((key) => key === dimension);
    if (!column) return [];
    const members = listMembers(
      campaign,
      column,
      groups.map(({ group }) => group.名称),
    );
    if ([...members.values()].every(({ sure }) => sure.length === 0)) return [];
    // a roster of one batch has all of that batch, unless units give figures besides
    const isWhole = coversYear(campaign) || (column === '批次' && !campaign.名册不全);
    return groups.flatMap(({ group, path }) => {
      const found = members.get(group.名称);
      // of a batch that it does not cover the roster says nothing
      if (column === '批次' && !coversYear(campaign) && found?.sure.length === 0) return [];
      return partFields.map((field) => ({
        given: claimField(campaign, `${path}.${field}`),
        derived: found && claimMembers(campaign, [column], group.名称, found, field, isWhole),
      }));
    });
  });
}

/** Each source with what the roster says was paid from it; `isSpent` where all that was raised stands in the roster. */
function listSources(known: Known): (Equation & { isSpent: boolean })[] {
  const { campaign } = known;
  const { 资金来源: sources = [] } = campaign;
  if (!campaign.名册?.length || sources.length === 0 || !coversYear(campaign)) return [];
  const members = listMembers(
    campaign,
    '来源',
    sources.map(({ 名称 }) => 名称),
  );
  if ([...members.values()].every(({ sure }) => sure.length === 0)) return [];
  return yearFields.flatMap((field) => {
    const figures = sources.flatMap((source) => source[field] ?? []);
    const [sum, whole] = [sumAmounts(figures), claimRoster(campaign, field)];
    const isSpent =
      figures.length === sources.length &&
      sum !== undefined &&
      whole !== undefined &&
      isExact(sum) &&
      sizeOf(sum) === sizeOf(whole.figure);
    // who gave and who was helped are both counted in 人数
    if (field === '人数' && !isSpent) return [];
    return sources.map(({ 名称: name }, index) => {
      const found = members.get(name);
      return {
        given: claimField(campaign, formatPath(['资金来源', index, field])),
        derived: found && claimMembers(campaign, ['来源'], name, found, field, true),
        isSpent,
      };
    });
  });
}

export const rosterGroupIdentities: readonly Identity[] = [
  {
    whole: '分组[].人数、户数、金额',
    relation: '=',
    parts: '名册里这一组的人数、户数、金额：名册有这一列的每个维度',
    kind: rosterGroupMismatch,
    asksScope: true,
    list: listGroups,
  },
  {
    whole: '资金来源[].金额、人数',
    relation: '=',
    parts: '名册里这个来源的金额、人数（筹集的都发了时）',
    kind: rosterSourceMismatch,
    list: (known) => listSources(known).filter(({ isSpent }) => isSpent),
  },
  {
    whole: '资金来源[].金额',
    relation: '≥',
    parts: '名册里这个来源的金额',
    kind: rosterSourceMismatch,
    list: (known) => listSources(known).filter(({ isSpent }) => !isSpent),
  },
];
