/** A roster's file, workbook or CSV → its rows. */
import { emptyRoster, nobodyRow } from '../diagnostics/catalogue/roster-file.ts';
import * as kinds from '../diagnostics/catalogue/workbook.ts';
import { type Diagnostic, dropRepeated, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { isZip } from '../opc/unzip.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { once } from './once.ts';
import type { PlainObject } from './places.ts';
import { type Roster, readRosterTable } from './roster.ts';
import { partChildren } from './roster-children.ts';
import type { RosterColumn } from './roster-columns.ts';
import { listUnreadNames } from './roster-names.ts';
import { partPairs } from './roster-pairs.ts';
import { partTable } from './roster-parts.ts';
import { chooseSheets } from './roster-sheets.ts';
import { listShared, readTitle } from './roster-titles.ts';
import { namePlace, type Table } from './table.ts';
import { isWorkbook, readWorkbook, type Sheet } from './xlsx.ts';

/**
 * Reads a roster's file, whatever its extension says.
 *
 * @param sheet the sheet's name, or several with 、 between; else the first that is not hidden, and those like it
 */
export function readRosterFile(
  bytes: Uint8Array,
  file: string,
  columns: readonly RosterColumn[],
  sheet?: string,
): Roster {
  const other = nameOtherFormat(bytes);
  if (other !== undefined) {
    const at = { place: startOf(file) };
    return { rows: [], stated: [], problems: [makeProblem(kinds.otherFormat, { format: other }, at)] };
  }
  const {
    tables,
    others = [],
    problems,
  } = isWorkbook(bytes) ? readSheets(bytes, file, sheet, columns) : readText(bytes, file);
  const paired = tables.map((table) => partPairs(table, columns));
  const parts = paired.flatMap(({ table }) =>
    partTable(table, columns).map((part) => ({ part, sheet: table.sheet ?? '' })),
  );
  const shared = listShared(
    parts.map(({ part }) => part),
    columns,
  );
  const rosters = parts.map(({ part, sheet }) =>
    // of several sheets, 第一批 and 第二批, 高中 and 本科, each tells what its rows are
    entitle(readChildren(part, columns, shared), tables.length > 1 ? readTitle(sheet, columns) : {}),
  );
  const unread = once(() => [
    ...parts.flatMap(({ part }, index) => {
      const read = new Set(rosters[index]?.rows.map(({ row }) => row));
      return listUnreadNames(part, columns, (row) => read.has(row));
    }),
    ...others.flatMap((sheet) => {
      const { table: other } = sheet.read();
      return other ? listUnreadNames(other, columns) : [];
    }),
  ]);
  return {
    rows: rosters.flatMap(({ rows }) => rows),
    stated: rosters.length > 1 ? placeTotals(rosters) : rosters.flatMap(({ stated }) => stated),
    ...(tables.length > 0 ? { unread } : {}),
    problems: [...problems, ...paired.flatMap((read) => read.problems), ...listProblems(rosters)],
  };
}

/** The rows of totals of several tables, each with the rows of its own: two halves stand on the same lines. */
function placeTotals(rosters: readonly Roster[]): Roster['stated'] {
  return rosters.flatMap(({ rows, stated }) => {
    const places = rows.flatMap(({ places: at }) => at.get('')?.value ?? []);
    const table = new Set(places.map(namePlace));
    return stated.map((row) => ({ ...row, table }));
  });
}

/** What is told of the tables of a roster: one that says that a unit has nobody is not empty by mistake beside others. */
function listProblems(rosters: readonly Roster[]): Diagnostic[] {
  const isFilled = rosters.some(({ rows }) => rows.length > 0);
  return rosters.flatMap(({ problems }) => {
    const isMeant = isFilled && problems.some(({ code }) => code === nobodyRow.code);
    return isMeant ? problems.filter(({ code }) => code !== emptyRoster.code) : problems;
  });
}

/** A table's rows; those of two children of one row stand one below the other. */
function readChildren(table: Table, columns: readonly RosterColumn[], shared: ReadonlySet<string>): Roster {
  const { parts, problems } = partChildren(table, columns);
  const [first, ...others] = parts.map((part) => readRosterTable(part, columns, shared));
  if (!first || others.length === 0) return first ?? { rows: [], stated: [], problems };
  const all = [first, ...others];
  return {
    rows: all.flatMap(({ rows }) => rows).sort((a, b) => a.row - b.row),
    stated: first.stated,
    problems: dropRepeated([...problems, ...all.flatMap((roster) => roster.problems)]),
  };
}

/** Gives each row what a title says, where it says nothing itself. */
function entitle(roster: Roster, said: PlainObject): Roster {
  if (Object.keys(said).length === 0) return roster;
  return { ...roster, rows: roster.rows.map((row) => ({ ...row, value: { ...said, ...row.value } })) };
}

/** Names within the archive by which other programs' tables are known. */
const otherFormats: readonly [format: string, mark: string][] = [
  ['.ods（OpenDocument）', 'application/vnd.oasis.opendocument'],
  ['.xlsb（二进制工作簿）', 'xl/workbook.bin'],
  ['.numbers（苹果 Numbers）', 'Index/Document.iwa'],
];

/** The format of a table that is whole, but no .xlsx. */
function nameOtherFormat(bytes: Uint8Array): string | undefined {
  if (!isZip(bytes)) return undefined;
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return otherFormats.find(([, mark]) => archive.includes(mark, 0, 'latin1'))?.[0];
}

interface Found {
  tables: Table[];
  /** sheets beside them */
  others?: readonly Sheet[];
  problems: Diagnostic[];
}

function readText(bytes: Uint8Array, file: string): Found {
  const { text, problems } = decodeText(bytes, file);
  if (problems.some(({ severity }) => severity === 'error')) return { tables: [], problems };
  const csv = readCsv(text, file);
  const all = [...problems, ...csv.problems];
  // of a file that is too large nothing was read
  return csv.problems.length > 0 && csv.table.rows.length === 0
    ? { tables: [], problems: all }
    : { tables: [csv.table], problems: all };
}

function readSheets(
  bytes: Uint8Array,
  file: string,
  name: string | undefined,
  columns: readonly RosterColumn[],
): Found {
  const { sheets, problems } = readWorkbook(bytes, file);
  if (sheets.length === 0) return { tables: [], problems };
  const chosen = chooseSheets(sheets, name, file, columns);
  return { ...chosen, problems: [...problems, ...chosen.problems] };
}
