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

  test('narrow ones stand upright', () => {
    const [narrow] = attachmentsOf('名册: [{学生: 张小明, 院校: 云岭一中, 金额: 5000元}]\n附件: [名册]');
    expect(narrow!.orientation).toBe('portrait');
  });
});
