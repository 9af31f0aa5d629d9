/** Values of a roster's column that are a known word but for one sign: 本料 in 学段, 汗族 in 民族, 总公会 in 单位. */
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { suggestSchoolings } from '../../campaign/schooling-slips.ts';
import { suggestUnions } from '../../campaign/unit-words.ts';
import { suggestEthnicGroups } from '../../chinese/ethnic-groups.ts';
import { mistypedValue } from '../../diagnostics/catalogue/roster-rows.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { findRosterLines, nameRosterRows } from '../roster-lines.ts';
import { defineRule, judgeEach, type Rule } from '../rule.ts';

/** The columns whose words are known, and for which of them a value may have been meant; none of one that may be a word of its own. */
const suggesters = { 学段: suggestSchoolings, 民族: suggestEthnicGroups, 单位: suggestUnions } as const;

type Column = keyof typeof suggesters;
const columns = Object.keys(suggesters) as Column[];
type RowsOf = Map<string, number[]>;

/** Words that are offered at most; of more, none is likelier. */
const mostOffered = 2;

/** The rows of each value of a column. */
function groupRows(rows: readonly RosterRow[], column: Column): RowsOf {
  const groups: RowsOf = new Map();
  for (const [index, { [column]: value }] of rows.entries()) {
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(index);
    else groups.set(value, [index]);
  }
  return groups;
}

/** Of the words that may be meant, those that most rows have; where none has any, all of them, if they are few. */
function choose(words: readonly string[], rowsOf: RowsOf): string[] {
  const count = (word: string) => rowsOf.get(word)?.length ?? 0;
  const met = words.filter((word) => count(word) > 0).sort((a, b) => count(b) - count(a));
  if (met.length > 0) return met.slice(0, mostOffered);
  return words.length > mostOffered ? [] : [...words];
}

export const mistypedValueRules: readonly Rule[] = [
  defineRule(mistypedValue, (input) => {
    const lineOf = findRosterLines(input);
    const values = columns.flatMap((column) => {
      const rowsOf = groupRows(input.campaign.名册 ?? [], column);
      return [...rowsOf].map(([value, rows]) => ({ column, value, rows, rowsOf }));
    });
    return judgeEach(values, ({ column, value, rows, rowsOf }) => {
      const suggested = suggesters[column](value);
      if (suggested.length === 0) return undefined;
      const args = { rows: nameRosterRows(lineOf, rows), column, value, meant: choose(suggested, rowsOf) };
      return makeProblem(mistypedValue, args, atField(input, formatPath(['名册', rows[0] ?? 0, column])));
    });
  }),
];
