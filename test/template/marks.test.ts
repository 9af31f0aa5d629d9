/** Marks of Markdown that would be printed as they stand. */
import { describe, expect, test } from '@jest/globals';
import { parseTemplate } from '../../src/template/syntaxes/parse.ts';

/** Problems as `line:column+length message`. */
function args(text: string, name = 'r.md.njk'): string[] {
  return parseTemplate(name, text, name).problems.map(
    ({ severity, place, message }) =>
      `${severity} ${place!.line}:${place!.column}+${place!.length} ${/“(.*)”/.exec(message)![1]}`,
  );
}

describe('a mark that means nothing here', () => {
  test.each([
    ['- 扩大范围', '1:1+1 -'],
    ['一\n\n  * 扩大范围', '3:3+1 *'],
    ['{% for 项 in 打算 %}- {{ 项 }}\n{% endfor %}', '1:18+1 -'],
    ['> 引用', '1:1+1 >'],
    ['一\n---\n二', '2:1+3 ---'],
    ['```js', '1:1+5 ```js'],
    ['#总结', '1:1+1 #'],
    ['##{{ 标题 }}', '1:1+2 ##'],
    ['见[官网](https://e.cn/{{ 号 }})。', '1:2+26 [官网](https://e.cn/{{ 号 }})'],
    ['![图](a.png)', '1:1+11 ![图](a.png)'],
    ['共~~30~~36名', '1:2+6 ~~30~~'],
    ['用`合计`', '1:2+4 `合计`'],
    ['一<br>二', '1:2+4 <br>'],
    ['<b>重要</b>', '1:1+3 <b>'],
  ])('%j', (text, expected) => {
    expect(args(text)).toEqual([`warning ${expected}`]);
  });

  test('does not keep the template from being used', () => {
    expect(parseTemplate('r.md.njk', '- 一', 'r').template).toBeDefined();
  });

  test('is told in Handlebars too', () => {
    expect(args('{{#each 打算}}\n- {{this}}\n{{/each}}', 'r.md.hbs')).toEqual(['warning 2:1+1 -']);
  });
});

describe('what is no such mark', () => {
  test.each([
    '# 标题\n\n##### 核对',
    '**加重**和*强调*',
    '| 甲 | 乙 |\n|---|---:|\n| 1 | 2 |',
    '1.摸底。\n\n（1）核对',
    '比上年增加5人（2024年—2025年），-5℃，3>2',
    '{{ "- 甲" }}{# - 甲 <b> #}{% raw %}<b>{% endraw %}{{ 甲 > 乙 }}',
    '{%- if 甲 -%}\n一\n{%- endif -%}',
    '《关于［2025］的通知》(见附件)',
  ])('%j', (text) => {
    expect(args(text)).toEqual([]);
  });

  test('nothing in a template that makes no document', () => {
    expect(args('- 单位: <b>', '活动.yaml.hbs')).toEqual([]);
  });
});
