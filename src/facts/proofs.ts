/** 可称 beside the superlatives: what is proved by dates, by two figures being equal, or by the year being the first. */
import type { CampaignModel } from '../campaign/model.ts';
import { scanFigures } from '../chinese/figures/scan.ts';
import type { DateSpan } from '../chinese/values.ts';
import { isExact } from './figures.ts';
import type { Provenance } from './provenance.ts';
import type { Course, Superlatives, Totals } from './schema.ts';

/** The last day of the summer: who is paid by it is paid before school begins. */
const beforeSchool = '-08-31';

/** What the claims are judged by. */
interface Evidence {
  course: Course | undefined;
  totals: Totals;
  /** whether the applicants less the refused are those who were helped */
  closed: boolean;
  /** 活动.第几年 */
  years: number | undefined;
  /** of the report */
  year: number;
  campaign: Pick<CampaignModel, '打算' | '报告'>;
}

/** A claim that the facts do not prove is absent, so that no sentence can make it. */
export function proveClaims(
  { course = {}, totals, closed, years, year, campaign }: Evidence,
  provenance: Provenance,
): Superlatives {
  const { 摸底: survey, 公示: notice, 发放: payment } = course;
  const { 筹集: raised, 发放: paid } = totals;
  const isSpent = raised !== undefined && paid !== undefined && isExact(raised) && isExact(paid);
  const inTime = payment?.时间 !== undefined && payment.时间.to <= `${year}${beforeSchool}`;
  const claims: readonly [keyof Superlatives, holds: boolean, formula: string, inputs: string[]][] = [
    [
      '先摸底后资助',
      precedes(survey?.时间, payment?.时间),
      '摸底结束在发放之前',
      ['进度.摸底.时间', '进度.发放.时间'],
    ],
    [
      '先公示后发放',
      precedes(notice?.时间, payment?.时间),
      '公示结束在发放之前',
      ['进度.公示.时间', '进度.发放.时间'],
    ],
    ['开学前发放', inTime, '发放在8月31日以前结束', ['进度.发放.时间']],
    ['申报闭合', closed, '申报 - 未通过 = 资助', ['申报.人数', '申报.未通过', '合计.人数']],
    ['筹发相等', isSpent && raised.fen === paid.fen, '筹集 = 发放', ['合计.筹集', '合计.发放']],
    ['首年', years === 1, '第1年', ['活动.第几年']],
    ['打算在明年', isNextYear(campaign), '打算的月份在成文的月份以前', ['打算', '报告.成文日期']],
  ];
  return Object.fromEntries(
    claims
      .filter(([, holds]) => holds)
      .map(([name, value, formula, inputs]) => [
        name,
        provenance.enter(`可称.${name}`, { value, formula, inputs }),
      ]),
  );
}

function precedes(first: DateSpan | undefined, then: DateSpan | undefined): boolean {
  return first !== undefined && then !== undefined && first.to < then.from;
}

/** Whether the plans name a month that this year has had by the day of the report, and no year. */
function isNextYear({ 打算: plans = [], 报告: report }: Evidence['campaign']): boolean {
  const issued = report.成文日期?.from.slice(5, 7);
  if (issued === undefined || plans.some((plan) => /[明来后每各逐]年|\d{4}年|今后/.test(plan))) return false;
  return plans.some((plan) =>
    scanFigures(plan).some(
      (found) => found.kind === 'date' && found.figure.yearless && found.figure.to.slice(5, 7) < issued,
    ),
  );
}
