/** 大专与高中的标准相差1000元, 最高5000元, 本科标准提高了1000元: standards beside one another and beside last year's. */

import { formatFigure } from '../../../chinese/format.ts';
import { coversYear } from '../../../facts/equations/batches.ts';
import { countStudents } from '../../../facts/equations/roster.ts';
import { isExact, sizeOf } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Known, listStandardAmounts } from '../known.ts';
import { hasName } from '../part-names.ts';
import { anyOf } from '../several.ts';
import { dropFigures, type Statement } from '../statements.ts';
import { holdTo, holdToGap, holdToMultiple, readMultiple, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';

type Standard = ReturnType<typeof listStandardAmounts>[number];

const tail = '(?:学?生|子女|新生|阶段|学段)?';
const named = '(?:的?(?:资助|助学|助学金)?标准)';
const each = '(?:每(?:名|生|人|名学生))';

/** 资助标准最高5000元，最低2000元: a bound by its words, yet a figure of the standards themselves, or of what was paid. */
export const tieExtreme: Subject = (statement, { input }) => {
  const { before } = statement;
  if (isOfOthers(statement)) return undefined;
  const standards = listPlain(input);
  const [, ofStandards] = /标准[^；]*?(最高|最低)(?:的?(?:是|为|达))?$/.exec(before) ?? [];
  const extreme = ofStandards ?? readPaidExtreme(statement, input);
  if (extreme === undefined || standards.some((one) => one.words.some((word) => before.includes(word))))
    return undefined;
  const end = findEnd(standards, extreme);
  return holdTo(statement, [...(end ? [end] : []), ...(ofStandards ? [] : listPaidEnd(input, extreme))]);
};

const paid = '资助|受助|发放|发给|领取|领到|得到|获得|拿到|给予';
const anyPaid = new RegExp(paid);
const person = '每人|每生|每名学生|单人|个人|一人';
/** 单人最高资助额达6000元: what one got, where nothing narrows who it was. */
const paidMost = new RegExp(
  `(?:^|[，、；])(?:${thisYear}|全年|${person}|学生|其中|，)*(最高|最低)的?(?:${person}|${paid}|学生|的|可|金额|额度?|助学金|达到?|为|是|了)*$`,
);
const notOfOne = /户|家庭|捐|奖|募|筹|学费|累计/;

/** 最高 or 最低, where a sentence says it of what one was paid. */
function readPaidExtreme(statement: Statement, input: CheckInput): string | undefined {
  const words = dropFigures(statement.before, statement);
  const isOfPaid = anyPaid.test(words) && !notOfOne.test(words) && !hasName(words, input);
  // extra aid may come on top
  return isOfPaid && !input.campaign.补充资助?.length ? paidMost.exec(words)?.[1] : undefined;
}

/** The most or the least that a row of the roster got, where everybody has one row with an amount. */
function listPaidEnd({ campaign }: CheckInput, extreme: string): Known[] {
  const { 名册: rows = [] } = campaign;
  const amounts = rows.flatMap(({ 金额: money }) => (money && isExact(money) ? [money] : []));
  const isWhole = coversYear(campaign) && countStudents(rows).n === rows.length;
  const sorted = amounts.sort((a, b) => a.fen - b.fen);
  const end = sorted.at(extreme === '最高' ? -1 : 0);
  return end && isWhole && amounts.length === rows.length
    ? [{ path: `名册[].金额（${extreme}）`, figure: end, fields: ['名册'] }]
    : [];
}

/** Some of those who are helped, by no condition's own name. */
const schooling = /大学|高校|中学|小学|中职|初中|高中|本科|专科|研究生|新生|老生/;

/** 标准为每人2000元至5000元, 每人资助2000元到5000元不等: from the lowest of the standards to the highest. */
export const tieStandardRange: Subject = (statement, { input }) => {
  const { found, clause, trail } = statement;
  if (found.kind !== 'money' || found.figure.upper === undefined || isOfOthers(statement)) return undefined;
  const isOfAid =
    /标准/.test(clause + trail) || (/每(?:生|人|名)/.test(clause) && /资助|助学/.test(clause + trail));
  if (!isOfAid || /捐|[由从按].*(?:提高|上调|增加)/.test(clause)) return undefined;
  const standards = listPlain(input);
  const named = standards.filter((one) => one.words.some((word) => clause.includes(word)));
  if (named.length === 0 && schooling.test(clause)) return undefined;
  const among = named.length > 0 ? named : standards;
  const [low, high] = [findEnd(among, '最低'), findEnd(among, '最高')];
  if (low?.figure.kind !== 'money' || high?.figure.kind !== 'money') return undefined;
  return {
    statement,
    holds: found.figure.fen === low.figure.fen && found.figure.upper === high.figure.fen,
    name: `${low.path} 至 ${high.path}`,
    derived: `${formatFigure(low.figure)}至${formatFigure(high.figure)}`,
    fields: [low.path, high.path],
  };
};

/** 大专与高中的标准相差1000元, 大专每人比高中多1000元, 最高的比最低的高3000元. */
export const tieStandardGap: Subject = (statement, { input }) => {
  const { before, found } = statement;
  if (found.kind !== 'money' || isOfOthers(statement)) return undefined;
  const standards = listPlain(input);
  const any = anyOf(standards.flatMap((standard) => standard.words));
  const apart = new RegExp(
    `(?:^|[，：])(${any})${tail}[与和同跟](${any})${tail}(?:阶段)?(?:${named}|${each})(?:之间)?(?:每人)?相?差(?:距为|额为|了)?$`,
  ).exec(before);
  const above = new RegExp(
    `(?:^|[，：])(${any})${tail}(${named}?${each}?${named}?)比(${any})${tail}(${named}?${each}?)(多|高|少|低)(?:出|领|了|拿|得)*$`,
  ).exec(before);
  const ends = new RegExp(
    `标准最高的(?:是|为)?[^，]*，?比最低的?(?:${any})?${tail}${named}?(?:高|多)(?:出|了)*$`,
  );
  if (ends.test(before)) return holdPair(statement, findEnd(standards, '最高'), findEnd(standards, '最低'));
  if (apart) return holdPair(statement, findOne(standards, apart[1]), findOne(standards, apart[2]));
  if (!above || !/标准|每/.test(`${above[2]}${above[4]}`)) return undefined;
  const [one, other] = [findOne(standards, above[1]), findOne(standards, above[3])];
  return holdPair(statement, one, other, /多|高/.test(above[5] ?? ''));
};

/** 本科生的标准是高中生的2.5倍. */
export const tieStandardMultiple: Subject = (statement, { input }) => {
  const { before } = statement;
  if (!readMultiple(statement) || isOfOthers(statement)) return undefined;
  const standards = listPlain(input);
  const any = anyOf(standards.flatMap((standard) => standard.words));
  const match = new RegExp(
    `(?:^|[，：])(${any})${tail}${named}(?:是|为|相当于|达到?)(${any})${tail}${named}?的?$`,
  ).exec(before);
  const [one, other] = [findOne(standards, match?.[1]), findOne(standards, match?.[2])];
  return one && other && holdToMultiple(statement, { one, other });
};

/** 本科标准提高了1000元: beside last year's. */
export const tieStandardRise: Subject = (statement, { input }) => {
  const { before, found } = statement;
  if (
    found.kind !== 'money' ||
    /年来|以来|累计|(?:19|20)\d\d年|前年/.test(before) ||
    words.otherMatters.test(before)
  )
    return undefined;
  const { 年度: year } = input.campaign.报告;
  const [now, last] = [listPlain(input), listStandardAmounts(input, year - 1)];
  const any = anyOf(now.flatMap((standard) => standard.words));
  const match = new RegExp(
    `(?:^|[，：])(?:${thisYear})?(${any})${tail}${named}(?:今年|每人|每生|[比较](?:上年|去年))*(提高|增加|上调|提升|下降|降低|下调)了?$`,
  ).exec(before);
  const [one, other] = [findOne(now, match?.[1]), findOne(last, match?.[1])];
  return match ? holdPair(statement, one, other, /提|增|上/.test(match[2] ?? '')) : undefined;
};

function holdPair(
  statement: Statement,
  one: Known | undefined,
  other: Known | undefined,
  isMore?: boolean,
): Tie | undefined {
  return one && other && holdToGap(statement, { one, other }, isMore);
}

/** This year's standards that are exact; none where some are of a month and others are not. */
function listPlain(input: CheckInput): Standard[] {
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  const isAlike = new Set(standards.map(({ monthly }) => monthly)).size === 1;
  return isAlike && standards.every(({ figure }) => isExact(figure)) ? standards : [];
}

/** The one standard whose conditions name it; undefined where several do, or none. */
function findOne(standards: readonly Standard[], name: string | undefined): Standard | undefined {
  const [one, ...others] = standards.filter(
    (standard) => name !== undefined && standard.words.includes(name),
  );
  return others.length === 0 ? one : undefined;
}

function findEnd(standards: readonly Standard[], extreme: string): Standard | undefined {
  const sorted = [...standards].sort((a, b) => sizeOf(a.figure) - sizeOf(b.figure));
  return standards.length < 2 ? undefined : sorted.at(extreme === '最高' ? -1 : 0);
}

function isOfOthers({ before }: Statement): boolean {
  return (
    words.otherMatters.test(before) ||
    words.ofLastYear.test(before) ||
    /(?:19|20)\d\d年|低保|生活保障|全[省国]/.test(before)
  );
}
