/** Rows of the facts → a table: columns without data are left out, cells know the fields they came from. */
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

function wordCell(value: string): Cell {
  return { children: [{ type: 'text', value }] };
}

function formatCell(shown: Shown | undefined): Cell {
  const children: Inline[] = shown ? [{ type: 'value', ...shown }] : [];
  return { children };
}
