import { describe, expect, test } from '@jest/globals';
import type { LeafKind } from '../../src/facts/schema.ts';
import { checkNames } from '../../src/template/check-names.ts';
import type { NameTree } from '../../src/template/shapes.ts';
import { sources } from './fixtures.ts';

const leaf: NameTree = { kind: 'leaf' };
const ofKind = (kind: LeafKind): NameTree => ({ kind: 'leaf', leaf: kind });
const object = (fields: Record<string, NameTree>): NameTree => ({ kind: 'object', fields });

const source: NameTree = object({ 名称: leaf, 金额: leaf });
source.fields!.构成 = { kind: 'list', item: source };

const names = object({
  活动: object({ 名称: leaf, 第几年: leaf }),
  合计: object({ 受助人数: leaf, 发放: leaf, 口径: object({ 截至: leaf }) }),
  资金来源: { kind: 'list', item: source },
  打算: { kind: 'list', item: leaf },
});

function check(text: string, extension = 'njk', files: Record<string, string> = {}): string[] {
  const template = `r.${extension}`;
  const problems = checkNames({ template, sources: sources({ [template]: text, ...files }), names });
  return problems.map(({ code, place, message, hint }) => {
    const where = `${place!.file}:${place!.line}:${place!.column}`;
    return `${where} ${code.replace('template.', '')} ${message}${hint?.startsWith('是否') ? hint : ''}`;
  });
}

describe('in nunjucks', () => {
  test('every name of the facts, of loops, of set, of macros and of imports is known', () => {
    const text = `{% extends "base.njk" %}
{% import "macros.njk" as 宏 %}{% from "macros.njk" import 句 as 短句 %}
{% macro 小(甲, 乙=1) %}{{ 甲.发放 }}{{ 乙 }}{{ 合计.发放 }}{% endmacro %}
{% set 数 = 合计.受助人数 %}{% set 段 %}{{ 数 }}{% endset %}
{% block 正文 %}{{ super() }}
{% for 来源 in 资金来源 %}{{ loop.index }}{{ 来源.金额 | 万元 }}{% for 分 in 来源.构成 %}{{ 分.构成[0].名称 }}{% endfor %}{% else %}{{ 活动.名称 }}{% endfor %}
{% for 句 in 打算 %}{{ 句 | 句号 }}{% endfor %}{{ 打算.length }}{{ 打算 | length }}{{ 合计.受助人数.n }}
{{ 小(合计) }}{{ 小(甲=合计, 乙=2) }}{{ 宏.句(1) }}{{ 短句(1) }}{{ 段 }}{{ 换行 }}{{ 不知 if 不知 is defined }}
{% endblock %}`;
    const files = {
      'base.njk': '{% block 正文 %}{{ 活动.名称 }}{% endblock %}{% include "part.njk" %}',
      'part.njk': '{{ 活动.第几年 }}',
      'macros.njk': '{% macro 句(甲) %}{{ 甲 }}{{ 活动.名称 }}{% endmacro %}',
    };
    expect(check(text, 'njk', files)).toEqual([]);
  });

  test.each([
    ['a field', '{{ 合计.受助人熟 }}', 'r.njk:1:7 unknown-name “合计”下没有“受助人熟”是否为“受助人数”？'],
    ['a name', '一\n二{{ 合记.发放 }}', 'r.njk:2:5 unknown-name 不认识“合记”是否为“合计”？'],
    [
      'in a condition',
      '{% if 合计.发方 %}{% endif %}',
      'r.njk:1:10 unknown-name “合计”下没有“发方”是否为“发放”？',
    ],
    [
      'in the second of two',
      '{% if 合计.发放 and not 活动.名 %}{% endif %}',
      'r.njk:1:24 unknown-name “活动”下没有“名”是否为“名称”？',
    ],
    [
      'in a loop',
      '{% for 来 in 资金来原 %}{% endfor %}',
      'r.njk:1:13 unknown-name 不认识“资金来原”是否为“资金来源”？',
    ],
    [
      'of an item',
      '{% for 来 in 资金来源 %}{{ 来.金鹅 }}{% endfor %}',
      'r.njk:1:25 unknown-name “来”下没有“金鹅”是否为“金额”？',
    ],
    [
      'of a loop',
      '{% for 来 in 打算 %}{{ loop.lats }}{% endfor %}',
      'r.njk:1:26 unknown-name “loop”下没有“lats”是否为“last”？',
    ],
    ['after its loop', '{% for 来 in 打算 %}{% endfor %}{{ 来 }}', 'r.njk:1:33 unknown-name 不认识“来”'],
    [
      'of a record that is written down',
      '{% set 项 = {"来": 资金来源[0]} %}{{ 项.来.金鹅 }}',
      'r.njk:1:36 unknown-name “项.来”下没有“金鹅”是否为“金额”？',
    ],
    [
      'of a record whose keys are not quoted',
      '{% set 项 = {来: 资金来源[0]} %}{{ 项.来.金鹅 }}',
      'r.njk:1:34 unknown-name “项.来”下没有“金鹅”是否为“金额”？',
    ],
    ['of a leaf', '{{ 合计.发放.元 }}', 'r.njk:1:10 unknown-name “合计.发放”下没有“元”'],
    ['of a list', '{{ 资金来源.金额 }}', 'r.njk:1:9 unknown-name “资金来源”下没有“金额”'],
    ['an argument', '{{ 万元(合计.发方) }}', 'r.njk:1:10 unknown-name “合计”下没有“发方”是否为“发放”？'],
    [
      'a filter',
      '{{ 合计.发放 | 大写金鹅 }}',
      'r.njk:1:12 unknown-helper 没有名为“大写金鹅”的函数是否为“大写金额”？',
    ],
    ['a helper', '{{ 万圆(合计.发放) }}', 'r.njk:1:4 unknown-helper 没有名为“万圆”的函数是否为“万元”？'],
    [
      'a missing argument',
      '{{ 百分比(合计.受助人数) }}',
      'r.njk:1:4 missing-argument 函数“百分比”缺少参数“整体”',
    ],
    ['a surplus argument', '{{ 万元(合计.发放, 2) }}', 'r.njk:1:4 surplus-argument 函数“万元”最多有1个参数'],
    [
      'a named argument',
      '{{ 表格(打算, "序号", 表提="乙") }}',
      'r.njk:1:4 unknown-argument 函数“表格”没有参数“表提”是否为“表题”？',
    ],
    [
      'in set',
      '{% set 数 = 合计.发方 %}{{ 数 }}',
      'r.njk:1:15 unknown-name “合计”下没有“发方”是否为“发放”？',
    ],
    ['in a macro', '{% macro 甲(乙) %}{{ 丙 }}{% endmacro %}', 'r.njk:1:20 unknown-name 不认识“丙”'],
    ['after an emoji', '😀{{ 合记 }}', 'r.njk:1:5 unknown-name 不认识“合记”是否为“合计”？'],
    [
      'after a line of tags',
      '{% if 打算 %}\n{{ 合记 }}{% endif %}',
      'r.njk:2:4 unknown-name 不认识“合记”是否为“合计”？',
    ],
  ])('%s is found with its place and the nearest known name', (_, text, expected) => {
    expect(check(text)).toEqual([expected]);
  });

  describe('what a helper or a loop cannot take is found without data', () => {
    const source = object({ 名称: ofKind('text'), 金额: ofKind('money'), 已到: ofKind('flag') });
    const known = object({
      合计: object({ 人数: ofKind('count'), 发放: ofKind('money') }),
      报告: object({ 年度: ofKind('integer'), 成文日期: ofKind('date') }),
      单位: object({ 简称: ofKind('text'), 层级: ofKind('choice') }),
      资金来源: { kind: 'list', item: source },
      级别: { kind: 'leaf', leaf: 'choice', choices: ['县级', '市级'] },
      方法: { kind: 'list', item: { kind: 'leaf', leaf: 'choice', choices: ['入户', '走访'] } },
    });
    const args = (text: string) =>
      checkNames({ template: 'r.njk', sources: sources({ 'r.njk': text }), names: known }).map(
        ({ code, place, message }) =>
          `${place!.line}:${place!.column} ${code.replace('template.', '')} ${message}`,
      );

    test.each([
      ['{{ 表格(资金来源, "名称", "甲=没有的列") }}', '没有的列'],
      ['{{ 表格(资金来源, "没有的列", 表题="甲") }}', '没有的列'],
      ['{{ 资金来源 | 表格("甲 = 状态.没有") }}', '状态.没有'],
      ['{{ 统计图("饼图", "甲", 资金来源, "没有", "金额") }}', '没有'],
      ['{{ 统计图("饼图", "甲", 资金来源, "名称", "钱=没有") }}', '没有'],
    ])('a column that the rows do not have: %s', (text, column) => {
      const found = checkNames({ template: 'r.njk', sources: sources({ 'r.njk': text }), names: known });
      expect(found.map(({ message, hint }) => [message, hint])).toEqual([
        [`“资金来源”下没有“${column}”`, '可以写：名称、金额、已到'],
      ]);
    });

    test.each(['{{ 资金来源 | sum(attribute="金额") }}', '{{ 求和(资金来源, "名称") }}'])(
      'a sum of what are no plain numbers: %s',
      (text) => {
        expect(args(text)).toEqual([expect.stringMatching(/^1:\d+ wrong-argument /)]);
      },
    );

    test.each([
      '{{ 资金来源 | sum(attribute="金额.分") }}',
      '{{ 资金来源 | map("金额.分") | sum }}',
      '{{ 求和([1, 2]) }}',
      '{{ [报告.年度] | sum }}',
    ])('a sum of plain numbers: %s', (text) => {
      expect(args(text)).toEqual([]);
    });

    test('columns that they have, and 序号', () => {
      expect(args('{{ 表格(资金来源, "序号", "来源=名称", "号=序号", "金额") }}')).toEqual([]);
    });

    test.each([
      ['{{ 合计.人数 | 万元 }}', '1:12 wrong-argument 函数“万元”的参数“金额”应当是金额'],
      ['{{ 单位.简称 | 顿号连接 }}', '1:12 wrong-argument 函数“顿号连接”的参数“一组”应当是一组数据'],
      ['{{ 日期(合计.发放) }}', '1:4 wrong-argument 函数“日期”的参数“日期”应当是日期'],
      ['{{ 百分比(单位.简称, 合计.人数) }}', '1:4 wrong-argument 函数“百分比”的参数“部分”应当是金额或人数'],
      ['{{ 资金来源 | 引号 }}', '1:11 wrong-argument 函数“引号”的参数“文字”应当是文字'],
      ['{{ 万元("28万元") }}', '1:4 wrong-argument 函数“万元”的参数“金额”应当是金额'],
      ['{{ 资金来源 }}', '1:1 not-printable “资金来源”是一组数据，不能直接填入文字'],
      ['{{ 资金来源[0].已到 }}', '1:1 not-printable “资金来源[0].已到”是“是”或“否”，不能直接填入文字'],
      ['{% for 来 in 单位.简称 %}{% endfor %}', '1:4 not-a-list “单位.简称”不是一组数据，不能循环'],
      ['{{ 合计.人数 * 2 }}', '1:6 arithmetic “*”两边必须是普通数字'],
      ['{{ 1 + 合计.发放 }}', '1:4 arithmetic “+”两边必须是普通数字'],
      ['{{ 单位.简称 / 2 }}', '1:6 arithmetic “/”两边必须是普通数字'],
      ['名单：\n{{ 附表("名册") }}', '2:4 block-in-text 表格不能夹在文字中间'],
      ['{{ 段落("甲") }}见上。', '1:4 block-in-text 整块内容不能夹在文字中间'],
      ['{{ "见" ~ 附表("名册") }}', '1:10 block-in-text 表格不能夹在文字中间'],
      ['{{ 附表("名册") | 引号 }}', '1:15 wrong-argument 函数“引号”的参数“文字”应当是文字'],
      ['{{ 中文数字(1.5) }}', '1:4 wrong-argument 函数“中文数字”的参数“数”应当是不小于零的整数'],
      ['{% if 级别 == "县纪" %}甲{% endif %}', '1:13 impossible-word “级别”不会是“县纪”'],
      ['{% if "县" != 级别 %}甲{% endif %}', '1:7 impossible-word “级别”不会是“县”'],
      ['{% if 级别 in ["县级", "省级"] %}甲{% endif %}', '1:20 impossible-word “级别”不会是“省级”'],
      ['{% if "入互" in 方法 %}甲{% endif %}', '1:7 impossible-word “方法”不会是“入互”'],
      ['{% if 级别 is equalto("县纪") %}甲{% endif %}', '1:21 impossible-word “级别”不会是“县纪”'],
    ])('%s', (text, expected) => {
      expect(args(text)).toEqual([expected]);
    });

    test.each([
      '{{ 合计.发放 | 万元 }}{{ 合计.人数 | 计数("人") }}{{ 报告.成文日期 | 公文日期 }}',
      '{{ 中文年份(报告.年度) }}{{ 中文数字(合计.人数) }}{{ 中文数字(12) }}{{ 单位.层级 | 引号 }}',
      '{{ 百分比(合计.发放, 合计.发放, 2) }}{{ 表格(资金来源, "名称", "金额") }}{{ 默认(合计.发放, "无") | 万元 }}',
      '{{ 合计.人数.n * 2 - 报告.年度 }}{{ "共" + 合计.人数 }}{{ 1 + 2 }}',
      '## 名单\n{{ 附表("名册", 维度="学段") }}\n\n{% if 方法 %}\n{{ 附表("名册") }}\n{% endif %}\n\n完。',
      '{% if 级别 == "县级" or "入户" in 方法 or 级别 != "" or 单位.层级 == "县" or 级别 in ["市级"] %}甲{% endif %}',
      '{% for 来 in 资金来源 %}{{ 来.金额 | 元 }}{% if 来.已到 %}{{ loop.index }}{% endif %}{% endfor %}',
    ])('%s is all right', (text) => {
      expect(args(text)).toEqual([]);
    });

    test('a field of the items, asked of the list, is told with how to reach it', () => {
      const [problem] = checkNames({
        template: 'r.njk',
        sources: sources({ 'r.njk': '{{ 资金来源.金额 }}' }),
        names: known,
      });
      expect(problem).toMatchObject({
        code: 'template.unknown-name',
        hint: expect.stringContaining('“资金来源[0].金额”'),
      });
    });
  });

  test('ten mistakes give ten findings in one run', () => {
    const text = Array.from({ length: 10 }, (_, index) => `{{ 合计.错${index} }}`).join('\n');
    expect(check(text)).toHaveLength(10);
  });

  test('included files see the names where they are included, and mistakes there are told with that file', () => {
    const files = { 'p.njk': '{{ 段.名称 }}{{ 段.错 }}' };
    const text =
      '{% for 段 in 资金来源 %}{% include "p.njk" %}{% endfor %}{% set 段 = 活动 %}{% include "p.njk" %}';
    expect(check(text, 'njk', files)).toEqual(['p.njk:1:16 unknown-name “段”下没有“错”']);
  });

  test('a template that includes itself is looked through once', () => {
    expect(check('{{ 错 }}{% include "r.njk" %}')).toEqual(['r.njk:1:4 unknown-name 不认识“错”']);
  });

  test('a block that the base lacks and a macro that the import lacks are found', () => {
    const files = {
      'base.njk': '{% block 正文 %}{% endblock %}',
      'm.njk': '{% macro 句子() %}{% endmacro %}',
    };
    const text =
      '{% extends "base.njk" %}{% from "m.njk" import 句了 %}{% block 证文 %}{% block 内 %}{% endblock %}{% endblock %}';
    expect(check(text, 'njk', files)).toEqual([
      'r.njk:1:28 unknown-macro 模板“m.njk”里没有宏“句了”是否为“句子”？',
      'r.njk:1:56 unknown-block 基础模板里没有名为“证文”的块是否为“正文”？',
    ]);
  });

  test('text within raw is not looked at', () => {
    expect(check('{% raw %}{{ 合记 }}{% endraw %}')).toEqual([]);
  });
});

describe('in Handlebars', () => {
  test('names of the facts, of levels, of block parameters and of partials are known', () => {
    const text = `{{#each 资金来源 as |来源 次|}}{{@index}}{{名称}}{{来源.金额}}{{次}}{{this.金额}}{{../活动.名称}}{{@root.合计.发放}}
{{#with 构成}}{{this.length}}{{/with}}{{> p}}{{/each}}
{{#with 合计 as |数|}}{{发放}}{{数.发放}}{{#if 口径.截至}}{{../活动.名称}}{{/if}}{{/with}}{{换行}}{{万元 合计.发放}}{{句号 (首项 打算)}}`;
    expect(check(text, 'hbs', { 'p.md.hbs': '{{名称}}' })).toEqual([]);
  });

  test.each([
    ['a field', '{{合计.受助人熟}}', 'r.hbs:1:3 unknown-name “合计”下没有“受助人熟”是否为“受助人数”？'],
    ['in a condition', '{{#if 合记}}{{/if}}', 'r.hbs:1:7 unknown-name 不认识“合记”是否为“合计”？'],
    ['at another level', '{{#each 资金来源}}{{活动.名称}}{{/each}}', 'r.hbs:1:17 unknown-name 不认识“活动”'],
    ['a helper', '{{万圆 合计.发放}}', 'r.hbs:1:1 unknown-helper 没有名为“万圆”的函数是否为“万元”？'],
    [
      'in a partial',
      '{{#with 活动}}{{> p}}{{/with}}',
      'p.md.hbs:1:3 unknown-name 不认识“金额”是否为“大写金额”？',
    ],
  ])('%s is found with its place', (_, text, expected) => {
    expect(check(text, 'hbs', { 'p.md.hbs': '{{金额}}' })[0]).toBe(expected);
  });
});

test.each([
  [
    'a record of which all is known',
    '{{> p 活动 加="甲"}}',
    ['p.md.hbs:1:14 unknown-name 不认识“金鹅”是否为“金额”？'],
  ],
  [
    'what it is given by name',
    '{{> p 活动 加=合计}}',
    [
      'p.md.hbs:1:1 not-printable “加”是含有几项的数据，不能直接填入文字',
      'p.md.hbs:1:14 unknown-name 不认识“金鹅”是否为“金额”？',
    ],
  ],
  ['one of which nothing is known', '{{#each 打算}}{{> p this 加="甲"}}{{/each}}', []],
  [
    'none',
    '{{> p 加="甲"}}',
    ['p.md.hbs:1:8 unknown-name 不认识“名称”', 'p.md.hbs:1:14 unknown-name 不认识“金鹅”是否为“金额”？'],
  ],
])('a partial sees what it is given, and %s', (_, text, expected) => {
  expect(check(text, 'hbs', { 'p.md.hbs': '{{加}}{{名称}}{{金鹅}}' })).toEqual(expected);
});

test('a field of the items of a list that is `this` in Handlebars', () => {
  const template = 't.md.hbs';
  const problems = checkNames({
    template,
    sources: sources({ [template]: '{{#with 名册}}{{单位}}{{/with}}' }),
    names: object({ 名册: { kind: 'list', item: object({ 单位: leaf }) } }),
  });
  expect(problems.map(({ message, hint }) => `${message}：${hint}`)).toEqual([
    '不认识“单位”：外面是一组数据：逐项取用，写 {{#each …}}{{单位}}{{/each}}',
  ]);
});
