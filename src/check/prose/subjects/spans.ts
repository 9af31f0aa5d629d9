/** 前三年共发放99.3万元, 截至2024年底，累计资助1170名: the sum of several years. */
import { agrees, comparable } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { claimSpan } from '../../../facts/equations/history.ts';
import { readSpan } from '../spans.ts';
import { dropFigures } from '../statements.ts';
import { amountOf, hasName, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieSpan: Subject = (statement, { input }) => {
  const { before, trail, found } = statement;
  const said = amountOf(statement);
  const { campaign, facts } = input;
  const { spans, behind } = readSpan(before, campaign.报告.年度) ?? {};
  if (!said || !spans || behind === undefined || found.per || !words.wholeTrail.test(trail)) return undefined;
  if (said.kind === 'count' && said.unit === '户') return undefined;
  const between = dropFigures(behind, statement);
  if (!words.whole.test(behind) || !words.neutralWords.test(between.replace(/[，、；）年来间]/g, '')))
    return undefined;
  if (hasName(before, input) || words.otherMatters.test(before) || words.occasion.test(before))
    return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  const claims = spans
    .flatMap((span) => claimSpan({ campaign, ...facts }, span, field) ?? [])
    .filter(({ figure }) => comparable(figure, said));
  const known = claims.find(({ figure }) => agrees(figure, said));
  const [first] = claims;
  if (!first || (!known && claims.length < spans.length)) return undefined;
  const { name, figure, fields } = known ?? first;
  return { statement, holds: known !== undefined, name, derived: formatFigure(figure), fields };
};
