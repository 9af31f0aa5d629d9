import type { NumberPlace } from '../style/style.ts';

/** Where the number of a page stands in its line. */
export type NumberSide = Exclude<NumberPlace, 'outer'>;

/** The side of a page's number: at the outer edge, right of odd pages (GB/T 9704 7.5). `page` from 1. */
export function sideOfNumber(page: number, place: NumberPlace): NumberSide {
  if (place !== 'outer') return place;
  return page % 2 === 0 ? 'left' : 'right';
}

/** Where something begins that is so wide, in so much room: in the middle, or `inset` from its side. */
export function placeNumber(side: NumberSide, room: number, width: number, inset: number): number {
  const start = { left: inset, center: (room - width) / 2, right: room - inset - width };
  return Math.round(start[side]);
}
