/** 市财政出资最多, 第二批的人数比第一批少, 没有结余, 县总工会主席孙丽萍: what a sentence says without a figure, beside the facts. */

import { formatFigure } from '../../chinese/format.ts';
import { claimMismatch } from '../../diagnostics/catalogue/figures-in-text.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { amountAt, sizeOf } from '../../facts/figures.ts';
import { atWords, findPlace } from '../places.ts';
import { type Claimed, listWholeSentences } from '../prose/own-sentences.ts';
import { hasName } from '../prose/part-names.ts';
import { listSaidEqual } from '../prose/said-equal.ts';
import { listSaidMore } from '../prose/said-more.ts';
import { listSaidPeople } from '../prose/said-people.ts';
import { listSaidPlaces } from '../prose/said-places.ts';
import { listSaidRanks } from '../prose/standings.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** What may stand before 没有结余 in its clause: all the money, and no part of it. */
const allMoney = '(?:全年|今年|本年|年底|筹集的?|全部|所有|助学|帮扶|资金|善款|收支|基本|当年|已|均|都|也)*';
const left = '(?:没有|无|未有)(?:任何)?(?:结余|节余|剩余|余款)';
const spent = '(?:筹集的?)?(?:助学)?资金(?:已|都|均)*(?:全部|全额|如数)(?:已)?(?:发完|用完|发放完毕|发放完)';
const nothingLeft = new RegExp(`(?<=^|，)(?:${allMoney}${left}|(?:全部)?${spent})(?=[，、]|$)`);

/** 没有结余 beside 结余 that is more than nothing. */
function* listNothingLeft(input: CheckInput): Iterable<Claimed> {
  const rest = amountAt(input.facts.values, '合计.结余');
  if (!rest) return;
  for (const { passage, text, index } of listWholeSentences(input)) {
    const match = nothingLeft.exec(text);
    if (!match || hasName(text, input) || /其中|单位|企业|[一二三\d]批|专项/.test(text)) continue;
    yield {
      passage,
      words: match[0],
      index: index + match.index,
      holds: sizeOf(rest) === 0,
      path: '合计.结余',
      derived: formatFigure(rest),
    };
  }
}

export const assertionRules: readonly Rule[] = [
  defineRule(claimMismatch, (input) =>
    judgeEach(
      [
        ...listSaidRanks(input),
        ...listSaidMore(input),
        ...listNothingLeft(input),
        ...listSaidPeople(input),
        ...listSaidPlaces(input),
        ...listSaidEqual(input),
      ],
      ({ passage, words, index, holds, path, derived }) => {
        if (holds !== false) return undefined;
        return makeProblem(
          claimMismatch,
          { given: words, name: path, derived },
          {
            ...atWords(input, passage.path, passage.text, index, words.length),
            fields: [passage.path, path],
            related: [{ message: path, place: findPlace(input, path) }],
          },
        );
      },
    ),
  ),
];
