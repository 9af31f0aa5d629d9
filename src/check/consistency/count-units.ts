/** 人数 counted in what no person is counted in: 36户, 5家. */

import { formatFigure, isFigure } from '../../chinese/format.ts';
import type { Count } from '../../chinese/values.ts';
import { peopleInOtherUnit } from '../../diagnostics/catalogue/consistency-people.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../../diagnostics/path.ts';
import { isOfPeople } from '../../facts/figures.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** Every 人数 of the campaign. */
function listPeople({ campaign }: CheckInput): { path: string; count: Count }[] {
  const found: { path: string; count: Count }[] = [];
  const visit = (value: unknown, steps: readonly Step[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isFigure(value)) {
      if (value.kind === 'count' && /人数$/.test(String(steps.at(-1))))
        found.push({ path: formatPath(steps), count: value });
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      // a roster has no counts, and may be long
      if (steps.length === 0 && key === '名册') continue;
      visit(child, [...steps, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(campaign, []);
  return found;
}

export const countUnitRules: readonly Rule[] = [
  defineRule(peopleInOtherUnit, (input) =>
    judgeEach(listPeople(input), ({ path, count }) =>
      isOfPeople(count)
        ? undefined
        : makeProblem(
            peopleInOtherUnit,
            { field: path, given: formatFigure(count), unit: count.unit },
            atField(input, path),
          ),
    ),
  ),
];
