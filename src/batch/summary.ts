/** 汇总.xlsx: one row a unit, what became of its report, and its figures. */

import { parseFields } from '../campaign/parse.ts';
import { formatFigure } from '../chinese/format.ts';
import { makeNameFinder } from '../chinese/name-finder.ts';
import { maskName } from '../chinese/names.ts';
import { replaceSpans } from '../chinese/spans.ts';
import { type Amount, isExact, sumAmounts } from '../facts/figures.ts';
import type { Cell, Sheet } from '../writers/xlsx/sheet.ts';
import type { CellStyle } from '../writers/xlsx/styles.ts';
import { writeWorkbook } from '../writers/xlsx/workbook.ts';
import type { LoadedUnit } from './consolidate.ts';
import type { BatchPlan } from './plan.ts';

export const summaryFile = '汇总.xlsx';

const head: CellStyle = { bold: true, align: 'center', border: true, fill: 'F2F2F2' };
const word: CellStyle = { border: true, format: 'text' };
const centred: CellStyle = { ...word, align: 'center' };
const long: CellStyle = { ...word, wrap: true };
const whole: CellStyle = { border: true, format: 'integer', align: 'right' };
const money: CellStyle = { border: true, format: 'two-decimals', align: 'right' };

const columns = [
  { name: '序号', width: 4 },
  { name: '单位', width: 16 },
  { name: '状态', width: 6 },
  { name: '人数', width: 6 },
  { name: '户数', width: 6 },
  { name: '金额（元）', width: 10 },
  { name: '报告文件', width: 28 },
  { name: '说明', width: 36 },
] as const;

/**
 * Writes the workbook.
 * @param reasons why the plan's reports failed, each at its report's index
 * @param isPublic the reports are for the public: nobody of whom they tell is named beside them either
 */
export function writeSummary(
  plan: BatchPlan,
  loaded: readonly LoadedUnit[],
  reasons: readonly (string | undefined)[],
  isPublic: boolean,
): { name: string; bytes: Uint8Array } {
  const find = isPublic ? makeNameFinder(plan.people()) : () => [];
  const mask = isPublic ? parseFields(plan.shared).value?.公示?.遮盖 : undefined;
  const hide = (text: string) => replaceSpans(text, find(text), ({ name }) => maskName(name, mask));
  const rows = loaded.map(({ unit, returned }, index): Cell[] => {
    const report = plan.reports.findIndex((entry) => entry.unit === unit);
    const reason = reasons[report];
    const own = returned.状态 === '未报送' && plan.strays.length > 0 ? '待核' : returned.状态;
    const state = reason === undefined ? (report >= 0 ? '已生成' : own) : '失败';
    return [
      { value: index + 1, style: whole },
      { value: hide(unit.名称), style: word },
      { value: state, style: centred },
      figureCell(returned.人数),
      figureCell(returned.户数),
      figureCell(returned.金额),
      { value: reason === undefined ? hide(plan.reports[report]?.file ?? '') : undefined, style: long },
      { value: reason && hide(reason), style: long },
    ];
  });
  const total: Cell[] = [
    { style: word },
    { value: '合计', style: centred },
    { style: word },
    figureCell(totalOf(loaded, '人数')),
    figureCell(totalOf(loaded, '户数')),
    figureCell(totalOf(loaded, '金额')),
    { style: word },
    { style: word },
  ];
  const sheet: Sheet = {
    name: '汇总',
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { cells: columns.map(({ name }) => ({ value: name, style: head })) },
      ...[...rows, total].map((cells) => ({ cells })),
    ],
    frozenRows: 1,
    landscape: true,
  };
  const author = plan.owner.全称;
  return {
    name: summaryFile,
    bytes: writeWorkbook({ title: `${author}下属单位汇总`, author, sheets: [sheet] }),
  };
}

/** Exact figures are numbers, to be reckoned with; 80余名 is written as it is said. */
function figureCell(figure: Amount | undefined): Cell {
  if (!figure) return { style: word };
  if (!isExact(figure)) return { value: formatFigure(figure), style: { ...word, align: 'right' } };
  return figure.kind === 'money'
    ? { value: figure.fen / 100, style: money }
    : { value: figure.n, style: whole };
}

/** The sum of a figure of every unit that handed in; none where one of them does not give it. */
function totalOf(loaded: readonly LoadedUnit[], field: '人数' | '户数' | '金额'): Amount | undefined {
  const amounts = loaded.flatMap(({ returned }) => (returned.状态 === '报送' ? [returned[field]] : []));
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sumAmounts(known) : undefined;
}
