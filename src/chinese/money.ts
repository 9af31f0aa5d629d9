/** Money, exact: an integer of 分. Reading, arithmetic, comparison; printing is in `money-format.ts`. */

import { joinApproximations } from './approximation.ts';
import { cents, simplifyCapitals } from './numeral-signs.ts';
import { parseChineseNumeral } from './numerals.ts';
import { readQuantity } from './quantity.ts';
import { remember } from './remembered.ts';
import type { Approximation, Money } from './values.ts';

/** A unit word may carry the closing 整: 5000元整. */
const UNITS = ['元整', '元正', '元', '圆整', '圆'];

/** 五元三角, 玖仟陆佰陆拾伍圆壹角捌分: what stands behind 元 in 角 and 分. */
const CENTS = new RegExp(`^(.+[元圆])${cents}$`);
/** What an amount is said to be; the field says it already. */
const BEFORE =
  /^\s*(?:全部|合计|总计|共计|累计|共|总?价值|市值|折价|折合|约合|高?达到?)*(?:发放|筹集|募集|资助|拨付|支出|结余|捐款|捐赠|捐资|出资)?(?:资金|助学金)?(?=[\d一二两三四五六七八九十近约¥￥])/;
/** 万元: a unit whose number is missing. */
const BARE_UNIT = /^[百千万亿]+[元圆]?[整正]?$/;

/**
 * Reads an amount in 元, however a secretary types it: 5000, 28.58万元, 约5万元, 23.9万余元, 2000—5000元.
 * Undefined for a negative amount, a fraction of a 分, or anything that could be read in two ways.
 */
export function parseMoney(text: string): Money | undefined {
  const money = readMoney(text);
  // each its own: where a figure comes from is known by the object
  return money && { ...money };
}

const readMoney = remember((text: string): Money | undefined => {
  const bare = simplifyCapitals(text)
    .replace(BEFORE, '')
    .replace(/^(\D*?)(?:人民币|RMB|[¥￥])\s*/i, '$1')
    .replace(/\s*(?:人民币|RMB|不等|[。、，,；;])$/i, '')
    .replace(/[（(]([万千百]?元)[）)]$/, '$1')
    .replace(/块钱?$/, '元')
    .replace(/(?<=\d)[wW](?=元?$)/, '万');
  if (BARE_UNIT.test(bare.trim())) return undefined;
  const [, yuan = bare, jiao, fen] = (bare.length > LONGEST ? null : CENTS.exec(bare)) ?? [];
  const cents = readDigit(jiao) * 10 + readDigit(fen);
  const quantity = readQuantity(cents > 0 ? yuan : bare, { units: UNITS, decimals: 2 });
  if (!quantity || (cents > 0 && (quantity.value % 100 > 0 || quantity.upper !== undefined)))
    return undefined;
  const { value, upper, approx, inner } = quantity;
  return { ...makeMoney(value + cents, upper, approx), inner, text };
});

const FEN_OF_WAN = 1_000_000;

/** No amount is longer. */
const LONGEST = 80;

/** 0 for what is not there. */
function readDigit(sign?: string): number {
  if (sign === undefined) return 0;
  return /\d/.test(sign) ? Number(sign) : (parseChineseNumeral(sign) ?? 0);
}

/** Money of so many 分. Throws RangeError where the sum is beyond exact integers. */
export function makeMoney(fen: number, upper?: number, approx?: Approximation): Money {
  if (!Number.isSafeInteger(fen) || !Number.isSafeInteger(upper ?? 0))
    throw new RangeError('amount too large');
  return {
    kind: 'money',
    fen,
    upper,
    approx,
  };
}

/**
 * The sum; ranges add bound by bound, and an approximate part makes it approximate. 余 stays where it is coarsest: of
 * 900余万元 and 50万余元 950余万元, but no 余 stands between a fraction and 万.
 */
export function addMoney(a: Money, b: Money): Money {
  const ranged = a.upper !== undefined || b.upper !== undefined;
  const fen = a.fen + b.fen;
  const upper = ranged ? highest(a) + highest(b) : undefined;
  const inner = (a.inner || b.inner) && fen % FEN_OF_WAN === 0;
  return {
    ...makeMoney(fen, upper, joinApproximations(a.approx, b.approx)),
    ...(inner ? { inner: true as const } : {}),
  };
}

/** The sum of all; nothing sums to 0. */
export function sumMoney(list: readonly Money[]): Money {
  return list.reduce(addMoney, makeMoney(0));
}

function highest(money: Money): number {
  return money.upper ?? money.fen;
}
