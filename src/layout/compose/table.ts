import type { Table } from '../../document/tree.ts';
import type { Style } from '../../style/style.ts';
import { fitTable, indentFigures, type TableFit } from '../table-fit.ts';
import { keepWordsWhole } from './cell-breaks.ts';
import { type GridCell, resolveRows } from './grid.ts';
import type { CellPiece, RowPiece, TablePart, TablePiece } from './pieces.ts';

/** A table over the whole text area. Its rows are made when they are asked for. */
export function composeTable(block: Table, width: number, style: Style): TablePiece {
  const fit = fitTable(block.columns, width, style);
  const starts = [0];
  for (const own of fit.widths) starts.push((starts.at(-1) ?? 0) + own);
  const indents = block.columns.map((own, index) => indentFigures(own, fit.widths[index] ?? 0, fit, style));
  const composer = { block, fit, starts, indents, style };
  return {
    kind: 'table',
    block,
    fit: composer.fit,
    head: [...composeRows(composer, 'head')],
    rows: {
      *[Symbol.iterator]() {
        yield* composeRows(composer, 'body');
        yield* composeRows(composer, 'foot');
      },
    },
  };
}

interface TableComposer {
  block: Table;
  fit: TableFit;
  /** where each column begins, and where the last ends */
  starts: readonly number[];
  /** how far the figures of each column stand from its right */
  indents: readonly number[];
  style: Style;
}

function* composeRows(composer: TableComposer, part: TablePart): Iterable<RowPiece> {
  const { block, fit, style } = composer;
  const role = part === 'head' ? fit.head : fit.cell;
  for (const cells of resolveRows(block[part] ?? [], block.columns, part)) {
    yield {
      part,
      role,
      height: style.table.rowHeight,
      cells: cells.map((cell) => composeCell(cell, part, composer)),
    };
  }
}

function composeCell(
  { column, span, cell, merge }: GridCell,
  part: TablePart,
  { block, fit, starts, indents, style }: TableComposer,
): CellPiece {
  const own = block.columns[column];
  const x = starts[column] ?? 0;
  const width = (starts[column + span] ?? x) - x;
  const isCentred = part === 'head' || span > 1 || !own;
  const right = isCentred ? 0 : (indents[column] ?? 0);
  const room = width - 2 * fit.margin - right;
  return {
    x,
    width,
    span,
    inlines: keepWordsWhole(cell.children, room, part === 'head' ? fit.head : fit.cell, style),
    align: isCentred ? 'center' : own.align,
    right,
    merge,
  };
}
