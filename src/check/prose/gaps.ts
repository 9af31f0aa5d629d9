/** 停办2年后恢复, 时隔两年再次开展: how long the campaign was not held, beside 历史.中断年 and the years that have figures. */

import { findYear } from '../../facts/years.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { ourselves } from './signs.ts';
import type { Subject } from './tie.ts';

const campaign = `(?:该|“?金秋助学”?|助学|活动|${ourselves}|因疫情|因故|受疫情影响|曾|一度|，)*`;
/** How it is said that a year had no campaign. */
export const stopping = '(?:停办|中断|停止开展|暂停)';
const stopped = new RegExp(`^${campaign}${stopping}(?:了|过)?$`);
const ofNow = new RegExp(`${thisYear}|^，?(?:之?后)?(?:再次|重新)`);
const apart = new RegExp(`^${campaign}时隔$`);
const again = new RegExp(
  `^(?:之?后)?，?(?:“?金秋助学”?|助学|活动)*(?:于)?(?:(?:${thisYear}|(?:19|20)\\d\\d年))?(?:活动)?(?:又|再次|重新|得以)*(?:恢复|重启|启动|开展|举办)`,
);

export const tieGap: Subject = (statement, { input }) => {
  const { found, before, after } = statement;
  if (found.kind !== 'measure' || found.unit !== '年' || found.approx) return undefined;
  const judged = judgeGap(found.n, [before, after], input);
  return judged && { statement, ...judged, name: '历史.中断年', fields: ['历史'] };
};

/** Whether so many years were left out, where the words around them say so and nothing else. */
export function judgeGap(
  years: number,
  [before, after]: readonly [string, string],
  input: CheckInput,
): { holds: boolean; derived: string } | undefined {
  const isApart = apart.test(before);
  if (!isApart && !stopped.test(before)) return undefined;
  if (!again.test(after) && (isApart || !/^(?:[，；。]|$)/.test(after))) return undefined;
  const named = /((?:19|20)\d\d)年/.exec(after)?.[1];
  const isNow = ofNow.test(after);
  const length = findGap(Number(named ?? (isNow ? input.campaign.报告.年度 : 0)), input);
  if (length === undefined) return undefined;
  // from 2019 to 2022 are three years, of which two were left out
  const allowed = isApart && length > 0 ? [length, length + 1] : [length];
  return { holds: allowed.includes(years), derived: length === 0 ? '没有中断' : `${length}年` };
}

/** How many years on end were left out before one; of all, where it is not told before which. */
function findGap(until: number, { campaign }: CheckInput): number | undefined {
  const gaps = campaign.历史?.中断年 ?? [];
  if (until === 0) return gaps.length > 0 ? gaps.length : undefined;
  let length = 0;
  while (gaps.includes(until - 1 - length)) length++;
  if (length > 0) return length;
  return findYear(campaign, until - 1)?.entry.人数 ? 0 : undefined;
}
