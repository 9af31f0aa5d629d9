import { el } from '../../opc/xml.ts';
import type { ChartFill, Style } from '../../style/style.ts';

/** Widths of lines in EMU: 0.75 pt, and 1.75 pt for a line that shows figures. */
const THIN = 9525;
const THICK = 22225;

const BLACK = '000000';
const WHITE = 'FFFFFF';

const PATTERNS = { 斜纹: 'wdUpDiag', 细格: 'smGrid', 横纹: 'dkHorz' } as const;

/** How the parts of a chart look, as the style says it. */
export class ChartLooks {
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  /** Type of labels, legend and axes. */
  text(): string {
    const { textSize } = this.#style.chart;
    const paragraph = el(
      'a:p',
      {},
      el('a:pPr', {}, this.#font('a:defRPr', textSize)),
      el('a:endParaRPr', { lang: 'zh-CN' }),
    );
    return el('c:txPr', {}, el('a:bodyPr'), el('a:lstStyle'), paragraph);
  }

  titleFont(element: 'a:rPr' | 'a:defRPr', lang?: string): string {
    return this.#font(element, this.#style.chart.titleSize, lang);
  }

  /** `size` in half-points, written in hundredths of a point. */
  #font(element: string, size: number, lang?: string): string {
    const { chart, fonts, latinFont } = this.#style;
    return el(
      element,
      { lang, sz: size * 50, b: 0 },
      solid(BLACK),
      el('a:latin', { typeface: latinFont }),
      el('a:ea', { typeface: fonts[chart.font][0] }),
    );
  }

  /** The area of a series or a slice, with its outline. */
  filled(index: number): string {
    const { fills, lineColor } = this.#style.chart;
    const fill = fills[index % fills.length];
    return el('c:spPr', {}, fill ? this.#fill(fill) : '', el('a:ln', { w: THIN }, solid(lineColor)));
  }

  #fill(fill: ChartFill): string {
    if ('color' in fill) return solid(fill.color);
    const { lineColor } = this.#style.chart;
    return el(
      'a:pattFill',
      { prst: PATTERNS[fill.pattern] },
      el('a:fgClr', {}, rgb(lineColor)),
      el('a:bgClr', {}, rgb(WHITE)),
    );
  }

  /** A line that shows figures. */
  dashed(dash: string): string {
    const { lineColor } = this.#style.chart;
    return el('a:ln', { w: THICK }, solid(lineColor), el('a:prstDash', { val: dash }));
  }

  axis(): string {
    return el('a:ln', { w: THIN }, solid(this.#style.chart.axisColor));
  }

  ground(): string {
    return solid(WHITE);
  }

  noLine(): string {
    return el('a:ln', {}, el('a:noFill'));
  }
}

const rgb = (color: string): string => el('a:srgbClr', { val: color });
const solid = (color: string): string => el('a:solidFill', {}, rgb(color));
