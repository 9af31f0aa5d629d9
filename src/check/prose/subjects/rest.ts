/** 其余80名学生的30.4万元通过银行转账发放: what the ceremonies left of the year's. */
import { helped } from '../../../chinese/helped.ts';
import { sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

const restBefore = new RegExp(
  `(?:^|[，、：])其余的?(?:${helped}|助学金|资金|发放|[，、]|的|金额|共|[\\d.万余多名人元])*$`,
);
const restBehind = new RegExp(
  `^(?:的?(?:${helped}|助学金|资金)|[，、]|$|由|通过|打卡|转账|汇|将|已|都|全部|以|于|委托)`,
);
/** How what is not handed over at a ceremony reaches those whom it is for. */
const otherWay =
  /转账|汇款|银行|打卡|工资卡|社保卡|打入|存入|一卡通|代发|代领|送到|送至|上门|邮寄|直接发|陆续|随后|各单位|基层工会/;

/** 仪式后，其余学生领取: no other rest is meant. */
const restAfterwards =
  /^(?:发放)?仪式(?:结束)?(?:之|以)?后，?其余的?(?:受助|困难|职工|家庭|学生|子女|[\d.万余多名人元])*(?:领取|领到|得到|收到|，|共)*(?:助学金|资金)?(?:共|合计)?$/;
const afterwards = /^(?:发放)?仪式(?:结束)?(?:之|以)?后，?其余/;

export const tieRest: Subject = (statement, { input }) => {
  const { clause, before, trail, found, after } = statement;
  const said = amountOf(statement);
  const isRest = restBefore.test(clause) || restAfterwards.test(before);
  if (!said || found.per || !isRest || !restBehind.test(trail)) return undefined;
  const told = statement.sentence.slice(0, statement.order).filter(({ kind }) => kind === found.kind);
  // of several parts told before, the rest is what is left of all
  if (told.length > 1 || /除/.test(before) || hasName(before, input) || words.foreign.test(before))
    return undefined;
  const isAfterwards = afterwards.test(before);
  if (!isAfterwards && (!isOfCeremony(statement) || !otherWay.test(after))) return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  return holdTo(statement, [
    ...listKnown(input, '现场.其余', [field]),
    ...leaveSaid(statement, field, input),
  ]);
};

/** Whether what stands before speaks of a ceremony, or of no figures of which this is the rest. */
function isOfCeremony({ passage, before, clause, sentence, order, found }: Statement): boolean {
  const earlier = passage.text.slice(0, found.index);
  if (/仪式|现场|发放会/.test(before)) return true;
  const isFirst = sentence.slice(0, order).every(({ text }) => clause.includes(text));
  return isFirst && !/\d/.test(earlier.slice(0, earlier.length - before.length));
}

/** The year's total less what the sentence said before of the same kind: the rest of that may be meant. */
function leaveSaid(
  { sentence, order, found }: Statement,
  field: '金额' | '人数',
  input: CheckInput,
): Known[] {
  const before = sentence.slice(0, order).findLast(({ kind }) => kind === found.kind);
  const told = before && amountOf({ found: before });
  const [total] = listKnown(input, '合计', [field]);
  if (!total || !told) return [];
  const left = sizeOf(total.figure) - sizeOf(told);
  return left > 0 ? [{ path: total.path, figure: withSize(total.figure, left) }] : [];
}
