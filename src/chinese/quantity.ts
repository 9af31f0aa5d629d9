/**
 * The grammar shared by money and counts: digits or Chinese numerals, 百千万亿, hedges, ranges.
 * Exact throughout: decimals are digits in a BigInt and a power of ten, never floating point.
 */

import { takeHedges } from './approximation.ts';
import { toHalfWidth } from './halfwidth.ts';
import { spelledDecimals } from './numeral-signs.ts';
import { parseChineseNumeral } from './numerals.ts';
import type { Approximation } from './values.ts';

/** A figure as read, in whole minor units (分 for money, one for counts); safe integers. */
export interface Quantity {
  value: number;
  /** the upper bound of a range */
  upper?: number;
  approx?: Approximation;
  /** whether 余 or 多 stood before 百千万亿: 900余万, not 23.9万余 */
  inner?: true;
  /** the unit word as typed, if any */
  unit?: string;
}

export interface QuantityGrammar {
  /** the unit words, longer ones first: 人次 before 人 */
  units: readonly string[];
  /** how many decimal places a minor unit stands for: 2 for 分 of 元 */
  decimals: number;
}

/** coefficient × 10^exponent */
interface Decimal {
  coefficient: bigint;
  exponent: number;
}

/** One end of a figure: its number, and what was said around it. */
interface Term {
  number: Decimal;
  /** whether 百千万亿 or Chinese numerals fixed the size: 1万 but not 5000 */
  scaled: boolean;
  exponent: number;
  hedge?: Approximation;
  inner?: boolean;
  unit?: string;
}

/** 百十名, 百十来人: some hundred. */
const SOME_HUNDRED = /^百十[来多余]?/;
/** 二三十, 三五千: two neighbouring digits that share what follows, an estimate between them. */
const ESTIMATE = /^([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)/;
const RANGE = /\s*(?:—{1,2}|–|-|~|〜|至|到)\s*/;
const EXPONENTS: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const ARABIC = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?\s*([十百千万亿]{0,3})$/;
/** 二点七万, 九千六百六十五点五; 三点五十 is a time. */
const SPELLED_DECIMAL = new RegExp(`^([^点]+)点(${spelledDecimals})([百千]?[万亿]*)$`);
const ARABIC_COMPOUND = /^(\d+[百千万亿]+)零?((?:\d+[百千万]+)*\d+[百千万]*)$/;

/** No figure is longer; a cell of pasted text is not to be scanned for one. */
const LONGEST = 80;

/** Reads one figure, or a range of two. Undefined for whatever is not clearly one. */
export function readQuantity(text: string, grammar: QuantityGrammar): Quantity | undefined {
  if (text.length > LONGEST) return undefined;
  const { bare, hedges } = takeHedges(toHalfWidth(text).trim());
  if (SOME_HUNDRED.test(bare)) hedges.add('约');
  const terms = bare
    .replace(SOME_HUNDRED, '一百')
    .replace(ESTIMATE, '$1$3—$2$3')
    .split(RANGE)
    .map((part) => readTerm(part, grammar.units));
  const [first, second] = terms;
  if (first === undefined || terms.length > 2 || terms.includes(undefined)) return undefined;
  const last = second ?? first;
  if (second && first.unit !== undefined && first.unit !== second.unit) return undefined;
  for (const term of [first, last]) if (term.hedge) hedges.add(term.hedge);
  if (hedges.size > 1 || (second && first.hedge)) return undefined;

  const value = toMinorUnits(second ? scaleLike(first, second) : first.number, grammar.decimals);
  const upper = second && toMinorUnits(second.number, grammar.decimals);
  if (value === undefined) return undefined;
  if (second && (upper === undefined || upper <= value)) return undefined;
  const [approx] = hedges;
  return {
    value,
    upper,
    approx,
    ...(last.inner ? { inner: true as const } : {}),
    unit: last.unit,
  };
}

/** `23.9万余元`, `300余万元`, `二十来户`, `两名`: number, 余, 多 or 来, unit. */
function readTerm(text: string, units: readonly string[]): Term | undefined {
  const unit = units.find((word) => text.endsWith(word));
  const bare = text.slice(0, text.length - (unit?.length ?? 0)).trim();
  const hedged = /^(.*[^余多来几])([余多]|(?<=[十百千万])来|(?<=十)几)([百千万亿]*)$/.exec(bare);
  const number = readNumber(hedged ? `${hedged[1]}${hedged[3]}` : bare);
  if (!number) return undefined;
  return {
    ...number,
    ...(hedged ? readSigns(hedged[2], hedged[3] !== '') : {}),
    unit,
  };
}

/** 二十来户 is 约20户, wherever 来 stands; 十几户 is 10余户. */
function readSigns(sign: string | undefined, inner: boolean): Pick<Term, 'hedge' | 'inner'> {
  if (sign === '来') return { hedge: '约' };
  return { hedge: sign === '几' ? '余' : (sign as Approximation), inner };
}

function readNumber(text: string): Pick<Term, 'number' | 'scaled' | 'exponent'> | undefined {
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const [, whole = '', fraction = '', magnitude = ''] = arabic;
    const exponent = [...magnitude].reduce((sum, sign) => sum + (EXPONENTS[sign] ?? 0), 0);
    const coefficient = BigInt(whole.replace(/[, ]/g, '') + fraction);
    const number = { coefficient, exponent: exponent - fraction.length };
    return { number, scaled: magnitude !== '', exponent };
  }
  const decimal = readSpelledDecimal(text);
  if (decimal) return decimal;
  const value = readCompound(text) ?? parseChineseNumeral(text);
  if (value === undefined) return undefined;
  return { number: { coefficient: BigInt(value), exponent: 0 }, scaled: true, exponent: 0 };
}

/** 二点七万 → 2.7万. */
function readSpelledDecimal(text: string): ReturnType<typeof readNumber> {
  const [, whole = '', fraction = '', magnitude = ''] = SPELLED_DECIMAL.exec(text) ?? [];
  const value = whole === '' ? undefined : parseChineseNumeral(whole);
  const digits = Array.from(fraction, (sign) => parseChineseNumeral(sign)).join('');
  return value === undefined ? undefined : readNumber(`${value}.${digits}${magnitude}`);
}

/** `1亿2000万`, `1万5千`, `28万5千8百`, `1万5000`; not `3万5`, which some mean as 3.5万. */
function readCompound(text: string): number | undefined {
  const match = ARABIC_COMPOUND.exec(text);
  const high = match && readNumber(match[1] ?? '');
  const low = match && readNumber(match[2] ?? '');
  if (!high || !low) return undefined;
  const step = 10 ** high.exponent;
  const rest = Number(low.number.coefficient) * 10 ** low.exponent;
  const complete = low.scaled || match[2]?.length === high.exponent;
  const sum = Number(high.number.coefficient) * step + rest;
  return complete && rest < step && Number.isSafeInteger(sum) ? sum : undefined;
}

/** In `13—17万元` the first number shares the second's 万; in `5000—1万元` it does not. */
function scaleLike(first: Term, second: Term): Decimal {
  const shared = { ...first.number, exponent: first.number.exponent + second.exponent };
  const bare = !first.scaled && first.unit === undefined;
  return bare && isLess(shared, second.number) ? shared : first.number;
}

function isLess(a: Decimal, b: Decimal): boolean {
  const exponent = Math.min(a.exponent, b.exponent);
  const align = (x: Decimal) => x.coefficient * 10n ** BigInt(x.exponent - exponent);
  return align(a) < align(b);
}

/** Undefined if it is not a whole number of minor units, or no safe integer. */
function toMinorUnits({ coefficient, exponent }: Decimal, decimals: number): number | undefined {
  const shift = exponent + decimals;
  const power = 10n ** BigInt(Math.abs(shift));
  if (shift < 0 && coefficient % power !== 0n) return undefined;
  const minor = Number(shift < 0 ? coefficient / power : coefficient * power);
  return Number.isSafeInteger(minor) ? minor : undefined;
}
