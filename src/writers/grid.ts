import type { Cell, Row, Table } from '../document/tree.ts';

/**
 * Rows as a grid of as many cells as there are columns: a cell that spans several stands in each of them.
 * For writers that know no spans.
 */
export function* spreadRows(rows: Iterable<Row>, columns: number): Iterable<Cell[]> {
  const reaching: { cell: Cell; rows: number }[] = [];
  for (const row of rows) {
    const cells: Cell[] = [];
    const own = row.cells.values();
    while (cells.length < columns) {
      const above = reaching[cells.length];
      if (above && above.rows > 0) {
        above.rows--;
        cells.push(above.cell);
        continue;
      }
      const cell = own.next().value ?? { children: [] };
      const end = Math.min(columns, cells.length + (cell.colSpan ?? 1));
      while (cells.length < end) {
        reaching[cells.length] = { cell, rows: (cell.rowSpan ?? 1) - 1 };
        cells.push(cell);
      }
    }
    yield cells;
  }
}

/** The head of each column in one piece: `资助情况／人数`. */
export function joinHead({ head, columns }: Table, print: (cell: Cell) => string): string[] {
  const rows = [...spreadRows(head, columns.length)];
  return columns.map((_, column) => {
    const cells = new Set(rows.map((row) => row[column]!));
    return [...cells].map(print).filter(Boolean).join('／');
  });
}
