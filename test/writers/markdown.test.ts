import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { writeMarkdown } from '../../src/writers/markdown.ts';
import { heading, paragraph, report, row, signOff, table, title, value, words } from '../support/tree.ts';

describe('Markdown', () => {
  test('headings by level, a run-in one in bold', () => {
    const document = report([
      title('2016年总结'),
      heading(1, '一、', '情况'),
      heading(2, '（一）', '领导重视。', '成立了领导小组。'),
      heading(3, '1.', '摸底'),
      paragraph('资助', { type: 'strong', children: words('184名') }, '。'),
      signOff(['云岭县总工会'], '2016年12月20日'),
    ]);
    expect(writeMarkdown(document)).toBe(
      `${[
        '# 2016年总结',
        '## 一、情况',
        '**（一）领导重视。**成立了领导小组。',
        '#### 1\\.摸底',
        '资助**184名**。',
        '云岭县总工会<br>2016年12月20日',
      ].join('\n\n')}\n`,
    );
  });

  test('a table keeps its alignment; a cell over several columns is said once', () => {
    const document = report([
      table(['单位', '姓名', '金额'], [['甲矿', '何喆', '5000']], {
        columns: (['left', 'center', 'right'] as const).map((align) => ({ align, width: 1 })),
        foot: [{ cells: [{ children: words('合计'), colSpan: 2 }, ...row(['5000']).cells] }],
      }),
    ]);
    expect(writeMarkdown(document)).toBe(`| 单位 | 姓名 | 金额 |
| :--- | :---: | ---: |
| 甲矿 | 何喆 | 5000 |
| 合计 |  | 5000 |
`);
  });

  test('whatever a value holds, Markdown shows it and makes nothing of it', () => {
    const markup = fc.constantFrom(
      '#',
      '*',
      '_',
      '`',
      '|',
      '<b>',
      '[a](b)',
      '1.',
      '1)',
      '-',
      '+',
      '~~',
      '>',
      '!',
      '&amp;',
      '\\',
      ' ',
      '甲',
      '=',
      '\n',
    );
    const reader = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(fc.array(markup, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const tokens = reader.parse(writeMarkdown(report([paragraph(value(text), '乙')])), {});
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
        const shown = tokens[1]!.children!.map(({ content }) => content).join('');
        // space at the start of a paragraph is none
        const tidy = (it: string) => it.replace(/\s+/g, ' ').trimStart();
        expect(tidy(shown)).toBe(tidy(`${text}乙`));
      }),
    );
  });
});
