/** 覆盖率, 到位率, 占比 in the user's own words: shares of a whole, never more than all of it. */
import { rateOverWhole } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atWords } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { listProse } from '../texts.ts';

/** 增长率 and 完成率 may be more. */
const rate =
  /(?:(?:覆盖|知晓|满意|动员|参与|参加|建档|到位|发放|录取|升学|入学|就业|合格|入会|建会|回访|走访|落实|资助|帮扶)率|满意度|占比)[^，。；\d]{0,6}(\d{1,4}(?:\.\d{1,4})?)[%％]/g;

function listRates({ campaign }: CheckInput) {
  return listProse(campaign).flatMap((passage) =>
    Array.from(passage.text.matchAll(rate), ({ 0: words, 1: percent, index }) => ({
      ...{ passage, words, index },
      percent: Number(percent),
    })),
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
