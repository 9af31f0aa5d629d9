/** Money in words: 元, 万元, hedged and ranged, and in capitals. Always exact; nothing is rounded here. */

import { placeHedge } from './approximation.ts';
import { capitals } from './numeral-signs.ts';
import { spellNumeral } from './numerals.ts';
import type { Money } from './values.ts';

interface MoneyUnit {
  /** what stands between the digits and 元 */
  sign: string;
  /** how many decimal places the unit is above a 分 */
  places: number;
}

const YUAN: MoneyUnit = { sign: '', places: 2 };
const WAN: MoneyUnit = { sign: '万', places: 6 };
const YI: MoneyUnit = { sign: '亿', places: 10 };

/** `285800元`, no separators; 角分 only where there are any: `28.50元`. A number is 分. */
export function formatYuan(money: Money | number): string {
  return formatIn(YUAN, toMoney(money));
}

/** `28.58万元`, exact with trailing zeros cut; falls back to 元 where 角分 would need more than 4 decimals. */
export function formatWanyuan(money: Money | number): string {
  const whole = toMoney(money);
  return formatIn(bounds(whole).every((fen) => fen % 100 === 0) ? WAN : YUAN, whole);
}

/** The default printing: in 亿元 or 万元 if at least 1 of it and exact with 2 decimals, else in 元. */
export function formatMoney(money: Money | number): string {
  const whole = toMoney(money);
  const unit = [YI, WAN].find(({ places }) =>
    bounds(whole).every((fen) => Math.abs(fen) >= 10 ** places && fen % 10 ** (places - 2) === 0),
  );
  return formatIn(unit ?? YUAN, whole);
}

/**
 * 大写: 1409.50元 → 壹仟肆佰零玖元伍角; 整 only after 元. For cheques and receipts, so of the stated
 * amount alone, without hedge or range. Throws RangeError below 0.
 */
export function formatMoneyInCapitals(money: Money | number): string {
  const { fen } = toMoney(money);
  const yuan = Math.trunc(fen / 100);
  const jiao = Math.trunc(fen / 10) % 10;
  const rest = fen % 10;
  const capital = (digit: number) => capitals.digits.charAt(digit);
  const cents =
    (jiao > 0 ? `${capital(jiao)}角` : rest > 0 && yuan > 0 ? '零' : '') +
    (rest > 0 ? `${capital(rest)}分` : '');
  const head = yuan > 0 || cents === '' ? `${spellNumeral(yuan, capitals)}元` : '';
  return head + (cents || '整');
}

/** Hedges stand as in speech (约5万元, 23.9万余元); a range is joined by ～ and keeps its 万 (GB/T 15835—2011, 5.1). */
function formatIn(unit: MoneyUnit, { fen, upper, approx, inner }: Money): string {
  const { before, after } = placeHedge(approx);
  if (inner && after !== '' && unit.sign !== '' && upper === undefined)
    return `${before}${formatDigits(fen, unit)}${after}${unit.sign}元`;
  const low = formatDigits(fen, unit) + unit.sign;
  if (upper === undefined) return `${before}${low}${after}元`;
  return `${before}${low}${unit.sign && '元'}～${formatDigits(upper, unit)}${unit.sign}${after}元`;
}

/** Moves the decimal point in the digits; trailing zeros go, but 角分 are written in full. */
function formatDigits(fen: number, { places }: MoneyUnit): string {
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const decimals = fraction !== '' && places === 2 ? fraction.padEnd(2, '0') : fraction;
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}${decimals && `.${decimals}`}`;
}

function bounds({ fen, upper }: Money): number[] {
  return upper === undefined ? [fen] : [fen, upper];
}

function toMoney(money: Money | number): Money {
  return typeof money === 'number' ? { kind: 'money', fen: money } : money;
}
