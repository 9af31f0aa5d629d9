/** 电话回访60名学生, 10月对48名学生作了电话回访, 36名没有回访到: whom 回访 reached, and whom it did not. */

import { exceeds } from '../../../chinese/compare.ts';
import { countsPersons } from '../../../chinese/count.ts';
import { helped } from '../../../chinese/helped.ts';
import type { DateSpan } from '../../../chinese/values.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { wholeYear } from '../clauses.ts';
import { mayBe } from '../dated.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { listTogether } from '../several.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';

const whom = `(?:${helped}|对象|的|了|共|一共|共计|合计|总计|累计|人数|为|达|已)*`;
const how = '电话|上门|入户|实地|微信|网络|书面|线上|问卷|短信|信函';
const everyWay = new RegExp(how, 'g');
/** Nothing before it that makes it a part, or some of several times. */
const opens = new RegExp(
  `^(?:${wholeYear}|年内|活动后|共|累计|先后|已|还|通过|采取|采用|以|方式|的|对|，)*$`,
);
const notReached = new RegExp(
  `^(?:${helped}|对象)*(?:还|尚|仍|暂)?(?:没有?|未|未能)(?:得到|被|接受|能)?回访`,
);
const ofAll = new RegExp(`^(?:${helped}|人)*(?:[，；、）]|$)`);
const part = /其中|抽|另|又|再|随机|往届|毕业|上年|家长/;

/** 对48名学生作了电话回访: around those who are counted. */
const whomAhead = /^(.*?)(?:对|向)(?:其中)?$/;
const doneBehind = new RegExp(
  `^(?:${helped}|对象|家庭)*(?:逐一|逐个|分别|全部|都)*(?:进行|作|做|开展)?了?(?:一次|全面)?((?:${how})*)(?:跟踪)?(?:回访|随访)(?:[，；、）]|$)`,
);

export const tieFollowUp: Subject = (statement, { input }) => {
  const { found, before, trail, sentence, order } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'count' || found.per || !countsPersons(said.unit) || !/回访/.test(before + trail))
    return undefined;
  if (part.test(before) || hasName(before, input)) return undefined;
  const dates = sentence.slice(0, order).flatMap((one) => (one.kind === 'date' ? [one] : []));
  const clause = dates.reduce((rest, { text }) => rest.replace(text, ''), statement.clause);
  const told = { when: dates.map(({ figure }) => figure), ways: [] };
  if (notReached.test(trail)) return holdTo(statement, leave(listReached(told, input), input));
  const { ways, lead } = readWays(clause, trail) ?? {};
  if (!ways || lead === undefined) return undefined;
  const meant = listReached({ ...told, ways }, input);
  const earlier = before.slice(0, before.length - statement.clause.length);
  const isAll = dates.length === 0 && opens.test(earlier + lead.replace(everyWay, ''));
  const tie = holdTo(statement, meant);
  const isMore = meant.every(({ figure }) => exceeds(said, figure));
  // the one follow-up of a month is all that there was then; of a day within it others may have been reached
  const [when, ...more] = told.when;
  const isOfMonth =
    when !== undefined &&
    more.length === 0 &&
    meant.length === 1 &&
    input.campaign.回访?.some(({ 时间 }) => 时间?.precision === when.precision);
  return tie && (tie.holds || isMore || isAll || isOfMonth) ? tie : undefined;
};

/** In which ways those who are counted were reached, and what stands before that in the clause; undefined where it is of something else. */
function readWays(clause: string, trail: string): { ways: string[]; lead: string } | undefined {
  const [, ahead] = whomAhead.exec(clause) ?? [];
  const [, behind] = doneBehind.exec(trail) ?? [];
  if (ahead !== undefined && behind !== undefined) return { ways: findWays(ahead + behind), lead: ahead };
  const [whole, lead = '', way = ''] = new RegExp(`^(.*?)(${how})?(?:随访)?回访${whom}$`).exec(clause) ?? [];
  if (whole === undefined || !ofAll.test(trail)) return undefined;
  const ways = findWays(lead + way);
  // 电话通知后回访: a way that stands apart is perhaps of something else
  return way === '' && ways.length > 0 ? undefined : { ways, lead };
}

function findWays(text: string): string[] {
  return [...text.matchAll(everyWay)].map(([way]) => way);
}

/** Those reached each time, and several times together; where times or ways are named, then and in these; none where a time tells no number. */
export function listReached(
  { ways, when = [] }: { ways: readonly string[]; when?: readonly DateSpan[] },
  input: CheckInput,
): Known[] {
  const { 年度: year } = input.campaign.报告;
  const times = (input.campaign.回访 ?? []).flatMap(({ 方式: way, 时间: date }, index) => {
    const path = formatPath(['回访', index]);
    const isThen = when.every((said) => date === undefined || mayBe(said, { path, date }, year));
    return isThen && (ways.length === 0 || ways.some((one) => way?.includes(one))) ? [path] : [];
  });
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
