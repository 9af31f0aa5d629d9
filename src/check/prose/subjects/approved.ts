/** 公示名单106人, 研究通过了92人的名单, 申报人数比受助人数多12名: those that applied and passed, beside those that were helped. */

import { countsPersons } from '../../../chinese/count.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { claimPassed, listApplied } from '../../../facts/equations/applicants.ts';
import { isExact, sizeOf } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, holdToGap, type Subject, type Tie } from '../tie.ts';

const whom = '(?:受助|资助|拟|困难|职工|家庭|学生|子女|对象|人员|人|名)*';
const listBefore = new RegExp(
  `(?:公示|通过|审定|确定|批准)了?(?:的)?${whom}名单(?:共有|共|有|为|计|合计|：)*$`,
);
const decided = /(?:公示|通过|审定|确定|批准)了?$/;
const listBehind = new RegExp(`^${whom}的?${whom}名单(?:[，；、）]|$)`);
const aPart =
  /第?[一二三两四五六七八九十首\d]+批|初审|初步|基层|各[县区单乡镇]|企业|其中|另|补充|增补|上年|去年|往年|学校|第[一二两三][次轮]/;
const applied = '(?:申报|申请|报名)(?:的)?(?:人数|人员|学生)';
const helped = '(?:受助|资助|获助|受资助)(?:的)?(?:人数|人员|学生|学生人数)';
const gap = /^(.+)比(.+?)(多|少)(?:了|出)?$/;

export const tieApproved: Subject = (statement, { input }) => {
  const { found, before, lead, trail } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'count' || found.per || !countsPersons(said.unit)) return undefined;
  if (aPart.test(before + trail) || hasName(before + trail, input)) return undefined;
  const ofGap = tieGap(statement, input);
  if (ofGap) return ofGap;
  const isListed =
    (listBefore.test(lead) && /^(?:[，；、）]|$)/.test(trail)) ||
    (decided.test(lead) && listBehind.test(trail));
  const people = isListed ? findListed(input) : undefined;
  return people && holdTo(statement, [people]);
};

/** Those helped, where all that passed were: who was on the list then is certain. */
function findListed(input: CheckInput): Known | undefined {
  const [people] = listKnown(input, '合计', ['人数']);
  const passed = claimPassed(input);
  const isAll =
    people &&
    passed &&
    isExact(people.figure) &&
    isExact(passed.figure) &&
    sizeOf(people.figure) === sizeOf(passed.figure);
  return isAll ? people : undefined;
}

/** 申报人数比受助人数多12名, either way round. */
function tieGap(statement: Statement, input: CheckInput): Tie | undefined {
  const [, first = '', second = '', way] = gap.exec(statement.lead) ?? [];
  const is = (words: string, text: string) =>
    new RegExp(`^(?:今年的?|本年的?|${ourselves})*${words}$`).test(text);
  const isForward = is(applied, first) && is(helped, second);
  if (!isForward && !(is(helped, first) && is(applied, second))) return undefined;
  const [all, ...others] = listApplied(input);
  const [people] = listKnown(input, '合计', ['人数']);
  if (!all || others.length > 0 || !people) return undefined;
  const pair = { one: { path: all.name, figure: all.figure }, other: people };
  return holdToGap(statement, pair, isForward === (way === '多'));
}

const refusedBehind =
  /^(?:困难|职工|家庭|学生|子女|申报人|申请人|申报者|申请者|的)*(?:落选|未通过|没有?通过|被(?:剔除|核减|淘汰|取消|拒))/;

/** 没有一名申请人落选, beside those that were refused. */
export const tieNoneRefused: Subject = (statement, { input }) => {
  const { lead, before, trail } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'count' || said.n !== 1 || !/^[名人个]$/.test(said.unit)) return undefined;
  if (!/(?:没有|无)$/.test(lead) || !refusedBehind.test(trail)) return undefined;
  if (aPart.test(before) || hasName(before + trail, input) || /因|复审|复核|公示/.test(before + trail))
    return undefined;
  const refused = (input.campaign.阶段 ?? []).flatMap(({ 未通过: some = [] }, index) =>
    some.map(({ 人数 }, at) => ({ path: formatPath(['阶段', index, '未通过', at, '人数']), figure: 人数 })),
  );
  const some = refused.find(({ figure }) => sizeOf(figure) > 0);
  return (
    some && {
      statement,
      holds: false,
      name: some.path,
      derived: formatFigure(some.figure),
      fields: [some.path],
    }
  );
};
