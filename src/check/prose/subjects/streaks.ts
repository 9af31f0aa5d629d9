/** 资助金额连续两年下降, 受助人数在2024年有所下降: which way the years went. */
import { growing, shrinking, tellsShrinking } from '../../../chinese/directions.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { listChanges } from '../../../facts/equations/year-on-year.ts';
import { sizeOf, type YearField } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { hasName } from '../part-names.ts';
import type { Statement } from '../statements.ts';
import type { Subject, Tie } from '../tie.ts';
import { nameField } from '../topics.ts';
import * as words from '../vocabulary.ts';

const way = new RegExp(
  `^(?:都|均|也|呈|保持|实现|持续|稳步|稳定|有所|略有|明显|大幅|小幅|逐年|的)*(${growing}|${shrinking})(?:趋势|态势|势头)?(?:[，；、]|$)`,
);
const others = /此前|之前|曾|除|标准|均|率|收入|筹|户/;

/** 连续两年下降 */
export const tieStreak: Subject = (statement, { input }) => {
  const { found, before, lead, trail } = statement;
  const [, direction] = way.exec(trail) ?? [];
  if (found.kind !== 'measure' || found.unit !== '年' || found.approx || !direction || !/连续$/.test(lead))
    return undefined;
  const field = nameField(before);
  if (!field || isOfOthers(statement, input) || /(?:19|20)\d\d年|去年|上年/.test(before)) return undefined;
  const { 年度: year } = input.campaign.报告;
  // three years that go up are as many, or one rise fewer
  const years = Array.from({ length: Math.max(1, found.n - 1) }, (_, back) => year - back);
  return holdWay(statement, { years, field, direction }, input);
};

/** 在2024年有所下降 */
export const tieYearWay: Subject = (statement, { input }) => {
  const { found, before, lead, clause, trail } = statement;
  const [, direction] = way.exec(trail) ?? [];
  if (found.kind !== 'date' || found.figure.precision !== 'year' || !direction) return undefined;
  const field = nameField(before);
  if (!field || lead !== clause || !/(?:数|额|资金|助学金)在?$/.test(clause)) return undefined;
  if (isOfOthers(statement, input) || /比|较|同|与/.test(before)) return undefined;
  const years = [Number(found.figure.from.slice(0, 4))];
  return holdWay(statement, { years, field, direction }, input);
};

/** Holds a direction to each year beside the one before it; undefined where one is unknown and none speaks against it. */
function holdWay(
  statement: Statement,
  { years, field, direction }: { years: readonly number[]; field: YearField; direction: string },
  { campaign, facts }: CheckInput,
): Tie | undefined {
  const known = years.flatMap((year) =>
    listChanges({ campaign, ...facts }, year - 1, year).filter((change) => change.field === field),
  );
  const isUp = !tellsShrinking(direction);
  const against = known.find(({ now, last }) => {
    const rose = sizeOf(now.figure) - sizeOf(last.figure);
    return rose === 0 || rose > 0 !== isUp;
  });
  const { now, last } = against ?? known[0] ?? {};
  if (!now || !last || (!against && known.length < years.length)) return undefined;
  return {
    statement,
    holds: against === undefined,
    name: `${last.name}到${now.name}`,
    derived: `从${formatFigure(last.figure)}到${formatFigure(now.figure)}`,
    fields: [...last.fields, ...now.fields],
  };
}

/** Whether more is named than what the years gave: of 低保家庭的受助人数 they do not tell. */
function isOfOthers({ before }: Statement, input: CheckInput): boolean {
  const topic = before.replace(/(?:连续|在|于)$/, '').replace(/(?:数量|数)$/, '');
  return (
    !words.neutralWords.test(topic) ||
    /家庭|农民工/.test(topic) ||
    others.test(before) ||
    words.otherMatters.test(before) ||
    words.occasion.test(before) ||
    hasName(before, input)
  );
}
