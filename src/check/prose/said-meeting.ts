/** 名单由县总工会党组会议审定: which meeting decided, beside the one that the stage names. */

import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { type Claimed, type Judged, judgeSentences, listOwnSentences } from './own-sentences.ts';
import { ourselves } from './signs.ts';

/** Meetings that are not each other; what is called by none of these may be any. */
const meetings = [
  /党组/,
  /党委|党工委/,
  /常委会|常务委员会/,
  /主席办公会/,
  /经理办公会|总办会/,
  /职工代表大会|职代会/,
  /领导小组/,
  /工会委员会|(?:总工会|工会)全委会|全委会/,
] as const;
const kind =
  '党组(?:扩大)?(?:会议?)?|党委(?:会议?)?|党工委(?:会议?)?|常委会(?:议|会议)?|主席办公会议?|总?经理办公会议?|职代会|职工代表大会|领导小组(?:会议)?|委员会(?:会议)?';
const own = `(?:${ourselves}|工会|集团|公司|学校|医院|厂|局|机关|县委?|市委?|区委?)*`;
const decided =
  '(?:集体)?(?:研究决定|研究确定|研究通过|讨论决定|讨论通过|审议通过|审议确定|审议决定|审定|决定|确定|批准)';
const form = new RegExp(
  `^(?:${thisYear}|最终|拟)?(?:受助|资助|助学)?(?:学生|对象)?(?:的)?(?:名单|人选|对象)?(?:最终|最后)?(?:由|经)(${own}(?:${kind}))${decided}(?:后[^，]{0,6})?(?=[，；。]|$)`,
);

export function listSaidMeeting(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listOwnSentences(input), [judgeMeeting], input);
}

/** The list of those who are helped is decided where the applications are examined. */
function judgeMeeting(text: string, { campaign }: CheckInput): Judged | undefined {
  const match = /名单|人选|对象/.test(text) ? form.exec(text) : undefined;
  const stages = (campaign.阶段 ?? []).flatMap(({ 名称, 会议, 单位 }, index) =>
    名称 === '审核' && 会议 !== undefined && 单位 === undefined
      ? [{ meeting: 会议, path: `${formatPath(['阶段', index])}.会议` }]
      : [],
  );
  const [stage, ...others] = stages;
  if (!match || !stage || others.length > 0) return undefined;
  const [said, known] = [findKind(match[1] ?? ''), findKind(stage.meeting)];
  const holds = said === undefined || known === undefined ? undefined : said === known;
  return { words: match[0], holds, path: stage.path, derived: stage.meeting };
}

/** The only kind that some words name. */
function findKind(words: string): number | undefined {
  const kinds = meetings.flatMap((one, at) => (one.test(words) ? [at] : []));
  return kinds.length === 1 ? kinds[0] : undefined;
}
