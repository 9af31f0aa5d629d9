/** Before a batch: what it would find is found by a look, at its place and once. */
import { describe, expect, test } from '@jest/globals';
import { inspectBatch } from '../../src/batch/inspect.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { county, type Files } from './support.ts';

/** `batch.stray-row 名册.csv:5` of each problem. */
function inspect(files: Files): string[] | undefined {
  return inspectBatch(new MemoryFolder({ ...county, ...files }))?.problems.map(
    ({ code, place }) => `${code} ${place?.file}:${place?.line}`,
  );
}
const yaml = county['活动.yaml'];
const csv = county['名册.csv'];

test('a county in order has nothing to be told', () => {
  expect(inspect({})).toEqual([]);
  expect(inspect({ '部门/矿业公司.yaml': '问题: [轮班人多]' })).toEqual([]);
});

test('a campaign without units below is no batch', () => {
  expect(inspect({ '活动.yaml': yaml.replace(/ {2}下属:\n(?: {4}.*\n)*/, '') })).toBeUndefined();
});

test('what a unit gave and the whole does not tell is named once, at the first', () => {
  const files = {
    '部门/矿业公司.yaml': '问题: [轮班人多]\n仪式: [{名称: 座谈会, 出席: [何志远]}]\n',
    '部门/供电公司.yaml': '故事: [{人物: 王芳}]\n',
  };
  const found = inspectBatch(new MemoryFolder({ ...county, ...files }))?.problems ?? [];
  expect(found.map(({ code, message, place }) => `${code} ${place?.file}:${place?.line} ${message}`)).toEqual(
    [
      'batch.not-taken-over 部门/矿业公司.yaml:2 汇总没有写各单位的“仪式.出席”（矿业公司）、“故事”（供电公司）',
    ],
  );
});

test('what a unit says in its own file is compared or listed, and nothing that all share', () => {
  const files = {
    '活动.yaml': `${yaml}\n特点:\n  - 全县走访了77户\n`,
    '部门/矿业公司.yaml': '特点:\n  - 受助学生居全县第三，组织了讲座3场\n',
  };
  const { inText } = inspectBatch(new MemoryFolder({ ...county, ...files })) ?? {};
  expect(inText?.map(({ compared, untied }) => [compared, ...untied.map(({ text }) => text)])).toEqual([
    [0, '居全县第三', '3场'],
  ]);
});

test.each([
  ['红旗纺织厂工会', '红星纺织厂工会'],
  ['兴岭机械厂工会', '岭金机械厂工会'],
  ['城东街道总工会', '城西街道总工会'],
])('%s and %s are two units', (one, other) => {
  const list = yaml.replace('    - 供电公司\n', `    - 供电公司\n    - ${one}\n    - ${other}\n`);
  expect(inspect({ '活动.yaml': list })).toEqual([]);
});

test('who has not reported is named, who has nothing to report is not', () => {
  const list = yaml.replace('    - 供电公司\n', '    - 供电公司\n    - 物流公司\n');
  expect(inspectBatch(new MemoryFolder({ ...county, '活动.yaml': list }))?.missing).toEqual(['物流公司']);
});

test('a file of comments alone is none: its unit has not reported', () => {
  const files = {
    ...county,
    '部门/供电公司.yaml': '# 合计:\n#   人数: 6名\n',
    '名册.csv': csv.replace(/供电.*\n/, ''),
  };
  expect(inspectBatch(new MemoryFolder(files))).toMatchObject({
    missing: ['供电公司'],
    problems: [],
    reports: 1,
  });
});

describe('units with rosters of their own', () => {
  const own: Files = {
    '活动.yaml': `${yaml.replace('名册: 名册.csv\n', '')}标准: [{条件: {学段: 本科}, 金额: 5000元, 频次: 一次性}]\n`,
    '部门/矿业公司.yaml': '名册: 部门/矿业.csv',
    '部门/矿业.csv': '学生,学段,金额\n李小明,本科,300\n',
    '部门/供电公司.yaml': '名册: 部门/供电.csv',
    '部门/供电.csv': '学生,学段,金额\n王芳,本科,5000\n',
  };

  test('figures are compared in the whole, which by itself has nobody', () => {
    const { checked } = inspectBatch(new MemoryFolder({ ...county, ...own })) ?? {};
    expect(checked?.compared).toBeGreaterThan(0);
  });

  test('what is wrong in one is told where another cannot be read, and once where it can', () => {
    const told = 'magnitude.outside-standard 部门/矿业.csv:2';
    expect(inspect(own)?.filter((one) => one === told)).toHaveLength(1);
    const broken = inspect({ ...own, '部门/供电公司.yaml': '合计: {人数: 5名' });
    expect(broken).toContain('yaml.unclosed-bracket 部门/供电公司.yaml:1');
    expect(broken?.filter((one) => one === told)).toHaveLength(1);
  });
});

describe('units and their files', () => {
  test.each([
    ['a file that cannot be read', { '部门/供电公司.yaml': '仪式: [' }, 'yaml.', '部门/供电公司.yaml:1'],
    [
      'a wrong value',
      { '部门/供电公司.yaml': '仪式: [{时间: 2025-02-30}]' },
      'schema.impossible-day',
      '部门/供电公司.yaml:1',
    ],
    [
      'a word unknown',
      { '部门/供电公司.yaml': '\n问提: [人手少]' },
      'schema.unknown-key',
      '部门/供电公司.yaml:2',
    ],
    [
      'a file of no unit',
      { '部门/供店公司.yaml': '问题: [人手少]' },
      'batch.unused-department',
      '部门/供店公司.yaml:1',
    ],
    [
      'two units of one name',
      { '活动.yaml': yaml.replace('- 供电公司', '- 供电公司\n    - 供电 公司') },
      'batch.duplicate-unit',
      '活动.yaml:8',
    ],
    [
      'two units whose names only look different',
      { '活动.yaml': yaml.replace('- 供电公司', '- 供电公司\n    - AB公司\n    - ａｂ公司') },
      'batch.duplicate-unit',
      '活动.yaml:9',
    ],
    [
      'a unit under two names',
      { '活动.yaml': yaml.replace('- 供电公司', '- 供电公司\n    - 供电公司工会') },
      'batch.similar-units',
      '活动.yaml:9',
    ],
    [
      'a letter left out',
      { '活动.yaml': yaml.replace('- 供电公司', '- 供电公司\n    - 供水管理处\n    - 供水管理') },
      'batch.similar-units',
      '活动.yaml:10',
    ],
    [
      'a company with and without its legal form',
      {
        '活动.yaml': yaml.replace(
          '- 供电公司',
          '- 供电公司\n    - 云岭化工集团工会\n    - 云岭化工集团有限公司工会',
        ),
      },
      'batch.similar-units',
      '活动.yaml:10',
    ],
    [
      'a 零报告 with people',
      { '活动.yaml': yaml.replace('- 供电公司', '- {名称: 供电公司, 零报告: 是}') },
      'batch.zero-with-people',
      '活动.yaml:8',
    ],
    [
      'two rosters',
      { '部门/供电公司.yaml': '名册: [{学生: 王芳, 家长: 王建国, 金额: 5000元}]' },
      'batch.two-rosters',
      '部门/供电公司.yaml:1',
    ],
    [
      'a file of another year',
      { '部门/供电公司.yaml': '报告: {年度: 2019}' },
      'batch.other-year',
      '部门/供电公司.yaml:1',
    ],
    [
      'a file of another unit',
      { '部门/供电公司.yaml': '单位: {全称: 矿业公司}' },
      'batch.other-unit',
      '部门/供电公司.yaml:1',
    ],
  ])('%s', (_, files, code, place) => {
    const args = inspect(files as Files)!;
    expect(args.filter((line) => line.startsWith(code) && line.endsWith(place))).toHaveLength(1);
    expect(new Set(args).size).toBe(args.length);
  });

  test.each([
    ['第一中学工会', '第二中学工会'],
    ['城关一小工会', '城关十一小工会'],
    ['城东街道工会', '城街道工会'],
    ['教育工会', '教体工会'],
    ['水务局', '税务局'],
  ])('%s and %s are two', (one, other) => {
    const list = yaml.replace('- 供电公司', `- 供电公司\n    - ${one}\n    - ${other}`);
    expect(inspect({ '活动.yaml': list })!.filter((line) => line.includes('similar'))).toEqual([]);
  });
});

describe('rows of the roster', () => {
  test('of no unit are told at the row; the unit that is perhaps meant, at its entry', () => {
    expect(inspect({ '名册.csv': `${csv}供店公司,赵凯,赵明,本科,5000\n` })).toEqual([
      'batch.stray-row 名册.csv:5',
      'batch.lost-rows 活动.yaml:8',
    ]);
  });

  test('of a unit that only resembles one: nobody is in doubt', () => {
    expect(inspect({ '名册.csv': `${csv}公交公司,赵凯,赵明,本科,5000\n` })).toEqual([
      'batch.stray-row 名册.csv:5',
    ]);
  });

  test('without a unit, or of one that nobody knows, concern the whole alone', () => {
    expect(inspect({ '名册.csv': `${csv},赵凯,赵明,本科,5000\n海关,钱敏,钱宏,本科,5000\n` })).toEqual([
      'batch.stray-row 名册.csv:5',
      'batch.stray-row 名册.csv:6',
    ]);
  });
});

describe('figures', () => {
  test('of a unit in the table of the whole, against the unit’s own', () => {
    const groups =
      '分组:\n  - {名称: 矿业公司, 维度: 单位, 人数: 3名}\n  - {名称: 供电公司, 维度: 单位, 人数: 1名}\n';
    expect(inspect({ '活动.yaml': yaml + groups })).toContain('batch.parts-differ 活动.yaml:12');
  });

  test('of what one body gave, against all that it gave; a unit’s own money is its own', () => {
    const sources = (name: string, amount: string) => `资金来源: [{名称: ${name}, 金额: ${amount}}]\n`;
    const whole = `${yaml}${sources('清源市总工会', '8万元')}`;
    const told = (name: string, amount: string, 活动 = whole) =>
      inspect({ '活动.yaml': 活动, '部门/矿业公司.yaml': sources(name, amount) })!.filter((line) =>
        line.startsWith('batch.sources-exceed'),
      );
    expect(told('清源市总工会', '9万元')).toEqual(['batch.sources-exceed 活动.yaml:11']);
    expect(told('清源市总工会', '2万元')).toEqual([]);
    expect(told('清源市慈善总会', '9万元')).toEqual([]);
    expect(told('工会经费', '9万元', `${yaml}${sources('工会经费', '8万元')}`)).toEqual([]);
    expect(told('清源市总工会', '9万元', `${whole}合计: {口径: {范围: 本级}}\n`)).toEqual([]);
  });

  test('of an earlier year, against all that the units say of it; nothing is known where it is of the whole alone', () => {
    const past = (year: string) => `历史: {逐年: [{年: 2021, ${year}}], 累计截至: {年: 2023, 人数: 90名}}\n`;
    const told = (own: string, whole = past('人数: 12名, 金额: 5万元')) =>
      inspect({
        '活动.yaml': `${yaml}${whole}`,
        '部门/矿业公司.yaml': own,
        '部门/供电公司.yaml': past('人数: 5名'),
      })!.filter((line) => line.startsWith('batch.years-exceed'));
    expect(told('历史: {逐年: [{年: 2021, 人数: 8名}]}\n')).toEqual(['batch.years-exceed 活动.yaml:11']);
    expect(told('历史: {逐年: [{年: 2021, 金额: 6万元}]}\n')).toEqual(['batch.years-exceed 活动.yaml:11']);
    expect(told('历史: {累计截至: {年: 2022, 人数: 30名}}\n')).toEqual(['batch.years-exceed 活动.yaml:11']);
    expect(told('历史: {逐年: [{年: 2021, 人数: 7名, 金额: 5万元}, {年: 2022, 人数: 80名}]}\n')).toEqual([]);
    expect(told('历史: {逐年: [{年: 2021, 人数: 8户}]}\n')).toEqual([]);
    expect(told('历史: {逐年: [{年: 2021, 人数: 8名}]}\n', past('人数: 12名, 口径: {范围: 本级}'))).toEqual(
      [],
    );
  });

  test('of a unit’s file, against its rows', () => {
    const args = inspect({ '部门/供电公司.yaml': '合计: {人数: 2名}' })!;
    expect(args.filter((line) => line.endsWith('部门/供电公司.yaml:1'))).not.toEqual([]);
  });

  test('of the whole, against the sum of the units', () => {
    const args = inspect({ '活动.yaml': `${yaml}合计: {发放: 9.9万元}\n` })!;
    expect(args.filter((line) => line.endsWith('活动.yaml:11'))).not.toEqual([]);
  });

  test('nobody handed in', () => {
    const args = inspect({ '活动.yaml': yaml.replace('名册: 名册.csv\n', '').replace(', 零报告: 是', '') });
    expect(args).toEqual(['batch.nobody 活动.yaml:7']);
  });
});
