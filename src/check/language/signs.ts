/** Pieces of patterns that the rules share; all for patterns with the flag `u`. */

export const HAN = '\\p{Script=Han}';

/** A number in digits; longer ones are none that anybody means, and would be searched again from each digit. */
export const NUMBER = '\\d{1,15}(?:\\.\\d{1,6})?';

/** What people and things are counted in. */
export const MEASURE =
  '(?:元|名|人|户|次|份|个|所|家|件|位|天|册|套|本|条|台|场|岁|周岁|公里|公斤|斤|米|倍|分钟|小时|亩|吨)';

/** Where a sentence or an item of a list begins. */
export const ITEM_START = '(?:^|(?<=[。；：！？\\n]))';

/** Dashes and tildes typed for a mark of 起止; `—` and `～` are the right ones. */
export const TYPED_RANGE = '[-~–〜－]';
