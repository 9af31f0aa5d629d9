import type { Table } from '../../document/tree.ts';
import type { Style } from '../../style/style.ts';
import { fitTable, indentFigures, type TableFit } from '../table-fit.ts';
import { keepWordsWhole } from './cell-breaks.ts';
import { type GridCell, resolveRows } from './grid.ts';
import type { CellPiece, RowPiece, TablePart, TablePiece } from './pieces.ts';

/** A table over the whole text area. Its rows are made when they are asked for. */
export function composeTable(block: Table, width: number, style: Style): TablePiece {
  const composer = { block, fit: fitTable(block.columns, width, style), style };
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
  { block, fit, style }: TableComposer,
): CellPiece {
  const own = block.columns[column];
  const width = sum(fit.widths.slice(column, column + span));
  const isCentred = part === 'head' || span > 1 || !own;
  const right = isCentred ? 0 : indentFigures(own, width, fit, style);
  const room = width - 2 * fit.margin - right;
  return {
    x: sum(fit.widths.slice(0, column)),
    width,
    span,
    inlines: keepWordsWhole(cell.children, room, part === 'head' ? fit.head : fit.cell, style),
    align: isCentred ? 'center' : own.align,
    right,
    merge,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
