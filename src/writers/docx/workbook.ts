import type { Chart } from '../../document/tree.ts';
import { assembleZip, deflateEntry } from './package.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook behind a chart, which Word opens at 编辑数据: categories down column A, a series a column. */
export function writeWorkbook({ categories, series }: Chart): Uint8Array {
  const header = ['', ...series.map(({ name }) => name)].map((name, column) => textCell(column, 1, name));
  const rows = categories.map((category, index) => [
    textCell(0, index + 2, category),
    ...series.map(({ values }, column) => numberCell(column + 1, index + 2, values[index])),
  ]);
  const sheet = [header, ...rows]
    .map((cells, index) => `<row r="${index + 1}">${cells.join('')}</row>`)
    .join('');
  const parts: [path: string, content: string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relationship(`${OFFICE}/officeDocument`, 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationship(`${OFFICE}/worksheet`, 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${SHEETS}"><sheetData>${sheet}</sheetData></worksheet>`],
  ];
  return assembleZip(parts.map(([path, content]) => deflateEntry(path, XML_DECLARATION + content)));
}

const SHEET = 'Sheet1';

/** The cells of a column from row `from` to row `to`, as a formula. */
export function cellRange(column: number, from: number, to = from): string {
  const cell = (row: number) => `$${columnName(column)}$${row}`;
  return `${SHEET}!${cell(from)}${to === from ? '' : `:${cell(to)}`}`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function textCell(column: number, row: number, text: string): string {
  return `<c r="${columnName(column)}${row}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

function numberCell(column: number, row: number, value: number | undefined): string {
  return value === undefined ? '' : `<c r="${columnName(column)}${row}"><v>${value}</v></c>`;
}

function relationship(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}
