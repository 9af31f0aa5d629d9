/** Macros with parameters: what they print, whose figures they carry, and what is found without data. */
import { describe, expect, test } from '@jest/globals';
import type { LeafKind } from '../../src/facts/schema.ts';
import { checkNames } from '../../src/template/check-names.ts';
import { renderTemplate } from '../../src/template/render.ts';
import type { NameTree } from '../../src/template/shapes.ts';
import { data, sources } from './fixtures.ts';

const library = {
  'macros.md.njk': `{% macro 写来源(源, 动词="出资") -%}
{{ 源.名称 }}{{ 动词 }}{{ 源.金额 }}
{%- endmacro %}`,
};

/** The paragraphs' words, each value with the path that it was read from. */
function print(text: string) {
  const { blocks, problems } = renderTemplate({
    template: 'report.md.njk',
    sources: sources({ 'report.md.njk': text, ...library }),
    data,
  });
  const paragraphs = blocks.map((block) =>
    block.type === 'paragraph'
      ? block.children
          .map((part) =>
            part.type === 'value' ? `${part.text}〔${part.reads}〕` : part.type === 'text' ? part.value : '',
          )
          .join('')
      : block.type,
  );
  return [...paragraphs, ...problems.map(({ code }) => code)];
}

const leaf = (kind: LeafKind): NameTree => ({ kind: 'leaf', leaf: kind });
const object = (fields: Record<string, NameTree>): NameTree => ({ kind: 'object', fields });
const names = object({
  合计: object({ 人数: leaf('count'), 发放: leaf('money') }),
  报告: object({ 年度: leaf('integer') }),
  单位: object({ 简称: leaf('text') }),
  资金来源: { kind: 'list', item: object({ 名称: leaf('text'), 金额: leaf('money') }) },
});

function check(text: string, files: Record<string, string> = library) {
  return checkNames({
    template: 'report.md.njk',
    sources: sources({ 'report.md.njk': text, ...files }),
    names,
  }).map(({ place, message }) => `${place?.file}:${place?.line} ${message}`);
}

const imported = '{% from "macros.md.njk" import 写来源 %}\n';

describe('a macro', () => {
  test('prints what it is given, with where that was read', () => {
    expect(print(`${imported}{{ 写来源(资金来源[0]) }}。`)).toEqual([
      '市总工会〔资金来源[1].名称〕出资20万元〔资金来源[1].金额〕。',
    ]);
  });

  test('takes an argument by its name, and the usual one where none is given', () => {
    expect(print(`${imported}{{ 写来源(源=资金来源[1], 动词="捐款") }}；{{ 写来源(资金来源[0]) }}`)).toEqual([
      '县总工会〔资金来源[2].名称〕捐款8.58万元〔资金来源[2].金额〕；市总工会〔资金来源[1].名称〕出资20万元〔资金来源[1].金额〕',
    ]);
  });

  test('sees the facts, not the names of the template that calls it', () => {
    const text =
      '{% set 甲 = "外面" %}{% macro 写() %}{{ 活动.名称 }}{{ 甲 if 甲 is defined }}{% endmacro %}{{ 写() }}';
    expect(print(`{% import "m.md.njk" as m %}${text}`)).toContain('template.not-found');
    expect(print(text.replace('{{ 甲 if 甲 is defined }}', ''))).toEqual(['金秋助学〔活动.名称〕']);
  });

  test('that calls itself without end is stopped', () => {
    expect(print('{% macro 甲(乙) %}{{ 甲(乙) }}{% endmacro %}{{ 甲(1) }}')).toEqual(['template.too-deep']);
  });
});

describe('without data', () => {
  test.each([
    [
      'a field that the argument lacks',
      '{% macro 写(源) %}\n{{ 源.金鹅 }}{% endmacro %}{{ 写(资金来源[0]) }}',
      'report.md.njk:2 “源”下没有“金鹅”',
    ],
    ['one in an imported macro', `${imported}{{ 写来源(合计) }}`, 'macros.md.njk:2 “源”下没有“名称”'],
    ['one of an argument by name', `${imported}{{ 写来源(源=单位) }}`, 'macros.md.njk:2 “源”下没有“名称”'],
    [
      'a surplus argument',
      `${imported}{{ 写来源(资金来源[0], "出资", 1) }}`,
      'report.md.njk:2 函数“写来源”最多有2个参数',
    ],
    [
      'an argument of no parameter',
      `${imported}{{ 写来源(资金来源[0], 动次="给") }}`,
      'report.md.njk:2 函数“写来源”没有参数“动次”',
    ],
    [
      'a macro of no such name',
      '{% from "macros.md.njk" import 写来原 %}',
      'report.md.njk:1 模板“macros.md.njk”里没有宏“写来原”',
    ],
    [
      'what is called and is no macro',
      '{% import "macros.md.njk" as 宏 %}{{ 宏.写来源.甲() }}',
      'report.md.njk:1 “宏.写来源”下没有“甲”',
    ],
  ])('%s is found', (_, text, expected) => {
    expect(check(text)).toContain(expected);
  });

  test('what the arguments have is not asked about', () => {
    const text = `${imported}{% for 源 in 资金来源 %}{{ 写来源(源) }}{{ 写来源(源, 动词=单位.简称) }}{% endfor %}`;
    expect(check(text)).toEqual([]);
  });

  test('a macro that calls itself is looked into once', () => {
    expect(
      check('{% macro 甲(源) %}{{ 源.名称 }}{{ 甲(源) }}{% endmacro %}{{ 甲(资金来源[0]) }}', {}),
    ).toEqual([]);
  });

  test.each(['很多', '', '三十六人'].flatMap((word) => [`合计.人数 == "${word}"`, `"${word}" != 合计.发放`]))(
    'a figure against a text: {%% if %s %%}',
    (condition) => {
      const isRefused = !condition.includes('三十六');
      expect(check(`{% if ${condition} %}{% endif %}`, {})).toEqual(
        isRefused ? [expect.stringContaining('是数字，不能与“')] : [],
      );
    },
  );
});

describe('a figure compared with a text', () => {
  test.each([
    ['合计.人数 == "184"', true],
    ['合计.人数 == "184名"', true],
    ['合计.人数 == "18"', false],
    ['合计.人数 != "184"', false],
    ['"184" == 合计.人数', true],
    ['合计.人数 > "99"', true],
    ['合计.人数 < "99"', false],
    ['合计.发放 == "28.58万元"', true],
    ['合计.发放 == "285800"', true],
    ['活动.名称 == "金秋助学"', true],
  ])('%s: %s', (condition, holds) => {
    expect(print(`{% if ${condition} %}是{% else %}否{% endif %}`)).toEqual([holds ? '是' : '否']);
  });
});
