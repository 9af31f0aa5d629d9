/** Tables and charts of lists of data. */
import { formatFigure, isFigure } from '../../chinese/format.ts';
import { formatWanyuan } from '../../chinese/money-format.ts';
import { measureWidth } from '../../chinese/width.ts';
import type { Chart, Column, Inline, Row, Table } from '../../document/tree.ts';
import { dimensions, type FactValues } from '../../facts/schema.ts';
import { makeTables, type TableName, tableTitles } from '../attachments.ts';
import { BlockContent, defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { choiceParam, fieldParam, listParam, named, rest, textParam } from '../params.ts';
import type { Shape } from '../shapes.ts';
import { type ColumnRequest, columnParam, SERIAL } from '../table-columns.ts';
import { makeRows } from '../tables/table.ts';
import { Refusal } from '../values.ts';
import { weighBlocks } from '../weights.ts';
import { COSTS_OF_ITEM } from './items.ts';

function cellOf(context: HelperContext, row: unknown, index: number, field: string): Inline[] {
  const { value, reads } = context.field(row, field);
  if (value === undefined && field === SERIAL) return [{ type: 'text', value: String(index + 1) }];
  const text = context.words(value);
  return text === undefined ? [] : [{ type: 'value', text, reads }];
}

/** Rows looked at to find a column's width; a roster may be longer than is worth measuring. */
const MEASURED_ROWS = 200;
/** 字; wider cells wrap */
const WIDEST = 16;
/** 字; what the margins of a cell take, so that two characters stay on one line */
const CELL_MARGINS = 1;

function makeTable(
  context: HelperContext,
  list: readonly unknown[],
  caption: string | undefined,
  merged: string | undefined,
  requests: readonly ColumnRequest[],
): Table {
  const measured = list.slice(0, MEASURED_ROWS);
  const filled = requests.filter(
    ({ field }) => field === SERIAL || list.some((row) => context.words(context.field(row, field).value)),
  );
  const columns = filled.map(({ heading, field }): Column => {
    const texts = measured.map((row) => context.words(context.field(row, field).value) ?? '');
    const cells = Math.max(...[heading, ...texts].map((text) => measureWidth(text)));
    const width = Math.min(cells / 2 + CELL_MARGINS, WIDEST);
    return { align: 'center', width, ...(merged === field || merged === heading ? { merge: true } : {}) };
  });
  // by way of the list, so that each row knows where it stands in it
  const makeRow = (index: number): Row => {
    const row = context.field(list, String(index)).value;
    return { cells: filled.map(({ field }) => ({ children: cellOf(context, row, index, field) })) };
  };
  return {
    type: 'table',
    ...(caption && { caption: [{ type: 'text', value: caption }] }),
    columns,
    head: [{ cells: filled.map(({ heading }) => ({ children: [{ type: 'text', value: heading }] })) }],
    body: makeRows(list, (_, index) => makeRow(index)),
  };
}

/** Tables as a template prints them: to make them is work, too. */
function printTables(context: HelperContext, tables: readonly Table[]): BlockContent {
  weighBlocks(tables, (weight) => context.spend(weight));
  return new BlockContent(...tables);
}

const tableShape: Shape = { kind: 'blocks', what: '表格' };
const chartShape: Shape = { kind: 'blocks', what: '整块内容' };

const chartKinds = { 柱形图: 'column', 条形图: 'bar', 饼图: 'pie', 折线图: 'line' } as const;

/** A figure as a chart draws it, with the unit of its axis. */
function measureFigure(value: unknown): { size: number; unit: string } | undefined {
  if (!isFigure(value) || value.kind === 'date') return undefined;
  return value.kind === 'money'
    ? { size: value.fen / 1_000_000, unit: '万元' }
    : { size: value.n, unit: value.unit };
}

/** Rows without one of the figures are left out; figures of several units can't share an axis. */
function makeChart(
  { field, words }: HelperContext,
  kind: keyof typeof chartKinds,
  title: string,
  list: readonly unknown[],
  categoryField: string,
  requests: readonly ColumnRequest[],
): Chart | undefined {
  const rows = list.flatMap((row) => {
    const category = words(field(row, categoryField).value);
    const figures = requests.map((request) => field(row, request.field).value);
    const sizes = figures.map(measureFigure);
    return category !== undefined && sizes.every((size) => size !== undefined)
      ? [{ category, figures, sizes }]
      : [];
  });
  const units = new Set(rows.flatMap(({ sizes }) => sizes.map(({ unit }) => unit)));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return undefined;
  const spoken = rows.map(({ category, figures }) => `${category}（${figures.map(speak).join('、')}）`);
  return {
    type: 'chart',
    kind: chartKinds[kind],
    title,
    categories: rows.map(({ category }) => category),
    series: requests.map(({ heading }, index) => ({
      name: heading,
      values: rows.map(({ sizes }) => sizes[index]!.size),
    })),
    unit,
    alt: `${title}：${spoken.join('，')}。`,
  };
}

function speak(value: unknown): string {
  if (!isFigure(value)) return '';
  return value.kind === 'money' ? formatWanyuan(value) : formatFigure(value);
}

export const tableHelpers: readonly Helper[] = [
  defineHelper({
    name: '表格',
    title: '把一组数据排成表；每列写字段名，或“表头=字段”；“序号”自动编号；没有数据的列不印',
    params: [listParam('一组'), named(textParam('表题')), named(textParam('合并')), rest(columnParam('列'))],
    example: { template: '{{ 表格(名册, "序号", "学生", "资助金额=金额") }}', result: '三列的表' },
    gives: () => tableShape,
    apply: (context, list, caption, merged, ...columns) => {
      const isColumn = columns.some(({ heading, field }) => merged === heading || merged === field);
      if (merged !== undefined && !isColumn) return new Refusal('合并', '这张表的一列');
      return list.length > 0
        ? printTables(context, [makeTable(context, list, caption, merged, columns)])
        : '';
    },
  }),
  defineHelper({
    name: '附表',
    title: '把附件里的某一张表放在正文里，分组表可以只要一个维度；没有数据的不印',
    params: [
      choiceParam('哪一张', Object.keys(tableTitles) as TableName[]),
      named(textParam('表题')),
      named(choiceParam('维度', dimensions)),
    ],
    example: { template: '{{ 附表("下属汇总表", 表题="各单位资助情况") }}', result: '各单位一行，末行合计' },
    gives: () => tableShape,
    apply: (context, name, caption, dimension) =>
      printTables(
        context,
        makeTables(name, narrow(context.facts as FactValues, dimension)).map((table) => ({
          ...table,
          ...(caption && { caption: [{ type: 'text' as const, value: caption }] }),
        })),
      ),
  }),
  defineHelper({
    name: '统计图',
    title: '把一组数据画成图；各列的单位必须相同',
    params: [
      choiceParam('图型', Object.keys(chartKinds) as (keyof typeof chartKinds)[]),
      textParam('标题'),
      listParam('一组'),
      fieldParam('类别'),
      rest(columnParam('数值')),
    ],
    example: {
      template: '{{ 统计图("柱形图", "历年受助人数", 历史.逐年, "年", "人数") }}',
      result: '一幅柱形图',
    },
    gives: () => chartShape,
    apply: (context, kind, title, list, category, ...columns) => {
      context.spend(list.length * (columns.length + 1) * COSTS_OF_ITEM);
      const chart = makeChart(context, kind, title, list, category, columns);
      return chart && new BlockContent(chart);
    },
  }),
];

/** The facts with one 维度 of 构成 only. */
function narrow(facts: FactValues, dimension: string | undefined): FactValues {
  if (dimension === undefined) return facts;
  const breakdown = facts.构成[dimension];
  return { ...facts, 构成: breakdown ? { [dimension]: breakdown } : {} };
}
