/** The roster of a campaign before its fields are validated: whose rows they are is known first. */
import { rosterColumns } from '../campaign/load.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isObject, type PlacedValue, type PlainObject } from '../source/places.ts';
import { readRoster } from '../source/reading.ts';
import type { PlacedRow, Roster } from '../source/roster.ts';

/**
 * The rows that 名册 names or holds. Undefined where there is none, or where it is written in a way that only
 * the validation can explain.
 */
export function readCampaignRoster({ value, places }: PlacedValue, root: string): Roster | undefined {
  const roster = isObject(value) ? value.名册 : undefined;
  if (typeof roster === 'string') return readRoster(root, roster.trim(), rosterColumns, undefined);
  if (Array.isArray(roster)) {
    const rows = roster.flatMap((row, index): PlacedRow[] => {
      const path = formatPath(['名册', index]);
      const at = { get: (field: string) => places.get(field === '' ? path : `${path}.${field}`) };
      return isObject(row) ? [{ value: row, places: at, row: index + 1 }] : [];
    });
    return rows.length === roster.length ? { rows, stated: [], problems: [] } : undefined;
  }
  if (roster === undefined || !isObject(roster) || typeof roster.文件 !== 'string') return undefined;
  const sheet = typeof roster.工作表 === 'string' ? roster.工作表.trim() : undefined;
  return readRoster(root, roster.文件.trim(), rosterColumns, sheet);
}

/** A campaign whose 名册 is these rows: as its loader wants them, by name. */
export function withRows(placed: PlacedValue): PlacedValue {
  const value: PlainObject = { ...(isObject(placed.value) ? placed.value : {}), 名册: rowsAtHand };
  return { value, places: placed.places };
}

const rowsAtHand = '名册';
