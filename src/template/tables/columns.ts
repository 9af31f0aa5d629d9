/** The kinds of columns that tables have: 序号, words, counts, money. */
import { formatFigure } from '../../chinese/format.ts';
import { formatWanyuan, formatYuan } from '../../chinese/money-format.ts';
import type { Count, Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { ColumnOf, Shown } from './table.ts';

const noFact: readonly string[] = [];

/** 序号, from 1. */
export const numberColumn: ColumnOf<unknown> = {
  head: '序号',
  align: 'center',
  width: 2.5,
  print: (_, index) => String(index + 1),
  reads: () => noFact,
};

/** How a money column is written: one unit, named in its head, and as many decimals in every row. */
export interface MoneyColumn {
  unit: '元' | '万元';
  decimals: number;
}

/**
 * 万元 where every amount is exact in hundredths of it and one is that large, else 元.
 * @param fixed the unit, where the column has its own whatever the amounts
 */
export function chooseMoney(
  amounts: readonly (Money | undefined)[],
  fixed?: MoneyColumn['unit'],
): MoneyColumn {
  const fens = amounts.filter((amount) => amount !== undefined).map((amount) => amount.fen);
  const isLarge = fens.some((fen) => fen >= 1_000_000) && fens.every((fen) => fen % 10_000 === 0);
  const unit = fixed ?? (isLarge ? '万元' : '元');
  const scale = unit === '万元' ? 1_000_000 : 100;
  // 元 are written with 角 and 分 or with neither: 12000.50
  const digits = unit === '元' ? [0, 2] : [0, 1, 2];
  const decimals = digits.find((count) => fens.every((fen) => fen % (scale / 10 ** count) === 0)) ?? 2;
  return { unit, decimals };
}

/** Money without its unit, which the column's head names. */
export function formatMoneyCell(amount: Money, { unit, decimals }: MoneyColumn): string {
  const written = (unit === '元' ? formatYuan(amount) : formatWanyuan(amount)).replaceAll(unit, '');
  const plain = /^\d+(?:\.(\d+))?$/.exec(written);
  const missing = plain ? decimals - (plain[1]?.length ?? 0) : 0;
  return missing > 0 ? `${written}${plain?.[1] ? '' : '.'}${'0'.repeat(missing)}` : written;
}

/** A count without its unit, where the column's head names it; 人次 are not 人数. */
function formatCountCell(count: Count): string {
  const written = formatFigure(count);
  return count.unit === '人次' ? written : written.replace(count.unit, '');
}

/** What a cell is made of: a figure or words, and the path of the fact that it is read from. */
export type Held<V> = readonly [value: V, path: string];

/** What one column's cells are made of. */
type Cells<T, V> = (row: T, index: number) => Held<V>;

/** The cells of a list of facts: `cells('人数')` is what that field of each row holds. */
export function readCells<T>(list: readonly string[]) {
  return <K extends keyof T & string>(field: K): Cells<T, T[K]> =>
    (row, index) => [row[field], formatPath([...list, index, field])];
}

/** How a column prints its cells, and its total where it has one. */
function printCells<T, V>(
  cells: Cells<T, V | undefined>,
  print: (value: V) => string,
  total?: Held<V | undefined>,
): Pick<ColumnOf<T>, 'print' | 'reads' | 'total'> {
  return {
    print: (row, index) => printHeld(cells(row, index)[0], print),
    reads: (row, index) => [cells(row, index)[1]],
    total: total && showHeld(total, print),
  };
}

function printHeld<V>(value: V | undefined, print: (value: V) => string): string | undefined {
  return value === undefined ? undefined : print(value);
}

/** A total, with the fact that it is read from. */
export function showHeld<V>(
  [value, path]: Held<V | undefined>,
  print: (value: V) => string,
): Shown | undefined {
  return value === undefined ? undefined : { text: print(value), reads: [path] };
}

export function makeTextColumn<T>(
  head: string,
  width: number,
  align: ColumnOf<T>['align'],
  cells: Cells<T, string | number | undefined>,
): ColumnOf<T> {
  return { head, width, align, ...printCells(cells, String) };
}

export function makeCountColumn<T>(
  head: string,
  width: number,
  cells: Cells<T, Count | undefined>,
  total?: Held<Count | undefined>,
): ColumnOf<T> {
  return { head, width, align: 'right', ...printCells(cells, formatCountCell, total) };
}

export function makeMoneyColumn<T>(
  money: MoneyColumn,
  width: number,
  cells: Cells<T, Money | undefined>,
  total?: Held<Money | undefined>,
): ColumnOf<T> {
  const print = (amount: Money) => formatMoneyCell(amount, money);
  return { head: `金额（${money.unit}）`, width, align: 'right', ...printCells(cells, print, total) };
}
