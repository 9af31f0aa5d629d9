/** Every figure of the user's own sentences, held to the fact that it speaks of; and a weekday to its date. */
import { splitDay, weekdayOf } from '../../chinese/calendar.ts';
import { setYear } from '../../chinese/date.ts';
import { figureMismatch, sumMismatch, weekdayMismatch } from '../../diagnostics/catalogue/figures-in-text.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { atWords, findPlace } from '../places.ts';
import { listStatements, type Statement } from '../prose/statements.ts';
import { listNames, tieFigure } from '../prose/subjects/ties.ts';
import type { Tie } from '../prose/tie.ts';
import { type CheckInput, defineFamily, type Finding, type Rule } from '../rule.ts';

function* findInText(input: CheckInput): Iterable<Finding> {
  const names = listNames(input);
  for (const statement of listStatements(input)) {
    const weekday = judgeWeekday(statement, input);
    if (weekday) yield weekday;
    const tie = tieFigure(statement, names);
    if (tie) yield judgeTie(tie, input);
  }
}

function judgeTie(tie: Tie, input: CheckInput): Finding {
  const { holds, name, derived, difference, fields, statement } = tie;
  const kind = fields.length === 0 ? sumMismatch : figureMismatch;
  if (holds) return { kind };
  const args = { given: `“${statement.found.text}”`, name, derived, difference };
  return { kind, problem: makeProblem(kind, args, atStatement(statement, fields, input)) };
}

function atStatement({ passage, found }: Statement, fields: readonly string[], input: CheckInput) {
  return {
    ...atWords(input, passage.path, passage.text, found.index, found.text.length),
    fields: [passage.path, ...fields],
    related: fields.map((field) => ({ message: field, place: findPlace(input, field) })),
  };
}

const WEEKDAYS = '一二三四五六日';

/** 9月10日（星期二）: a date without its year may be of the report's year, in January and February of the next. */
function judgeWeekday(statement: Statement, input: CheckInput): Finding | undefined {
  const { found } = statement;
  if (found.kind !== 'date' || found.weekday === undefined || found.figure.precision !== 'day')
    return undefined;
  const year = input.campaign.报告.年度;
  const early = splitDay(found.figure.from)[1] <= 2;
  const days = (found.figure.yearless && early ? [year, year + 1] : [year]).flatMap(
    (candidate) => setYear(found.figure, candidate)?.from ?? [],
  );
  const [day] = days;
  if (day === undefined) return undefined;
  const kind = weekdayMismatch;
  if (days.some((candidate) => weekdayOf(candidate) === found.weekday)) return { kind };
  const args = {
    given: found.text,
    day: splitDay(day).join('-'),
    weekday: `星期${WEEKDAYS.charAt(weekdayOf(day) - 1)}`,
  };
  const problem: Diagnostic = makeProblem(kind, args, atStatement(statement, [], input));
  return { kind, problem };
}

export const figureInTextRules: readonly Rule[] = [
  defineFamily([figureMismatch, sumMismatch, weekdayMismatch], findInText),
];
