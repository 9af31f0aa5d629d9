/** One slip in a roster is told once, at the row where it was made; what has another cause, or could be several, is not. */
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { problemsOf } from './roster-support.ts';

const students = [
  '甲一,男,赵大,甲厂,本科,低保家庭,省总工会,5000',
  '乙一,女,钱二,甲厂,本科,单亲家庭,县总工会,5000',
  '丙一,男,孙三,乙厂,大专,低保家庭,县总工会,3000',
  '丁一,女,李四,乙厂,大专,单亲家庭,省总工会,3000',
  '戊一,男,周五,丙厂,高中,低保家庭,省总工会,2000',
  '己一,女,吴六,丙厂,本科,单亲家庭,县总工会,5000',
];

const typed = `
标准:
  - {条件: {学段: 本科}, 金额: 5000元, 频次: 一次性}
  - {条件: {学段: 大专}, 金额: 3000元, 频次: 一次性}
  - {条件: {学段: 高中}, 金额: 2000元, 频次: 一次性}
分组:
  - {名称: 本科, 维度: 学段, 人数: 3名, 金额: 1.5万元}
  - {名称: 大专, 维度: 学段, 人数: 2名, 金额: 6000元}
  - {名称: 高中, 维度: 学段, 人数: 1名, 金额: 2000元}
  - {名称: 低保家庭, 维度: 类别, 人数: 3名, 金额: 1万元}
  - {名称: 单亲家庭, 维度: 类别, 人数: 3名, 金额: 1.3万元}
  - {名称: 甲厂, 维度: 单位, 人数: 2名, 金额: 1万元}
  - {名称: 乙厂, 维度: 单位, 人数: 2名, 金额: 6000元}
  - {名称: 丙厂, 维度: 单位, 人数: 2名, 金额: 7000元}
标签: [{名称: 女生, 人数: 3名}, {名称: 本科女生, 人数: 2名}]
资金来源:
  - {名称: 省总工会, 级别: 省, 金额: 1万元}
  - {名称: 县总工会, 级别: 本级工会, 金额: 1.3万元}
合计: {人数: 6名, 户数: 6户, 筹集: 2.3万元, 发放: 2.3万元}
`;

const roster = (rows: readonly string[]) => ['学生,性别,家长,单位,学段,类别,来源,金额', ...rows].join('\n');
/** The rows with other words in some of them. */
const slip = (...changes: [row: number, typed: string, wrong: string][]) =>
  changes.reduce(
    (rows, [at, right, wrong]) => rows.map((row, index) => (index === at ? row.replace(right, wrong) : row)),
    students,
  );
const errorsOf = (rows: readonly string[], yaml = typed) =>
  problemsOf(roster(rows), yaml).filter(({ severity }) => severity === 'error');
const told = ({ place, code, message }: Diagnostic) =>
  `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`;

test('nothing is told of a roster that agrees', () => {
  expect(errorsOf(students)).toEqual([]);
});

describe('one slip', () => {
  test.each([
    [
      '学段',
      slip([1, '本科', '大专']),
      '名册.csv:3:12',
      '第3行的“学段”是“大专”，若是“本科”，分组[1].人数 等5处',
      5,
    ],
    [
      '学段 that no group has',
      slip([1, '本科', '研究生']),
      '名册.csv:3:12',
      '第3行的“学段”是“研究生”，若是“本科”，分组[1].人数 等3处',
      3,
    ],
    [
      'a 0 of an amount',
      slip([2, ',3000', ',300']),
      '名册.csv:4:25',
      '第4行的“金额”是“300元”，若是“3000元”，合计.发放 等4处',
      4,
    ],
    [
      'a row that is missing',
      students.filter((_, index) => index !== 2),
      '活动.yaml:1:5',
      '若再有一行（大专、低保家庭、乙厂、3000元），合计.人数 等9处',
      9,
    ],
    [
      'a row that is too much',
      [...students, '庚一,女,郑七,丙厂,大专,低保家庭,省总工会,3000'],
      '名册.csv:8:1',
      '第8行若不计，合计.人数 等11处',
      11,
    ],
  ])('%s', (_, rows, place, words, places) => {
    const [problem, ...others] = errorsOf(rows);
    expect(problem && told(problem)).toBe(`${place} consistency.roster-row 名册${words}就都对得上`);
    expect(others).toEqual([]);
    expect(problem?.related).toHaveLength(places);
  });
});

test('each place says both figures, and how far they are apart', () => {
  const [problem] = errorsOf(slip([2, ',3000', ',300']));
  expect(problem?.related?.[0]?.message).toMatch(/^合计\.发放 是.+元，名册各行金额相加是.+元，相差2700元$/);
});

test('the total of its own file is one of the places', () => {
  const [problem, ...others] = errorsOf([...slip([2, ',3000', ',300']), '合计,,,,,,,23000']);
  expect(problem && told(problem)).toContain('名册第4行的“金额”是“300元”，若是“3000元”，合计.发放 等5处');
  expect(problem?.related?.map(({ place }) => place?.file)).toContain('名册.csv');
  expect(others).toEqual([]);
});

test('rows that would do alike are all named, none of them chosen', () => {
  const [problem, ...others] = errorsOf([...students, '庚一,男,郑七,丙厂,高中,低保家庭,省总工会,2000']);
  expect(problem && told(problem)).toBe(
    '活动.yaml:1:5 consistency.roster-row 名册第6、8行，有一行若不计，合计.人数 等10处就都对得上',
  );
  expect(others).toEqual([]);
});

test('two rows that are the same in every cell are one', () => {
  const twice = [...students, ...students.slice(5)];
  expect(errorsOf(twice).map(({ code, place }) => [code, place?.line])).toEqual([
    ['consistency.roster-row', 8],
    ['duplicates.aid', 8],
  ]);
});

describe('what has another cause is told by itself', () => {
  test('a source that was mistyped', () => {
    const wrong = typed.replace(
      '县总工会, 级别: 本级工会, 金额: 1.3万元',
      '县总工会, 级别: 本级工会, 金额: 1.4万元',
    );
    expect(errorsOf(slip([1, '本科', '大专']), wrong).map(({ code, field }) => [code, field])).toEqual([
      ['consistency.roster-row', '名册[2].学段'],
      ['consistency.sources', '合计.筹集'],
    ]);
  });

  test('a slip in another column of another row', () => {
    const rows = slip([1, '本科', '大专'], [3, '乙厂', '丙厂']);
    expect(errorsOf(rows).map(({ code, field }) => [code, field])).toEqual([
      ['consistency.roster-row', '名册[2].学段'],
      ['consistency.roster-row', '名册[4].单位'],
    ]);
  });

  test('a row that is too much beside a slip that meets it in one figure: no other row is named for it', () => {
    const rows = [...slip([2, '男', '女']), '庚一,女,郑七,甲厂,本科,低保家庭,省总工会,5000'];
    const oneLabel = typed.replace(', {名称: 本科女生, 人数: 2名}', '');
    const found = errorsOf(rows, oneLabel).map(({ code }) => code);
    expect(found).toContain('consistency.roster-label');
    expect(found).not.toContain('consistency.roster-row');
  });

  test('two slips that meet in one figure', () => {
    const found = errorsOf(slip([1, '本科', '大专'], [5, ',5000', ',4000'])).map(({ code }) => code);
    expect(found).toContain('consistency.roster-group');
    expect(found).not.toContain('consistency.roster-row');
  });
});

test('two differences, of which any of several rows may be the cause, may as well be two groups the wrong way round', () => {
  expect(errorsOf(slip([0, '男', '女'])).map(({ code, field }) => [code, field])).toEqual([
    ['consistency.roster-label', '标签[1].人数'],
    ['consistency.roster-label', '标签[2].人数'],
  ]);
});

test('one difference alone may as well be a slip in what was typed', () => {
  const wrong = typed.replace('女生, 人数: 3名', '女生, 人数: 4名');
  expect(errorsOf(students, wrong).map(({ code }) => code)).toEqual(['consistency.roster-label']);
});

test('a row that breaks its standard explains even one', () => {
  const few = typed.replace(/分组:[\s\S]*?(?=合计)/, '');
  expect(errorsOf(slip([5, ',5000', ',500']), few).map(told)).toEqual([
    '名册.csv:7:25 consistency.roster-row 名册第7行的“金额”是“500元”，若是“5000元”，合计.发放 就对得上',
  ]);
});

test('a row that is missing among many that are alike', () => {
  const alike = [...'甲乙丙丁戊己庚辛'].map(
    (name) => `${name}一,女,赵${name},甲厂,本科,低保家庭,县总工会,5000`,
  );
  const nine = '分组: [{名称: 本科, 维度: 学段, 人数: 9名, 金额: 4.5万元}]\n合计: {人数: 9名, 发放: 4.5万元}';
  expect(errorsOf(alike, nine).map(told)).toEqual([
    '活动.yaml:1:5 consistency.roster-row 名册若再有一行（本科、5000元），合计.人数 等4处就都对得上',
  ]);
});

test('what somebody typed is named before what follows from it', () => {
  const siblings =
    '学生,家长,单位,批次,金额\n甲一,赵大,甲厂,第一批,3000\n乙一,赵大,甲厂,第二批,4000\n丙一,钱二,甲厂,第二批,2000';
  const batches =
    '分组: [{名称: 第一批, 维度: 批次, 人数: 2名, 金额: 7000元}, {名称: 第二批, 维度: 批次, 人数: 1名, 金额: 2000元}]';
  const [problem] = problemsOf(siblings, batches).filter(({ severity }) => severity === 'error');
  expect(problem && told(problem)).toBe(
    '名册.csv:3:10 consistency.roster-row 名册第3行的“批次”是“第二批”，若是“第一批”，分组[1].人数 等5处就都对得上',
  );
  expect(problem?.related?.at(-1)?.message).toContain('合计.户数（');
});

test('a row that would be paid otherwise than any other is not made up', () => {
  const wrong = '合计: {人数: 7名, 发放: 23万元}';
  expect(errorsOf(students, wrong).map(({ code, field }) => [code, field])).toEqual([
    ['consistency.roster', '合计.人数'],
    ['consistency.roster', '合计.发放'],
  ]);
});

test('an amount is not why a group differs that counts another number of people too', () => {
  const units = `分组:
  - {名称: 甲厂, 维度: 单位, 人数: 2名, 金额: 1万元}
  - {名称: 乙厂, 维度: 单位, 人数: 2名, 金额: 6000元}
  - {名称: 丙厂, 维度: 单位, 人数: 2名, 户数: 3户, 金额: 7000元}`;
  const found = errorsOf([...students, '庚一,男,郑七,丙厂,大专,低保家庭,省总工会,3000'], units);
  expect(found.map(({ code, field }) => [code, field])).toEqual([
    ['consistency.groups', '合计.人数'],
    ['consistency.groups', '合计.发放'],
    ['consistency.roster-group', '分组[3].人数'],
    ['consistency.households', '分组[3].户数'],
    ['consistency.roster-group', '分组[3].金额'],
  ]);
});
