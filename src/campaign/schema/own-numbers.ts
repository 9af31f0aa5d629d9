/** The numbers that a user types before headings and sentences, and that a report sets by itself: 一、 （一） 1. （1）. */

const headingNumber =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:[.．](?!\d)|、))\s*/;

/** 1、2年级 and 一、二年级 are words of a sentence. */
const itemNumber =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、(?![一二三四五六七八九十\d])|\d{1,2}[.．](?!\d))\s*/;

/** A heading without its number. */
export function dropHeadingNumber(heading: string): string {
  return heading.replace(headingNumber, '');
}

/** A sentence without the number, and the ；, that it has as one of several. */
export function dropItemNumber(sentence: string): string {
  return sentence.replace(itemNumber, '').replace(/[；;]$/, '');
}

/** Whether a line begins with a number of its own. */
export function isNumbered(line: string): boolean {
  return itemNumber.test(line);
}
