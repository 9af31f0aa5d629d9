/** One sheet of a workbook → its part. */
import { escapeXml } from '../../opc/escape.ts';
import { el, group } from '../../opc/xml.ts';
import type { CellStyle, StyleTable } from './styles.ts';

/** One worksheet: columns, then rows. */
export interface Sheet {
  /** at most 31 characters, without `[]:*?/\`, not beginning or ending with an apostrophe, once in the workbook */
  name: string;
  columns?: readonly Column[];
  /** each as long as it is filled; a cell without a value takes its place */
  rows: readonly Row[];
  /** rows at the top that stay in sight and are printed on each page */
  frozenRows?: number;
  merges?: readonly CellRange[];
  choices?: readonly Choices[];
  landscape?: boolean;
}

/** A column; its width in characters. */
export interface Column {
  /** in 字: two half-width characters of the default font */
  width: number;
  /** of the cells that stand empty, down to the sheet's end: a text column keeps `010` when it is typed */
  style?: CellStyle;
}

/** A row: texts, numbers, or nothing. */
export interface Row {
  cells: readonly Cell[];
  /** in points; by default what one line needs */
  height?: number;
}

/** A bare value is a cell without a style of its own. */
export type Cell = string | number | undefined | { value?: string | number | undefined; style: CellStyle };

/** Rows and columns from 0, ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A drop-down on a column. */
export interface Choices {
  /** from 0 */
  column: number;
  /** first row that has it, from 0; all below it have it */
  fromRow: number;
  /** without commas; together at most 255 characters */
  values: readonly string[];
  /** whether anything else is refused; otherwise the list only helps */
  only: boolean;
}

/** Last row of a sheet. */
const LAST_ROW = 1_048_576;
/** Longest text of a cell, in UTF-16 units; the program calls a file with longer ones damaged. */
const LONGEST_TEXT = 32_767;

/** Elements stand in the order of ISO/IEC 29500-1, 18.3.1.99. */
export function writeSheet(sheet: Sheet, styles: StyleTable): string {
  const { columns = [], rows, frozenRows = 0, merges = [], choices = [] } = sheet;
  return el(
    'worksheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    el('sheetPr', {}, el('pageSetUpPr', { fitToPage: 1 })),
    el('sheetViews', {}, el('sheetView', { workbookViewId: 0 }, writePane(frozenRows))),
    group('cols', ...columns.map((column, index) => writeColumn(column, index, styles))),
    el('sheetData', {}, rows.map((row, index) => writeRow(row, index, columns, styles)).join('')),
    listElements(
      'mergeCells',
      merges.map((range) => el('mergeCell', { ref: nameRange(range) })),
    ),
    listElements('dataValidations', choices.map(writeChoices)),
    el('pageMargins', { left: '0.6', right: '0.6', top: '0.8', bottom: '0.8', header: '0.3', footer: '0.3' }),
    el('pageSetup', {
      paperSize: 9,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToHeight: 0,
    }),
  );
}

/** Elements with their count around them; nothing where there are none. */
function listElements(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? '' : el(name, { count: elements.length }, ...elements);
}

function writePane(frozen: number): string {
  if (frozen === 0) return '';
  return el('pane', {
    ySplit: frozen,
    topLeftCell: `A${frozen + 1}`,
    activePane: 'bottomLeft',
    state: 'frozen',
  });
}

function writeColumn({ width, style }: Column, index: number, styles: StyleTable): string {
  const number = index + 1;
  return el('col', {
    min: number,
    max: number,
    // a little air beside the characters, as Excel itself reckons
    width: String(width * 2 + 0.7),
    style: style && styles.add(style),
    customWidth: 1,
  });
}

function writeRow(
  { cells, height }: Row,
  index: number,
  columns: readonly Column[],
  styles: StyleTable,
): string {
  const tall = height === undefined ? {} : { ht: String(height), customHeight: 1 };
  const written = cells.map((cell, column) =>
    writeCell(cell, nameCell(column, index), columns[column]?.style, styles),
  );
  return el('row', { r: index + 1, ...tall }, written.join(''));
}

function writeCell(cell: Cell, name: string, fallback: CellStyle | undefined, styles: StyleTable): string {
  const { value, style } = typeof cell === 'object' ? cell : { value: cell, style: fallback };
  if (value === undefined && typeof cell !== 'object') return '';
  const attributes = { r: name, s: style && styles.add(style) };
  if (value === undefined) return el('c', attributes);
  if (typeof value === 'number') return el('c', attributes, el('v', {}, String(value)));
  const text = el('t', { 'xml:space': 'preserve' }, writeText(value));
  return el('c', { ...attributes, t: 'inlineStr' }, el('is', {}, text));
}

/** `_x0041_` would be read as an escape (ISO/IEC 29500-1, 22.9.2.19), so its first sign is escaped itself. */
function writeText(text: string): string {
  return escapeXml(text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function writeChoices({ column, fromRow, values, only }: Choices): string {
  const range = `${nameCell(column, fromRow)}:${columnName(column)}${LAST_ROW}`;
  const refusal = only
    ? { showErrorMessage: 1, errorTitle: '请从列表中选', error: `可填：${values.join('、')}` }
    : {};
  const list = el('formula1', {}, `"${escapeXml(values.join(','))}"`);
  return el('dataValidation', { type: 'list', allowBlank: 1, ...refusal, sqref: range }, list);
}

function nameRange({ top, left, bottom, right }: CellRange): string {
  return `${nameCell(left, top)}:${nameCell(right, bottom)}`;
}

function nameCell(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
