/** Dates as intervals of days: 2016年8月26日, 8月底, 7月—9月. Reading and order; printing is in `date-format.ts`. */

import { lastDayOf, makeDay, splitDay } from './calendar.ts';
import { toInterval } from './date-interval.ts';
import { DASH, MONTH_PARTS, normalizeDateWords, readDateWords, type SaidDate } from './date-words.ts';
import { readSaidTime } from './said-time.ts';
import type { DateSpan } from './values.ts';

/** No date is longer; a cell of pasted text is not to be scanned for one. */
const LONGEST = 80;

/** The second date of a span, with what it borrowed from the first. */
interface SecondDate extends SaidDate {
  /** its own words named the year, as 2017年 or 次年 */
  ownYear: boolean;
  /** 1 for 次年 */
  yearsLater: number;
}

/**
 * Reads a date or a span of dates, from 1900 to 2099. A date without a year is `yearless`; `setYear` gives
 * it one. Undefined for a day that does not exist (2月30日) and for what names no date.
 */
export function parseDate(text: string): DateSpan | undefined {
  if (text.length > LONGEST) return undefined;
  const words = normalizeDateWords(text.replace(THIS_YEAR, '').replace(SINCE, '').replace(SPANNED, '$1'));
  const said = readDateWords(words);
  const date = said
    ? toInterval(said)
    : (readSpan(words) ??
      readNamedSpan(words, text.trim()) ??
      readNamedTime(words, text.trim().replace(SINCE, '')));
  return date && { ...date, text };
}

/** 自8月11日起 is 8月11日起. */
const SINCE = /^\s*[自从](?=.*(?:起|以来|开始)\s*$)/;
/** 从8月11日到17日, 8月11日至17日止: the words around a span. */
const SPANNED = /^\s*(?:自|从)?(?=.*(?:至|到|[—–~〜-]))(.*?[\d日号旬底初末月年午])止?\s*$/;

/** 今年8月: the report's year, as where no year is typed. */
const THIS_YEAR = /^\s*(?:今年|本年)的?(?=[\d一二三四五六七八九十])/;

/** 中秋前后, 每季度, 8月底前: until the year is known, any day of it. */
function readNamedTime(words: string, said: string): DateSpan | undefined {
  const time = readSaidTime(words);
  if (!time) return undefined;
  const [from, to] = time.year === undefined ? ['0000-01-01', '0000-12-31'] : time.inYear(time.year);
  const date: DateSpan = { kind: 'date', from, to, precision: 'part', said };
  return time.year === undefined ? { ...date, yearless: true } : date;
}

/** 春节期间至开学前, 8月底到中秋前后: a span that such a time begins or ends. */
function readNamedSpan(words: string, said: string): DateSpan | undefined {
  for (const { 0: dash, index } of words.matchAll(new RegExp(DASH, 'g'))) {
    const [from, to] = [words.slice(0, index), words.slice(index + dash.length)].map((part) => {
      const worded = readDateWords(part);
      return worded ? toInterval(worded) : readNamedTime(part, part);
    });
    if (from && to && (from.said ?? to.said)) return { ...spanDates(from, to), said };
  }
  return undefined;
}

/** A day that no calendar has, as 9月31日. */
export interface ImpossibleDay {
  /** undefined where the words name none */
  year: number | undefined;
  month: number;
  /** how many days the month has */
  days: number;
}

/** The first day among the words of a date or span that does not exist; 2月29日 without a year does. */
export function findImpossibleDay(text: string): ImpossibleDay | undefined {
  if (text.length > LONGEST) return undefined;
  const words = normalizeDateWords(text);
  const whole = readDateWords(words);
  const dates = whole ? [whole] : [...splitSpan(words), ...findDays(words)];
  for (const { year, month, day } of dates) {
    if (month !== undefined && day !== undefined && makeDay(year ?? 0, month, day) === undefined)
      return { year, month, days: lastDayOf(year ?? 0, month) };
  }
  return undefined;
}

/** The days named among other words: 2月30日前, 8月26日、9月31日. */
function findDays(words: string): SaidDate[] {
  return (words.match(/(?:\d{4}年)?\d{1,2}月\d{1,2}日/g) ?? []).flatMap((day) => readDateWords(day) ?? []);
}

/** The words of both ends of a span, the second's month that of the first where it names none. */
function splitSpan(words: string): SaidDate[] {
  for (const { 0: dash, index } of words.matchAll(new RegExp(DASH, 'g'))) {
    const first = readDateWords(words.slice(0, index));
    const second = first && readSecond(words.slice(index + dash.length), first);
    if (second) return [first, second];
  }
  return [];
}

/** Gives a yearless date its year; others stay as they are. Undefined for 29 February of a common year. */
export function setYear(date: DateSpan, year: number): DateSpan | undefined {
  if (!date.yearless) return date;
  const { yearless: _, ...rest } = date;
  const time = date.said === undefined ? undefined : readSaidTime(normalizeDateWords(date.said));
  if (time && !date.ends) {
    const [from, to] = time.inYear(year);
    return { ...rest, from, to };
  }
  if (date.ends) {
    const [from, to] = date.ends.map((end) => setYear(end, year));
    if (!from || !to) return undefined;
    // 暑假至寒假 ends in the next year; how wide it is does not matter
    return { ...rest, ...spanDates(from, from.from <= to.to ? to : { ...to, to: `${year}-12-31` }) };
  }
  const [fromYear, fromMonth, fromDay] = splitDay(date.from);
  const [toYear, toMonth, toDay] = splitDay(date.to);
  const from = makeDay(year + fromYear, fromMonth, fromDay);
  // Yearless intervals are kept in the leap year 0: the end of February moves.
  const monthEnd = date.precision !== 'day' && toDay === lastDayOf(toYear, toMonth);
  const to = makeDay(year + toYear, toMonth, monthEnd ? lastDayOf(year + toYear, toMonth) : toDay);
  return from === undefined || to === undefined ? undefined : { ...rest, from, to };
}

/**
 * The span from the beginning of one date to the end of another; a yearless one takes the year of the
 * other. The order is not judged here: see `isBefore`.
 */
export function spanDates(from: DateSpan, to: DateSpan): DateSpan {
  const first = (to.yearless ? undefined : setYear(from, splitDay(to.from)[0])) ?? from;
  const last = (from.yearless ? undefined : setYear(to, splitDay(from.to)[0])) ?? to;
  return {
    kind: 'date',
    from: first.from,
    to: last.to,
    precision: 'span',
    ...(first.yearless || last.yearless ? { yearless: true } : {}),
    ends: [first, last],
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

/** Tries each dash as the one between two dates: 2016-08-20—2016-08-25. */
function readSpan(text: string): DateSpan | undefined {
  for (const { 0: dash, index } of text.matchAll(new RegExp(DASH, 'g'))) {
    const span = joinSpan(text.slice(0, index), text.slice(index + dash.length));
    if (span) return span;
  }
  return undefined;
}

/** The right side borrows year and month from the left (至25日); the left may borrow a 月 or 日 (7—9月), and both lack a 日. */
function joinSpan(left: string, right: string): DateSpan | undefined {
  const sign = /^\d{1,2}([月日])/.exec(right)?.[1] ?? '';
  const stated = readDateWords(left) ?? readDateWords(left + sign);
  const first = stated ?? readDateWords(addDay(left));
  const second = first && readSecond(right, first);
  // 3月5—8月 is no span of days
  if (!stated && second?.day === undefined) return undefined;
  const from = first && toInterval(first);
  const to = second && toInterval(second, second.yearsLater);
  if (!from || !to || from.yearless !== to.yearless) return undefined;
  if (from.from < to.from && from.to <= to.to) return spanDates(from, to);
  // 12月20日—1月5日 ends in the next year; 8月20日—8月2日 is a slip.
  const overNewYear = (first.month ?? 0) >= 9 && (second.month ?? 12) <= 4;
  const next = overNewYear && !second.ownYear ? toInterval(second, 1) : undefined;
  return next && spanDates(from, next);
}

/** 8月12 of 8月12到18. */
const addDay = (words: string) => words.replace(/(?<=月)\d{1,2}$/, '$&日');

function readSecond(text: string, first: SaidDate): SecondDate | undefined {
  const words = text.replace(/^[次翌]年/, '');
  const short = first.day === undefined ? null : /^(?:(\d{1,2})[-/.])?(\d{1,2})$/.exec(words);
  const said: SaidDate | undefined = short
    ? { ...(short[1] === undefined ? {} : { month: Number(short[1]) }), day: Number(short[2]) }
    : (readDateWords(words) ?? readDateWords(addDay(words)));
  if (!said) return undefined;
  const withinMonth = said.day !== undefined || (said.part !== undefined && said.part in MONTH_PARTS);
  const month = said.month ?? (withinMonth ? first.month : undefined);
  const year = said.year ?? first.year;
  return {
    ...said,
    month,
    year,
    ownYear: said.year !== undefined || words !== text,
    yearsLater: words === text ? 0 : 1,
  };
}
