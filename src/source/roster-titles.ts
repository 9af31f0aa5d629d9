/** What is said once of many rows of a roster: by a sheet's name, 高中, or by a row of its own above them, 一、本科（12人）. */
import type { PlainObject } from './places.ts';
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import type { Table, TableCell, TableRow } from './table.ts';

const number = /^[（(]?(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})(?:部分)?[)）、.．:：\s]+/;
const counted = /[（(]?[共计]*\d+[人名户][）)]?$/;
/** No title is longer; a note may be. */
const longest = 20;

/** The fields that a title gives to the rows below it, each as its column would say it. */
export function readTitle(title: string, columns: readonly RosterColumn[], isHead = false): PlainObject {
  const bare = title
    .replace(number, '')
    .trim()
    .replace(/[:：]$/, '')
    .replace(counted, '')
    .trim();
  if (bare === '' || bare.length > longest || /[，。；,;：:]/.test(bare)) return {};
  const said = columns.flatMap(({ key, titled }): [string, string][] => {
    const text = titled?.(bare, isHead);
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(said);
}

/** What a row says that holds a title and nothing else; undefined of any other. */
export function readTitleRow(
  { cells }: TableRow,
  columns: readonly RosterColumn[],
  isHead = false,
): PlainObject | undefined {
  const title = findOnly(cells);
  if (!title) return undefined;
  const said = readTitle(title.text.replace(/\s+/g, ''), columns, isHead);
  return Object.keys(said).length > 0 ? said : undefined;
}

/** The cell of a row in which nothing else is written. */
function findOnly(cells: readonly TableCell[]): TableCell | undefined {
  let only: TableCell | undefined;
  for (const cell of cells) {
    if (cell.text.trim() === '') continue;
    if (only) return undefined;
    only = cell;
  }
  return only;
}

/**
 * What the titles above a table's heading say of its rows, of fields that further titles below say too.
 * @param shared fields that the titles of every one of several tables say
 */
export function readHead(
  table: Table,
  lastRow: number,
  columns: readonly RosterColumn[],
  shared: ReadonlySet<string>,
): PlainObject {
  const below = readTitles(table, lastRow, columns, false);
  return Object.fromEntries(
    Object.entries(readTitles(table, lastRow, columns, true)).filter(
      ([key]) => shared.has(key) || Object.hasOwn(below, key),
    ),
  );
}

/** The fields that the titles of each of several tables say: of two halves, the one 第一批 and the other 第二批. */
export function listShared(tables: readonly Table[], columns: readonly RosterColumn[]): ReadonlySet<string> {
  if (tables.length < 2) return new Set();
  const [first = [], ...others] = tables.map((table) => {
    const { lastRow } = findHeadings(table, columns);
    return Object.keys(readTitles(table, lastRow, columns, true));
  });
  return new Set(first.filter((key) => others.every((keys) => keys.includes(key))));
}

/** What the titles above a heading say together, or those below it. */
function readTitles(
  { rows }: Table,
  lastRow: number,
  columns: readonly RosterColumn[],
  isHead: boolean,
): PlainObject {
  const titles: PlainObject = {};
  for (const row of rows)
    if (row.number <= lastRow === isHead) Object.assign(titles, readTitleRow(row, columns, isHead));
  return titles;
}
