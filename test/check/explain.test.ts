/** explain: where a printed figure stands, the fields it comes from, and how. */
import { describe, expect, test } from '@jest/globals';
import { explainFigures, explainValue, printExplanations } from '../../src/check/explain.ts';
import { suggestFigures } from '../../src/check/query.ts';
import type { Document, Inline, Value } from '../../src/document/tree.ts';
import { inputOf } from './support.ts';

const { facts, places } = inputOf(`分组:
  - {名称: 高中, 维度: 学段, 人数: 84名}
  - {名称: 本科, 维度: 学段, 人数: 100名}
合计: {筹集: 285800元}
报告: {年度: 2025}`);

const value = (text: string, ...reads: string[]): Value => ({ type: 'value', text, reads });
const text = (words: string): Inline => ({ type: 'text', value: words });

const document: Document = {
  type: 'document',
  meta: { title: '', author: '', keywords: [], draft: false },
  children: [
    { type: 'heading', level: 1, number: '一、', children: [text('基本情况')] },
    {
      type: 'paragraph',
      children: [
        text('活动顺利。共资助'),
        value('184名', '合计.人数'),
        text('，筹集'),
        { type: 'strong', children: [value('28.58万元', '合计.筹集')] },
        text('。'),
        value('云岭县总工会', '单位.全称'),
      ],
    },
    {
      type: 'table',
      columns: [
        { align: 'left', width: 4 },
        { align: 'right', width: 4 },
      ],
      head: [],
      body: [{ cells: [{ children: [text('合计')] }, { children: [value('28.58', '合计.筹集')] }] }],
    },
  ],
};

const explained = (query?: string) =>
  explainFigures(document, facts, places, query).map(({ block, text: printed }) => `${block} ${printed}`);

describe('explain', () => {
  test('all figures, in reading order', () => {
    expect(explained()).toEqual(['2 184名', '2 28.58万元', '3 28.58']);
  });

  test('a figure however it is written', () => {
    expect(explained('28.58万元')).toEqual(['2 28.58万元', '3 28.58']);
    expect(explained('285800元')).toEqual(['2 28.58万元', '3 28.58']);
    expect(explained('184')).toEqual(['2 184名']);
    expect(explained('185')).toEqual([]);
  });

  test('what the template calculated of a figure is not that figure', () => {
    const calculated: Value = { ...value('368', '合计.人数'), formula: '合计.人数.n * 2' };
    const paragraph = { type: 'paragraph' as const, children: [calculated] };
    const lines = (query?: string) =>
      printExplanations(explainFigures({ ...document, children: [paragraph] }, facts, places, query));
    expect(lines()).toContain('模板算出：368 ＝ 合计.人数.n * 2\n    合计.人数：184名');
    expect(lines('184名')).toBe('');
  });

  test('a figure without its hedge, a bare number, and the words around one', () => {
    const { facts, places } = inputOf('合计: {人数: 48名, 发放: 17.1万元}\n特点: [本年发放17.1万元]');
    const page: Document = {
      ...document,
      children: [
        {
          type: 'paragraph',
          children: [
            text('这是第'),
            value('17', '活动.第几年'),
            text('年，资助'),
            value('48名', '合计.人数'),
            text('，人均'),
            value('约3563元', '合计.人均'),
            text('。'),
            value('本年发放17.1万元', '特点[1]'),
          ],
        },
      ],
    };
    const found = (query: string) =>
      explainFigures(page, facts, places, query).map(({ text: printed }) => printed);
    expect(found('3563元')).toEqual(['约3563元']);
    expect(found('第17年')).toEqual(['17']);
    expect(found('资助48名')).toEqual(['48名']);
    expect(found('17.1万元')).toEqual(['本年发放17.1万元']);
    expect(found('17.1')).toEqual(['本年发放17.1万元']);
    expect(found('8名')).toEqual([]);
    expect(found('7')).toEqual([]);
  });

  test('the nearest figures, where the one asked for is not printed', () => {
    expect(suggestFigures(document, '28万元', facts)).toEqual(['28.58万元']);
    expect(suggestFigures(document, '148名', facts)).toEqual(['184名']);
    expect(suggestFigures(document, '3元', facts)).toEqual([]);
  });

  test('a field by its path, and what is derived from it', () => {
    expect(explained('分组[1].人数')).toEqual(['2 184名']);
    expect(explained('单位.全称')).toEqual(['2 云岭县总工会']);
  });

  test('in words: where it stands, the sentence, and the derivation down to the fields', () => {
    expect(printExplanations(explainFigures(document, facts, places, '184名'))).toBe(
      [
        '184名  ——  第2段 → 一、基本情况',
        '  “共资助184名，筹集28.58万元。”',
        '  合计.人数：184名 ＝ 按学段分的各组人数相加',
        '    分组[1].人数：84名（活动.yaml:2:26）',
        '    分组[2].人数：100名（活动.yaml:3:26）',
      ].join('\n'),
    );
  });

  test('under the heading of its own section, and no other', () => {
    const sections: Document = {
      ...document,
      children: ['甲', '乙'].flatMap((name, index): Document['children'] => [
        { type: 'heading', level: 1, number: '', children: [text(name)] },
        { type: 'heading', level: 2, number: '', children: [text(`${name}一`)] },
        { type: 'heading', level: 2, number: '', children: [text(`${name}二`)] },
        { type: 'paragraph', children: [value(`${index}`, '合计.人数')] },
      ]),
    };
    expect(explainFigures(sections, facts, places).map(({ headings }) => headings)).toEqual([
      ['甲', '甲二'],
      ['乙', '乙二'],
    ]);
  });

  test('of a table, with its row', () => {
    expect(explainFigures(document, facts, places, '28.58').map(({ sentence }) => sentence)).toEqual([
      '共资助184名，筹集28.58万元。',
      '合计｜28.58',
    ]);
  });

  test('for a reviewer, beside a value', () => {
    expect(explainValue(value('28.58万元', '合计.筹集'), facts, places)).toBe(
      '合计.筹集：28.58万元（活动.yaml:4:10）',
    );
    expect(explainValue(value('4'), facts, places)).toBeUndefined();
  });

  test('a name whose dot was put right is its own source', () => {
    const input = inputOf('名册: [{学生: 阿迪娜•艾拜都拉}]');
    expect(explainValue(value('阿迪娜·艾拜都拉', '名册[1].学生'), input.facts, input.places)).toBe(
      '名册[1].学生：阿迪娜·艾拜都拉 ＝ 姓名间隔号统一为“·”（活动.yaml:1:11）',
    );
  });
});
