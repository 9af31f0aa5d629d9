/** What stands beside and above the pages on the screen: where figures come from, and what has changed. */
import { describe, expect, test } from '@jest/globals';
import { measureWidth } from '../../src/chinese/width.ts';
import type { Changes } from '../../src/document/changes.ts';
import type { Value } from '../../src/document/tree.ts';
import { drawChanges } from '../../src/writers/terminal/compare.ts';
import { drawDocument } from '../../src/writers/terminal/preview.ts';
import { loadStyle } from '../support/style.ts';
import { paragraph, report } from '../support/tree.ts';

const style = loadStyle('gbt9704');
const look = { color: false, ambiguousAsWide: false };
const figure = (text: string, ...reads: string[]): Value => ({ type: 'value', text, reads });

/** Draws one page of paragraphs; `sources` tells where a value comes from by the fact that it was read from. */
function drawExplained(
  columns: number,
  sources: Record<string, string>,
  ...paragraphs: ReturnType<typeof paragraph>[]
) {
  const explain = ({ reads: [fact] }: Value) => (fact === undefined ? undefined : sources[fact]);
  return drawDocument(report(paragraphs), style, { ...look, columns, explain }).lines;
}
const besideOf = (lines: string[]) => lines.map((line) => line.slice(line.search(/[┐│┘][^│]*$/) + 1).trim());

describe('where figures come from', () => {
  const sources = {
    人数: '合计.人数：48名（活动.yaml:3:5）',
    发放: '合计.发放：17万元 ＝ Σ 名册[].金额\n  名册：共48项（活动.yaml:9:5）',
    年度: '报告.年度：2025（活动.yaml:1:5）',
  };
  const text = paragraph(
    '年',
    figure('2025', '年度'),
    '，',
    '国'.repeat(28),
    figure('48名', '人数'),
    '，发放',
    figure('17万元', '发放'),
  );

  test('stands beside the page, at the height of the line that prints the figure', () => {
    const lines = drawExplained(130, sources, text);
    expect(besideOf(lines).slice(0, 6)).toEqual([
      '',
      '2025  报告.年度：2025（活动.yaml:1:5）',
      '48名  合计.人数：48名（活动.yaml:3:5）',
      '17万元',
      '合计.发放：17万元 ＝ Σ 名册[].金额',
      '名册：共48项（活动.yaml:9:5）',
    ]);
    expect(lines[2]).toMatch(/48名/);
  });

  test('stands beneath the page where the window is narrow', () => {
    const lines = drawExplained(80, sources, text);
    const bottom = lines.findIndex((line) => line.startsWith('└'));
    expect(lines.slice(bottom + 1)).toEqual([
      '2025  报告.年度：2025（活动.yaml:1:5）',
      '48名  合计.人数：48名（活动.yaml:3:5）',
      '17万元',
      '  合计.发放：17万元 ＝ Σ 名册[].金额',
      '    名册：共48项（活动.yaml:9:5）',
    ]);
  });

  test.each([80, 100, 130, 200])('keeps within %d columns', (columns) => {
    const long = { 人数: `合计.人数：48名 ＝ ${'很长的说明'.repeat(30)}` };
    for (const line of drawExplained(columns, long, paragraph(figure('48名', '人数')))) {
      expect(measureWidth(line, look)).toBeLessThanOrEqual(columns);
    }
  });

  test('of many like fields names the first and the last', () => {
    const rows = Array.from({ length: 120 }, (_, index) => `  名册[${index + 1}].金额：5000元`);
    const lines = besideOf(
      drawExplained(
        130,
        { 发放: ['合计.发放：60万元', ...rows].join('\n') },
        paragraph(figure('60万元', '发放')),
      ),
    );
    expect(lines.filter((line) => line !== '')).toEqual([
      '60万元',
      '合计.发放：60万元',
      '名册[1].金额：5000元',
      '……（另有 118 项）',
      '名册[120].金额：5000元',
    ]);
  });

  test('is said once: neither a figure nor what a fact is made of is repeated', () => {
    const lines = besideOf(
      drawExplained(
        130,
        {
          甲: '甲：1名 ＝ 乙 + 丙\n  乙：1名\n  丙：0名',
          丁: '丁：2名 ＝ 甲 + 1\n  甲：1名 ＝ 乙 + 丙\n    乙：1名\n    丙：0名',
        },
        paragraph(figure('1名', '甲'), '，', figure('1名', '甲'), '，', figure('2名', '丁')),
      ),
    );
    expect(lines.filter((line) => line !== '')).toEqual([
      '1名',
      '甲：1名 ＝ 乙 + 丙',
      '乙：1名',
      '丙：0名',
      '2名',
      '丁：2名 ＝ 甲 + 1',
      '甲：1名 ＝ 乙 + 丙',
    ]);
  });

  test('words that no field gave, and words without figures, are passed over', () => {
    expect(
      besideOf(
        drawExplained(130, { 名称: '单位.名称：某县' }, paragraph(figure('某县', '名称'), figure('3名'))),
      ).join(''),
    ).toBe('');
  });
});

describe('pages', () => {
  test('tell the line that each begins on, and how many there are', () => {
    const long = report([paragraph('国'.repeat(28 * 50))]);
    const two = drawDocument(long, style, { ...look, columns: 120 });
    expect(two.pages).toEqual([
      { number: 1, line: 0 },
      { number: 2, line: 0 },
      { number: 3, line: 26 },
    ]);
    const one = drawDocument(long, style, { ...look, columns: 60, page: 2 });
    expect([one.pages, one.count]).toEqual([[{ number: 2, line: 0 }], 3]);
  });
});

describe('what has changed', () => {
  const changes: Changes = {
    figures: [
      { facts: '合计.人数', before: '48名', after: '49名' },
      { facts: '合计.户数', after: '46户' },
      { facts: '合计.结余', before: '1万元' },
    ],
    sentences: [
      [
        { kind: 'same', text: '共' },
        { kind: 'removed', text: '48' },
        { kind: 'added', text: '49' },
        { kind: 'same', text: '名。' },
      ],
      [{ kind: 'added', text: '新写的一句。' }],
      [{ kind: 'removed', text: '旧写的一句。' }],
    ],
  };

  test('figures old and new, then sentences', () => {
    expect(drawChanges(changes, '昨天', { ...look, columns: 60 })).toEqual([
      '与上次生成（昨天）相比',
      '数字（3处）',
      '  合计.人数：48名 → 49名',
      '  合计.户数：新出现 46户',
      '  合计.结余：1万元 不再出现',
      '文字（3处）',
      '  改 共[-48-]{+49+}名。',
      '  增 新写的一句。',
      '  删 旧写的一句。',
      '',
    ]);
  });

  test('old in red, new in green', () => {
    const lines = drawChanges(changes, '昨天', { ...look, color: true, columns: 60 });
    expect(lines[2]).toBe('  合计.人数：\x1b[31m48名\x1b[39m → \x1b[32m49名\x1b[39m');
  });

  test('a long sentence goes on below its beginning', () => {
    const long: Changes = { figures: [], sentences: [[{ kind: 'added', text: '国'.repeat(40) }]] };
    expect(drawChanges(long, '昨天', { ...look, columns: 45 }).slice(2, 4)).toEqual([
      `  增 ${'国'.repeat(20)}`,
      `     ${'国'.repeat(20)}`,
    ]);
  });

  test('nothing is said to be nothing, and too much is counted', () => {
    expect(drawChanges({ figures: [], sentences: [] }, '昨天', { ...look, columns: 60 })[0]).toBe(
      '与上次生成（昨天）相比没有变化',
    );
    const many = Array.from({ length: 100 }, (): Changes['sentences'][0] => [
      { kind: 'added', text: '句。' },
    ]);
    expect(drawChanges({ figures: [], sentences: many }, '昨天', { ...look, columns: 60 })).toContain(
      '  ……另有60处',
    );
    const all = drawChanges({ figures: [], sentences: many.slice(0, 40) }, '昨天', { ...look, columns: 60 });
    expect(all.filter((line) => line.includes('另有'))).toEqual([]);
  });
});
