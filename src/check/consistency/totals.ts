/** 合计: the roster, the sources and the stated totals against one another; 筹集 against 发放, 结余 and 退回. */
import { comparable } from '../../chinese/compare.ts';
import {
  balanceMismatch,
  natureUnstated,
  rosterMismatch,
  scopeUnstated,
} from '../../diagnostics/catalogue/consistency.ts';
import { listHouseholds, listPaid, listPeople } from '../../facts/totals.ts';
import {
  addClaims,
  type Comparison,
  claimCandidate,
  claimTotal,
  contradict,
  holds,
  judgeComparisons,
} from '../claims.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { relateScopes } from '../scopes.ts';
import { compareGroups } from './groups.ts';
import { compareSources } from './sources.ts';

/** The roster's word on each total against the stated one, or else against that of the groups. */
function compareRoster({ campaign }: CheckInput): Comparison[] {
  return [listPeople(campaign), listHouseholds(campaign), listPaid(campaign)].flatMap((candidates) => {
    const roster = candidates.find(({ origin }) => origin === '名册');
    const given =
      candidates.find(({ origin }) => origin === '合计') ?? candidates.find((other) => other !== roster);
    if (!roster || !given) return [];
    return [
      {
        given: claimCandidate(campaign, given),
        derived: claimCandidate(campaign, roster),
        relation: '=' as const,
      },
    ];
  });
}

/** 筹集 = 发放 + 结余 + 退回, where one of the last two is given. */
function compareBalance(input: CheckInput): Comparison[] {
  const [raised, ...spent] = (['筹集', '发放', '结余', '退回'] as const).map((field) =>
    claimTotal(input, field),
  );
  const parts = spent.filter((claim) => claim !== undefined);
  if (!raised || !spent[0] || parts.length < 2) return [];
  const derived = addClaims(parts.map(({ name }) => name).join(' + '), parts);
  return derived ? [{ given: raised, derived, relation: '=' }] : [];
}

/** 筹集 beside 发放 with nothing said of what lies between them. */
function compareNatures(input: CheckInput): Comparison[] {
  const { 合计: totals, 资金来源: sources } = input.campaign;
  if (totals?.结余 || totals?.退回 || totals?.口径 || sources?.some((source) => source.口径)) return [];
  const [given, derived] = [claimTotal(input, '筹集'), claimTotal(input, '发放')];
  return given && derived ? [{ given, derived, relation: '=' }] : [];
}

/** Every comparison that a 口径 on one side only leaves open. */
function listUnstated(input: CheckInput): Comparison[] {
  const { groups, parts, exceeding } = compareGroups(input);
  return [...compareRoster(input), ...groups, ...parts, ...exceeding, ...compareSources(input)].filter(
    ({ given, derived }) =>
      comparable(given.figure, derived.figure) && relateScopes(given.scopes, derived.scopes) === 'unstated',
  );
}

export const totalRules: readonly Rule[] = [
  defineRule(rosterMismatch, (input) => judgeComparisons(rosterMismatch, compareRoster(input), input)),
  defineRule(balanceMismatch, (input) => judgeComparisons(balanceMismatch, compareBalance(input), input)),
  defineRule(natureUnstated, (input) => judgeComparisons(natureUnstated, compareNatures(input), input)),
  defineRule(scopeUnstated, (input) =>
    judgeEach(listUnstated(input), (comparison) =>
      holds(comparison) ? undefined : contradict(scopeUnstated, comparison.given, comparison.derived, input),
    ),
  ),
];
