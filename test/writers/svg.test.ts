/** A page as a picture: the characters of layout, each at its place. */
import { expect, test } from '@jest/globals';
import type { Chart } from '../../src/document/tree.ts';
import type { Page } from '../../src/layout/page.ts';
import { linesOf, textOf } from '../../src/layout/page.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { textAreaOf } from '../../src/layout/text-area.ts';
import { writeSvg } from '../../src/writers/svg/page.ts';
import { reportFromYaml, reportOf } from '../support/reports.ts';

const songling = reportOf('编号总结-松陵县总工会').report;
const pagesOf = ({ document, style } = songling) => [...layoutPages(document, style)];
const draw = (page: Page, { style } = songling) => writeSvg(page, style);

interface Text {
  xs: number[];
  y: number;
  words: string;
  attributes: string;
}

const textsOf = (svg: string): Text[] =>
  [...svg.matchAll(/<text x="([\d ]+)" y="(\d+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, xs = '', y, attributes = '', words = '']) => ({
      xs: xs.split(' ').map(Number),
      y: Number(y),
      words: words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      attributes,
    }),
  );

/** The words of a picture in rows, without spaces. */
const rowsOf = (svg: string) => {
  const rows = new Map<number, string>();
  for (const { y, words } of textsOf(svg)) rows.set(y, (rows.get(y) ?? '') + words.replace(/\s/g, ''));
  return [...rows.values()];
};

test('every line of every page, in its order, and the page number', () => {
  for (const page of pagesOf()) {
    const drawn = rowsOf(draw(page)).join('');
    const printed = linesOf(page).map((line) => textOf(line).replace(/\s/g, ''));
    expect(drawn).toBe(`${printed.join('')}—${page.number}—`);
  }
});

test('each character has its own place, from left to right, within the text area', () => {
  const { x, width } = textAreaOf(songling.style, 'portrait');
  for (const page of pagesOf())
    for (const { xs, words } of textsOf(draw(page)).filter((text) => !text.words.startsWith('— '))) {
      expect(xs).toHaveLength([...words].length);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect(xs[0]).toBeGreaterThanOrEqual(x - 1);
      // a stop may hang in the margin
      expect(xs.at(-1)).toBeLessThanOrEqual(x + width);
    }
});

test('a full line reaches both margins, the last of a paragraph does not', () => {
  const [page] = pagesOf();
  const { x, width } = textAreaOf(songling.style, 'portrait');
  const ends = new Map<number, number>();
  for (const { xs, y } of textsOf(draw(page!))) ends.set(y, Math.max(ends.get(y) ?? 0, xs.at(-1)!));
  const em = songling.style.roles.body.size * 10;
  const full = [...ends.values()].filter((end) => Math.abs(end + em - (x + width)) <= 1);
  expect(full.length).toBeGreaterThan(8);
});

test('faces and sizes are the style’s; Latin letters and digits have a face of their own', () => {
  const [page] = pagesOf();
  const texts = textsOf(draw(page!));
  const find = (words: string) => texts.find((text) => text.words.includes(words))?.attributes;
  expect(find('松陵县总工会')).toContain('font-size="440"');
  expect(find('主要做法')).toContain('黑体');
  expect(find('2025')).toContain('Times New Roman');
});

test('what the data hold is text, never markup', () => {
  const { report } = reportFromYaml(
    '单位: {全称: "甲<b>&县总工会"}\n报告: {年度: 2025}\n合计: {人数: 3名}\n',
    {
      draft: true,
    },
  );
  const svg = writeSvg(pagesOf(report)[0]!, report.style);
  expect(svg).toContain('甲');
  expect(svg).not.toContain('<b>');
});

test('doubtful figures and their marks are red', () => {
  const { report } = reportFromYaml(
    '单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 3名, 发放: 1万元}\n分组: [{名称: 本科, 人数: 2名}]\n',
    { draft: true },
  );
  const red = textsOf(writeSvg(pagesOf(report)[0]!, report.style)).filter(({ attributes }) =>
    attributes.includes('#C00000'),
  );
  expect(red.map(({ words }) => words).join('')).toContain('【待核】');
});

test('a table in its rules: each cell is closed', () => {
  const page = pagesOf().find(({ items }) => items.some(({ kind }) => kind === 'row'))!;
  const svg = draw(page);
  const rows = page.items.filter((item) => item.kind === 'row');
  const strokes = [...svg.matchAll(/<line x1="(\d+)" y1="(\d+)" x2="(\d+)" y2="(\d+)"/g)].map((match) =>
    match.slice(1).map(Number),
  );
  for (const row of rows)
    for (const { x } of row.cells)
      expect(
        strokes.some(
          ([x1, y1, x2, y2]) => x1 === x && x2 === x && y1! <= row.y + 1 && y2! >= row.y + row.height - 1,
        ),
      ).toBe(true);
});

test.each(['column', 'bar', 'pie', 'line'] as const)(
  'a %s chart says its title, names and figures',
  (kind) => {
    const block: Chart = {
      ...{ type: 'chart', kind, title: '近三年资助人数', unit: '名', alt: '' },
      categories: ['2023年', '2024年', '2025年'],
      series: [{ name: '人数', values: [31, 45, 48] }],
    };
    const figure = { kind: 'figure' as const, block, x: 1600, y: 2000, width: 8000, height: 4800 };
    const svg = draw({ number: 1, isNumbered: false, orientation: 'portrait', items: [figure] });
    for (const words of ['近三年资助人数', '2024年', '31', '45', '48']) expect(svg).toContain(words);
    expect(svg).not.toContain('NaN');
  },
);

test('a landscape page is as wide as the upright one is high', () => {
  const { width, height } = songling.style.page;
  const svg = draw({ number: 2, isNumbered: true, orientation: 'landscape', items: [] });
  expect(svg).toContain(`viewBox="0 0 ${height} ${width}"`);
});

test('a photograph stands in the file itself', () => {
  const { report } = reportOf('简讯示例-清源县总工会');
  const svg = pagesOf(report)
    .map((page) => writeSvg(page, report.style))
    .join('');
  expect(svg).toMatch(/<image [^>]*href="data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]+"/);
});

test('the same report, the same picture', () => {
  const [page] = pagesOf();
  const [again] = pagesOf(reportOf('编号总结-松陵县总工会').report);
  expect(draw(again!)).toBe(draw(page!));
});
