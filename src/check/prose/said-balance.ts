/** 发放的助学金超过了筹集的资金, 入不敷出: what was paid beside what was raised, said without a figure. */

import { formatFigure } from '../../chinese/format.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { end, wholeYear } from './clauses.ts';
import { type Claimed, type Judged, judgeSentences, listFreeSentences } from './own-sentences.ts';
import { ourselves } from './signs.ts';

const own = `(?:${wholeYear}|实际|的|${ourselves})*`;
const paid = '(?:发放|发出|支出)(?:的)?(?:助学金|资金|金额|总额|善款|款项)?';
const raised = '(?:筹集|募集|筹措|筹到|收到)(?:的)?(?:助学金|助学资金|资金|金额|总额|善款|捐款|款项)?';
const more = '(?:超过|多于|大于|高于|超出)了?';
const fewer = '(?:少于|小于|低于|不及)';
const overspent = [
  `${paid}${more}${own}${raised}`,
  `${raised}${fewer}${own}${paid}`,
  '(?:助学)?(?:资金|收支)?(?:入不敷出|收不抵支)',
].map((form) => new RegExp(`^${own}${form}${end}`));
const left = [`${paid}${fewer}${own}${raised}`, `${raised}${more}${own}${paid}`].map(
  (form) => new RegExp(`^${own}${form}${end}`),
);

export function listSaidBalance(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listFreeSentences(input), [judgeBalance], input);
}

function judgeBalance(text: string, { facts }: CheckInput): Judged | undefined {
  const find = (forms: readonly RegExp[]) => forms.map((form) => form.exec(text)?.[0]).find((one) => one);
  const isOver = find(overspent);
  const words = isOver ?? find(left);
  const { 筹集, 发放 } = facts.values.合计;
  if (words === undefined || !筹集 || !发放 || !isExact(筹集) || !isExact(发放)) return undefined;
  const rest = sizeOf(筹集) - sizeOf(发放);
  return {
    words,
    holds: isOver === undefined ? rest > 0 : rest < 0,
    path: '合计.发放',
    derived: `${formatFigure(发放)}，合计.筹集 是${formatFigure(筹集)}`,
  };
}
