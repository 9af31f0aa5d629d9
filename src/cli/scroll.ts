/** Which lines of a long text a window shows, and where keys lead. Lines and tops count from 0. */

export interface Text {
  lines: readonly string[];
  /** pages in order, and the line that each begins on; none for a text without pages */
  pages: readonly { number: number; line: number }[];
}

/** A place that survives a redraw: so many lines below the beginning of a page. */
export interface Place {
  page: number;
  below: number;
}

/** Lines kept in sight when a screen is turned. */
const overlap = 2;

type Move = (top: number, room: number, text: Text) => number;

const forward: Move = (top, room) => top + Math.max(1, room - overlap);
const back: Move = (top, room) => top - Math.max(1, room - overlap);
const down: Move = (top) => top + 1;
const up: Move = (top) => top - 1;
const first: Move = () => 0;
const last: Move = (_top, _room, { lines }) => lines.length;
const nextPage: Move = (top, _room, { pages }) => pages.find(({ line }) => line > top)?.line ?? top;
const previousPage: Move = (top, _room, { pages }) => pages.findLast(({ line }) => line < top)?.line ?? 0;

/** As in `less`; and n, p from page to page. */
export const moves: Record<string, Move> = {
  ' ': forward,
  f: forward,
  pagedown: forward,
  b: back,
  pageup: back,
  d: (top, room) => top + (room >> 1),
  u: (top, room) => top - (room >> 1),
  j: down,
  down,
  return: down,
  k: up,
  up,
  g: first,
  home: first,
  '<': first,
  G: last,
  end: last,
  '>': last,
  n: nextPage,
  right: nextPage,
  p: previousPage,
  left: previousPage,
};

/** The nearest top that leaves no empty rows below the last line, where there are lines enough. */
export function clampTop(top: number, room: number, { lines }: Text): number {
  return Math.max(0, Math.min(top, lines.length - room));
}

export function placeAt(top: number, { pages }: Text): Place {
  const strip = pages.findLast(({ line }) => line <= top)?.line;
  // of pages side by side the first
  const page = pages.find(({ line }) => line === strip);
  return page ? { page: page.number, below: top - page.line } : { page: 0, below: top };
}

/** The top of a place; where its page is gone, that of the page before it. */
export function topOf({ page, below }: Place, { pages }: Text): number {
  const found = pages.findLast(({ number }) => number <= page);
  if (!found) return page === 0 ? below : 0;
  return found.line + (found.number === page ? below : 0);
}

/** First and last of the pages in sight. */
export function pagesInSight(
  top: number,
  room: number,
  text: Text,
): { from: number; to: number } | undefined {
  const to = text.pages.findLast(({ line }) => line < top + room)?.number;
  return to === undefined ? undefined : { from: Math.min(Math.max(1, placeAt(top, text).page), to), to };
}

/** The next line that holds some words, from below a line on and round again; undefined where none does. */
export function findLine(
  words: string,
  after: number,
  { lines }: Text,
  plain: (line: string) => string,
): number | undefined {
  for (let step = 1; step <= lines.length; step++) {
    const line = (after + step) % lines.length;
    if (plain(lines[line]!).includes(words)) return line;
  }
  return undefined;
}
