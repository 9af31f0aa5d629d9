/**
 * The forms that figures take in running text, in the order in which they are tried at a place. All are patterns
 * of bounded length, so that a text is read in time that grows with its length alone.
 */

import { anyHedge, hedgeBehind } from '../approximation.ts';
import { countWords, parseCount } from '../count.ts';
import { parseDate } from '../date.ts';
import { PARTS_OF_DAY } from '../date-words.ts';
import { helped } from '../helped.ts';
import { parseMoney } from '../money.ts';
import {
  capitalAmount,
  capitalNumber,
  ordinarySigns,
  spelledDecimals,
  spelledDigit,
} from '../numeral-signs.ts';
import { parseChineseNumeral } from '../numerals.ts';
import { type Quantity, readQuantity } from '../quantity.ts';
import { lastingUnits, measureUnits } from '../values.ts';
import type { FoundFigure, Size } from './found.ts';

/** A figure without its place, and without what stands around it. */
type Read<F = FoundFigure> = F extends FoundFigure ? Omit<F, 'text' | 'index' | 'bound' | 'per'> : never;

export interface Form {
  pattern: RegExp;
  /** undefined for words that may be of another form yet; null for words that are no figure at all, as 2月30日 */
  read(match: RegExpExecArray): Read | undefined | null;
}

const ARABIC = '(?:\\d{1,3}(?:[,，]\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,6})?(?!\\d)';
/** 几十 and 数百 are no figures. */
const HAN = `(?<![几数])[${ordinarySigns}]{1,15}`;
/** 二点七万, 五点五元; 三点五十 is a time. */
const HAN_DECIMAL = `${HAN}点${spelledDecimals}(?=[百千]?[万亿]|元)`;
const SCALE = '[十百千万亿]{0,3}';
/** `23.9万余`, `300余万`, `1亿2000万`, `二十八万五千八百`. */
const NUMBER = `(?:${ARABIC} ?${SCALE}(?:${ARABIC}${SCALE})?|${HAN_DECIMAL}|${HAN}|${capitalNumber})(?:[余多]|(?<=[十百千万])来)?${SCALE}[余多]?`;
const HEDGE = `${anyHedge()}?`;
/** 过半, 过六成; 通过 and 超过 are other words. */
const OVER = '(?<![通经超不])过';
const AROUND = `${hedgeBehind}?`;
const DASH = ' ?(?:—{1,2}|–|-|~|～|〜|至|到) ?';

const anyOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
/** 人（次） is 人次. */
const COUNT_UNIT = `(?:人 ?[（(]次[）)]|${anyOf(countWords)})`;
const SPAN = '百分点|工作日|学年|学期|星期|年头';
const MEASURE_UNIT = `(?:个?(?:${SPAN})|个春秋|个寒暑|${anyOf(measureUnits)}|个?(?:${anyOf(lastingUnits)})|年|届|日|批|类)`;

const DATE_YEAR = `(?:\\d{4}|${spelledDigit}{4})年`;
const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月份?';
const DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]';
const PART = '(?:上旬|上中旬|中旬|中下旬|下旬|初|底|末)';
const CLOCK = '(?:\\d{1,2}(?::\\d\\d|[时点](?:\\d{1,2}分|半)?))';
const TIME = `(?:(?:${PARTS_OF_DAY})${CLOCK}?|${CLOCK})`;
const WEEKDAY = '(?:[（(]?(?:星期|周)([一二三四五六日天])[）)]?)';
const MOMENT = `${MONTH}(?:${DAY}|${PART})?`;
const WHEN = `(?:(?:${DATE_YEAR} ?)?${MOMENT}|${DATE_YEAR}(?:初|底|末|上半年|下半年|度)?)`;

const whole = (source: string) => new RegExp(source, 'uy');
const compact = (text: string) => text.replaceAll(' ', '');

function sizeOf({ value, upper, approx }: Quantity, scale: number): Size {
  return {
    n: value / scale,
    upper: upper === undefined ? undefined : upper / scale,
    approx,
  };
}

/** 百名 and 万人 are turns of speech; 十七名, 近百名 and 万余元 are figures. 一个 and 一家 count nothing; 一倍 is as much again. */
function isTurnOfSpeech(words: string): boolean {
  return /^(?:(?:[百千万亿]|十(?![名户人位]))[十百千万亿]*(?![余多])[^\d一二两三四五六七八九余多]|一(?!名|位|人次|倍)[^\d一二三四五六七八九十百千万亿余多点])/.test(
    words,
  );
}

function readMoney([words]: RegExpExecArray): Read | undefined {
  if (isTurnOfSpeech(words)) return undefined;
  const figure = parseMoney(words);
  return figure && { kind: 'money', figure };
}

function readCount([words]: RegExpExecArray): Read | undefined {
  if (isTurnOfSpeech(words)) return undefined;
  const figure = parseCount(words);
  return figure && { kind: 'count', figure };
}

/** 115个家庭 are 115户. */
function readFamilies([words]: RegExpExecArray): Read | undefined {
  const figure = parseCount(words.replace(/个$/, '户'));
  return figure && { kind: 'count', figure };
}

function readMeasure([words, unit = '']: RegExpExecArray): Read | undefined {
  if (isTurnOfSpeech(words)) return undefined;
  const size = readQuantity(words, { units: [unit], decimals: 4 });
  return size && { kind: 'measure', ...sizeOf(size, 10_000), unit: unit.replace(/^个(?!月)/, '') };
}

function readPercent([words]: RegExpExecArray): Read | undefined {
  const size = readQuantity(words, { units: ['%'], decimals: 4 });
  const decimals = /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
  return size && { kind: 'percent', ...sizeOf(size, 10_000), decimals };
}

/** 百分之九点六. */
function readSpelledPercent([, whole = '', fraction = '']: RegExpExecArray): Read | undefined {
  const tens = parseChineseNumeral(whole);
  const digits = Array.from(fraction, (sign) => parseChineseNumeral(sign));
  if (tens === undefined || digits.includes(undefined)) return undefined;
  return { kind: 'percent', n: Number(`${tens}.${digits.join('') || 0}`), decimals: digits.length };
}

/** 三成, 三成半, 三成五. */
function readTenths([words, hedge = '', digit = '', half]: RegExpExecArray): Read | undefined {
  const tenths = /\d/.test(digit) ? Number(digit) : parseChineseNumeral(digit);
  const hedged = readHedge(hedge);
  const approx = hedged ?? (/多|余/.test(words) ? '余' : '约');
  return tenths === undefined
    ? undefined
    : {
        kind: 'percent',
        n: tenths * 10 + (half === undefined ? 0 : (parseChineseNumeral(half) ?? 5)),
        decimals: 0,
        approx,
      };
}

/** 过 is a hedge of shares in words alone. */
function readHedge(hedge: string): Size['approx'] {
  return hedge === '过' ? '超过' : readQuantity(`${hedge}1`, { units: [], decimals: 0 })?.approx;
}

/** 三分之一, 近半, 半数: shares that are hardly exact. */
function readFraction([, hedge = '', whole = '', part = '']: RegExpExecArray): Read | undefined {
  const [of, n] = whole === '' ? [2, 1] : [parseChineseNumeral(whole), parseChineseNumeral(part)];
  if (of === undefined || n === undefined || n >= of) return undefined;
  const hedged = readHedge(hedge);
  return {
    kind: 'percent',
    n: Math.round((n * 1_000_000) / of) / 10_000,
    decimals: 0,
    approx: hedged ?? '约',
  };
}

function readDate(match: RegExpExecArray): Read | null {
  const words = match[0].replace(/[（(]?(?:星期|周)[一二三四五六日天][）)]?/g, '');
  const figure = parseDate(compact(words).replace(/度$/, ''));
  const weekdays = match
    .slice(1)
    .map((day) => '一二三四五六日'.indexOf(day?.replace('天', '日') ?? '?') + 1 || undefined);
  if (!figure) return null;
  const hasWeekday = weekdays.some((day) => day !== undefined);
  return { kind: 'date', figure, ...(hasWeekday ? { weekdays } : {}) };
}

function readOrdinal([, typed = '', unit = '']: RegExpExecArray): Read | undefined {
  const n = /\d/.test(typed) ? Number(typed) : parseChineseNumeral(typed);
  return n === undefined ? undefined : { kind: 'ordinal', n, unit };
}

function readSchoolYear([, first = '', second = '']: RegExpExecArray): Read {
  const from = Number(first);
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  return { kind: 'school-year', from, to };
}

export const forms: readonly Form[] = [
  // 〔2016〕51号; 0871-12345678, long runs of digits
  {
    pattern: whole('[〔［【\\[（(](?:19|20)\\d\\d[〕］】\\]）)] ?第?\\d{1,6}号'),
    read: () => ({ kind: 'code' }),
  },
  { pattern: whole('0\\d{2,3}-\\d{7,8}|\\d{16,}'), read: () => ({ kind: 'code' }) },
  { pattern: whole('(\\d{4})(?:—{1,2}|[-–~～〜/至])(\\d{4}|\\d{2})(?:学年度?|年度)'), read: readSchoolYear },
  { pattern: whole('(?:19|20)\\d\\d(?:级|届)'), read: () => ({ kind: 'code' }) },
  {
    pattern: whole('\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?![\\d.])|\\d{4}-\\d{2}(?![\\d-])'),
    read: readDate,
  },
  {
    pattern: whole(
      `${WHEN}${WEEKDAY}?${TIME}?(?:${DASH}(?:${WHEN}|${DAY}|${TIME}|\\d{1,2}月)${WEEKDAY}?${TIME}?)`,
    ),
    read: readDate,
  },
  { pattern: whole(`\\d{1,2}${DASH}\\d{1,2}月|${MONTH}\\d{1,2}${DASH}\\d{1,2}[日号]`), read: readDate },
  { pattern: whole(`${WHEN}${WEEKDAY}?${TIME}?`), read: readDate },
  {
    pattern: whole(`第(${HAN}|\\d{1,4})(个?工作日|个年头|届|批|次|名|位|年|期|轮|季度|个|条|项)?`),
    read: readOrdinal,
  },
  { pattern: whole(`百分之(${HAN})(?:点(${spelledDigit}{1,4}))?`), read: readSpelledPercent },
  { pattern: whole(`${HEDGE}(?:${NUMBER}%?${DASH})?${NUMBER}%${AROUND}`), read: readPercent },
  {
    pattern: whole(`(${HEDGE}|${OVER})([二三四五六七八九十])分之([一二两三四五六七八九])`),
    read: readFraction,
  },
  { pattern: whole(`(${HEDGE}|${OVER})(?:一半|半数|半(?=$|[，。；、的学以]))`), read: readFraction },
  {
    pattern: whole(
      `(${HEDGE}|${OVER})([一二两三四五六七八九]|\\d(?:\\.\\d)?)成(半|[一二三四五六七八九](?=[，。；、]|$))?[多余]?(?![立为功员长本果人套组份年绩就交都])`,
    ),
    read: readTenths,
  },
  {
    pattern: whole(capitalAmount),
    read: readMoney,
  },
  {
    pattern: whole(`${HEDGE}(?:人民币)?¥? ?(?:${NUMBER} ?元?${DASH})?${NUMBER} ?元(?:整|正)?${AROUND}`),
    read: readMoney,
  },
  { pattern: whole(`${HEDGE}(?:人民币)?¥ ?${NUMBER}`), read: readMoney },
  // 13900001111, eleven digits that are no money
  { pattern: whole('1\\d{10}(?!\\d|\\.\\d| ?[余多万亿名人])'), read: () => ({ kind: 'code' }) },
  {
    pattern: whole(`${HEDGE}(?:${NUMBER}(?:${MEASURE_UNIT})?${DASH})?${NUMBER} ?(${MEASURE_UNIT})${AROUND}`),
    read: readMeasure,
  },
  {
    pattern: whole(`${HEDGE}${NUMBER} ?个(?=(?:${helped})*家庭)`),
    read: readFamilies,
  },
  {
    pattern: whole(`${HEDGE}(?:${NUMBER}${COUNT_UNIT}?${DASH})?${NUMBER} ?${COUNT_UNIT}${AROUND}`),
    read: readCount,
  },
];
