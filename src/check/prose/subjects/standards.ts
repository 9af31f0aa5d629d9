/** 本科生每人5000元, 由2500元提高到3000元: this year's standards and an earlier year's. */
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
  if ((!isFrom && !isTo) || !/标准|每(?:生|人|名)/.test(before)) return undefined;
  const year = input.campaign.报告.年度 - (isFrom ? 1 : 0);
  const candidates = pickStandards(
    listStandardAmounts(input, year),
    before,
    words.standardNamed.test(before),
  );
  return candidates && holdTo(statement, candidates);
};

/** 本科生每人5000元: the standards for whom the clause names. */
export const tieStandard: Subject = (statement, { input }) => {
  const { found, clause, lead } = statement;
  if (found.kind !== 'money' || !/每(?:生|人|名)|标准/.test(clause) || words.foreign.test(clause))
    return undefined;
  if (words.occasion.test(clause) || words.ofLastYear.test(clause) || /(?:提高|上调|增加|减少)/.test(lead))
    return undefined;
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  const named = standards.filter(({ words: conditions }) =>
    conditions.some((name) => {
      const at = lead.lastIndexOf(name);
      return (
        at >= 0 &&
        words.beforeName.test(lead.slice(0, at)) &&
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

/** The standards of the conditions that some words name; all where none is named and the words speak of aid's standard alone. */
function pickStandards(
  standards: readonly (Known & { words: string[] })[],
  text: string,
  always: boolean,
): Known[] | undefined {
  const named = standards.filter(({ words: conditions }) => conditions.some((name) => text.includes(name)));
  if (named.length > 0) return named;
  return always || standards.length === 1 ? [...standards] : undefined;
}
