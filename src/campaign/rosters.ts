/** The roster of a campaign before its fields are validated: whose rows they are is known first. */

import { remember } from '../chinese/remembered.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Folder } from '../source/folder.ts';
import { isObject, type PlacedValue, type PlainValue } from '../source/places.ts';
import { readRoster } from '../source/reading.ts';
import type { Roster } from '../source/roster.ts';
import type { RosterColumn } from '../source/roster-columns.ts';
import type { PlacedRow } from '../source/row-reader.ts';
import { rosterColumns } from './load.ts';

/**
 * The rows that 名册 names or holds. Undefined where there is none, or where it is written in a way that only
 * the validation can explain.
 */
export function readCampaignRoster({ value, places }: PlacedValue, folder: Folder): Roster | undefined {
  const roster = isObject(value) ? value.名册 : undefined;
  const columns = listRosterColumns(value);
  if (typeof roster === 'string') return readRoster(folder, { 文件: roster.trim() }, columns);
  if (Array.isArray(roster)) {
    const rows = roster.flatMap((row, index): PlacedRow[] => {
      const path = formatPath(['名册', index]);
      const at = { get: (field: string) => places.get(field === '' ? path : `${path}.${field}`) };
      return isObject(row) ? [{ value: row, places: at, row: index + 1 }] : [];
    });
    return rows.length === roster.length ? { rows, stated: [], problems: [] } : undefined;
  }
  if (roster === undefined || !isObject(roster)) return undefined;
  const file = textOf(roster.文件);
  if (file === undefined) return undefined;
  const read = readRoster(folder, { 文件: file, 工作表: textOf(roster.工作表) }, columns);
  const batch = textOf(roster.批次);
  if (batch === undefined) return read;
  // rows part from their roster: each takes along which batch it is of
  return { ...read, rows: read.rows.map((row) => ({ ...row, value: { 批次: batch, ...row.value } })) };
}

/** The columns of a campaign's roster: a sheet or row called as one of its units is, 港务, is of that unit. */
export function listRosterColumns(campaign: PlainValue | undefined): readonly RosterColumn[] {
  const unit = campaign !== undefined && isObject(campaign) ? campaign.单位 : undefined;
  const listed = unit !== undefined && isObject(unit) ? unit.下属 : undefined;
  const below = Array.isArray(listed) ? listed : [];
  const names = below.flatMap((one) => (isObject(one) ? [one.名称, one.简称] : [one]));
  return columnsBeside(names.filter((name) => typeof name === 'string').join(parting));
}

const parting = '\n';

/** By the names of the units: what is known of headings is kept with the columns, and asked for at each redraw. */
const columnsBeside = remember(
  (joined): readonly RosterColumn[] => {
    if (joined === '') return rosterColumns;
    const names = new Set(joined.split(parting));
    const called = (title: string) => (names.has(title) ? title : undefined);
    return rosterColumns.map((column) =>
      column.key === '单位'
        ? {
            ...column,
            titled: (title, isHead) => column.titled?.(title, isHead) ?? (isHead ? undefined : called(title)),
          }
        : column,
    );
  },
  { longest: Number.POSITIVE_INFINITY, most: 8 },
);

function textOf(value: PlainValue | undefined): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}
