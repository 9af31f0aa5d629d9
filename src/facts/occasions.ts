/** What happened when: the ceremonies' share of the year, the publication's working days, the notices as cited. */

import type { CampaignModel } from '../campaign/model.ts';
import { addDays, countDaysBetween, countWorkingDays } from '../chinese/calendar.ts';
import { formatDocumentNumber, quoteTitle } from '../chinese/punctuation.ts';
import type { Count, DateSpan, Money } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isExact, sizeOf, sumAmounts, withSize, type YearFigures } from './figures.ts';
import type { Derived, Ledger } from './ledger.ts';
import type { OnSite } from './schema.ts';

/** 现场 of all ceremonies together, and the rest of the year; known only where each ceremony that gives one can be added. */
export function sumOnSite(campaign: CampaignModel, totals: YearFigures, ledger: Ledger): OnSite | undefined {
  const people = collect(campaign, '人数') as Derived<Count> | undefined;
  const money = collect(campaign, '金额') as Derived<Money> | undefined;
  if (!people && !money) return undefined;
  const result: OnSite = { 人数: ledger.enter('现场.人数', people), 金额: ledger.enter('现场.金额', money) };
  const rest: YearFigures = {
    人数: ledger.enter('现场.其余.人数', people && takeFrom(totals.人数, people, '人数')),
    金额: ledger.enter('现场.其余.金额', money && takeFrom(totals.金额, money, '金额')),
  };
  return rest.人数 || rest.金额 ? { ...result, 其余: rest } : result;
}

function collect(campaign: CampaignModel, field: '人数' | '金额'): Derived<Count | Money> | undefined {
  const given = (campaign.仪式 ?? []).flatMap((ceremony, index) => {
    const amount = ceremony.现场?.[field];
    return amount ? [{ amount, path: formatPath(['仪式', index, '现场', field]) }] : [];
  });
  const value = given.length > 0 ? sumAmounts(given.map(({ amount }) => amount)) : undefined;
  return (
    value && {
      value: structuredClone(value),
      formula: given.length > 1 ? `各场仪式的现场${field}相加` : '取自仪式',
      inputs: given.map(({ path }) => path),
    }
  );
}

/** The year less what was given on site; unknown where either is hedged or nothing remains. */
function takeFrom<T extends Count | Money>(
  whole: T | undefined,
  part: Derived<T>,
  field: '人数' | '金额',
): Derived<T> | undefined {
  if (!whole || !isExact(whole) || !isExact(part.value)) return undefined;
  const rest = sizeOf(whole) - sizeOf(part.value);
  if (rest <= 0) return undefined;
  return { value: withSize(whole, rest), formula: '全年 − 现场', inputs: [`合计.${field}`, `现场.${field}`] };
}

/** Working days of a stage, by the calendar that the campaign lists; undefined where its days are not exact. */
export function countStageDays(campaign: CampaignModel, index: number): Derived<number> | undefined {
  const time = campaign.阶段?.[index]?.时间;
  if (!time || !isDayExact(time)) return undefined;
  const days = countWorkingDays(
    time.from,
    time.to,
    listDays(campaign.日历?.节假日),
    listDays(campaign.日历?.调休上班),
  );
  return {
    value: days,
    formula: '按日历数工作日（除去周末和所列节假日）',
    inputs: [formatPath(['阶段', index, '时间'])],
  };
}

/** Whether both ends of an interval are known to the day. */
export function isDayExact(date: DateSpan): boolean {
  return date.precision === 'day' || (date.ends?.every(isDayExact) ?? false);
}

/** Every single day of the intervals. */
function listDays(dates: readonly DateSpan[] | undefined): string[] {
  return (dates ?? []).flatMap(({ from, to }) =>
    Array.from({ length: countDaysBetween(from, to) + 1 }, (_, offset) => addDays(from, offset)),
  );
}

/** 文号 with 〔〕 whatever brackets were typed, and the notice as it is cited: 《标题》（文号）. */
export function citeNotices(campaign: CampaignModel, ledger: Ledger): { 文号?: string; 引用: string }[] {
  return (campaign.通知 ?? []).map((notice, index) => {
    const path = (field: string) => formatPath(['通知', index, field]);
    const number = notice.文号 && (formatDocumentNumber(notice.文号) ?? notice.文号);
    if (number && number !== notice.文号) {
      ledger.enter(`${path('文号')}`, {
        value: number,
        formula: '发文字号的年份用六角括号〔〕',
        inputs: [path('文号')],
      });
    }
    const cited = `${quoteTitle(notice.标题)}${number ? `（${number}）` : ''}`;
    const inputs = [path('标题'), ...(number ? [path('文号')] : [])];
    ledger.enter(path('引用'), { value: cited, formula: '《标题》（文号）', inputs });
    return number ? { 文号: number, 引用: cited } : { 引用: cited };
  });
}
