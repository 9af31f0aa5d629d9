/** 没有结余 beside 结余 that is more than nothing. */

import { formatFigure } from '../../chinese/format.ts';
import { amountAt, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { type Claimed, listWholeSentences } from './own-sentences.ts';
import { hasName } from './part-names.ts';

/** What may stand before 没有结余 in its clause: all the money, and no part of it. */
const allMoney = `(?:全年|${thisYear}|年底|筹集的?|全部|所有|助学|帮扶|资金|善款|收支|基本|当年|已|均|都|也)*`;
const left = '(?:没有|无|未有)(?:任何)?(?:结余|节余|剩余|余款)';
const spent = '(?:筹集的?)?(?:助学)?资金(?:已|都|均)*(?:全部|全额|如数)(?:已)?(?:发完|用完|发放完毕|发放完)';
const nothingLeft = new RegExp(`(?<=^|，)(?:${allMoney}${left}|(?:全部)?${spent})(?=[，、]|$)`);

export function* listNothingLeft(input: CheckInput): Iterable<Claimed> {
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
