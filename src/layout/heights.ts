/** How high boxes are, in twips. */
import type { Box, ParagraphBox, RowBox } from './boxes.ts';

/** What of a box must stand on the page of the box before it. */
export function leastHeight(box: Box): number {
  switch (box.kind) {
    case 'paragraph':
      return box.whole ? heightOfText(box) : box.pitch;
    case 'table':
      return box.leastHeight;
    case 'figure':
      return box.height;
    case 'foot':
      return 0;
  }
}

/** Of a paragraph's lines; one that stands beside another takes no room of its own. */
export const heightOfText = ({ lines, pitch }: ParagraphBox) =>
  lines.filter(({ isBeside }) => !isBeside).length * pitch;

export const heightOf = (rows: readonly RowBox[]) => rows.reduce((height, row) => height + row.height, 0);
