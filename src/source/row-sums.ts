/** Rows whose parts, 省总资金 and 县总资金, do not add up to the 合计 that stands beside them. */
import { makeMoney, parseMoney, sumMoney } from '../chinese/money.ts';
import { formatMoney } from '../chinese/money-format.ts';
import type { Money } from '../chinese/values.ts';
import { rowSum } from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { countsMoney, mayBePartOfMoney, moneyUnits } from './heading-words.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, type Table, type TableRow } from './table.ts';

const inUnit = new RegExp(`[（(/／](${moneyUnits})`);

/** That columns are the parts of another is known by the rows: most of them must add up. */
export function compareRowSums(
  table: Table,
  columns: readonly FoundColumn[],
  rows: readonly TableRow[],
): Diagnostic[] {
  const whole = columns.find(
    ({ use, heading }) => use.kind === 'field' && use.isMoney && /合计|总计|总额/.test(heading),
  );
  const parts = columns.filter(
    ({ use, heading }) =>
      use.kind === 'ignored' && !use.quiet && (countsMoney(heading) || mayBePartOfMoney(heading)),
  );
  if (whole?.use.kind !== 'field' || parts.length < 2) return [];
  const { unit } = whole.use;
  const headings = parts.map(({ heading }) => heading);
  const compared = rows.flatMap((row) => {
    const total = readSum(row, whole, unit);
    const sums = parts.map((part) => readSum(row, part, unit));
    if (!total || !sums.every((sum) => sum !== undefined)) return [];
    return [{ row, total, sum: sumMoney(sums) }];
  });
  const wrong = compared.filter(({ total, sum }) => total.fen !== sum.fen);
  if (wrong.length * 2 > compared.length) return [];
  return wrong.map(({ row, total, sum }) => {
    const cell = row.cells.find(({ column }) => column === whole.column);
    const args = { headings, heading: whole.heading, sum: formatMoney(sum), total: formatMoney(total) };
    return makeProblem(rowSum, args, { place: placeOfCell(table, row.number, whole.column, cell) });
  });
}

/** An empty part, or a dash, is nothing; undefined where a cell says something else. */
export function readSum(
  { cells }: TableRow,
  { column, heading }: FoundColumn,
  unit: string,
): Money | undefined {
  const text = cells.find((cell) => cell.column === column)?.text.replace(/\s/g, '') ?? '';
  if (/^[-—–－/]*$/.test(text)) return makeMoney(0);
  const own = inUnit.exec(heading)?.[1] ?? unit;
  return parseMoney(/^[\d,，.]+$/.test(text) ? text + (own === '万' ? '万元' : own) : text);
}
