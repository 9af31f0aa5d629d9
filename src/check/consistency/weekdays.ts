/** 9月10日（星期二）, 8月11日（周一）到15日（周五）: days of the week in running text beside their dates. */
import { splitDay, weekdayOf } from '../../chinese/calendar.ts';
import { setYear } from '../../chinese/date.ts';
import type { FoundDate } from '../../chinese/figures/found.ts';
import type { DateSpan } from '../../chinese/values.ts';
import { weekdayMismatch } from '../../diagnostics/catalogue/figures-in-text.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atStatement } from '../prose/places.ts';
import type { Statement } from '../prose/statements.ts';
import type { CheckInput, Finding } from '../rule.ts';

const WEEKDAYS = '一二三四五六日';

/** A finding for each day of the week that a figure of a text tells beside a day. */
export function judgeWeekdays(statement: Statement, input: CheckInput): Finding[] {
  const { found } = statement;
  if (found.kind !== 'date') return [];
  return listWeekdays(found).map(([date, told]) => {
    const kind = weekdayMismatch;
    const days = listDays(date, input.campaign.报告.年度);
    const [day] = days;
    if (day === undefined || days.some((candidate) => weekdayOf(candidate) === told)) return { kind };
    const weekday = `星期${WEEKDAYS.charAt(weekdayOf(day) - 1)}`;
    const args = { given: found.text, day: splitDay(day).join('-'), weekday };
    return { kind, problem: makeProblem(kind, args, atStatement(statement, [], input)) };
  });
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
