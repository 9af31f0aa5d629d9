/** Words as they are compared between a Word file and what was written into it. */
import { crc32 } from 'node:zlib';

/** A text without space, which is no word; nor are the signs of no width that other programs leave. */
export const tighten = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');

/**
 * Tells whether words are still what they were, and no more: six letters, a to p. No digits: what looks like a
 * number of a person would be taken for one.
 */
export function digest(text: string): string {
  return toLetters(crc32(text).toString(16).padStart(8, '0').slice(2));
}

const sixteen = 'abcdefghijklmnop';

/** A hexadecimal number in the letters a to p. */
export function toLetters(hexadecimal: string): string {
  let letters = '';
  for (const digit of hexadecimal) letters += sixteen.charAt(Number.parseInt(digit, 16));
  return letters;
}
