import { describe, expect, test } from '@jest/globals';
import { parseMarkdown } from '../../src/document/markdown.ts';
import { Slots } from '../../src/document/slots.ts';
import type { Block } from '../../src/document/tree.ts';

/** Blocks of a text; `«…»` in it are values, `[图]` a chart. */
function parse(text: string) {
  const slots = new Slots();
  const chart: Block = {
    type: 'chart',
    kind: 'bar',
    title: '图',
    categories: [],
    series: [],
    unit: '',
    alt: '',
  };
  const rendered = text
    .replace(/«([^»]*)»/g, (_, words: string) => slots.place({ type: 'value', text: words, reads: ['某项'] }))
    .replaceAll('[图]', () =>
      slots.place({ type: 'blocks', blocks: [chart], at: { file: 't.njk', line: 3, column: 1 } }),
    );
  return parseMarkdown(rendered, slots);
}

const text = (value: string) => ({ type: 'text', value });
const value = (words: string) => ({ type: 'value', text: words, reads: ['某项'] });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('paragraphs', () => {
  test('end at a blank line; lines within one join without a space', () => {
    expect(parse('第一句。\n第二句。\n\n第二段。\n').blocks).toEqual([
      paragraph(text('第一句。'), text('第二句。')),
      paragraph(text('第二段。')),
    ]);
  });

  test('lines of Latin words join with one', () => {
    expect(parse('see GB/T\n9704').blocks).toEqual([paragraph(text('see GB/T'), text(' '), text('9704'))]);
  });

  test('lose the blanks at their ends, full-width too, and vanish when empty', () => {
    expect(parse('　　第一段　\n\n　　\n\n«»\n\n第二段').blocks).toEqual([
      paragraph(text('第一段')),
      paragraph(text('第二段')),
    ]);
  });

  test('two spaces or a backslash at the end of a line break it', () => {
    const broken = [paragraph(text('甲'), { type: 'break' }, text('乙'))];
    expect(parse('甲  \n乙').blocks).toEqual(broken);
    expect(parse('甲\\\n乙').blocks).toEqual(broken);
  });

  test('what is not markup of a report is text', () => {
    for (const line of [
      '- 项',
      '1. 项',
      '> 引',
      '<b>粗</b>',
      '`码`',
      '[链](址)',
      '---',
      '    缩进',
      '&amp;',
    ]) {
      expect(parse(line).blocks).toEqual([paragraph(text(line.trim()))]);
    }
  });

  test('bold next to Chinese punctuation works, and holds values', () => {
    expect(parse('按照**（第三条）**规定**«甲»**。').blocks).toEqual([
      paragraph(
        text('按照'),
        { type: 'strong', children: [text('（第三条）')] },
        text('规定'),
        { type: 'strong', children: [value('甲')] },
        text('。'),
      ),
    ]);
  });
});

describe('titles and headings', () => {
  test('# is the title, with | for a break by hand; ## to ##### are levels 1 to 4', () => {
    expect(parse('# 关于«甲|乙»| 的报告\n\n## 一\n\n### 二\n\n#### 三\n\n##### 四').blocks).toEqual([
      { type: 'title', children: [text('关于'), value('甲|乙'), { type: 'break' }, text('的报告')] },
      { type: 'heading', level: 1, children: [text('一')] },
      { type: 'heading', level: 2, children: [text('二')] },
      { type: 'heading', level: 3, children: [text('三')] },
      { type: 'heading', level: 4, children: [text('四')] },
    ]);
  });

  test('text on the line below a heading runs on in its paragraph', () => {
    expect(parse('### 健全机制。\n成立«小组»。\n\n另一段').blocks).toEqual([
      {
        type: 'heading',
        level: 2,
        children: [text('健全机制。')],
        runIn: [text('成立'), value('小组'), text('。')],
      },
      paragraph(text('另一段')),
    ]);
  });

  test('a heading without words vanishes', () => {
    expect(parse('## «»\n\n文').blocks).toEqual([paragraph(text('文'))]);
  });
});

describe('tables', () => {
  test('are as wide as their words', () => {
    expect(parse('| 单位 | 人数 |\n|:--|---|\n| «云岭县总工会» | 12 |').blocks).toEqual([
      {
        type: 'table',
        columns: [
          { align: 'left', width: 6 },
          { align: 'center', width: 2 },
        ],
        head: [{ cells: [{ children: [text('单位')] }, { children: [text('人数')] }] }],
        body: [{ cells: [{ children: [value('云岭县总工会')] }, { children: [text('12')] }] }],
      },
    ]);
  });
});

describe('whole blocks', () => {
  test('stand where they are alone in a paragraph', () => {
    expect(parse('甲\n\n[图] [图]\n\n乙').blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'chart',
      'chart',
      'paragraph',
    ]);
  });

  test.each(['如图：[图]', '# [图]', '| 甲 |\n|---|\n| [图] |'])(
    'are a problem within a text: %j',
    (page) => {
      expect(parse(page).problems).toMatchObject([
        { code: 'template.block-in-text', place: { file: 't.njk', line: 3, column: 1 } },
      ]);
    },
  );
});
