/**
 * 共资助128名, 发放资金43.6万元, 资助46名、17.6万元: a figure of all of the year, or of all years, by the words around it. What
 * is said to be all is held for certain; what only reads so, as what seems to be.
 */
import { type Amount, sizeOf } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown, lostWan, moneyTotals } from '../known.ts';
import { isPlainTotal } from '../plain-totals.ts';
import { isEver, readSpan, saysSince } from '../spans.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { type Clause, isOfWhole, readClause } from '../whole-scope.ts';

const aid = /惠及|受益|受惠|资助|救助|帮扶|捐助|受助|助学|圆梦|发放|筹集|募集|筹措|下拨/;
const student = /学生|子女|学子|孩子/;
const raised = /筹集|募集|筹措|筹资/;
const paid = /发放|下拨|助学金/;
/** What stands right before a figure that is called by the name of a total, though no word says that it is all. */
const called = {
  money: /(?:发放|筹集|募集|筹措)了?(?:助学|资助|爱心)?(?:资金|助学金|善款|款)?(?:达到?|近)?$/,
  people: /资助了?(?:困难|贫困|特困|职工|农民工|家庭)*(?:学生|子女|学子)?(?:达到?|近)?$/,
  households: /(?:惠及|资助)了?(?:困难|贫困|特困|职工|家庭)*(?:达到?|近)?$/,
};
/** 使115户困难家庭受益, 120名学生得到资助: behind a figure. */
const servedBehind =
  /^(?:困难|贫困|特困|职工|农民工|家庭|的)*(?:家庭|学生|子女|学子|孩子)(?:从中)?(?:受益|受惠|(?:得到|获得|受到|享受)了?(?:资助|救助|帮扶|助学金|助学))/;
const servedBefore = /^[^，]*(?:使|让|令|共|共有|^)$/;
/** Fields whose 共 is all of one visit, not of the year. */
const ofPart = /^(?:走访|回访|附带活动)\[/;

/** 46个孩子: they are people. */
function countChildren(statement: Statement): Statement {
  const { found, after } = statement;
  const isOne = found.kind === 'count' && found.figure.unit === '个' && /^(?:孩子|学生)/.test(after);
  return isOne ? { ...statement, found: { ...found, figure: { ...found.figure, unit: '名' } } } : statement;
}

export const tieWhole: Subject = (told, { input }) => {
  const statement = countChildren(told);
  const said = amountOf(statement);
  if (!said || statement.found.per || ofPart.test(statement.passage.path)) return undefined;
  return (
    holdToAll(statement, said, '合计', input) ??
    (isPlainTotal(statement, input)
      ? seemingly(holdTo(statement, listTotals(said, statement, input)))
      : undefined)
  );
};

/** 十五年来累计资助1284名: all years since the first. */
export const tieAllYears: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  const { before, passage, found } = statement;
  if (!said || found.per || ofPart.test(passage.path)) return undefined;
  const { text } = readClause(statement);
  const { 活动: activity, 报告: report } = input.campaign;
  const read = readSpan(before, report.年度);
  const isAll = read
    ? read.spans.some((span) => isEver(span, { start: activity?.起始年, year: report.年度 }))
    : !/(?:19|20)\d\d年/.test(before.replaceAll(`${report.年度}年`, ''));
  if (!isAll || !saysSince(text, input.facts.values.活动.第几年)) return undefined;
  return holdToAll(statement, said, '累计', input);
};

function seemingly(tie: Tie | undefined): Tie | undefined {
  return tie && { ...tie, says: 'seems' };
}

function holdToAll(
  statement: Statement,
  said: Amount,
  record: '合计' | '累计',
  input: CheckInput,
): Tie | undefined {
  const clause = readClause(statement);
  if (!aid.test(clause.text) || !isOfWhole(statement, clause, input)) return undefined;
  const [total] = listKnown(input, record, [fieldOf(said, clause.text, record)]);
  if (!total || isOfSomeMonth(statement, clause, said, total)) return undefined;
  const tie = holdTo(statement, [total]);
  const lost = lostWan(said, total.figure) && isCalled(said, clause);
  if (lost || saysWhole(said, clause.text)) return tie && { ...tie, says: 'all' };
  return seemsWhole(said, total, clause) ? seemingly(tie) : undefined;
}

function fieldOf(said: Amount, clause: string, record: '合计' | '累计'): string {
  if (said.kind === 'count') return said.unit === '户' ? '户数' : '人数';
  if (record === '累计') return '金额';
  return raised.test(clause) ? '筹集' : paid.test(clause) ? '发放' : '金额';
}

/** The totals that a figure may be where no verb tells which: 资助46名、17.6万元. */
function listTotals(said: Amount, statement: Statement, input: CheckInput): Known[] {
  const { text } = readClause(statement);
  if (said.kind === 'count') return listKnown(input, '合计', [said.unit === '户' ? '户数' : '人数']);
  const verb = raised.test(text) ? ['筹集'] : paid.test(text) ? ['发放', '金额'] : moneyTotals;
  return listKnown(input, '合计', verb);
}

/** 8月份共发放24.6万元, 截至8月25日已发放72万元: all of the year's only where it is as much. */
function isOfSomeMonth({ before }: Statement, clause: Clause, said: Amount, { figure }: Known): boolean {
  const isDated =
    /(?:截至|截止|到)\d{1,2}月/.test(before) ||
    /(?<!截至|截止|到|至)(?:[^\d]|^)\d{1,2}月(?:份|上旬|中旬|下旬|底|初)?(?!.*截)/.test(clause.before);
  return isDated && sizeOf(said) < sizeOf(figure);
}

function calledAs(figure: Amount): RegExp {
  if (figure.kind === 'money') return called.money;
  return figure.unit === '户' ? called.households : called.people;
}

function isCalled(said: Amount, { before, text }: Clause): boolean {
  return calledAs(said).test(before) || words.wide.test(text);
}

function saysWhole(said: Amount, clause: string): boolean {
  if (said.kind === 'money') return words.whole.test(clause);
  return (
    (student.test(clause) || (said.unit === '户' && /家庭|职工/.test(clause))) &&
    (words.whole.test(clause) || words.wide.test(clause))
  );
}

/** 发放资金8.5万元 beside 8万元: called as the total is, and too much to be a small part of it. */
function seemsWhole(said: Amount, total: Known, { before, behind }: Clause): boolean {
  const isServed =
    said.kind === 'count' &&
    servedBefore.test(before) &&
    !words.foreign.test(before) &&
    servedBehind.test(behind);
  return (isServed || calledAs(said).test(before)) && sizeOf(said) * 2 >= sizeOf(total.figure);
}
