import type { Chart } from '../../document/tree.ts';
import { columnName } from '../xlsx/sheet.ts';
import { writeWorkbook } from '../xlsx/workbook.ts';

const SHEET = 'Sheet1';

/** The workbook behind a chart, which Word opens at 编辑数据: categories down column A, a series a column. */
export function writeChartData({ title, categories, series }: Chart): Uint8Array {
  const head = { cells: ['', ...series.map(({ name }) => name)] };
  const rows = categories.map((category, index) => ({
    cells: [category, ...series.map(({ values }) => values[index])],
  }));
  return writeWorkbook({ title, author: '', sheets: [{ name: SHEET, rows: [head, ...rows] }] });
}

/** The cells of a column from row `from` to row `to`, as a formula. */
export function cellRange(column: number, from: number, to = from): string {
  const cell = (row: number) => `$${columnName(column)}$${row}`;
  return `${SHEET}!${cell(from)}${to === from ? '' : `:${cell(to)}`}`;
}
