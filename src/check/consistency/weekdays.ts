/** 9月10日（星期二）, 8月11日（周一）到15日（周五）: days of the week beside their dates, in sentences and in fields. */
import { splitDay, weekdayOf } from '../../chinese/calendar.ts';
import { setYear } from '../../chinese/date.ts';
import type { FoundDate, FoundFigure } from '../../chinese/figures/found.ts';
import { scanFigures } from '../../chinese/figures/scan.ts';
import { isFigure } from '../../chinese/format.ts';
import type { DateSpan } from '../../chinese/values.ts';
import { weekdayMismatch } from '../../diagnostics/catalogue/figures-in-text.ts';
import { type At, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { atStatement } from '../prose/places.ts';
import type { Statement } from '../prose/statements.ts';
import type { CheckInput, Finding } from '../rule.ts';

const WEEKDAYS = '一二三四五六日';

/** A finding for each day of the week that a figure of a text tells beside a day. */
export function judgeWeekdays(statement: Statement, input: CheckInput): Finding[] {
  return judgeDate(statement.found, input, () => atStatement(statement, [], input));
}

/** The same of the dates that fields hold: 时间: 8月25日（星期一）. */
export function judgeFieldWeekdays(input: CheckInput): Finding[] {
  const { 名册: _, ...fields } = input.campaign;
  return listDates(fields).flatMap(({ date, path }) =>
    scanFigures(date.text ?? '').flatMap((found) => judgeDate(found, input, () => atField(input, path))),
  );
}

function judgeDate(found: FoundFigure, input: CheckInput, at: () => At): Finding[] {
  if (found.kind !== 'date') return [];
  return listWeekdays(found).map(([date, told]) => {
    const kind = weekdayMismatch;
    const days = listDays(date, input.campaign.报告.年度);
    const [day] = days;
    if (day === undefined || days.some((candidate) => weekdayOf(candidate) === told)) return { kind };
    const weekday = `星期${WEEKDAYS.charAt(weekdayOf(day) - 1)}`;
    const [year, month, dayOfMonth] = splitDay(day);
    const args = { given: found.text, day: `${year}年${month}月${dayOfMonth}日`, weekday };
    return { kind, problem: makeProblem(kind, args, at()) };
  });
}

/** Every date of a value with its path; of a span that was typed as 起 and 止 each end. */
function listDates(value: unknown, steps: readonly Step[] = []): { date: DateSpan; path: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) {
    if (value.kind !== 'date') return [];
    const typed = value.text === undefined ? (value.ends ?? []) : [value];
    return typed.map((date) => ({ date, path: formatPath(steps) }));
  }
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, child]) => listDates(child, [...steps, step]));
}

/** The days that a date or the ends of a span are, each with the weekday beside it. */
function listWeekdays({ figure, weekdays = [] }: FoundDate): [DateSpan, number][] {
  const ends: readonly DateSpan[] = figure.ends ?? [figure];
  return ends.flatMap((date, index): [DateSpan, number][] => {
    const told = weekdays[index];
    return date.precision === 'day' && told !== undefined ? [[date, told]] : [];
  });
}

/** A date without its year may be of the report's year, in January and February of the next. */
function listDays(date: DateSpan, year: number): string[] {
  const early = splitDay(date.from)[1] <= 2;
  return (date.yearless && early ? [year, year + 1] : [year]).flatMap(
    (candidate) => setYear(date, candidate)?.from ?? [],
  );
}
