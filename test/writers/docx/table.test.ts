import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Table } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { partsOf, textOf } from '../../support/docx.ts';
import { loadStyle } from '../../support/style.ts';
import { report, row, table, words } from '../../support/tree.ts';

const style = loadStyle('gbt9704');

const write = async (block: Table) =>
  partsOf(await writeDocx(report([block]), style)).get('word/document.xml')!;

/** Rows of cells as `text`, `text×span` and `↑` for what is merged with the cell above. */
const grid = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => {
      const span = /<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1];
      return cell.includes('<w:vMerge/>') ? '↑' : textOf(cell) + (span ? `×${span}` : '');
    }),
  );

const widths = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<w:${name} w:w="(\\d+)"`, 'g'))].map(([, width]) => Number(width));

describe('表格', () => {
  test('widths agree in all three places and fill the text area', async () => {
    const columns = [3, 8, 4].map((width) => ({ align: 'center' as const, width }));
    const xml = await write(table(['序号', '单位', '姓名'], [['1', '甲矿', '何喆']], { columns }));
    expect(widths(xml, 'tblW')).toEqual([8845]);
    expect(widths(xml, 'gridCol')).toEqual([1949, 4447, 2449]);
    expect(widths(xml, 'tcW')).toEqual([1949, 4447, 2449, 1949, 4447, 2449]);
  });

  test('figures end in one line, the widest in the middle of its column', async () => {
    const columns = [
      { align: 'center' as const, width: 1 },
      { align: 'right' as const, width: 1, figureWidth: 2.5 },
    ];
    const xml = await write(
      table(
        ['年度', '金额'],
        [
          ['2024', '15.20'],
          ['2025', '9.10'],
        ],
        { columns },
      ),
    );
    const indents = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(
      ([cell]) => /w:right="(\d+)"/.exec(cell)?.[1],
    );
    // (4422.5 - 2 × 108 - 2.5 × 240) / 2
    expect(indents).toEqual([undefined, undefined, undefined, '1803', undefined, '1803']);
  });

  test('the head is repeated, no row is split', async () => {
    const xml = await write(table(['姓名'], [['甲'], ['乙']]));
    const rows = xml.match(/<w:trPr>.*?<\/w:trPr>/g)!;
    expect(rows.map((properties) => properties.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((properties) => properties.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('equal cells of a merging column are one; a group within a group ends with it', async () => {
    const merging = { align: 'center', width: 1, merge: true } as const;
    const xml = await write(
      table(
        ['学校', '系', '姓名'],
        [
          ['一中', '数学', '甲'],
          ['一中', '数学', '乙'],
          ['二中', '数学', '丙'],
          ['二中', '中文', '丁'],
        ],
        { columns: [merging, merging, { align: 'center', width: 1 }] },
      ),
    );
    expect(grid(xml).slice(1)).toEqual([
      ['一中', '数学', '甲'],
      ['↑', '↑', '乙'],
      ['二中', '数学', '丙'],
      ['↑', '中文', '丁'],
    ]);
  });

  test('a merged cell ends with its page and says its words again on the next', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ['一中', String(index)]);
    const columns = [true, false].map((merge) => ({ align: 'center' as const, width: 1, merge }));
    const xml = await write(table(['学校', '序号'], rows, { columns }));
    const names = grid(xml).flatMap(([name], index) => (name === '一中' ? [index - 1] : []));
    // 22 lines of 579 hold the head and 27 rows of 454
    expect(names).toEqual([0, 27]);
  });

  test('heads of two rows with spans', async () => {
    const xml = await write({
      type: 'table',
      columns: [1, 1, 1].map((width) => ({ align: 'center', width })),
      head: [
        {
          cells: [
            { children: words('单位'), rowSpan: 2 },
            { children: words('资助'), colSpan: 2 },
          ],
        },
        row(['人数', '金额']),
      ],
      body: [row(['甲矿', '2', '8000'])],
    });
    expect(grid(xml)).toEqual([
      ['单位', '资助×2'],
      ['↑', '人数', '金额'],
      ['甲矿', '2', '8000'],
    ]);
  });

  test('every row has as many columns as the grid, whatever its cells are', async () => {
    const cell = fc.record({
      rowSpan: fc.integer({ min: 1, max: 3 }),
      colSpan: fc.integer({ min: 1, max: 3 }),
    });
    const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 4 }), async (head, count) => {
        const columns = Array.from({ length: count }, () => ({ align: 'center' as const, width: 1 }));
        const heads = head.map((cells) => ({
          cells: cells.map((spans) => ({ ...spans, children: words('甲') })),
        }));
        const xml = await write({ type: 'table', columns, head: heads, body: [] });
        for (const [row] of xml.matchAll(/<w:tr>.*?<\/w:tr>/g)) {
          const spans = [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([it]) =>
            Number(/gridSpan w:val="(\d+)"/.exec(it)?.[1] ?? 1),
          );
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(count);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('two tables do not touch, and the body ends with a paragraph', async () => {
    const main = partsOf(await writeDocx(report([table(['甲'], []), table(['乙'], [])]), style)).get(
      'word/document.xml',
    )!;
    expect(main.match(/<\/w:tbl><w:p>/g)).toHaveLength(2);
    expect(main).toMatch(/<\/w:p><w:sectPr>/);
  });

  test('a lazy roster is asked for each row once and never held', async () => {
    let asked = 0;
    const rows = {
      *[Symbol.iterator]() {
        for (; asked < 3000; asked++) yield row([String(asked), '何喆', '5000']);
      },
    };
    const xml = await write(table(['序号', '姓名', '金额'], [], { body: rows }));
    expect(asked).toBe(3000);
    expect(grid(xml)).toHaveLength(3001);
  });
});
