/** Dates in sentences. */

import { makeDay } from '../../chinese/calendar.ts';
import { normalizeDateWords } from '../../chinese/date-words.ts';
import { spelledDigit } from '../../chinese/numeral-signs.ts';
import * as kinds from '../../diagnostics/catalogue/language-dates.ts';
import { defineLanguageRule, type Finding, findMatches, matching } from './finding.ts';

const HAN_NUMERAL = '[一二三四五六七八九十]{1,3}';
/** 二〇一六年12月, 2016年十二月, 12月二十日. */
const mixed = new RegExp(
  `${spelledDigit}{4}年(?=\\d{1,2}月)(?:\\d{1,2}月(?:${HAN_NUMERAL}日)?)?|\\d{4}年${HAN_NUMERAL}月(?:${HAN_NUMERAL}日|\\d{1,2}日)?|` +
    `(?<!年)(?<!\\d)\\d{1,2}月${HAN_NUMERAL}日`,
  'gu',
);

/**
 * Words that mean another day whenever they are read; and quotation marks, for within them somebody speaks. 去年, 今年
 * and 明年 are not among them: every report says in its title of which year it is.
 */
const relative = /[“”]|近日|(?<!\d)日前(?!期)|昨日|昨天|今日(?!头条)/g;

function findRelativeTime(text: string): Finding[] {
  let quoted = false;
  return findMatches(text, relative).filter(({ index }) => {
    const mark = text[index];
    if (mark === '“' || mark === '”') quoted = mark === '“';
    return !quoted && mark !== '”';
  });
}

/** A leap year: of a date without its year 29 February may be right. */
const ANY_YEAR = 2024;

function findImpossibleDays(text: string): Finding[] {
  return Array.from(text.matchAll(/(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号]/g)).flatMap(
    ({ 0: words, 1: year = ANY_YEAR, 2: month, 3: day, index }) =>
      makeDay(Number(year), Number(month), Number(day)) ? [] : [{ index, length: words.length }],
  );
}

export const dateRules = [
  defineLanguageRule(kinds.impossibleDay, '月', findImpossibleDays),
  defineLanguageRule(
    kinds.shortYear,
    '年',
    matching(
      /(?<![\d第近约满共.])[’']?(\d\d)年(?=\d{1,2}月)/g,
      ([, year]) => `${Number(year) < 50 ? 20 : 19}${year}年`,
    ),
  ),
  defineLanguageRule(
    kinds.dayWord,
    '号',
    matching(/(?<=月)(\d{1,2})号(?!楼|院|线|店)/g, ([, day]) => `${day}日`),
  ),
  defineLanguageRule(
    kinds.paddedDate,
    '月',
    matching(/(?<![\d.])0([1-9][月])|(?<=月)0([1-9][日号])/g, ([, month, day]) => month ?? day),
  ),
  defineLanguageRule(
    kinds.mixedDate,
    '年月',
    matching(mixed, ([typed]) => normalizeDateWords(typed)),
  ),
  defineLanguageRule(kinds.relativeTime, '日昨', findRelativeTime, ['prose']),
];
