import { measureWidth, type WidthOptions } from '../../chinese/width.ts';
import type { Page } from '../../layout/page.ts';
import { placeNumber, sideOfNumber } from '../../layout/page-number.ts';
import type { Style } from '../../style/style.ts';
import { makeColors } from './look.ts';
import { writeNotes } from './notes.ts';
import { drawItems, HANGING_CELLS } from './page-rows.ts';
import { type Piece, placePieces, printRow, type Row, unpainted, wrapPieces } from './row.ts';
import { makeScreen } from './screen.ts';

export interface SheetOptions extends Required<WidthOptions> {
  /** columns of the window */
  columns: number;
  color: boolean;
}

/** A page as it is drawn. */
export interface Sheet {
  /** of the page */
  number: number;
  lines: string[];
  /** cells of each line */
  width: number;
}

/** Both edges of the sheet. */
const EDGES = 2;

/** Cells of text that a window has room for, on a sheet. */
export const roomOf = (columns: number) => columns - EDGES - HANGING_CELLS;

/** Columns that a window needs for so many cells of text. */
export const columnsFor = (cells: number) => cells + EDGES + HANGING_CELLS;

/** A page in its frame, and beneath it what is to be said about its doubtful figures. */
export function drawSheet(page: Page, style: Style, { columns, color, ...width }: SheetOptions): Sheet {
  const colors = makeColors(color);
  const screen = makeScreen(page, style, colors, width, roomOf(columns));
  const inner = screen.cells + HANGING_CELLS;
  const rows = drawItems(page, screen);
  while (rows.length < screen.rows) rows.push([]);
  const { joints, horizontal, vertical } = screen.strokes;
  const edge = colors.dim(vertical);
  const across = (left: number, right: number) =>
    colors.dim(joints.charAt(left) + horizontal.repeat(inner) + joints.charAt(right));
  const sheet = [
    across(10, 6),
    ...[...rows, [], drawNumber(page, style, screen.cells, width)].map(
      (row) => edge + printRow(row, inner, width) + edge,
    ),
    across(9, 5),
  ];
  const cells = inner + EDGES;
  const notes = writeNotes(page, colors).flatMap((note) => wrapLines(note, cells, width));
  return { number: page.number, lines: [...sheet, ...notes], width: cells };
}

/** Pieces as lines, each filled to so many cells. */
export function wrapLines(pieces: readonly Piece[], cells: number, width: WidthOptions): string[] {
  return wrapPieces(pieces, cells, width).map((line) => printRow(placePieces(line, 0, width), cells, width));
}

/** The page number, one 字 in from its side (GB/T 9704—2012, 7.5). */
export function drawNumber(
  { number, isNumbered }: Page,
  { numberPlace }: Style,
  cells: number,
  width: WidthOptions,
): Row {
  if (!isNumbered) return [];
  const text = `— ${number} —`;
  const column = placeNumber(sideOfNumber(number, numberPlace), cells, measureWidth(text, width), 2);
  return [{ column, text, paint: unpainted }];
}
