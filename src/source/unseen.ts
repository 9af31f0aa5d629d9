/** What a roster's reader doesn't see, or sees crossed out, and is read none the less. */

import { hiddenColumns, struckRows } from '../diagnostics/catalogue/roster-rows.ts';
import { hiddenRows } from '../diagnostics/catalogue/workbook.ts';
import { type Diagnostic, makeProblem, type Place } from '../diagnostics/diagnostic.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, type Table, type TableRow } from './table.ts';

/**
 * @param people the rows that are read as people
 * @param place of the heading
 */
export function reportUnseen(
  table: Table,
  people: readonly TableRow[],
  columns: readonly FoundColumn[],
  place: Place,
): Diagnostic[] {
  const hidden = people.filter((row) => row.hidden).length;
  const isHidden = ({ column, use }: FoundColumn) =>
    use.kind === 'field' && table.hiddenColumns?.some(([first, last]) => first <= column && column <= last);
  const headings = columns.filter(isHidden).map(({ heading }) => heading);
  const read = new Set(columns.filter(({ use }) => use.kind === 'field').map(({ column }) => column));
  const struck = people.flatMap(({ number, cells }) => {
    const cell = cells.find((one) => one.struck && read.has(one.column));
    return cell ? [{ number, place: placeOfCell(table, number, cell.column, cell) }] : [];
  });
  return [
    ...(hidden > 0 ? [makeProblem(hiddenRows, { count: hidden }, { place })] : []),
    ...(headings.length > 0 ? [makeProblem(hiddenColumns, { headings }, { place })] : []),
    ...struck
      .slice(0, 1)
      .map((first) =>
        makeProblem(struckRows, { rows: struck.map(({ number }) => number) }, { place: first.place }),
      ),
  ];
}
