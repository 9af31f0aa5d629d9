/** Where the fields of a roster's rows stand, and where those would that are blank. */

import type { Place } from '../diagnostics/diagnostic.ts';
import type { Places } from './places.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfBlank, placeOfCell, placeOfRow, type Table, type TableRow } from './table.ts';

/** The column that a field was read from, and where its heading stands. */
interface Headed {
  column: number;
  heading: Place;
}

type ByKey = ReadonlyMap<string, Headed>;

export class RowPlaces {
  readonly #table: Table;
  readonly #all: readonly [string, Headed][];
  /** by their columns: most rows have the same, and share them */
  readonly #known = new Map<string, ByKey>();

  /** @param columns all that the table has */
  constructor(table: Table, columns: readonly FoundColumn[]) {
    this.#table = table;
    // of several columns of one key, the first
    this.#all = columns.toReversed().flatMap((found) => this.#head(found));
  }

  /** @param columns from which the row's fields were read, of one key each */
  of(row: TableRow, columns: readonly FoundColumn[]): Places {
    const byKey = this.#byKey(columns);
    return {
      get: (path) => {
        const found = byKey.get(path);
        if (!found) return path === '' ? { value: placeOfRow(this.#table, row) } : undefined;
        const { column, heading: key } = found;
        const cell = row.cells.find((one) => one.column === column);
        const value = cell
          ? placeOfCell(this.#table, row.number, column, cell)
          : placeOfBlank(this.#table, row, column);
        return { key, value };
      },
    };
  }

  #byKey(columns: readonly FoundColumn[]): ByKey {
    const name = columns.map(({ column }) => column).join();
    const known =
      this.#known.get(name) ?? new Map([...this.#all, ...columns.flatMap((found) => this.#head(found))]);
    this.#known.set(name, known);
    return known;
  }

  #head({ column, row, cell, use }: FoundColumn): [string, Headed][] {
    if (use.kind !== 'field') return [];
    return [[use.key, { column, heading: placeOfCell(this.#table, row, column, cell) }]];
  }
}
