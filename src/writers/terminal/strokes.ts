/** Lines drawn with characters of one cell. */
export interface Strokes {
  horizontal: string;
  vertical: string;
  /** the red rule */
  heavy: string;
  /** by where lines lead to: 1 up, 2 down, 4 left, 8 right, added up */
  joints: string;
}

const BOX: Strokes = { horizontal: '─', vertical: '│', heavy: '━', joints: ' │││─┘┐┤─└┌├─┴┬┼' };
const ASCII: Strokes = { horizontal: '-', vertical: '|', heavy: '=', joints: ' |||-+++-+++-+++' };

/** Where a terminal draws “” in two cells it draws ─ and │ so too, and no frame would hold. */
export function pickStrokes(ambiguousAsWide: boolean): Strokes {
  return ambiguousAsWide ? ASCII : BOX;
}
