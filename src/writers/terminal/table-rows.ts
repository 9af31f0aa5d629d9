import type { PlacedCell, PlacedRow } from '../../layout/page.ts';
import { paintRuns } from './look.ts';
import { measurePieces, placePieces, type Row, unpainted, wrapPieces } from './row.ts';
import { type Screen, SHARE_OF_SLACK } from './screen.ts';

/**
 * The rows of a table, in its rules. Columns are as wide as in print; since a terminal has one size of type, and
 * tables are set in a smaller one, a line of a cell may take two rows here.
 */
export function drawTable(rows: readonly PlacedRow[], screen: Screen): Row[] {
  return [
    ...rows.flatMap((row, index) => {
      const above = rows[index - 1];
      const needsRule = !above || above.part !== row.part || row.part === 'head';
      return [...(needsRule ? [drawRule(above, row, screen)] : []), ...drawCells(row, screen)];
    }),
    ...(rows.length > 0 ? [drawRule(rows.at(-1), undefined, screen)] : []),
  ];
}

/** Columns of the bars that stand between the cells of a row, and at both ends. */
function barsOf(row: PlacedRow | undefined, { toColumn, cells }: Screen): number[] {
  if (!row) return [];
  return [...row.cells.map(({ x }) => toColumn(x)), cells - 1];
}

/** A rule between two rows; where a cell goes on below there is a gap. */
function drawRule(above: PlacedRow | undefined, below: PlacedRow | undefined, screen: Screen): Row {
  const { cells, toColumn, strokes } = screen;
  const upper = new Set(barsOf(above, screen));
  const lower = new Set(barsOf(below, screen));
  const gaps = (below?.cells ?? [])
    .filter((cell) => above && cell.continues)
    .map((cell): [number, number] => [toColumn(cell.x), endOf(cell, screen)]);
  let text = '';
  for (let column = 0; column < cells; column++) {
    const inGap = (at: number) => gaps.some(([start, end]) => start <= at && at < end);
    const left = column > 0 && !inGap(column - 1);
    const right = column < cells - 1 && !inGap(column);
    text +=
      strokes.joints[
        Number(upper.has(column)) + 2 * Number(lower.has(column)) + 4 * Number(left) + 8 * Number(right)
      ];
  }
  return [{ column: 0, text, paint: unpainted }];
}

function drawCells(row: PlacedRow, screen: Screen): Row[] {
  const columns = row.cells.map((cell) => drawCell(cell, screen));
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  const bars = barsOf(row, screen).map((column) => ({
    column,
    text: screen.strokes.vertical,
    paint: unpainted,
  }));
  return Array.from({ length: height }, (_, index) => {
    const contents = columns.flatMap((lines) => {
      const top = Math.floor((height - lines.length) / 2);
      return lines[index - top] ?? [];
    });
    return [...bars, ...contents].sort((a, b) => a.column - b.column);
  });
}

/** The lines of a cell, aligned as in print; broken anew where one of them is too wide here. */
function drawCell(cell: PlacedCell, screen: Screen): Row[] {
  const { colors, width } = screen;
  const start = screen.toColumn(cell.x) + 1;
  const room = Math.max(1, endOf(cell, screen) - start);
  const printed = cell.lines.map((line) => paintRuns(line.runs, colors));
  const fits = printed.every((pieces) => measurePieces(pieces, width) <= room);
  const lines = fits ? printed : wrapPieces(printed.flat(), room, width);
  const align = cell.lines[0]?.align ?? 'left';
  return lines.map((pieces) => {
    const slack = room - measurePieces(pieces, width);
    return placePieces(pieces, start + Math.max(0, Math.round(slack * SHARE_OF_SLACK[align])), width);
  });
}

/** Column of the bar behind a cell. */
function endOf({ x, width }: PlacedCell, { toColumn, cells }: Screen): number {
  return Math.min(toColumn(x + width), cells - 1);
}
