/** 比上年增加9人, 比2023年多资助20名学生: the difference of two years, and its direction. */
import { agrees, comparable } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { listChanges } from '../../../facts/equations/history.ts';
import { sizeOf, withSize } from '../../../facts/figures.ts';
import { amountOf, hasName, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** 去年, 前年, 2022年: which year that is. */
export function readYear(named: string, thisYear: number): number {
  if (/\d/.test(named)) return Number.parseInt(named, 10);
  return named === '前年' ? thisYear - 2 : thisYear - 1;
}

/** The year that the sentence compares with, as named last before the difference. */
export function yearCompared(before: string, year: number): number | undefined {
  const [, named] = [...before.matchAll(words.everyComparison)].at(-1) ?? [];
  return named === undefined ? undefined : readYear(named, year);
}

export const tieChange: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  const { lead, clause, before, trail, found } = statement;
  const up = words.rise.test(lead);
  if (!said || found.per || (!up && !words.fall.test(lead)) || /(?:到|至|为)$/.test(lead)) return undefined;
  const { 年度: thisYear } = input.campaign.报告;
  const rest = before.replaceAll(words.everyComparison, '');
  const isNet =
    words.netRise.test(clause.replaceAll(words.everyComparison, '')) &&
    words.neutralWords.test(trail.replace(/[，、；：]$/, ''));
  const year = yearCompared(before, thisYear) ?? (isNet ? thisYear - 1 : undefined);
  if (year === undefined || words.foreign.test(rest) || words.occasion.test(rest)) return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  const topic = said.kind === 'money' ? words.aboutMoney : words.aboutPeople;
  // 比2023年多30名: people are all that is counted in 名
  const isBare =
    found.kind === 'count' &&
    /^[名人]$/.test(found.figure.unit) &&
    words.neutralWords.test(rest.replace(/[，多少]/g, ''));
  if ((!isNet && !isBare && !topic.test(rest + trail)) || hasName(before, input) || words.foreign.test(trail))
    return undefined;
  const { campaign, facts } = input;
  const change = listChanges({ campaign, ...facts }, year).find((one) => one.field === field);
  if (!change || !comparable(said, change.now.figure)) return undefined;
  const rose = sizeOf(change.now.figure) - sizeOf(change.last.figure);
  const difference = withSize(change.now.figure, Math.abs(rose));
  return {
    statement,
    holds: agrees(said, difference) && (rose === 0 || rose > 0 === up),
    name: year === thisYear - 1 ? `同比.${field}.差` : `${change.now.name} − ${change.last.name}`,
    derived: rose === 0 ? '持平' : `${rose > 0 ? '增加' : '减少'}${formatFigure(difference)}`,
    fields: [...change.now.fields, ...change.last.fields],
  };
};
