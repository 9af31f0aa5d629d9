/** 公示从8月11日到15日, 摸底从7月10日开始, 8月上旬完成审核: when a stage was, began or ended, by its name. */

import { formatPath } from '../../../diagnostics/path.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Dated, type Edge, isDays } from '../dated.ts';
import { dropOwn, ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { otherNotice } from '../vocabulary.ts';

const publicBehind =
  /^(?:（[^）]*）)?，?(?:在[^，；]{0,12})?(?:对[^，；]{0,10}名单)?(?:进行了?|予以|集中|面向社会|向社会)*公示/;
const publicBefore = /公示(?:时间|期|期限|日期|阶段)?(?:为|是|从|自|于|在|：)*$/;
/** Rounds of a stage, and those who have one of their own. */
const elsewhere =
  /初审|初步|初核|预审|基层|各[县区单乡镇]|学校|企业|车间|班组|社区|村|单位内|二次|重新|复核|复审|部分|个别|陆续/;

/** 发放结果9月1日至7日公示: no list of names. */
const ofOtherNotice = new RegExp(
  `(?:${otherNotice})[^，；]*公示|公示(?:了|的|资金|助学金)*(?:${otherNotice})`,
);

/** Stages that are gone through once; 宣传 or 总结 may be anyone's, at any time. */
const once = /^(?:摸底|申报|审核|公示)$/;
/** What 公示 shows. */
const list = '(?:(?:受助|资助|拟|困难|职工|学生|子女|对象|人员)*名单)?';
/** Before a stage's name, or before the time: only that it is this year's, and whose. */
const start = `^(?:${thisYear}|本次|此次|${ourselves}|活动|集中|的|于|在|从|自|到|至|我们|，)*${list}(?:于|在|从|自|，)*`;
const kind = '(?:工作|阶段|环节|活动|期)?';
const verbs: readonly [string, Edge | undefined][] = [
  ['(?:开始|启动|起)', '起'],
  ['(?:截止|为止|止)', '止'],
  ['(?:完成|结束|完毕|收尾|期?满|届满|到期)', '满'],
  ['(?:进行|举行|组织|开展|展开)', undefined],
];
const calmly = '(?:才|正式|全面|集中|如期|按时|顺利|全部|统一|接受|受理|组织|，)*';
const object = '(?:受助|资助|学生|对象|人员|拟|名单|结果|材料|情况)*';
const close = '(?:[，、；）]|$)';
const ends = '(?:结束|为止|止|截止|完成)?';

/** The stages whose time is told. */
export function listStages(statement: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const { before, after, found } = statement;
  const stages = (campaign.阶段 ?? []).map((stage, index) => ({
    name: stage.名称,
    date: stage.时间,
    path: `${formatPath(['阶段', index])}.时间`,
  }));
  if (found.kind !== 'date' || elsewhere.test(before + after)) return undefined;
  if (ofOtherNotice.test(before + found.text + after)) return undefined;
  const isSpan = found.figure.ends !== undefined && isDays(found.figure);
  const around: [string, string] = [dropOwn(before), dropOwn(after)];
  for (const { name } of stages) {
    if (!once.test(name)) continue;
    const isOfIt = (isSpan && tellsSpan(name, statement)) || tellsDeed(name, around);
    const edge = isOfIt ? (isSpan ? undefined : beginsIt(around)) : readEdge(name, around, statement);
    if (edge === null) continue;
    return stages.flatMap(({ name: own, path, date }) =>
      own === name && date ? [{ path, date, edge }] : [],
    );
  }
  return undefined;
}

/** 公示 by its name alone, others where 时间, 阶段 or 期 is said of them. */
function tellsSpan(name: string, { before, after }: Statement): boolean {
  if (name === '公示') return publicBehind.test(after) || publicBefore.test(before);
  const isTogether = new RegExp(`^(?:集中|统一|受理|接受)(?:组织|受理|开展|进行|接受)*${name}${close}`).test(
    after,
  );
  return (
    (isTogether && new RegExp(`${start}$`).test(before)) ||
    new RegExp(`${name}(?:时间|期限|阶段|期)(?:为|是|从|自|于|在|：)*$`).test(before) ||
    new RegExp(`^(?:为|是)${name}(?:时间|期限|阶段|期)`).test(after)
  );
}

/** Who does it: the unit, or people of its own. */
const doers = `(?:${ourselves}|我们|会同|和|与|[^，；、的各]{2,8}?(?:小组|人员|干部|部门?))*`;
const wholly = '(?:再次|逐[份户一项]|集中|统一|全面|认真|严格|深入|开展|进行|对|，)*';
/** What a stage works on, so that nothing else is meant: 审核了发放凭证 is not the stage. */
const works: Readonly<Record<string, string>> = {
  审核: '(?:对)?(?:全部|所有)?(?:申报|申请)(?:材料|资料|表)(?:进行)?(?:了)?(?:集中|逐份|逐一|逐项)*审核|审核了?(?:全部|所有)?(?:的)?(?:申报|申请)?(?:材料|资料|名单|表)',
  公示: '(?:拟)?(?:受助|资助)*(?:学生|人员|对象)*名单(?:在[^，]{2,14})?(?:进行|予以|向社会)*公示',
};

/** 自8月20日起 tells when it began. */
function beginsIt([before, after]: readonly [string, string]): Edge | undefined {
  return /[自从]$/.test(before) || /^起/.test(after) ? '起' : undefined;
}

const opensPlainly = new RegExp(`^(?:${thisYear}|，|从|自|于|在)*$`);

/** 8月25日，评审小组集中审核申报材料; 名单自8月20日起公示: what is done at a stage and at no other. */
function tellsDeed(name: string, [before, after]: readonly [string, string]): boolean {
  const deed = works[name];
  if (deed === undefined) return false;
  const isOpen = opensPlainly.test(before);
  if (isOpen && new RegExp(`^(?:起|当天)?，?${doers}${wholly}(?:${deed})(?:了)?${close}`).test(after))
    return true;
  return (
    name === '公示' &&
    /^(?:今年|，|拟|受助|资助|学生|人员|对象|的)*名单(?:已|均|都)?(?:自|从|于|在)$/.test(before) &&
    /^(?:起)?(?:在[^，]{2,14})?(?:向社会|进行|予以)*公示(?:$|[，、]|[\d一二三五七十])/.test(after)
  );
}

/** Which end of a stage the time is said of, undefined where of all of it; null where it is not said of it. */
function readEdge(
  name: string,
  [before, after]: readonly [string, string],
  { sentence, order }: Statement,
): Edge | undefined | null {
  const previous = sentence[order - 1];
  // 摸底从7月10日持续到7月31日
  const lasted = previous && before.replace(previous.text, '〓');
  if (lasted !== undefined) {
    const until = '，?(?:一直|持续|延续|进行)*';
    const begun = `${start}(?:${name}${kind}[从自于]*〓(?:开始|起)?|〓(?:开始|起)${list}${name}${list})`;
    if (new RegExp(`${begun}${until}[到至]$`).test(lasted) && new RegExp(`^${ends}${close}`).test(after))
      return '止';
    if (new RegExp(`${begun}，$`).test(lasted) && new RegExp(`^(?:结束|截止|为止)${close}`).test(after))
      return '满';
  }
  if (
    new RegExp(`${start}${name}${kind}(?:一直|持续|延续|进行)*[到至]$`).test(before) &&
    new RegExp(`^(?:全部|正式|如期)*(?:结束|为止|止|截止)${close}`).test(after)
  )
    return '止';
  const isBefore = new RegExp(`${start}${name}${kind}(?:已|均|都)*[从自于在]+$`).test(before);
  const isBare = new RegExp(`${start}$`).test(before);
  // 申报8月8日截止; 8月中旬审核
  const isNamed = new RegExp(`${start}${name}${kind}$`).test(before);
  if (isBare && new RegExp(`^，?${calmly}${name}(?:工作)?$`).test(after)) return undefined;
  for (const [verb, edge] of verbs) {
    if (isBefore && new RegExp(`^${calmly}${verb}了?`).test(after)) return edge;
    if (isNamed && edge !== undefined && new RegExp(`^${calmly}${verb}${close}`).test(after)) return edge;
    if (!isBare) continue;
    const behind = new RegExp(
      `^${calmly}${verb}了?，?${calmly}(?:进行)?(?:对名单)?${name}${object}${kind}了?${close}`,
    );
    const ahead = new RegExp(`^，?${calmly}${name}${kind}${calmly}${verb}${close}`);
    if (behind.test(after) || ahead.test(after)) return edge;
  }
  return null;
}
