/** Years that other fields say than the report's: in titles, in the history, in the dates of the document itself. */

import { splitDay } from '../../chinese/calendar.ts';
import { isBefore } from '../../chinese/date.ts';
import { formatDate } from '../../chinese/date-format.ts';
import {
  futureYear,
  interruptedYear,
  issuedBeforeYear,
  otherYear,
} from '../../diagnostics/catalogue/fields.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { listYearsTold } from '../../facts/years.ts';
import { type Compared, judgeCompared, type Said } from '../conflicts.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** What the report is named after its own year, and what it is told after. */
function listTitles({
  campaign: {
    报告: report,
    活动: activity,
    通知: notices = [],
    仪式: ceremonies = [],
    附带活动: others = [],
  },
}: CheckInput) {
  const titles: [string, string | undefined][] = [
    ['报告.标题', report.标题],
    ['活动.名称', activity?.名称],
    // of other matters there are notices of other years
    ...notices.map(({ 标题: title }, index): [string, string | undefined] => [
      formatPath(['通知', index, '标题']),
      /助学|资助|救助|学子|圆梦/.test(title) ? title : undefined,
    ]),
    ...ceremonies.map(({ 名称: name }, index): [string, string | undefined] => [
      formatPath(['仪式', index, '名称']),
      name,
    ]),
    // those who were helped another year may meet, too
    ...others.map(({ 名称: name }, index): [string, string | undefined] => [
      formatPath(['附带活动', index, '名称']),
      /受助|毕业|回访|往年|历年/.test(name) ? undefined : name,
    ]),
  ];
  return titles.flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
}

/** The one year that a title names; none of a span, nor of what began, or is valid, by years. */
function readYear(title: string): number | undefined {
  const years = title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  const [only] = years;
  const isOne =
    years.length === 1 &&
    !/20\d\d\s*(?:年度?)?\s*[—–~～至到-]|[—–~～至到-]\s*20\d\d|学年|20\d\d年?(?:[以之]?来|起|级|届)|〔20\d\d〕/.test(
      title,
    );
  return only !== undefined && isOne ? Number(only) : undefined;
}

function* compareTitles(input: CheckInput): Iterable<Compared> {
  const { 年度: year } = input.campaign.报告;
  for (const { field, text } of listTitles(input)) {
    const named = readYear(text);
    if (named !== undefined)
      yield {
        one: { field, words: `“${text}”里是${named}年` },
        other: { field: '报告.年度', words: `报告写的是${year}年` },
        holds: named === year,
      };
  }
}

function compareHistory(input: CheckInput): Compared[] {
  const { 年度: year } = input.campaign.报告;
  return listYearsTold(input.campaign).map((told) => ({
    one: { field: told.field, words: `历史里有${told.year}年的数字` },
    other: { field: '报告.年度', words: `报告写的是${year}年` },
    holds: told.year <= year,
  }));
}

function compareInterrupted(input: CheckInput): Compared[] {
  const { 报告: report, 历史: history, 活动: activity } = input.campaign;
  const figures = new Map(
    (history?.逐年 ?? []).flatMap(({ 年, 人数: people, 金额: money }, index): [number, Said][] =>
      (people && people.n > 0) || money
        ? [[年, { field: formatPath(['历史', '逐年', index, '年']), words: `“逐年”里${年}年有数字` }]]
        : [],
    ),
  );
  const people = input.facts.values.合计.人数;
  if (people && people.n > 0)
    figures.set(report.年度, { field: '报告.年度', words: `报告写的是${report.年度}年，有人受助` });
  const start = activity?.起始年;
  if (start !== undefined) figures.set(start, { field: '活动.起始年', words: `${start}年是起始年` });
  return (history?.中断年 ?? []).map((year, index) => ({
    one: { field: formatPath(['历史', '中断年', index]), words: `“中断年”里有${year}年` },
    other: figures.get(year) ?? { field: '历史.逐年', words: '' },
    holds: !figures.has(year),
  }));
}

/** The document's own dates; a notice of the next year's campaign is dated before it, a report is not. */
function* compareIssue(input: CheckInput): Iterable<Compared> {
  const { 年度: year, 成文日期: issued, 版记: imprint } = input.campaign.报告;
  const printed = imprint?.印发日期;
  if (issued)
    yield {
      one: { field: '报告.成文日期', words: `成文日期是${formatDate(issued)}` },
      other: { field: '报告.年度', words: `报告写的是${year}年` },
      holds: splitDay(issued.to)[0] >= year,
    };
  if (issued && printed)
    yield {
      one: { field: '报告.版记.印发日期', words: `印发日期是${formatDate(printed)}` },
      other: { field: '报告.成文日期', words: `成文日期是${formatDate(issued)}` },
      holds: isBefore(printed, issued) !== true,
    };
}

export const yearRules: readonly Rule[] = [
  defineRule(otherYear, (input) => judgeCompared(otherYear, [...compareTitles(input)], input)),
  defineRule(futureYear, (input) => judgeCompared(futureYear, compareHistory(input), input)),
  defineRule(interruptedYear, (input) => judgeCompared(interruptedYear, compareInterrupted(input), input)),
  defineRule(issuedBeforeYear, (input) => judgeCompared(issuedBeforeYear, [...compareIssue(input)], input)),
];
