/** 资金来源表、分组表、逐年表、下属汇总表: the year's figures in rows. */
import type { Count, Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { Part } from '../../facts/breakdown-schema.ts';
import { isOfDonors } from '../../facts/equations/sources.ts';
import type { FactValues } from '../../facts/schema.ts';
import {
  chooseMoney,
  type Held,
  makeCountColumn,
  makeMoneyColumn,
  makeTextColumn,
  numberColumn,
  readCells,
} from './columns.ts';
import { buildTable } from './table.ts';

type Source = NonNullable<FactValues['资金来源']>[number];

export function tabulateSources({
  资金来源: sources,
  来源合计: sums,
  合计: totals,
}: FactValues): Table | undefined {
  if (!sources?.length) return undefined;
  const money = chooseMoney(sources.map((source) => source.金额));
  const cells = readCells<Source>(['资金来源']);
  const complete = sources.every((source) => source.金额);
  const people = cells('人数');
  const pick =
    (isMeant: (source: Source) => boolean) =>
    (source: Source, index: number): Held<Count | undefined> =>
      isMeant(source) ? people(source, index) : [undefined, ''];
  return buildTable<Source>(
    [
      numberColumn,
      makeTextColumn('资金来源', 10, 'left', cells('名称')),
      makeTextColumn('级别', 5, 'center', cells('级别')),
      makeMoneyColumn(money, 6, cells('金额'), complete ? [totals.筹集, '合计.筹集'] : undefined),
      {
        ...makeTextColumn('占比', 4, 'right', cells('占比')),
        total: sources[0]?.占比 ? { text: '100%', reads: ['合计.筹集'] } : undefined,
      },
      makeCountColumn(
        '资助人数',
        4,
        pick((source) => !isOfDonors(source)),
        [sums?.人数, '来源合计.人数'],
      ),
      makeCountColumn('出资人数', 4, pick(isOfDonors)),
    ],
    sources,
  );
}

/** One table a 维度 that the campaign gives, with its name. */
export function tabulateGroups(facts: FactValues): { dimension: string; table: Table }[] {
  return Object.entries(facts.构成).map(([dimension, breakdown]) => ({
    dimension,
    table: tabulateGroup(dimension, breakdown, facts.合计),
  }));
}

/** The 合计 of a column stands only where the groups list everybody and each has the figure. */
function tabulateGroup(
  dimension: string,
  { 组: parts, 列尽: complete }: FactValues['构成'][string],
  totals: FactValues['合计'],
): Table {
  const money = chooseMoney(parts.map((part) => part.金额));
  const cells = readCells<Part>(['构成', dimension, '组']);
  const sumUp = <V>(field: '人数' | '户数' | '金额', ...total: Held<V>) =>
    complete && parts.every((part) => part[field]) ? total : undefined;
  const whole = complete ? { text: '100%', reads: [] } : undefined;
  return buildTable<Part>(
    [
      numberColumn,
      makeTextColumn(dimension === '其他' ? '分组' : dimension, 8, 'left', cells('名称')),
      makeTextColumn('资助方', 6, 'left', cells('资助方')),
      makeTextColumn('对象', 7, 'left', cells('对象')),
      makeCountColumn('人数', 4, cells('人数'), sumUp('人数', totals.人数, '合计.人数')),
      makeCountColumn('户数', 4, cells('户数'), sumUp('户数', totals.户数, '合计.户数')),
      makeMoneyColumn(money, 5, cells('金额'), sumUp('金额', totals.发放, '合计.发放')),
      { ...makeTextColumn('人数占比', 4, 'right', cells('人数占比')), total: whole },
      { ...makeTextColumn('金额占比', 4, 'right', cells('金额占比')), total: whole },
      makeTextColumn('备注', 5, 'center', (part, index) => {
        const [crossed, path] = cells('有交叉')(part, index);
        return [crossed ? '与他组有交叉' : undefined, path];
      }),
    ],
    parts,
  );
}

interface YearRow {
  年: number;
  人数?: Count | undefined;
  金额?: Money | undefined;
  /** path of the row's fields, without the field */
  paths: { 年: string; 人数: string; 金额: string };
}

/** Earlier years and this one, oldest first; none without earlier ones. */
export function listYears({ 历史: history, 合计: totals, 报告: report }: FactValues): YearRow[] {
  if (!history?.逐年?.length) return [];
  const earlier = history.逐年.map((entry, index): YearRow => {
    const path = (field: string) => formatPath(['历史', '逐年', index, field]);
    return { ...entry, paths: { 年: path('年'), 人数: path('人数'), 金额: path('金额') } };
  });
  const now: YearRow = {
    年: report.年度,
    人数: totals.人数,
    金额: totals.金额,
    paths: { 年: '报告.年度', 人数: '合计.人数', 金额: '合计.金额' },
  };
  return [...earlier.filter(({ 年 }) => 年 < now.年), now].sort((a, b) => a.年 - b.年);
}

export function tabulateYears(values: FactValues): Table | undefined {
  const rows = listYears(values);
  if (rows.length === 0) return undefined;
  const money = chooseMoney(rows.map((row) => row.金额));
  return buildTable<YearRow>(
    [
      makeTextColumn('年度', 5, 'center', ({ 年: year, paths }) => [year, paths.年]),
      makeCountColumn('人数', 6, ({ 人数: people, paths }) => [people, paths.人数]),
      makeMoneyColumn(money, 7, ({ 金额: amount, paths }) => [amount, paths.金额]),
    ],
    rows,
  );
}
