/** 口径: the day up to which figures were counted, and 拟发, beside the payments, the day of the report and the year. */
import { splitDay } from '../../chinese/calendar.ts';
import { isBefore } from '../../chinese/date.ts';
import { formatDate } from '../../chinese/date-format.ts';
import type { DateSpan } from '../../chinese/values.ts';
import { natureConflict, untilConflict } from '../../diagnostics/catalogue/fields.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { type CheckInput, defineRule, isFinal, type Rule } from '../rule.ts';
import { listHandedOver, listPayments } from './events.ts';

/** Payments that the year's figures leave out: those with figures of their own, and where all of them come later, all. */
function* comparePayments(input: CheckInput, until: DateSpan): Iterable<Compared> {
  const { campaign } = input;
  const payments = listPayments(campaign);
  const isLater = (time: DateSpan) => isBefore(until, time) === true;
  const own = new Set(listHandedOver(campaign).map(({ field }) => field));
  const areAll = payments.every(({ time }) => isLater(time));
  for (const { name, time, field } of payments)
    yield {
      one: { field: '合计.口径.截至', words: `合计统计到${formatDate(until)}` },
      other: { field, words: `${name}在${formatDate(time)}` },
      holds: !isLater(time) || !(areAll || own.has(field)),
    };
}

function* compareUntil(input: CheckInput): Iterable<Compared> {
  const { 报告: report, 合计: totals, 历史: history } = input.campaign;
  const scope = totals?.口径;
  const until = scope?.截至;
  if (until) {
    const one = { field: '合计.口径.截至', words: `合计统计到${formatDate(until)}` };
    const { 成文日期: issued, 年度: year } = report;
    if (issued)
      yield {
        one,
        other: { field: '报告.成文日期', words: `成文日期是${formatDate(issued)}` },
        holds: isBefore(issued, until) !== true,
      };
    yield {
      one,
      other: { field: '报告.年度', words: `报告写的是${year}年` },
      holds: splitDay(until.to)[0] >= year,
    };
    if (scope.性质 === undefined || scope.性质 === '发放') yield* comparePayments(input, until);
  }
  const sum = history?.累计截至;
  const counted = sum?.口径?.截至;
  if (sum && counted)
    yield {
      one: { field: '历史.累计截至.口径.截至', words: `累计统计到${formatDate(counted)}` },
      other: { field: '历史.累计截至.年', words: `累计截至写的是${sum.年}年` },
      holds: splitDay(counted.from)[0] <= sum.年 && splitDay(counted.to)[0] >= sum.年,
    };
}

/** 拟发 where every payment was over when the report was written; a final report may say it of none. */
function compareNature(input: CheckInput): Compared[] {
  const { 报告: report, 合计: totals, 阶段: stages = [] } = input.campaign;
  const issued = report.成文日期;
  const isDated = stages.every(({ 名称: name, 时间: time }) => name !== '发放' || time);
  const payments = listPayments(input.campaign);
  const [first] = payments;
  if (totals?.口径?.性质 !== '拟发' || isFinal(input) || !issued || !first || !isDated) return [];
  return [
    {
      one: { field: '合计.口径.性质', words: '合计的性质写的是“拟发”' },
      other: {
        field: first.field,
        words: `成文日期是${formatDate(issued)}，${first.name}在${formatDate(first.time)}，已经发了`,
      },
      holds: !payments.every(({ time }) => isBefore(time, issued) === true),
    },
  ];
}

export const untilRules: readonly Rule[] = [
  defineRule(natureConflict, (input) => judgeCompared(natureConflict, compareNature(input), input)),
  defineRule(untilConflict, (input) => judgeCompared(untilConflict, [...compareUntil(input)], input)),
];
