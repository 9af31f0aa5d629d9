/** Plain calendar arithmetic on days written `2016-08-21`; no clock and no time zone is involved. */

import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** How days are written, in the signs of dayjs. */
const written = 'YYYY-MM-DD';

/** `2016-08-01` from its numbers, or undefined where there is no such day (2月30日). */
export function makeDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
}

/** How many days the month has; month from 1. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year, month (from 1) and day of the month. */
export function splitDay(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** The day `n` days later, or earlier if negative. */
export function addDays(day: string, n: number): string {
  return dayjs.utc(day).add(n, 'day').format(written);
}

/** From one day to another: 1 from today to tomorrow. */
export function countDaysBetween(from: string, to: string): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** Every day from one to another, both included; none where they stand the other way round. */
export function listDays(from: string, to: string): string[] {
  const first = dayjs.utc(from);
  const length = Math.max(0, countDaysBetween(from, to) + 1);
  return Array.from({ length }, (_, offset) => first.add(offset, 'day').format(written));
}

/**
 * Working days from `from` to `to`, both included: Monday to Friday without the holidays listed, and the
 * weekend days listed as worked (调休).
 */
export function countWorkingDays(
  from: string,
  to: string,
  holidays: readonly string[] = [],
  extraWorkdays: readonly string[] = [],
): number {
  const length = Math.max(0, countDaysBetween(from, to) + 1);
  const first = weekdayOf(from);
  // of whole weeks five days each; then what is left of the last one
  const left = Array.from({ length: length % 7 }, (_, offset) => ((first - 1 + offset) % 7) + 1);
  const weekdays = Math.floor(length / 7) * 5 + left.filter((weekday) => weekday <= 5).length;
  const within = (days: readonly string[]) => [...new Set(days)].filter((day) => from <= day && day <= to);
  const off = within(holidays).filter((day) => !isWeekend(day));
  return weekdays - off.length + within(extraWorkdays).filter(isWeekend).length;
}

/** The day of the week, Monday as 1, Sunday as 7. */
export function weekdayOf(day: string): number {
  return dayjs.utc(day).day() || 7;
}

function isWeekend(day: string): boolean {
  return weekdayOf(day) > 5;
}
