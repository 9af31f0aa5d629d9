/** People against the households they come from and the applications they made. */
import { applicantsExceeded, householdsExceed } from '../../diagnostics/catalogue/consistency.ts';
import {
  addClaims,
  type Claim,
  type Comparison,
  claimField,
  claimTotal,
  contradict,
  holds,
  judgeComparisons,
} from '../claims.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

/** Households with the people helped in them, of the whole and of each group. */
function listHouseholds(input: CheckInput): { households: Claim; people: Claim }[] {
  const { campaign } = input;
  const groups = (campaign.分组 ?? []).map((_, index) => `分组[${index + 1}]`);
  const pairs = [
    { households: claimTotal(input, '户数'), people: claimTotal(input, '人数') },
    ...groups.map((group) => ({
      households: claimField(campaign, `${group}.户数`),
      people: claimField(campaign, `${group}.人数`),
    })),
  ];
  return pairs.flatMap(({ households, people }) =>
    households && people?.figure.kind === 'count' && people.figure.unit !== '户'
      ? [{ households, people }]
      : [],
  );
}

/** Those helped against all that applied, in whatever stages. */
function compareApplicants(input: CheckInput): Comparison[] {
  const applied = (input.campaign.阶段 ?? []).flatMap(
    (_, index) => claimField(input.campaign, `阶段[${index + 1}].申报人数`) ?? [],
  );
  const given = claimTotal(input, '人数');
  const derived = addClaims(applied.map(({ name }) => name).join(' + '), applied);
  return given && derived ? [{ given, derived, relation: '≤' }] : [];
}

export const peopleRules: readonly Rule[] = [
  defineRule(householdsExceed, (input) =>
    judgeEach(listHouseholds(input), ({ households, people }) =>
      holds({ given: households, derived: people, relation: '≤' })
        ? undefined
        : contradict(householdsExceed, households, people, input),
    ),
  ),
  defineRule(applicantsExceeded, (input) =>
    judgeComparisons(applicantsExceeded, compareApplicants(input), input),
  ),
];
