/** The charts of a Word file, read back: the figures that it shows, which Word caches beside the chart's workbook. */
import type { Relationship } from '../opc/relationships.ts';
import type { ZipArchive } from '../opc/unzip.ts';
import { walkXml } from '../opc/xml-events.ts';

/** A chart of a Word file. */
export interface WordChart {
  /** the part that it is in, and the id by which the text refers to it */
  part: string;
  reference: string;
  /** as it is drawn; empty where it has none */
  title: string;
  /** its alternative text; empty where it has none */
  alt: string;
  categories: string[];
  /** a value that is not cached is NaN */
  series: { name: string; values: number[] }[];
}

/**
 * The charts that a body refers to, in its order; one that can't be read is left out.
 * @param relationships of the body's part
 */
export function readCharts(
  archive: ZipArchive,
  body: Uint8Array,
  relationships: readonly Relationship[],
): WordChart[] {
  const parts = new Map(
    relationships.filter(({ type }) => type === 'chart').map(({ id, target }) => [id, target]),
  );
  if (parts.size === 0) return [];
  const charts: WordChart[] = [];
  let alt = '';
  walkXml(body, {
    open(name, attribute) {
      if (name.endsWith(':docPr')) alt = attribute('descr') ?? '';
      const reference = name === 'c:chart' ? (attribute('r:id') ?? '') : '';
      const part = parts.get(reference);
      const bytes = part === undefined ? undefined : archive.read(part);
      const read = bytes && readChart(bytes);
      if (part !== undefined && read) charts.push({ part, reference, alt, ...read });
    },
  });
  return charts;
}

type ReadChart = Pick<WordChart, 'title' | 'categories' | 'series'>;

function readChart(bytes: Uint8Array): ReadChart | undefined {
  const reader = new ChartReader();
  return walkXml(bytes, reader) ? reader.chart : undefined;
}

class ChartReader {
  readonly chart: ReadChart = { title: '', categories: [], series: [] };
  readonly #path: string[] = [];
  #point = 0;

  readonly open = (name: string, attribute: (name: string) => string | undefined): void => {
    this.#path.push(name);
    if (name === 'c:pt') this.#point = Number(attribute('idx'));
    if (name === 'c:ser') this.chart.series.push({ name: '', values: [] });
  };

  readonly close = (): void => {
    this.#path.pop();
  };

  readonly text = (text: string): void => {
    const leaf = this.#path.at(-1);
    // an axis may have a title too
    if (leaf === 'a:t' && this.#path[2] === 'c:title') this.chart.title += text;
    if (leaf !== 'c:v') return;
    const series = this.chart.series.at(-1);
    if (this.#path.includes('c:cat')) {
      // each series repeats them
      if (this.chart.series.length === 1) this.chart.categories[this.#point] = text;
    } else if (this.#path.includes('c:val')) series?.values.splice(this.#point, 1, Number(text));
    else if (series && this.#path.includes('c:tx')) series.name += text;
  };
}
