/** Which sheets of a workbook are the roster: the one that is named, or every one that is a part of it. */
import * as kinds from '../diagnostics/catalogue/workbook.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import { listNamed } from './roster-names.ts';
import { readTitle } from './roster-titles.ts';
import type { Table } from './table.ts';
import type { Sheet } from './xlsx.ts';

export interface ChosenSheets {
  tables: Table[];
  /** sheets beside them that may name people */
  others: readonly Sheet[];
  problems: Diagnostic[];
}

/** The sheet by which the blank form explains itself. */
export const explainingSheet = '填写说明';
/** What a sheet is called that says how the others are filled in, as that one does. */
const instructions = /^(?:填写|填表|填报)?(?:说明|须知)$/;
/** A sheet of people who are not this year's, or were not helped. */
const apart =
  /往年|历年|去年|上年|未通过|不符合|不合格|备选|候补|退回|申请|申报|示例|样表|模板|旧|作废|草稿|核对|底稿|备份/;

/**
 * @param name the sheet's, or several with 、 between; else the first that is not hidden, and those like it
 * @param file as problems call the workbook
 */
export function chooseSheets(
  sheets: readonly Sheet[],
  name: string | undefined,
  file: string,
  columns: readonly RosterColumn[],
): ChosenSheets {
  const at = { place: startOf(file) };
  const chosen = name === undefined ? firstShown(sheets, columns) : findNamed(sheets, name);
  if (!chosen) {
    const args = { name: name ?? '', sheets: sheets.map((sheet) => sheet.name) };
    return { tables: [], others: [], problems: [makeProblem(kinds.unknownSheet, args, at)] };
  }
  const problems: Diagnostic[] = [];
  const rest = sheets.filter((sheet) => !chosen.includes(sheet) && !explains(sheet, columns));
  const found = name === undefined ? sortOut(chosen, rest, columns) : { parts: [], doubtful: [], copies: [] };
  const read = [...chosen, ...found.parts];
  const told = [...read, ...found.doubtful];
  for (const sheet of sheets)
    if (sheet.hidden && (chosen.includes(sheet) || !told.includes(sheet)))
      problems.push(makeProblem(kinds.hiddenSheet, { name: sheet.name }, at));
  // an empty sheet, as each new workbook has some, has nothing that was not read
  const isEmpty = (sheet: Sheet) => sheet.read().table?.rows.length === 0;
  const others = rest
    .filter((sheet) => !sheet.hidden && !told.includes(sheet) && !isEmpty(sheet))
    .map((sheet) => sheet.name);
  const used = chosen.map((sheet) => sheet.name).join('、');
  if (name === undefined && others.length > 0)
    problems.push(
      makeProblem(kinds.otherSheets, { used: read.map((sheet) => sheet.name).join('、'), others }, at),
    );
  if (found.parts.length > 0)
    problems.push(makeProblem(kinds.severalSheets, { read: read.map((sheet) => sheet.name) }, at));
  if (found.doubtful.length > 0)
    problems.push(
      makeProblem(kinds.otherRosters, { used, others: found.doubtful.map((sheet) => sheet.name) }, at),
    );
  const tables = read.flatMap((sheet) => {
    const { table, problems: inSheet } = sheet.read();
    for (const problem of inSheet) problems.push(problem);
    return table ? [table] : [];
  });
  return { tables, others: sheets.filter((sheet) => !read.includes(sheet)), problems };
}

/** The first sheet of students; where there is none, the first in which anything is written. */
function firstShown(sheets: readonly Sheet[], columns: readonly RosterColumn[]): Sheet[] | undefined {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const students = shown.find((sheet) => !apart.test(sheet.name) && holdsNames(sheet, columns, true));
  if (students) return [students];
  const written = shown.find((sheet) => (sheet.read().table?.rows.length ?? 0) > 0);
  const first = written ?? shown[0] ?? sheets[0];
  return first && [first];
}

function findNamed(sheets: readonly Sheet[], name: string): Sheet[] | undefined {
  const called = (one: string) => sheets.filter((sheet) => sheet.name === one);
  const whole = called(name);
  if (whole.length > 0) return whole.slice(0, 1);
  const parts = name.split(/[、，,]/).map((part) => called(part.trim())[0]);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/**
 * Of the sheets beside the first: parts of the same roster, with its headings and other people; copies, that name nobody
 * else; and those of which it can't be told.
 */
function sortOut([first]: readonly Sheet[], rest: readonly Sheet[], columns: readonly RosterColumn[]) {
  const found = { parts: [] as Sheet[], doubtful: [] as Sheet[], copies: [] as Sheet[] };
  const table = first?.read().table;
  if (!first || !table || !isRoster(first, columns))
    return { ...found, doubtful: rest.filter((sheet) => isRoster(sheet, columns)) };
  const known = new Set(listNamed(table, columns));
  for (const sheet of rest) {
    const other = sheet.read().table;
    if (!other || !isRoster(sheet, columns)) continue;
    const names = listNamed(other, columns);
    const fresh = names.filter((name) => !known.has(name));
    const isOfOther = areTwoUnits(first, sheet, columns);
    if (fresh.length === 0 && !sheet.hidden && !isOfOther) found.copies.push(sheet);
    else if (
      !sheet.hidden &&
      !apart.test(sheet.name) &&
      yearOf(sheet.name) === yearOf(first.name) &&
      (fresh.length === names.length || isOfOther) &&
      hasSameHeadings(table, other, columns)
    ) {
      found.parts.push(sheet);
      for (const name of names) known.add(name);
    } else found.doubtful.push(sheet);
  }
  return found;
}

/** Whether two sheets are called after two units: who is in both was named by both, which is told of the rows. */
function areTwoUnits(first: Sheet, second: Sheet, columns: readonly RosterColumn[]): boolean {
  const [one, other] = [first, second].map(({ name }) => readTitle(name, columns).单位);
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether the second has the fields of the first, or a few more of its own. */
function hasSameHeadings(table: Table, other: Table, columns: readonly RosterColumn[]): boolean {
  const [first, second] = [table, other].map(
    (one) =>
      new Set(findHeadings(one, columns).columns.flatMap(({ use }) => (use.kind === 'field' ? use.key : []))),
  );
  return (
    [...(first ?? [])].every((key) => second?.has(key)) || [...(second ?? [])].every((key) => first?.has(key))
  );
}

const yearOf = (name: string) => /20\d\d/.exec(name)?.[0];

/** Whether a sheet says how the others are filled in, and holds no people itself. */
function explains(sheet: Sheet, columns: readonly RosterColumn[]): boolean {
  if (!instructions.test(sheet.name)) return false;
  return !holdsNames(sheet, columns, true);
}

/** Whether the headings of a sheet name people, or students: those of a summary do not. */
function holdsNames(sheet: Sheet, columns: readonly RosterColumn[], ofStudents = false): boolean {
  const { table } = sheet.read();
  const names = new Set(
    columns.flatMap(({ key, isName, isSubject }) => ((ofStudents ? isSubject : isName) ? key : [])),
  );
  const found = table ? findHeadings(table, columns).columns : [];
  return found.some(({ use }) => use.kind === 'field' && names.has(use.key));
}

/** Whether a sheet has the headings of a roster, and a row below them. */
function isRoster(sheet: Sheet, columns: readonly RosterColumn[]): boolean {
  const { table } = sheet.read();
  if (!table) return false;
  const { lastRow } = findHeadings(table, columns);
  return (
    holdsNames(sheet, columns) &&
    table.rows.some(({ number, cells }) => number > lastRow && cells.some(({ text }) => text.trim()))
  );
}
