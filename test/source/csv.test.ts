/** CSV as RFC 4180 has it, and as Excel writes it. */
import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../src/source/csv.ts';
import { placeOfCell } from '../../src/source/table.ts';
import { readCpuTime } from '../support/cpu-time.ts';

const read = (text: string) => readCsv(text, '名册.csv');
/** `row,column line:column text` of every cell. */
const cells = (text: string) => {
  const { table } = read(text);
  return table.rows.flatMap((row) =>
    row.cells.map((cell) => {
      const place = placeOfCell(table, row.number, cell.column, cell);
      return `${row.number},${cell.column} ${place.line}:${place.column} ${cell.text}`;
    }),
  );
};

describe('cells and their places', () => {
  test.each<[string, string, string[]]>([
    ['plain', '姓名,金额\n张三,5000\n', ['1,1 1:1 姓名', '1,2 1:4 金额', '2,1 2:1 张三', '2,2 2:4 5000']],
    ['no line end at the end', '甲,乙', ['1,1 1:1 甲', '1,2 1:3 乙']],
    ['empty cells and lines', ',甲,\n\n,,乙', ['1,2 1:2 甲', '3,3 3:3 乙']],
    ['quotes', '"甲,乙","丙""丁"""\n', ['1,1 1:1 甲,乙', '1,2 1:7 丙"丁"']],
    ['a line end in quotes', '"甲\n乙",丙\n丁\n', ['1,1 1:1 甲\n乙', '1,2 2:4 丙', '2,1 3:1 丁']],
    ['semicolons', '甲;乙;1,5\n', ['1,1 1:1 甲', '1,2 1:3 乙', '1,3 1:5 1,5']],
    ['tabs', '甲\t乙\n', ['1,1 1:1 甲', '1,2 1:3 乙']],
    [
      'a delimiter in quotes does not count',
      '"a,b,c";"d,e";f\n',
      ['1,1 1:1 a,b,c', '1,2 1:9 d,e', '1,3 1:15 f'],
    ],
    ['beyond the BMP', '𠮷,乙\n', ['1,1 1:1 𠮷', '1,2 1:3 乙']],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
    expect(read(text).problems).toEqual([]);
  });

  test('a cell spans its first line', () => {
    const { table } = read('"甲乙\n丙",丁');
    const lengths = table.rows[0]?.cells.map((cell) => placeOfCell(table, 1, cell.column, cell).length);
    expect(lengths).toEqual([3, 1]);
  });
});

describe('signs that some programs end a line with', () => {
  const texts = (text: string) =>
    read(text).table.rows.map((row) => row.cells.map((cell) => cell.text).join('｜'));
  test.each<[string, string, string[]]>([
    ['every line', '姓名,单位\v甲,林场\v乙,矿', ['姓名｜单位', '甲｜林场', '乙｜矿']],
    ['one line', '姓名,单位\n甲,林场\u2028乙,矿\n', ['姓名｜单位', '甲｜林场', '乙｜矿']],
    [
      'a line below others of as many cells',
      '姓名,单位\n甲,林场,3\u0085乙,矿,5\n',
      ['姓名｜单位', '甲｜林场｜3\u0085乙｜矿｜5'],
    ],
    [
      'of one cell it is a sign within it',
      '姓名,单位\n甲,林场\v东区\n乙,矿',
      ['姓名｜单位', '甲｜林场\v东区', '乙｜矿'],
    ],
    ['of one column, too', '姓名\v甲\v乙', ['姓名\v甲\v乙']],
    [
      'a title of one cell above says nothing of the rows',
      '名册\n姓名,单位\v甲,林场',
      ['名册', '姓名｜单位', '甲｜林场'],
    ],
    ['at the end of a line it is nothing', '姓名,单位\v\n甲,林场\n', ['姓名｜单位\v', '甲｜林场']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));
});

describe('what is wrong', () => {
  test('a quote left open', () => {
    expect(cells('甲,"乙\n丙')).toEqual(['1,1 1:1 甲', '1,2 1:3 乙\n丙']);
    expect(read('甲,"乙\n丙').problems).toMatchObject([
      { code: 'csv.unclosed-quote', place: { line: 1, column: 3 } },
    ]);
  });

  test('text behind a quote is kept', () => {
    expect(cells('"甲"乙,丙')).toEqual(['1,1 1:1 甲乙', '1,2 1:6 丙']);
    expect(read('"甲"乙,丙').problems).toMatchObject([{ code: 'csv.text-after-quote', severity: 'warning' }]);
  });

  test.each<[string, string, string[]]>([
    ['in the middle of the last row', '姓名,单位,金额\n张三,林场,5000\n李四,林', ['csv.cut-short 3:1']],
    ['in its first cell', '姓名,单位\n张三,林场\n李', ['csv.cut-short 3:1']],
    ['not with a line end', '姓名,单位,金额\n张三,林场,5000\n李四,林场\n', []],
    ['not where all cells are there', '姓名,单位,金额\n张三,林场,5000\n李四,,', []],
    ['not a note below the table', '姓名,单位\n张三,林场\n填表人：李四', []],
    ['not where other rows are as short', '姓名,单位,金额\n张三,林场\n李四,林场', []],
    ['not a heading alone', '姓名', []],
  ])('cut short: %s', (_, text, expected) => {
    expect(read(text).problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(
      expected,
    );
  });

  test('a file beyond reason, within seconds', () => {
    const started = readCpuTime();
    expect(read('甲,'.repeat(1_100_000)).problems).toMatchObject([{ code: 'csv.too-large' }]);
    expect(read('甲'.repeat(20_000_001)).problems).toMatchObject([{ code: 'csv.too-large' }]);
    expect(readCpuTime() - started).toBeLessThan(10_000);
  });
});
