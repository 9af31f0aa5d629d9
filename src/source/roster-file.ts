/** A roster's file, workbook or CSV → its rows. */
import * as kinds from '../diagnostics/catalogue/workbook.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { once } from './once.ts';
import { type Roster, readRosterTable } from './roster.ts';
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import { listUnreadNames } from './roster-names.ts';
import type { Table } from './table.ts';
import { isWorkbook, readWorkbook, type Sheet } from './xlsx.ts';

/**
 * Reads a roster's file, whatever its extension says.
 *
 * @param sheet the sheet's name; else the first that is not hidden
 */
export function readRosterFile(
  bytes: Uint8Array,
  file: string,
  columns: readonly RosterColumn[],
  sheet?: string,
): Roster {
  const other = nameOtherFormat(bytes);
  if (other !== undefined) {
    const at = { place: { file, line: 1, column: 1 } };
    return { rows: [], stated: [], problems: [makeProblem(kinds.otherFormat, { format: other }, at)] };
  }
  const {
    table,
    others = [],
    problems,
  } = isWorkbook(bytes) ? readSheet(bytes, file, sheet, columns) : readText(bytes, file);
  if (!table) return { rows: [], stated: [], problems };
  const roster = readRosterTable(table, columns);
  const read = new Set(roster.rows.map(({ row }) => row));
  const unread = once(() => [
    ...listUnreadNames(table, columns, (row) => read.has(row)),
    ...others.flatMap((sheet) => {
      const { table: other } = sheet.read();
      return other ? listUnreadNames(other, columns) : [];
    }),
  ]);
  return { ...roster, unread, problems: [...problems, ...roster.problems] };
}

/** Names within the archive by which other programs' tables are known. */
const otherFormats: readonly [format: string, mark: string][] = [
  ['.ods（OpenDocument）', 'application/vnd.oasis.opendocument'],
  ['.xlsb（二进制工作簿）', 'xl/workbook.bin'],
  ['.numbers（苹果 Numbers）', 'Index/Document.iwa'],
];

/** The format of a table that is whole, but no .xlsx. */
function nameOtherFormat(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return otherFormats.find(([, mark]) => archive.includes(mark, 0, 'latin1'))?.[0];
}

interface Found {
  table?: Table;
  /** sheets beside it */
  others?: readonly Sheet[];
  problems: Diagnostic[];
}

function readText(bytes: Uint8Array, file: string): Found {
  const { text, problems } = decodeText(bytes, file);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const csv = readCsv(text, file);
  const all = [...problems, ...csv.problems];
  // of a file that is too large nothing was read
  return csv.problems.length > 0 && csv.table.rows.length === 0
    ? { problems: all }
    : { table: csv.table, problems: all };
}

function readSheet(
  bytes: Uint8Array,
  file: string,
  name: string | undefined,
  columns: readonly RosterColumn[],
): Found {
  const { sheets, problems } = readWorkbook(bytes, file);
  const [first] = sheets;
  if (!first) return { problems };
  const chosen =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? first)
      : sheets.find((sheet) => sheet.name === name);
  const place = { file, line: 1, column: 1 };
  if (!chosen) {
    const args = { name: name ?? '', sheets: sheets.map((sheet) => sheet.name) };
    return { problems: [...problems, makeProblem(kinds.unknownSheet, args, { place })] };
  }
  const read = chosen.read();
  return {
    ...read,
    others: sheets.filter((sheet) => sheet !== chosen),
    problems: [...problems, ...reportSheets(sheets, chosen, name, file, columns), ...read.problems],
  };
}

/** A sheet that says how the others are filled in. */
const instructions = /^(?:填写|填表|填报)?(?:说明|须知)$/;

function reportSheets(
  sheets: readonly Sheet[],
  chosen: Sheet,
  name: string | undefined,
  file: string,
  columns: readonly RosterColumn[],
): Diagnostic[] {
  const at = { place: { file, line: 1, column: 1 } };
  const rest = sheets.filter((sheet) => sheet !== chosen && !instructions.test(sheet.name));
  const rosters = name === undefined ? rest.filter((sheet) => isRoster(sheet, columns)) : [];
  const problems = sheets
    .filter((sheet) => sheet.hidden && !rosters.includes(sheet))
    .map((sheet) => makeProblem(kinds.hiddenSheet, { name: sheet.name }, at));
  const others = rest.filter((sheet) => !sheet.hidden && !rosters.includes(sheet)).map((sheet) => sheet.name);
  if (name === undefined && others.length > 0)
    problems.push(makeProblem(kinds.otherSheets, { used: chosen.name, others }, at));
  if (rosters.length > 0) {
    const args = { used: chosen.name, others: rosters.map((sheet) => sheet.name) };
    problems.push(makeProblem(kinds.otherRosters, args, at));
  }
  return problems;
}

/** Whether a sheet has the headings of a roster, and a row below them. */
function isRoster(sheet: Sheet, columns: readonly RosterColumn[]): boolean {
  const { table } = sheet.read();
  if (!table) return false;
  const { columns: found, lastRow } = findHeadings(table, columns);
  return (
    found.length > 0 &&
    table.rows.some(({ number, cells }) => number > lastRow && cells.some(({ text }) => text.trim()))
  );
}
