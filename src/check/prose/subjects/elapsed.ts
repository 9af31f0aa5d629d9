/** 摸底历时22天, 夏令营为期一周: how long a stage or an event took, by the days of its time. */

import type { FoundMeasure } from '../../../chinese/figures/found.ts';
import type { DateSpan } from '../../../chinese/values.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { countCalendarDays, countOwnWorkingDays } from '../../../facts/occasions.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { listNameEnds } from '../name-ends.ts';
import { anyOf } from '../several.ts';
import { ourselves } from '../signs.ts';
import type { Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** Days in a unit; the last may be a part. */
const units: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 个月: 30 };
const took = '(?:工作|阶段|环节|期)?(?:前后|总|一)?共?(?:历时|用时|耗时|为期|持续|用了|花了|历经)了?';
const others = /初审|初步|基层|各[县区单乡镇]|企业|社区|村|下属|平均|每|往年|最/;

export const tieElapsed: Subject = (statement, { input }) => {
  const { found, lead, before, trail } = statement;
  const size =
    found.kind === 'measure' ? (units[found.unit] ?? (found.unit === '工作日' ? 1 : undefined)) : undefined;
  if (found.kind !== 'measure' || size === undefined || others.test(before) || words.ofLastYear.test(before))
    return undefined;
  const named = listTimed(input).filter(({ names }) =>
    new RegExp(`^(?:${thisYear}|本次|${ourselves}|的)*(?:${anyOf(names)})${took}$`).test(lead),
  );
  const [timed] = named;
  if (!timed?.date || named.length > 1 || !/^(?:时间|左右)?(?:[，；。）]|$)/.test(trail)) return undefined;
  const { path, date } = timed;
  const days = countCalendarDays(date);
  const working = countOwnWorkingDays(input.campaign, date);
  if (days === undefined || working === undefined) return undefined;
  const isWorking = found.unit === '工作日';
  // who counts the nights, or the working days, is understood
  const allowed = isWorking ? [working] : [days, days - 1, working];
  return {
    statement,
    holds: allowed.some((one) => lasts(found, size, one)),
    name: path,
    derived: isWorking ? `${working}个工作日` : `${days}天`,
    fields: [path],
  };
};

/** Weeks and months are told to the half, and hedged figures to the fifth. */
function lasts({ n, upper = n, approx }: FoundMeasure, size: number, days: number): boolean {
  const slack = (approx === undefined ? 0 : n * size * 0.2) + (size > 1 ? size / 2 : 0);
  const more = approx === '余' || approx === '多' || approx === '超过' ? size * 0.9 : 0;
  return days >= n * size - slack && days <= upper * size + slack + more;
}

interface Timed {
  names: readonly string[];
  path: string;
  date: DateSpan | undefined;
}

/** The stages and what was held beside the ceremony, by what they are called. */
function listTimed({ campaign }: CheckInput): Timed[] {
  const { 阶段: stages = [], 附带活动: events = [] } = campaign;
  const all = events.map(({ 名称 }) => 名称);
  return [
    ...stages.map(({ 名称, 时间 }, index) => ({
      names: [名称],
      path: `${formatPath(['阶段', index])}.时间`,
      date: 时间,
    })),
    ...events.map(({ 名称, 时间 }, index) => ({
      names: [名称, ...listNameEnds(名称, all)],
      path: `${formatPath(['附带活动', index])}.时间`,
      date: 时间,
    })),
  ];
}
