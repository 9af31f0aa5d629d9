/** The charts of a file beside those that the data make now: a chart keeps its own copy of the figures. */
import { changed } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { walkBlocks } from '../document/text.ts';
import type { Chart, Document } from '../document/tree.ts';
import type { WordChart } from '../word/charts.ts';

/** A chart of the report and the one of the file that is drawn for it; undefined where it has none. */
export interface ChartPair {
  ours: Chart;
  theirs: WordChart | undefined;
}

/** Pairs charts by their titles, those of one title in their order. */
export function pairCharts(document: Document, charts: readonly WordChart[]): ChartPair[] {
  const left = [...charts];
  return [...walkBlocks(document.children)]
    .filter((block) => block.type === 'chart')
    .map((ours) => {
      const at = left.findIndex(({ title }) => title.replace(UNIT, '') === ours.title);
      return { ours, theirs: at < 0 ? undefined : left.splice(at, 1)[0] };
    });
}

/** Behind the title of a chart of ours. */
const UNIT = /（单位：([^）]*)）$/;

/** What the points of a chart say: 2025年31名. */
export function listPoints(
  { categories, series }: Pick<Chart, 'categories' | 'series'>,
  unit: string,
): string[] {
  return categories.flatMap((category, index) =>
    series.map(({ name, values }) => {
      const ofSeries = series.length > 1 ? name : '';
      return `${category}${ofSeries}${values[index] ?? NaN}${unit}`;
    }),
  );
}

/** Compares the figures that the charts of a file show; a chart that is no longer there is none of them. */
export function checkCharts(
  document: Document,
  charts: readonly WordChart[],
  file: string,
): { problems: Diagnostic[]; same: number } {
  const problems: Diagnostic[] = [];
  let same = 0;
  for (const { ours, theirs } of pairCharts(document, charts)) {
    if (!theirs) continue;
    const unit = unitOf(theirs);
    const [our, their] = [listPoints(ours, ours.unit), listPoints(theirs, unit ?? ours.unit)];
    const [now, was] = [listOthers(our, their), listOthers(their, our)];
    same += our.length - now.length;
    if (now.length + was.length === 0) continue;
    problems.push(
      makeProblem(
        changed,
        { theirs: speak(was), ours: speak(now), from: undefined },
        { place: { file, line: 1, column: 1, cell: `图“${ours.title}”` } },
      ),
    );
  }
  return { problems, same };
}

const unitOf = ({ title }: WordChart) => UNIT.exec(title)?.[1];

const listOthers = (points: readonly string[], others: readonly string[]) =>
  points.filter((point) => !others.includes(point));

const speak = (points: readonly string[]) => (points.length > 0 ? points.join('、') : '没有这一项');
