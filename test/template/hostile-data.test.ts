import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Inline } from '../../src/document/tree.ts';
import { renderTemplate } from '../../src/template/render.ts';
import { sources } from './fixtures.ts';

const njk = `# 关于{{ 名 }}的报告|第二行

## {{ 名 }}

{{ 名 }}开头，**{{ 名 }}**居中，*{{ 名 }}*，{{ 名 ~ 名 }}，{{ 书名号(名) }}
{{ 名 }}
{{ 列举(组, "一是") }}

{% set 句 %}捕获**{{ 名 }}**{% endset %}{{ 句 }}{% macro 宏(甲) %}{{ 甲 }}{% endmacro %}{{ 宏(名) }}{{ 宏(句) }}

| 甲 | 乙 |
|---|---|
| {{ 名 }} | {{ 名 }} |

{{ 表格(行, "名", "数=名") }}

{% for 项 in 组 %}
{{ 项 }}
{% endfor %}
`;

const hbs = `# 关于{{名}}的报告

### {{名}}
{{名}}开头，**{{名}}**{{{名}}}

{{#each 组}}{{this}}{{/each}}
`;

/** The tree without its words: kinds of nodes only. */
function outline(blocks: readonly Block[]): unknown {
  const inlines = (list: readonly Inline[]): unknown[] =>
    list.map((inline) => ('children' in inline ? [inline.type, inlines(inline.children)] : inline.type));
  return blocks.map((block) => {
    if (block.type !== 'table')
      return [block.type, 'children' in block ? inlines(block.children as Inline[]) : []];
    return [
      block.columns.length,
      [...block.head, ...block.body].map(({ cells }) => cells.map((cell) => inlines(cell.children))),
    ];
  });
}

/** Every value of the tree. */
function valuesIn(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  JSON.stringify(
    blocks.map((block) => (block.type === 'table' ? { ...block, body: [...block.body] } : block)),
    (_, node) => {
      if (node?.type === 'value') found.push(node.text);
      return node;
    },
  );
  return found;
}

function render(text: string, extension: string, name: string) {
  const template = `t.md.${extension}`;
  const data = { values: { 名: name, 组: [name, name], 行: [{ 名: name }, { 名: name }] } };
  return renderTemplate({ template, sources: sources({ [template]: text }), data });
}

const hostile = fc.oneof(
  fc.constantFrom(
    '**市总工会',
    '*斜',
    '# 1',
    '## 一',
    '|',
    '甲|乙',
    '|---|---|',
    '{{ x }}',
    '{% if %}',
    '{{#if}}',
    '<w:p/>',
    '<b>&amp;',
    '第一行\n\n# 第二行',
    'a\r\nb',
    '\u2028',
    '\\',
    '\\*',
    '  \n',
    '- 项',
    '1. 项',
    '> 引',
    '```',
    '---',
    '===',
    '[链](x)',
    '\u{F0000}',
    '\u{F0001}\u{F0002}',
    '\u{10FFFD}',
    '\uE000',
    '\u0000',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', minLength: 1 }),
);

describe('whatever the data hold, the structure is the template’s', () => {
  // a word at either end, so that the value is never blank: an empty paragraph rightly vanishes
  const plain = {
    njk: outline(render(njk, 'njk', '词').blocks),
    hbs: outline(render(hbs, 'hbs', '词').blocks),
  };

  test.each(['njk', 'hbs'] as const)('in %s', (extension) => {
    fc.assert(
      fc.property(hostile, (words) => {
        const { blocks, problems } = render(extension === 'njk' ? njk : hbs, extension, `词${words}词`);
        expect(problems).toEqual([]);
        expect(outline(blocks)).toEqual(plain[extension]);
      }),
      { numRuns: 120 },
    );
  });

  test('and the words arrive as they are', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        fc.pre(!/[\n\r\u2028\u2029]/.test(words));
        expect(valuesIn(render('{{ 名 }}', 'njk', `词${words}词`).blocks)).toEqual([`词${words}词`]);
      }),
    );
  });

  test('lines of a value join, for it stands within a line', () => {
    expect(valuesIn(render('{{ 名 }}', 'njk', '第一行 \r\n\n  第二行\u2028三').blocks)).toEqual([
      '第一行第二行三',
    ]);
  });
});
