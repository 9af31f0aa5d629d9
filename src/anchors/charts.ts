/** By what it is told that nobody has touched a chart: a digest of all that it shows. */
import { digest } from './words.ts';

/** What a chart shows. */
export interface ChartFigures {
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
}

/** What a chart shows, as a short text that is the same for the same categories, names and figures alone. */
export const digestChart = ({ categories, series }: ChartFigures): string =>
  digest(JSON.stringify([categories, series.map(({ name, values }) => [name, values])]));
