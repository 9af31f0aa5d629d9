/** 本科生每人5000元, 由2500元提高到3000元: this year's standards and an earlier year's. */
import { agrees } from '../../../chinese/compare.ts';
import type { FoundFigure } from '../../../chinese/figures/found.ts';
import { type Known, listStandardAmounts } from '../known.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** 由2500元提高到3000元: last year's standard and this year's. */
export const tieStandardChange: Subject = (statement, names) => {
  const { found, sentence, order, before, lead } = statement;
  if (found.kind !== 'money') return undefined;
  const { input } = names;
  const between = (first: number) => {
    const [a, b] = [sentence[first], sentence[first + 1]];
    return a?.kind === 'money' && b?.kind === 'money'
      ? statement.before.concat(found.text, statement.after).slice(a.index + a.text.length, b.index)
      : '';
  };
  const isFrom = words.changedTo.test(between(order)) && words.from.test(lead);
  const isTo = words.changedTo.test(between(order - 1));
  const isOnlyTo = !isTo && words.onlyTo.test(lead);
  if ((!isFrom && !isTo && !isOnlyTo) || words.otherMatters.test(before)) return undefined;
  const { 年度: year } = input.campaign.报告;
  const [now, last] = [listStandardAmounts(input, year), listStandardAmounts(input, year - 1)];
  const ofAid = isOnlyTo ? words.standardNamed.test(before) : /标准|每(?:生|人|名)/.test(before);
  const named = (isFrom ? last : now).filter(({ words: conditions }) =>
    conditions.some((name) => namesCondition(before, name, ofAid)),
  );
  if (named.length > 0) return holdTo(statement, named);
  if (!ofAid || isOnlyTo || (!words.standardNamed.test(before) && (isFrom ? last : now).length > 1))
    return undefined;
  return holdTo(statement, isFrom ? last : ofSameConditions(now, last, sentence[order - 1]));
};

/** 按照本科每人5000元的标准发放. */
const by = /(?:按照?|依照|以|执行)$/;

/** 本科生每人5000元: the standards for whom the clause names. */
export const tieStandard: Subject = (statement, { input }) => {
  const { found, clause, lead, trail } = statement;
  if (found.kind !== 'money' || !/每(?:生|人|名)|标准/.test(clause) || words.foreign.test(clause))
    return undefined;
  if (words.occasion.test(clause) || words.ofLastYear.test(clause) || /(?:提高|上调|增加|减少)/.test(lead))
    return undefined;
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  const ofTrail = standards.filter(({ words: conditions }) =>
    conditions.some((name) => new RegExp(`^的${name}(?:学?生|阶段)?(?:资助|助学)?标准`).test(trail)),
  );
  if (ofTrail.length > 0 && !/每月/.test(lead)) return holdTo(statement, ofTrail);
  const named = standards.filter(({ words: conditions }) =>
    conditions.some((name) => {
      const at = lead.lastIndexOf(name);
      return (
        at >= 0 &&
        words.beforeName.test(lead.slice(0, at).replace(by, '')) &&
        words.standardEach.test(lead.slice(at + name.length))
      );
    }),
  );
  const monthly = found.per?.includes('月') || /每月/.test(lead);
  return holdTo(
    statement,
    named.filter((standard) => standard.monthly === monthly),
  );
};

type Standard = Known & { words: string[] };

/** 本科生由4000元提高到5000元: whom a changed standard is for; without 标准 or 每生, only where the name stands right before. */
function namesCondition(before: string, name: string, ofAid: boolean): boolean {
  const at = before.lastIndexOf(name);
  return at >= 0 && (ofAid || words.standardOf.test(before.slice(at + name.length)));
}

/** Of this year's standards, those that were what the sentence says they were raised from; all where last year's are not known so. */
function ofSameConditions(
  now: readonly Standard[],
  last: readonly Standard[],
  from: FoundFigure | undefined,
): readonly Standard[] {
  if (from?.kind !== 'money') return now;
  const raised = last.filter(({ figure }) => agrees(from.figure, figure));
  const same = now.filter(({ words: of }) => raised.some((old) => old.words.join() === of.join()));
  return same.length > 0 ? same : now;
}
