/** The looks of cells, gathered while a workbook is written: each is entered once and known by its number. */

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
const FIXED_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('')}<diagonal/></border>`,
];

export class StyleTable {
  readonly #fonts = new Numbers([writeFont({})]);
  readonly #fills = new Numbers(FIXED_FILLS);
  readonly #formats = new Numbers(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** The number by which a cell or column names the style. */
  add(style: CellStyle): number {
    const font = this.#fonts.of(writeFont(style));
    const fill = style.fill
      ? this.#fills.of(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const format = style.format ? FORMATS[style.format] : 0;
    const horizontal = style.align ? ` horizontal="${style.align}"` : '';
    const wrap = style.wrap ? ' wrapText="1"' : '';
    return this.#formats.of(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${style.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="center"${wrap}/></xf>`,
    );
  }

  /** The part `xl/styles.xml`, without its declaration. */
  write(): string {
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      this.#fonts.write('fonts'),
      this.#fills.write('fills'),
      new Numbers(BORDERS).write('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#formats.write('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function writeFont({ bold, size = 11, color }: CellStyle): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${color ? `<color rgb="FF${color}"/>` : ''}<name val="${FONT}"/><charset val="134"/></font>`;
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
    return `<${name} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${name}>`;
  }
}
