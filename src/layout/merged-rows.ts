import type { CellBox, RowBox } from './boxes.ts';

/** Rows as they come to stand: a cell over several rows says its words again on each page, and has room for them. */
export class MergedRows {
  /** by the cell's left edge: the height that its words still need */
  #owed = new Map<number, number>();

  /**
   * A row where it stands. `next`, the row below, tells which of its cells end here: the last row of a cell is as
   * high as the cell still needs.
   */
  settle(row: RowBox, next: RowBox | undefined, isTop: boolean): RowBox {
    if (this.#owed.size === 0 && !row.cells.some(({ merged }) => merged)) return row;
    const cells = row.cells.map((cell): CellBox => {
      if (!cell.merged) return cell;
      const begins = isTop || !cell.continues;
      if (begins) this.#owed.set(cell.x, cell.merged.height);
      return begins ? { ...cell, continues: false } : { ...cell, continues: true, placeLines: () => [] };
    });
    const goesOn = (x: number) => next?.cells.some((cell) => cell.x === x && cell.continues) ?? false;
    const ending = cells.filter((cell) => cell.merged && !goesOn(cell.x));
    const height = Math.max(row.height, ...ending.map(({ x }) => this.#owed.get(x) ?? 0));
    for (const [x, owed] of this.#owed) this.#owed.set(x, owed - height);
    return { ...row, height, cells };
  }
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
