import { describe, expect, test } from '@jest/globals';
import { renderTemplate } from '../../src/template/render.ts';
import { data, sources } from './fixtures.ts';

function problemsOf(text: string, extension: string): string[] {
  const template = `t.md.${extension}`;
  const { problems } = renderTemplate({ template, sources: sources({ [template]: text }), data });
  return problems.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`);
}

test.each([
  ['甲\n{{ 合计.人数', '2:1 template.syntax 模板写法有误：“{{”没有以“}}”结束'],
  ['甲\n{# 注', '2:1 template.syntax 模板写法有误：注释“{#”没有以“#}”结束'],
  ['甲\n{% if 合计\n乙', '2:1 template.syntax 模板写法有误：“{%”没有以“%}”结束'],
  ['甲{% if 合计 %}\n乙', '1:2 template.syntax 模板写法有误：{% if %} 没有对应的 {% endif %}'],
  [
    '{% for 甲 in 乙 %}{% if 甲 %}{% endif %}',
    '1:1 template.syntax 模板写法有误：{% for %} 没有对应的 {% endfor %}',
  ],
  ['甲\n\n{% endif %}', '3:4 template.syntax 模板写法有误：这里的 {% endif %} 没有与之对应的 {% if %}'],
  [
    '{% if 甲 %}{% endfor %}',
    '1:14 template.syntax 模板写法有误：这里的 {% endfor %} 没有与之对应的 {% for %}',
  ],
  ['{% 如果 甲 %}', '1:4 template.syntax 模板写法有误：没有 {% 如果 %} 这个标签'],
  ['{{ 合计 人数 }}', '1:7 template.syntax 模板写法有误：这里应当是“}}”，名称之间是否少了“.”或“|”？'],
  ['{{ 万元（合计.发放） }}', '1:6 template.wide-sign 这里的“（”是全角的（中文的）符号'],
  ['{% if 合计.人数 ＞ 40 %}甲{% endif %}', '1:13 template.wide-sign 这里的“＞”是全角的（中文的）符号'],
  ['{{ 表格(“名册”) }}', '1:7 template.wide-sign 这里的““”是全角的（中文的）符号'],
  ['{{ 表格("名册"，"姓名") }}', '1:11 template.wide-sign 这里的“，”是全角的（中文的）符号'],
  ['{{　合计.人数 }}', '1:3 template.wide-sign 这里的空格是全角的'],
  [
    '{% if 合计.人数 = 3 %}甲{% endif %}',
    '1:13 template.syntax 模板写法有误：“=”不能用来比较，问是不是相等写“==”',
  ],
  [
    '{% for 甲 in 乙 %}{% end for %}',
    '1:20 template.syntax 模板写法有误：{% end for %} 要连着写：{% endfor %}',
  ],
  [
    '{% inlcude "甲" %}',
    '1:4 template.syntax 模板写法有误：没有 {% inlcude %} 这个标签，是否为 {% include %}',
  ],
  ['{{ "甲 }}', '1:1 template.syntax 模板写法有误：引号没有成对'],
  ['{{ 1 + }}', '1:8 template.syntax 模板写法有误：“}}”前面少了内容'],
  ['{% for 甲 %}{% endfor %}', '1:4 template.syntax 模板写法有误：循环应当写成 {% for 某项 in 某组 %}'],
  [
    '{% if 甲 %}{% extends "乙.njk" %}{% endif %}',
    '1:14 template.unsupported 模板不支持条件或循环里的 {% extends %} ',
  ],
  ['甲\n{% raw %}乙', '2:1 template.syntax 模板写法有误：{% raw %} 没有对应的 {% endraw %}'],
  ['{% raw %}{% raw %}乙{% endraw %}', '1:1 template.syntax 模板写法有误：{% raw %} 没有对应的 {% endraw %}'],
  [
    '{% raw %}甲{% endraw %}{# {% raw %} #}{% verbatim %}乙',
    '1:38 template.syntax 模板写法有误：{% verbatim %} 没有对应的 {% endverbatim %}',
  ],
  ['{{ 2 ** 3 }}', '1:4 template.unsupported 模板不支持乘方'],
  ['{{ 1 if 甲 is prime }}', '1:14 template.unsupported 模板不支持“is prime”'],
])('nunjucks: %j', (text, expected) => {
  expect(problemsOf(text, 'njk')).toEqual([expected]);
});

test.each([
  ['甲\n{{#if 合计}}乙', '2:1 template.syntax 模板写法有误：{{#if}} 没有对应的 {{/if}}'],
  [
    '{{#if 甲}}乙{{/if}}\n{{! {{#if}}\n甲{{#each 分组}}\n{{名称}}\n',
    '3:2 template.syntax 模板写法有误：{{#each}} 没有对应的 {{/each}}',
  ],
  ['{{#if 合计.人数 ＞ 3}}乙{{/if}}', '1:13 template.wide-sign 这里的“＞”是全角的（中文的）符号'],
  ['甲\n{{#if 合计}}乙{{/each}}', '2:4 template.syntax 模板写法有误：{{#if}} 与 {{/each}} 不成对'],
  ['甲\n乙{{合计.人数', '2:2 template.syntax 模板写法有误：“{{ }}”里的写法不完整'],
  ['{{#each}}{{/each}}', '1:1 template.syntax 模板写法有误：{{#each}} 后面应当有一个名称'],
  ['{{#甲 乙}}{{/甲}}', '1:1 template.unsupported 模板不支持 {{#甲 …}} '],
  ['{{../合计}}', '1:3 template.unsupported 模板不支持这里的“../合计”'],
  ['{{@index}}', '1:3 template.unsupported 模板不支持“@index”'],
  ['甲{{#if 合计.人数 > 3}}乙{{/if}}', '1:2 template.unsupported 模板不支持在 {{#if}} 里比较'],
])('Handlebars: %j', (text, expected) => {
  expect(problemsOf(text, 'hbs')).toEqual([expected]);
});

test.each([
  '甲（乙），丙＞丁：“戊”。',
  '{{ "甲（乙），丙＞丁：“戊”" }}',
  "{{ '甲，乙' }}{# 注（甲，乙） #}{% raw %}{{ 甲，乙 }}{% endraw %}",
  '{% if 甲 %}甲（乙）{% endif %}，{{ 合计.人数 }}（{{ 合计.发放 }}）',
])('wide signs in words are words: %j', (text) => {
  expect(problemsOf(text, 'njk')).toEqual([]);
});

test('a raw that ends is words, whatever stands in it', () => {
  const whole =
    '{% raw %}{{ 甲 {% raw %}{# {% endraw %}{% if %}{% endraw %}{% verbatim %}{% raw %}{% endverbatim %}尾';
  expect(problemsOf(whole, 'njk')).toEqual([]);
});

test('another kind of file is not a template', () => {
  const { problems } = renderTemplate({ template: 't.md', sources: sources({ 't.md': '甲' }), data });
  expect(problems).toMatchObject([
    { code: 'template.unknown-engine', place: { file: 't.md', line: 1, column: 1 } },
  ]);
});

describe('in a template that extends another, only blocks are printed', () => {
  const outside = (text: string) =>
    problemsOf(`{% extends "乙.njk" %}${text}`, 'njk').filter((args) => !args.includes('not-found'));
  const lost = 'template.outside-block 模板继承了别的模板，写在块外面的这些内容不会印出';

  test.each([
    ['\n\n  另外。\n', `3:3 ${lost}`],
    ['\n{{ 合计.人数 }}', `2:1 ${lost}`],
    ['\n{% if 合计 %}{% block 甲 %}{% endblock %}{% endif %}', `2:4 ${lost}`],
    ['\n{% block 甲 %}{% endblock %}\n\n# 标题', `4:1 ${lost}`],
  ])('%j is told', (text, expected) => {
    expect(outside(text)).toEqual([expected]);
  });

  test('blocks, definitions, comments and blank lines are not', () => {
    const text =
      '\n{# 注 #}\n{% set 甲 = 1 %}\n{% macro 乙() %}丙{% endmacro %}\n{% block 丁 %}戊{% endblock %}\n';
    expect(outside(text)).toEqual([]);
  });
});
