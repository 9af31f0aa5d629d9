/** 附件 that a campaign asks for: tables, and charts with the table of their figures. */
import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/text.ts';
import type { Attachment, Chart, Table } from '../../src/document/tree.ts';
import { reportFromYaml } from '../support/reports.ts';

const attachmentsOf = (yaml: string, head = '') =>
  reportFromYaml(
    `报告: {年度: 2025${head}}\n单位: {全称: 云岭县总工会}\n${yaml}`,
  ).report.document.children.filter((block): block is Attachment => block.type === 'attachment');

const chartsOf = ({ children }: Attachment) => children.filter((it): it is Chart => it.type === 'chart');
const tablesOf = ({ children }: Attachment) => children.filter((it): it is Table => it.type === 'table');

const sources = `合计: {人数: 36名}
资金来源:
  - {名称: 市总工会, 金额: 8万元}
  - {名称: 何某某, 匿名: 是, 金额: 3.65万元}`;

const years = (more = '') => `合计: {人数: 48名, 发放: 17.1万元}
历史:
  逐年:
    - {年: 2024, 人数: 45名, 金额: 15.2万元}
    - {年: 2023, 人数: 40名${more}}`;

describe('名称', () => {
  test('the year stands last, so that no number runs into it', () => {
    const [attachment] = attachmentsOf(`${sources}\n附件: [资金来源表]`);
    expect(plainText(attachment!.title)).toBe('“金秋助学”活动资金来源表（2025年）');
  });
});

describe('名册的题目', () => {
  const rows = (...batches: (string | undefined)[]) =>
    `合计: {人数: 2名, 发放: 1万元}\n附件: [名册]\n名册:\n${batches.map((batch, index) => `  - {学生: 王${'一二三'[index]}, 金额: 5000元${batch ? `, 批次: ${batch}` : ''}}\n`).join('')}`;

  test.each([
    ['of one batch', ['第二批', '第二批'], '（2025年第二批）'],
    ['of two', ['第一批', '第二批'], '（2025年）'],
    ['of none', [undefined, undefined], '（2025年）'],
    ['of one and none', ['第一批', undefined], '（2025年）'],
  ])('the title of a list %s', (_, batches, end) => {
    const [attachment] = attachmentsOf(rows(...batches));
    expect(plainText(attachment!.title)).toBe(`“金秋助学”活动受助学生名册${end}`);
  });
});

describe('资金来源图', () => {
  const [attachment] = attachmentsOf(`${sources}\n附件: [资金来源图]`);
  const [chart] = chartsOf(attachment!);

  test('a bar to each source, in the unit of its table', () => {
    expect(chart).toMatchObject({
      kind: 'bar',
      categories: ['市总工会', '爱心人士'],
      series: [{ name: '金额', values: [8, 3.65] }],
      unit: '万元',
    });
    expect(plainText(tablesOf(attachment!)[0]!.head[0]!.cells.at(-2)!.children)).toBe('金额（万元）');
  });

  test('says in words what it shows', () => {
    expect(chart!.alt).toBe('资金来源：市总工会8万元，爱心人士3.65万元。');
  });

  test('one source alone needs no chart', () => {
    const [alone] = attachmentsOf(
      '合计: {人数: 36名}\n资金来源: [{名称: 市总工会, 金额: 8万元}]\n附件: [资金来源图]',
    );
    expect(alone!.children.map(({ type }) => type)).toEqual(['table']);
  });
});

test('逐年表 says of a year that it was counted in 人次, and keeps what hedges a figure', () => {
  const [attachment] = attachmentsOf(`合计: {人数: 30余名, 发放: 约12万元}
历史: {逐年: [{年: 2023, 人数: 近25名, 金额: 9万余元}, {年: 2024, 人数: 28人次, 金额: 10万元左右}]}
附件: [逐年表]`);
  const [table] = tablesOf(attachment!) as [Table];
  expect([...table.body].map(({ cells }) => cells.map(({ children }) => plainText(children)))).toEqual([
    ['2023', '近25', '9万余元'],
    ['2024', '28人次', '约10'],
    ['2025', '30余', '约12'],
  ]);
});

describe('逐年图', () => {
  test('people and money apart, oldest first, the table below', () => {
    const [attachment] = attachmentsOf(`${years(', 金额: 13.2万元')}\n附件: [逐年图]`);
    expect(attachment!.children.map(({ type }) => type)).toEqual(['chart', 'chart', 'table']);
    expect(chartsOf(attachment!).map(({ unit, series }) => [unit, series[0]!.values])).toEqual([
      ['名', [40, 45, 48]],
      ['万元', [13.2, 15.2, 17.1]],
    ]);
  });

  test('a year without the figure is not drawn', () => {
    const [attachment] = attachmentsOf(`${years()}\n附件: [逐年图]`);
    expect(chartsOf(attachment!)[1]!.categories).toEqual(['2024年', '2025年']);
  });
});

describe('名册', () => {
  const row = (more: string) =>
    `{学生: 张小明, 性别: 男, 家长: 张大明, 关系: 父子, 学段: 本科, 院校: 云岭师范大学${more}, 金额: 5000元}`;

  test('wide ones lie across the page, and take no more than their cells need', () => {
    const [wide] = attachmentsOf(`名册: [${row(', 民族: 汉族, 专业: 数学, 类别: [单亲]')}]\n附件: [名册]`);
    expect(wide!.orientation).toBe('landscape');
    const [{ columns }] = tablesOf(wide!) as [Table];
    // 序号, 学生姓名, 性别 … : head or widest cell, and half a 字
    expect(columns.slice(0, 3).map(({ width }) => width)).toEqual([2.5, 4.5, 2.5]);
  });

  test('ones that an upright page holds in two lines a cell stand upright; a unit of many rows gives way', () => {
    const unit = '云岭县人力资源和社会保障局直属机关工作委员会所属基层单位困难职工帮扶中心联合工会';
    const one = (name: string) =>
      `{单位: ${unit}, 学生: 张${name}, 家长: 李${name}, 学段: 高中（中/职）, 院校: 云岭县第二高级中学, 金额: 5000元}`;
    const rows = [...'一二三四五六七八九十甲乙丙丁戊'].map(one).join(', ');
    const [upright] = attachmentsOf(`名册: [${rows}]\n附件: [名册]`);
    expect(upright!.orientation).toBe('portrait');
    const [{ columns }] = tablesOf(upright!) as [Table];
    const shares = columns.map(({ width, least, broken }) => [width, least, broken]);
    expect(shares[1]).toEqual([unit.length + 0.5, 4.5, 0]);
    expect(shares[4]).toEqual([7, 4.5, 15]);
  });

  test('narrow ones stand upright', () => {
    const [narrow] = attachmentsOf('名册: [{学生: 张小明, 院校: 云岭一中, 金额: 5000元}]\n附件: [名册]');
    expect(narrow!.orientation).toBe('portrait');
  });
});

describe('the last row counts people as well as money', () => {
  /** Heads and the last row of each table, empty cells left out. */
  const feet = (yaml: string) =>
    attachmentsOf(yaml)
      .flatMap(tablesOf)
      .map(({ head, foot }) =>
        [...(head[0]?.cells ?? []), ...(foot?.[0]?.cells ?? [])]
          .map(({ children }) => plainText(children))
          .filter((text) => text !== '')
          .join(' '),
      );

  test.each([
    [
      'a roster',
      '名册: [{学生: 甲一, 家长: 赵大, 金额: 1000元}, {学生: 乙二, 家长: 钱大, 金额: 2000元}]\n附件: [名册]',
      '序号 学生姓名 家长姓名 金额（元） 合计 2人 3000',
    ],
    [
      'a roster of one batch, whatever the year’s totals',
      '合计: {人数: 9名, 发放: 2万元}\n名册: [{学生: 甲一, 批次: 第二批, 金额: 1000元}, {学生: 乙二, 批次: 第二批, 金额: 2000元}]\n附件: [名册]',
      '序号 学生姓名 金额（元） 批次 合计 2人 3000',
    ],
    [
      'sources, of which some students had two',
      '合计: {人数: 30名}\n资金来源: [{名称: 甲, 金额: 1万元, 人数: 13名}, {名称: 乙, 金额: 1万元, 人数: 25名}]\n附件: [资金来源表]',
      '序号 资金来源 金额（万元） 占比 资助人数 合计 2 100% 38人次',
    ],
    [
      'groups, with their households',
      '合计: {人数: 30名}\n分组: [{名称: 高中, 维度: 学段, 人数: 10名, 户数: 9户, 金额: 2万元}, {名称: 本科, 维度: 学段, 人数: 20名, 户数: 20户, 金额: 6万元}]\n附件: [分组表]',
      '序号 学段 人数 户数 金额（万元） 人数占比 金额占比 合计 30 29 8 100% 100%',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(feet(yaml)).toEqual([expected]);
  });

  test('groups that overlap say so and are not added up', () => {
    const [table] = attachmentsOf(
      '合计: {人数: 98名}\n分组: [{名称: 建档, 维度: 类别, 人数: 98名}, {名称: 单亲, 维度: 类别, 人数: 14名, 互斥: 否}]\n附件: [分组表]',
    ).flatMap(tablesOf);
    const rows = [...(table?.body ?? [])].map(({ cells }) => cells.map((cell) => plainText(cell.children)));
    expect(rows).toEqual([
      ['1', '建档', '98', ''],
      ['2', '单亲', '14', '与他组有交叉'],
    ]);
    expect(table?.foot).toBeUndefined();
  });
});
