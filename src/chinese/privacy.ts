/** Numbers that identify a person: recognising, finding and masking them. */

import { makeDay } from './calendar.ts';
import { filler, toDigits } from './digits.ts';
import { toHalfWidth } from './halfwidth.ts';

export type SensitiveKind = '身份证号' | '手机号' | '固定电话' | '银行卡号';

/** A number found in a text; index and length in UTF-16 units, as in `text.slice`. */
export interface Sensitive {
  kind: SensitiveKind;
  index: number;
  length: number;
}

/** GB 11643—1999: weights of the first 17 digits, and the check sign by the sum modulo 11. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** What people put within a number: nothing, spaces, or a dash or dot with or without spaces. */
const space = '[ \\u00a0\\u2000-\\u200a\\t]';
const gap = `(?:${space}{0,2}[-‐-―−.·•・_~]{1,2}${space}{0,2}|${space}{0,3})`;
/** And between the groups by which a number is known where a sum or a date could not stand: strokes, brackets, 138（微信）1234 5678. */
const oddGap = `(?:${space}{0,2}(?:[-‐-―−.·•・_~/:*"'()]{1,2}|\\([^()\\d]{1,8}\\))${space}{0,2}|${space}{0,3})`;
/** What may stand between digits that are typed apart, one by one: anything but letters, digits and what ends a sentence. */
const anySign = '(?:[^\\p{L}\\p{N}。；;！？!?\\n]{1,6})';
/** Signs that part the groups of a number and of nothing else. */
const rareGap = `(?:${space}{0,2}(?:[|=+#^\\p{S}]){1,3}${space}{0,2})`;
/** The check sign of an ID, and what is typed for it. */
const sign = '[\\dx×ⅩⅹХхΧχ✕✖]';
/** It, behind a gap or in brackets of its own; one that closes what stands around the number is none of them. */
const check = (gap: string) => `(?:${space}{0,3}\\(${sign}\\)|${gap}\\(?${sign})`;
const spaces = `${space}{0,3}`;
/** No digit and no decimal of another number before. */
const start = '(?<!\\d|\\d\\.)';
/** No digit behind, no decimal, no further group of thousands; another number may follow a comma. */
const end = '(?!\\d|\\.\\d{1,6}(?!\\d)|,\\d{3}(?!\\d))';
/** Nor a word that makes it a sum or a count. */
const noSum = `(?!${spaces}[余多]?[万亿千百]?[元名人户%])`;
const country = `(?:\\(?(?:\\+|00)?${spaces}86\\)?${gap})?`;

const patterns: readonly [SensitiveKind, RegExp, (digits: string) => boolean][] = [
  ['身份证号', number(`[1-8](?:${oddGap}\\d){16}${check(oddGap)}(?![a-z])`), looksLikeId],
  ['身份证号', number(`[1-8](?:${gap}\\d){14}${noSum}`), looksLikeOldId],
  ['身份证号', number(`[1-8](?:${anySign}\\d){16}${check(anySign)}(?![a-z])`), looksLikeId],
  ['银行卡号', number(`[1-9](?:${spaces}\\d){15,18}(?![a-z])`), looksLikeCard],
  ['银行卡号', number('[1-9]\\d{2,5}(?:[-‐.·]\\d{3,6}){2,4}(?:[-‐.·]\\d{1,3})?'), looksLikeCard],
  [
    '手机号',
    number(`${country}1(?:[3-9]\\d{9}|(?:${space}{1,3}\\d){10}|(?:${filler}?\\d){10})${noSum}`),
    () => true,
  ],
  [
    '手机号',
    number(`${country}1[3-9]\\d{1,5}(?:${gap}\\d{3,8}){1,3}${noSum}`),
    (digits) => isMobile(digits.replace(/^(?:00)?86/, '')),
  ],
  ['手机号', number(`\\(?1[3-9]\\d${oddGap}\\d{4}${oddGap}\\d{4}${noSum}`), isMobile],
  [
    '手机号',
    number(`1[3-9]\\d([,、])\\d{4}\\1\\d{4}(?![年月号届期\\d])${noSum}`),
    (digits) => isMobile(digits) && !/^\d{3}(?:(?:19|20)\d\d){2}$/.test(digits),
  ],
  ['手机号', number(`1(?:[3-9](?:${space}\\d\\d){4}${space}\\d|(?:${space}\\d\\d){5})${noSum}`), isMobile],
  ['手机号', number(`1${anySign}[3-9](?:${anySign}\\d){9}(?!${anySign}\\d(?!\\d))`), isMobile],
  ['手机号', number(`1[3-9]\\d${rareGap}\\d{4}${rareGap}\\d{4}${noSum}`), isMobile],
  // of abroad, and of 港澳台
  [
    '固定电话',
    number(`(?:\\+|00)(?!86)[1-9]\\d{0,2}${gap}(?:\\(\\d{1,4}\\)|\\d{1,4})(?:${gap}\\d{2,4}){2,4}${noSum}`),
    (digits) => /^(?:00)?\d{10,15}$/.test(digits),
  ],
  ['固定电话', number(`(?:\\+|00)85[23]${gap}[2-9]\\d{3}${gap}\\d{4}${noSum}`), () => true],
  ['固定电话', number(`\\(?0(?:10|2\\d|[3-9]\\d\\d)\\)?${gap}${local()}`), () => true],
  ['固定电话', number(`(?:\\+|00)86${gap}(?:10|2\\d|[3-9]\\d\\d)${gap}${local()}`), () => true],
];

function number(pattern: string): RegExp {
  return new RegExp(start + pattern + end, 'giu');
}

/** 1234567, 8123 4567, with an extension. */
function local(): string {
  const extension = `(?:${spaces}(?:转|分机|ext\\.?|#|-|—)${spaces}\\d{1,6})?`;
  return `[1-9]\\d{2,3}${gap}\\d{4}${extension}${noSum}`;
}

/** The first two digits of an ID: its province. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 18 digits with a province and a day of birth; the check sign may be mistyped. */
function looksLikeId(id: string): boolean {
  return province.test(id) && holdsDay(/^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)/.exec(id), 0);
}

/** The 15 digits of before 1999. */
function looksLikeOldId(id: string): boolean {
  return province.test(id) && holdsDay(/^\d{6}(\d\d)(\d\d)(\d\d)\d{3}$/.exec(id), 1900);
}

function holdsDay(match: RegExpExecArray | null, century: number): boolean {
  const [, year, month, day] = match ?? [];
  return match !== null && makeDay(century + Number(year), Number(month), Number(day)) !== undefined;
}

/** 62… is a card of this country even where a digit is mistyped. */
function looksLikeCard(card: string): boolean {
  return /^\d{16,19}$/.test(card) && (card.startsWith('62') || isBankCard(card));
}

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

/** A text as numbers are read in it: with ordinary digits alone, then with those of every form, ①, 一, 𝟏, and with letters that look like them. */
export function listReadings(text: string): string[] {
  const half = toHalfWidth(text);
  const digits = toDigits(half);
  const lettered = readLookAlikes(half);
  return digits === half && lettered === half ? [half] : [...new Set([half, digits, lettered])];
}

/** Letters typed for digits amid these, 138OO138OOO and l38…, of which most are digits: else it is a code of letters. */
function readLookAlikes(half: string): string {
  return half.replace(/(?<![a-z\d])[\dOoQDIl|]{11,18}(?![a-z\d])/gi, (typed) =>
    typed.replace(/\D/g, '').length >= 3 && /\D/.test(typed)
      ? typed.replace(/[OoQD]/g, '0').replace(/[Il|]/g, '1')
      : typed,
  );
}

/** The digits of the shortest number that is found, a landline's. */
const fewestDigits = 10;

/**
 * Every ID, card, mobile and landline number in a text, in order; in digits of any form, spaced and grouped too.
 * @param readings the text as `listReadings` reads it
 */
export function findSensitive(text: string, readings?: readonly string[]): Sensitive[] {
  // read in any way a text is as long as before
  if (text.length < fewestDigits) return [];
  const found: Sensitive[] = [];
  for (const reading of (readings ?? listReadings(text)).filter(
    (words) => words.replace(/\D/g, '').length >= fewestDigits,
  ))
    for (const [kind, pattern, accepts] of patterns)
      for (const { 0: words, index } of reading.matchAll(pattern)) {
        // a digit of two units is hidden whole
        const length = words.length + (/[\udc00-\udfff]/.test(text[index + words.length] ?? '') ? 1 : 0);
        const isFree = found.every(
          (other) => index >= other.index + other.length || other.index >= index + length,
        );
        if (isFree && accepts(words.replace(/[^\dx]/gi, ''))) found.push({ kind, index, length });
      }
  return found.sort((a, b) => a.index - b.index);
}

/** The first six and last four stay; anything too short for that is hidden whole. */
export function maskId(id: string): string {
  return maskMiddle(bareDigits(id), 6, 4);
}

/** The first three and last four stay. */
export function maskPhone(phone: string): string {
  return maskMiddle(bareDigits(phone), 3, 4);
}

/** The last four stay. */
export function maskCard(card: string): string {
  return maskMiddle(bareDigits(card), 0, 4);
}

function bareDigits(number: string): string {
  return number.replace(/[^\dXx]/g, '');
}

function maskMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);
}
