/** Writes small workbooks for the tests: just the parts that a spreadsheet program would write. */
import { makeArchive } from '../support/archive.ts';

/** Text, a number as stored, or a cell in full. */
export type CellFixture =
  | string
  | number
  | null
  | { t?: string; v?: string; f?: string; format?: number; struck?: boolean };

export interface SheetFixture {
  name: string;
  rows: CellFixture[][];
  merges?: string[];
  hidden?: boolean;
  /** rows (from 1) that are hidden */
  hiddenRows?: number[];
  /** what stands before the rows: the columns' widths */
  columns?: string;
}

export interface WorkbookFixture {
  sheets: SheetFixture[];
  /** number format codes; a cell's `format` counts them from 1 */
  formats?: string[];
  date1904?: boolean;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export function makeWorkbook({ sheets, formats = [], date1904 = false }: WorkbookFixture): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = writeSheet(sheet, strings, formats.length + 1);
  });
  const entries = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  parts['xl/workbook.xml'] =
    `<workbook ${main} ${r}><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`;
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${types}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  targets.push(
    `<Relationship Id="rIdS" Type="${types}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rIdF" Type="${types}/styles" Target="styles.xml"/>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = `<Relationships ${relationships}>${targets.join('')}</Relationships>`;
  parts['xl/sharedStrings.xml'] = `<sst ${main}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  parts['xl/styles.xml'] =
    `<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><fonts><font><strike val="0"/></font><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/>${styles.join('')}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
  return makeArchive(parts);
}

/** @param struck the style of cells that are crossed out */
function writeSheet(
  { rows, merges = [], hiddenRows = [], columns = '' }: SheetFixture,
  strings: string[],
  struck: number,
): string {
  const lines = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    const written = cells.map((cell, column) =>
      writeCell(cell, `${String.fromCharCode(65 + column)}${index + 1}`, strings, struck),
    );
    return `<row r="${index + 1}"${hidden}>${written.join('')}</row>`;
  });
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet ${main}>${columns}<sheetData>${lines.join('')}</sheetData><mergeCells>${ranges}</mergeCells></worksheet>`;
}

function writeCell(cell: CellFixture, reference: string, strings: string[], struck: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    strings.push(`<t xml:space="preserve">${escapeXml(cell)}</t>`);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  const formula = cell.f === undefined ? '' : `<f>${escapeXml(cell.f)}</f>`;
  const value = cell.v === undefined ? '' : `<v>${escapeXml(cell.v)}</v>`;
  return `<c r="${reference}" s="${cell.struck ? struck : (cell.format ?? 0)}" t="${cell.t ?? 'n'}">${formula}${value}</c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
