/** 由上年的100名增加到120名，增加20名: what it was, what it became, and the difference within the sentence. */

import { agrees, comparable } from '../../../chinese/compare.ts';
import { growing, shrinking } from '../../../chinese/directions.ts';
import type { FoundFigure } from '../../../chinese/figures/found.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { type Amount, isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import { thisYear, wholeYear } from '../clauses.ts';
import {
  findYearGroup,
  type Known,
  listKnown,
  listStandardAmounts,
  listYear,
  moneyTotals,
} from '../known.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, type Names, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readYear } from '../year-pairs.ts';

const verb = `(${growing}|增|延长|${shrinking}|压缩|缩短|减)`;
const starts = new RegExp(`(?:由|从)(${words.namedYear})?度?(?:同期)?的?$`);
/** What says nothing of whom it is told. */
const neutral = new RegExp(`${wholeYear}|受助|资助|人数|比?上年|[，、]`, 'g');
const becomes = new RegExp(`^${verb}(?:到|至|为)了?(?:${thisYear}|(?:19|20)\\d\\d年)?的?$`);
/** ，增加15名, （增加15名: right before the difference. */
const differs = new RegExp(`^[，（]?(?:净|共|同比)?(?:${growing}|增|多|${shrinking}|少)了?$`);

/** Two figures of a sentence, of which one became the other. */
export interface Turn {
  from: FoundFigure;
  to: FoundFigure;
  /** the year that the first is said of, as typed; undefined where none is named */
  when: string | undefined;
  /** the words of the sentence before it */
  before: string;
}

/** The turn whose second figure is the sentence's figure at `at`. */
export function readTurn({ sentence, passage, found, order }: Statement, at: number): Turn | undefined {
  const [from, to] = [sentence[at - 1], sentence[at]];
  const offset = found.index - (sentence[order]?.index ?? 0);
  if (!from || !to) return undefined;
  const text = passage.text.slice(offset, offset + to.index);
  const lead = text.slice(0, from.index);
  const start = starts.exec(lead);
  return start && becomes.test(text.slice(from.index + from.text.length))
    ? { from, to, when: start[1], before: lead.slice(0, start.index) }
    : undefined;
}

/** What it was, what it is, and how far they are apart; undefined where that is not exact. */
export function measureTurn({ from, to }: Turn): Record<'was' | 'is' | 'change', Amount> | undefined {
  const [was, is] = [amountOf({ found: from }), amountOf({ found: to })];
  if (!was || !is || !comparable(was, is) || !isExact(was) || !isExact(is)) return undefined;
  return { was, is, change: withSize(is, Math.abs(sizeOf(is) - sizeOf(was))) };
}

export const tieTurn: Subject = (statement, names) => {
  const { order } = statement;
  const said = amountOf(statement);
  if (!said || statement.found.per) return undefined;
  const asFrom = readTurn(statement, order + 1);
  if (asFrom) return holdTo(statement, listBefore(asFrom, said, names));
  const asTo = readTurn(statement, order);
  // 三年来从80名增加到100名 does not say of which year the second is
  if (asTo && /年(?:来|间)/.test(asTo.before)) return undefined;
  if (asTo) return holdTo(statement, listNow(asTo, said, names));
  const done = readTurn(statement, order - 1);
  return done && differs.test(statement.lead || statement.clause)
    ? holdToDifference(statement, said, done)
    : undefined;
};

/** What an earlier year says: the one named, else any. */
function listBefore(turn: Turn, said: Amount, names: Names): Known[] {
  const { when, before } = turn;
  const { input } = names;
  const { campaign } = input;
  const year = campaign.报告.年度;
  const named = when === undefined ? undefined : readYear(when, year);
  const years = (campaign.历史?.逐年 ?? [])
    .map(({ 年 }) => 年)
    .filter((one) => one < year && (named ?? one) === one);
  const topic = isBareTotal(turn, names)
    ? { name: undefined, field: '人数' }
    : readTopic(before, said, names);
  if (topic === undefined) return [];
  return years
    .sort((a, b) => b - a)
    .flatMap((one) =>
      topic.name === undefined
        ? listYear(input, one).filter(({ path }) => path.endsWith(topic.field))
        : findYearGroup(input, one, topic.name),
    );
}

/** 从去年的35名增加到38名: what nobody names is all, where it became as many. */
function isBareTotal({ before, to }: Turn, { input }: Names): boolean {
  const [total] = listKnown(input, '合计', ['人数']);
  return before === '' && to.kind === 'count' && total !== undefined && agrees(to.figure, total.figure);
}

function listNow({ before }: Turn, said: Amount, names: Names): Known[] {
  const { input, groups } = names;
  const topic = readTopic(before, said, names);
  if (topic === undefined) return [];
  if (topic.name !== undefined) return groups.get(topic.name) ?? [];
  return listKnown(input, '合计', topic.field === '人数' ? ['人数'] : moneyTotals);
}

/** What turns: a group that is named, else all people or all money; undefined where that is not certain. */
function readTopic(
  before: string,
  said: Amount,
  { groups, input }: Names,
): { name?: string; field: '人数' | '金额' } | undefined {
  const clause = before.slice(before.search(/[^，；]*$/));
  const field = said.kind === 'money' ? '金额' : '人数';
  if (
    /标准|人均|平均|每|减免|学费|垫付|缴纳|贷款/.test(clause) ||
    words.otherMatters.test(clause) ||
    words.occasion.test(before)
  )
    return undefined;
  const name = [...groups.keys()]
    .filter((one) => clause.includes(one))
    .sort((a, b) => b.length - a.length)[0];
  // 本科生由2500元提高到3000元 tells what each of them gets
  const isStandard = (list: { words: string[] }[]) => list.some((one) => one.words.includes(name ?? ''));
  const { 年度: year } = input.campaign.报告;
  if (field === '金额' && isStandard(listStandardAmounts(input, year))) return undefined;
  if (name !== undefined) return { name, field };
  // 筹集 of earlier years is not known
  if (/户|申报|申请|来源|捐|筹集|募集|筹措|专项|经费/.test(clause)) return undefined;
  // 财政资金, 未通过人数: of something else
  const plain = clause.replace(neutral, '');
  if (!words.neutralWords.test(plain)) return undefined;
  return (field === '人数' ? words.aboutPeople : words.aboutMoney).test(clause) ? { field } : undefined;
}

function holdToDifference(statement: Statement, said: Amount, turn: Turn): Tie | undefined {
  const { change } = measureTurn(turn) ?? {};
  if (!change || !comparable(change, said)) return undefined;
  return {
    statement,
    holds: agrees(said, change),
    name: `${turn.to.text} - ${turn.from.text}`,
    derived: formatFigure(change),
    fields: [],
  };
}
