import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Width of a text in 字: a full-width character counts 1, a half-width letter or digit 0.5.
 * This is how GB/T 9704 counts positions; `measure.ts` holds what a line really takes in twips.
 */
export function countEms(text: string): number {
  let cells = 0;
  for (const char of text) cells += eastAsianWidth(char.codePointAt(0)!, { ambiguousAsWide: true });
  return cells / 2;
}
