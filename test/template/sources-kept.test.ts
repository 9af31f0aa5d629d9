/** Lists that are chosen from, put in order and joined: each figure printed still knows its facts. */
import { expect, test } from '@jest/globals';
import { visitInlines } from '../../src/document/text.ts';
import { renderTemplate } from '../../src/template/render.ts';
import { data, sources } from './fixtures.ts';

/** Each printed value with the paths that it was read from. */
function readsOf(text: string, extension = 'njk'): string[] {
  const template = `t.md.${extension}`;
  const { blocks, problems } = renderTemplate({ template, sources: sources({ [template]: text }), data });
  const values: string[] = problems.map(({ code }) => code);
  visitInlines(blocks, (inline) => {
    if (inline.type !== 'value') return;
    const { text: printed, reads, formula } = inline;
    values.push(`${printed} ${reads}${formula === undefined ? '' : ` ＝ ${formula}`}`);
  });
  return values;
}

const first = '市总工会 资金来源[1].名称';
const second = '县总工会 资金来源[2].名称';

test.each([
  ['{{ 资金来源 | map("名称") | join("、") }}', [first, second]],
  ['{{ 资金来源 | join("、", "名称") }}', [first, second]],
  ['{{ 资金来源 | sort(attribute="金额") | map("名称") | 顿号连接 }}', [second, first]],
  ['{{ 资金来源 | reverse | map("名称") | reverse | join }}', [first, second]],
  ['{{ (资金来源 | map("名称") | sort | last) }}', [first]],
  ['{{ 资金来源 | selectattr("名称", "eq", "县总工会") | map("名称") | first }}', [second]],
  ['{% for 批 in 资金来源 | batch(1) %}{{ 批[0].名称 }}{% endfor %}', [first, second]],
  [
    '{% for 名, 组 in 资金来源 | groupby("名称") %}{{ 组[0].金额 }}{% endfor %}',
    ['20万元 资金来源[1].金额', '8.58万元 资金来源[2].金额'],
  ],
  ['{% set 甲 = [活动.名称, 合计.人数] %}{{ 甲[1] }}', ['184名 合计.人数']],
  ['{{ 活动.名称 | replace("助学", "行动") }}', ['金秋行动 活动.名称']],
  ['{% set 句 %}共{{ 合计.人数 }}{% endset %}{{ 句 | 引号 }}', ['“共184名” 合计.人数']],
  [
    '{% macro 框() %}[{{ caller() }}]{% endmacro %}{% call 框() %}{{ 合计.人数 }}{% endcall %}',
    ['184名 合计.人数'],
  ],
  // what a template calculates is none of the facts: it says how
  ['{{ 合计.人数.n * 2 }}', ['368 合计.人数 ＝ 合计.人数.n * 2']],
  [
    '{% set 甲 = [1 + 合计.人数.n] %}{{ 甲[0] }}{{ 合计.人数.n }}',
    ['185 合计.人数 ＝ 1 + 合计.人数.n', '184 合计.人数'],
  ],
  ['{{ [合计.人数.n, 2] | sum }}', ['186 合计.人数 ＝ 求和(算式)']],
  ['{{ ((合计.人数.n + 1) / 2) | 取整 }}', ['93 合计.人数 ＝ 取整((合计.人数.n + 1) / 2)']],
])('%s', (text, expected) => {
  expect(readsOf(text)).toEqual(expected);
});

test.each([
  ['{{#资金来源}}{{名称}}{{/资金来源}}', [first, second]],
  ['{{join (map 资金来源 "名称") "、"}}', [first, second]],
  [
    '{{#*inline "句"}}{{名称}}{{人}}{{/inline}}{{#each 资金来源}}{{> 句 人=@root.合计.人数}}{{/each}}',
    [first, '184名 合计.人数', second, '184名 合计.人数'],
  ],
])('%s', (text, expected) => {
  expect(readsOf(text, 'hbs')).toEqual(expected);
});

test.each([
  '{{ [合计.人数, 合计.人数] | sum }}',
  '{{ 资金来源 | sum("金额") }}',
  '{{ 合计.发放 | round }}',
  '{{ 合计.人数 | abs }}',
  '{{ 合计.人数 | replace("1", "9") }}',
  '{{ 合计.人数 | reverse }}',
])('%s would be a figure without a source', (text) => {
  expect(readsOf(text)).toEqual(expect.arrayContaining(['template.wrong-argument']));
});
