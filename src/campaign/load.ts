/** A campaign as its files give it: the main YAML, and the rows of the roster that it names. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { PlacedValue, Places } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import type { RosterColumn } from '../source/roster-columns.ts';
import { fillSchooling } from './grades.ts';
import type { CampaignModel } from './model.ts';
import { type Parsed, parseRoster } from './parse.ts';
import { listRosterFields } from './roles.ts';
import type { Campaign, RosterFile, RosterRow } from './schema/campaign.ts';
import { unifyRows } from './unify.ts';

/** A campaign that validated, with the places where its fields were typed. */
export interface LoadedCampaign {
  campaign: CampaignModel;
  places: Places;
  /** what 合计 rows of the roster's file say; compared, never counted */
  stated: Roster['stated'];
}

/** The roster's columns, with every heading that means them. */
export const rosterColumns: readonly RosterColumn[] = listRosterFields().map(({ key, field }) => ({
  key,
  synonyms: field.meta.synonyms ?? [],
  lesser: field.meta.lesser ?? [],
  titled: field.meta.titled,
  isMoney: field.meta.leaf === 'money',
  isName: field.meta.role === 'name',
  isSubject: field.meta.role === 'name' && field.required,
  sample: field.meta.form?.sample,
}));

/** The file that a campaign's 名册 names; undefined where it holds the rows itself, or there is none. */
export function nameRoster({ value, rest }: Parsed<Campaign>): RosterFile | undefined {
  const roster = (value ?? rest)?.名册;
  return Array.isArray(roster) ? undefined : roster;
}

/**
 * Puts a campaign together, in the second step: its fields were validated, its roster was read.
 * @param roster takes the place of whatever 名册 is; absent where 名册 holds the rows, or there are none
 * @returns without `loaded` where an error makes the data unusable
 */
export function loadCampaign(
  { value: campaign, places, problems: invalid }: Parsed<Campaign>,
  roster?: Roster,
): { loaded?: LoadedCampaign; problems: Diagnostic[] } {
  if (!campaign)
    return { problems: [...invalid, ...(roster ? [...roster.problems, ...checkRows(roster).problems] : [])] };
  const { 名册: given, ...rest } = campaign;
  // groups that were typed have names of their own
  const stages = campaign.分组 ? [] : (campaign.标准 ?? []).flatMap(({ 条件 }) => 条件?.学段 ?? []);
  const tidy = (rows: RosterRow[]) => unifyRows(fillSchooling(rows), campaign.单位.下属, stages);
  const { 批次: batch, 范围: extent } = given === undefined || Array.isArray(given) ? {} : given;
  if (!roster) {
    const own = Array.isArray(given) ? { 名册: tidy(given) } : {};
    return { loaded: { campaign: { ...rest, ...own }, places, stated: [] }, problems: invalid };
  }
  const rows = checkRows(roster);
  const problems = [...invalid, ...roster.problems, ...rows.problems];
  if (!rows.value || hasErrors(problems)) return { problems };
  return {
    loaded: {
      campaign: { ...rest, 名册: fillBatch(tidy(rows.value), batch), 名册范围: extent },
      places: { get: (path) => rows.places.get(path) ?? places.get(path) },
      stated: roster.stated,
    },
    problems,
  };
}

const checkRows = (roster: Roster) => parseRoster(joinRows(roster.rows));

/** A roster of one batch: each of its rows is of that batch, where none says otherwise. */
function fillBatch(rows: RosterRow[], batch: string | undefined): RosterRow[] {
  return batch === undefined ? rows : rows.map((row) => ({ ...row, 批次: row.批次 ?? batch }));
}

/** Rows as one list; the place of `名册[3].金额` is that of the third row's cell. */
function joinRows(rows: Roster['rows']): PlacedValue {
  return {
    value: rows.map((row) => row.value),
    places: {
      get(path) {
        const match = /^名册\[(\d+)\](?:\.(.*))?$/.exec(path);
        return match ? rows[Number(match[1]) - 1]?.places.get(match[2] ?? '') : undefined;
      },
    },
  };
}
