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

  test('where the total says nobody, every figure of the roster is marked', () => {
    const page = document(paragraph(value('合计.人数'), value('构成.学段.组[1].人数')));
    expect(
      marked(page, '合计: {人数: 0名}\n名册: [{学生: 甲一, 学段: 高中}, {学生: 乙二, 学段: 本科}]'),
    ).toEqual({
      '合计.人数': ['consistency.nobody'],
      '构成.学段.组[1].人数': ['consistency.nobody'],
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

  describe('a row in doubt is counted in the totals and in one group of each 维度', () => {
    const row = (student: string, unit: string, school: string, more = '') =>
      `{学生: ${student}, 家长: ${student}父, 单位: ${unit}, 学段: ${school}, 金额: 3000元${more}}`;
    const parts = (dimension: string, count: number) =>
      Array.from({ length: count }, (_, index) => `构成.${dimension}.组[${index + 1}]`);
    const page = (...paths: string[]) => document(paragraph(...paths.map(value)));
    const figures = [...parts('学段', 2), ...parts('单位', 3)].flatMap((part) => [
      `${part}.人数`,
      `${part}.金额`,
      `${part}.人数占比`,
    ]);
    const doubled = [
      row('甲一', '化肥厂工会', '本科'),
      row('甲一', '化肥厂工会', '本科'),
      row('乙二', '街道工会', '高中'),
      row('丙三', '林场工会', '高中'),
    ];

    test('one who stands twice: those of his 单位 and his 学段, not of the others', () => {
      const totals = ['合计.人数', '合计.户数', '合计.发放', '合计.人均'];
      const found = marked(page(...totals, ...figures), `名册: [${doubled.join(', ')}]`);
      expect(Object.keys(found)).toEqual([
        ...totals,
        ...['构成.学段.组[2].人数', '构成.学段.组[2].金额', '构成.学段.组[2].人数占比'],
        ...['构成.单位.组[1].人数', '构成.单位.组[1].金额', '构成.单位.组[1].人数占比'],
      ]);
      expect(new Set(Object.values(found).flat())).toEqual(new Set(['duplicates.aid']));
    });

    test('a total that the rows do not make: nothing says which part it would be', () => {
      const totals = ['合计.人数', '合计.发放', '名册合计.人数'];
      const yaml = `名册: [${doubled.slice(1).join(', ')}]\n合计: {人数: 2名}`;
      const found = marked(page(...totals, ...figures), yaml);
      expect(Object.keys(found)).toEqual(totals);
      for (const codes of Object.values(found)) expect(codes).toContain('consistency.roster');
    });

    test('a slip in a row that is known, though a typed total differs by it: where the row is counted', () => {
      const rows = [
        row('甲一', '化肥厂工会', '本科').replace('3000', '5000'),
        row('乙二', '街道工会', '高中'),
        row('丙三', '林场工会', '高中'),
      ];
      const yaml = `标准: [{条件: {学段: 本科}, 金额: 3000元}, {条件: {学段: 高中}, 金额: 3000元}]
名册: [${rows.join(', ')}]\n合计: {人数: 3名, 发放: 9000元}`;
      const found = marked(page('合计.发放', ...figures), yaml);
      expect(new Set(Object.values(found).flat())).toEqual(new Set(['consistency.roster-row']));
      expect(Object.keys(found)).toEqual([
        '合计.发放',
        ...['构成.学段.组[1].人数', '构成.学段.组[1].金额', '构成.学段.组[1].人数占比'],
        ...['构成.单位.组[1].人数', '构成.单位.组[1].金额', '构成.单位.组[1].人数占比'],
      ]);
    });

    test('a batch without figures of its own, which has those of its rows', () => {
      const rows = [
        row('甲一', '化肥厂工会', '本科', ', 批次: 第一批'),
        row('甲一', '化肥厂工会', '本科', ', 批次: 第一批'),
        row('乙二', '街道工会', '高中', ', 批次: 第二批'),
      ];
      const yaml = `名册: [${rows.join(', ')}]\n分组: [{名称: 第一批, 维度: 批次}, {名称: 第二批, 维度: 批次}]`;
      const batches = parts('批次', 2).flatMap((part) => [`${part}.人数`, `${part}.金额`]);
      expect(marked(page(...batches), yaml)).toEqual({
        '构成.批次.组[1].人数': ['duplicates.aid'],
        '构成.批次.组[1].金额': ['duplicates.aid'],
      });
    });

    test('where the cell in doubt says whose the row is, it may be anybody’s', () => {
      const input = inputOf(`名册: [${doubled.slice(1).join(', ')}]`);
      const problem = { code: 'a.b', severity: 'error', message: '单位不对', field: '名册[3].单位' } as const;
      const found: string[] = [];
      visitInlines(markFigures(page(...figures), [problem], input.facts).children, (inline) => {
        if (inline.type === 'value' && inline.flags) found.push(inline.text);
      });
      const ofUnits = figures.filter((path) => path.startsWith('构成.单位'));
      expect(found).toEqual([...figures.slice(0, 3), ...ofUnits]);
    });
  });

  test('of many problems, those told at the figure itself come first', () => {
    const roster = Array.from(
      { length: 8 },
      (_, index) => `{学生: 甲${index >> 1}, 家长: 乙${index >> 1}, 金额: 3000元}`,
    );
    const { '合计.发放': found } = marked(
      document(paragraph(value('合计.发放'))),
      `名册: [${roster.join(', ')}]\n合计: {人数: 8名, 发放: 3.4万元}`,
    );
    expect(found).toEqual(['consistency.roster', ...Array(4).fill('duplicates.aid')]);
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
