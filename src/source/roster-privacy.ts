/** Keeps what identifies a person out of a roster, and says how much was left out. */
import { toHalfWidth } from '../chinese/halfwidth.ts';
import { findSensitive } from '../chinese/privacy.ts';
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { sensitiveColumns } from '../diagnostics/catalogue/roster-headings.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, type Table, type TableCell } from './table.ts';

/** A mobile number typed where a sum is wanted: no student is given 13.9 billion 元. */
const phoneAsMoney = /^\s*(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}\s*元?\s*$/;

/** An ID of 18 digits of which the spreadsheet kept 15, and the same as it is written to CSV. */
const damagedId = /^(?:[1-9]\d{14}000|[1-9]\.\d{4,}E\+17)$/i;

interface Dropped {
  found: FoundColumn;
  cells: number;
  numbers: Set<string>;
}

export class PrivacyFilter {
  readonly #table: Table;
  readonly #dropped = new Map<number, Dropped>();
  readonly #misplaced: Diagnostic[] = [];
  readonly #damaged: { row: number; cell: TableCell }[] = [];

  constructor(table: Table) {
    this.#table = table;
  }

  /** Whether a cell may be read; what may not is counted. A sum of money is taken for one only where it is a whole mobile number. */
  admits(cell: TableCell, row: number, found: FoundColumn): boolean {
    // both have a dozen signs and more
    if (cell.text.length < 10 && found.use.kind !== 'sensitive') return true;
    const isDamaged = damagedId.test(cell.text);
    if (isDamaged) this.#damaged.push({ row, cell });
    if (found.use.kind !== 'sensitive') {
      if (found.use.kind === 'field' && found.use.isMoney) return this.#admitsSum(cell, row);
      const numbers = isDamaged ? ['身份证号'] : findSensitive(cell.text).map(({ kind }) => kind);
      if (numbers.length === 0) return true;
      this.#drop(found, numbers);
    } else this.#drop(found, []);
    return false;
  }

  #admitsSum(cell: TableCell, row: number): boolean {
    const isSum = !phoneAsMoney.test(toHalfWidth(cell.text));
    const place = placeOfCell(this.#table, row, cell.column, cell);
    if (!isSum) this.#misplaced.push(makeProblem(kinds.phoneAsMoney, undefined, { place }));
    return isSum;
  }

  #drop(found: FoundColumn, numbers: readonly string[]): void {
    const dropped = this.#dropped.get(found.column) ?? { found, cells: 0, numbers: new Set() };
    dropped.cells++;
    for (const number of numbers) dropped.numbers.add(number);
    this.#dropped.set(found.column, dropped);
  }

  /** What was left out: one notice for the sensitive columns together, one for each other column. */
  report(): Diagnostic[] {
    const dropped = [...this.#dropped.values()].sort((a, b) => a.found.column - b.found.column);
    const columns = dropped.filter(({ found }) => found.use.kind === 'sensitive');
    const problems = dropped
      .filter(({ found }) => found.use.kind === 'field')
      .map(({ found, cells, numbers }) =>
        makeProblem(
          kinds.sensitiveCells,
          { heading: found.heading, kinds: [...numbers], cells },
          { place: this.#placeOf(found) },
        ),
      );
    const [leftmost] = columns;
    if (leftmost) {
      const headings = columns.map(({ found }) => found.heading);
      const cells = columns.reduce((sum, column) => sum + column.cells, 0);
      const place = this.#placeOf(leftmost.found);
      problems.unshift(makeProblem(sensitiveColumns, { headings, cells }, { place }));
    }
    const first = this.#damaged[0];
    if (first) {
      const place = placeOfCell(this.#table, first.row, first.cell.column, first.cell);
      problems.push(makeProblem(kinds.damagedId, { cells: this.#damaged.length }, { place }));
    }
    return [...problems, ...this.#misplaced];
  }

  #placeOf({ row, column, cell }: FoundColumn) {
    return placeOfCell(this.#table, row, column, cell);
  }
}
