/** Rows of the facts → a table: columns without data are left out, cells know the fields they came from. */
import { formatFigure } from '../../chinese/format.ts';
import { formatWanyuan, formatYuan } from '../../chinese/money-format.ts';
import type { Count, Money } from '../../chinese/values.ts';
import { measureWidth } from '../../chinese/width.ts';
import type { Cell, Column, Inline, Row, Table } from '../../document/tree.ts';

export interface Shown {
  text: string;
  reads: readonly string[];
}

export interface ColumnOf<T> {
  head: string;
  align: 'left' | 'center' | 'right';
  /** in 字; less in a table too wide for an upright page, where its cells are short */
  width: number;
  /** equal cells below each other become one */
  merge?: boolean;
  /** what a row shows here; nothing where it has no such data */
  show(row: T, index: number): Shown | undefined;
  /** what the 合计 row shows here */
  total?: Shown | undefined;
}

/** Builds a table; rows are made when they are asked for, so that a long roster costs no memory. */
export function buildTable<T>(allColumns: readonly ColumnOf<T>[], rows: readonly T[]): Table {
  const columns = allColumns.filter((column) => rows.some((row, index) => column.show(row, index)));
  const foot = totalRow(columns);
  return {
    type: 'table',
    columns: chooseWidths(columns, rows),
    head: [{ cells: columns.map(({ head }) => wordCell(head)) }],
    body: {
      *[Symbol.iterator](): Iterator<Row> {
        for (const [index, row] of rows.entries())
          yield { cells: columns.map((column) => formatCell(column.show(row, index))) };
      },
    },
    ...(foot ? { foot: [foot] } : {}),
  };
}

/** 字 beyond the widest cell of a column, so that a line's rounding never breaks it. */
const SLACK = 0.5;
/** Left and right of a cell, in 字 of the table's text. */
const CELL_MARGINS = 0.9;
/** 字 of the table's text that an upright page is wide. */
const PORTRAIT_WIDTH = 36.8;

/** Whether columns have room on an upright page. */
export function fitsPortrait(columns: readonly { width: number }[]): boolean {
  return columns.reduce((sum, { width }) => sum + width + CELL_MARGINS, 0) <= PORTRAIT_WIDTH;
}

/** Columns as wide as they ask to be; where that is too much, as their cells need. Heads are never broken over lines. */
function chooseWidths<T>(columns: readonly ColumnOf<T>[], rows: readonly T[]): Column[] {
  const asked = columns.map((column) => ({
    ...column,
    width: Math.max(column.width, measureHead(column.head)),
  }));
  const isRoomy = fitsPortrait(asked);
  return asked.map((column) => {
    const { align, head, merge, width } = column;
    const widest = measureCells(column, rows);
    return {
      align,
      width: isRoomy ? width : Math.min(width, Math.max(widest + SLACK, measureHead(head))),
      ...(merge ? { merge } : {}),
      ...(align === 'right' ? { figureWidth: widest } : {}),
    };
  });
}

const measureHead = (head: string) => measureWidth(head) / 2 + SLACK;

/** The widest cell of a column, its total among them, in 字. */
function measureCells<T>({ show, total }: ColumnOf<T>, rows: readonly T[]): number {
  let widest = measureWidth(total?.text ?? '');
  for (const [index, row] of rows.entries())
    widest = Math.max(widest, measureWidth(show(row, index)?.text ?? ''));
  return widest / 2;
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

/** 序号, from 1. */
export const numberColumn: ColumnOf<unknown> = {
  head: '序号',
  align: 'center',
  width: 2.5,
  show: (_, index) => ({ text: String(index + 1), reads: [] }),
};

/** How a money column is written: one unit, named in its head, and as many decimals in every row. */
export interface MoneyColumn {
  unit: '元' | '万元';
  decimals: number;
}

/** 万元 where every amount is exact in hundredths of it and one is that large, else 元. */
export function chooseMoney(amounts: readonly (Money | undefined)[]): MoneyColumn {
  const fens = amounts.filter((amount) => amount !== undefined).map((amount) => amount.fen);
  const unit =
    fens.some((fen) => fen >= 1_000_000) && fens.every((fen) => fen % 10_000 === 0) ? '万元' : '元';
  const scale = unit === '万元' ? 1_000_000 : 100;
  // 元 are written with 角 and 分 or with neither: 12000.50
  const digits = unit === '元' ? [0, 2] : [0, 1, 2];
  const decimals = digits.find((count) => fens.every((fen) => fen % (scale / 10 ** count) === 0)) ?? 2;
  return { unit, decimals };
}

/** Money without its unit, which the column's head names. */
export function formatMoneyCell(
  amount: Money | undefined,
  { unit, decimals }: MoneyColumn,
  path: string,
): Shown | undefined {
  if (!amount) return undefined;
  const written = (unit === '元' ? formatYuan(amount) : formatWanyuan(amount)).replaceAll(unit, '');
  const plain = /^\d+(?:\.(\d+))?$/.exec(written);
  const missing = plain ? decimals - (plain[1]?.length ?? 0) : 0;
  const padded = missing > 0 ? `${written}${plain?.[1] ? '' : '.'}${'0'.repeat(missing)}` : written;
  return { text: padded, reads: [path] };
}

/** A count without its unit, which the column's head names. */
export function formatCountCell(count: Count | undefined, path: string): Shown | undefined {
  return count && { text: formatFigure(count).replace(count.unit, ''), reads: [path] };
}

export function formatText(text: string | number | undefined, path: string): Shown | undefined {
  return text === undefined ? undefined : { text: String(text), reads: [path] };
}

function wordCell(value: string): Cell {
  return { children: [{ type: 'text', value }] };
}

function formatCell(shown: Shown | undefined): Cell {
  const children: Inline[] = shown ? [{ type: 'value', ...shown }] : [];
  return { children };
}
