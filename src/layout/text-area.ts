import type { Style } from '../style/style.ts';

/** Upright, or turned a quarter to the left. */
export type Orientation = 'portrait' | 'landscape';

/** Where text stands on a page, in twips from its upper left corner. */
export interface TextArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The text area (版心). A landscape page is the upright one turned a quarter to the left. */
export function textAreaOf({ page }: Style, orientation: Orientation): TextArea {
  const width = page.width - page.left - page.right;
  const height = page.height - page.top - page.bottom;
  return orientation === 'portrait'
    ? { x: page.left, y: page.top, width, height }
    : { x: page.bottom, y: page.left, width: height, height: width };
}
