/**
 * 法定节假日 as known without the year's own arrangement (全国年节及纪念日放假办法): the days themselves, and
 * for 国庆节 the week that is always arranged around it. Which other days are exchanged differs every year.
 */
import { countWorkingDays, listDays } from '../chinese/calendar.ts';
import type { DateSpan } from '../chinese/values.ts';

/** By month and day; 清明节 falls on one of two days. */
const solar: readonly (readonly [name: string, from: string, to: string])[] = [
  ['元旦', '01-01', '01-01'],
  ['清明节', '04-04', '04-05'],
  ['劳动节', '05-01', '05-02'],
  ['国庆节', '10-01', '10-07'],
];

/** By month and day of the lunar calendar. */
const lunar: Readonly<Record<string, string>> = {
  '1/1': '春节',
  '1/2': '春节',
  '1/3': '春节',
  '5/5': '端午节',
  '8/15': '中秋节',
};

/** When those days can be, by month and day: to ask for a lunar date is slow. */
const lunarSeasons: readonly (readonly [from: string, to: string])[] = [
  ['01-18', '02-25'],
  ['05-25', '06-28'],
  ['09-05', '10-10'],
];

/** Made when a day of those seasons is first asked for: it brings the calendar along. */
let lunarDate: Intl.DateTimeFormat | undefined;

/** The holidays within an interval, in order, each once. */
export function nameHolidays(time: DateSpan): string[] {
  return [...new Set(listHolidays(time).map(({ name }) => name))];
}

/** How many of an interval's holidays fall on Monday to Friday. */
export function countHolidayWorkdays(time: DateSpan): number {
  return listHolidays(time).filter(({ day }) => countWorkingDays(day, day) === 1).length;
}

function listHolidays({ from, to }: DateSpan): { day: string; name: string }[] {
  return listDays(from, to).flatMap((day) => {
    const date = day.slice(5);
    const name = solar.find(([, first, last]) => first <= date && date <= last)?.[0] ?? nameLunar(day, date);
    return name ? [{ day, name }] : [];
  });
}

function nameLunar(day: string, date: string): string | undefined {
  if (!lunarSeasons.some(([first, last]) => first <= date && date <= last)) return undefined;
  lunarDate ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return lunar[lunarDate.format(new Date(`${day}T00:00:00Z`))];
}
