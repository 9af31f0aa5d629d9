/** 下属汇总表: one row a unit below, in the order the campaign lists them; who has no figures says why in its row. */
import type { Count, Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { Part } from '../../facts/breakdown-schema.ts';
import type { FactValues } from '../../facts/schema.ts';
import { chooseMoney, makeCountColumn, makeMoneyColumn, makeTextColumn, numberColumn } from './columns.ts';
import { buildTable } from './table.ts';

interface UnitRow {
  name: string;
  /** 零报告 or 未报送, and where it is read */
  remark?: { text: string; path: string } | undefined;
  people?: Count | undefined;
  households?: Count | undefined;
  money?: Money | undefined;
  /** path of the figures; empty where the unit has none */
  path: string;
}

function listUnits({ 单位: unit, 构成: breakdowns, 汇总: gathered }: FactValues): UnitRow[] {
  const parts = breakdowns.单位?.组 ?? [];
  return (unit.下属 ?? []).map(({ 名称, 简称, 零报告 }, index) => {
    const found = parts.findIndex((part: Part) => part.名称 === 名称 || part.名称 === 简称);
    const part = parts[found];
    const state = gathered?.单位[index]?.状态;
    const remark = 零报告
      ? { text: '零报告', path: formatPath(['单位', '下属', index, '零报告']) }
      : state !== undefined && state !== '报送'
        ? { text: state, path: formatPath(['汇总', '单位', index, '状态']) }
        : undefined;
    return {
      name: 简称 ?? 名称,
      remark,
      people: part?.人数,
      households: part?.户数,
      money: part?.金额,
      path: part ? formatPath(['构成', '单位', '组', found]) : '',
    };
  });
}

export function tabulateSubordinates(facts: FactValues): Table | undefined {
  const { 合计: totals } = facts;
  const rows = listUnits(facts);
  if (rows.length === 0) return undefined;
  const money = chooseMoney(rows.map((row) => row.money));
  const counted = rows.every(({ people, households }) => !people || households);
  return buildTable<UnitRow>(
    [
      numberColumn,
      makeTextColumn('单位', 10, 'left', ({ name }, index) => [
        name,
        formatPath(['单位', '下属', index, '名称']),
      ]),
      makeCountColumn('人数', 4, ({ people, path }) => [people, `${path}.人数`], [totals.人数, '合计.人数']),
      makeCountColumn('户数', 4, ({ households, path }) => [households, `${path}.户数`], [
        counted ? totals.户数 : undefined,
        '合计.户数',
      ]),
      makeMoneyColumn(money, 6, (row) => [row.money, `${row.path}.金额`], [totals.发放, '合计.发放']),
      makeTextColumn('备注', 5, 'center', ({ remark }) => [remark?.text, remark?.path ?? '']),
    ],
    rows,
  );
}
