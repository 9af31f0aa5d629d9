/** 升学指导讲座有150人参加: who came to what was held beside the ceremony. */

import { exceeds } from '../../../chinese/compare.ts';
import { countsPersons } from '../../../chinese/count.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Known, listKnown } from '../known.ts';
import { listNameEnds } from '../name-ends.ts';
import { anyOf } from '../several.ts';
import { dropOwn } from '../signs.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';

/** Nothing that makes it another event. */
const opens = `^(?:${thisYear}|活动|举办|举行|开展|组织|的|了|还|同时|共|，)*`;
const with_ = '(?:活动)?(?:共|有|共有|吸引|吸引了|邀请|累计|，)*';
const who = '((?:受助|困难|职工|家庭|大?学生|家长|子女|和|、|及|名)*)';
const came = '(?:参加|参与|到场|听讲|听取|受益)';

export const tieSideEvent: Subject = (statement, { input }) => {
  const { before, after, trail } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'count' || statement.found.per || !countsPersons(said.unit)) return undefined;
  if (/每|其中|第[一二三四五六\d]+[期场次]|另|又|再/.test(before + trail)) return undefined;
  const start = dropOwn(before);
  for (const { names, known } of listSideEvents(input)) {
    const name = `(?:${anyOf(names)})`;
    const [isBehind, some] =
      (new RegExp(`${opens}${name}${with_}$`).test(start) && new RegExp(`^${who}${came}`).exec(after)) ||
      (new RegExp(`${opens}$`).test(start) &&
        new RegExp(`^${who}${came}了?${name}(?:[，；]|$)`).exec(after)) ||
      [];
    if (isBehind === undefined) continue;
    const tie = holdTo(statement, known);
    // 80名学生参加 may be some of those that came
    const isMore = known.every(({ figure }) => exceeds(said, figure));
    return tie && (tie.holds || isMore || some === '') ? tie : undefined;
  }
  return undefined;
};

/** Every 附带活动 with what it is called, and how many came to those of that name. */
function listSideEvents(input: CheckInput): { names: string[]; known: Known[] }[] {
  const events = input.campaign.附带活动 ?? [];
  const all = events.map(({ 名称 }) => 名称);
  return [...new Set(all)].map((name) => {
    const known = events.flatMap(({ 名称 }, index) =>
      名称 === name ? listKnown(input, formatPath(['附带活动', index]), ['人数']) : [],
    );
    const isOne = all.filter((one) => one === name).length === known.length;
    return { names: [name, ...listNameEnds(name, all)], known: isOne ? known : [] };
  });
}
