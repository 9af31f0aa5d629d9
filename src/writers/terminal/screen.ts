import type { WidthOptions } from '../../chinese/width.ts';
import type { Alignment, Page } from '../../layout/page.ts';
import { type TextArea, textAreaOf } from '../../layout/text-area.ts';
import type { Style } from '../../style/style.ts';
import type { Colors } from './look.ts';
import { pickStrokes, type Strokes } from './strokes.ts';

/** How a page's text area maps to cells. */
export interface Screen {
  colors: Colors;
  strokes: Strokes;
  width: WidthOptions;
  /** cells across the text area */
  cells: number;
  /** rows down the text area */
  rows: number;
  /** the column of a place in twips from the page's left edge */
  toColumn: (x: number) => number;
  /** rows of the grid in a height in twips, rounded */
  toRows: (height: number) => number;
  style: Style;
  /** twips from the page's upper edge */
  top: number;
}

/** How much of the room beside a text stands left of it. */
export const SHARE_OF_SLACK: Record<Alignment, number> = { left: 0, both: 0, center: 0.5, right: 1 };

/** Twips of which two cells are the picture: a 字 of the grid, or of the body where that is set smaller. */
export function pitchOf({ grid, roles: { body } }: Style): number {
  return Math.min(grid.charPitch, body.size * 10 + body.charSpacing);
}

/** Cells that a whole line of the body takes. */
export function countCells({ width }: Pick<TextArea, 'width'>, style: Style): number {
  return Math.floor(width / pitchOf(style)) * 2;
}

/** The screen for a page; a page wider than `most` cells is squeezed into them. */
export function makeScreen(
  { orientation }: Pick<Page, 'orientation'>,
  style: Style,
  colors: Colors,
  width: Required<WidthOptions>,
  most: number,
): Screen {
  const area = textAreaOf(style, orientation);
  const { linePitch } = style.grid;
  const cells = Math.min(countCells(area, style), most);
  return {
    colors,
    strokes: pickStrokes(width.ambiguousAsWide),
    width,
    cells,
    rows: Math.floor(area.height / linePitch),
    toColumn: (x) => Math.round(((x - area.x) / area.width) * cells),
    toRows: (height) => Math.max(0, Math.round(height / linePitch)),
    style,
    top: area.y,
  };
}
