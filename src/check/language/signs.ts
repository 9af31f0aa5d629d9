/** Pieces of patterns that the rules share; all for patterns with the flag `u`. */
import { countWords } from '../../chinese/count.ts';
import { lastingUnits, measureUnits } from '../../chinese/values.ts';

export const HAN = '\\p{Script=Han}';

/** A number in digits; longer ones are none that anybody means, and would be searched again from each digit. */
export const NUMBER = '\\d{1,15}(?:\\.\\d{1,6})?';

/** Measures of which no figure is read. */
const otherMeasures = ['公斤', '斤', '米', '亩', '吨'];

/** What people and things are counted and measured in. */
export const MEASURE = `(?:元|${[...countWords, ...lastingUnits, ...measureUnits, ...otherMeasures]
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** Where a sentence or an item of a list begins. */
export const ITEM_START = '(?:^|(?<=[。；：！？\\n]))';

/** Dashes and tildes typed for a mark of 起止; `—` and `～` are the right ones. */
export const TYPED_RANGE = '[-~–〜－]';

/** Blanks between words. */
export const SPACES = ' \u00a0\u3000';

/** The halves of pairs. */
export const PAIRED = '‘’“”（）()《》〈〉〔〕【】';

/** Marks of 起止, the right ones too. */
export const RANGE_SIGNS = '-~–〜－～—';

/** Digits and letters as wide as 汉字, and ％. */
export const FULL_WIDTH = `％${Array.from({ length: 94 }, (_, offset) => String.fromCharCode(0xff01 + offset))
  .filter((sign) => /[０-９Ａ-Ｚａ-ｚ]/.test(sign))
  .join('')}`;
