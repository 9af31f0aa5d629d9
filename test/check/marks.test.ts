/** 【待核】: which printed figures an error marks, and that nothing else changes. */
import { describe, expect, test } from '@jest/globals';
import { checkCampaign } from '../../src/check/check.ts';
import { markFigures } from '../../src/check/marks.ts';
import { splitAtFlags, visitInlines } from '../../src/document/text.ts';
import type { Block, Document, Inline, Row, Value } from '../../src/document/tree.ts';
import { inputOf } from './support.ts';

const value = (path: string): Value => ({ type: 'value', text: path, reads: [path] });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const document = (...children: Block[]): Document => ({
  type: 'document',
  meta: { title: '', author: '', keywords: [], draft: true },
  children,
});

/** The paths whose values are marked, with the codes. */
function marked(page: Document, yaml: string): Record<string, string[]> {
  const input = inputOf(yaml);
  const { problems } = checkCampaign(input);
  const found: Record<string, string[]> = {};
  visitInlines(markFigures(page, problems, input.facts).children, (inline) => {
    if (inline.type === 'value' && inline.flags) found[inline.text] = inline.flags.map(({ code }) => code);
  });
  return found;
}

const groups =
  '分组: [{名称: 高中, 维度: 学段, 人数: 80名}, {名称: 本科, 维度: 学段, 人数: 90名}]\n合计: {人数: 184名, 发放: 36.8万元}';

describe('marks', () => {
  test('what prints a field in doubt, and what is derived from one', () => {
    const page = document(
      paragraph(value('合计.人数'), value('合计.发放'), value('合计.人均'), value('单位.全称')),
      paragraph(
        { type: 'strong', children: [value('构成.学段.组[1].人数')] },
        value('构成.学段.组[1].人数占比'),
      ),
      paragraph(value('构成.学段.组[1].名称')),
    );
    expect(marked(page, groups)).toEqual({
      '合计.人数': ['consistency.groups'],
      '合计.人均': ['consistency.groups'],
      '构成.学段.组[1].人数': ['consistency.groups'],
      '构成.学段.组[1].人数占比': ['consistency.groups'],
    });
  });

  test('a row in doubt marks its cell and the totals of the roster, not the other rows', () => {
    const roster = ['5000元', '5000元', '5000元', '50元'].map(
      (n, i) => `{学生: 甲${i}, 家长: 乙${i}, 金额: ${n}}`,
    );
    const page = document(
      paragraph(value('合计.发放'), value('名册[1].金额'), value('名册[4].金额'), value('名册[4].学生')),
    );
    expect(marked(page, `名册: [${roster.join(', ')}]`)).toEqual({
      '合计.发放': ['magnitude.lost-wan'],
      '名册[4].金额': ['magnitude.lost-wan'],
    });
  });

  test('in the user’s own text, the very words; in the order of the text', () => {
    const text = '高中占51%，本科占50%，本科占51%';
    const yaml = `特点: ["${text}"]\n分组: [{名称: 高中, 维度: 学段, 人数: 90名}, {名称: 本科, 维度: 学段, 人数: 94名}]\n合计: {人数: 184名}`;
    const input = inputOf(yaml);
    const page = document(paragraph({ type: 'value', text: `${text}。`, reads: ['特点[1]'] }));
    const [block] = markFigures(page, checkCampaign(input).problems, input.facts).children;
    const [printed] = block?.type === 'paragraph' ? block.children : [];
    expect(printed?.type === 'value' && splitAtFlags(printed)).toEqual([
      { text: '高中占51%', flagged: true },
      { text: '，本科占50%', flagged: true },
      { text: '，本科占51%。', flagged: false },
    ]);
  });

  test('the figure of a change, not the word before it; and 持平, which stands for the figure', () => {
    const say = (text: string, path: string): Value => ({ type: 'value', text, reads: [path] });
    const page = document(
      paragraph(say('增加', '同比.人数.方向'), say('24名', '同比.人数.差'), say('持平', '同比.金额.方向')),
    );
    const history = '历史: {逐年: [{年: 2024, 人数: 160名, 金额: 36.8万元}]}';
    expect(Object.keys(marked(page, `${groups}\n${history}`))).toEqual(['24名']);
    const both = '分组: [{名称: 高中, 维度: 学段, 人数: 184名, 金额: 30万元}]\n合计: {发放: 36.8万元}';
    expect(Object.keys(marked(page, `${both}\n${history}`))).toEqual(['持平']);
  });

  test('a row that stands twice, the totals with all that follows from them', () => {
    const roster = '名册: [{学生: 甲一, 家长: 赵大, 金额: 3000元}, {学生: 甲一, 家长: 赵大, 金额: 3000元}]';
    const page = document(paragraph(value('合计.人数'), value('合计.人均'), value('单位.全称')));
    expect(marked(page, `${roster}\n合计: {人数: 2名, 发放: 6000元}`)).toEqual({
      '合计.人数': ['duplicates.aid'],
      '合计.人均': ['duplicates.aid'],
    });
  });

  test('warnings mark nothing', () => {
    expect(marked(document(paragraph(value('特点[1]'))), '特点: [捐助金额创历史新高]')).toEqual({});
  });

  test('without errors the document stays the very same', () => {
    const page = document(paragraph(value('合计.人数')));
    expect(markFigures(page, [], inputOf('').facts)).toBe(page);
  });

  test('a lazy table is still made row by row, as often as it is asked for', () => {
    const input = inputOf(groups);
    let made = 0;
    const body: Iterable<Row> = {
      *[Symbol.iterator]() {
        for (let index = 0; index < 100_000; index++) {
          made++;
          yield { cells: [{ children: [value('合计.人数')] }] };
        }
      },
    };
    const page = document({ type: 'table', columns: [{ align: 'left', width: 4 }], head: [], body });
    const { problems } = checkCampaign(input);
    const [table] = markFigures(page, problems, input.facts).children;
    expect(made).toBe(0);
    if (table?.type !== 'table') throw new Error('not a table');
    for (const _ of [1, 2]) {
      const [first] = table.body;
      expect(first?.cells[0]?.children).toMatchObject([{ flags: [{ code: 'consistency.groups' }] }]);
    }
    expect(made).toBeLessThan(10);
  });

  test('no printed text changes', () => {
    const page = document(paragraph(value('合计.人数'), { type: 'text', value: '，' }, value('合计.发放')));
    const input = inputOf(groups);
    const words = (from: Document) => {
      const texts: string[] = [];
      visitInlines(from.children, (inline) => {
        if (inline.type === 'value') texts.push(inline.text);
      });
      return texts;
    };
    expect(words(markFigures(page, checkCampaign(input).problems, input.facts))).toEqual(words(page));
  });
});
