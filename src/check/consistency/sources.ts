/** 资金来源: all of them against 筹集, and the parts of each, at any depth, against it. */
import type { FundSource } from '../../campaign/model.ts';
import { compositionMismatch, sourcesMismatch } from '../../diagnostics/catalogue/consistency.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Comparison, claimField, claimSum, judgeComparisons } from '../claims.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

export function compareSources({ campaign }: CheckInput): Comparison[] {
  const given = claimField(campaign, '合计.筹集');
  const paths = (campaign.资金来源 ?? []).map((_, index) => formatPath(['资金来源', index, '金额']));
  const derived = claimSum(campaign, '各资金来源金额相加', paths);
  return given && derived ? [{ given, derived, relation: '=' }] : [];
}

/** A source's 金额 and its 构成, and the 现场.金额 of a ceremony and its 构成. */
function compareCompositions(input: CheckInput): Comparison[] {
  const { 资金来源: sources = [], 仪式: ceremonies = [] } = input.campaign;
  return [
    ...sources.flatMap((source, index) => compareParts(source, formatPath(['资金来源', index]), input)),
    ...ceremonies.flatMap(({ 现场: onSite = {} }, index) =>
      compareParts(onSite, formatPath(['仪式', index, '现场']), input),
    ),
  ];
}

function compareParts(
  whole: Pick<FundSource, '构成' | '金额'>,
  base: string,
  input: CheckInput,
): Comparison[] {
  const parts = whole.构成 ?? [];
  const path = (index: number) => `${base}.构成[${index + 1}]`;
  const given = claimField(input.campaign, `${base}.金额`);
  const derived = claimSum(
    input.campaign,
    `${base} 的构成金额相加`,
    parts.map((_, index) => `${path(index)}.金额`),
  );
  return [
    ...(given && derived ? [{ given, derived, relation: '=' as const }] : []),
    ...parts.flatMap((part, index) => compareParts(part, path(index), input)),
  ];
}

export const sourceRules: readonly Rule[] = [
  defineRule(sourcesMismatch, (input) => judgeComparisons(sourcesMismatch, compareSources(input), input)),
  defineRule(compositionMismatch, (input) =>
    judgeComparisons(compositionMismatch, compareCompositions(input), input),
  ),
];
