/** A roster in several tables, side by side, below one another, on several sheets: nobody is left out without an error. */
import { describe, expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { type CellFixture, makeWorkbook, type SheetFixture } from './workbook.ts';

const head = ['序号', '姓名', '学段', '金额（元）'];
const people: CellFixture[][] = [
  [1, '卞小雨', '本科', 5000],
  [2, '柯晓', '高中', 3000],
];
const more: CellFixture[][] = [
  [3, '何一鸣', '大专', 4000],
  [4, '马可欣', '本科', 5000],
];
const all = ['卞小雨 本科 5000元', '柯晓 高中 3000元', '何一鸣 大专 4000元', '马可欣 本科 5000元'];

function read(sheets: SheetFixture[], sheet?: string) {
  return readRosterFile(makeWorkbook({ sheets }), '名册.xlsx', rosterColumns, sheet);
}
const readOne = (rows: CellFixture[][]) => read([{ name: '名册', rows }]);
const list = ({ rows }: ReturnType<typeof read>) =>
  rows.map(({ value }) => [value.批次, value.学生, value.学段, value.金额].filter(Boolean).join(' '));
const loud = ({ problems }: ReturnType<typeof read>) =>
  problems.filter(({ severity }) => severity !== 'notice').map(({ severity, code }) => `${severity} ${code}`);

test('叫作“填写说明”的表里有学生，照别的表说明', () => {
  const found = read([
    { name: '名册', rows: [head, ...people] },
    { name: '填写说明', rows: [head, ...more] },
  ]);
  expect([list(found).length, loud(found).length]).not.toEqual([2, 0]);
});

describe('一张表里有两份', () => {
  test.each<[string, CellFixture[][]]>([
    [
      '左右两半，表头一样',
      [
        [...head, ...head],
        [...people[0]!, ...more[0]!],
        [...people[1]!, ...more[1]!],
      ],
    ],
    [
      '左右两半，中间空一列',
      [
        ['受助学生名册'],
        [...head, null, ...head],
        [...people[0]!, null, ...more[0]!],
        [...people[1]!, null, ...more[1]!],
      ],
    ],
    ['上下两半，又写一次表头', [head, ...people, head, ...more]],
    // no title says it of the first half: the second is no batch either
    ['上下两半，中间有标题', [head, ...people, [], ['第二批受助学生'], head, ...more]],
    [
      '下面一半的各列次序不同',
      [
        head,
        ...people,
        ['金额（元）', '学生姓名', '就读学段'],
        ...more.map(([, name, stage, money]) => [money!, name!, stage!]),
      ],
    ],
    [
      '下面一半另有标题、没有序号',
      [
        head,
        ...people,
        ['第二批受助学生'],
        ['学生姓名', '学段', '助学金（元）', '备注'],
        ...more.map(([, name, stage, money]) => [name!, stage!, money!, '补录']),
      ],
    ],
  ])('%s', (_, rows) => {
    const roster = readOne(rows);
    expect(loud(roster)).toEqual([]);
    expect(list(roster).toSorted()).toEqual(all.toSorted());
  });

  test('右边一半少了学生的行，也读全', () => {
    const roster = readOne([[...head, ...head], [...people[0]!, ...more[0]!], people[1]!]);
    expect(list(roster)).toEqual([all[0], all[1], all[2]]);
  });

  test.each<[string, CellFixture[][], string[]]>([
    [
      '右边一半没有表头',
      [head, [...people[0]!, ...more[0]!], [...people[1]!, ...more[1]!]],
      ['error roster-file.names-without-heading'],
    ],
    [
      '右边一半的表头低一行',
      [head, [...people[0]!, ...head], [...people[1]!, ...more[0]!], [null, null, null, null, ...more[1]!]],
      ['error roster-file.names-without-heading'],
    ],
    [
      '没有表头的一列不是姓名',
      [head, [...people[0]!, '高二'], [...people[1]!, '已通过'], [...more[0]!, '高三']],
      [],
    ],
    ['没有表头的一列是领款人签的字', [head, ...[...people, ...more].map((row) => [...row, row[1]!])], []],
  ])('%s', (_, rows, expected) => {
    expect(loud(readOne(rows)).filter((code) => code.startsWith('error'))).toEqual(expected);
  });
});

describe('几张工作表', () => {
  const first = { name: '名册', rows: [head, ...people] };
  const sheet = (name: string, rows = [head, ...more]) => ({ name, rows });

  test.each<[string, SheetFixture[], string | undefined, string[]]>([
    ['表头一样、人不重复，都读', [first, sheet('新增')], undefined, all],
    [
      '一批一张，记下批次',
      [sheet('第一批', first.rows), sheet('第二批')],
      undefined,
      [`第一批 ${all[0]}`, `第一批 ${all[1]}`, `第二批 ${all[2]}`, `第二批 ${all[3]}`],
    ],
    ['指明了一张，只读一张', [first, sheet('新增')], '新增', all.slice(2)],
    ['指明了两张，都读', [first, sheet('2024年'), sheet('补发')], '名册、补发', all],
    ['签领表是同样的人，不读', [first, sheet('签领表', first.rows)], undefined, all.slice(0, 2)],
    [
      '一张叫单位的名字，是同样的人，不读',
      [first, sheet('县医院工会', first.rows)],
      undefined,
      all.slice(0, 2),
    ],
    [
      '总的一张叫单位的名字，签领表是同样的人，不读',
      [sheet('县医院工会', first.rows), sheet('签领表', first.rows)],
      undefined,
      all.slice(0, 2),
    ],
    ['填写说明不是名册', [first, { name: '说明', rows: [['请逐行填写']] }], undefined, all.slice(0, 2)],
  ])('%s', (_, sheets, name, expected) => {
    const roster = read(sheets, name);
    expect(loud(roster)).toEqual([]);
    expect(list(roster)).toEqual(expected);
  });

  test.each<[string, SheetFixture[]]>([
    ['另一张写着别的年度', [sheet('2025年', first.rows), sheet('2024年')]],
    ['另一张是没有通过的', [first, sheet('未通过审核')]],
    ['有人在两张里', [first, sheet('第二批', [head, people[0]!, ...more])]],
    [
      '表头不一样',
      [
        first,
        sheet('职工', [
          ['姓名', '工作单位'],
          ['何一鸣', '县纺织厂'],
        ]),
      ].map((one, index) =>
        index === 0
          ? {
              name: '名册',
              rows: [
                ['姓名', '学段', '金额'],
                ['柯晓', '高中', 3000],
              ],
            }
          : one,
      ),
    ],
  ])('%s，说明怎样指明', (_, sheets) => {
    const roster = read(sheets);
    expect(loud(roster)).toEqual(['error roster-file.other-rosters']);
    const { hint } = roster.problems.find(({ code }) => code === 'roster-file.other-rosters')!;
    expect(hint).toContain(`工作表: ${sheets[0]!.name}`);
  });
});

describe('两半共用的合计行', () => {
  const halves = [...head, ...head];
  const both = [
    [...people[0]!, ...more[0]!],
    [...people[1]!, ...more[1]!],
  ];
  test.each<[string, CellFixture[]]>([
    ['合计在左，人数、金额在右', ['合计', null, null, null, null, '4人', null, 17_000]],
    ['合计、人数、金额都在左', ['合计', '4人', null, 17_000]],
  ])('%s', (_, totals) => {
    const found = readOne([halves, ...both, totals]);
    expect(list(found).sort()).toEqual([...all].sort());
    expect(found.stated).toMatchObject([
      { label: '合计', said: [{ figure: { n: 4 } }, { figure: { fen: 1_700_000 } }] },
    ]);
  });

  test('左边是小计，右边还有人', () => {
    const found = readOne([halves, ...both, ['小计', null, null, 8000, 5, '田小禾', '高中', 2000]]);
    expect(list(found).sort()).toEqual([...all, '田小禾 高中 2000元'].sort());
    expect(found.stated).toMatchObject([{ label: '小计', said: [{ figure: { fen: 800_000 } }] }]);
  });

  test('各有合计的，各是各的', () => {
    const totals = ['合计', null, null, 8000, '合计', null, null, 9000];
    expect(
      readOne([halves, ...both, totals]).stated.map(({ said }) => said.map(({ figure }) => figure)),
    ).toMatchObject([[{ fen: 800_000 }], [{ fen: 900_000 }]]);
  });
});

describe('金额分几列，上面一个表头', () => {
  const sheet = (rows: CellFixture[][]): SheetFixture => ({
    name: '名册',
    rows: [['序号', '姓名', '学段', '资助金额（元）'], [null, null, null, '省级', '市级', '合计'], ...rows],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'],
  });
  test('用合计的一列', () => {
    const found = read([
      sheet([
        [1, '卞小雨', '本科', 3000, 2000, 5000],
        [2, '柯晓', '高中', 2000, 1000, 3000],
      ]),
    ]);
    expect(list(found)).toEqual(['卞小雨 本科 5000元', '柯晓 高中 3000元']);
    expect(loud(found)).toEqual([]);
  });
  test('有一行加不起来的，说明', () => {
    const found = read([
      sheet([
        [1, '卞小雨', '本科', 3000, 2000, 5000],
        [2, '柯晓', '高中', 2000, 1500, 3000],
      ]),
    ]);
    expect(loud(found)).toEqual(['warning roster-file.row-sum']);
  });
});

test('“同上”“〃”是上面一格的，姓名除外；撑开的“本 科”是本科', () => {
  const found = readOne([
    ['单位', '姓名', '学段', '金额（元）'],
    ['县纺织厂', '卞小雨', '本 科', 5000],
    ['同上', '柯晓', '〃', 5000],
    ['县水泥厂 一车间', '同上', '高中', '同上'],
  ]);
  expect(found.rows.map(({ value }) => [value.单位, value.学生, value.学段, value.金额])).toEqual([
    ['县纺织厂', '卞小雨', '本科', '5000元'],
    ['县纺织厂', '柯晓', '本科', '5000元'],
    ['县水泥厂 一车间', '同上', '高中', '5000元'],
  ]);
});
