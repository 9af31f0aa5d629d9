/** One sheet of a workbook → its part. */
import { escapeXml } from '../../opc/escape.ts';
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
  const { columns = [], rows, merges = [], choices = [] } = sheet;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    writeView(sheet.frozenRows ?? 0),
    ...(columns.length > 0
      ? [`<cols>${columns.map((column, index) => writeColumn(column, index, styles)).join('')}</cols>`]
      : []),
    `<sheetData>${rows.map((row, index) => writeRow(row, index, columns, styles)).join('')}</sheetData>`,
    ...(merges.length > 0
      ? [
          `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${nameRange(range)}"/>`).join('')}</mergeCells>`,
        ]
      : []),
    ...(choices.length > 0
      ? [`<dataValidations count="${choices.length}">${choices.map(writeChoices).join('')}</dataValidations>`]
      : []),
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

function writeView(frozen: number): string {
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function writeColumn({ width, style }: Column, index: number, styles: StyleTable): string {
  const number = index + 1;
  const styled = style ? ` style="${styles.add(style)}"` : '';
  // a little air beside the characters, as Excel itself reckons
  return `<col min="${number}" max="${number}" width="${width * 2 + 0.7}"${styled} customWidth="1"/>`;
}

function writeRow(
  { cells, height }: Row,
  index: number,
  columns: readonly Column[],
  styles: StyleTable,
): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const written = cells.map((cell, column) =>
    writeCell(cell, nameCell(column, index), columns[column]?.style, styles),
  );
  return `<row r="${index + 1}"${tall}>${written.join('')}</row>`;
}

function writeCell(cell: Cell, name: string, fallback: CellStyle | undefined, styles: StyleTable): string {
  const { value, style } = typeof cell === 'object' ? cell : { value: cell, style: fallback };
  if (value === undefined && typeof cell !== 'object') return '';
  const styled = style ? ` s="${styles.add(style)}"` : '';
  if (value === undefined) return `<c r="${name}"${styled}/>`;
  if (typeof value === 'number') return `<c r="${name}"${styled}><v>${value}</v></c>`;
  return `<c r="${name}"${styled} t="inlineStr"><is><t xml:space="preserve">${writeText(value)}</t></is></c>`;
}

/** `_x0041_` would be read as an escape (ISO/IEC 29500-1, 22.9.2.19), so its first sign is escaped itself. */
function writeText(text: string): string {
  return escapeXml(text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function writeChoices({ column, fromRow, values, only }: Choices): string {
  const range = `${nameCell(column, fromRow)}:${columnName(column)}${LAST_ROW}`;
  const refusal = only
    ? ` showErrorMessage="1" errorTitle="请从列表中选" error="${escapeXml(`可填：${values.join('、')}`)}"`
    : '';
  return `<dataValidation type="list" allowBlank="1"${refusal} sqref="${range}"><formula1>"${escapeXml(values.join(','))}"</formula1></dataValidation>`;
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
