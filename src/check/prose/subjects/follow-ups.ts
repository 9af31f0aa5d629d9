/** 电话回访60名学生, 36名没有回访到: whom 回访 reached, and whom it did not. */

import { exceeds } from '../../../chinese/compare.ts';
import { helped } from '../../../chinese/helped.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { listTogether } from '../several.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';

const whom = `(?:${helped}|对象|的|了|共|一共|共计|合计|总计|累计|人数|为|达|已)*`;
const how = '电话|上门|入户|实地|微信|网络|书面|线上|问卷|短信|信函';
const everyWay = new RegExp(how, 'g');
/** Nothing before it that makes it a part, or some of several times. */
const opens = /^(?:今年|本年|全年|年内|活动后|共|累计|先后|已|还|通过|采取|采用|以|方式|的|对|，)*$/;
const notReached = new RegExp(
  `^(?:${helped}|对象)*(?:还|尚|仍|暂)?(?:没有?|未|未能)(?:得到|被|接受|能)?回访`,
);
const ofAll = new RegExp(`^(?:${helped}|人)*(?:[，；、）]|$)`);
const part = /\d月|其中|抽|另|又|再|随机|往届|毕业|上年|家长/;

export const tieFollowUp: Subject = (statement, { input }) => {
  const { found, clause, before, trail } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'count' || found.per || !/^[名人]$/.test(said.unit) || !/回访/.test(before + trail))
    return undefined;
  if (part.test(before) || hasName(before, input)) return undefined;
  const all = listReached([], input);
  if (notReached.test(trail)) return holdTo(statement, leave(all, input));
  const [whole, lead = '', way = ''] = new RegExp(`^(.*?)(${how})?(?:随访)?回访${whom}$`).exec(clause) ?? [];
  if (whole === undefined || !ofAll.test(trail)) return undefined;
  const ways = [...`${lead}${way}`.matchAll(everyWay)].map(([one]) => one);
  // 电话通知后回访: a way that stands apart is perhaps of something else
  if (way === '' && ways.length > 0) return undefined;
  const meant = listReached(ways, input);
  const isAll = opens.test(before.slice(0, before.length - clause.length) + lead.replace(everyWay, ''));
  const tie = holdTo(statement, meant);
  const isMore = meant.every(({ figure }) => exceeds(said, figure));
  return tie && (tie.holds || isMore || isAll) ? tie : undefined;
};

/** Those reached each time, and several times together; where ways are named, in these; none where a time tells no number. */
export function listReached(ways: readonly string[], input: CheckInput): Known[] {
  const times = (input.campaign.回访 ?? []).flatMap((one, index) =>
    ways.length === 0 || ways.some((way) => one.方式?.includes(way)) ? [formatPath(['回访', index])] : [],
  );
  const each = times.flatMap((path) => listKnown(input, path, ['人数']));
  return each.length === times.length ? listTogether(each, '回访[].人数') : [];
}

/** The year's people less those reached. */
function leave(reached: readonly Known[], input: CheckInput): Known[] {
  const [people] = listKnown(input, '合计', ['人数']);
  if (!people || !isExact(people.figure)) return [];
  return reached.flatMap(({ path, figure }) => {
    const left = sizeOf(people.figure) - sizeOf(figure);
    return isExact(figure) && left >= 0
      ? [{ path: `${people.path} - ${path}`, figure: withSize(people.figure, left) }]
      : [];
  });
}
