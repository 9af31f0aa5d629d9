/** A workbook with a sheet for each unit, each with its own foot, and units that have nobody. */
import { describe, expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { listRosterColumns } from '../../src/campaign/rosters.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { type CellFixture, makeWorkbook, type SheetFixture } from './workbook.ts';

const head = ['序号', '姓名', '学段', '金额（元）'];
const rows: Record<string, CellFixture[]> = {
  何小满: [1, '何小满', '高中', 2000],
  李秋实: [1, '李秋实', '本科', 5000],
  马小燕: [2, '马小燕', '本科', 5000],
};
const sheet = (name: string, students: string[], ...foot: CellFixture[][]): SheetFixture => ({
  name,
  rows: [head, ...students.map((student) => rows[student] ?? []), ...foot],
});

function read(sheets: SheetFixture[], columns = rosterColumns) {
  const roster = readRosterFile(makeWorkbook({ sheets }), '名册.xlsx', columns);
  return {
    people: roster.rows.map(({ value }) => [value.单位, value.学生].filter(Boolean).join(' ')),
    loud: roster.problems.filter(({ severity }) => severity !== 'notice').map(({ code }) => code),
    told: roster.problems.filter(({ code }) => code === 'roster-file.nobody').length,
  };
}

describe('一个单位一张表', () => {
  test.each<[string, CellFixture[][]]>([
    ['合计在序号列，姓名列是“3人”', [['合计', '3人', null, 9000]]],
    ['合计在姓名列', [[null, '合计', null, 9000]]],
    ['合计在姓名列，人数在学段列', [[null, '合 计', '3人', 9000]]],
    ['姓名列只有“3名”', [[null, '3名', null, 9000]]],
    ['填表人各表一样', [['填表人：纪明', null, null, null]]],
    ['合计、空白', [['合计', '共3人', null, 9000], ['以下空白']]],
  ])('%s', (_, foot) => {
    const found = read([
      sheet('矿业公司', ['何小满'], ...foot),
      sheet('运输公司', ['李秋实', '马小燕'], ...foot),
    ]);
    expect(found.people).toEqual(['矿业公司 何小满', '运输公司 李秋实', '运输公司 马小燕']);
    expect(found.loud).toEqual([]);
  });

  test.each([
    ['矿业公司', '运输公司工会'],
    ['城关镇', '石桥乡'],
    ['城关镇总工会', '河西街道总工会'],
  ])('“%s”和“%s”都报了一个学生', (one, other) => {
    const found = read([sheet(one, ['何小满']), sheet(other, ['何小满', '马小燕'])]);
    expect(found.people).toEqual([`${one} 何小满`, `${other} 何小满`, `${other} 马小燕`]);
    expect(found.loud).toEqual([]);
  });

  test('不是单位的两张表里有同一个人，仍问读哪一张', () => {
    expect(read([sheet('名册', ['何小满']), sheet('核实', ['何小满', '马小燕'])]).loud).toEqual([
      'roster-file.other-rosters',
    ]);
  });

  test.each([
    ['城关镇', '石桥乡', []],
    [
      '港务',
      '机关',
      [
        { 名称: '港务集团工会', 简称: '港务' },
        { 名称: '市直机关', 简称: '机关' },
      ],
    ],
    ['港务', '机关', ['港务', '机关']],
  ])('表名“%s”“%s”是下属单位的简称', (one, other, below) => {
    const columns = listRosterColumns({ 单位: { 下属: below } });
    expect(read([sheet(one, ['何小满']), sheet(other, ['李秋实'])], columns).people).toEqual([
      `${one} 何小满`,
      `${other} 李秋实`,
    ]);
  });

  test('不是单位的表名不当作单位', () => {
    const columns = listRosterColumns({ 单位: { 下属: [{ 名称: '港务集团工会', 简称: '港务' }] } });
    expect(read([sheet('甲', ['何小满']), sheet('城镇', ['李秋实'])], columns).people).toContain('何小满');
  });
});

describe('没有学生的单位', () => {
  const wide = ['序号', '单位', '姓名', '学段', '金额（元）', '备注'];
  const readWide = (...others: CellFixture[][]) =>
    read([{ name: '名册', rows: [wide, [1, '城关镇总工会', '何小满', '高中', 2000], ...others] }]);

  test.each(['无', '/', '—', '空', '没有', '暂无', '（无）', '——'])('姓名写“%s”', (word) => {
    for (const row of [
      [2, '石桥乡总工会', word],
      [2, '石桥乡总工会', word, word, word, word],
      [2, '石桥乡总工会', word, null, 0, '今年没有学生'],
    ]) {
      const found = readWide(row);
      expect(found).toEqual({ people: ['城关镇总工会 何小满'], loud: [], told: 1 });
    }
  });

  test.each<[string, CellFixture[]]>([
    ['姓名是“吴”开头的', [2, '石桥乡总工会', '吴有', '本科', 5000]],
    ['姓名误写成“3名”', [2, '石桥乡总工会', '3名', '本科', 5000]],
    ['写“无”却有金额', [2, '石桥乡总工会', '无', '本科', 5000]],
  ])('%s，不略去', (_, row) => {
    expect(readWide(row)).toMatchObject({ told: 0, people: { length: 2 } });
  });

  test('一张表只写“无”', () => {
    const found = read([
      sheet('城关镇', ['何小满']),
      sheet('石桥乡', [], [null, '无']),
      sheet('河西街道', [], [null, '无']),
    ]);
    expect(found.people).toEqual(['城关镇 何小满']);
    expect(found.loud).toEqual([]);
  });
});

test('只有总数的单位也列一行：说是哪个单位，不当作说明；小计、合计不在内', () => {
  const bytes = makeWorkbook({
    sheets: [
      {
        name: '名册',
        rows: [
          ['序号', '单位', '姓名', '学段', '金额（元）'],
          [1, '矿业公司', '何小满', '高中', 2000],
          ['小计', null, '1人', null, 2000],
          [2, '县直机关工会', '7人', null, 31000],
          ['合计', null, '8人', null, 33000],
        ],
      },
    ],
  });
  const { rows: people, problems } = readRosterFile(bytes, '名册.xlsx', rosterColumns);
  expect(people).toHaveLength(1);
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'roster-file.unit-totals “县直机关工会”一行只有人数，没有学生，没有算进去',
  ]);
});
