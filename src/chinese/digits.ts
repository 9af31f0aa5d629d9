/** Digits of every form as the ordinary ones: what numbers of persons are found by, however they are typed. */
import { toHalfWidth } from './halfwidth.ts';
import { capitals, ordinary } from './numeral-signs.ts';

/** Ten signs a row, zero first; a blank where a form has no zero. Those of other scripts are digits by Unicode. */
const rows = [
  ordinary.digits,
  capitals.digits,
  '〇幺贰叁肆伍陆柒捌玖',
  '○壹貳叄肆伍陸柒捌玖',
  '◯',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  ' ⓵⓶⓷⓸⓹⓺⓻⓼⓽',
  '🄋➀➁➂➃➄➅➆➇➈',
  '🄌➊➋➌➍➎➏➐➑➒',
  ' ⑴⑵⑶⑷⑸⑹⑺⑻⑼',
  '🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  '🄁🄂🄃🄄🄅🄆🄇🄈🄉🄊',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '₀₁₂₃₄₅₆₇₈₉',
  ' ㈠㈡㈢㈣㈤㈥㈦㈧㈨',
  ' ㊀㊁㊂㊃㊄㊅㊆㊇㊈',
  ' 〡〢〣〤〥〦〧〨〩',
];
const known = new Map<string, number>();
for (const row of rows) for (const [digit, sign] of [...row].entries()) known.set(sign, digit);
known.delete(' ');
/** Digits but the ordinary ones, and marks on them: the frame of a key, 1⃣. */
const sign = new RegExp(`(?!\\d)\\p{Nd}|\\p{M}|[${[...known.keys()].join('')}]`, 'gu');
const anySign = new RegExp(sign.source, 'u');
const numeral = new RegExp(`[十百\\d]|${sign.source}`, 'u');
const numerals = new RegExp(numeral.source, 'gu');
const decimal = /\p{Nd}/u;
const mark = /\p{M}/u;

/** Stands behind a digit that took two UTF-16 units, and for a mark: no wider than the unit it is for. */
export const filler = '\u2007';

/** A text in half width with every digit as one of 0 to 9, as long as before in UTF-16 units. */
export function toDigits(text: string): string {
  const half = toHalfWidth(text);
  if (!anySign.test(half)) return half;
  return half.replace(sign, (typed) => {
    if (mark.test(typed)) return filler.repeat(typed.length);
    return String(known.get(typed) ?? readDigit(typed)).padEnd(typed.length, filler);
  });
}

/** The everyday 汉字 of Unicode, and which of them are numerals. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];
const isNumeral = new Uint8Array(lastHan - firstHan + 1);
// what is none of them has no place in it
for (const char of ['十', '百', ...known.keys()]) isNumeral[char.charCodeAt(0) - firstHan] = 1;

/** Whether a text holds a digit of any form, or a numeral's sign: else no number stands in it. */
export function holdsNumber(text: string): boolean {
  // most texts are everyday 汉字: of these it is known without looking closer
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < firstHan || code > lastHan) return numeral.test(text);
    if (isNumeral[code - firstHan] === 1) return true;
  }
  return false;
}

/** Whether a text begins as a number does, blanks and strokes before it included. */
export function beginsAsNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < firstHan || code > lastHan || isNumeral[code - firstHan] === 1;
}

/** How many digits and signs of numerals there are in a text. */
export function countNumerals(text: string): number {
  return text.match(numerals)?.length ?? 0;
}

/** A script's ten digits stand in a row, and rows begin anew: its zero is a whole number of tens below. */
function readDigit(typed: string): number {
  const code = typed.codePointAt(0) ?? 0;
  let first = code;
  while (decimal.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
