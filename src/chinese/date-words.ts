/** The words of one date, taken apart: 2016年8月底, 8月26日上午9时, 2016-08-26. What they mean is in `date.ts`. */

import { toHalfWidth } from './halfwidth.ts';
import { parseChineseNumeral } from './numerals.ts';

/** What the words said, each part only if it was said; numbers as typed, not yet known to be a day. */
export interface SaidDate {
  year?: number;
  month?: number;
  day?: number;
  /** a word of MONTH_PARTS or YEAR_PARTS */
  part?: string;
  /** 上午, 上午9时, 9:30—11:00 */
  time?: string;
}

type Parts = Readonly<Record<string, readonly [from: number, to: number]>>;

/** Days of a month that a word means; 99 stands for its last day. No two words share an interval. */
export const MONTH_PARTS: Parts = {
  初: [1, 7],
  上旬: [1, 10],
  上中旬: [1, 20],
  中旬: [11, 20],
  中下旬: [11, 99],
  下旬: [21, 99],
  底: [25, 99],
};

/** Months of a year that a word means; wide, since order is judged by them. */
export const YEAR_PARTS: Parts = {
  年初: [1, 2],
  上半年: [1, 6],
  下半年: [7, 12],
  年底: [11, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
};

const DIGITS = '零一二三四五六七八九';

const DOTTED = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
/** 8.20, 8/20: of the report's year. */
const SHORT = /^(\d{1,2})[./](\d{1,2})日?$/;
const COMPACT = /^(\d{4})(?:(\d\d)(\d\d))?$/;
const WORDED =
  /^(?:(\d{4})年)?(?:(\d{1,2})月份?)?(?:(\d{1,2})日)?(上旬|上中旬|中旬|中下旬|下旬|年?[初底末]|上半年|下半年|第?[一二三四]季度)?$/;

/** A dash or 至 between two dates or two times. */
export const DASH = '\\s*(?:—{1,2}|–|-|~|〜|至|到)\\s*';

const CLOCK = '\\d{1,2}(?::\\d\\d|时(?:\\d{1,2}分|半)?)';
/** Parts of a day, as a pattern; the longer first. */
export const PARTS_OF_DAY = '凌晨|早上|上午|中午|下午|傍晚|晚上|晚';
const MOMENT = `(?:(?:${PARTS_OF_DAY})(?:${CLOCK})?|${CLOCK})`;
const TIME = new RegExp(` ?(${MOMENT})(?:${DASH}(${MOMENT}))?$`);
/** 六七月: two months, one after the other. */
const NEIGHBOURS = new RegExp(
  `(?<![十${DIGITS}])(${[...'一二三四五六七八九'].map((sign, n) => `${sign}(?=${'二三四五六七八九十'.charAt(n)}月)`).join('|')})([二三四五六七八九十])(?=月)`,
  'g',
);
const WEEKDAY = /\((?:星期|周)[一二三四五六日天]\)/;

/** 8月20日（上午）. */
const BRACKETED_TIME = new RegExp(`\\((${MOMENT})\\)$`);
/** 2025-08-20T00:00:00: a day as a program keeps it. */
const MIDNIGHT = /(?<=\d)[T ]00:00(?::00(?:\.0+)?)?Z?$/;
/** What was done on a day, which the field says already: 12月1日印发. */
const DONE = /(?<=\d日)(?:印发|下发|发文|发布|召开|举行|举办|开展|启动|发放|收到|公示)$/;

/** Makes the many ways of typing a date one: half-width digits, 日 for 号, 时 for 点, no spaces or weekday within. */
export function normalizeDateWords(text: string): string {
  return toHalfWidth(text)
    .trim()
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
      year.replaceAll('〇', '零').replace(/./g, (sign) => String(DIGITS.indexOf(sign))),
    )
    .replace(NEIGHBOURS, (_, first: string, second: string) => `${first}月、${second}`)
    .replace(/[一二三四五六七八九十]+(?=[月日号时点])/g, (words) =>
      String(parseChineseNumeral(words) ?? words),
    )
    .replace(/(\d)号/g, '$1日')
    .replace(/(\d)点/g, '$1时')
    .replace(/年度$/, '年')
    .replace(MIDNIGHT, '')
    .replace(WEEKDAY, '')
    .replace(BRACKETED_TIME, '$1')
    .replace(DONE, '')
    .replace(/(?<=[年月日午]) +| +(?=[年月日])/g, '');
}

/** Takes apart one date that `normalizeDateWords` has seen; undefined unless every word is understood. */
export function readDateWords(text: string): SaidDate | undefined {
  const [clause, from, to] = TIME.exec(text) ?? [];
  const said = readDay(clause === undefined ? text : text.slice(0, -clause.length));
  if (!said || from === undefined) return said;
  if (said.day === undefined || !isTime(from) || !isTime(to ?? '')) return undefined;
  return { ...said, time: to === undefined ? from : `${from}—${to}` };
}

function readDay(text: string): SaidDate | undefined {
  const [, compactYear, compactMonth, compactDay] = COMPACT.exec(text) ?? [];
  if (compactYear !== undefined) return collect(compactYear, compactMonth, compactDay);
  const [, dottedYear, , dottedMonth, dottedDay] = DOTTED.exec(text) ?? [];
  if (dottedYear !== undefined) return collect(dottedYear, dottedMonth, dottedDay);
  const [, shortMonth, shortDay] = SHORT.exec(text) ?? [];
  if (shortMonth !== undefined) return collect(undefined, shortMonth, shortDay);
  const worded = text === '' ? null : WORDED.exec(text);
  return worded ? collect(worded[1], worded[2], worded[3], nameOfPart(worded[4])) : undefined;
}

/** 年末 is 年底, and 三季度 is 第三季度. */
function nameOfPart(typed: string | undefined): string | undefined {
  return typed?.replace('末', '底').replace(/^(?=.季度)/, '第');
}

function collect(year?: string, month?: string, day?: string, part?: string): SaidDate {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(part === undefined ? {} : { part }),
  };
}

/** Whether there is such an hour and minute; a word without a clock is fine. */
function isTime(moment: string): boolean {
  const [hour = 0, minute = 0] = (moment.match(/\d+/g) ?? []).map(Number);
  return hour <= 24 && minute < 60;
}
