/** What 故事 tells of a student of the roster: the amount and the school that the roster has. */
import { formatMoney } from '../../chinese/money-format.ts';
import { normalizeName } from '../../chinese/names.ts';
import type { Money } from '../../chinese/values.ts';
import { storyMismatch } from '../../diagnostics/catalogue/roster-rows.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { findPlace } from '../places.ts';
import { listRosterLines, nameRosterRow } from '../roster-lines.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';

/** Schools are the same where one is written as a part of the other: 清华, 清华大学. */
function isSameSchool(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/\s/g, '')) as [string, string];
  return a.includes(b) || b.includes(a);
}

/** 约5000元 contradicts nothing. */
function isSameAmount(one: Money | undefined, other: Money | undefined): boolean {
  return one?.fen === other?.fen || one?.approx !== undefined || other?.approx !== undefined;
}

function write(value: string | Money): string {
  return typeof value === 'string' ? value : formatMoney(value);
}

function findMismatches(input: CheckInput): RuleResult {
  const { 故事: stories = [], 名册: rows = [] } = input.campaign;
  const lines = listRosterLines(input);
  const names = rows.map(({ 学生: student }) => normalizeName(student));
  const problems: Diagnostic[] = [];
  let compared = 0;
  for (const [index, story] of stories.entries()) {
    const person = normalizeName(story.人物);
    // of namesakes it is not known which is meant
    const meant = [...names.keys()].filter(
      (row) => (names[row] ?? '').length > 1 && person.includes(names[row] ?? ''),
    );
    const row = meant.length === 1 ? rows[meant[0] as number] : undefined;
    if (!row) continue;
    const pairs = [
      { field: '金额', told: story.金额, listed: row.金额, same: isSameAmount(story.金额, row.金额) },
      {
        field: '院校',
        told: story.院校,
        listed: row.院校,
        same: isSameSchool(story.院校 ?? '', row.院校 ?? ''),
      },
    ] as const;
    for (const { field, told, listed, same } of pairs) {
      if (told === undefined || listed === undefined) continue;
      compared++;
      if (same) continue;
      const [path, other] = [
        formatPath(['故事', index, field]),
        formatPath(['名册', meant[0] as number, field]),
      ];
      const args = {
        ...{ student: row.学生, row: nameRosterRow(lines, meant[0] as number), field },
        ...{ told: write(told), listed: write(listed) },
      };
      const place = findPlace(input, path);
      const related = [{ message: args.row, place: findPlace(input, other) }];
      problems.push(makeProblem(storyMismatch, args, { field: path, fields: [path, other], place, related }));
    }
  }
  return { problems, compared };
}

export const storyRules: readonly Rule[] = [defineRule(storyMismatch, findMismatches)];
