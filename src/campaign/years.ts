/** Dates are typed without a year as long as the year is the report's. */
import { lastDayOf } from '../chinese/calendar.ts';
import { setYear } from '../chinese/date.ts';
import type { DateSpan } from '../chinese/values.ts';
import { impossibleDay } from '../diagnostics/catalogue/schema.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Places } from '../source/places.ts';

/** A value in which every date has a year: one typed without has the report's. */
export function fillYears<T>(value: T, year: number, places: Places): { value: T; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const fill = (part: unknown, path: readonly Step[]): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((item, index) => fill(item, [...path, index]));
    if ((part as DateSpan).kind === 'date') return fillYear(part as DateSpan, path);
    return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, fill(child, [...path, key])]));
  };
  const fillYear = (date: DateSpan, path: readonly Step[]): DateSpan => {
    const filled = setYear(date, year);
    if (filled) return filled;
    const field = formatPath(path);
    // a day that no year has does not come this far
    const args = { given: date.text ?? '2月29日', year, month: 2, days: lastDayOf(year, 2), assumed: true };
    problems.push(makeProblem(impossibleDay, args, { field, place: places.get(field)?.value }));
    return date;
  };
  return { value: fill(value, []) as T, problems };
}
