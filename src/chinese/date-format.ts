/** Dates in words: 2016年9月10日上午, 8月底, 2016年7月—9月. */

import { lastDayOf, splitDay } from './calendar.ts';
import { MONTH_PARTS, YEAR_PARTS } from './date-words.ts';
import type { DateSpan } from './values.ts';

/** What a word of a span may leave out, the one before it having said so. */
interface Known {
  year?: number;
  month?: number;
}

/**
 * In Arabic figures, 日 for 号, no leading zeros; `year: false` leaves the year to the context. A span is
 * joined by a 一字线 and says year and month once (GB/T 15834—2011, 4.13); within a sentence rather by 至.
 */
export function formatDate(
  date: DateSpan,
  { year = true, joint = '—' }: { year?: boolean; joint?: '—' | '至' } = {},
): string {
  if (date.said !== undefined) return year ? date.said : date.said.replace(/^\d{4}年/, '');
  const [fromYear] = splitDay(date.from);
  const known = year ? {} : { year: fromYear };
  if (date.precision !== 'span') return formatOne(date, known);
  const [from, to] = date.ends ?? [asDay(date, date.from), asDay(date, date.to)];
  const [, fromMonth] = splitDay(from.from);
  const monthSaid = [from, to].every(({ precision }) => precision === 'day' || precision === 'part');
  const second = formatOne(to, { year: fromYear, ...(monthSaid ? { month: fromMonth } : {}) });
  return `${formatOne(from, known)}${joint}${second}`;
}

/** 成文日期, `2016年12月5日`: Arabic, full year, no leading zeros (GB/T 9704—2012, 7.3.5.4). Undefined unless a day with its year. */
export function formatIssueDate(date: DateSpan): string | undefined {
  if (date.precision !== 'day' || date.yearless) return undefined;
  return formatOne({ ...date, time: '' }, {});
}

function formatOne(date: DateSpan, known: Known): string {
  const { from, to, precision, time = '', yearless } = date;
  const [year, month, day] = splitDay(from);
  const [, toMonth, toDay] = splitDay(to);
  const later = yearless && known.year !== undefined && year > known.year ? '次年' : '';
  const inYear = yearless || year === known.year ? later : `${year}年`;
  if (precision === 'year') return `${year}年`;
  if (precision === 'part' && month !== toMonth) {
    return (inYear + partOf(YEAR_PARTS, month, toMonth)).replace('年年', '年');
  }
  const inMonth = year === known.year && month === known.month ? '' : `${inYear}${month}月`;
  if (precision === 'day') return `${inMonth}${day}日${time}`;
  if (precision === 'month') return inMonth;
  const end = toDay === lastDayOf(year, month) ? 99 : toDay;
  return inMonth + partOf(MONTH_PARTS, day, end);
}

/** One end of a span that was given by its days alone. */
function asDay({ yearless }: DateSpan, day: string): DateSpan {
  return { kind: 'date', from: day, to: day, precision: 'day', yearless };
}

/** The word whose interval it is. */
function partOf(
  parts: Readonly<Record<string, readonly [number, number]>>,
  from: number,
  to: number,
): string {
  return Object.keys(parts).find((word) => parts[word]?.[0] === from && parts[word]?.[1] === to) ?? '';
}
