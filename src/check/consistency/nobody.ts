/** Totals of nobody and nothing beside data that tell of somebody: a 0 that was left standing. */
import { formatFigure } from '../../chinese/format.ts';
import { nobodyStated } from '../../diagnostics/catalogue/consistency-people.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Claim, claimField } from '../../facts/equations/claims.ts';
import { claimRoster, type RosterField } from '../../facts/equations/roster.ts';
import { sizeOf } from '../../facts/figures.ts';
import { atClaims, formatClaim } from '../contradictions.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** The totals that may falsely be 0: what the roster and groups tell of each, and which others cannot stand without it. */
const totals: readonly { total: string; told: RosterField; others: readonly string[] }[] = [
  { total: '人数', told: '人数', others: ['户数', '发放'] },
  { total: '户数', told: '户数', others: ['人数'] },
  { total: '发放', told: '金额', others: [] },
  { total: '筹集', told: '金额', others: ['发放'] },
];

interface FalseZero {
  zero: Claim;
  evidence: Claim;
}

/** What is stated as 0, each with the first figure that says otherwise. */
function listFalseZeros({ campaign }: CheckInput): FalseZero[] {
  const says = (path: string) => claimField(campaign, path);
  return totals.flatMap(({ total, told, others }) => {
    const zero = says(`合计.${total}`);
    if (!zero || sizeOf(zero.figure) > 0) return [];
    const parts = total === '筹集' ? campaign.资金来源 : campaign.分组;
    const field = total === '筹集' ? '资金来源' : '分组';
    const witnesses = [
      claimRoster(campaign, told),
      ...(parts ?? []).map((_, index) => says(formatPath([field, index, told]))),
      ...others.map((other) => says(`合计.${other}`)),
    ];
    const evidence = witnesses.find((claim) => claim && sizeOf(claim.figure) > 0);
    return evidence ? [{ zero, evidence }] : [];
  });
}

/** Paths of the totals that are falsely 0: nothing more can be said of what they are held to. */
export function listFalseZeroFields(input: CheckInput): ReadonlySet<string> {
  return new Set(listFalseZeros(input).flatMap(({ zero }) => zero.fields));
}

export const nobodyRules: readonly Rule[] = [
  defineRule(nobodyStated, (input) => {
    const found = listFalseZeros(input);
    const [first] = found;
    // a total that is not 0 is held to the rest by the equations
    if (!first) return { problems: [], compared: 0 };
    const zeros = found.map(({ zero }) => `${zero.name} 写的是${formatFigure(zero.figure)}`);
    const { zero, evidence } = first;
    // against nobody every figure of the roster stands, each group's too
    const at = { ...atClaims(zero, evidence, input), fields: [...zero.fields, ...evidence.fields] };
    return {
      problems: [makeProblem(nobodyStated, { zeros, evidence: formatClaim(evidence) }, at)],
      compared: found.length,
    };
  }),
];
