/** The charts of a file brought up to date: each is replaced whole, for Word knows no revision of one. */
import { digestChart } from '../anchors/charts.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import type { Chart, Document } from '../document/tree.ts';
import { escapeXml } from '../opc/escape.ts';
import type { Part } from '../opc/parts.ts';
import { readRelationships } from '../opc/relationships.ts';
import type { ZipArchive } from '../opc/unzip.ts';
import type { Style } from '../style/style.ts';
import { pairCharts } from '../verify/charts.ts';
import { listFigures } from '../verify/sentences.ts';
import type { WordChart } from '../word/charts.ts';
import type { PackageChanges } from '../word/package.ts';
import { Charts } from '../writers/docx/charts.ts';

export interface ChartUpdate extends PackageChanges {
  /** titles of charts that show what the data say now */
  renewed: string[];
  /** of those that show what they no longer say, and were left: she changed them, or nobody knows whether she did */
  stale: string[];
  /** The body with other alternative texts. */
  rewrite(xml: string): string;
}

/** @param known digests of charts as they were written */
export function updateCharts(
  archive: ZipArchive,
  charts: readonly WordChart[],
  known: readonly string[],
  document: Document,
  style: Style,
): ChartUpdate {
  const changed = new Map<string, string | Uint8Array>();
  const added: Part[] = [];
  const [renewed, stale]: [ChartPair[], string[]] = [[], []];
  const isUntouched = (chart: WordChart) => known.includes(digestChart(chart)) || isAsDescribed(chart);
  const pairs = pairCharts(document, charts);
  for (const { ours, theirs } of pairs) {
    if (!theirs || digestChart(ours) === digestChart(theirs)) continue;
    if (!isUntouched(theirs)) {
      stale.push(ours.title);
      continue;
    }
    renewed.push({ ours, theirs });
    const number = 1 + charts.indexOf(theirs);
    for (const part of listParts(archive, theirs, ours, style, number))
      if (archive.read(part.path)) changed.set(part.path, part.content);
      else added.push(part);
  }
  const paired = new Set(pairs.map(({ theirs }) => theirs));
  const gone = charts.filter((chart) => !paired.has(chart) && isUntouched(chart));
  return {
    changed,
    added,
    renewed: renewed.map(({ ours }) => ours.title),
    stale: [...stale, ...gone.map(({ title }) => title)],
    rewrite: (xml) => renewed.reduce(describe, xml),
  };
}

interface ChartPair {
  ours: Chart;
  theirs: WordChart;
}

/**
 * Whether a chart shows what its alternative text says, which was written with it: who changes a chart in Word changes
 * its figures alone.
 */
function isAsDescribed({ alt, categories, series }: WordChart): boolean {
  const values = categories.flatMap((_, index) => series.map(({ values: list }) => list[index]));
  const figures = categories.flatMap((category, index) => {
    const start = findCategory(alt, categories, index);
    const end = index + 1 < categories.length ? findCategory(alt, categories, index + 1) : alt.length;
    return start < 0 || end < start ? [] : listFigures(alt.slice(start + category.length, end));
  });
  return (
    values.length > 0 &&
    figures.length === values.length &&
    figures.every((figure, index) => sizesOf(figure).includes(values[index] ?? NaN))
  );
}

/** Where a category is spoken of, each behind the one before it. */
function findCategory(alt: string, categories: readonly string[], wanted: number): number {
  let at = alt.indexOf('：');
  for (const category of categories.slice(0, wanted + 1)) {
    at = at < 0 ? -1 : alt.indexOf(category, at + 1);
  }
  return at;
}

/** How large a figure is drawn: money in 元 or 万元. */
function sizesOf(figure: FoundFigure): number[] {
  if (figure.kind === 'money') return [figure.figure.fen / 100, figure.figure.fen / 1_000_000];
  if (figure.kind === 'count') return [figure.figure.n];
  if (figure.kind === 'percent' || figure.kind === 'measure') return [figure.n];
  return [];
}

/** The parts of a chart of ours under the names of hers; what else hers refers to is kept. */
function listParts(
  archive: ZipArchive,
  theirs: WordChart,
  ours: Chart,
  style: Style,
  number: number,
): Part[] {
  const drawn = new Charts(style);
  drawn.add(ours);
  const [space, relationships, workbook] = drawn.parts() as [Part, Part, Part];
  const slash = theirs.part.lastIndexOf('/') + 1;
  const path = `${theirs.part.slice(0, slash)}_rels/${theirs.part.slice(slash)}.rels`;
  const book = readRelationships(archive, theirs.part).find(({ type }) => type === 'package');
  const chart = { path: theirs.part, content: space.content };
  if (book)
    return [
      { ...chart, content: `${space.content}`.replace(WORKBOOK, () => `<c:externalData r:id="${book.id}">`) },
      { path: book.target, content: workbook.content },
    ];
  const name = `Microsoft_Excel_Worksheet-${number}.xlsx`;
  return [
    chart,
    { path, content: `${relationships.content}`.replace(/[^/"]*\.xlsx/, name) },
    { ...workbook, path: workbook.path.replace(/[^/]*$/, name) },
  ];
}

/** By which a chart refers to its workbook. */
const WORKBOOK = /<c:externalData r:id="[^"]*">/;

/** Another alternative text in the drawing that holds a chart. */
function describe(xml: string, { ours, theirs }: ChartPair): string {
  const at = xml.search(new RegExp(`<[\\w]+:chart [^>]*="${theirs.reference}"`));
  const start = xml.lastIndexOf(':docPr ', at);
  const end = xml.indexOf('>', start) + 1;
  if (at < 0 || start < 0) return xml;
  const without = xml.slice(start, end).replace(/ descr="[^"]*"/, '');
  return `${xml.slice(0, start)}${without.replace(' ', () => ` descr="${escapeXml(ours.alt)}" `)}${xml.slice(end)}`;
}
