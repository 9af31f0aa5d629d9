/** What the checks say of the finished page. */
import { describe, expect, test } from '@jest/globals';
import { checkCampaign } from '../../src/check/check.ts';
import { pageRules } from '../../src/check/page.ts';
import type { Block } from '../../src/document/tree.ts';
import { reportFromYaml } from '../support/reports.ts';
import { loadStyle } from '../support/style.ts';
import { paragraph, report, signOff, table } from '../support/tree.ts';
import { inputOf } from './support.ts';

const campaign = (more: string, head = '年度: 2025') =>
  `报告: {${head}}\n单位: {全称: 云岭县总工会}\n合计: {人数: 36名}\n${more}`;

/** Problems of the page along the whole road. */
const pageProblems = (yaml: string, options = {}) =>
  reportFromYaml(yaml, options).problems.filter(({ code }) => code.startsWith('page.'));

/** Problems of a page that no campaign makes by itself. */
const problemsOf = (children: Block[]) =>
  checkCampaign({
    ...inputOf(''),
    document: report(children),
    style: loadStyle('gbt9704'),
  }).problems.filter(({ code }) => code.startsWith('page.'));

describe('国标字库没有的字', () => {
  const listing = (names: string[], more = '附件: [名册]') =>
    `报告: {年度: 2025}\n单位: {全称: 云岭县总工会}\n名册:\n${names.map((name) => `  - {学生: ${name}, 金额: 3000元}\n`).join('')}${more}`;
  const roster = listing(['何喆', '朱镕']);

  test('named once, with the font that steps in, at the field that has the first', () => {
    expect(pageProblems(roster)).toMatchObject([
      {
        code: 'page.rare-character',
        severity: 'notice',
        message: '“喆”“镕”不在国标字库里，改用仿宋印出',
        field: '名册[1].学生',
        place: { line: 4 },
      },
    ]);
  });

  test.each(['system', 'gbk'] as const)('the fonts of %s have them', (fonts) => {
    expect(pageProblems(roster, { fonts })).toEqual([]);
  });

  test('characters of the extensions are told whatever the fonts', () => {
    const rare = listing(['王𬱖']);
    expect(pageProblems(rare)[0]?.hint).toContain('“𬱖”是扩展区的字');
    expect(pageProblems(rare, { fonts: 'system' })).toMatchObject([
      { message: '“𬱖”是扩展区的字，多数字体没有' },
    ]);
  });

  test('what is not printed is not told', () => {
    expect(pageProblems(listing(['何喆'], ''))).toEqual([]);
  });
});

describe('标题', () => {
  const titled = (title: string) => pageProblems(campaign('', `年度: 2025, 标题: ${title}`));

  test('four lines are too many, three are not', () => {
    expect(titled('金秋助学|情况|总结')).toEqual([]);
    expect(titled('云岭县|金秋助学|情况|总结')).toMatchObject([
      { code: 'page.long-title', message: '标题排成了4行', field: '报告.标题', place: { line: 1 } },
    ]);
  });
});

describe('落款', () => {
  const date = '2025年11月18日';
  const lines = (count: number) => Array.from({ length: count }, () => paragraph('行。'));

  test('goes over the page with the last paragraph', () => {
    expect(problemsOf([...lines(21), signOff(['云岭县总工会'], date)])).toEqual([]);
  });

  test('behind a table that fills the page it stands alone', () => {
    const tall = table(
      ['序号'],
      Array.from({ length: 26 }, (_, row) => [String(row + 1)]),
    );
    expect(problemsOf([tall, signOff(['云岭县总工会'], date)])).toMatchObject([
      { code: 'page.lone-sign-off', message: '署名和日期单独在第2面，这一面没有正文' },
    ]);
  });
});

describe('表格', () => {
  const wide = (width: number) =>
    table(['甲', '乙'], [['1', '2']], {
      columns: [width, width].map((it) => ({ align: 'center', width: it })),
    });

  test('columns may give way by a fifth', () => {
    expect(problemsOf([wide(20)])).toEqual([]);
    expect(problemsOf([wide(27)])).toMatchObject([
      { code: 'page.wide-table', message: '2列的表要55字宽，版心只有42字' },
    ]);
  });
});

describe('成文日期', () => {
  const dated = (head: string) => pageProblems(campaign('', `年度: 2025${head}`)).map(({ code }) => code);

  test('a final report has one to the day', () => {
    expect(dated(', 状态: 终稿')).toEqual(['page.issue-date']);
    expect(dated(', 状态: 终稿, 成文日期: 2025年11月')).toEqual(['page.issue-date']);
    expect(dated(', 状态: 终稿, 成文日期: 2025-11-18')).toEqual([]);
  });

  test('a report that claims nothing may go without', () => {
    expect(dated('')).toEqual([]);
  });

  test('a news item is not signed and needs none', () => {
    expect(pageProblems(campaign('', '年度: 2025, 状态: 终稿'), { template: '简讯' })).toEqual([]);
  });
});

test('the examples of the reference do what they say', () => {
  for (const kind of pageRules.flatMap(({ kinds }) => kinds)) {
    if (!kind.wrong || !kind.right) continue;
    const found = (yaml: string) =>
      pageProblems(
        ['单位: {全称: 云岭县总工会}', '合计: {人数: 1名}', '附件: [名册]', yaml]
          .concat(yaml.includes('报告:') ? [] : ['报告: {年度: 2025}'])
          .join('\n'),
      ).map(({ code }) => code);
    expect(found(kind.wrong)).toEqual([kind.code]);
    expect(found(kind.right)).toEqual([]);
  }
});
