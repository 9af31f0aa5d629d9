/** 收到申请141份，未通过11名: who applied, who was refused, and who passed. */

import { claimPassed, listApplied, listReasons, listRefused } from '../../../facts/equations/applicants.ts';
import { addClaims, type Claim } from '../../../facts/equations/claims.ts';
import { isExact } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import type { Known } from '../known.ts';
import { hasName } from '../part-names.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** 审核退回32份申请: to be made good. */
const sentBack = /退回|补正|不予受理|撤回/;
/** 申报截止后又收到2份申请: no figure of those that were in time. */
const tooLate = /(?:截止|结束|期满)(?:日期|时间)?[以之]?后|逾期|又(?:陆续)?(?:收到|接到|受理)/;
/** 纺织系统有160名学生提出申请. */
const otherUnits = /系统|[乡镇厂矿校]|街道|公司|企业|单位|部门|社区/;
/** 申报的108名学生中. */
const ofThose = new RegExp(`(?:^|，)(?:在)?(?:${thisYear}|${ourselves}+)?(?:申报|申请|报名)的$`);
const amongThose = /^(?:困难|职工|家庭|学生|子女|对象)+(?:中|里|当中|之中|，)/;

export const tieApplicants: Subject = (statement, { input }) => {
  const { found, before, lead, trail } = statement;
  if (found.kind !== 'count' || found.per || !/^[名人份件]$/.test(found.figure.unit)) return undefined;
  if (hasName(before + trail, input) || sentBack.test(lead) || tooLate.test(before)) return undefined;
  const reasons = listReasons(input);
  const around = reasons.reduce((text, reason) => text.replace(reason, ''), before + trail);
  if (words.otherMatters.test(around)) return undefined;
  const counted: Statement = { ...statement, found: { ...found, figure: { ...found.figure, unit: '名' } } };
  const reason = reasons.find((name) => isOfReason(name, statement));
  if (reason !== undefined)
    return holdTo(
      counted,
      sumOf(
        listRefused(input, (name) => name === reason),
        '阶段[].未通过[].人数',
      ),
    );
  if (words.passedBefore.test(lead) || words.passedBehind.test(trail)) return holdToPassed(counted, input);
  if (words.refusedBefore.test(lead) || words.refusedBehind.test(trail)) return holdToRefused(counted, input);
  const isApplied =
    words.appliedBefore.test(lead) ||
    (words.appliedBehind.test(trail) && !otherUnits.test(lead)) ||
    (ofThose.test(lead) && amongThose.test(trail));
  if (!isApplied) return undefined;
  const applied = listApplied(input);
  return holdTo(counted, [...sumOf(applied, '阶段[].申报人数'), ...applied.map(asKnown)]);
};

/** 收入超标7名, 7名因收入超标未通过: only known words between a reason and the figure. */
function isOfReason(reason: string, { lead, trail }: Statement): boolean {
  const [start, end] = [lead.lastIndexOf(reason), trail.indexOf(reason)];
  const isBefore =
    start >= 0 &&
    words.reasonStart.test(lead.slice(0, start)) &&
    words.reasonEnd.test(lead.slice(start + reason.length));
  return (
    isBefore ||
    (end >= 0 &&
      words.reasonLink.test(trail.slice(0, end)) &&
      words.reasonClose.test(trail.slice(end + reason.length)))
  );
}

/** All that applied but those that were refused. */
function holdToPassed(statement: Statement, input: CheckInput) {
  const { before, after } = statement;
  if (!/申报|申请|报名|审核|审查|公示/.test(before + after) || words.earlyRound.test(before + after))
    return undefined;
  const passed = claimPassed(input);
  return passed && holdTo(statement, [asKnown(passed)]);
}

/** All that were refused; those of the reason that the sentence names. */
function holdToRefused(statement: Statement, input: CheckInput) {
  if (words.earlyRound.test(statement.before + statement.after)) return undefined;
  const named = listRefused(input, (reason) => statement.before.includes(reason));
  if (named.length > 0) return holdTo(statement, named.map(asKnown));
  if (/因|由于|其中/.test(statement.before)) return undefined;
  return holdTo(statement, sumOf(listRefused(input), '阶段[].未通过[].人数'));
}

/** The sum of exact claims under a path of its own; one alone is itself. */
function sumOf(claims: readonly Claim[], path: string): Known[] {
  const [only, ...others] = claims;
  if (only && others.length === 0) return [asKnown(only)];
  const figure = claims.every((claim) => isExact(claim.figure)) ? addClaims(path, claims)?.figure : undefined;
  return figure ? [{ path, figure }] : [];
}

function asKnown({ name, figure }: Claim): Known {
  return { path: name, figure };
}
