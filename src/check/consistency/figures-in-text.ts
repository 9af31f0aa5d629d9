/** Every figure of the user's own sentences, held to the fact that it speaks of; and a weekday to its date. */
import {
  figureMismatch,
  sumMismatch,
  totalMismatch,
  totalUnlike,
  weekdayMismatch,
} from '../../diagnostics/catalogue/figures-in-text.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atStatement } from '../prose/places.ts';
import { listStatements } from '../prose/statements.ts';
import { listTies } from '../prose/subjects/ties.ts';
import type { Tie } from '../prose/tie.ts';
import { type CheckInput, defineFamily, type Finding, type Rule } from '../rule.ts';
import { judgeFieldWeekdays, judgeWeekdays } from './weekdays.ts';

function* findInText(input: CheckInput): Iterable<Finding> {
  yield* judgeFieldWeekdays(input);
  const ties = listTies(input);
  for (const statement of listStatements(input)) {
    yield* judgeWeekdays(statement, input);
    const tie = ties.get(statement);
    if (tie) yield judgeTie(tie, input);
  }
}

function judgeTie(tie: Tie, input: CheckInput): Finding {
  const { holds, name, derived, difference, fields, statement } = tie;
  const kind = kindOf(tie);
  if (holds) return { kind };
  const args = { given: `“${statement.found.text}”`, name, derived, difference };
  return { kind, problem: makeProblem(kind, args, atStatement(statement, fields, input)) };
}

function kindOf({ says, fields }: Tie) {
  if (says) return says === 'all' ? totalMismatch : totalUnlike;
  return fields.length === 0 ? sumMismatch : figureMismatch;
}

export const figureInTextRules: readonly Rule[] = [
  defineFamily([figureMismatch, sumMismatch, totalMismatch, totalUnlike, weekdayMismatch], findInText),
];
