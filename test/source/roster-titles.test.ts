/** What stands once above many rows, by a sheet's name or in a row of its own, is said of each of them. */
import { describe, expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { tellSchooling } from '../../src/campaign/schooling.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { type CellFixture, makeWorkbook, type SheetFixture } from './workbook.ts';

const head = ['序号', '姓名', '学校', '金额'];
const [first, second]: CellFixture[][] = [
  [1, '何小满', '云岭一中', 2000],
  [2, '李秋实', '云岭大学', 5000],
];

function list(sheets: SheetFixture[]) {
  const { rows } = readRosterFile(makeWorkbook({ sheets }), '名册.xlsx', rosterColumns);
  return rows.map(({ value }) =>
    [value.学生, value.学段, value.单位, value.批次, value.新生].join(' ').trim(),
  );
}
const listOne = (rows: (CellFixture[] | undefined)[]) =>
  list([{ name: 'Sheet1', rows: rows.map((row) => row ?? []) }]);

describe('the sheets of a workbook', () => {
  test.each([
    [
      ['高中', '本科'],
      ['何小满 高中', '李秋实 本科'],
    ],
    [
      ['高中生', '大学新生'],
      ['何小满 高中', '李秋实 大学   是'],
    ],
    [
      ['2025年普通高中', '2025年大学本科名单'],
      ['何小满 高中', '李秋实 本科'],
    ],
    [
      ['矿业公司', '运输公司工会'],
      ['何小满  矿业公司', '李秋实  运输公司工会'],
    ],
    [
      ['第一批', '第二批'],
      ['何小满   第一批', '李秋实   第二批'],
    ],
    [
      ['Sheet1', 'Sheet2'],
      ['何小满', '李秋实'],
    ],
    [
      ['高中、中职', '大学及以上'],
      ['何小满', '李秋实'],
    ],
    [
      ['云岭一中', '云岭大学'],
      ['何小满', '李秋实'],
    ],
  ])('%j', (names, expected) => {
    const rows = [first, second];
    expect(list(names.map((name, index) => ({ name, rows: [head, rows[index] ?? []] })))).toEqual(expected);
  });

  test('a column goes before the name of the sheet', () => {
    const rows = (stage: string, name: string) => [
      ['姓名', '学段', '金额'],
      [name, stage, 2000],
    ];
    expect(
      list([
        { name: '高中', rows: rows('中职', '何小满') },
        { name: '本科', rows: rows('', '李秋实') },
      ]),
    ).toEqual(['何小满 中职', '李秋实 本科']);
  });
});

describe('rows of a title', () => {
  test.each<[string, (CellFixture[] | undefined)[], string[]]>([
    [
      'between people',
      [head, ['一、高中（1人）'], first, ['二、大学本科'], second],
      ['何小满 高中', '李秋实 本科'],
    ],
    [
      'units',
      [head, ['矿业公司工会'], first, ['运输公司（1人）'], second],
      ['何小满  矿业公司工会', '李秋实  运输公司'],
    ],
    [
      'above headings too',
      [['一、高中'], head, first, ['二、本科'], head, second],
      ['何小满 高中', '李秋实 本科'],
    ],
    [
      'above other headings',
      [
        ['高中生'],
        head,
        first,
        ['大学生'],
        ['姓名', '院校', '专业', '金额'],
        ['李秋实', '云岭大学', '土木', 5000],
      ],
      ['何小满 高中', '李秋实 大学'],
    ],
    ['in the middle alone', [head, first, ['二、本科'], second], ['何小满', '李秋实']],
    ['of a whole sheet', [['云岭县总工会'], ['高中受助学生名单'], head, first, second], ['何小满', '李秋实']],
    ['a note', [head, ['第一批已于8月发放，第二批另报'], first, second], ['何小满', '李秋实']],
  ])('%s', (_, rows, expected) => {
    expect(listOne(rows)).toEqual(expected);
  });

  test('name nobody, though 高 is a surname', () => {
    const rows = [head, ['一、高中'], first!, ['二、本科'], second!];
    const { unread } = readRosterFile(
      makeWorkbook({ sheets: [{ name: 'Sheet1', rows }] }),
      '名册.xlsx',
      rosterColumns,
    );
    expect(unread?.()).toEqual([]);
  });
});

test('a sheet that says how the others are filled in is searched for names', () => {
  const { rows, unread } = readRosterFile(
    makeWorkbook({
      sheets: [
        { name: '名册', rows: [head, first!] },
        { name: '须知', rows: [['填表须知'], ['户主姓名', '单位'], ['王大明', '云岭林场']] },
      ],
    }),
    '名册.xlsx',
    rosterColumns,
  );
  expect([rows.length, unread?.()]).toEqual([1, ['王大明']]);
});

test.each([
  ['高中生', '高中'],
  ['2025年“金秋助学”受助大学生名单', '大学'],
  ['研究生', '研究生'],
  ['专科', '大专'],
  ['高中、大学', undefined],
  ['高中部', undefined],
  ['云岭高中', undefined],
  ['本科及以上', undefined],
])('%s tells %s', (title, expected) => {
  expect(tellSchooling(title)).toBe(expected);
});

describe('which sheets are read', () => {
  const summary = {
    name: '汇总',
    rows: [
      ['单位', '人数', '金额'],
      ['矿业公司', 1, 2000],
    ],
  };

  test('a summary before them is none, and those of units say them', () => {
    expect(
      list([
        summary,
        { name: '矿业公司', rows: [head, first!] },
        { name: '运输公司', rows: [head, second!] },
      ]),
    ).toEqual(['何小满  矿业公司', '李秋实  运输公司']);
  });

  test('the words that explain the form before them are none', () => {
    const words = { name: '填表说明', rows: [['请如实填写']] };
    expect(list([words, { name: '附件2', rows: [head, first!] }])).toEqual(['何小满']);
  });

  test('totals below the names keep no sheet apart', () => {
    const total = (n: string, sum: number): CellFixture[] => ['小计', n, null, sum];
    expect(
      list([
        { name: '高中', rows: [head, first!, total('1人', 2000)] },
        { name: '本科', rows: [head, second!, total('1人', 5000)] },
      ]),
    ).toEqual(['何小满 高中', '李秋实 本科']);
  });
});

test.each<[string, CellFixture[]]>([
  [
    'a foot whose cells stand below other headings',
    ['单位负责人：', '', '填表人：马春梅', '日期：2025.8.20'],
  ],
  ['a numbered note', [null, '2.金额单位为元。']],
  ['an example', [null, '示例：张三', '云岭大学', 5000]],
])('nobody: %s', (_, row) => {
  expect(listOne([head, first, row, second])).toEqual(['何小满', '李秋实']);
});
