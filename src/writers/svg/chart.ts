import type { Chart } from '../../document/tree.ts';
import { escapeXml } from '../../opc/escape.ts';
import { el } from '../../opc/xml.ts';
import type { ChartFill, Style } from '../../style/style.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A chart in few strokes: what it shows, with every figure written beside its bar, point or slice. */
export function drawChart(chart: Chart, box: Box, style: Style): string {
  const { titleSize, textSize, font } = style.chart;
  const title = titleSize * 10;
  const face = { 'font-family': style.fonts[font].join(', '), 'font-size': textSize * 10 };
  const head = write(chart.title, box.x + box.width / 2, box.y + title * 1.5, { 'font-size': title });
  const inner: Box = {
    x: box.x + title,
    y: box.y + title * 2.5,
    width: box.width - title * 2,
    height: box.height - title * (chart.series.length > 1 ? 5.5 : 4.5),
  };
  const pen = new Pen(style, textSize * 10);
  const legend = pen.legend(chart, box.x + box.width / 2, box.y + box.height - title * 0.4);
  return el('g', face, head, legend, pen.draw(chart, inner));
}

type Extra = Record<string, string | number>;

function write(text: string, x: number, y: number, extra: Extra = {}): string {
  return el('text', { x, y, 'text-anchor': 'middle', ...extra }, escapeXml(text));
}

/** Draws in the colours and sizes of a style. */
class Pen {
  readonly #style: Style;
  readonly #size: number;

  constructor(style: Style, size: number) {
    this.#style = style;
    this.#size = size;
  }

  draw(chart: Chart, box: Box): string {
    if (chart.kind === 'pie') return this.#slices(chart, box);
    return chart.kind === 'bar' ? this.#lyingBars(chart, box) : this.#upright(chart, box);
  }

  /** Which ground is which series, where there are several. */
  legend({ series }: Chart, middle: number, y: number): string {
    if (series.length < 2) return '';
    const side = this.#size * 0.8;
    const widths = series.map(({ name }) => (name.length + 2.5) * this.#size);
    let x = middle - widths.reduce((sum, width) => sum + width, 0) / 2;
    return series
      .map(({ name }, which) => {
        const left = x;
        x += widths[which] ?? 0;
        const sample = this.#rect({ x: left, y: y - side, width: side, height: side }, which);
        return sample + write(name, left + side * 1.5, y, { 'text-anchor': 'start' });
      })
      .join('');
  }

  /** Columns, or points that a line joins; categories below. */
  #upright({ kind, categories, series }: Chart, { x, y, width, height }: Box): string {
    const scale = height / mostOf(series);
    const step = width / Math.max(1, categories.length);
    const foot = y + height;
    const names = categories.map((name, index) =>
      write(name, x + step * (index + 0.5), foot + this.#size * 1.4),
    );
    const drawn = series.flatMap(({ values }, which) => {
      const share = (step * 0.6) / series.length;
      const middle = (index: number) =>
        x + step * (index + 0.5) + (kind === 'line' ? 0 : share * (which - (series.length - 1) / 2));
      const top = (value: number) => foot - value * scale;
      const labels = values.map((value, index) =>
        write(`${value}`, middle(index), top(value) - this.#size * 0.4),
      );
      if (kind === 'line')
        return [
          this.#path(values.map((value, index) => `${Math.round(middle(index))},${Math.round(top(value))}`)),
          ...labels,
        ];
      const bars = values.map((value, index) =>
        this.#rect(
          { x: middle(index) - share / 2, y: top(value), width: share, height: value * scale },
          which,
        ),
      );
      return [...bars, ...labels];
    });
    return [...drawn, this.#axis(x, foot, x + width, foot), ...names].join('');
  }

  #lyingBars({ categories, series }: Chart, { x, y, width, height }: Box): string {
    const names = Math.max(...categories.map((name) => name.length)) * this.#size;
    const left = x + names + this.#size;
    const scale = (width - names - this.#size * 4) / mostOf(series);
    const step = height / Math.max(1, categories.length);
    const share = (step * 0.6) / series.length;
    const drawn = categories.flatMap((name, index) => {
      const middle = y + step * (index + 0.5);
      const bars = series.flatMap(({ values }, which) => {
        const value = values[index] ?? 0;
        const top = middle + share * (which - series.length / 2);
        const level = top + share / 2 + this.#size * 0.35;
        return [
          this.#rect({ x: left, y: top, width: value * scale, height: share }, which),
          write(`${value}`, left + value * scale + this.#size * 0.3, level, { 'text-anchor': 'start' }),
        ];
      });
      const level = middle + this.#size * 0.35;
      return [write(name, left - this.#size * 0.4, level, { 'text-anchor': 'end' }), ...bars];
    });
    return [...drawn, this.#axis(left, y, left, y + height)].join('');
  }

  /** Slices from the top, clockwise, each with its name and figure. */
  #slices({ categories, series }: Chart, { x, y, width, height }: Box): string {
    const values = series[0]?.values ?? [];
    const all = values.reduce((sum, value) => sum + value, 0) || 1;
    const radius = Math.min(height, width / 2) / 2;
    const centre = { x: x + width / 2, y: y + height / 2 };
    const at = (share: number, far: number) => {
      const angle = 2 * Math.PI * share;
      return { x: centre.x + far * Math.sin(angle), y: centre.y - far * Math.cos(angle) };
    };
    let passed = 0;
    return values
      .map((value, index) => {
        const [from, middle, to] = [passed, passed + value / all / 2, passed + value / all];
        passed = to;
        const label = at(middle, radius * 1.15);
        const anchor = label.x < centre.x ? 'end' : 'start';
        const shape =
          value === all
            ? el('circle', { cx: centre.x, cy: centre.y, r: radius, ...this.#look(index) })
            : el('path', {
                d: slice(centre, at(from, radius), at(to, radius), radius, to - from > 0.5),
                ...this.#look(index),
              });
        return (
          shape + write(`${categories[index] ?? ''} ${value}`, label.x, label.y, { 'text-anchor': anchor })
        );
      })
      .join('');
  }

  #rect(box: Box, which: number): string {
    return el('rect', { ...box, ...this.#look(which) });
  }

  #path(points: readonly string[]): string {
    const { lineColor } = this.#style.chart;
    return el('polyline', {
      points: points.join(' '),
      fill: 'none',
      stroke: `#${lineColor}`,
      'stroke-width': 35,
    });
  }

  #axis(x1: number, y1: number, x2: number, y2: number): string {
    return el('line', { x1, y1, x2, y2, stroke: `#${this.#style.chart.axisColor}`, 'stroke-width': 15 });
  }

  #look(index: number): Record<string, string | number> {
    const { fills, lineColor } = this.#style.chart;
    return { fill: groundOf(fills[index % fills.length]), stroke: `#${lineColor}`, 'stroke-width': 15 };
  }
}

/** Patterns are for photocopies; a screen shows a grey of their darkness. */
function groundOf(fill: ChartFill | undefined): string {
  if (!fill) return '#FFFFFF';
  return 'color' in fill ? `#${fill.color}` : GREYS[fill.pattern];
}

const GREYS = { 斜纹: '#C8C8C8', 细格: '#A8A8A8', 横纹: '#787878' } as const;

function mostOf(series: Chart['series']): number {
  return Math.max(1e-9, ...series.flatMap(({ values }) => values)) * 1.1;
}

interface Point {
  x: number;
  y: number;
}

function slice(centre: Point, from: Point, to: Point, radius: number, isLarge: boolean): string {
  const say = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`;
  const r = Math.round(radius);
  return `M${say(centre)}L${say(from)}A${r} ${r} 0 ${isLarge ? 1 : 0} 1 ${say(to)}Z`;
}
