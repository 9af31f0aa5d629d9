import type { Table } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { MeasureContext, RowBox, TableBox } from './boxes.ts';
import type { CellPiece, RowPiece, TablePiece } from './compose/pieces.ts';
import { breakLines } from './lines.ts';
import { metricsOf } from './measure.ts';
import type { Line, PlacedLine } from './page.ts';
import { pitchOf } from './paragraphs.ts';
import { makeRuns } from './runs.ts';

/** Breaks the cells of a table into lines, row by row as they are asked for. */
export function measureTable({ block, fit, head, rows }: TablePiece, context: MeasureContext): TableBox {
  const measure = (row: RowPiece) => measureRow(row, block, fit.margin, context);
  const heads = head.map(measure);
  const [first] = rows;
  const firstHeight = first ? measure(first).height : 0;
  return {
    kind: 'table',
    block,
    before: 0,
    after: 0,
    keepNext: false,
    head: heads,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield measure(row);
      },
    },
    leastHeight: heads.reduce((sum, { height }) => sum + height, firstHeight),
    border: borderOf(context.style),
  };
}

/** A row as high as its highest cell of its own, each cell's lines centred in it. */
function measureRow(row: RowPiece, block: Table, margin: number, context: MeasureContext): RowBox {
  const { style, area } = context;
  const { part, role } = row;
  const pitch = pitchOf(role, style);
  const cells = row.cells.map((cell) => ({ cell, lines: breakCell(cell, row, margin, context) }));
  const air = 2 * style.table.cellPadding + borderOf(style);
  const heightFor = (lines: readonly Line[]) => pitch * Math.max(1, lines.length) + air;
  const own = cells.filter(({ cell }) => !mayReachOver(cell, part));
  const height = Math.max(row.height, ...own.map(({ lines }) => heightFor(lines)));
  return {
    part,
    height,
    cells: cells.map(({ cell, lines }) => {
      const x = area.x + cell.x;
      const top = (height - lines.length * pitch) / 2;
      const place = (line: Line, index: number): PlacedLine => ({
        ...line,
        kind: 'line',
        block,
        role,
        x: x + margin + line.x,
        y: top + index * pitch,
        height: pitch,
      });
      return {
        x,
        width: cell.width,
        continues: cell.merge === 'continue',
        lines: lines.map(place),
        ...(mayReachOver(cell, part) ? { merged: { height: heightFor(lines) } } : {}),
      };
    }),
  };
}

/** Whether a cell may be one with those below it, on as many pages as they take. A head is repeated whole. */
const mayReachOver = ({ merge }: CellPiece, part: RowPiece['part']) => merge !== undefined && part !== 'head';

/** A cell without words has no line. */
function breakCell(
  cell: CellPiece,
  { role, part }: RowPiece,
  margin: number,
  { style, draft }: MeasureContext,
): Line[] {
  const isWithinHead = part === 'head' && cell.merge === 'continue';
  const runs = isWithinHead ? [] : makeRuns(cell.inlines, role, style, draft);
  if (runs.length === 0) return [];
  return breakLines(runs, metricsOf(role, style), {
    width: cell.width - 2 * margin,
    right: cell.right,
    align: cell.align,
    hanging: style.hangingPunctuation,
  });
}

/** Thickness of a rule in twips; the style has it in eighths of a point. */
const borderOf = ({ table }: Style) => (table.borderSize / 8) * 20;
