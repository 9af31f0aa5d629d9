import { measureWidth } from '../chinese/width.ts';

/**
 * Width of a text in 字: a full-width character counts 1, a half-width letter or digit 0.5.
 * This is how GB/T 9704 counts positions; `measure.ts` holds what a line really takes in twips.
 */
export const countEms = (text: string): number => measureWidth(text) / 2;

/** Between a 汉字 and a letter or digit, where Word and LibreOffice put some air. */
const SCRIPT_CHANGE = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu;
/** Word's quarter of an em; LibreOffice's is a fifth. */
const AUTO_SPACE = 0.25;

/** Width of a line in 字 as it is set: with the air between scripts, which `countEms` leaves out. */
export function measureEms(line: string): number {
  return countEms(line) + AUTO_SPACE * [...line.matchAll(SCRIPT_CHANGE)].length;
}
