import type { Chart } from '../../document/tree.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import type { Style } from '../../style/style.ts';
import { cellRange } from './chart-data.ts';

/** Sizes in hundredths of a point: 小四 and 五号. */
const TITLE_SIZE = 1200;
const TEXT_SIZE = 1050;

/** Fills that stay apart in black and white, on screen and from a photocopier. */
const FILLS = [
  solid('595959'),
  solid('D9D9D9'),
  pattern('wdUpDiag'),
  solid('A6A6A6'),
  pattern('smGrid'),
  solid('F2F2F2'),
  pattern('dkHorz'),
  solid('262626'),
];
const LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="262626"/></a:solidFill></a:ln>';
const AXIS_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln>';
const NO_LINE = '<a:ln><a:noFill/></a:ln>';
/** Lines are told apart by dashes and markers. */
const DASHES = ['solid', 'sysDash', 'lgDash', 'dashDot'];
const MARKERS = ['circle', 'square', 'triangle', 'diamond'];

/** The chart part, with its figures cached beside the references into its workbook. */
export function writeChartSpace(chart: Chart, style: Style): string {
  const text = (size: number) => writeTextProperties(style, size);
  const title = `${chart.title}（单位：${chart.unit}）`;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(TEXT_SIZE)}</c:legend>`
      : '';
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${writeFont(style, TITLE_SIZE, 'defRPr')}</a:pPr><a:r>${writeFont(style, TITLE_SIZE, 'rPr', ' lang="zh-CN"')}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${writePlot(chart, style)}</c:plotArea>${legend}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${NO_LINE}</c:spPr>${text(TEXT_SIZE)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

function writePlot(chart: Chart, style: Style): string {
  switch (chart.kind) {
    case 'column':
    case 'bar':
      return writeBars(chart, style);
    case 'line':
      return writeLines(chart, style);
    case 'pie':
      return writePie(chart, style);
  }
}

function writeBars(chart: Chart, style: Style): string {
  const isBar = chart.kind === 'bar';
  const series = chart.series.map((_, index) =>
    writeSeries(chart, index, `<c:spPr>${fillOf(index)}${LINE}</c:spPr><c:invertIfNegative val="0"/>`),
  );
  return `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}${writeLabels(style, 'outEnd')}<c:gapWidth val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${writeAxes(style, isBar)}`;
}

function writeLines(chart: Chart, style: Style): string {
  const series = chart.series.map((_, index) => {
    const line = `<a:ln w="22225"><a:solidFill><a:srgbClr val="262626"/></a:solidFill><a:prstDash val="${DASHES[index % DASHES.length]}"/></a:ln>`;
    const marker = `<c:marker><c:symbol val="${MARKERS[index % MARKERS.length]}"/><c:size val="7"/><c:spPr>${fillOf(index)}${LINE}</c:spPr></c:marker>`;
    return writeSeries(chart, index, `<c:spPr>${line}</c:spPr>${marker}`, '<c:smooth val="0"/>');
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}${writeLabels(style, 't')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${writeAxes(style, false)}`;
}

/** A pie has one series; each slice is named at its edge, so that it needs no legend. */
function writePie(chart: Chart, style: Style): string {
  const slices = chart.categories.map(
    (_, index) =>
      `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${fillOf(index)}${LINE}</c:spPr></c:dPt>`,
  );
  const labels = `<c:dLbls>${writeTextProperties(style, TEXT_SIZE)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="1"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/><c:separator>，</c:separator><c:showLeaderLines val="1"/></c:dLbls>`;
  return `<c:pieChart><c:varyColors val="1"/>${writeSeries(chart, 0, slices.join('') + labels)}<c:firstSliceAng val="0"/></c:pieChart>`;
}

/** @param looks between the series' name and its data; `after` behind the data */
function writeSeries({ categories, series }: Chart, index: number, looks: string, after = ''): string {
  const { name, values } = series[index]!;
  const last = categories.length + 1;
  const points = (texts: readonly (string | number)[]) =>
    `<c:ptCount val="${texts.length}"/>${texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(text))}</c:v></c:pt>`).join('')}`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>${cellRange(index + 1, 1)}</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>`,
    looks,
    `<c:cat><c:strRef><c:f>${cellRange(0, 2, last)}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${cellRange(index + 1, 2, last)}</c:f><c:numCache><c:formatCode>${formatCodeOf(values)}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>`,
    `${after}</c:ser>`,
  ].join('');
}

/** As many decimals in each label as the figure with most has. */
function formatCodeOf(values: readonly number[]): string {
  const decimals = Math.max(0, ...values.map((value) => `${value}`.split('.')[1]?.length ?? 0));
  return decimals === 0 ? 'General' : `0.${'0'.repeat(decimals)}`;
}

function writeLabels(style: Style, position: string): string {
  return `<c:dLbls><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${writeTextProperties(style, TEXT_SIZE)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

/** @param isBar categories up the left edge, the first on top */
function writeAxes(style: Style, isBar: boolean): string {
  const text = writeTextProperties(style, TEXT_SIZE);
  const [category, value] = isBar ? ['l', 'b'] : ['b', 'l'];
  const common = (position: string) =>
    `<c:delete val="0"/><c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${AXIS_LINE}</c:spPr>${text}`;
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>${common(category!)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>${common(value!)}<c:crossAx val="1"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function writeTextProperties(style: Style, size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${writeFont(style, size, 'defRPr')}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function writeFont(
  { fonts, latinFont }: Style,
  size: number,
  element: 'rPr' | 'defRPr',
  attributes = '',
): string {
  return `<a:${element}${attributes} sz="${size}" b="0"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${escapeXml(latinFont)}"/><a:ea typeface="${escapeXml(fonts.仿宋[0])}"/></a:${element}>`;
}

function fillOf(index: number): string {
  return FILLS[index % FILLS.length]!;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function pattern(preset: string): string {
  return `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="262626"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
}
