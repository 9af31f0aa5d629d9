import { describe, expect, test } from '@jest/globals';
import { renderTemplate } from '../../src/template/render.ts';
import { data, sources } from './fixtures.ts';

function render(text: string, extension: string, files: Record<string, string> = {}) {
  const template = `t.md.${extension}`;
  return renderTemplate({ template, sources: sources({ [template]: text, ...files }), data });
}

/** What the text of the blocks says, and the codes of the problems. */
function outcome(text: string, extension: string, files?: Record<string, string>) {
  const { blocks, problems } = render(text, extension, files);
  return { text: JSON.stringify(blocks), codes: problems.map(({ code }) => code) };
}

describe('a template can not run code', () => {
  // the published ways from a nunjucks template to code, and their kin
  test.each([
    '{{ range.constructor("return 7*191")() }}',
    '{{ cycler.constructor("return 7*191")() }}',
    '{{ joiner.constructor("return 7*191")() }}',
    '{{ "".constructor.constructor("return 7*191")() }}',
    '{{ [].constructor.constructor("return 7*191")() }}',
    '{{ {}.constructor.constructor("return 7*191")() }}',
    '{{ (1).constructor.constructor("return 7*191")() }}',
    '{{ 活动.constructor.constructor("return 7*191")() }}',
    '{{ 活动["constructor"]["constructor"]("return 7*191")() }}',
    '{{ 活动["con" ~ "structor"] }}',
    '{{ 活动.__proto__ }}',
    '{{ 资金来源.map }}',
    '{{ 资金来源.constructor.from }}',
    '{{ 活动.名称.toString() }}',
    '{{ 活动.hasOwnProperty("名称") }}',
    '{{ constructor }}',
    '{{ __proto__ }}',
    '{{ toString() }}',
    '{{ global.process.env }}',
    '{{ process.mainModule.require("child_process") }}',
    '{{ this.constructor }}',
    '{{ loop.constructor }}',
    '{{ super.constructor("return 7*191")() }}',
    '{{ env.getFilter }}',
    '{{ context.env }}',
    '{% set f = 活动.constructor %}{{ f.constructor("return 7*191")() }}',
    '{% macro m() %}x{% endmacro %}{{ m.constructor("return 7*191")() }}',
    '{% macro m() %}x{% endmacro %}{{ m.call.call }}',
    '{% import "m.md.njk" as m %}{{ m.constructor("return 7*191")() }}',
    '{{ 活动 | dump }}',
    '{{ "return 7*191" | constructor }}',
    '{% for k in 活动.constructor %}{{ k }}{% endfor %}x{{ 没有 }}',
    '{{ x";globalThis.hacked=1;" }}',
    '{{ a`;globalThis.hacked=1;` }}',
    '{% macro m(a;globalThis) %}{% endmacro %}',
    '{{ r/(a+)+$/ }}',
    '{{ lipsum.__globals__ }}',
  ])('%s', (text) => {
    const { text: made, codes } = outcome(text, 'njk', { 'm.md.njk': '{% macro m() %}x{% endmacro %}' });
    expect(made).not.toMatch(/1337|function|native code/);
    expect(codes.length).toBeGreaterThan(0);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  test.each([
    '{{constructor}}',
    '{{活动.constructor}}',
    '{{活动.__proto__}}',
    '{{lookup 活动 "constructor"}}',
    '{{__defineGetter__}}',
    '{{#with 活动 as |a|}}{{#with "s" as |s|}}{{s.sub.constructor}}{{/with}}{{/with}}',
    '{{#with (lookup 活动 "constructor")}}{{name}}{{else}}{{没有}}{{/with}}',
    '{{活动.名称.toString}}',
    '{{log "x"}}',
    '{{helperMissing}}',
    '{{blockHelperMissing}}',
    '{{> (lookup 活动 "名称")}}',
    '{{#> layout}}{{constructor}}{{/layout}}',
    '{{* decorator}}',
  ])('%s', (text) => {
    const { text: made, codes } = outcome(text, 'hbs');
    expect(made).not.toMatch(/function|native code|Object/);
    expect(codes.length).toBeGreaterThan(0);
  });
});

describe('a template can not reach outside its folder', () => {
  test.each(['../秘密.njk', '/etc/passwd.njk', 'a/../../b.njk', 'C:/x.njk', 'a\\..\\b.njk'])(
    'include %s',
    (name) => {
      for (const tag of [`{% include ${JSON.stringify(name)} %}`, `{% extends ${JSON.stringify(name)} %}`]) {
        expect(outcome(tag, 'njk', { [name]: '秘密' }).codes).toEqual(['template.outside']);
      }
    },
  );

  test('a name that is not there is told', () => {
    expect(outcome('{% include "无.njk" %}', 'njk').codes).toEqual(['template.not-found']);
    expect(outcome('{% include "无.njk" ignore missing %}', 'njk').codes).toEqual([]);
  });
});

describe('a template can not hang', () => {
  const many = `[${Array.from({ length: 100 }, () => '1').join(',')}]`;

  test.each([
    [
      'template.too-long',
      'loops within loops',
      `${`{% for a in ${many} %}`.repeat(4)}x${'{% endfor %}'.repeat(4)}`,
    ],
    [
      'template.too-long',
      'a text that doubles',
      `{% set x = "一二三四五六七八" %}${'{% set x = x ~ x %}'.repeat(40)}`,
    ],
    [
      'template.too-long',
      'a captured text that doubles',
      `{% set x %}一{% endset %}${'{% set x %}{{ x }}{{ x }}{% endset %}'.repeat(60)}`,
    ],
    ['template.too-deep', 'a macro that calls itself', '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}'],
    ['template.too-deep', 'a template that includes itself', '{% include "t.md.njk" %}'],
    ['template.too-deep', 'a template that extends itself', '{% extends "t.md.njk" %}'],
    ['template.too-deep', 'brackets without end', `{{ ${'('.repeat(90_000)}1${')'.repeat(90_000)} }}`],
    ['template.too-deep', 'a sum without end', `{{ ${'1+'.repeat(90_000)}1 }}`],
    ['template.too-deep', 'a sum of three hundred', `{{ ${'1+'.repeat(300)}1 }}`],
    [
      'template.too-deep',
      'conditions within conditions',
      `${'{% if 1 %}'.repeat(9_000)}${'{% endif %}'.repeat(9_000)}`,
    ],
  ])('%s: %s', (code, _, text) => {
    expect(outcome(text, 'njk').codes).toEqual([code]);
  });
});

describe('characters that tokens are made of', () => {
  test('are refused in a template', () => {
    expect(outcome('甲\u{F0000}乙', 'njk').codes).toEqual(['template.reserved-character']);
    expect(outcome('{{ "\u{10FFFD}" }}', 'njk').codes).toEqual(['template.reserved-character']);
  });
});
