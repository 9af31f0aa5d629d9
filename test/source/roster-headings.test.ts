/** Which known heading is suggested for one that is not read: the right one, or none. */
import { describe, expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { makeWorkbook } from './workbook.ts';

const read = (heading: string) =>
  readRosterFile(
    new TextEncoder().encode(`姓名,学段,${heading}\n李小明,本科,是\n何一鸣,高中,否\n`),
    '名册.csv',
    rosterColumns,
  );

test.each(
  '签名 领取人签字 家长签字 学生签字 金额大写 分数 工龄 院系 录取批次 子女人数 困难职工档案号 学校性质 学校所在地 单位意见 上报单位'.split(
    ' ',
  ),
)('“%s”没有像的', (heading) => {
  const problem = read(heading).problems.find(({ code }) => code === 'roster-file.unknown-heading');
  expect(problem?.hint).toBe('不需要就不用管它');
});

test.each([
  ['领取方式', '方式'],
  ['就读专夜', '就读专业'],
])('“%s”像“%s”', (heading, nearest) => {
  const problem = read(heading).problems.find(({ code }) => code === 'roster-file.unknown-heading');
  expect(problem?.hint).toContain(`“${nearest}”`);
});

test('“是否困难职工”不是家长的姓名', () => {
  expect(read('是否困难职工').rows[0]?.value).toEqual({ 学生: '李小明', 学段: '本科' });
});

test('各格之间是全角的逗号，照读，并说明', () => {
  const { rows, problems } = readRosterFile(
    new TextEncoder().encode('姓名，学段\n李小明，本科\n'),
    '名册.csv',
    rosterColumns,
  );
  expect(rows[0]?.value).toEqual({ 学生: '李小明', 学段: '本科' });
  expect(problems.map(({ code }) => code)).toEqual(['csv.full-width-delimiter']);
});

/** A heading in two rows, the first over all that is told of the student. */
function readBelow(above: string, heading: string, values: readonly string[]) {
  const rows = [
    ['序号', '职工', above, null, null],
    [null, null, '姓名', heading, '金额'],
    ...values.map((value, index) => [index + 1, '何志远', ['李小明', '何一鸣'][index] ?? '', value, 2000]),
  ];
  const merges = ['C1:D1', 'A1:A2', 'B1:B2'];
  return readRosterFile(
    makeWorkbook({ sheets: [{ name: '名册', rows, merges }] }),
    '名册.xlsx',
    rosterColumns,
  );
}

describe('两行表头里“新生”是问学生的，不是姓名', () => {
  test.each(
    ['学生信息', '学生', '子女情况', '学生基本情况', '受助学生信息', '困难职工子女'].flatMap((above) =>
      ['是否新生', '新生', '当年新生', '是否应届'].map((heading) => [above, heading]),
    ),
  )('%s ｜ %s', (above, heading) => {
    const { rows, problems } = readBelow(above, heading, ['是', '否']);
    expect(rows.map(({ value }) => [value.学生, value.新生])).toEqual([
      ['李小明', '是'],
      ['何一鸣', '否'],
    ]);
    expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test.each(['新生姓名', '受助新生', '困难职工子女新生姓名', '大学新生姓名'])('“%s”一列是学生', (heading) => {
    const bytes = new TextEncoder().encode(`${heading},学段\n李小明,本科\n`);
    expect(readRosterFile(bytes, '名册.csv', rosterColumns).rows[0]?.value.学生).toBe('李小明');
  });
});

test.each(['录取（就读）学校', '就读（录取）院校', '录取/就读学校', '录取(就读)学校名称'])(
  '“%s”一列是院校',
  (heading) => {
    const bytes = new TextEncoder().encode(`姓名,${heading}\n李小明,云岭大学\n`);
    expect(readRosterFile(bytes, '名册.csv', rosterColumns).rows[0]?.value.院校).toBe('云岭大学');
  },
);
