import { describe, expect, test } from '@jest/globals';
import { parseDate } from '../../src/chinese/date.ts';
import { plainText, visitInlines, visitRuns } from '../../src/document/text.ts';
import type { Row } from '../../src/document/tree.ts';
import { helperFamilies } from '../../src/template/helpers/index.ts';
import { renderTemplate } from '../../src/template/render.ts';
import { sources } from './fixtures.ts';

const count = (n: number, unit = '名') => ({ kind: 'count', n, unit });
const money = (yuan: number) => ({ kind: 'money', fen: yuan * 100 });

const values = {
  报告: { 年度: 2016, 成文日期: parseDate('2016-12-05') },
  合计: { 人数: count(184), 发放: money(285_800), 筹集: { ...money(290_000), approx: '约' } },
  新生: { 人数: count(83) },
  单位: { 下属: [{ 名称: '一矿' }, { 名称: '二矿', 零报告: true }] },
  构成: { 单位: { 组: [{ 名称: '一矿', 人数: count(184), 金额: money(285_800) }] } },
  仪式: [
    {
      时间: parseDate('2016年8月26日上午'),
      出席: [
        { 姓名: '赵一', 职务: '市总工会主席' },
        { 姓名: '钱二', 职务: '教育局局长' },
      ],
    },
    { 时间: parseDate('2015年8月底') },
  ],
  领导小组: { 成员单位: ['组织部', '宣教部', '财务部'] },
  资金来源: [
    { 名称: '中央', 金额: money(100_000) },
    { 名称: '省', 金额: money(80_000) },
    { 名称: '市', 金额: money(60_000) },
    { 名称: '县', 金额: money(45_800) },
  ],
  历史: { 逐年: [{ 年: 2014, 人数: count(30) }, { 年: 2015, 人数: count(45) }, { 年: 2016 }] },
  名册: [
    { 学生: '何志远', 单位: '一矿', 金额: money(5000) },
    { 学生: '**', 单位: '一矿' },
  ],
  特点: ['第一条特点', '中间', '最后一条特点'],
  打算: ['扩大范围', '提高标准。'],
};

function render(text: string, extension = 'njk') {
  const template = `t.md.${extension}`;
  const { blocks, problems } = renderTemplate({
    template,
    sources: sources({ [template]: text }),
    data: { values, year: 2016 },
  });
  return {
    blocks,
    problems: problems.map(({ code, message }) => `${code.replace('template.', '')} ${message}`),
  };
}

function words(text: string, extension?: string): string {
  const { blocks, problems } = render(text, extension);
  expect(problems).toEqual([]);
  const runs: string[] = [];
  visitRuns(blocks, (words) => runs.push(plainText(words)));
  return runs.join('¶');
}

function readsOf(text: string): string[][] {
  const reads: string[][] = [];
  visitInlines(render(text).blocks, (inline) => {
    if (inline.type === 'value') reads.push([...inline.reads]);
  });
  return reads;
}

describe('the examples of the helper reference hold', () => {
  const all = helperFamilies.flatMap(({ helpers }) => helpers);
  const wordless = new Set(['表格', '附表', '统计图', '段落', '换行']);
  const worded = all.filter(({ name }) => !wordless.has(name));

  test.each(worded.map(({ example }) => [example.template, example.result]))(
    '%s → %s',
    (template, result) => {
      const text = template.includes('loop.')
        ? `{% for 项 in 打算 %}{% if loop.first %}${template}{% endif %}{% endfor %}`
        : template;
      expect(words(text)).toBe(result);
    },
  );

  test('no two helpers go by one name', () => {
    const names = all.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('dates', () => {
  test('keep a year that is not the report’s', () => {
    expect(words('{{ 仪式[1].时间 | 日期 }}')).toBe('2015年8月底');
  });

  test('成文日期 needs its day', () => {
    expect(render('{{ 公文日期(仪式[1].时间) }}').problems).toEqual([
      'wrong-argument 函数“公文日期”的参数“日期”应当是年月日俱全的日期',
    ]);
  });
});

describe('enumerations', () => {
  test.each([
    ['一是', '一是扩大范围；二是提高标准。'],
    ['首先', '首先，扩大范围。其次，提高标准。'],
    ['1.', '1.扩大范围；2.提高标准。'],
    ['（1）', '（1）扩大范围；（2）提高标准。'],
    ['（一）', '（一）扩大范围；（二）提高标准。'],
    ['①', '①扩大范围；②提高标准。'],
  ])('by %s', (style, result) => {
    expect(words(`{{ 列举(打算, "${style}") }}`)).toBe(result);
    expect(words(`{{列举 打算 "${style}"}}`, 'hbs')).toBe(result);
  });

  test('items of several sentences are not joined by semicolons', () => {
    expect(words('{{ 列举(["做了甲。又做乙", "好！"], "一是") }}')).toBe('一是做了甲。又做乙。二是好！');
  });

  test('the last of three or more is 最后', () => {
    expect(words('{{ 列举(资金来源 and ["甲", "乙", "丙", "丁"], "首先") }}')).toBe(
      '首先，甲。其次，乙。再次，丙。最后，丁。',
    );
  });

  test('each item keeps its own sources, in captured sentences too', () => {
    expect(readsOf('{{ 列举(打算) }}')).toEqual([['打算[1]'], ['打算[2]']]);
    expect(readsOf('{{ 打算.length }}')).toEqual([['打算']]);
    expect(
      readsOf(
        '{% set 甲 %}资助{{ 合计.人数 }}，{{ 合计.发放 }}。{% endset %}{{ 列举([甲, "乙"]) }}{{ 甲 | 去句末 }}',
      ),
    ).toEqual([['合计.人数'], ['合计.发放'], ['合计.人数'], ['合计.发放']]);
  });

  test('a figure that comes out as it went in was read from its own field alone', () => {
    expect(readsOf('{{ 合计.发放 | 默认(合计.人数) }}')).toEqual([['合计.发放']]);
  });

  test('quoted items stand without 、 between them', () => {
    expect(words('{{ 顿号连接(["《甲》", "《乙》", "丙", "“丁”", "“戊”"]) }}')).toBe(
      '《甲》《乙》、丙、“丁”“戊”',
    );
  });
});

describe('arguments', () => {
  test.each([
    [
      '{{ 大写金额(合计.人数) }}',
      'wrong-argument 函数“大写金额”的参数“金额”应当是准确的金额，不是约数或幅度',
    ],
    [
      '{{ 大写金额(合计.筹集) }}',
      'wrong-argument 函数“大写金额”的参数“金额”应当是准确的金额，不是约数或幅度',
    ],
    ['{{ 大写金额() }}', 'missing-argument 函数“大写金额”缺少参数“金额”'],
    ['{{ 合计.没有 | 万元 }}', 'missing-value 这里要填“合计.没有”，但数据里没有'],
    ['{{ 万元(合计.发放, 2) }}', 'surplus-argument 函数“万元”最多有1个参数'],
    [
      '{{ 列举(打算, "其一") }}',
      'wrong-argument 函数“列举”的参数“标记”应当是“一是”或“首先”或“一、”或“（一）”或“1.”或“（1）”或“①”',
    ],
    ['{{ 顿号连接(合计) }}', 'wrong-argument 函数“顿号连接”的参数“一组”应当是一组数据'],
  ])('%s', (text, problem) => {
    expect(render(text).problems).toEqual([problem]);
  });
});

describe('tables and charts', () => {
  test('a table has a column for each field, numbered where asked, and every cell knows its source', () => {
    const { blocks, problems } = render(
      '{{ 表格(名册, "序号", "学生", "资助金额=金额", 表题="名册", 合并="学生") }}',
    );
    expect(problems).toEqual([]);
    const [table] = blocks;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.caption).toEqual([{ type: 'text', value: '名册' }]);
    expect(table.columns.map(({ merge }) => merge)).toEqual([undefined, true, undefined]);
    const cells = [...table.body].map((row) => row.cells.map(({ children }) => children[0]));
    expect(cells).toEqual([
      [
        { type: 'text', value: '1' },
        { type: 'value', text: '何志远', reads: ['名册[1].学生'] },
        { type: 'value', text: '5000元', reads: ['名册[1].金额'] },
      ],
      [{ type: 'text', value: '2' }, { type: 'value', text: '**', reads: ['名册[2].学生'] }, undefined],
    ]);
    expect([...table.body]).toHaveLength(2);
  });

  test('in Handlebars too', () => {
    expect(render('{{表格 名册 "学生" 表题="名册"}}', 'hbs').blocks).toMatchObject([{ type: 'table' }]);
  });

  test('a chart leaves out what has no figure and says in words what it shows', () => {
    expect(render('{{ 统计图("柱形图", "历年受助人数", 历史.逐年, "年", "人数") }}').blocks).toEqual([
      {
        type: 'chart',
        kind: 'column',
        title: '历年受助人数',
        categories: ['2014', '2015'],
        series: [{ name: '人数', values: [30, 45] }],
        unit: '名',
        alt: '历年受助人数：2014（30名），2015（45名）。',
      },
    ]);
  });

  test('lines of a text become paragraphs, and a break stays within one', () => {
    expect(words('{{ 段落("甲\\n\\n乙") }}')).toBe('甲¶乙');
    expect(render('甲{{ 换行() }}乙').blocks).toMatchObject([
      { children: [{ type: 'text' }, { type: 'break' }, { type: 'text' }] },
    ]);
  });
});

describe('附表', () => {
  test('puts a table of the attachments into the text, with a caption and its 合计', () => {
    const { blocks } = render('{{ 附表("下属汇总表", 表题="各单位资助情况") }}');
    const [table] = blocks;
    if (table?.type !== 'table') throw new Error('no table');
    const read = (rows: Iterable<Row> = []) =>
      [...rows].map(({ cells }) => cells.map(({ children }) => plainText(children)).join(' '));
    expect(plainText(table.caption ?? [])).toBe('各单位资助情况');
    expect(read(table.body)).toEqual(['1 一矿 184 28.58 ', '2 二矿   零报告']);
    expect(read(table.foot)).toEqual(['合计 184 28.58 ']);
  });
});
