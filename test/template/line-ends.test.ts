/** A line of tags that prints nothing leaves no trace; blank lines that were typed part the paragraphs. */
import { expect, test } from '@jest/globals';
import { plainText } from '../../src/document/text.ts';
import { settleLineEnds, softenLineEnds } from '../../src/template/line-ends.ts';
import { renderTemplate } from '../../src/template/render.ts';

/** The paragraphs that a template gives, for `有` true and `无` false. */
function paragraphs(text: string, partial = '', extension = 'njk'): string[] {
  const files: Record<string, string> = { [`t.${extension}`]: text, [`p.${extension}`]: partial };
  const { blocks, problems } = renderTemplate({
    template: `t.${extension}`,
    sources: { read: (name) => (files[name] === undefined ? undefined : { text: files[name], file: name }) },
    data: { values: { 有: true, 无: false, 表: ['甲', '乙'] } },
  });
  expect(problems).toEqual([]);
  return blocks.map((block) => ('children' in block ? plainText(block.children as never) : ''));
}

test.each([
  ['句子各占一行，不成立的不留空行', '一。\n{% if 无 %}二。{% endif %}\n三。\n', ['一。三。']],
  ['条件自成一行，也不留', '一。\n{% if 无 %}\n二。\n{% endif %}\n三。\n', ['一。三。']],
  ['段末有标签，空行照样分段', '一。{% if 有 %}二。{% endif %}\n\n三。\n', ['一。二。', '三。']],
  ['引入的文件末尾的换行不成空行', '一。\n{% include "p.njk" %}\n三。\n', ['一。二。三。']],
  ['循环里的空行分段', '{% for 项 in 表 %}\n{{ 项 }}。\n\n{% endfor %}\n', ['甲。', '乙。']],
  ['注释不留', '一。\n{# 说明 #}\n二。\n', ['一。二。']],
])('%s', (_, template, expected) => {
  expect(paragraphs(template, '二。\n')).toEqual(expected);
});

test('Handlebars 也一样', () => {
  expect(
    paragraphs('一。\n{{#if 无}}二。{{/if}}\n三。\n\n{{#each 表}}\n{{this}}。\n\n{{/each}}\n', '', 'hbs'),
  ).toEqual(['一。三。', '甲。', '乙。']);
});

test('raw 里面的换行不动；没有标签的文本原样', () => {
  const raw = '{% raw %}\n{{ x }}\n{% endraw %}尾\n';
  expect(settleLineEnds(softenLineEnds(raw))).toBe(raw);
  expect(settleLineEnds(softenLineEnds('一\n\n\n二\n'))).toBe('一\n\n\n二\n');
});
