/** Dates as intervals of days: 2016年8月26日, 8月底, 7月—9月. Reading; printing is in `date-format.ts`. */

import { lastDayOf, makeDay, splitDay } from './calendar.ts';
import { toHalfWidth } from './halfwidth.ts';
import { parseChineseNumeral } from './numerals.ts';
import type { DateSpan } from './values.ts';

/** What the words of one date said. */
interface Said {
  year?: number;
  month?: number;
  day?: number;
  part?: string;
  time?: string;
  /** 次年: one after the year said, or after that of a yearless date */
  yearsLater?: number;
}

/** Days of a month that a word means; 99 stands for the month's last day. Each interval has one word. */
export const MONTH_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 7],
  上旬: [1, 10],
  上中旬: [1, 20],
  中旬: [11, 20],
  中下旬: [11, 99],
  下旬: [21, 99],
  底: [25, 99],
};

/** Months of a year that a word means. */
export const YEAR_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  年初: [1, 2],
  上半年: [1, 6],
  下半年: [7, 12],
  年底: [11, 12],
};

const DOTTED = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const WORDED =
  /^(?:(\d{4})年)?(?:(\d{1,2})月份?)?(?:(\d{1,2})日)?(上旬|上中旬|中旬|中下旬|下旬|年?[初底末]|上半年|下半年)?$/;
const TIME =
  / ?((?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)(?:\d{1,2}(?::\d\d|时(?:\d{1,2}分|半)?))?|\d{1,2}(?::\d\d|时(?:\d{1,2}分|半)?))$/;
const SEPARATOR = /\s*(?:—{1,2}|–|-|~|〜|至|到)\s*/g;

/**
 * Reads a date or a span of dates. A date without a year is `yearless`; `setYear` gives it one.
 * Undefined for a day that does not exist (2月30日) and for what names no date (近日, 暑期).
 */
export function parseDate(text: string): DateSpan | undefined {
  const plain = normalise(text);
  const said = readWords(plain);
  const date = said ? resolve(said) : readSpan(plain);
  return date && { ...date, text };
}

/** Gives a yearless date its year; others stay as they are. Undefined for 29 February of a common year. */
export function setYear(date: DateSpan, year: number): DateSpan | undefined {
  if (!date.yearless) return date;
  const { yearless: _, ...rest } = date;
  if (date.ends) {
    const [from, to] = date.ends.map((end) => setYear(end, year));
    return from && to && { ...rest, ...spanDates(from, to) };
  }
  const [fromYear, fromMonth, fromDay] = splitDay(date.from);
  const [toYear, toMonth, toDay] = splitDay(date.to);
  const from = makeDay(year + fromYear, fromMonth, fromDay);
  // Yearless intervals are kept in the leap year 0: the end of February moves.
  const monthEnd = date.precision !== 'day' && toDay === lastDayOf(toYear, toMonth);
  const to = makeDay(year + toYear, toMonth, monthEnd ? lastDayOf(year + toYear, toMonth) : toDay);
  return from && to && { ...rest, from, to };
}

/** The span from the beginning of one date to the end of another; `{起, 止}`. */
export function spanDates(from: DateSpan, to: DateSpan): DateSpan {
  return {
    kind: 'date',
    from: from.from,
    to: to.to,
    precision: 'span',
    ...(from.yearless || to.yearless ? { yearless: true } : {}),
    ends: [from, to],
  };
}

/**
 * Whether `a` is before `b`: true or false only where the intervals do not overlap, and undefined
 * where they do, or where just one of them has a year.
 */
export function isBefore(a: DateSpan, b: DateSpan): boolean | undefined {
  if (Boolean(a.yearless) !== Boolean(b.yearless)) return undefined;
  if (a.to < b.from) return true;
  return b.to < a.from ? false : undefined;
}

/** Half-width, 号 as 日, 点 as 时, 八月二十日 in digits, no spaces within the date. */
function normalise(text: string): string {
  return toHalfWidth(text)
    .trim()
    .replace(/[〇零一二三四五六七八九十]+(?=年)/g, (year) =>
      year.replace(/./g, (sign) => String('零一二三四五六七八九'.indexOf(sign.replace('〇', '零')))),
    )
    .replace(/[一二三四五六七八九十]+(?=[月日号时点])/g, (words) =>
      String(parseChineseNumeral(words) ?? words),
    )
    .replace(/(\d)号/g, '$1日')
    .replace(/(\d)点/g, '$1时')
    .replace(/(?<=[年月日午]) +| +(?=[年月日])/g, '');
}

/** One date's words, each within its bounds; undefined if they are not wholly understood. */
function readWords(text: string): Said | undefined {
  const time = TIME.exec(text)?.[1];
  const bare = time === undefined ? text : text.replace(TIME, '');
  const said = readDotted(bare) ?? readWorded(bare);
  if (!said) return undefined;
  if (time === undefined) return said;
  return said.day !== undefined && isClock(time) ? { ...said, time } : undefined;
}

function readDotted(text: string): Said | undefined {
  const compact = COMPACT.exec(text);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  if (/^\d{4}$/.test(text)) return { year: Number(text) };
  const match = DOTTED.exec(text);
  if (!match) return undefined;
  const [, year, , month, day] = match;
  return { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}

function readWorded(text: string): Said | undefined {
  const match = text === '' ? null : WORDED.exec(text);
  if (!match) return undefined;
  const [, year, month, day, part] = match;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(part === undefined ? {} : { part: part.replace('末', '底') }),
  };
}

function isClock(time: string): boolean {
  const [hour = 0, minute = 0] = (time.match(/\d+/g) ?? []).map(Number);
  return hour <= 24 && minute < 60;
}

/** The interval that the words name, if there is one. */
function resolve({ year, month, day, part, time, yearsLater = 0 }: Said): DateSpan | undefined {
  if (year !== undefined && (year < 1900 || year > 2099)) return undefined;
  if (day !== undefined && (month === undefined || part !== undefined)) return undefined;
  const y = (year ?? 0) + yearsLater;
  const make = (precision: DateSpan['precision'], from?: string, to?: string): DateSpan | undefined =>
    from === undefined || to === undefined
      ? undefined
      : {
          kind: 'date',
          from,
          to,
          precision,
          ...(time === undefined ? {} : { time }),
          ...(year === undefined ? { yearless: true } : {}),
        };
  if (month === undefined) {
    if (part === undefined)
      return year === undefined ? undefined : make('year', makeDay(y, 1, 1), makeDay(y, 12, 31));
    const months = YEAR_PARTS[part] ?? (year === undefined ? undefined : YEAR_PARTS[`年${part}`]);
    return months && make('part', makeDay(y, months[0], 1), makeDay(y, months[1], lastDayOf(y, months[1])));
  }
  if (day !== undefined) return make('day', makeDay(y, month, day), makeDay(y, month, day));
  const last = lastDayOf(y, month);
  if (part === undefined) return make('month', makeDay(y, month, 1), makeDay(y, month, last));
  const days = MONTH_PARTS[part];
  return days && make('part', makeDay(y, month, days[0]), makeDay(y, month, Math.min(days[1], last)));
}

/** Tries each dash or 至 as the one between two dates. */
function readSpan(text: string): DateSpan | undefined {
  for (const match of text.matchAll(SEPARATOR)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    const span = joinSpan(left, right);
    if (span) return span;
  }
  return undefined;
}

/** The right side borrows year and month from the left (至25日); the left may borrow a 月 or 日 (7—9月). */
function joinSpan(left: string, right: string): DateSpan | undefined {
  const sign = /^\d{1,2}([月日])/.exec(right)?.[1] ?? '';
  const first = readWords(left) ?? readWords(left + sign);
  const second = first && readSecond(right, first);
  const from = first && resolve(first);
  const to = second && resolve(second);
  if (!from || !to) return undefined;
  if (isSpan(from, to)) return spanDates(from, to);
  // 12月20日—1月5日 ends in the next year; 8月20日—8月2日 is a slip.
  if (second.yearSaid || (first.month ?? 0) < 9 || (second.month ?? 12) > 4) return undefined;
  const next = resolve({ ...second, yearsLater: 1 });
  return next && spanDates(from, next);
}

function readSecond(text: string, first: Said): (Said & { yearSaid: boolean }) | undefined {
  const bare = text.replace(/^[次翌]年/, '');
  const short = first.day === undefined ? null : /^(?:(\d{1,2})[-/.])?(\d{1,2})$/.exec(bare);
  const said = short
    ? { ...(short[1] === undefined ? {} : { month: Number(short[1]) }), day: Number(short[2]) }
    : readWords(bare);
  if (!said) return undefined;
  const named = said.day !== undefined || (said.part !== undefined && !said.part.endsWith('半年'));
  const month = said.month ?? (named ? first.month : undefined);
  const year = said.year ?? first.year;
  return {
    ...said,
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
    ...(bare === text ? {} : { yearsLater: 1 }),
    yearSaid: said.year !== undefined || bare !== text,
  };
}

function isSpan(from: DateSpan, to: DateSpan): boolean {
  const ordered = from.from <= to.from && from.to <= to.to && from.from !== to.to;
  return (
    ordered && (from.from !== to.from || from.to !== to.to) && Boolean(from.yearless) === Boolean(to.yearless)
  );
}
