/** A workbook is read back by the roster's reader and judged by Microsoft's Open XML SDK. */
import { describe, expect, test } from '@jest/globals';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { readWorkbook } from '../../src/source/xlsx.ts';
import { columnName, type Sheet } from '../../src/writers/xlsx/sheet.ts';
import { writeWorkbook } from '../../src/writers/xlsx/workbook.ts';
import { missingValidator, validate } from '../support/docx.ts';
import { describeWith } from '../support/skip-loudly.ts';

const head = { bold: true, border: true, align: 'center', fill: 'E7E6E6' } as const;
const summary: Sheet = {
  name: '汇总',
  frozenRows: 2,
  landscape: true,
  columns: [
    { width: 10, style: { format: 'text' } },
    { width: 6, style: { format: 'integer' } },
    { width: 8, style: { format: 'two-decimals' } },
  ],
  rows: [
    { height: 30, cells: [{ value: '各单位汇总表', style: { size: 16, bold: true, align: 'center' } }] },
    { cells: ['单位', '人数', '金额（元）'].map((value) => ({ value, style: head })) },
    { cells: ['矿业分公司', 12, 34500.5] },
    { cells: ['010', undefined, { value: 0.125, style: { format: 'percent' } }] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  choices: [
    { column: 0, fromRow: 2, values: ['矿业分公司', '运输分公司'], only: true },
    { column: 1, fromRow: 2, values: ['1', '2'], only: false },
  ],
};
const workbookOf = (...sheets: Sheet[]) =>
  writeWorkbook({ title: '汇总', author: '云岭县总工会', date: '2025-12-20', sheets });
const plain = (name: string, ...cells: (string | number)[]): Sheet => ({
  name,
  columns: [],
  rows: [{ cells }],
});

/** The texts of each row of a workbook's sheet, as they are displayed. */
function textsOf(bytes: Uint8Array, sheet = 0): string[][] {
  const { table } = readWorkbook(bytes, '表.xlsx').sheets[sheet]!.read();
  return table!.rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe('what is written is read back', () => {
  test('texts, numbers, gaps and the sheets in their order', () => {
    const bytes = workbookOf(summary, plain('说明', '一'));
    expect(readWorkbook(bytes, '表.xlsx').sheets.map(({ name }) => name)).toEqual(['汇总', '说明']);
    expect(textsOf(bytes)).toEqual([
      ['各单位汇总表'],
      ['单位', '人数', '金额（元）'],
      ['矿业分公司', '12', '34500.5'],
      ['010', '12.5%'],
    ]);
  });

  test.each([
    ['=HYPERLINK("http://例.中国")', 'a formula is text'],
    ['_x000D_', 'an escape is its own letters'],
    ['a<b>&"c" ]]>', 'markup is text'],
    ['  两头有空格  ', 'spaces are kept'],
    ['𠮷野', 'characters beyond the first plane'],
  ])('%s: %s', (text) => {
    expect(textsOf(workbookOf(plain('表', text)))).toEqual([[text]]);
  });

  test('the merged title and nothing else is merged', () => {
    const { table } = readWorkbook(workbookOf(summary), '表.xlsx').sheets[0]!.read();
    expect(table!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });
});

describe('the parts', () => {
  const sheet = readOwnParts(workbookOf(summary)).get('xl/worksheets/sheet1.xml')!;

  test('a sheet as it is written', () => {
    const written = sheet
      .replace(/ s="\d+"| style="\d+"/g, '')
      .replace(/<dataValidations.*<\/dataValidations>/, '');
    const text = (name: string, words: string) =>
      `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
    const column = (number: number, width: string) =>
      `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
    expect(written.slice(written.indexOf('<sheetPr>'))).toBe(
      [
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">',
        '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
        `<cols>${column(1, '20.7')}${column(2, '12.7')}${column(3, '16.7')}</cols><sheetData>`,
        `<row r="1" ht="30" customHeight="1">${text('A1', '各单位汇总表')}</row>`,
        `<row r="2">${text('A2', '单位')}${text('B2', '人数')}${text('C2', '金额（元）')}</row>`,
        `<row r="3">${text('A3', '矿业分公司')}<c r="B3"><v>12</v></c><c r="C3"><v>34500.5</v></c></row>`,
        `<row r="4">${text('A4', '010')}<c r="C4"><v>0.125</v></c></row></sheetData>`,
        '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
        '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
      ].join(''),
    );
  });

  test('a sheet without frozen rows, merges and choices has none; a styled cell without a value is there', () => {
    const cells = [undefined, { style: { bold: true } }, 'x'];
    const bare = readOwnParts(workbookOf({ name: '表', rows: [{ cells }] })).get('xl/worksheets/sheet1.xml')!;
    expect(bare.slice(bare.indexOf('<sheetViews>')).replace(/<pageMargins.*/, '')).toBe(
      '<sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews><sheetData><row r="1"><c r="B1" s="1"/><c r="C1" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row></sheetData>',
    );
    expect(bare).toContain('orientation="portrait"');
  });

  test('rows are frozen, and printed again on each page', () => {
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(readOwnParts(workbookOf(summary)).get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'汇总'!$1:$2</definedName>`,
    );
  });

  test('a drop-down holds for the whole column; one that only helps refuses nothing', () => {
    const [strict, loose] = sheet.match(/<dataValidation .*?<\/dataValidation>/g)!;
    expect(strict).toContain('sqref="A3:A1048576"');
    expect(strict).toContain('<formula1>"矿业分公司,运输分公司"</formula1>');
    expect(strict).toContain('showErrorMessage="1"');
    expect(loose).not.toContain('showErrorMessage');
  });

  test('a column of text is one down to the end, by its format @', () => {
    const number = /<col min="1" max="1" [^>]*style="(\d+)"/.exec(sheet)![1];
    const formats = readOwnParts(workbookOf(summary))
      .get('xl/styles.xml')!
      .match(/<xf .*?(?:\/>|<\/xf>)/g)!;
    // the first is that of the named style, which cells do not count
    expect(formats[Number(number) + 1]).toContain('numFmtId="49"');
  });
});

test('the same sheets give the same bytes, dated by the report', () => {
  expect(workbookOf(summary)).toEqual(workbookOf(summary));
  expect(readOwnParts(workbookOf(summary)).get('docProps/core.xml')).toContain('2025-12-20T00:00:00Z');
});

test.each([['a/b'], [''], ["'名"], ['长'.repeat(32)]])('%j cannot name a sheet', (name) => {
  expect(() => workbookOf(plain(name))).toThrow(RangeError);
});

test('two sheets may not differ in case alone', () => {
  expect(() => workbookOf(plain('Sheet'), plain('sheet'))).toThrow(RangeError);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

describeWith(missingValidator, 'the Open XML SDK finds nothing wrong', () => {
  test('in a workbook of every kind', async () => {
    expect(await validate(workbookOf(summary, plain("名'册", 'x')), 'xlsx')).toEqual([]);
  });
});
