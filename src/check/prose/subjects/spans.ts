/** 前三年共发放99.3万元, 截至2024年底，累计资助1170名, 十五年来，1284名学生: the sum of several years, and what it is a year. */

import { agrees, comparable, describeRange } from '../../../chinese/compare.ts';
import { parseCount } from '../../../chinese/count.ts';
import { formatFigure } from '../../../chinese/format.ts';
import type { Claim } from '../../../facts/equations/claims.ts';
import { claimSpan } from '../../../facts/equations/history.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import { listHeldYears } from '../../../facts/years.ts';
import type { CheckInput } from '../../rule.ts';
import { listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { ourselves } from '../signs.ts';
import { readSpan, type Span } from '../spans.ts';
import { dropFigures, type Statement } from '../statements.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieSpan: Subject = (statement, { input }) => {
  const { before, trail, found } = statement;
  const said = amountOf(statement);
  const { spans, behind } = readSpan(before, input.campaign.报告.年度) ?? {};
  if (!said || !spans || behind === undefined || found.per || !words.wholeTrail.test(trail)) return undefined;
  if (said.kind === 'count' && said.unit === '户') return undefined;
  const between = dropFigures(behind, statement);
  const isSum = words.whole.test(behind) || isAloneInYears(statement, behind);
  if (!isSum || !words.neutralWords.test(between.replace(/[，、；）年来间]/g, ''))) return undefined;
  if (isOfOthers(statement, input)) return undefined;
  const claims = claimSpans(spans, statement, input);
  const known = claims.find(({ figure }) => agrees(figure, said));
  const [first] = claims;
  if (!first || (!known && claims.length < spans.length)) return undefined;
  const { name, figure, fields } = known ?? first;
  return { statement, holds: known !== undefined, name, derived: formatFigure(figure), fields };
};

/** 2011年至2022年资助1020名: no more figures of its kind, which would be those of each year. */
function isAloneInYears({ before, sentence, found }: Statement, behind: string): boolean {
  const isSpan = /(?:19|20)\d\d年(?:至|到|—)(?:19|20)\d\d年(?:底|末|间|期间)?，?$/.test(
    before.slice(0, before.length - behind.length),
  );
  const isDone = new RegExp(`^(?:，|共|${ourselves})*(?:资助|救助|帮扶|帮助|惠及|发放|投入)`).test(behind);
  const isAlone = sentence.filter(({ kind }) => kind === found.kind).length === 1;
  return isSpan && isDone && isAlone && !/分别|达|由|从|为|是|有/.test(behind);
}

const everSince =
  /^(?:该?活动)?(?:开展|启动|实施)?(?:以来的?)?(?:整整)?([一二两三四五六七八九十\d]{1,3})年(?:来|间)，(?:先后|共|累计|已)?(?:有|使|让|帮助|资助)?$/;
const cameTrue =
  /^(?:困难|贫困|职工|家庭|的)*(?:学生|子女|学子|孩子)(?:圆了|实现了?|圆)(?:上学|求学|大学|读书)*(?:之)?梦(?:想)?[，、；。]?$/;

/** 十五年来，1284名学生圆了求学梦: as many years as it is held. */
export const tieEver: Subject = (statement, { input }) => {
  const { before, trail } = statement;
  const [, years] = everSince.exec(before) ?? [];
  if (years === undefined || parseCount(years)?.n !== input.facts.values.活动.第几年) return undefined;
  if (!cameTrue.test(trail) && !/^(?:学生|子女)(?:得到|获得|受到)(?:了)?资助[，；。]?$/.test(trail))
    return undefined;
  return holdTo(statement, listKnown(input, '累计', ['人数']));
};

const yearly = /(?:年均|平均每年|每年平均)(?=[^，；]*$)/;

/** 自2011年以来，年均资助约86名: rounded, or cut, to whole ones. */
export const tieYearlyMean: Subject = (statement, { input }) => {
  const { before, trail, found } = statement;
  const said = amountOf(statement);
  const isMean = yearly.test(before) || found.per?.join('') === '平均年';
  const plain = before.replace(yearly, '');
  const { spans, behind } = readSpan(plain, input.campaign.报告.年度) ?? {};
  if (!said || !isMean || !spans || behind === undefined || !words.wholeTrail.test(trail)) return undefined;
  if (
    !words.neutralWords.test(behind.replace(/[，、来]/g, '')) ||
    said.kind !== 'count' ||
    said.unit === '户'
  )
    return undefined;
  if (isOfOthers(statement, input) || /累计|共|增|减/.test(behind)) return undefined;
  const means = spans.flatMap((span) => {
    const [claim] = claimSpans([span], statement, input);
    const count = countYears(span, input);
    return claim && count > 1 && isExact(claim.figure)
      ? [{ claim, count, mean: sizeOf(claim.figure) / count }]
      : [];
  });
  const { low, high } = describeRange(said);
  const fits = means.find(({ mean }) => low <= Math.ceil(mean) && Math.floor(mean) <= high);
  const [first] = means;
  if (!first || (!fits && means.length < spans.length)) return undefined;
  const { claim, count, mean } = fits ?? first;
  return {
    statement,
    holds: fits !== undefined,
    name: `（${claim.name}） ÷ ${count}年`,
    derived: formatFigure(withSize(claim.figure, Math.round(mean))),
    fields: claim.fields,
  };
};

function claimSpans(spans: readonly Span[], statement: Statement, { campaign, facts }: CheckInput): Claim[] {
  const said = amountOf(statement);
  const field = said?.kind === 'money' ? '金额' : '人数';
  return spans
    .flatMap((span) => claimSpan({ campaign, ...facts }, span, field) ?? [])
    .filter(({ figure }) => said && comparable(figure, said));
}

/** The years of a span in which the campaign was held. */
function countYears({ from, to }: Span, { campaign }: CheckInput): number {
  const start = campaign.活动?.起始年;
  const { 年度: year } = campaign.报告;
  const first = from === undefined ? start : Math.max(from, start ?? from);
  return first === undefined
    ? 0
    : [...listHeldYears(campaign, first), year].filter((one) => one <= to).length;
}

function isOfOthers({ before }: Statement, input: CheckInput): boolean {
  return hasName(before, input) || words.otherMatters.test(before) || words.occasion.test(before);
}
