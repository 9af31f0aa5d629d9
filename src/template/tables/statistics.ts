/** 资金来源表、分组表、逐年表、下属汇总表: the year's figures in rows. */
import type { Count, Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Table } from '../../document/tree.ts';
import type { FactValues, Part } from '../../facts/schema.ts';
import {
  buildTable,
  type ColumnOf,
  chooseMoney,
  formatCountCell,
  formatMoneyCell,
  formatText,
  numberColumn,
} from './table.ts';

type Source = NonNullable<FactValues['资金来源']>[number];

export function tabulateSources({
  资金来源: sources,
  来源合计: sums,
  合计: totals,
}: FactValues): Table | undefined {
  if (!sources?.length) return undefined;
  const money = chooseMoney(sources.map((source) => source.金额));
  const path = (index: number, field: string) => formatPath(['资金来源', index, field]);
  const complete = sources.every((source) => source.金额);
  return buildTable<Source>(
    [
      numberColumn,
      {
        head: '资金来源',
        width: 10,
        align: 'left',
        show: (source, index) => formatText(source.名称, path(index, '名称')),
      },
      {
        head: '级别',
        width: 5,
        align: 'center',
        show: (source, index) => formatText(source.级别, path(index, '级别')),
      },
      {
        head: `金额（${money.unit}）`,
        width: 6,
        align: 'right',
        show: (source, index) => formatMoneyCell(source.金额, money, path(index, '金额')),
        total: complete ? formatMoneyCell(totals.筹集, money, '合计.筹集') : undefined,
      },
      {
        head: '占比',
        width: 4,
        align: 'right',
        show: (source, index) => formatText(source.占比, path(index, '占比')),
        total: sources[0]?.占比 ? { text: '100.0%', reads: ['合计.筹集'] } : undefined,
      },
      {
        head: '资助人数',
        width: 4,
        align: 'right',
        show: (source, index) => formatCountCell(source.人数, path(index, '人数')),
        total: formatCountCell(sums?.人数, '来源合计.人数'),
      },
    ],
    sources,
  );
}

/** One table a 维度 that the campaign gives, with its name. */
export function tabulateGroups({
  构成: breakdowns,
  合计: totals,
}: FactValues): { dimension: string; table: Table }[] {
  return Object.entries(breakdowns).map(([dimension, { 组: parts, 列尽: complete }]) => {
    const money = chooseMoney(parts.map((part) => part.金额));
    const path = (index: number, field: string) => formatPath(['构成', dimension, '组', index, field]);
    const text = (
      head: string,
      field: keyof Part,
      width: number,
      align: ColumnOf<Part>['align'],
    ): ColumnOf<Part> => ({
      head,
      width,
      align,
      show: (part, index) => formatText(part[field] as string | undefined, path(index, field)),
    });
    const whole = complete ? { text: '100.0%', reads: [] } : undefined;
    const table = buildTable<Part>(
      [
        numberColumn,
        text(dimension === '其他' ? '分组' : dimension, '名称', 8, 'left'),
        text('资助方', '资助方', 6, 'left'),
        text('对象', '对象', 7, 'left'),
        {
          head: '人数',
          width: 4,
          align: 'right',
          show: (part, index) => formatCountCell(part.人数, path(index, '人数')),
          total:
            complete && parts.every((part) => part.人数)
              ? formatCountCell(totals.人数, '合计.人数')
              : undefined,
        },
        {
          head: '户数',
          width: 4,
          align: 'right',
          show: (part, index) => formatCountCell(part.户数, path(index, '户数')),
          total:
            complete && parts.every((part) => part.户数)
              ? formatCountCell(totals.户数, '合计.户数')
              : undefined,
        },
        {
          head: `金额（${money.unit}）`,
          width: 5,
          align: 'right',
          show: (part, index) => formatMoneyCell(part.金额, money, path(index, '金额')),
          total:
            complete && parts.every((part) => part.金额)
              ? formatMoneyCell(totals.发放, money, '合计.发放')
              : undefined,
        },
        { ...text('人数占比', '人数占比', 4, 'right'), total: whole },
        { ...text('金额占比', '金额占比', 4, 'right'), total: whole },
        {
          head: '备注',
          width: 5,
          align: 'center',
          show: (part, index) =>
            part.有交叉 ? formatText('与他组有交叉', path(index, '有交叉')) : undefined,
        },
      ],
      parts,
    );
    return { dimension, table };
  });
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
      { head: '年度', width: 5, align: 'center', show: (row) => formatText(row.年, row.paths.年) },
      { head: '人数', width: 6, align: 'right', show: (row) => formatCountCell(row.人数, row.paths.人数) },
      {
        head: `金额（${money.unit}）`,
        width: 7,
        align: 'right',
        show: (row) => formatMoneyCell(row.金额, money, row.paths.金额),
      },
    ],
    rows,
  );
}
