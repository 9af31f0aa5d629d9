/** 公示: its working days as the calendar has them, and whether they are enough. */

import { countDaysBetween } from '../../chinese/calendar.ts';
import { formatDate } from '../../chinese/date-format.ts';
import type { DateSpan } from '../../chinese/values.ts';
import {
  holidayUnlisted,
  publicDaysMismatch,
  shortPublication,
  workingDaysMismatch,
} from '../../diagnostics/catalogue/order.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { countCalendarDays, countStageDays, isDayExact } from '../../facts/occasions.ts';
import { countHolidayWorkdays, nameHolidays } from '../holidays.ts';
import { atField, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** Working days that a list of names is usually put up for, at the least. */
const CUSTOMARY_DAYS = 5;

interface Interval {
  time: DateSpan;
  counted: number;
  given: number | undefined;
  index: number;
}

/** Stages whose days are exact: 公示, and whatever else tells its working days. */
function listIntervals({ campaign }: CheckInput): Interval[] {
  return (campaign.阶段 ?? []).flatMap(({ 名称: name, 时间: time, 工作日: given }, index) => {
    const counted = countStageDays(campaign, index)?.value;
    return time && isDayExact(time) && counted !== undefined && (name === '公示' || given !== undefined)
      ? [{ time, counted, given, index }]
      : [];
  });
}

/** With holidays not listed, fewer days than counted may still be right. */
function isPlausible({ given, counted, time }: Interval & { given: number }, input: CheckInput): boolean {
  const unlisted = input.campaign.日历?.节假日 ? 0 : countHolidayWorkdays(time);
  return given <= counted && given >= counted - unlisted;
}

/** Stages that say both how many days they took and which. */
function listStatedDays({ campaign }: CheckInput) {
  return (campaign.阶段 ?? []).flatMap(({ 时间: time, 天数: given }, index) => {
    const days = time && countCalendarDays(time);
    const path = formatPath(['阶段', index]);
    return time && given !== undefined && days !== undefined ? [{ given, days, time, path }] : [];
  });
}

/** How long each 公示 was in working days, as said, else as counted; else how many days in all, which are no fewer. */
function listPublications({ campaign }: CheckInput) {
  return (campaign.阶段 ?? []).flatMap(({ 名称: name, 工作日: given, 天数: all }, index) => {
    if (name !== '公示') return [];
    const path = formatPath(['阶段', index]);
    const counted = countStageDays(campaign, index)?.value;
    if (given !== undefined) return [{ days: given, unit: '个工作日', field: `${path}.工作日` }];
    if (counted !== undefined) return [{ days: counted, unit: '个工作日', field: `${path}.时间` }];
    return all === undefined ? [] : [{ days: all, unit: '天', field: `${path}.天数` }];
  });
}

export const publicationDayRules: readonly Rule[] = [
  defineRule(workingDaysMismatch, (input) => {
    const stated = listIntervals(input).flatMap(({ given, ...interval }) =>
      given === undefined ? [] : [{ ...interval, given }],
    );
    return judgeEach(stated, (interval) => {
      const { given, counted, time, index } = interval;
      if (isPlausible(interval, input)) return undefined;
      const days = countDaysBetween(time.from, time.to) + 1;
      const fields = [formatPath(['阶段', index, '工作日']), formatPath(['阶段', index, '时间'])] as const;
      const args = { given, counted, time: formatDate(time), days };
      return makeProblem(workingDaysMismatch, args, {
        ...atField(input, fields[0]),
        fields,
        related: [{ message: `${fields[1]}：${args.time}`, place: findPlace(input, fields[1]) }],
      });
    });
  }),
  defineRule(publicDaysMismatch, (input) =>
    judgeEach(listStatedDays(input), ({ given, days, time, path }) => {
      if (given === days) return undefined;
      const fields = [`${path}.天数`, `${path}.时间`] as const;
      const args = { given, days, time: formatDate(time) };
      return makeProblem(publicDaysMismatch, args, {
        ...atField(input, fields[0]),
        fields,
        related: [{ message: `${fields[1]}：${args.time}`, place: findPlace(input, fields[1]) }],
      });
    }),
  ),
  defineRule(shortPublication, (input) =>
    judgeEach(listPublications(input), ({ days, unit, field }) =>
      days < CUSTOMARY_DAYS
        ? makeProblem(shortPublication, { days: `${days}${unit}` }, atField(input, field))
        : undefined,
    ),
  ),
  defineRule(holidayUnlisted, (input) =>
    judgeEach(input.campaign.日历?.节假日 ? [] : listIntervals(input), ({ time, counted, index }) => {
      const holidays = nameHolidays(time);
      if (holidays.length === 0) return undefined;
      const args = { time: formatDate(time), holiday: holidays.join('、'), counted };
      return makeProblem(holidayUnlisted, args, atField(input, formatPath(['阶段', index, '时间'])));
    }),
  ),
];
