/** What stands on the page must add up as it is printed: columns to their 合计 row. */
import { columnMismatch } from '../../diagnostics/catalogue/printed.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { plainText, walkBlocks } from '../../document/text.ts';
import type { Cell, Row, Table } from '../../document/tree.ts';
import { listValues } from '../printed-values.ts';
import { defineRule, judgeEach, type Rule } from '../rule.ts';

/** A printed number exactly: so many 10^-4, or undefined where it is hedged, ranged or no number. */
function readPrinted(cell: Cell | undefined): bigint | undefined {
  const text = plainText(cell?.children ?? []).trim();
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : BigInt(whole + decimals.padEnd(4, '0'));
}

function isPercent(cell: Cell): boolean {
  return /[%％]$/.test(plainText(cell.children).trim());
}

function formatPrinted(sum: bigint): string {
  const digits = String(sum).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}

interface Column {
  head: string;
  total: Cell;
  sum: bigint;
}

/**
 * Columns whose every cell is a plain number or empty, and that have a total of their own. Not percentages: each is
 * rounded by itself, and all together are 100% whatever they add up to as printed.
 */
function* sumColumns({ columns, head, body, foot }: Table): Iterable<Column> {
  const last = foot?.at(-1);
  if (!last || last.cells.length !== columns.length) return;
  const heads = head.at(-1)?.cells ?? [];
  const wanted = last.cells.flatMap((cell, index) => {
    const words = plainText(heads[index]?.children ?? []);
    return readPrinted(cell) === undefined || isPercent(cell) || /均|幅|率|序号/.test(words)
      ? []
      : [{ index, words, cell }];
  });
  const sums = new Map(wanted.map(({ index }) => [index, 0n]));
  for (const row of wanted.length > 0 ? body : []) addRow(row, sums);
  for (const { index, words, cell } of wanted) {
    const sum = sums.get(index);
    if (sum !== undefined) yield { head: words, total: cell, sum };
  }
}

/** Adds a row to the sums; a column with a cell that is no number is given up. */
function addRow({ cells }: Row, sums: Map<number, bigint>): void {
  for (const [index, sum] of sums) {
    const cell = cells[index];
    if (!cell || plainText(cell.children).trim() === '') continue;
    const value = readPrinted(cell);
    if (value === undefined) sums.delete(index);
    else sums.set(index, sum + value);
  }
}

function readsOf(cell: Cell): string[] {
  return listValues(cell.children).flatMap(({ reads }) => reads);
}

export const printedRules: readonly Rule[] = [
  defineRule(columnMismatch, ({ document }) => {
    const tables = [...walkBlocks(document?.children ?? [])].filter((block) => block.type === 'table');
    return judgeEach(
      tables.flatMap((table) => [...sumColumns(table)]),
      ({ head, total, sum }) => {
        if (readPrinted(total) === sum) return undefined;
        const args = { column: head, total: plainText(total.children), sum: formatPrinted(sum) };
        return makeProblem(columnMismatch, args, { fields: readsOf(total) });
      },
    );
  }),
];
