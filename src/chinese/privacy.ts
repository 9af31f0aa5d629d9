/** Numbers that identify a person: recognising, finding and masking them. */

import { makeDay } from './calendar.ts';
import { toHalfWidth } from './halfwidth.ts';

export type SensitiveKind = '身份证号' | '手机号' | '银行卡号';

/** A number found in a text; index and length in UTF-16 units, as in `text.slice`. */
export interface Sensitive {
  kind: SensitiveKind;
  index: number;
  length: number;
}

/** GB 11643—1999: weights of the first 17 digits, and the check sign by the sum modulo 11. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Runs that may be such a number, unbroken or in the usual groups; digits joined by a dash otherwise are dates. */
const CANDIDATE =
  /(?<!\d|\d\.)(?:\d{17}[\dx]|1\d{2}([ -])\d{4}\1\d{4}|\d{4}([ -])\d{4}\2\d{4}\2\d{4}(?:\2\d{1,3})?|\d{16,19}|\d{11})(?!\d|\.\d)/gi;

/** An 18-digit 居民身份证号: a birth date that exists and the right check sign. */
export function isResidentId(text: string): boolean {
  const match = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/i.exec(text);
  if (!match || !makeDay(Number(match[1]), Number(match[2]), Number(match[3]))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return ID_CHECKS[sum % 11] === text.at(-1)?.toUpperCase();
}

/** A mobile number of mainland China. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}

/** A card number: 16 to 19 digits whose check digit is right (Luhn, ISO/IEC 7812-1). */
export function isBankCard(text: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, sign, i) => {
    const digit = Number(sign) * (i % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** Every ID, mobile and card number in a text, in order; full-width digits and grouped ones too. */
export function findSensitive(text: string): Sensitive[] {
  return [...toHalfWidth(text).matchAll(CANDIDATE)].flatMap(({ 0: found, index }) => {
    const kind = classify(found.replace(/[ -]/g, ''));
    return kind === undefined ? [] : [{ kind, index, length: found.length }];
  });
}

function classify(number: string): SensitiveKind | undefined {
  if (isResidentId(number)) return '身份证号';
  if (isMobile(number)) return '手机号';
  return isBankCard(number) ? '银行卡号' : undefined;
}

/** The first six and last four stay; anything too short for that is hidden whole. */
export function maskId(id: string): string {
  return maskMiddle(id, 6, 4);
}

/** The first three and last four stay. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone.replace(/[\s-]/g, ''), 3, 4);
}

/** The last four stay. */
export function maskCard(card: string): string {
  return maskMiddle(card.replace(/[\s-]/g, ''), 0, 4);
}

function maskMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);
}
