import type { RowBox } from './boxes.ts';
import type { PlacedCell } from './page.ts';

/** Rows as they come to stand: a cell over several rows says its words again on each page, and has room for them. */
export class MergedRows {
  /** by the cell's left edge: the height that its words still need */
  #owed = new Map<number, number>();

  /**
   * A row where it stands. `next`, the row below, tells which of its cells end here: the last row of a cell is as
   * high as the cell still needs.
   */
  settle(row: RowBox, next: RowBox | undefined, isTop: boolean): RowBox {
    const cells = row.cells.map((cell): PlacedCell => {
      if (!cell.merged) return cell;
      const begins = isTop || !cell.continues;
      if (begins) this.#owed.set(cell.x, cell.merged.height);
      return { ...cell, continues: !begins, lines: begins ? cell.lines : [] };
    });
    const goesOn = (x: number) => next?.cells.some((cell) => cell.x === x && cell.continues) ?? false;
    const ending = cells.filter((cell) => cell.merged && !goesOn(cell.x));
    const height = Math.max(row.height, ...ending.map(({ x }) => this.#owed.get(x) ?? 0));
    for (const [x, owed] of this.#owed) this.#owed.set(x, owed - height);
    return { ...row, height, cells: cells.map((cell) => raise(cell, row.height, height)) };
  }
}

/** Keeps the lines of a cell in the middle of a row that grows, and those over several rows within the first. */
function raise(cell: PlacedCell, from: number, height: number): PlacedCell {
  const top = cell.merged ? Math.max(0, (height - cell.merged.height) / 2) : (height - from) / 2;
  const first = cell.merged ? (cell.lines[0]?.y ?? 0) : 0;
  return { ...cell, lines: cell.lines.map((line) => ({ ...line, y: line.y - first + top })) };
}

/** Each item with the one behind it. */
export function* withNext<T>(items: Iterable<T>): Iterable<[T, T | undefined]> {
  let held: { item: T } | undefined;
  for (const item of items) {
    if (held) yield [held.item, item];
    held = { item };
  }
  if (held) yield [held.item, undefined];
}
