/** Rows of the facts → a table: columns without data are left out, cells know the fields they came from. */
import { formatFigure } from '../../chinese/format.ts';
import { formatWanyuan, formatYuan } from '../../chinese/money-format.ts';
import type { Count, Money } from '../../chinese/values.ts';
import type { Cell, Inline, Row, Table } from '../../document/tree.ts';

export interface Shown {
  text: string;
  reads: readonly string[];
}

export interface ColumnOf<T> {
  head: string;
  align: 'left' | 'center' | 'right';
  /** in 字 */
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
  const totals = columns.map((column) => column.total);
  const hasTotals = totals.some((total) => total !== undefined);
  return {
    type: 'table',
    columns: columns.map(({ align, width, merge }) => ({ align, width, ...(merge ? { merge } : {}) })),
    head: [{ cells: columns.map(({ head }) => wordCell(head)) }],
    body: {
      *[Symbol.iterator](): Iterator<Row> {
        for (const [index, row] of rows.entries())
          yield { cells: columns.map((column) => showCell(column.show(row, index))) };
      },
    },
    ...(hasTotals
      ? {
          foot: [{ cells: totals.map((total, index) => (index === 0 ? wordCell('合计') : showCell(total))) }],
        }
      : {}),
  };
}

/** 序号, from 1. */
export const numberColumn: ColumnOf<unknown> = {
  head: '序号',
  align: 'center',
  width: 2.5,
  show: (_, index) => ({ text: String(index + 1), reads: [] }),
};

/** The unit of a money column, named in its head: 万元 where every amount is exact in hundredths of it, else 元. */
export function chooseUnit(amounts: readonly (Money | undefined)[]): '元' | '万元' {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.some((amount) => amount.fen >= 1_000_000) && known.every((amount) => amount.fen % 10_000 === 0)
    ? '万元'
    : '元';
}

/** Money without its unit, which the column's head names. */
export function showMoney(amount: Money | undefined, unit: '元' | '万元', path: string): Shown | undefined {
  if (!amount) return undefined;
  const written = unit === '元' ? formatYuan(amount) : formatWanyuan(amount);
  return { text: written.replace(new RegExp(`${unit}`, 'g'), ''), reads: [path] };
}

/** A count without its unit, which the column's head names. */
export function showCount(count: Count | undefined, path: string): Shown | undefined {
  return count && { text: formatFigure(count).replace(count.unit, ''), reads: [path] };
}

export function showText(text: string | number | undefined, path: string): Shown | undefined {
  return text === undefined ? undefined : { text: String(text), reads: [path] };
}

function wordCell(value: string): Cell {
  return { children: [{ type: 'text', value }] };
}

function showCell(shown: Shown | undefined): Cell {
  const children: Inline[] = shown ? [{ type: 'value', ...shown }] : [];
  return { children };
}
