/** Which known heading is suggested for one that is not read: the right one, or none. */
import { expect, test } from '@jest/globals';
import { rosterColumns } from '../../src/campaign/load.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';

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
