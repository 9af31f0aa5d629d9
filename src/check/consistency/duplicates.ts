/** The same student twice in the roster. Namesakes are not merged: parent and unit must be the same too. */
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { doubleAid } from '../../diagnostics/catalogue/duplicates.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { findPlace } from '../places.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';

function findDoubles(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  /** by student, parent and unit: the batches seen, each with its first row */
  const seen = new Map<string, Map<string, number>>();
  let compared = 0;
  // the facts' names have one and the same dot, whatever was typed
  (input.facts.values.名册 ?? []).forEach((row: RosterRow, index) => {
    if (!row.家长) return;
    compared++;
    const key = `${row.学生}|${row.家长}|${row.单位 ?? ''}`;
    const batch = row.批次 ?? '';
    const batches = seen.get(key);
    if (!batches) {
      seen.set(key, new Map([[batch, index]]));
      return;
    }
    // a row without 批次 beside one with says nothing of being another batch
    const first =
      batches.get(batch) ?? batches.get('') ?? (batch === '' ? [...batches.values()][0] : undefined);
    if (first === undefined) batches.set(batch, index);
    else problems.push(describeDouble(row, first, index, input));
  });
  return { problems, compared };
}

function describeDouble(row: RosterRow, first: number, second: number, input: CheckInput): Diagnostic {
  const [before, field] = [first, second].map((index) => `名册[${index + 1}].学生`) as [string, string];
  const told = { student: row.学生, parent: row.家长!, first: first + 1, second: second + 1 };
  return makeProblem(doubleAid, told, {
    field,
    // the totals count the row twice, wherever they were typed
    fields: [field, before, '合计.人数', '合计.发放'],
    place: findPlace(input, field),
    related: [{ message: `名册第${first + 1}行`, place: findPlace(input, before) }],
  });
}

export const duplicateRules: readonly Rule[] = [defineRule(doubleAid, findDoubles)];
