/** 为近五年最高, 首次突破200名: this year among the years that are known; where one is missing that matters, nothing is held. */
import { describeRange } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { listChanges } from '../../../facts/equations/year-on-year.ts';
import type { YearField } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { hasName } from '../part-names.ts';
import type { Statement } from '../statements.ts';
import { amountOf, type Subject } from '../tie.ts';
import { nameField } from '../topics.ts';
import * as words from '../vocabulary.ts';

/** 受助人数为近五年最高 */
export const tieRank: Subject = (statement, { input }) => {
  const { found, before, trail } = statement;
  const [, extreme] = words.rankBehind.exec(trail) ?? [];
  if (found.kind !== 'measure' || found.unit !== '年' || found.approx !== '近' || !extreme) return undefined;
  const field = nameField(before);
  if (!field || isOfOthers(statement, input)) return undefined;
  const earlier = listEarlier(input, field, found.n - 1);
  const isHigh = !/低|少|小/.test(extreme);
  const better = earlier.find(({ now, last }) =>
    isHigh ? last.range.low > now.range.high : last.range.high < now.range.low,
  );
  if (!better && earlier.length < found.n - 1) return undefined;
  const { now, last } = better ?? earlier[0] ?? {};
  if (!now || !last) return undefined;
  return {
    statement,
    holds: better === undefined,
    name: last.name,
    derived: `${formatFigure(last.figure)}，本年是${formatFigure(now.figure)}`,
    fields: [...last.fields, ...now.fields],
  };
};

/** 首次突破200名 */
export const tieFirst: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  const { lead, before, found } = statement;
  // what is said to be all is compared as a total
  const isAll = words.whole.test(statement.clause) || words.wide.test(statement.clause);
  const isOver = words.firstOver.test(lead) || (said?.approx === '超过' && !isAll);
  if (!said || found.per || !isOver || said.approx === '近' || isOfOthers(statement, input)) return undefined;
  // households have no earlier years of their own
  if (said.kind === 'count' && said.unit === '户') return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  const topic = said.kind === 'money' ? words.aboutMoney : words.aboutPeople;
  // 筹集 has no earlier years of its own
  if (/资金总[量额]|筹集|募集|筹措/.test(before)) return undefined;
  if (!topic.test(before) || /累计|年[间来]/.test(before) || /^的/.test(statement.trail)) return undefined;
  const { low } = describeRange(said);
  const years = listEarlier(input, field, 100);
  const [first] = years;
  if (!first) return undefined;
  // 突破150名 is said for the first time after a year of 150
  const isReached = (least: number) => (said.approx === '超过' ? least > low : least >= low);
  const earlier = /首次|首度|第一次/.test(lead)
    ? years.find(({ last }) => isReached(last.range.low))
    : undefined;
  const { now } = first;
  const wrong = now.range.high < low ? now : earlier?.last;
  return {
    statement,
    holds: wrong === undefined,
    name: (wrong ?? now).name,
    derived: formatFigure((wrong ?? now).figure),
    fields: (wrong ?? now).fields,
  };
};

/** This year beside each earlier year that is known, no further back than `span` years. */
export function listEarlier({ campaign, facts }: CheckInput, field: YearField, span: number) {
  const { 年度: year } = campaign.报告;
  const years = (campaign.历史?.逐年 ?? [])
    .map(({ 年 }) => 年)
    .filter((one) => one < year && one >= year - span);
  return [...new Set(years)].flatMap((one) =>
    listChanges({ campaign, ...facts }, one).filter((change) => change.field === field),
  );
}

function isOfOthers({ before }: Statement, input: CheckInput): boolean {
  return words.otherMatters.test(before) || words.occasion.test(before) || hasName(before, input);
}
