/** Rows of a household with a column for each of its children, 子女1姓名、子女2姓名: one table for each child. */
import { childrenShareMoney } from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { readChildNumber } from './heading-words.ts';
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, type Table, type TableRow } from './table.ts';

/** The tables of the first children, of the second, and so on; the table itself where its rows hold one student each. */
export function partChildren(
  table: Table,
  columns: readonly RosterColumn[],
): { parts: Table[]; problems: Diagnostic[] } {
  const { columns: head, lastRow } = findHeadings(table, columns);
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  const named = head.filter(({ use }) => use.kind === 'field' && use.key === subject);
  const names = named.filter(
    (name, index) => index === 0 || table.rows.some((row) => row.number > lastRow && holds(row, name)),
  );
  const numbers = named.map(({ heading }) => readChildNumber(heading));
  const isApart = named.length > 1 && numbers.every((n) => n !== undefined);
  if (!isApart || new Set(numbers).size < named.length) return { parts: [table], problems: [] };
  const parts = names.map((name) => {
    const own = readChildNumber(name.heading);
    const others = new Set(
      head
        .filter(({ heading }) => ![undefined, own].includes(readChildNumber(heading)))
        .map(({ column }) => column),
    );
    const rows = table.rows
      .filter((row, index) => index === 0 || row.number <= lastRow || names[0] === name || holds(row, name))
      .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => !others.has(column)) }));
    return { ...table, rows };
  });
  return { parts, problems: tellShared(table, head, names, lastRow) };
}

const holds = ({ cells }: TableRow, { column }: FoundColumn) =>
  cells.some((cell) => cell.column === column && /\p{L}/u.test(cell.text));

/** One sum beside several children may be that of each or of all. */
function tellShared(
  table: Table,
  head: readonly FoundColumn[],
  names: readonly FoundColumn[],
  lastRow: number,
): Diagnostic[] {
  const money = head.find(({ use }) => use.kind === 'field' && use.isMoney);
  if (!money || readChildNumber(money.heading) !== undefined) return [];
  const row = table.rows.find(
    (one) => one.number > lastRow && names.filter((name) => holds(one, name)).length > 1,
  );
  if (!row) return [];
  const cell = row.cells.find(({ column }) => column === money.column);
  const args = { names: names.map(({ heading }) => heading), money: money.heading };
  return [
    makeProblem(childrenShareMoney, args, { place: placeOfCell(table, row.number, money.column, cell) }),
  ];
}
