/** A column of a roster as it was found, and what it is used for. */
import type { TableCell } from './table.ts';

/** A column that a field takes. */
export interface FieldUse {
  kind: 'field';
  key: string;
  isMoney: boolean;
  unit: string;
  /** what an earlier column of the same field says: 父亲姓名, 母亲姓名 */
  joins?: boolean;
}

/** A column found in a table. */
export interface FoundColumn {
  column: number;
  /** as typed */
  heading: string;
  /** the row of its heading, and the cell */
  row: number;
  cell: TableCell;
  use:
    | FieldUse
    | { kind: 'sensitive' }
    /**
     * `quiet` where it is known, and known to be of no use; `chosen` is the heading of another that is read instead;
     * `admission` where it holds batches, of admission; `parents` where it is taken for the parent's by its place alone
     */
    | { kind: 'ignored'; quiet?: boolean; chosen?: string; admission?: true; parents?: true };
}
