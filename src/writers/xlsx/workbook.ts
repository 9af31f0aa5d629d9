/**
 * A small writer of Excel workbooks (ISO/IEC 29500-1, SpreadsheetML): the one way in which the house writes .xlsx,
 * be it a blank form or a table of sums. Own, because forms need drop-downs and text columns, and because the same
 * sheets must give the same bytes.
 */

import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import { writeAppProperties, writeCoreProperties } from '../../opc/properties.ts';
import { el, group } from '../../opc/xml.ts';
import { assembleZip, deflateEntry } from '../../opc/zip.ts';
import { type Sheet, writeSheet } from './sheet.ts';
import { StyleTable } from './styles.ts';

export interface Workbook {
  /** printed in the properties, as is `author`; nothing private */
  title: string;
  author: string;
  /** `2025-12-20`; the properties' dates come from it, never from the clock */
  date?: string | undefined;
  /** in order; the first is the one shown */
  sheets: readonly Sheet[];
}

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a workbook. Text is always text: nothing in a cell is taken for a formula.
 *
 * @throws RangeError where a sheet's name is one that spreadsheets refuse
 */
export function writeWorkbook({ title, author, date, sheets }: Workbook): Uint8Array {
  sheets.forEach((sheet, index) => {
    checkName(sheet.name, sheets.slice(0, index));
  });
  const styles = new StyleTable();
  const bodies = sheets.map((sheet) => writeSheet(sheet, styles));
  const meta = { title, author, keywords: [], draft: false, date };
  const parts: [path: string, content: string][] = [
    ['[Content_Types].xml', XML_DECLARATION + writeContentTypes(sheets.length)],
    [
      '_rels/.rels',
      writeRelationships([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['xl/workbook.xml', XML_DECLARATION + writeMainPart(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      writeRelationships([
        ...sheets.map((_, index): [string, string] => [
          `${OFFICE}/worksheet`,
          `worksheets/sheet${index + 1}.xml`,
        ]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', XML_DECLARATION + styles.write()],
    ...bodies.map((body, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      XML_DECLARATION + body,
    ]),
    ['docProps/core.xml', writeCoreProperties(meta)],
    ['docProps/app.xml', writeAppProperties(meta)],
  ];
  return assembleZip(parts.map(([path, content]) => deflateEntry(path, content)));
}

/** Longest name of a sheet, in UTF-16 units. */
const LONGEST_NAME = 31;

/** A name is short, without the signs of a reference, and no two differ only in case. */
function checkName(name: string, earlier: readonly Sheet[]): void {
  const repeated = earlier.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (repeated || name === '' || name.length > LONGEST_NAME || /[[\]:*?/\\]|^'|'$/.test(name))
    throw new RangeError(`“${name}” cannot name a sheet`);
}

function writeMainPart(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name }, index) =>
    el('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  );
  // the head is printed again on each page
  const titles = sheets.flatMap(({ name, frozenRows }, index) => {
    if (!frozenRows) return [];
    const range = `'${escapeXml(name.replaceAll("'", "''"))}'!$1:$${frozenRows}`;
    return [el('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, range)];
  });
  return el(
    'workbook',
    { xmlns: SHEETS, 'xmlns:r': OFFICE },
    el('bookViews', {}, el('workbookView')),
    el('sheets', {}, ...entries),
    group('definedNames', ...titles),
  );
}

function writeContentTypes(count: number): string {
  const byExtension = (extension: string, type: string) =>
    el('Default', { Extension: extension, ContentType: type });
  const override = (path: string, type: string) =>
    el('Override', { PartName: `/${path}`, ContentType: type });
  return el(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    byExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    byExtension('xml', 'application/xml'),
    override('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    override('xl/styles.xml', `${CONTENT}.styles+xml`),
    ...Array.from({ length: count }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`),
    ),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  );
}

function writeRelationships(list: readonly [type: string, target: string][]): string {
  const entries = list.map(([type, target], index) =>
    el('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }),
  );
  return XML_DECLARATION + el('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...entries);
}
