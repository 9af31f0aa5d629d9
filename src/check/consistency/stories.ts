/** What 故事 tells of a student of the roster: the amount and the school that the roster has. */
import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { formatMoney } from '../../chinese/money-format.ts';
import { normalizeName } from '../../chinese/names.ts';
import type { Money } from '../../chinese/values.ts';
import { storyMismatch } from '../../diagnostics/catalogue/roster-rows.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { findPlace } from '../places.ts';
import { findRosterLines, nameRosterRow } from '../roster-lines.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';

type Story = NonNullable<CampaignModel['故事']>[number];

/** Schools are the same where one is written as a part of the other: 清华, 清华大学. */
function isSameSchool(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/\s/g, '')) as [string, string];
  return a.includes(b) || b.includes(a);
}

/** 约5000元 contradicts nothing. */
function isSameAmount(one: Money, other: Money): boolean {
  return one.fen === other.fen || one.approx !== undefined || other.approx !== undefined;
}

/** What both tell, as each writes it, and whether they agree. */
function listPairs(story: Story, row: RosterRow) {
  const [money, other] = [story.金额, row.金额];
  const [school, listed] = [story.院校, row.院校];
  return [
    ...(money && other
      ? [
          {
            field: '金额',
            told: formatMoney(money),
            listed: formatMoney(other),
            same: isSameAmount(money, other),
          },
        ]
      : []),
    ...(school && listed
      ? [{ field: '院校', told: school, listed, same: isSameSchool(school, listed) }]
      : []),
  ];
}

function findMismatches(input: CheckInput): RuleResult {
  const { 故事: stories = [], 名册: rows = [] } = input.campaign;
  const lineOf = findRosterLines(input);
  const names = stories.length > 0 ? rows.map(({ 学生: student }) => normalizeName(student)) : [];
  const problems: Diagnostic[] = [];
  let compared = 0;
  for (const [index, story] of stories.entries()) {
    const person = normalizeName(story.人物);
    const [at, ...namesakes] = names.flatMap((name, row) =>
      name.length > 1 && person.includes(name) ? row : [],
    );
    const row = at === undefined ? undefined : rows[at];
    // of namesakes it is not known which is meant
    if (at === undefined || !row || namesakes.length > 0) continue;
    for (const { field, told, listed, same } of listPairs(story, row)) {
      compared++;
      if (same) continue;
      const [path, other] = [formatPath(['故事', index, field]), formatPath(['名册', at, field])];
      const args = { student: row.学生, row: nameRosterRow(lineOf, at), field, told, listed };
      const place = findPlace(input, path);
      const related = [{ message: args.row, place: findPlace(input, other) }];
      problems.push(makeProblem(storyMismatch, args, { field: path, fields: [path, other], place, related }));
    }
  }
  return { problems, compared };
}

export const storyRules: readonly Rule[] = [defineRule(storyMismatch, findMismatches)];
