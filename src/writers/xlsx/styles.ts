/** The looks of cells, gathered while a workbook is written: each is entered once and known by its number. */
import { el } from '../../opc/xml.ts';

/** How a cell or a column looks; what is not said is as the program sees fit. */
export interface CellStyle {
  /** `text` keeps what is typed as it is typed; the others show a number; by default as the program sees fit */
  format?: 'text' | 'integer' | 'two-decimals' | 'percent';
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  /** of the title above a table, in 磅; by default 11 */
  size?: number;
  /** thin lines around */
  border?: boolean;
  /** ground, `RRGGBB` */
  fill?: string;
  /** of the characters, `RRGGBB` */
  color?: string;
  /** breaks long text into lines */
  wrap?: boolean;
}

/** Built-in formats (ISO/IEC 29500-1, 18.8.30): @, 0, 0.00, 0.00%. */
const FORMATS = { text: 49, integer: 1, 'two-decimals': 2, percent: 10 } as const;

const FONT = '宋体';

/** Patterns 0 and 1 are fixed by every program. */
const FIXED_FILLS = ['none', 'gray125'].map((pattern) => writeFill(pattern));
const BORDERS = [
  el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal')),
  el(
    'border',
    {},
    ...['left', 'right', 'top', 'bottom'].map((side) =>
      el(side, { style: 'thin' }, el('color', { auto: 1 })),
    ),
    el('diagonal'),
  ),
];

export class StyleTable {
  readonly #fonts = new Numbers([writeFont({})]);
  readonly #fills = new Numbers(FIXED_FILLS);
  readonly #formats = new Numbers([el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]);

  /** The number by which a cell or column names the style. */
  add(style: CellStyle): number {
    const { format, align, border, fill, wrap } = style;
    const alignment = { horizontal: align, vertical: 'center', wrapText: wrap ? 1 : undefined };
    const numbers = {
      numFmtId: format ? FORMATS[format] : 0,
      fontId: this.#fonts.of(writeFont(style)),
      fillId: fill ? this.#fills.of(writeFill('solid', fill)) : 0,
      borderId: border ? 1 : 0,
      xfId: 0,
    };
    const applied = {
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    };
    return this.#formats.of(el('xf', { ...numbers, ...applied }, el('alignment', alignment)));
  }

  /** The part `xl/styles.xml`, without its declaration. */
  write(): string {
    return el(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      this.#fonts.write('fonts'),
      this.#fills.write('fills'),
      new Numbers(BORDERS).write('borders'),
      el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.#formats.write('cellXfs'),
      el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    );
  }
}

/** @param color `RRGGBB` of a solid ground */
function writeFill(patternType: string, color?: string): string {
  const colors = color ? [el('fgColor', { rgb: `FF${color}` }), el('bgColor', { indexed: 64 })] : [];
  return el('fill', {}, el('patternFill', { patternType }, ...colors));
}

function writeFont({ bold, size = 11, color }: CellStyle): string {
  return el(
    'font',
    {},
    bold ? el('b') : '',
    el('sz', { val: String(size) }),
    color ? el('color', { rgb: `FF${color}` }) : '',
    el('name', { val: FONT }),
    el('charset', { val: 134 }),
  );
}

/** Elements numbered in the order in which they were first asked for. */
class Numbers {
  readonly #numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.#numbers = new Map(first.map((element, index) => [element, index]));
  }

  of(element: string): number {
    const known = this.#numbers.get(element);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(element, number);
    return number;
  }

  write(name: string): string {
    return el(name, { count: this.#numbers.size }, ...this.#numbers.keys());
  }
}
