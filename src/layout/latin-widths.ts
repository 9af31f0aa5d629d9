/**
 * Advance widths of Times New Roman and its metric twins, in thousandths of an em: U+0020 to U+007E.
 * The other Latin faces that a style may name are taken to be as wide.
 */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/** Marks that both scripts have, where they stand among letters: · × ‘ ’ “ ” — … ‰ */
const MARKS: Readonly<Record<number, number>> = {
  183: 250,
  215: 564,
  8212: 1000,
  8216: 333,
  8217: 333,
  8220: 444,
  8221: 444,
  8230: 1000,
  8240: 1000,
};

/** Width in ems of a character, by its code, in the Latin face. */
export function latinWidth(code: number, bold: boolean): number {
  const widths = bold ? BOLD : REGULAR;
  return (widths[code - 0x20] ?? MARKS[code] ?? 500) / 1000;
}

/** How much closer, in ems, these faces set the one pair of digits that they kern: 11. */
export function kerningOfOnes(bold: boolean): number {
  return bold ? 0.055 : 0.037;
}
