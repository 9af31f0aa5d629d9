/** A sheet of a workbook or a CSV file, as rows of cells. */
import type { Place } from '../diagnostics/diagnostic.ts';

export interface Table {
  file: string;
  /** the sheet's name; absent for CSV */
  sheet?: string;
  /** rows that have a cell, in order */
  rows: TableRow[];
  merges: Merge[];
  /** of a CSV file: the place of the cell that begins at an offset */
  placeOf?: (at: number) => Place;
  /** and that of a column of the row whose first cell begins at an offset */
  placeOfColumn?: (at: number, column: number) => Place;
  /** first and last of columns that are not shown */
  hiddenColumns?: readonly (readonly [first: number, last: number])[];
}

export interface TableRow {
  /** from 1, as the spreadsheet counts */
  number: number;
  hidden: boolean;
  /** cells that hold something, by column */
  cells: TableCell[];
}

export interface TableCell {
  /** from 1 */
  column: number;
  /** as displayed: dates as 2025-08-20, numbers in full */
  text: string;
  /** whether the spreadsheet holds a number; always false for CSV */
  numeric: boolean;
  /** crossed out, whole */
  struck?: boolean;
  /** of a CSV file: where it begins in the text, by which its place is found */
  at?: number;
}

/** A merged range; only its first cell holds a value. Rows and columns from 1, inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The place of a cell, also of an empty one. */
export function placeOfCell(table: Table, row: number, column: number, cell?: TableCell): Place {
  if (cell?.at !== undefined && table.placeOf) return table.placeOf(cell.at);
  const { file, sheet } = table;
  const place = { file, line: row, column };
  return sheet === undefined ? place : { ...place, cell: `${sheet}!${nameColumn(column)}${row}` };
}

/** The place of a cell that holds nothing. */
export function placeOfBlank(table: Table, { number, cells: [first] }: TableRow, column: number): Place {
  if (first?.at !== undefined && table.placeOfColumn) return table.placeOfColumn(first.at, column);
  return placeOfCell(table, number, column);
}

/** The place of a row: that of its first cell. */
export function placeOfRow(table: Table, { number, cells: [first] }: TableRow): Place {
  return placeOfCell(table, number, first?.column ?? 1, first);
}

/** A place as one word, by which two are told apart. */
export function namePlace({ file, line, column, cell }: Place): string {
  return `${file}:${cell ?? `${line}:${column}`}`;
}

/** 1 → A, 27 → AA. */
function nameColumn(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A cell that holds nothing but digits: 9,000, 28.58. */
export const bareFigure = /^\d[\d,，]*(?:\.\d+)?$/;
