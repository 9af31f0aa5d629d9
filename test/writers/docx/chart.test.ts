/** The chart part of a Word file: its figures, and its looks as the style has them. */
import { expect, test } from '@jest/globals';
import type { Chart } from '../../../src/document/tree.ts';
import type { Style } from '../../../src/style/style.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { partsOf } from '../../support/docx.ts';
import { loadStyle } from '../../support/style.ts';
import { report } from '../../support/tree.ts';

const standard = loadStyle('gbt9704');

const chart = (kind: Chart['kind'], more: Partial<Chart> = {}): Chart => ({
  type: 'chart',
  kind,
  title: '历年筹集',
  categories: ['2015年', '2016年'],
  series: [{ name: '筹集', values: [20, 28.58] }],
  unit: '万元',
  alt: '2016年多8.58万元',
  ...more,
});

const write = async (block: Chart, style: Style = standard) =>
  partsOf(await writeDocx(report([block]), style));
const space = async (block: Chart, style?: Style) =>
  (await write(block, style)).get('word/charts/chart1.xml') ?? '';
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);

test('the title names the unit; figures stand beside their names, with the decimals of the longest', async () => {
  const xml = await space(chart('column'));
  expect(all(xml, /<a:t>(.*?)<\/a:t>/g)).toEqual(['历年筹集（单位：万元）']);
  expect(all(xml, /<c:v>(.*?)<\/c:v>/g)).toEqual(['筹集', '2015年', '2016年', '20', '28.58']);
  expect(all(xml, /<c:f>(.*?)<\/c:f>/g)).toEqual(['Sheet1!$B$1', 'Sheet1!$A$2:$A$3', 'Sheet1!$B$2:$B$3']);
  expect(all(xml, /<c:formatCode>(.*?)<\/c:formatCode>/g)).toEqual(['0.00']);
  const whole = await space(chart('column', { series: [{ name: '人数', values: [3, 4] }] }));
  expect(all(whole, /<c:formatCode>(.*?)<\/c:formatCode>/g)).toEqual(['General']);
});

test('only several series have a legend', async () => {
  const two = [
    { name: '甲', values: [1, 2] },
    { name: '乙', values: [3, 4] },
  ];
  expect(await space(chart('column'))).not.toContain('<c:legend>');
  const xml = await space(chart('column', { series: two }));
  expect(xml).toContain('<c:legend>');
  expect(all(xml, /<c:order val="(\d)"/g)).toEqual(['0', '1']);
  expect(all(xml, /<c:f>(Sheet1!\$[BC]\$2.*?)<\/c:f>/g)).toEqual(['Sheet1!$B$2:$B$3', 'Sheet1!$C$2:$C$3']);
});

test('bars lie: categories down the left edge, the first on top', async () => {
  const looks = (xml: string) => all(xml, /<c:(?:barDir|orientation|axPos|crosses) val="(\w+)"/g).join(' ');
  expect(looks(await space(chart('bar')))).toBe('bar maxMin l autoZero minMax b max');
  expect(looks(await space(chart('column')))).toBe('col minMax b autoZero minMax l autoZero');
});

test('a pie names its slices, and has no axes', async () => {
  const xml = await space(chart('pie'));
  expect(all(xml, /<c:dPt><c:idx val="(\d)"/g)).toEqual(['0', '1']);
  expect(all(xml, /<c:show(?:Val|CatName|Percent) val="(\d)"/g)).toEqual(['1', '1', '1']);
  expect(all(await space(chart('line')), /<c:show(?:Val|CatName|Percent) val="(\d)"/g)).toEqual([
    '1',
    '0',
    '0',
  ]);
  expect(xml).not.toContain('Ax>');
});

test('lines are told apart by dashes and markers, areas by their fills; after the last the first comes again', async () => {
  const series = Array.from({ length: 9 }, (_, index) => ({ name: `${index}`, values: [1, 2] }));
  const lines = await space(chart('line', { series }));
  expect(all(lines, /<a:prstDash val="(\w+)"/g).slice(0, 5)).toEqual([
    'solid',
    'sysDash',
    'lgDash',
    'dashDot',
    'solid',
  ]);
  expect(all(lines, /<c:symbol val="(\w+)"/g).slice(3, 5)).toEqual(['diamond', 'circle']);
  const bars = await space(chart('column', { series }));
  const fills = all(bars, /<c:spPr><a:(?:solidFill><a:srgbClr val|pattFill prst)="(\w+)"/g);
  expect(fills.slice(0, 9)).toEqual([
    '595959',
    'D9D9D9',
    'wdUpDiag',
    'A6A6A6',
    'smGrid',
    'F2F2F2',
    'dkHorz',
    '262626',
    '595959',
  ]);
});

test('type, colours and fills are the style’s', async () => {
  const style: Style = {
    ...standard,
    chart: {
      font: '黑体',
      titleSize: 28,
      textSize: 20,
      lineColor: '111111',
      axisColor: '222222',
      fills: [{ color: '333333' }, { pattern: '横纹' }],
    },
  };
  const xml = await space(chart('pie'), style);
  expect([...new Set(all(xml, /sz="(\d+)"/g))]).toEqual(['1400', '1000']);
  expect([...new Set(all(xml, /<a:ea typeface="(.*?)"/g))]).toEqual(['黑体']);
  expect([...new Set(all(xml, /srgbClr val="(\w+)"/g))].toSorted()).toEqual([
    '000000',
    '111111',
    '333333',
    'FFFFFF',
  ]);
  expect(all(xml, /prst="(\w+)"/g)).toEqual(['dkHorz']);
  expect(await space(chart('bar'), style)).toContain('222222');
});

test('each chart has a part, a workbook and a size of its own', async () => {
  const parts = partsOf(await writeDocx(report([chart('pie'), chart('bar')]), standard));
  const main = parts.get('word/document.xml') ?? '';
  expect(all(main, /<c:chart [^>]*r:id="(\w+)"/g)).toEqual(['rIdChart1', 'rIdChart2']);
  expect(all(main, /<wp:docPr id="(\d)"/g)).toEqual(['1', '2']);
  // 8845 by 3184 twips
  expect(all(main, /<wp:extent (.*?)\/>/g)).toEqual(Array(2).fill('cx="5616575" cy="2021840"'));
  expect(parts.get('word/charts/_rels/chart2.xml.rels')).toContain(
    '../embeddings/Microsoft_Excel_Worksheet2.xlsx',
  );
});

/** What is set in every chart, before and behind its series. */
const BEFORE = 'date1904 0, lang zh-CN, roundedCorners 0, overlay 0, autoTitleDeleted 0';
const BEHIND = 'plotVisOnly 1, dispBlanksAs gap, autoUpdate 0';
const figuresOnly =
  'showLegendKey 0, showVal 1, showCatName 0, showSerName 0, showPercent 0, showBubbleSize 0';
const axis = 'delete 0, axPos b, majorTickMark none, minorTickMark none, tickLblPos nextTo';
const axes = [
  'axId 1, axId 2',
  `axId 1, orientation minMax, ${axis}, crossAx 2, crosses autoZero`,
  'auto 0, lblAlgn ctr, lblOffset 100, noMultiLvlLbl 1',
  `axId 2, orientation minMax, min 0, ${axis.replace('axPos b', 'axPos l')}, crossAx 1, crosses autoZero`,
  'crossBetween between',
].join(', ');

test.each([
  [
    'column',
    [
      'barDir col, grouping clustered, varyColors 0, idx 0, order 0, ptCount 1, invertIfNegative 0, ptCount 2, ptCount 2',
      `dLblPos outEnd, ${figuresOnly}, gapWidth 100`,
      axes,
    ],
  ],
  [
    'line',
    [
      'grouping standard, varyColors 0, idx 0, order 0, ptCount 1, symbol circle, size 7, ptCount 2, ptCount 2, smooth 0',
      `dLblPos t, ${figuresOnly}, marker 1`,
      axes,
    ],
  ],
  [
    'pie',
    [
      'varyColors 1, idx 0, order 0, ptCount 1, idx 0, bubble3D 0, idx 1, bubble3D 0',
      `dLblPos outEnd, ${figuresOnly.replace('CatName 0', 'CatName 1').replace('Percent 0', 'Percent 1')}, showLeaderLines 1`,
      'ptCount 2, ptCount 2, firstSliceAng 0',
    ],
  ],
] as const)('every switch of a %s chart', async (kind, settings) => {
  const xml = await space(chart(kind));
  const found = [...xml.matchAll(/<c:(\w+) val="([^"]*)"\/>/g)].map(([, name, value]) => `${name} ${value}`);
  expect(found.join(', ')).toBe([BEFORE, ...settings, BEHIND].join(', '));
});

test('lines of type are 0.75 pt thin, those that show figures 1.75 pt; nothing is bold', async () => {
  const xml = await space(chart('line'));
  expect([...new Set(all(xml, /<a:ln w="(\d+)"/g))]).toEqual(['22225', '9525']);
  expect([...new Set(all(xml, / b="(\d)"/g))]).toEqual(['0']);
  expect(all(xml, /<c:numFmt (.*?)\/>/g)).toEqual(Array(2).fill('formatCode="General" sourceLinked="0"'));
});
