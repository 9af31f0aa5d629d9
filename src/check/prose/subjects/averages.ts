/** 人均资助3563元, 每人平均约3600元, 户均4071元, 人均比上年增加200元: as exact as it was typed. */

import { describeRange, type Range } from '../../../chinese/compare.ts';
import type { FoundFigure } from '../../../chinese/figures/found.ts';
import type { Money } from '../../../chinese/values.ts';
import { isExact } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { readContext } from '../context.ts';
import { type Average, findAverage, findYearAverage } from '../known.ts';
import { hasName } from '../part-names.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import type { Subject, Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { readYearPair } from '../year-pairs.ts';

export const tieAverage: Subject = (statement, { input }) => {
  const { found, lead, before } = statement;
  if (found.kind !== 'money' || hasName(before, input)) return undefined;
  if (
    words.foreign.test(withoutYears(before).replace(words.ofLastYear, '')) ||
    words.occasion.test(before) ||
    /收入|支出|消费/.test(lead)
  )
    return undefined;
  const change = holdToChange(statement, found.figure, input);
  if (change) return change;
  const each = isAverage(statement) ? '人数' : words.averageOfHouseholds.test(lead) ? '户数' : undefined;
  const average = each && findMeant(statement, each, input);
  if (!average) return undefined;
  const { fen, how, fields } = average;
  const { low, high } = describeAverage(found.figure, found.text);
  const name = `${each === '人数' ? '人均' : '户均'}（${how}）`;
  return { statement, holds: low <= fen && fen <= high, name, derived: writeYuan(fen), fields };
};

/** Between the mark before it and an average of the whole. */
const ofWhole = new RegExp(
  `^(?:在)?(?:(?:19|20)\\d\\d年|${thisYear}|去年|上年|全年|${ourselves}+|受助|学生|困难职工子女|的|每|资助|助学金?|标准|额|金额|发放|共|已|由|从|使|以|按|实现|达到?|[、，：]|\\d{1,2}月|[（）])*(?:人均|户均|平均|每(?=[人户名生]))`,
);

/** Of the year that the clause names, or of this one; undefined where it may be said of somebody else. */
function findMeant(statement: Statement, each: '人数' | '户数', input: CheckInput): Average | undefined {
  const { before, lead, sentence, order } = statement;
  const { 年度: year } = input.campaign.报告;
  const told = sentence.slice(0, order).filter(({ per }) => !per);
  if (!ofWhole.test(lead)) return undefined;
  // 48名学生领取18万元，人均3750元 is of these
  const ofTheirs = told.some(({ kind }) => kind === 'count') && told.some(({ kind }) => kind === 'money');
  if (ofTheirs) return divideTold(told, each, statement);
  const [, named] = readContext(statement, input).ofOtherTime
    ? (/.*((?:19|20)\d\d)年/.exec(before) ?? [])
    : [];
  const last = words.ofLastYear.test(withoutYears(before)) ? year - 1 : undefined;
  const meant = named === undefined ? last : Number(named);
  if (meant !== undefined && meant !== year)
    return each === '人数' ? findYearAverage(input, meant) : undefined;
  // 人均筹集 is hardly ever meant; 人均资助 never by what was raised
  return findAverage(input, each, /筹|募/.test(before) ? '筹集' : '发放');
}

/** The money that the sentence tells among those whom it tells; undefined where it is not certain which of several. */
function divideTold(
  told: readonly FoundFigure[],
  each: '人数' | '户数',
  { passage, before }: Statement,
): Average | undefined {
  const heads = told.filter(
    ({ kind, ...one }) => kind === 'count' && 'figure' in one && isHead(one.figure, each),
  );
  const sums = told.filter(({ kind }) => kind === 'money');
  const [head, sum] = [heads[0], sums[0]];
  if (head?.kind !== 'count' || sum?.kind !== 'money' || heads.length > 1 || sums.length > 1)
    return undefined;
  const plain = told
    .reduce((rest, { text }) => rest.replace(text, ''), before)
    .replace(/[，、]|人均|户均|送到了?|手[里中]/g, '');
  if (!words.neutralWords.test(plain) || !isExact(head.figure) || !isExact(sum.figure)) return undefined;
  return {
    fen: sum.figure.fen / head.figure.n,
    how: `${sum.text} ÷ ${head.text}`,
    fields: [passage.path],
  };
}

function isHead(figure: object, each: '人数' | '户数'): boolean {
  const unit = 'unit' in figure ? String(figure.unit) : '';
  return each === '户数' ? unit === '户' : /^[名人位个]$/.test(unit);
}

/** 人均4381元，较2024年增加81元: a mean before it, and less than that; more than it would be of the whole. */
function isOfMean({ clause, before, sentence, order, found }: Statement, said: Money): boolean {
  const mean = '(?:人均|平均每[人名]|每人平均)';
  if (new RegExp(mean).test(clause)) return true;
  const last = sentence.slice(0, order).findLast(({ kind }) => kind !== 'date');
  return (
    last?.kind === 'money' &&
    said.fen < last.figure.fen &&
    !/万/.test(found.text) &&
    new RegExp(`${mean}[^，]*，(?:比|较|同比)[^，]*$`).test(before)
  );
}

/** 人均资助额比上年增加200元. */
function holdToChange(statement: Statement, said: Money, input: CheckInput): Tie | undefined {
  const { before, lead } = statement;
  if (!isOfMean(statement, said) || /[到至为]$/.test(lead)) return undefined;
  const [up, down] = [words.rise.test(lead), words.fall.test(lead)];
  const { 年度: thisYear } = input.campaign.报告;
  const pair = readYearPair(before, thisYear);
  const last = pair && findYearAverage(input, pair.last);
  const now =
    pair?.now === thisYear ? findAverage(input, '人数', '发放') : pair && findYearAverage(input, pair.now);
  if (!now || !last || (!up && !down)) return undefined;
  const rose = now.fen - last.fen;
  const { low, high } = describeAverage(said, statement.found.text);
  return {
    statement,
    holds: low <= Math.abs(rose) && Math.abs(rose) <= high && (rose === 0 || rose > 0 === up),
    name: `人均（${now.how}）- ${pair?.last}年人均（${last.how}）`,
    derived: rose === 0 ? '持平' : `${rose > 0 ? '增加' : '减少'}${writeYuan(Math.abs(rose))}`,
    fields: [...now.fields, ...last.fields],
  };
}

/** 比上年 compares, and does not speak of that year alone. */
function withoutYears(before: string): string {
  return before.replaceAll(words.everyComparison, '');
}

function isAverage({ found, lead, trail }: Statement): boolean {
  if (words.average.test(lead)) return true;
  const isAbout =
    found.kind === 'money' && found.figure.approx === '约' && !found.per?.some((of) => /[年月]|学/.test(of));
  return isAbout && words.eachAbout.test(lead) && words.wholeTrail.test(trail);
}

function writeYuan(fen: number): string {
  return `${(Math.round(fen) / 100).toFixed(2).replace(/\.?0+$/, '')}元`;
}

/**
 * What an average may be that is typed so: rounded to its last place, and whole 元 also cut, as what is less than one is
 * left out of money. 约3600元 is one rounded to, or cut at, its last place other than 0.
 */
function describeAverage(figure: Money, text: string): Range {
  const { low, high } = describeRange(figure);
  if (figure.approx !== '约' || figure.upper !== undefined) {
    const place = figure.approx === undefined ? placeOf(text) : 0;
    return { low: low - place / 2, high: high + (place === 100 ? place - 1 : place / 2) };
  }
  const zeros = /0*$/.exec(String(figure.fen))?.[0].length ?? 0;
  const place = 10 ** zeros;
  return { low: Math.max(low, figure.fen - place / 2), high: Math.min(high, figure.fen + place - 1) };
}

/** 分 that the last place typed stands for: 1万 of 28万元, 100元 of 0.36万元. */
function placeOf(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const unit = text.includes('亿') ? 1e10 : text.includes('万') ? 1e6 : 100;
  return unit / 10 ** decimals;
}
