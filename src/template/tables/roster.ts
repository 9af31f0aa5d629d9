/** 名册: one row a recipient. */
import { listRosterFields, type RosterField } from '../../campaign/roles.ts';
import type { PrintedColumn } from '../../campaign/schema/meanings.ts';
import { formatCount } from '../../chinese/count.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { FactValues } from '../../facts/schema.ts';
import { chooseMoney, formatMoneyCell, formatText, type MoneyColumn, numberColumn } from './columns.ts';
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
  const sums: Partial<Record<RosterField['key'], Shown | undefined>> = {
    学生: totals?.人数 && { text: `${totals.人数.n}人`, reads: ['名册合计.人数'] },
    金额: formatMoneyCell(totals?.金额, '名册合计.金额', money),
  };
  const pathOf = (index: number, field: RosterField['key']) =>
    index < named.length
      ? formatPath(['名册', index, field])
      : `公示.未列名.${field === '金额' ? '金额' : '人数'}`;
  const columns = listColumns().map(({ key, column }): ColumnOf<RosterRow> => {
    const show = (row: RosterRow, index: number) => formatField(row[key], money, pathOf(index, key));
    return { ...column, align: key === '金额' ? 'right' : 'center', show, total: sums[key] };
  });
  return buildTable<RosterRow>([numberColumn, ...columns], rows);
}

/** What a row says in one of its columns. */
function formatField(
  value: RosterRow[RosterField['key']],
  money: MoneyColumn,
  path: string,
): Shown | undefined {
  if (Array.isArray(value)) return formatText(value.join('、'), path);
  if (typeof value === 'boolean') return formatText(value ? '是' : '否', path);
  return typeof value === 'object' ? formatMoneyCell(value, path, money) : formatText(value, path);
}
