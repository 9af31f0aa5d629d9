/** 覆盖率, 到位率, 占比 in the user's own words: shares of a whole, never more than all of it. */
import { scanFigures } from '../../chinese/figures/scan.ts';
import { rateOverWhole } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atWords } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { listProse } from '../texts.ts';

/** 增长率 and 完成率 may be more. */
const rate =
  /(?:(?:覆盖|知晓|满意|动员|参与|参加|建档|到位|发放|录取|升学|入学|就业|合格|入会|建会|回访|走访|落实|资助|帮扶)率|满意度|占比)[^，。；\d]{0,6}$/;

/** The longest that may stand before a percentage: 覆盖率 and six characters. */
const REACH = 9;

/** Percentages with the rate before them: 覆盖率达到120%. */
function listRates({ campaign }: CheckInput) {
  return listProse(campaign).flatMap((passage) =>
    scanFigures(passage.text).flatMap((found) => {
      if (found.kind !== 'percent') return [];
      const { text, index, n, upper = n } = found;
      const [named] = rate.exec(passage.text.slice(Math.max(0, index - REACH), index)) ?? [];
      return named ? [{ passage, words: named + text, percent: upper, index: index - named.length }] : [];
    }),
  );
}

export const rateRules: readonly Rule[] = [
  defineRule(rateOverWhole, (input) =>
    judgeEach(listRates(input), ({ passage, words, percent, index }) =>
      percent > 100
        ? makeProblem(
            rateOverWhole,
            { words },
            atWords(input, passage.path, passage.text, index, words.length),
          )
        : undefined,
    ),
  ),
];
