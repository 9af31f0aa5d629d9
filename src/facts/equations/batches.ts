/** 批次: whether the roster is the whole year's or that of a batch, and what the batches say together. */

import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { exceeds } from '../../chinese/compare.ts';
import { parseChineseNumeral } from '../../chinese/numerals.ts';
import { partFields } from '../figures.ts';
import { type Claim, claimFigure } from './claims.ts';
import type { Equation } from './identity.ts';
import type { Known } from './known.ts';
import {
  claimRoster,
  countStudents,
  figureOf,
  type RosterField,
  sayLikeTotal,
  sumAmountsOf,
} from './roster.ts';
import { groupByDimension, type Split } from './splits.ts';

/** 第一批, 第1批, 一批 and 首批 are one batch. */
function keyOfBatch(name: string): string {
  const [, number] = /^第?(\d+|[一二三四五六七八九十首]+)[批次](?:次)?$/.exec(name.trim()) ?? [];
  if (number === undefined) return name;
  return String(number === '首' ? 1 : (parseChineseNumeral(number) ?? Number(number)));
}

/** Whether two names are of one batch. */
export function isSameBatch(one: string, other: string): boolean {
  return keyOfBatch(one) === keyOfBatch(other);
}

/** The groups that stand for the batches of the year. */
function listBatches(campaign: CampaignModel): Split['groups'] {
  return groupByDimension(campaign).find(({ dimension }) => dimension === '批次')?.groups ?? [];
}

/** All rows of a batch; undefined where the roster has rows of no batch, none of this one, or is not the whole's. */
function findRows(
  { 名册: rows = [], 名册不全: lacks }: CampaignModel,
  batch: string,
): RosterRow[] | undefined {
  if (lacks || !rows.every((row) => row.批次)) return undefined;
  const found = rows.filter((row) => row.批次 && isSameBatch(row.批次, batch));
  return found.length > 0 ? found : undefined;
}

/**
 * Whether the roster is the whole year's: not where units give figures besides, where 分组 by 批次 names batches that it has no row of, nor where all of
 * its rows are of one batch and the stated totals are more.
 */
export function coversYear(campaign: CampaignModel): boolean {
  const { 名册: rows, 合计: totals } = campaign;
  if (campaign.名册不全) return false;
  if (!rows?.length || !rows.every((row) => row.批次)) return true;
  const batches = new Set(rows.map((row) => keyOfBatch(row.批次 ?? '')));
  const named = listBatches(campaign).map(({ group }) => keyOfBatch(group.名称));
  if (named.some((batch) => batches.has(batch))) return named.every((batch) => batches.has(batch));
  if (batches.size > 1) return true;
  if (named.length > 0) return false;
  const pairs = [
    [totals?.人数, countStudents(rows)],
    [totals?.发放, sumAmountsOf(rows)],
  ] as const;
  return !pairs.some(([stated, own]) => stated && own && exceeds(stated, own));
}

/** What the roster says of its one batch, where the groups name other batches only. */
export function claimUnnamedBatch(campaign: CampaignModel, field: RosterField): Claim | undefined {
  const [row] = campaign.名册 ?? [];
  const named = listBatches(campaign);
  if (!row?.批次 || named.length === 0 || campaign.名册不全 || coversYear(campaign)) return undefined;
  if (named.some(({ group }) => findRows(campaign, group.名称))) return undefined;
  const claim = claimRoster(campaign, field);
  return claim && { ...claim, name: `${row.批次}的${claim.name}` };
}

/** A batch that tells no figure of its own has that of its rows. */
export function listRosterBatches({ campaign }: Known): Equation[] {
  return listBatches(campaign).flatMap(({ group, path }) => {
    const rows = findRows(campaign, group.名称);
    if (!rows) return [];
    return partFields.map((field) => {
      const figure = sayLikeTotal(campaign, figureOf(rows, field));
      const formula = `名册中批次为“${group.名称}”的${field === '金额' ? '金额相加' : field}`;
      const counted = { rows, columns: ['批次'], group: group.名称 };
      return {
        path: `${path}.${field}`,
        given: undefined,
        derived: figure && { ...claimFigure(formula, figure, ['名册']), counted },
      };
    });
  });
}

/** Whether every batch tells its figure, or every unit, so that they can be added up: the roster tells that of its own. */
export function tellsBatches(campaign: CampaignModel, field: RosterField): boolean {
  if (campaign.名册不全) return true;
  const named = listBatches(campaign);
  const rostered = named.map(({ group }) => findRows(campaign, group.名称) !== undefined);
  return (
    rostered.includes(false) &&
    named.every(({ group }, index) => group[field] !== undefined || rostered[index])
  );
}
