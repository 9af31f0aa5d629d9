/** Where the fields of a roster's rows stand. */
import type { Places } from './places.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, placeOfRow, type Table, type TableRow } from './table.ts';

type ByKey = ReadonlyMap<string, FoundColumn>;

export class RowPlaces {
  readonly #table: Table;
  /** by their columns: most rows have the same, and share them */
  readonly #known = new Map<string, ByKey>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** @param columns from which the row's fields were read, of one key each */
  of(row: TableRow, columns: readonly FoundColumn[]): Places {
    const byKey = this.#byKey(columns);
    return {
      get: (path) => {
        const found = byKey.get(path);
        if (!found) return path === '' ? { value: placeOfRow(this.#table, row) } : undefined;
        const cell = row.cells.find(({ column }) => column === found.column);
        const key = placeOfCell(this.#table, found.row, found.column, found.cell);
        return { key, value: placeOfCell(this.#table, row.number, found.column, cell) };
      },
    };
  }

  #byKey(columns: readonly FoundColumn[]): ByKey {
    const name = columns.map(({ column }) => column).join();
    const known =
      this.#known.get(name) ??
      new Map(columns.flatMap((found) => (found.use.kind === 'field' ? [[found.use.key, found]] : [])));
    this.#known.set(name, known);
    return known;
  }
}
