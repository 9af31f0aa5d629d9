/** Single rows of a roster: who was not helped, what was left blank, who stands twice; each named by its line. */
import { describe, expect, test } from '@jest/globals';
import { lines, problemsOf, workbookOf } from './roster-support.ts';
import { findProblems } from './support.ts';

describe('who was not helped after all', () => {
  const found = (student: string, remark: string) =>
    lines(problemsOf(`学生,金额,备注\n甲一,3000,\n${student},3000,${remark}`), 'roster.withdrawn');

  test.each([
    '放弃',
    '本人自愿放弃',
    '6月退出',
    '已取消资格',
    '不符合条件',
    '审核未通过',
    '重复上报',
    '未发放',
    '停发',
    '已退学',
    '不发',
    '缓发',
    '本人弃权',
    '无效',
  ])('%s', (remark) => {
    expect(found('乙一', remark)).toEqual([`3:9 名册第3行的乙一写着“${remark}”，仍计入了人数和金额`]);
  });

  test.each([
    ['乙一（退档）', '退档'],
    ['乙一（已退学）', '已退学'],
    ['乙一【作废】', '作废'],
    ['乙一 放弃', '放弃'],
    ['乙一-弃权', '弃权'],
    ['乙一作废', '作废'],
    ['乙一（去世）', '去世'],
    ['乙一（重复）', '重复'],
  ])('beside the name: %s', (student, words) => {
    expect(found(student, '')).toEqual([`3:1 名册第3行的乙一写着“${words}”，仍计入了人数和金额`]);
  });

  test.each(['乙一（大一）', '乙一（曾用名乙二）', '乙一（女）'])(
    'nothing beside the name: %s',
    (student) => {
      expect(found(student, '')).toEqual([]);
    },
  );

  test.each([
    '父亲去世',
    '防止辍学',
    '面临退学',
    '弟弟休学',
    '曾退学',
    '低保',
    '取消低保',
    '未放弃',
    '放弃复读',
    '放弃其他资助',
    '2月起',
    '符合条件',
    '单亲',
  ])('not %s', (remark) => {
    expect(found('乙一', remark)).toEqual([]);
  });
});

describe('what a blank cell leaves unsaid', () => {
  const found = (csv: string, yaml = '') => lines(problemsOf(csv, yaml), 'roster.unsaid');

  test('of a 维度', () => {
    expect(found('学生,单位,金额\n甲一,甲厂,3000\n乙一,乙厂,3000\n丙一,,3000\n丁一,,3000')).toEqual([
      '4:4 名册第4、5行没有填“单位”，没有印“按单位分”的一句',
    ]);
  });

  test('of money and of parents', () => {
    expect(found('学生,家长,金额\n甲一,赵大,3000\n乙一,,3000\n丙一,孙三,')).toEqual([
      '3:4 名册第3行没有填“家长”，算不出一共多少户',
      '4:7 名册第4行没有填“金额”，算不出一共发放多少',
    ]);
    const typed = '合计: {人数: 3名, 户数: 3户, 发放: 9000元}';
    expect(found('学生,家长,金额\n甲一,赵大,3000\n乙一,,3000\n丙一,孙三,', typed)).toEqual([]);
  });

  test.each([
    ['before the first that is filled', '单位,学生,金额\n甲厂,甲一,3000\n,乙一,3000', '3:1'],
    ['behind one with quotes', '学生,单位,金额\n甲一,甲厂,3000\n"乙,一",,3000', '3:7'],
    ['of a row that ends before it', '学生,金额,单位\n甲一,3000,甲厂\n乙一,3000', '3:8'],
  ])('at the cell %s', (_, csv, place) => {
    expect(found(csv)).toEqual([`${place} 名册第3行没有填“单位”，没有印“按单位分”的一句`]);
  });

  test('at the cell of a workbook', () => {
    const problems = problemsOf(workbookOf('学生,单位,金额\n甲一,甲厂,3000\n乙一,,3000'));
    expect(problems.find(({ code }) => code === 'roster.unsaid')?.place?.cell).toBe('名册!B3');
  });

  test('of several in one cell', () => {
    const yaml =
      '名册: [{学生: 甲一, 类别: 低保, 金额: 3000元}, {学生: 乙一, 类别: [低保, 单亲], 金额: 3000元}]';
    expect(findProblems(yaml)).toMatchObject([
      { code: 'roster.unsaid', message: '名册第2行的“类别”不止一项，没有印“按类别分”的一句' },
    ]);
  });

  test('of one unit on its first row alone, for the others may be of another', () => {
    expect(found('学生,单位,金额\n甲一,甲厂,3000\n乙一,,3000')).toEqual([
      '3:4 名册第3行没有填“单位”，没有印“按单位分”的一句',
    ]);
  });

  test('not where groups are typed, or no row says anything', () => {
    const groups = '分组: [{名称: 甲厂, 维度: 单位, 人数: 1名}, {名称: 乙厂, 维度: 单位, 人数: 1名}]';
    expect(found('学生,单位,金额\n甲一,甲厂,3000\n乙一,,3000', groups)).toEqual([]);
    expect(found('学生,单位,金额\n甲一,,3000\n乙一,,3000')).toEqual([]);
  });
});

test('who stands twice is named by the lines of the sheet, once for two units', () => {
  const csv =
    '某县名册\n单位,学生,家长,金额\n甲厂,甲一,赵大,3000\n乙厂,甲一,赵大,3000\n\n乙厂,甲一,赵大,3000';
  const found = problemsOf(csv);
  expect(lines(found, 'duplicates.units')).toEqual([
    '4:4 名册第4行的甲一（家长赵大）与第3行同名，单位分别是“甲厂”和“乙厂”',
  ]);
  expect(lines(found, 'duplicates.aid')).toEqual(['6:4 名册第6行的甲一（家长赵大）与第4行重复']);
});

test('rows of which the standard is not known are named by the lines of the sheet', () => {
  const yaml =
    '标准: [{条件: {学段: 本科, 地域: 省外}, 金额: 5000元}, {条件: {学段: 本科, 地域: 省内}, 金额: 4000元}]';
  const found = problemsOf('学生,学段,金额\n甲一,本科,5000', yaml);
  expect(lines(found, 'magnitude.no-standard')).toEqual(['2:7 名册第2行没有写“地域”，不知道适用哪一条标准']);
});

describe('标签 against the columns of the roster', () => {
  const csv =
    '学生,性别,民族,学段,类别,金额\n甲一,女,汉族,本科,低保,3000\n乙一,男,回族,高中,单亲,3000\n丙一,男,苗族,高中,单亲,3000';
  const found = (label: string) =>
    lines(problemsOf(csv, `标签: [{${label}}]`), 'consistency.roster-label').map((line) =>
      line.replace(/^\S+ /, ''),
    );

  test.each([
    ['名称: 女生, 人数: 2名', '标签[1].人数 是2名，名册中性别为“女生”的人数是1名，相差1名'],
    ['名称: 男生, 人数: 3名', '标签[1].人数 是3名，名册中性别为“男生”的人数是2名，相差1名'],
    ['名称: 少数民族学生, 人数: 1名', '标签[1].人数 是1名，名册中民族为“少数民族学生”的人数是2名，相差1名'],
    ['名称: 高中, 人数: 1名', '标签[1].人数 是1名，名册中学段为“高中”的人数是2名，相差1名'],
    ['名称: 单亲, 人数: 1名', '标签[1].人数 是1名，名册中类别为“单亲”的人数是2名，相差1名'],
  ])('%s', (label, expected) => {
    expect(found(label)).toEqual([expected]);
  });

  // one may be both 低保 and 单亲, and the column names one
  test.each([
    '名称: 女生, 人数: 1名',
    '名称: 单亲, 人数: 3名',
    '名称: 单亲女生, 人数: 0名',
    '名称: 残疾, 人数: 3名',
  ])('not %s', (label) => {
    expect(found(label)).toEqual([]);
  });
});
