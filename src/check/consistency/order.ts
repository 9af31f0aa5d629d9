/** Dates: notice before ceremony, publication and payment; working days as the calendar has them. */

import { countDaysBetween } from '../../chinese/calendar.ts';
import { isBefore } from '../../chinese/date.ts';
import { formatDate } from '../../chinese/date-format.ts';
import type { DateSpan } from '../../chinese/values.ts';
import {
  beforeNotice,
  holidayUnlisted,
  receivedBeforeIssued,
  workingDaysMismatch,
} from '../../diagnostics/catalogue/order.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { countStageDays, isDayExact } from '../../facts/occasions.ts';
import { countHolidayWorkdays, nameHolidays } from '../holidays.ts';
import { atField, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

interface Event {
  name: string;
  time: DateSpan;
  field: string;
}

/** What must not come before the notice; surveys and applications may. */
function listEvents({ campaign }: CheckInput): Event[] {
  const ceremonies = (campaign.仪式 ?? []).flatMap(({ 名称, 时间 }, index) =>
    时间 ? [{ name: 名称 ?? '仪式', time: 时间, field: `仪式[${index + 1}].时间` }] : [],
  );
  const stages = (campaign.阶段 ?? []).flatMap(({ 名称, 时间 }, index) =>
    时间 && (名称 === '公示' || 名称 === '发放')
      ? [{ name: 名称, time: 时间, field: `阶段[${index + 1}].时间` }]
      : [],
  );
  return [...ceremonies, ...stages];
}

/** The dated notices; none where one has no date, for that one may have come first. */
function listNotices({ campaign }: CheckInput): Event[] {
  const notices = (campaign.通知 ?? []).flatMap((notice, index) => {
    const key = notice.印发 ? '印发' : '收到';
    const time = notice[key];
    return time ? [{ name: `通知《${notice.标题}》`, time, field: `通知[${index + 1}].${key}` }] : [];
  });
  return notices.length === campaign.通知?.length ? notices : [];
}

/** The first notice, where the event comes before them all for certain. */
function findOvertaken(event: Event, notices: readonly Event[]): Event | undefined {
  if (!notices.every((notice) => isBefore(event.time, notice.time) === true)) return undefined;
  return notices.reduce<Event | undefined>(
    (first, notice) => (first && first.time.from <= notice.time.from ? first : notice),
    undefined,
  );
}

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
function isPlausible({ given, counted, time }: Interval, input: CheckInput): boolean {
  const unlisted = input.campaign.日历?.节假日 ? 0 : countHolidayWorkdays(time);
  return given! <= counted && given! >= counted - unlisted;
}

export const orderRules: readonly Rule[] = [
  defineRule(beforeNotice, (input) => {
    const notices = listNotices(input);
    return judgeEach(notices.length > 0 ? listEvents(input) : [], (event) => {
      const notice = findOvertaken(event, notices);
      if (!notice) return undefined;
      const told = {
        event: event.name,
        time: formatDate(event.time),
        notice: notice.name,
        noticeTime: formatDate(notice.time),
      };
      return makeProblem(beforeNotice, told, {
        ...atField(input, event.field),
        fields: [event.field, notice.field],
        related: [{ message: `${notice.field}：${told.noticeTime}`, place: findPlace(input, notice.field) }],
      });
    });
  }),
  defineRule(receivedBeforeIssued, (input) => {
    const dated = (input.campaign.通知 ?? []).flatMap(({ 印发: issued, 收到: received }, index) =>
      issued && received ? [{ issued, received, base: `通知[${index + 1}]` }] : [],
    );
    return judgeEach(dated, ({ issued, received, base }) => {
      if (isBefore(received, issued) !== true) return undefined;
      const told = { issued: formatDate(issued), received: formatDate(received) };
      return makeProblem(receivedBeforeIssued, told, {
        ...atField(input, `${base}.收到`),
        fields: [`${base}.收到`, `${base}.印发`],
        related: [{ message: `${base}.印发：${told.issued}`, place: findPlace(input, `${base}.印发`) }],
      });
    });
  }),
  defineRule(workingDaysMismatch, (input) => {
    const stated = listIntervals(input).filter(({ given }) => given !== undefined);
    return judgeEach(stated, (interval) => {
      const { given, counted, time, index } = interval;
      if (isPlausible(interval, input)) return undefined;
      const days = countDaysBetween(time.from, time.to) + 1;
      const fields = [`阶段[${index + 1}].工作日`, `阶段[${index + 1}].时间`];
      const told = { given: given!, counted, time: formatDate(time), days };
      return makeProblem(workingDaysMismatch, told, {
        ...atField(input, fields[0]!),
        fields,
        related: [{ message: `${fields[1]}：${told.time}`, place: findPlace(input, fields[1]!) }],
      });
    });
  }),
  defineRule(holidayUnlisted, (input) =>
    judgeEach(input.campaign.日历?.节假日 ? [] : listIntervals(input), ({ time, counted, index }) => {
      const holidays = nameHolidays(time);
      if (holidays.length === 0) return undefined;
      const told = { time: formatDate(time), holiday: holidays.join('、'), counted };
      return makeProblem(holidayUnlisted, told, atField(input, `阶段[${index + 1}].时间`));
    }),
  ),
];
