/** 公示: whether its list names everybody. */
import { formatCount } from '../../chinese/count.ts';
import { partialNotice } from '../../diagnostics/catalogue/completeness.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { isExact } from '../../facts/figures.ts';
import { atField } from '../places.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isNotice } from './order.ts';

export const publicationListRules: readonly Rule[] = [
  defineRule(partialNotice, (input) => {
    const { 名册合计: listed, 合计: totals } = input.facts.values;
    const [own, all] = [listed?.人数, totals.人数];
    if (!isNotice(input) || !own || !all || !isExact(all)) return { problems: [], compared: 0 };
    const missing = { ...all, n: all.n - own.n };
    if (missing.n <= 0) return { problems: [], compared: 1 };
    const args = { listed: formatCount(own), all: formatCount(all), missing: formatCount(missing) };
    return { problems: [makeProblem(partialNotice, args, atField(input, '名册'))], compared: 1 };
  }),
];
