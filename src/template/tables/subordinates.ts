/** 下属汇总表: one row a unit below, in the order the campaign lists them; who has no figures says why in its row. */
import type { Count, Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { FactValues, Part } from '../../facts/schema.ts';
import {
  buildTable,
  chooseMoney,
  formatCountCell,
  formatMoneyCell,
  formatText,
  numberColumn,
} from './table.ts';

interface UnitRow {
  name: string;
  /** 零报告 or 未报送, and where it is read */
  remark?: { text: string; path: string } | undefined;
  people?: Count | undefined;
  households?: Count | undefined;
  money?: Money | undefined;
  /** path of the figures; empty where the unit has none */
  path: string;
  index: number;
}

export function tabulateSubordinates({
  单位: unit,
  构成: breakdowns,
  合计: totals,
  汇总: gathered,
}: FactValues): Table | undefined {
  if (!unit.下属?.length) return undefined;
  const parts = breakdowns.单位?.组 ?? [];
  const rows = unit.下属.map(({ 名称, 简称, 零报告 }, index): UnitRow => {
    const found = parts.findIndex((part: Part) => part.名称 === 名称 || part.名称 === 简称);
    const part = parts[found];
    const path = part ? formatPath(['构成', '单位', '组', found]) : '';
    const remark = 零报告
      ? { text: '零报告', path: formatPath(['单位', '下属', index, '零报告']) }
      : gathered?.单位[index]?.状态 === '未报送'
        ? { text: '未报送', path: formatPath(['汇总', '单位', index, '状态']) }
        : undefined;
    return {
      name: 简称 ?? 名称,
      remark,
      people: part?.人数,
      households: part?.户数,
      money: part?.金额,
      path,
      index,
    };
  });
  const money = chooseMoney(rows.map((row) => row.money));
  return buildTable<UnitRow>(
    [
      numberColumn,
      {
        head: '单位',
        width: 10,
        align: 'left',
        show: ({ name, index }) => formatText(name, formatPath(['单位', '下属', index, '名称'])),
      },
      {
        head: '人数',
        width: 4,
        align: 'right',
        show: ({ people, path }) => formatCountCell(people, `${path}.人数`),
        total: formatCountCell(totals.人数, '合计.人数'),
      },
      {
        head: '户数',
        width: 4,
        align: 'right',
        show: ({ households, path }) => formatCountCell(households, `${path}.户数`),
        total: rows.every(({ people, households }) => !people || households)
          ? formatCountCell(totals.户数, '合计.户数')
          : undefined,
      },
      {
        head: `金额（${money.unit}）`,
        width: 6,
        align: 'right',
        show: ({ money: amount, path }) => formatMoneyCell(amount, money, `${path}.金额`),
        total: formatMoneyCell(totals.发放, money, '合计.发放'),
      },
      {
        head: '备注',
        width: 5,
        align: 'center',
        show: ({ remark }) => remark && formatText(remark.text, remark.path),
      },
    ],
    rows,
  );
}
