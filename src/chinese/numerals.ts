/** Chinese numerals: 一百二十一, 二〇一六, ⑫. */

import { type NumeralSigns, ordinary, toOrdinary } from './numeral-signs.ts';

/** The longest numeral of a safe integer has 31 signs; longer texts are not worth a recursion. */
const LONGEST = 40;

/** Largest first, as they must be looked for. */
const UNITS: readonly [string, number][] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
  ['十', 10],
];

/**
 * Spells a whole number place by place, `一十二` for 12; zeros in between collapse to one 零.
 * Throws RangeError unless `n` is a safe integer ≥ 0.
 */
export function spellNumeral(n: number, { digits, places }: NumeralSigns = ordinary): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a whole number: ${n}`);
  if (n === 0) return digits.charAt(0);
  const figures = String(n);
  let words = '';
  let gap = false;
  for (let i = 0; i < figures.length; i++) {
    const digit = Number(figures[i]);
    const place = figures.length - 1 - i;
    if (digit === 0) gap = true;
    else {
      words += (gap ? digits.charAt(0) : '') + digits.charAt(digit) + places[place % 4];
      gap = false;
    }
    // A group of four that holds anything takes its sign; 亿 also closes the 万亿 above it.
    const group = Number(figures.slice(Math.max(0, i - 3), i + 1));
    if (place === 8) words += '亿';
    else if (place % 4 === 0 && place > 0 && group > 0) words += '万';
    if (place % 4 === 0 && group > 0) gap = false;
  }
  return words;
}

/** 121 → 一百二十一, 12 → 十二. Throws RangeError unless `n` is a safe integer ≥ 0. */
export function toChineseNumeral(n: number): string {
  return spellNumeral(n).replace(/^一十/, '十');
}

/** 2016 → 二〇一六. */
export function toChineseYear(year: number): string {
  return String(year).replace(/\d/g, (digit) =>
    digit === '0' ? '〇' : ordinary.digits.charAt(Number(digit)),
  );
}

const circled = '⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';

/** 1 → ①, up to ㊿; beyond what Unicode encircles, （51）. */
export function toCircled(n: number): string {
  return circled.charAt(n) || `（${n}）`;
}

/**
 * Reads a numeral with its units: 十二, 两千, 一百零五, 三万五千, 贰仟, 百 (100). Undefined for anything that
 * could be read in two ways (一千五: 1005 or 1500?) or is not well formed (三四, 一百五零).
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = toOrdinary(text)
    .replaceAll('〇', '零')
    .replace(/两(?=[百千万亿]|$)/g, '二')
    .replace(/^(?=[百千万亿])/, '一');
  const value = sumNumeral(plain);
  if (plain === '' || !Number.isSafeInteger(value)) return undefined;
  // What is well formed spells back to itself; 一百万零五千 and 一百万五千 are both in use.
  const spelled = spellNumeral(value);
  const written = plain.replace(/^十/, '一十').replace(/(^|[万亿零])十/g, '$1一十');
  const accepted = written === spelled || written.replace(/([万亿])零/g, '$1') === spelled;
  return accepted ? value : undefined;
}

/** Reads a numeral however it is formed, 壹仟玖 as 1009; undefined where a sign is unknown. For who then judges its form. */
export function readNumeralLoosely(text: string): number | undefined {
  const value = sumNumeral(toOrdinary(text).replaceAll('〇', '零'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** NaN where a sign is unknown. */
function sumNumeral(text: string): number {
  if (text === '') return 0;
  for (const [unit, value] of UNITS) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const times = at === 0 ? 1 : sumNumeral(text.slice(0, at));
    return times * value + sumNumeral(text.slice(at + 1));
  }
  const digit = text.replace(/^零+(?=.)/, '');
  return digit.length === 1 && ordinary.digits.includes(digit) ? ordinary.digits.indexOf(digit) : Number.NaN;
}
