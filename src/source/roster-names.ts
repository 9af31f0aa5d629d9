/** Whom a roster's tables name in rows that are read as nobody's: the foot, an example, a total, a second sheet. */
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import type { Table } from './table.ts';

/**
 * The texts that stand where a name does, in its columns or alone in a row, as typed: some name nobody.
 * @param isRead whether a row, by its number in the spreadsheet, was read as somebody's
 */
export function listUnreadNames(
  table: Table,
  columns: readonly RosterColumn[],
  isRead: (row: number) => boolean = () => false,
): string[] {
  const keys = new Set(columns.filter(({ isName }) => isName).map(({ key }) => key));
  const { columns: found, lastRow } = findHeadings(table, columns);
  const named = new Set(
    found.filter(({ use }) => use.kind === 'field' && keys.has(use.key)).map(({ column }) => column),
  );
  if (named.size === 0) return [];
  return table.rows
    .filter(({ number }) => number > lastRow && !isRead(number))
    .flatMap(({ cells }) => {
      const written = cells.filter(({ text }) => text.trim() !== '');
      return written.filter(({ column }) => named.has(column) || written.length === 1);
    })
    .map(({ text }) => text);
}
