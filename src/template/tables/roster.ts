/** 名册: one row a recipient. */
import { formatCount } from '../../chinese/count.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { FactValues } from '../../facts/schema.ts';
import {
  buildTable,
  type ColumnOf,
  chooseMoney,
  type MoneyColumn,
  numberColumn,
  showMoney,
  showText,
} from './table.ts';

type RosterRow = NonNullable<FactValues['名册']>[number];

/** Columns that only repeat the row's own text. */
const textColumns = [
  ['学生', '学生姓名', 5],
  ['性别', '性别', 2.5],
  ['民族', '民族', 4.5],
  ['家长', '家长姓名', 5],
  ['关系', '关系', 3],
  ['学段', '学段', 3],
  ['院校', '就读学校', 8],
  ['专业', '专业', 6],
] as const;

const lateColumns = [
  ['来源', '资金来源', 5],
  ['批次', '批次', 3],
  ['备注', '备注', 5],
] as const;

/** In a public version, those under 14 stand together in one last row. */
export function tabulateRoster({
  名册: named = [],
  合计: totals,
  公示: publication,
}: FactValues): Table | undefined {
  const withheld = publication?.未列名;
  const rows: readonly RosterRow[] = withheld
    ? [...named, { 学生: `不满14周岁${formatCount(withheld.人数)}`, 金额: withheld.金额 }]
    : named;
  if (rows.length === 0) return undefined;
  const pathOf = (index: number, field: keyof RosterRow) =>
    index < named.length
      ? formatPath(['名册', index, field])
      : `公示.未列名.${field === '金额' ? '金额' : '人数'}`;
  const plain = ([field, head, width]: readonly [keyof RosterRow, string, number]): ColumnOf<RosterRow> => ({
    head,
    width,
    align: 'center',
    show: (row, index) => showText(row[field] as string | undefined, pathOf(index, field)),
  });
  const money: MoneyColumn = { ...chooseMoney(rows.map((row) => row.金额)), unit: '元' };
  const sum = rows.every((row) => row.金额) ? showMoney(totals.发放, money, '合计.发放') : undefined;
  return buildTable<RosterRow>(
    [
      numberColumn,
      { ...plain(['单位', '单位', 7]), merge: true },
      ...textColumns.map(plain),
      {
        head: '困难类别',
        width: 5,
        align: 'center',
        show: (row, index) => showText(row.类别?.join('、'), pathOf(index, '类别')),
      },
      {
        head: '金额（元）',
        width: 4.5,
        align: 'right',
        show: (row, index) => showMoney(row.金额, money, pathOf(index, '金额')),
        total: sum,
      },
      ...lateColumns.map(plain),
    ],
    rows,
  );
}
