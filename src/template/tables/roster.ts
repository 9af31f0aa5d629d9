/** 名册: one row a recipient. */
import { listRosterFields, type RosterField } from '../../campaign/roles.ts';
import type { PrintedColumn } from '../../campaign/schema/meanings.ts';
import { formatCount } from '../../chinese/count.ts';
import type { Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { FactValues } from '../../facts/schema.ts';
import { chooseMoney, formatMoneyCell, numberColumn, showHeld } from './columns.ts';
import { buildTable, type ColumnOf, type Shown } from './table.ts';

type RosterRow = NonNullable<FactValues['名册']>[number];

/** The columns that are printed, those that merge their rows first. */
function listColumns(): { key: RosterField['key']; column: PrintedColumn }[] {
  const printed = listRosterFields().flatMap(({ key, field: { meta } }) =>
    meta.column ? [{ key, column: meta.column }] : [],
  );
  return printed.sort((a, b) => Number(b.column.merge ?? false) - Number(a.column.merge ?? false));
}

/** In a public version, those under 14 stand together in one last row. */
export function tabulateRoster({
  名册: named = [],
  名册合计: totals,
  公示: publication,
}: FactValues): Table | undefined {
  const withheld = publication?.未列名;
  const rows: readonly RosterRow[] = withheld
    ? [...named, { 学生: `不满14周岁${formatCount(withheld.人数)}`, 金额: withheld.金额 }]
    : named;
  if (rows.length === 0) return undefined;
  const money = chooseMoney(
    rows.map((row) => row.金额),
    '元',
  );
  const printMoney = rememberSums((amount) => formatMoneyCell(amount, money));
  const sums: Partial<Record<RosterField['key'], Shown | undefined>> = {
    学生: totals?.人数 && { text: `${totals.人数.n}人`, reads: ['名册合计.人数'] },
    金额: showHeld([totals?.金额, '名册合计.金额'], printMoney),
  };
  const starts = named.map((_, index) => formatPath(['名册', index]));
  const columns = listColumns().map(({ key, column }): ColumnOf<RosterRow> => {
    const field = `.${formatPath([key])}`;
    const own = key === '金额' ? '金额' : '人数';
    return {
      ...column,
      align: key === '金额' ? 'right' : 'center',
      print: (row) => printField(row[key], printMoney),
      reads: (_, index) => [index < named.length ? starts[index] + field : `公示.未列名.${own}`],
      total: sums[key],
    };
  });
  return buildTable<RosterRow>([numberColumn, ...columns], rows);
}

/** What a row says in one of its columns. */
function printField(
  value: RosterRow[RosterField['key']],
  printMoney: (amount: Money) => string,
): string | undefined {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? printMoney(value) : value;
}

/** Most rows have one of a few sums: each is written once. */
function rememberSums(print: (amount: Money) => string): (amount: Money) => string {
  const known = new Map<number, string>();
  return (amount) => {
    if (amount.upper !== undefined || amount.approx !== undefined) return print(amount);
    const text = known.get(amount.fen) ?? print(amount);
    known.set(amount.fen, text);
    return text;
  };
}
