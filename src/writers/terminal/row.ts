import { mayNotStart } from '../../chinese/linebreak.ts';
import { measureWidth, type WidthOptions } from '../../chinese/width.ts';

/** Colours a text, or leaves it. */
export type Paint = (text: string) => string;

/** Text of one look. */
export interface Piece {
  text: string;
  paint: Paint;
}

/** A piece at a column of cells, from 0. */
export interface Segment extends Piece {
  column: number;
}

/** What stands in one row of the screen, from left to right. */
export type Row = Segment[];

export const unpainted: Paint = (text) => text;

export function measurePieces(pieces: readonly Piece[], width: WidthOptions): number {
  return pieces.reduce((sum, { text }) => sum + measureWidth(text, width), 0);
}

/** Sets pieces one behind another, from a column on. */
export function placePieces(pieces: readonly Piece[], from: number, width: WidthOptions): Segment[] {
  let column = from;
  return pieces.map((piece) => {
    const segment = { ...piece, column };
    column += measureWidth(piece.text, width);
    return segment;
  });
}

/**
 * Cuts pieces into rows of at most so many cells; a character wider than that stands alone. A stop takes the
 * character before it along.
 */
export function wrapPieces(pieces: readonly Piece[], cells: number, width: WidthOptions): Piece[][] {
  if (measurePieces(pieces, width) <= cells) return [[...pieces]];
  let row: Piece[] = [];
  const rows = [row];
  let used = 0;
  for (const { text, paint } of pieces) {
    for (const char of text) {
      const size = measureWidth(char, width);
      if (used > 0 && used + size > cells) {
        row = row.length > 1 && mayNotStart(char) ? row.splice(-1) : [];
        rows.push(row);
        used = measurePieces(row, width);
      }
      row.push({ text: char, paint });
      used += size;
    }
  }
  return rows.map(joinPieces);
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.paint === piece.paint) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

/** A row as text, filled with spaces to so many cells. */
export function printRow(row: Row, cells: number, width: WidthOptions): string {
  let used = 0;
  let printed = '';
  for (const { column, text, paint } of row) {
    printed += ' '.repeat(Math.max(0, column - used)) + paint(text);
    used = Math.max(used, column) + measureWidth(text, width);
  }
  return printed + ' '.repeat(Math.max(0, cells - used));
}
