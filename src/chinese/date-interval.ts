/** One date as an interval of days: 2016年8月底 from the 25th to the 31st. */

import { lastDayOf, makeDay } from './calendar.ts';
import { MONTH_PARTS, type SaidDate, YEAR_PARTS } from './date-words.ts';
import type { DateSpan } from './values.ts';

/**
 * The interval of days that the words name; `yearless` where they name no year. Undefined for a day that does not exist
 * and for years before 1900 or after 2099.
 * @param yearsLater 1 for 次年, whose own year is not said
 */
export function toInterval(said: SaidDate, yearsLater = 0): DateSpan | undefined {
  const { year, month, day, part, time } = said;
  if (year !== undefined && (year < 1900 || year > 2099)) return undefined;
  const days =
    month === undefined
      ? daysOfYear(said, yearsLater)
      : daysOfMonth({ ...said, month }, (year ?? 0) + yearsLater);
  const [from, to] = days ?? [];
  if (from === undefined || to === undefined) return undefined;
  const named = month === undefined ? 'year' : 'month';
  return {
    kind: 'date',
    from,
    to,
    precision: day === undefined ? (part === undefined ? named : 'part') : 'day',
    time,
    ...(year === undefined ? { yearless: true } : {}),
  };
}

type Bounds = [from: string | undefined, to: string | undefined];

/** 2016年, 2016年上半年, 年底. */
function daysOfYear({ year, day, part }: SaidDate, yearsLater: number): Bounds | undefined {
  if (day !== undefined || (year === undefined && part === undefined)) return undefined;
  const months = part === undefined ? [1, 12] : (YEAR_PARTS[part] ?? (year && YEAR_PARTS[`年${part}`]));
  if (!months) return undefined;
  const [from = 1, to = 12] = months;
  const named = (year ?? 0) + yearsLater;
  return [makeDay(named, from, 1), makeDay(named, to, lastDayOf(named, to))];
}

/** 8月, 8月底, 8月26日; a day and a part of the month do not go together. */
function daysOfMonth({ month, day, part }: SaidDate & { month: number }, year: number): Bounds | undefined {
  if (day !== undefined)
    return part === undefined ? [makeDay(year, month, day), makeDay(year, month, day)] : undefined;
  const days = part === undefined ? [1, 99] : MONTH_PARTS[part];
  if (!days) return undefined;
  const [from = 1, to = 99] = days;
  return [makeDay(year, month, from), makeDay(year, month, Math.min(to, lastDayOf(year, month)))];
}
