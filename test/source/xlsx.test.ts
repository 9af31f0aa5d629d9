/** Workbooks: what a cell shows, and what is refused. */
import { describe, expect, test } from '@jest/globals';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { readWorkbook } from '../../src/source/xlsx.ts';
import { makeArchive } from '../support/archive.ts';
import { readCpuTime } from '../support/cpu-time.ts';
import { type CellFixture, makeWorkbook } from './workbook.ts';

function readCells(rows: CellFixture[][], formats: string[] = [], date1904 = false) {
  const { sheets } = readWorkbook(
    makeWorkbook({ sheets: [{ name: '表', rows }], formats, date1904 }),
    'a.xlsx',
  );
  return sheets[0]!.read();
}
const readCell = (cell: CellFixture, formats?: string[], date1904?: boolean) =>
  readCells([[cell]], formats, date1904).table?.rows[0]?.cells[0];

describe('a number', () => {
  test.each([
    ['5000', '5000'],
    ['28.58', '28.58'],
    ['1.1000000000000001', '1.1'],
    ['0.28000000000000003', '0.28'],
    ['1E-3', '0.001'],
    ['-12.5', '-12.5'],
    ['0', '0'],
    ['1.10101199001011E+17', '110101199001011000'],
    ['123456789012345', '123456789012345'],
  ])('stored as %s reads %s', (stored, shown) => {
    expect(readCell({ v: stored })).toEqual({ column: 1, text: shown, numeric: true });
  });

  test.each([
    ['0.00"万元"', '1.2', '1.2万元'],
    ['#,##0元', '5000', '5000元'],
    ['0!.0,"万元"', '12000', '12000'],
    ['0"."0,万', '12000', '12000'],
    ['0.0%', '0.352', '35.2%'],
    ['00000000', '20250001', '20250001'],
    ['000000', '123', '000123'],
    ['#,##0.00_ ', '5000', '5000'],
    ['[Red]General', '7', '7'],
  ])('in the format %s', (code, stored, shown) => {
    expect(readCell({ v: stored, format: 1 }, [code])?.text).toBe(shown);
  });
});

describe('a date', () => {
  test.each([
    ['yyyy"年"m"月"d"日"', '2025-08-20'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2025-08-20'],
    ['yyyy/m/d', '2025-08-20'],
    ['m"月"d"日"', '2025-08-20'],
    ['yyyy"年"m"月"', '2025-08'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '2025-08-20'],
  ])('in the format %s', (code, shown) => {
    expect(readCell({ v: '45889', format: 1 }, [code])?.text).toBe(shown);
  });

  test('counts from 1904 where the workbook says so; 1900 was no leap year', () => {
    expect(readCell({ v: '44427', format: 1 }, ['yyyy-m-d'], true)?.text).toBe('2025-08-20');
    expect(readCell({ v: '59', format: 1 }, ['yyyy-m-d'])?.text).toBe('1900-02-28');
    expect(readCell({ v: '61', format: 1 }, ['yyyy-m-d'])?.text).toBe('1900-03-01');
  });

  test.each([
    [14, '2025-08-20'],
    [31, '2025-08-20'],
    [57, '2025-08'],
    [0, '45889'],
  ])('in the built-in format %i', (id, shown) => {
    const bytes = makeWorkbook({ sheets: [{ name: '表', rows: [[{ v: '45889' }]] }] });
    const styled = withPart(bytes, 'xl/styles.xml', (xml) => xml.replace('numFmtId="0"', `numFmtId="${id}"`));
    expect(readWorkbook(styled, 'a').sheets[0]!.read().table?.rows[0]?.cells[0]?.text).toBe(shown);
  });
});

describe('other cells', () => {
  test.each<[CellFixture, string]>([
    ['010', '010'],
    [{ t: 'b', v: '1' }, '是'],
    [{ t: 'str', f: 'A2&B2', v: '张小满' }, '张小满'],
    [{ f: 'SUM(A2:A3)', v: '8000' }, '8000'],
    ['一行_x000A_又一行', '一行\n又一行'],
    ['A&B <c>', 'A&B <c>'],
  ])('%j reads %j', (cell, text) => {
    expect(readCell(cell)?.text).toBe(text);
  });

  test('a formula without its value and an error value are errors that name the cell', () => {
    const { problems } = readCells([['x', { f: 'SUM(A1:A2)' }], [{ t: 'e', f: 'NA()', v: '#N/A' }]]);
    expect(problems.map(({ code, place }) => [code, place?.cell])).toEqual([
      ['roster-file.formula', '表!B1'],
      ['roster-file.error-cell', '表!A2'],
    ]);
  });

  test('phonetic guides are no text', () => {
    const bytes = withPart(
      makeWorkbook({ sheets: [{ name: '表', rows: [['张']] }] }),
      'xl/sharedStrings.xml',
      (xml) => xml.replace('</si>', '<rPh sb="0" eb="1"><t>zhang</t></rPh></si>'),
    );
    expect(readWorkbook(bytes, 'a').sheets[0]!.read().table?.rows[0]?.cells[0]?.text).toBe('张');
  });

  test('a stray cell far out costs nothing', () => {
    const bytes = withPart(
      makeWorkbook({ sheets: [{ name: '表', rows: [['张']] }] }),
      'xl/worksheets/sheet1.xml',
      (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    const { table } = readWorkbook(bytes, 'a').sheets[0]!.read();
    expect(table?.rows.map(({ number, cells }) => [number, cells[0]?.column])).toEqual([
      [1, 1],
      [1_048_576, 16_384],
    ]);
  });
});

describe('what is refused', () => {
  const refused = (bytes: Uint8Array) => {
    const { sheets, problems } = readWorkbook(bytes, 'a.xlsx');
    return [...problems, ...(sheets[0]?.read().problems ?? [])].map(({ code }) => code);
  };
  const good = makeWorkbook({ sheets: [{ name: '表', rows: [['x']] }] });

  test('a compound file: a password, or the old .xls', () => {
    expect(refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual([
      'roster-file.protected',
    ]);
  });

  test.each([
    ['no archive', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['cut short', good.subarray(0, good.length - 200)],
    ['the middle lost', new Uint8Array([...good.subarray(0, 200), ...good.subarray(400)])],
    ['no workbook', makeArchive({ 'word/document.xml': '<w/>' })],
    ['no sheet', makeArchive({ 'xl/workbook.xml': '<workbook/>' })],
  ])('damaged: %s', (_, bytes) => {
    expect(refused(bytes)).toEqual(['roster-file.damaged']);
  });

  test('a sheet that is not well-formed', () => {
    const bytes = withPart(good, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('</row>', ''));
    expect(
      readWorkbook(bytes, 'a')
        .sheets[0]!.read()
        .problems.map(({ code }) => code),
    ).toEqual(['roster-file.damaged']);
  });

  test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])('a bomb as %s, within a second', (name) => {
    const parts = Object.fromEntries([...readOwnParts(good)]);
    const bomb = Buffer.alloc(40 * 2 ** 20, 0x20);
    const packed = makeArchive({ ...parts, [name]: bomb });
    const lying = makeArchive({ ...parts, [name]: { content: bomb, claims: { size: 100 } } });
    const started = readCpuTime();
    expect(refused(packed)).toEqual(['roster-file.too-large']);
    expect(refused(lying)).toEqual(['roster-file.too-large']);
    expect(readCpuTime() - started).toBeLessThan(4000);
  });

  test.each([
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
  ])('damaged: without the part %s, which another names', (name) => {
    const parts = [...readOwnParts(good)].filter(([part]) => part !== name);
    expect(refused(makeArchive(Object.fromEntries(parts)))).toEqual(['roster-file.damaged']);
  });

  test('any byte turned reads as it was, or is told', () => {
    const bytes = makeWorkbook({ sheets: [{ name: '表', rows: [['张三', 3000]] }] });
    const cells = (workbook: Uint8Array) => {
      const [sheet] = readWorkbook(workbook, 'a.xlsx').sheets;
      return sheet?.read().table?.rows.map((row) => row.cells.map(({ text }) => text)) ?? [];
    };
    const wrong = [...bytes.keys()].filter((at) => {
      const turned = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
      return refused(turned).length === 0 && cells(turned).join() !== '张三,3000';
    });
    expect(wrong).toEqual([]);
  });
});

describe('parts are found by their relationships', () => {
  const bytes = makeWorkbook({
    sheets: [{ name: '表', rows: [['张三', { v: '3.5', format: 1 }]] }],
    formats: ['0.0"万元"'],
  });
  const rename = (change: (name: string) => string, edit: (xml: string) => string = (xml) => xml) =>
    makeArchive(Object.fromEntries([...readOwnParts(bytes)].map(([name, xml]) => [change(name), edit(xml)])));
  const root = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

  test.each([
    ['names with backslashes', rename((name) => name.replaceAll('/', '\\'))],
    ['names in other letters', rename((name) => name.replace('sharedStrings', 'SharedStrings'))],
    [
      'other names',
      rename(
        (name) => name.replace('sharedStrings', 'words').replace('sheet1', 'table'),
        (xml) => xml.replace('"sharedStrings.xml', '"words.xml').replace('sheet1.xml', 'table.xml'),
      ),
    ],
    [
      'absolute targets',
      rename(
        (name) => name,
        (xml) => xml.replace(/Target="/g, 'Target="/xl/'),
      ),
    ],
    [
      'another folder',
      makeArchive({
        ...Object.fromEntries(
          [...readOwnParts(bytes)].map(([name, xml]) => [name.replace('xl/', 'book/'), xml]),
        ),
        '_rels/.rels': root('/book/workbook.xml'),
      }),
    ],
  ])('%s', (_, workbook) => {
    const { sheets, problems } = readWorkbook(workbook, 'a.xlsx');
    expect(problems).toEqual([]);
    expect(sheets[0]!.read().table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['张三', '3.5万元']);
  });

  test('a sheet that is a chart is passed over', () => {
    const chart = withPart(bytes, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('/worksheet"', '/chartsheet"'),
    );
    expect(readWorkbook(chart, 'a').sheets).toEqual([]);
  });
});

describe('a cell', () => {
  const read = (cell: string) => {
    const bytes = withPart(
      makeWorkbook({ sheets: [{ name: '表', rows: [['甲']] }] }),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('</row>', `${cell}</row>`),
    );
    const { table, problems } = readWorkbook(bytes, 'a').sheets[0]!.read();
    const args = problems.map(({ code, place }) => `${code} ${place?.cell}`);
    return [...(table?.rows[0]?.cells.slice(1).map(({ text }) => text) ?? []), ...args];
  };

  test.each(['s', 'n', 'b', 'd', 'str', 'inlineStr'])('of type %s without a value is empty', (type) => {
    expect(read(`<c r="B1" t="${type}"/>`)).toEqual([]);
    expect(read(`<c r="B1" t="${type}"><v/></c>`)).toEqual([]);
  });

  test.each([
    ['<c r="B1" t="s"><v>0</v></c>', '甲'],
    ['<c r="B1" t="b"><v>1</v></c>', '是'],
    ['<c r="B1" t="b"><v>true</v></c>', '是'],
    ['<c r="B1" t="b"><v>0</v></c>', '否'],
    ['<c r="B1" t="d"><v>2025-08-20T00:00:00</v></c>', '2025-08-20'],
    ['<c r="B1" t="inlineStr"><is><t>&#x20BB7;</t></is></c>', '𠮷'],
    ['<c r="B1"><v>12</v></c>', '12'],
    ['<c r="B1" t="s"><v>1</v></c>', 'roster-file.lost-text 表!B1'],
    ['<c r="B1" t="s"><v>-1</v></c>', 'roster-file.lost-text 表!B1'],
    ['<c r="B1" t="s"><v>甲</v></c>', 'roster-file.lost-text 表!B1'],
    ['<c r="B1" t="z"><v>12</v></c>', 'roster-file.unknown-cell 表!B1'],
  ])('%s: %s', (cell, text) => {
    expect(read(cell)).toEqual([text]);
  });
});

test('a sheet of more merged cells than any roster is refused', () => {
  const merges = '<mergeCell ref="A1:A2"/>'.repeat(50_001);
  const bytes = withPart(
    makeWorkbook({ sheets: [{ name: '表', rows: [] }] }),
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`),
  );
  const { table, problems } = readWorkbook(bytes, 'a').sheets[0]!.read();
  expect(table).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['roster-file.too-large']);
});

/** A workbook with one part changed. */
function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = [...readOwnParts(bytes)];
  return makeArchive(
    Object.fromEntries(parts.map(([part, xml]) => [part, part === name ? change(xml) : xml])),
  );
}
