/** The times of facts, and whether a time that a sentence says may be one of them. */
import { addDays, splitDay } from '../../chinese/calendar.ts';
import { setYear } from '../../chinese/date.ts';
import { formatDate } from '../../chinese/date-format.ts';
import type { DateSpan } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';

/** When something was, or when it began or ended. */
export interface Dated {
  path: string;
  date: DateSpan;
  edge?: Edge | undefined;
}

/** 满: that it was over; what ended on the 15th is over on the 16th. */
export type Edge = '起' | '止' | '满';

/** The times of the records of a list; none where one that is meant does not tell its own. */
export function listTimes<T extends { 时间?: DateSpan | undefined }>(
  list: string,
  records: readonly T[],
  isMeant: (record: T) => boolean = () => true,
): Dated[] {
  const meant = records.flatMap((record, index) => (isMeant(record) ? [{ record, index }] : []));
  const dated = meant.flatMap(({ record: { 时间: date }, index }) =>
    date ? [{ path: `${formatPath([list, index])}.时间`, date }] : [],
  );
  return dated.length < meant.length ? [] : dated;
}

/** Exact to the day, at both ends. */
export function isDays({ precision, ends, said }: DateSpan): boolean {
  return (
    said === undefined && (precision === 'day' || (ends?.every((end) => end.precision === 'day') ?? false))
  );
}

/** Whether a time as said may be that of a fact: the same days where both are exact, days in common where one is not. */
export function mayBe(said: DateSpan, { date, edge }: Dated, year: number): boolean {
  const own = cut(date, edge);
  return [year, splitDay(own.from)[0]].some((one) => {
    const known = setYear(said, one);
    if (!known) return true;
    if (edge === undefined && isDays(known) && isDays(own) && known.precision === own.precision)
      return known.from === own.from && known.to === own.to && sameHalf(known, own);
    const last = edge === '满' && isDays(known) ? addDays(own.to, 1) : own.to;
    return known.from <= last && own.from <= known.to;
  });
}

/** A fact's time as a sentence would say it. */
export function tellTime({ date, edge }: Dated): string {
  return formatDate(cut(date, edge), { year: false });
}

/** The day, or the part of it that was told, on which a time begins or ends. */
function cut(date: DateSpan, edge: Edge | undefined): DateSpan {
  if (edge === undefined) return date;
  const end = date.ends?.[edge === '起' ? 0 : 1];
  if (end) return end;
  if (date.precision !== 'span') return date;
  const day = edge === '起' ? date.from : date.to;
  return { kind: 'date', from: day, to: day, precision: 'day' };
}

/** 上午 is not 下午; who says neither says nothing. */
function sameHalf({ time: one = '' }: DateSpan, { time: other = '' }: DateSpan): boolean {
  const halves = [one, other].map((time) => /上午|下午|晚/.exec(time)?.[0]);
  return halves.includes(undefined) || halves[0] === halves[1];
}
