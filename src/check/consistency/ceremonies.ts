/** 现场: what was given at the ceremonies is a part of the year's. */
import { onSiteExceeds } from '../../diagnostics/catalogue/consistency.ts';
import { addClaims, type Comparison, claimField, claimTotal, judgeComparisons } from '../claims.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

function compareOnSite(input: CheckInput): Comparison[] {
  return (['人数', '金额'] as const).flatMap((field) => {
    const claims = (input.campaign.仪式 ?? []).flatMap(
      (_, index) => claimField(input.campaign, `仪式[${index + 1}].现场.${field}`) ?? [],
    );
    const name = claims.length === 1 ? claims[0]!.name : `各场仪式的现场${field}相加`;
    const [given, derived] = [addClaims(name, claims), claimTotal(input, field)];
    return given && derived ? [{ given, derived, relation: '≤' as const }] : [];
  });
}

export const ceremonyRules: readonly Rule[] = [
  defineRule(onSiteExceeds, (input) => judgeComparisons(onSiteExceeds, compareOnSite(input), input)),
];
