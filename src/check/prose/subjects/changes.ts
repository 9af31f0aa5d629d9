/** 比上年增加9人, 比2023年多资助20名学生: the difference of two years, and its direction. */

import { agrees, comparable } from '../../../chinese/compare.ts';
import { countsPersons } from '../../../chinese/count.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { listChanges } from '../../../facts/equations/year-on-year.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import { findYearGroup, type Known } from '../known.ts';
import { hasName } from '../part-names.ts';
import { anyOf } from '../several.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdToGap, type Names, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readYearPair } from '../year-pairs.ts';

export const tieChange: Subject = (statement, names) => {
  const { input } = names;
  const said = amountOf(statement);
  const { lead, clause, before, trail, found } = statement;
  const up = words.rise.test(lead);
  if (!said || found.per || (!up && !words.fall.test(lead)) || /(?:到|至|为)$/.test(lead)) return undefined;
  const { 年度: thisYear } = input.campaign.报告;
  const pair = readYearPair(before, thisYear);
  const rest = pair?.rest ?? before.replaceAll(words.everyComparison, '');
  const isNet =
    words.netRise.test(clause.replaceAll(words.everyComparison, '')) &&
    words.neutralWords.test(trail.replace(/[，、；：]$/, ''));
  const netOnly =
    isNet && !words.comparedWith.test(before) ? { now: thisYear, last: thisYear - 1, own: rest } : undefined;
  const { now, last: year, own } = pair ?? netOnly ?? {};
  if (
    now === undefined ||
    year === undefined ||
    own === undefined ||
    words.foreign.test(rest) ||
    words.occasion.test(rest) ||
    /补充资助|筹集|募集|筹措/.test(rest)
  )
    return undefined;
  const ofGroup = readGroup(statement, { now, year, isUp: up }, names);
  if (ofGroup) return ofGroup;
  if (isPartOfChange(statement)) return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  const topic = said.kind === 'money' ? words.aboutMoney : words.aboutPeople;
  // 比2023年多30名: people are all that is counted in 名
  const isBare =
    found.kind === 'count' &&
    countsPersons(found.figure.unit) &&
    words.neutralWords.test(own.replace(/[，多少增加减下降]/g, ''));
  if ((!isNet && !isBare && !topic.test(rest + trail)) || hasName(before, input) || words.foreign.test(trail))
    return undefined;
  const { campaign, facts } = input;
  const change = listChanges({ campaign, ...facts }, year, now).find((one) => one.field === field);
  if (!change || !comparable(said, change.now.figure)) return undefined;
  const rose = sizeOf(change.now.figure) - sizeOf(change.last.figure);
  const difference = withSize(change.now.figure, Math.abs(rose));
  return {
    statement,
    holds: agrees(said, difference) && (rose === 0 || rose > 0 === up),
    name:
      now === thisYear && year === thisYear - 1
        ? `同比.${field}.差`
        : `${change.now.name} - ${change.last.name}`,
    derived: rose === 0 ? '持平' : `${rose > 0 ? '增加' : '减少'}${formatFigure(difference)}`,
    fields: [...change.now.fields, ...change.last.fields],
  };
};

/** 比上年增加11名，其中城关镇增加2名: behind the difference of all, those of its parts. */
function isPartOfChange({ before, sentence, order, found }: Statement): boolean {
  const compared = [...before.matchAll(words.everyComparison)].at(-1)?.index ?? 0;
  return sentence.slice(0, order).some(({ kind, index }) => {
    const lead = before.slice(compared, index);
    return kind === found.kind && index > compared && (words.rise.test(lead) || words.fall.test(lead));
  });
}

/** 本科生比上年增加5名: of a group that both years tell. */
function readGroup(
  statement: Statement,
  { now, year, isUp }: { now: number; year: number; isUp: boolean },
  { input, groups }: Names,
): Tie | undefined {
  const { clause } = statement;
  const [, name] =
    new RegExp(
      `^(?:其中|资助|受助|、)*(${anyOf([...groups.keys()])})(?:学?生|的|受助|资助|人数|[，、])*(?:比|较|同比|与)`,
    ).exec(clause) ?? [];
  if (name === undefined || now !== input.campaign.报告.年度) return undefined;
  const said = amountOf(statement);
  const isAlike = ({ figure }: Known) => said !== undefined && comparable(said, figure) && isExact(figure);
  const one = groups.get(name)?.find(isAlike);
  const other = findYearGroup(input, year, name).find(isAlike);
  return one && other && holdToGap(statement, { one, other }, isUp);
}
