/** What happened when: the working days of a stage, the notices as cited, the number of ceremonies. */

import type { CampaignModel } from '../campaign/model.ts';
import { countDaysBetween, countWorkingDays, listDays } from '../chinese/calendar.ts';
import { formatDocumentNumber, quoteTitle } from '../chinese/punctuation.ts';
import type { DateSpan } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Derived, Provenance } from './provenance.ts';
import type { OnSite } from './schema.ts';

/** Working days of a stage, by the calendar that the campaign lists; undefined where its days are not exact. */
export function countStageDays(campaign: CampaignModel, index: number): Derived<number> | undefined {
  const time = campaign.阶段?.[index]?.时间;
  const days = time && countOwnWorkingDays(campaign, time);
  if (days === undefined) return undefined;
  return {
    value: days,
    formula: '按日历数工作日（除去周末和所列节假日）',
    inputs: [formatPath(['阶段', index, '时间'])],
  };
}

/** Working days of an interval, by the calendar that the campaign lists; undefined where its days are not exact. */
export function countOwnWorkingDays({ 日历: own }: CampaignModel, time: DateSpan): number | undefined {
  if (!isDayExact(time)) return undefined;
  return countWorkingDays(time.from, time.to, listAll(own?.节假日), listAll(own?.调休上班));
}

/** Days of an interval, both ends and weekends included; undefined where its ends are not known to the day. */
export function countCalendarDays(time: DateSpan): number | undefined {
  return isDayExact(time) && !time.yearless ? countDaysBetween(time.from, time.to) + 1 : undefined;
}

/** Whether both ends of an interval are known to the day. */
export function isDayExact(date: DateSpan): boolean {
  return date.precision === 'day' || (date.ends?.every(isDayExact) ?? false);
}

/** Every single day of the intervals. */
function listAll(dates: readonly DateSpan[] | undefined): string[] {
  return (dates ?? []).flatMap(({ from, to }) => listDays(from, to));
}

/** 文号 with 〔〕 whatever brackets were typed, and the notice as it is cited: 《标题》（文号）. */
export function citeNotices(
  campaign: CampaignModel,
  provenance: Provenance,
): { 文号?: string; 引用: string }[] {
  return (campaign.通知 ?? []).map((notice, index) => {
    const path = (field: string) => formatPath(['通知', index, field]);
    const number = notice.文号 && (formatDocumentNumber(notice.文号) ?? notice.文号);
    if (number && number !== notice.文号) {
      provenance.enter(`${path('文号')}`, {
        value: number,
        formula: '发文字号的年份用六角括号〔〕',
        inputs: [path('文号')],
      });
    }
    const cited = `${quoteTitle(notice.标题)}${number ? `（${number}）` : ''}`;
    const inputs = [path('标题'), ...(number ? [path('文号')] : [])];
    provenance.enter(path('引用'), { value: cited, formula: '《标题》（文号）', inputs });
    return number ? { 文号: number, 引用: cited } : { 引用: cited };
  });
}

type Ceremony = NonNullable<CampaignModel['仪式']>[number];

/** Whether something was paid there: figures of it are given, or its name says so or is not given. */
function isPayment({ 名称: name, 现场: onSite }: Ceremony): boolean {
  return (
    onSite?.人数 !== undefined ||
    onSite?.金额 !== undefined ||
    name === undefined ||
    /发放|颁发|资助|捐助/.test(name)
  );
}

/** 现场 with the number of ceremonies. */
export function countCeremonies(
  campaign: CampaignModel,
  onSite: OnSite | undefined,
  provenance: Provenance,
): OnSite | undefined {
  const count = (campaign.仪式 ?? []).filter(isPayment).length;
  if (count === 0) return onSite;
  const derived = { value: count, formula: '仪式的个数', inputs: ['仪式'] };
  return { ...onSite, 场数: provenance.enter('现场.场数', derived) };
}
