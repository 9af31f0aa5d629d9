/** How columns share the width of a page. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Column } from '../../src/document/tree.ts';
import { fitTable, indentFigures } from '../../src/layout/table-fit.ts';
import { loadStyle } from '../support/style.ts';

const style = loadStyle('gbt9704');
const columnsOf = (...widths: number[]) => widths.map((width): Column => ({ align: 'center', width }));
const fitOf = (width: number, ...widths: number[]) => fitTable(columnsOf(...widths), width, style);

describe('表格的宽度', () => {
  test('with room to spare, each column grows in proportion to what it asks for, margins included', () => {
    // 小四 is 240, margins are 108 on either side
    const { cell, widths } = fitOf(2 * (936 + 1416), 3, 5);
    expect(cell).toBe('tableCell');
    expect(widths).toEqual([2 * 936, 2 * 1416]);
  });

  test('a table too wide at 小四 is set in 五号 with narrow margins', () => {
    expect(fitOf(8845, ...Array(10).fill(3.5))).toMatchObject({ cell: 'denseTableCell', margin: 50 });
    expect(fitOf(8845, ...Array(8).fill(3.5))).toMatchObject({ cell: 'tableCell', margin: 108 });
  });

  test('where that is too wide as well, the widest columns give way and the narrow ones stay whole', () => {
    const { widths } = fitOf(4000, 2, 2, 20, 10);
    expect(widths).toEqual([520, 520, 1480, 1480]);
  });

  test('what is left above the least goes where it saves the most lines; a column over many rows gives way', () => {
    const columns: Column[] = [
      { align: 'center', width: 41, least: 5, broken: 0 },
      { align: 'center', width: 7, least: 4, broken: 48 },
      { align: 'center', width: 9, least: 5, broken: 7 },
    ];
    // 五号 is 210, margins are 50 on either side: 学段 is whole, the others share the rest
    const { widths } = fitTable(columns, 17 * 210 + 300 + 100, style);
    expect(widths[1]).toBe(7 * 210 + 100);
    expect(widths[0]).toBeGreaterThan(5 * 210 + 100);
    expect(widths[2]).toBeLessThan(9 * 210 + 100);
    expect(widths.reduce((sum, it) => sum + it, 0)).toBe(17 * 210 + 400);
  });

  test('whatever the columns: the widths add up, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 30, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(8845, 12756),
        (wants, width) => {
          const { widths } = fitOf(width, ...wants);
          expect(widths.reduce((sum, it) => sum + it, 0)).toBe(width);
          expect(Math.min(...widths)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('数字', () => {
  test('the widest stands in the middle of its column', () => {
    const column: Column = { align: 'right', width: 6, figureWidth: 2.5 };
    const table = fitTable([column], 2000, style);
    expect(indentFigures(column, 2000, table, style)).toBe((2000 - 216 - 600) / 2);
  });

  test('one wider than its column begins at the margin', () => {
    const column: Column = { align: 'right', width: 6, figureWidth: 20 };
    expect(indentFigures(column, 2000, fitTable([column], 2000, style), style)).toBe(0);
  });
});
