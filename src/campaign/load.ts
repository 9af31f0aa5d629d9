/** A campaign as its files give it: the main YAML, and the rows of the roster that it names. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { PlacedValue, Places } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import type { RosterColumn } from '../source/roster-columns.ts';
import { describeField } from './fields.ts';
import type { CampaignModel } from './model.ts';
import { parseCampaign, parseRoster } from './parse.ts';
import type { RosterRow } from './schema/campaign.ts';
import { rosterRow } from './schema/recipients.ts';

export interface LoadedCampaign {
  campaign: CampaignModel;
  places: Places;
  /** what 合计 rows of the roster's file say; compared, never counted */
  stated: Roster['stated'];
}

/** The roster's columns, with every heading that means them. */
export const rosterColumns: readonly RosterColumn[] = Object.entries(describeField(rosterRow).fields).map(
  ([key, field]) => ({ key, synonyms: field.synonyms, isMoney: field.leaf === 'money' }),
);

/**
 * Loads a campaign.
 * @param readRoster reads the file that 名册 names
 * @param peopleBelow the head count comes from the units below
 * @returns without `loaded` where an error makes the data unusable
 */
export function loadCampaign(
  placed: PlacedValue,
  readRoster: (file: string, sheet: string | undefined) => Roster,
  peopleBelow = false,
): { loaded?: LoadedCampaign; problems: Diagnostic[] } {
  const { value: campaign, places, problems } = parseCampaign(placed, peopleBelow);
  if (!campaign) return { problems };
  const { 名册: roster, ...rest } = campaign;
  if (roster === undefined || Array.isArray(roster)) {
    return {
      loaded: {
        campaign: { ...rest, ...(roster ? { 名册: roster } : {}) },
        places,
        stated: [],
      },
      problems,
    };
  }
  const read = readRoster(roster.文件, roster.工作表);
  const rows = parseRoster(joinRows(read.rows));
  problems.push(...read.problems, ...rows.problems);
  if (!rows.value || hasErrors(problems)) return { problems };
  return {
    loaded: {
      campaign: { ...rest, 名册: fillBatch(rows.value, roster.批次), 名册范围: roster.范围 },
      places: { get: (path) => rows.places.get(path) ?? places.get(path) },
      stated: read.stated,
    },
    problems,
  };
}

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
