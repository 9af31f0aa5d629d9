/** 资金来源图、逐年图: native charts of the same figures as the tables of their names. */
import { formatFigure } from '../../chinese/format.ts';
import { formatWanyuan } from '../../chinese/money-format.ts';
import type { Count, Money } from '../../chinese/values.ts';
import type { Chart } from '../../document/tree.ts';
import type { FactValues } from '../../facts/schema.ts';
import { chooseMoney } from './columns.ts';
import { listYears } from './statistics.ts';

/** A figure and what it is of; without the figure it is not drawn. */
interface Point<T> {
  name: string;
  figure: T | undefined;
}

/** A bar to each source, in the order of the table. */
export function chartSources({ 资金来源: sources = [] }: FactValues): Chart[] {
  const points = sources.map((source) => ({ name: source.名称, figure: source.金额 }));
  return chartMoney('bar', '资金来源', points);
}

/** A column to each year: people in one chart, money in another, for they share no axis. */
export function chartYears(values: FactValues): Chart[] {
  const years = listYears(values);
  const name = (year: number) => `${year}年`;
  return [
    ...chartCounts(
      '历年资助人数',
      years.map(({ 年, 人数 }) => ({ name: name(年), figure: 人数 })),
    ),
    ...chartMoney(
      'column',
      '历年资助金额',
      years.map(({ 年, 金额 }) => ({ name: name(年), figure: 金额 })),
    ),
  ];
}

function chartMoney(kind: Chart['kind'], title: string, points: readonly Point<Money>[]): Chart[] {
  const { unit } = chooseMoney(points.map(({ figure }) => figure));
  const scale = unit === '万元' ? 1_000_000 : 100;
  return drawChart({ kind, title, series: '金额', unit }, points, ({ fen }) => fen / scale, formatWanyuan);
}

/** Years counted in different units (名、人次) can't stand side by side. */
function chartCounts(title: string, points: readonly Point<Count>[]): Chart[] {
  const [unit, ...others] = new Set(points.flatMap(({ figure }) => figure?.unit ?? []));
  if (!unit || others.length > 0) return [];
  return drawChart({ kind: 'column', title, series: '人数', unit }, points, ({ n }) => n, formatFigure);
}

/** One point alone shows nothing that its figure does not say. */
function drawChart<T>(
  { series, ...chart }: Pick<Chart, 'kind' | 'title' | 'unit'> & { series: string },
  points: readonly Point<T>[],
  sizeOf: (figure: T) => number,
  speak: (figure: T) => string,
): Chart[] {
  const drawn = points.flatMap(({ name, figure }) => (figure === undefined ? [] : [{ name, figure }]));
  if (drawn.length < 2) return [];
  const spoken = drawn.map(({ name, figure }) => `${name}${speak(figure)}`);
  return [
    {
      type: 'chart',
      ...chart,
      categories: drawn.map(({ name }) => name),
      series: [{ name: series, values: drawn.map(({ figure }) => sizeOf(figure)) }],
      alt: `${chart.title}：${spoken.join('，')}。`,
    },
  ];
}
