import type { Chart } from '../../document/tree.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import { el } from '../../opc/xml.ts';
import type { Style } from '../../style/style.ts';
import { cellRange } from './chart-data.ts';
import { ChartLooks } from './chart-looks.ts';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** `<c:name val="…"/>`, as most of a chart is. */
const c = (name: string, value: string | number | boolean): string =>
  el(`c:${name}`, { val: typeof value === 'boolean' ? Number(value) : value });

/** The chart part, with its figures cached beside the references into its workbook. */
export function writeChartSpace(chart: Chart, style: Style): string {
  const looks = new ChartLooks(style);
  const plot = el('c:plotArea', {}, el('c:layout'), writePlot(chart, looks));
  const legend =
    chart.series.length > 1 ? el('c:legend', {}, c('legendPos', 'b'), c('overlay', false), looks.text()) : '';
  const space = el(
    'c:chartSpace',
    NAMESPACES,
    c('date1904', false),
    c('lang', 'zh-CN'),
    c('roundedCorners', false),
    el(
      'c:chart',
      {},
      writeTitle(chart, looks),
      c('autoTitleDeleted', false),
      plot,
      legend,
      c('plotVisOnly', true),
      c('dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, looks.ground(), looks.noLine()),
    looks.text(),
    el('c:externalData', { 'r:id': 'rId1' }, c('autoUpdate', false)),
  );
  return XML_DECLARATION + space;
}

function writeTitle({ title, unit }: Chart, looks: ChartLooks): string {
  const text = el('a:t', {}, escapeXml(`${title}（单位：${unit}）`));
  const paragraph = el(
    'a:p',
    {},
    el('a:pPr', {}, looks.titleFont('a:defRPr')),
    el('a:r', {}, looks.titleFont('a:rPr', 'zh-CN'), text),
  );
  const rich = el('c:rich', {}, el('a:bodyPr'), el('a:lstStyle'), paragraph);
  return el('c:title', {}, el('c:tx', {}, rich), c('overlay', false));
}

function writePlot(chart: Chart, looks: ChartLooks): string {
  switch (chart.kind) {
    case 'column':
    case 'bar':
      return writeBars(chart, looks);
    case 'line':
      return writeLines(chart, looks);
    case 'pie':
      return writePie(chart, looks);
  }
}

const AXIS_IDS = c('axId', 1) + c('axId', 2);

function writeBars(chart: Chart, looks: ChartLooks): string {
  const isBar = chart.kind === 'bar';
  const bars = el(
    'c:barChart',
    {},
    c('barDir', isBar ? 'bar' : 'col'),
    c('grouping', 'clustered'),
    c('varyColors', false),
    ...writeSeries(chart, (index) => looks.filled(index) + c('invertIfNegative', false)),
    writeLabels(looks, 'outEnd'),
    c('gapWidth', 100),
    AXIS_IDS,
  );
  return bars + writeAxes(looks, isBar);
}

/** Lines are told apart by dashes and markers. */
const DASHES = ['solid', 'sysDash', 'lgDash', 'dashDot'];
const MARKERS = ['circle', 'square', 'triangle', 'diamond'];

function writeLines(chart: Chart, looks: ChartLooks): string {
  const series = writeSeries(
    chart,
    (index) => {
      const symbol = c('symbol', pick(MARKERS, index));
      return (
        el('c:spPr', {}, looks.dashed(pick(DASHES, index))) +
        el('c:marker', {}, symbol, c('size', 7), looks.filled(index))
      );
    },
    c('smooth', false),
  );
  const lines = el(
    'c:lineChart',
    {},
    c('grouping', 'standard'),
    c('varyColors', false),
    ...series,
    writeLabels(looks, 't'),
    c('marker', true),
    AXIS_IDS,
  );
  return lines + writeAxes(looks, false);
}

/** A pie has one series; each slice is named at its edge, so that it needs no legend. */
function writePie(chart: Chart, looks: ChartLooks): string {
  const slices = chart.categories.map((_, index) =>
    el('c:dPt', {}, c('idx', index), c('bubble3D', false), looks.filled(index)),
  );
  const labels = el(
    'c:dLbls',
    {},
    looks.text(),
    c('dLblPos', 'outEnd'),
    writeShown({ value: true, category: true, percent: true }),
    el('c:separator', {}, '，'),
    c('showLeaderLines', true),
  );
  const [series = ''] = writeSeries(chart, () => slices.join('') + labels);
  return el('c:pieChart', {}, c('varyColors', true), series, c('firstSliceAng', 0));
}

/** @param looksOf between a series' name and its data; `after` behind the data */
function writeSeries(
  { categories, series }: Chart,
  looksOf: (index: number) => string,
  after = '',
): string[] {
  const last = categories.length + 1;
  return series.map(({ name, values }, index) => {
    const column = index + 1;
    const numbers = el(
      'c:numRef',
      {},
      el('c:f', {}, cellRange(column, 2, last)),
      el('c:numCache', {}, el('c:formatCode', {}, formatCodeOf(values)), writePoints(values)),
    );
    return el(
      'c:ser',
      {},
      c('idx', index),
      c('order', index),
      el('c:tx', {}, writeTexts(cellRange(column, 1), [name])),
      looksOf(index),
      el('c:cat', {}, writeTexts(cellRange(0, 2, last), categories)),
      el('c:val', {}, numbers),
      after,
    );
  });
}

const writeTexts = (range: string, texts: readonly string[]): string =>
  el('c:strRef', {}, el('c:f', {}, range), el('c:strCache', {}, writePoints(texts)));

function writePoints(values: readonly (string | number)[]): string {
  const points = values.map((value, idx) => el('c:pt', { idx }, el('c:v', {}, escapeXml(String(value)))));
  return c('ptCount', values.length) + points.join('');
}

/** As many decimals in each label as the figure with most has. */
function formatCodeOf(values: readonly number[]): string {
  const decimals = Math.max(0, ...values.map((value) => `${value}`.split('.')[1]?.length ?? 0));
  return decimals === 0 ? 'General' : `0.${'0'.repeat(decimals)}`;
}

function writeLabels(looks: ChartLooks, position: string): string {
  return el(
    'c:dLbls',
    {},
    el('c:spPr', {}, el('a:noFill'), looks.noLine()),
    looks.text(),
    c('dLblPos', position),
    writeShown({ value: true, category: false, percent: false }),
  );
}

/** What a label says. */
function writeShown(shown: { value: boolean; category: boolean; percent: boolean }): string {
  return [
    c('showLegendKey', false),
    c('showVal', shown.value),
    c('showCatName', shown.category),
    c('showSerName', false),
    c('showPercent', shown.percent),
    c('showBubbleSize', false),
  ].join('');
}

/** @param isBar categories up the left edge, the first on top */
function writeAxes(looks: ChartLooks, isBar: boolean): string {
  const [category, value] = isBar ? ['l', 'b'] : ['b', 'l'];
  const scaling = (orientation: string, ...more: string[]) =>
    el('c:scaling', {}, c('orientation', orientation), ...more);
  const categories = el(
    'c:catAx',
    {},
    c('axId', 1),
    scaling(isBar ? 'maxMin' : 'minMax'),
    writeAxis(looks, category),
    c('crossAx', 2),
    c('crosses', 'autoZero'),
    c('auto', false),
    c('lblAlgn', 'ctr'),
    c('lblOffset', 100),
    c('noMultiLvlLbl', true),
  );
  const values = el(
    'c:valAx',
    {},
    c('axId', 2),
    scaling('minMax', c('min', 0)),
    writeAxis(looks, value),
    c('crossAx', 1),
    c('crosses', isBar ? 'max' : 'autoZero'),
    c('crossBetween', 'between'),
  );
  return categories + values;
}

/** What both axes have. */
function writeAxis(looks: ChartLooks, position = 'b'): string {
  return [
    c('delete', false),
    c('axPos', position),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    c('majorTickMark', 'none'),
    c('minorTickMark', 'none'),
    c('tickLblPos', 'nextTo'),
    el('c:spPr', {}, looks.axis()),
    looks.text(),
  ].join('');
}

const pick = (names: readonly string[], index: number): string => names[index % names.length] ?? '';
