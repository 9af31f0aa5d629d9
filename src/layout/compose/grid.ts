import { plainText } from '../../document/text.ts';
import type { Cell, Column, Row, Table } from '../../document/tree.ts';
import type { Merge, TablePart } from './pieces.ts';

/** A cell in its place: from `column`, counted from 0, over `span` columns. */
export interface GridCell {
  column: number;
  span: number;
  /** the cell that is seen here: where one of several rows goes on from above, that one */
  cell: Cell;
  /** absent where it has nothing to do with the rows around it */
  merge?: Merge;
}

/**
 * Rows with every cell in its place: as many columns in each as the table has, whatever the spans are. Of a column
 * that merges, equal cells below each other are one; a group within a group ends with it.
 */
export function* resolveRows(
  rows: Iterable<Row>,
  columns: readonly Column[],
  part: TablePart,
): Iterable<GridCell[]> {
  const reaching = new Map<number, { cell: Cell; span: number; rows: number }>();
  /** the texts that reach down in merging columns */
  let above = new Map<number, string>();
  for (const row of rows) {
    const cells: GridCell[] = [];
    const texts = new Map<number, string>();
    const own = row.cells.values();
    let isUnbroken = true;
    let next = 0;
    for (const [column, { merge: merges }] of columns.entries()) {
      if (column < next) continue;
      const from = reaching.get(column);
      if (from && from.rows > 0) {
        from.rows--;
        cells.push({ column, span: from.span, cell: from.cell, merge: 'continue' });
        next = column + from.span;
        continue;
      }
      const cell = own.next().value ?? { children: [] };
      const span = Math.min(cell.colSpan ?? 1, columns.length - column);
      const rowSpan = cell.rowSpan ?? 1;
      next = column + span;
      if (rowSpan > 1) {
        reaching.set(column, { cell, span, rows: rowSpan - 1 });
        cells.push({ column, span, cell, merge: 'restart' });
      } else if (part === 'body' && merges) {
        const text = plainText(cell.children);
        texts.set(column, text);
        isUnbroken &&= above.get(column) === text;
        cells.push({ column, span, cell, merge: isUnbroken ? 'continue' : 'restart' });
      } else cells.push({ column, span, cell });
    }
    above = texts;
    yield cells;
  }
}

/** The head of each column in one piece, `资助情况／人数`, for writers whose tables have one row of head. */
export function joinHead({ head, columns }: Table, print: (cell: Cell) => string): string[] {
  const cellsOf = columns.map(() => new Set<Cell>());
  for (const row of resolveRows(head, columns, 'head')) {
    for (const { column, span, cell } of row) {
      for (const cells of cellsOf.slice(column, column + span)) cells.add(cell);
    }
  }
  return cellsOf.map((cells) => [...cells].map(print).filter(Boolean).join('／'));
}

/** Body and foot for writers that know no spans: a cell over several columns is said in the first, one over rows in each. */
export function* flattenRows(
  { body, foot = [], columns }: Table,
  print: (cell: Cell) => string,
): Iterable<string[]> {
  for (const [rows, part] of [
    [body, 'body'],
    [foot, 'foot'],
  ] as const) {
    for (const row of resolveRows(rows, columns, part)) {
      yield row.flatMap(({ cell, span }) => [print(cell), ...Array<string>(span - 1).fill('')]);
    }
  }
}
