/** A last page with but a few lines and the 落款 falls away where the lines before it can stand closer. */
import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/document/tree.ts';
import { drawCloser } from '../../src/layout/closer.ts';
import { countPages } from '../../src/layout/pages.ts';
import { reportFromYaml } from '../support/reports.ts';
import { loadStyle } from '../support/style.ts';
import { attachment, paragraph, report, signOff, table, title } from '../support/tree.ts';

const style = loadStyle('gbt9704');
const end = signOff(['某县总工会'], '2025年11月8日');
const text = (lines: number, ...more: Block[]) =>
  report([
    title('某县总工会总结'),
    ...Array.from({ length: lines }, (_, index) => paragraph(`第${index + 1}行。`)),
    ...(more.length > 0 ? more : [end]),
  ]);
/** Lines a page, and the pages before and after. */
const show = (document: ReturnType<typeof report>, of = style) => {
  const closer = drawCloser(document, of);
  return [closer.grid.linesPerPage, countPages(document, of), countPages(document, closer)];
};

describe('lines a page', () => {
  test.each([
    [16, [22, 1, 1]],
    // the last line goes with the 落款 to a page of its own
    [17, [23, 2, 1]],
    [18, [24, 2, 1]],
    // no closer than 24
    [19, [22, 2, 2]],
    [38, [22, 2, 2]],
    [39, [23, 3, 2]],
    [42, [24, 3, 2]],
    [43, [22, 3, 3]],
    // with more pages, more lines find room: three are few, four are not
    [66, [24, 4, 3]],
    [67, [22, 4, 4]],
  ])('%i lines of text', (lines, shown) => expect(show(text(lines))).toEqual(shown));

  test.each([21, 22, 23, 24])('without a 落款 below them, as many as ever: %i', (lines) =>
    expect(show(text(lines, paragraph('最后一行。')))[0]).toBe(22),
  );
});

test('all that is measured by lines follows; the same style each time', () => {
  const closer = drawCloser(text(17), style);
  expect(closer.grid.linePitch).toBe(554);
  expect(closer.roles.body.line).toBe(554);
  expect([closer.roles.title.line, closer.roles.title.after]).toEqual([style.roles.title.line, 554]);
  expect(closer.roles.tableCell).toEqual(style.roles.tableCell);
  expect(drawCloser(text(17), style)).toBe(closer);
});

test('attachments stand on pages of their own and are left out of account', () => {
  expect(show(text(17, end, attachment('名册', '附件', [table(['甲'], [['乙']])])))).toEqual([23, 3, 2]);
});

test('a last page without a 落款, or with a table on it, stays', () => {
  expect(show(text(21, paragraph('末行。')))[0]).toBe(22);
  expect(show(text(19, table(['甲'], [['乙']]), end))).toEqual([22, 2, 2]);
});

test('a style that does not want it', () => {
  expect(show(text(17), { ...style, drawsCloser: false })).toEqual([22, 2, 2]);
});

test('a report says so', () => {
  const reportOf = (lines: number) => {
    const parts = Array.from({ length: lines }, (_, index) => `第${index + 1}段`).join(', ');
    return reportFromYaml(
      `报告: {年度: 2025, 成文日期: 2025-11-18}\n单位: {全称: 云岭县总工会}\n合计: {人数: 36名}\n小节: [{标题: 做法, 内容: [${parts}]}]`,
    );
  };
  const told = [13, 14, 15, 16, 17, 18, 19].flatMap((lines) => {
    const { report: made, problems } = reportOf(lines);
    const notices = problems.filter(({ code }) => code === 'page.drawn-closer');
    expect(notices).toHaveLength(made.style.grid.linesPerPage > 22 ? 1 : 0);
    return notices.map(({ severity, message }) => `${severity} ${message}`);
  });
  expect(told).toContain('notice 末面只有几行，行距收紧为27.7磅（每面23行），少了一面');
});
