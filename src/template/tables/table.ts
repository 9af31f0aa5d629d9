/** Rows of the facts → a table: columns without data are left out, cells know the fields they came from. */
import { measureWidth } from '../../chinese/width.ts';
import type { Cell, Column, Row, Table } from '../../document/tree.ts';

export interface Shown {
  text: string;
  reads: readonly string[];
}

export interface ColumnOf<T> {
  head: string;
  align: 'left' | 'center' | 'right';
  /** in 字; as wide as its widest cell where that is more, or where the table has no room */
  width: number;
  /** equal cells below each other become one */
  merge?: boolean;
  /** what a row shows here; nothing where it has no such data */
  print(row: T, index: number): string | undefined;
  /** the facts that this is read from */
  reads(row: T, index: number): readonly string[];
  /** what the 合计 row shows here */
  total?: Shown | undefined;
}

/** A column, and what it shows in each row. */
interface PrintedColumn<T> {
  column: ColumnOf<T>;
  texts: readonly (string | undefined)[];
}

/**
 * Builds a table. Its rows are made anew each time they are gone through: a long roster is kept as the texts of its
 * columns alone.
 */
export function buildTable<T>(allColumns: readonly ColumnOf<T>[], rows: readonly T[]): Table {
  const printed = allColumns
    .map((column) => ({ column, texts: rows.map((row, index) => column.print(row, index)) }))
    .filter(({ texts }) => texts.some((text) => text !== undefined));
  const foot = totalRow(printed.map(({ column }) => column));
  return {
    type: 'table',
    columns: chooseWidths(printed),
    head: [{ cells: printed.map(({ column: { head } }) => wordCell(head)) }],
    body: {
      *[Symbol.iterator](): Iterator<Row> {
        for (const [index, row] of rows.entries()) yield makeRow(printed, row, index);
      },
    },
    foot: foot && [foot],
  };
}

function makeRow<T>(printed: readonly PrintedColumn<T>[], row: T, index: number): Row {
  return {
    cells: printed.map(({ column, texts }) => {
      const text = texts[index];
      return text === undefined ? { children: [] } : valueCell(text, column.reads(row, index));
    }),
  };
}

/** Rows that are made when they are first asked for, one after the other, and kept: a table is walked many times. */
export function makeRows<T>(list: readonly T[], make: (item: T, index: number) => Row): Iterable<Row> {
  const made: Row[] = [];
  return {
    *[Symbol.iterator](): Iterator<Row> {
      for (const [index, item] of list.entries()) {
        const row = made[index] ?? make(item, index);
        made[index] = row;
        yield row;
      }
    },
  };
}

/** 字 beyond the widest cell of a column, so that a line's rounding never breaks it. */
const SLACK = 0.5;
/** An upright page, and the left and right of a cell on it, in 字 of the text of the usual setting and of the dense one. */
const USUAL = { page: 36.8, margins: 0.9 };
const DENSE = { page: 42, margins: 0.5 };

/** Whether columns have room on an upright page, be it in more lines: these take fewer pages than turned ones. */
export function fitsPortrait(columns: readonly Pick<Column, 'width' | 'least'>[]): boolean {
  return haveRoom(
    columns.map(({ width, least = width }) => least),
    DENSE,
  );
}

function haveRoom(widths: readonly number[], { page, margins }: typeof USUAL): boolean {
  return widths.reduce((sum, width) => sum + width + margins, 0) <= page;
}

/** Columns as wide as they ask to be; where that is too much, as what they hold, with how far they may give way. */
function chooseWidths<T>(printed: readonly PrintedColumn<T>[]): Column[] {
  const held = printed.map(measureColumn);
  const asked = printed.map(({ column: { width } }, index) => Math.max(width, held[index]?.width ?? 0));
  if (!haveRoom(asked, USUAL)) return held;
  return held.map(({ least: _, broken: __, ...column }, index) => ({
    ...column,
    width: asked[index] ?? column.width,
  }));
}

function measureColumn<T>({ column, texts }: PrintedColumn<T>): Column {
  const { align, head, merge = false, total } = column;
  const cells = measureCells([total?.text, ...texts]);
  const widest = cells.reduce((most, { width }) => Math.max(most, width), 0);
  const headWidth = measureEms(head) + SLACK;
  const width = Math.max(widest + SLACK, headWidth);
  const isFigures = align === 'right';
  const least = isFigures ? width : Math.max(leastFor(cells, merge), headWidth);
  return {
    align,
    width,
    ...(least < width
      ? { least, broken: merge ? 0 : cells.filter((cell) => cell.width > least).length }
      : {}),
    merge,
    ...(isFigures ? { figureWidth: widest } : {}),
  };
}

/** Lines that a cell may take in each row that it reaches over, and in all. */
const LINES_A_ROW = 2;
const MOST_LINES = 10;
/** Words are set no narrower than four 字 if they can help it. */
const LEAST_WORDS = 4;

/** The narrowest that words can bear. Equal cells below each other are one in a column that merges, and have more lines. */
function leastFor(cells: readonly CellSize[], merge: boolean): number {
  let least = 0;
  let rows = 0;
  for (const [index, { width, part }] of cells.entries()) {
    rows = merge && width === cells[index - 1]?.width ? rows + 1 : 1;
    if (merge && width === cells[index + 1]?.width) continue;
    const lines = Math.min(rows * LINES_A_ROW, MOST_LINES);
    least = Math.max(least, Math.min(width, Math.max(Math.ceil(width / lines), part, LEAST_WORDS)));
  }
  return least + SLACK;
}

/** How wide a cell is, and the longest part of a name in it (阿依古丽·买买提), which stands in one line; in 字. */
interface CellSize {
  width: number;
  part: number;
}

const measureEms = (text: string) => measureWidth(text) / 2;

/** Behind it a name may be broken. */
const NAME_JOINT = /(?<=·)/;

/** Cells one by one; equal ones are measured once. */
function measureCells(texts: readonly (string | undefined)[]): CellSize[] {
  const known = new Map<string, CellSize>();
  return texts.map((text = '') => {
    const size = known.get(text) ?? measureCell(text);
    known.set(text, size);
    return size;
  });
}

function measureCell(text: string): CellSize {
  const parts = text.includes('·') ? text.split(NAME_JOINT) : [];
  const part = parts.length > 1 ? Math.max(...parts.map(measureEms)) : 0;
  return { width: measureEms(text), part };
}

/** 合计, over the columns before the first total. */
function totalRow(columns: readonly ColumnOf<never>[]): Row | undefined {
  const first = columns.findIndex((column) => column.total !== undefined);
  if (first < 1) return undefined;
  return {
    cells: [
      { ...wordCell('合计'), colSpan: first },
      ...columns.slice(first).map((column) => formatCell(column.total)),
    ],
  };
}

function wordCell(value: string): Cell {
  return { children: [{ type: 'text', value }] };
}

function formatCell(shown: Shown | undefined): Cell {
  return shown ? valueCell(shown.text, shown.reads) : { children: [] };
}

function valueCell(text: string, reads: readonly string[]): Cell {
  return { children: [{ type: 'value', text, reads }] };
}
