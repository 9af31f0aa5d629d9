/** 分组 of this year and of earlier ones: the groups of a 维度 against the total, 其中 against their group. */

import type { Group } from '../../campaign/model.ts';
import { comparable } from '../../chinese/compare.ts';
import { formatFigure } from '../../chinese/format.ts';
import {
  groupsMismatch,
  partExceedsWhole,
  partsMismatch,
  restUnlisted,
} from '../../diagnostics/catalogue/consistency.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf, withSize } from '../../facts/figures.ts';
import { nameGroups } from '../../facts/partitions.ts';
import {
  atClaims,
  type Claim,
  type Comparison,
  claimField,
  claimSum,
  claimTotal,
  judgeComparisons,
  tellClaim,
} from '../claims.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { relateScopes } from '../scopes.ts';

const fields = ['人数', '户数', '金额'] as const;
type Field = (typeof fields)[number];

/** Groups that split one whole, with the path of each. */
interface Split {
  /** as messages name them: `按学段分的各组` */
  name: string;
  groups: { group: Group; path: string }[];
  whole(field: Field): Claim | undefined;
  /** whether the whole is a group itself, so that these are its 其中 */
  inner: boolean;
}

/** Comparisons by what they compare. */
interface GroupComparisons {
  /** complete groups with the total; of this year's groups `totals.ts` makes these */
  groups: Comparison[];
  parts: Comparison[];
  /** incomplete or overlapping groups, none of which may be more than the whole */
  exceeding: Comparison[];
}

export function compareGroups(input: CheckInput): GroupComparisons {
  const result: GroupComparisons = { groups: [], parts: [], exceeding: [] };
  for (const split of listSplits(input)) {
    const exclusive = split.groups.every(({ group }) => group.互斥 !== false);
    const complete = split.groups.every(({ group }) => group.列尽 !== false);
    for (const field of fields) {
      const given = split.whole(field);
      if (!given) continue;
      const paths = split.groups.map(({ path }) => `${path}.${field}`);
      const sum = exclusive ? claimSum(input.campaign, `${split.name}${field}相加`, paths) : undefined;
      if (sum && complete)
        (split.inner ? result.parts : result.groups).push({ given, derived: sum, relation: '=' });
      else {
        const shares = sum ? [sum] : paths.flatMap((path) => claimField(input.campaign, path) ?? []);
        for (const share of shares) result.exceeding.push({ given: share, derived: given, relation: '≤' });
      }
    }
  }
  return result;
}

function listSplits(input: CheckInput): Split[] {
  const { campaign } = input;
  const years = (campaign.历史?.逐年 ?? []).flatMap(({ 分组: groups }, index) => {
    const base = formatPath(['历史', '逐年', index]);
    const whole = (field: Field) => claimField(campaign, `${base}.${field}`);
    return splitGroups(input, groups ?? [], `${base}.`, whole);
  });
  const total = (field: Field) => claimTotal(input, field === '金额' ? '发放' : field);
  return [...splitGroups(input, campaign.分组 ?? [], '', total), ...years];
}

/**
 * The groups by 维度 below each whole, which is the total or a group that others name as 上级分组.
 * @param owner what their paths begin with: nothing, or `历史.逐年[1].`
 */
function splitGroups(
  { campaign }: CheckInput,
  groups: readonly Group[],
  owner: string,
  total: Split['whole'],
): Split[] {
  const pathOf = (index: number) => `${owner}分组[${index + 1}]`;
  const splits = new Map<string, Split>();
  const paths = new Map(groups.map((group, index) => [group.名称, pathOf(index)]));
  groups.forEach((group, index) => {
    const parent = group.上级分组;
    const dimension = group.维度 ?? (parent ? '' : '其他');
    const key = `${parent ?? ''}|${dimension}`;
    const place = parent && paths.get(parent);
    const name = `${owner}${parent ? `“${parent}”的其中各项` : nameGroups(dimension)}`;
    const whole = parent
      ? (field: Field) => (place ? claimField(campaign, `${place}.${field}`) : undefined)
      : total;
    const split = splits.get(key) ?? { name, groups: [], whole, inner: parent !== undefined };
    split.groups.push({ group, path: pathOf(index) });
    splits.set(key, split);
  });
  return [...splits.values()];
}

/** Exact parts that are said not to be all, and what is left of their whole. */
function findRest({ given: part, derived: whole }: Comparison, input: CheckInput) {
  const rest = sizeOf(whole.figure) - sizeOf(part.figure);
  if (part.fields.length < 2 || rest <= 0 || !isExact(part.figure) || !isExact(whole.figure))
    return undefined;
  if (part.range.low !== part.range.high) return undefined;
  const told = {
    parts: tellClaim(part),
    whole: tellClaim(whole),
    rest: formatFigure(withSize(whole.figure, rest)),
  };
  return makeProblem(restUnlisted, told, atClaims(part, whole, input));
}

export const groupRules: readonly Rule[] = [
  defineRule(groupsMismatch, (input) => judgeComparisons(groupsMismatch, compareGroups(input).groups, input)),
  defineRule(partsMismatch, (input) => judgeComparisons(partsMismatch, compareGroups(input).parts, input)),
  defineRule(partExceedsWhole, (input) =>
    judgeComparisons(partExceedsWhole, compareGroups(input).exceeding, input),
  ),
  defineRule(restUnlisted, (input) =>
    judgeEach(
      compareGroups(input).exceeding.filter(
        ({ given, derived }) =>
          comparable(given.figure, derived.figure) && relateScopes(given.scopes, derived.scopes) === 'same',
      ),
      (comparison) => findRest(comparison, input),
    ),
  ),
];
