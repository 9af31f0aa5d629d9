/** A table → the rows of a roster: totals told apart from people, and what identifies a person left out. */
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { noStudent } from '../diagnostics/catalogue/roster-headings.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { reportHeadings } from './heading-problems.ts';
import type { PlainObject } from './places.ts';
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import { isSampleNote, sampleMark, tellNobody } from './roster-footers.ts';
import type { FoundColumn } from './roster-found.ts';
import { readHead, readTitleRow } from './roster-titles.ts';
import { findTotal, readTotal, type StatedRow } from './roster-totals.ts';
import { type PlacedRow, RowReader } from './row-reader.ts';
import { compareRowSums } from './row-sums.ts';
import { placeOfCell, type Table, type TableRow } from './table.ts';
import { reportUnseen } from './unseen.ts';

/** What a file of the roster holds: rows with places, and what its 合计 rows say. */
export interface Roster {
  rows: PlacedRow[];
  stated: StatedRow[];
  /** of a file: texts where names stand, in rows, columns and sheets that were not read; looked for when first asked for */
  unread?: () => string[];
  problems: Diagnostic[];
}

/**
 * Reads a roster. Text comes out as displayed; a bare figure below 金额（万元） gets its unit, `1.2万元`.
 * A merged cell holds for all its rows, except money.
 *
 * @param columns what a row may hold, by the schema
 * @param shared fields that titles above the headings say, where there are several tables
 */
export function readRosterTable(
  table: Table,
  columns: readonly RosterColumn[],
  shared: ReadonlySet<string> = new Set(),
): Roster {
  const headings = findHeadings(table, columns);
  const problems = [...headings.problems, ...reportHeadings(table, headings.columns, columns)];
  const [leftmost] = headings.columns;
  if (!leftmost || problems.some(({ code }) => code === noStudent.code))
    return { rows: [], stated: [], problems };

  const reader = new RowReader(table, headings.columns, columns);
  const rows: PlacedRow[] = [];
  const people: TableRow[] = [];
  const stated: StatedRow[] = [];
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  let titles = readHead(table, headings.lastRow, columns, shared);
  const isRepeated = makeHeadingFinder(headings.columns);
  for (const row of table.rows) {
    if (row.number <= headings.lastRow) continue;
    const label = findTotal(row, headings.columns);
    const title = readTitleRow(row, columns);
    const nobody = tellNobody(table, row, headings.columns, subject);
    if (label) {
      const read = readTotal(table, row, label, headings.columns);
      stated.push(read.stated);
      problems.push(...read.problems);
    } else if (title && (rows.length === 0 || Object.keys(title).every((key) => Object.hasOwn(titles, key))))
      // a title in the middle holds where those above have one too
      titles = { ...titles, ...title };
    else if (nobody) problems.push(nobody);
    else if (reader.isFooter(row)) reader.reportFooter(row);
    else if (!isRepeated(row)) {
      const read = reader.read(row);
      if (!read) continue;
      if (isSampleNote(read.value[sampleMark.field]) || reader.isSample(read)) {
        problems.push(reader.tellSample(read));
        continue;
      }
      rows.push(hasTitles(titles) ? { ...read, value: { ...titles, ...read.value } } : read);
      people.push(row);
    }
  }
  const place = placeOfCell(table, headings.lastRow, leftmost.column, leftmost.cell);
  // each of many rows may have one
  const told = [
    ...problems,
    ...reader.dropNobody(rows, people),
    ...reader.report(),
    ...compareRowSums(table, headings.columns, people),
    ...reportUnseen(table, people, headings.columns, place),
  ];
  if (rows.length > 0) return { rows, stated, problems: told };
  // the example of a form that nobody has filled in is as it should be
  const others = told.filter(({ code }) => code !== kinds.sampleRow.code);
  return { rows, stated, problems: [...others, makeProblem(kinds.emptyRoster, undefined, { place })] };
}

const hasTitles = (titles: PlainObject) => Object.keys(titles).length > 0;

/** Tells of a row whether it is the heading, or words of it, printed again on each page: 备注 alone is no student. */
function makeHeadingFinder(columns: readonly FoundColumn[]): (row: TableRow) => boolean {
  const headings = new Set(columns.map(({ heading }) => heading));
  return ({ cells }) => cells.every(({ text }) => headings.has(text.replace(/\s+/g, '')));
}
