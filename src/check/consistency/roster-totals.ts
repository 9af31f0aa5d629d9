/** The 合计 row of the roster's own file against the rows above it. */
import { comparable } from '../../chinese/compare.ts';
import { parseCount } from '../../chinese/count.ts';
import { parseMoney } from '../../chinese/money.ts';
import { rosterTotalMismatch } from '../../diagnostics/catalogue/consistency.ts';
import { type Claim, claimFigure, holds } from '../../facts/equations/claims.ts';
import { claimRoster } from '../../facts/equations/roster.ts';
import { contradict } from '../claims.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** A 小计 or 本页合计 is of rows that it does not name. */
const whole = /^(?:总计|合计|总合计|共计)/;

function compareStated({ campaign, stated = [] }: CheckInput) {
  const [people, money] = [claimRoster(campaign, '人数'), claimRoster(campaign, '金额')];
  const rows = stated.filter(({ label }) => whole.test(label));
  // several 合计 rows are those of several units
  if (rows.length !== 1) return [];
  return rows.flatMap(({ label, value, places }) => {
    const compare = (field: string, figure: Claim['figure'] | undefined, derived: Claim | undefined) => {
      if (!figure || !derived || !comparable(figure, derived.figure)) return [];
      const given = claimFigure(`名册“${label}”行的${field}`, figure, ['名册']);
      return [{ given, derived, place: places.get(field)?.value }];
    };
    const text = (field: string) => (typeof value[field] === 'string' ? value[field] : '');
    return [
      ...compare('学生', parseCount(text('学生')), people),
      ...compare('金额', parseMoney(text('金额')), money),
    ];
  });
}

export const rosterTotalRules: readonly Rule[] = [
  defineRule(rosterTotalMismatch, (input) =>
    judgeEach(compareStated(input), ({ given, derived, place }) => {
      if (holds({ given, derived, relation: '=' })) return undefined;
      const problem = contradict(rosterTotalMismatch, given, derived, input);
      return place ? { ...problem, place } : problem;
    }),
  ),
];
