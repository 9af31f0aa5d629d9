/** The same student twice in the roster. Namesakes are not merged: parent and unit must be the same too. */

import type { RosterRow } from '../../campaign/schema/campaign.ts';
import {
  doubleAid,
  sameInTwoUnits,
  sameRow,
  sameUnderParents,
} from '../../diagnostics/catalogue/duplicates.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { keyOfStudent } from '../../facts/recipients.ts';
import { atField, findPlace } from '../places.ts';
import { findRosterLines, nameRosterRow, type RosterLines } from '../roster-lines.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';

function findDoubles(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  /** by student, parent and unit: the batches seen, each with its first row */
  const seen = new Map<string, Map<string, number>>();
  const lineOf = findRosterLines(input);
  let compared = 0;
  (input.facts.values.名册 ?? []).forEach((row: RosterRow, index) => {
    if (!row.家长) return;
    compared++;
    const key = keyOfStudent(row);
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
    else problems.push(describeDouble(row, first, index, lineOf, input));
  });
  return { problems, compared };
}

function describeDouble(
  row: RosterRow,
  first: number,
  second: number,
  lineOf: RosterLines,
  input: CheckInput,
): Diagnostic {
  const [before, field] = [first, second].map((index) => formatPath(['名册', index, '学生'])) as [
    string,
    string,
  ];
  const args = { student: row.学生, parent: row.家长!, ...namePair(lineOf, first, second) };
  return makeProblem(doubleAid, args, {
    field,
    // the totals count the row twice, wherever they were typed
    fields: [field, before, '合计.人数', '合计.发放'],
    place: findPlace(input, field),
    related: [{ message: nameRosterRow(lineOf, first), place: findPlace(input, before) }],
  });
}

function namePair(lineOf: RosterLines, first: number, second: number): { first: string; second: string } {
  const [before, after] = [first, second].map((index) => nameRosterRow(lineOf, index)) as [string, string];
  return { first: before.replace(/^名册/, ''), second: after };
}

/**
 * The same student and parent named by two units: one family or namesakes, which only the units can tell. Once for
 * each two units, though one of them names him twice.
 */
function findInTwoUnits(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  const seen = new Map<string, { index: number; unit: string; units: Set<string> }>();
  const lineOf = findRosterLines(input);
  const names = new Map((input.campaign.单位.下属 ?? []).map(({ 名称, 简称 }) => [简称 ?? 名称, 名称]));
  let compared = 0;
  (input.facts.values.名册 ?? []).forEach((row: RosterRow, index) => {
    const { 学生: student, 家长: parent, 单位: written } = row;
    if (!parent || !written) return;
    const unit = names.get(written) ?? written;
    compared++;
    const key = `${student}|${parent}`;
    const first = seen.get(key);
    if (!first) seen.set(key, { index, unit, units: new Set([unit]) });
    else if (!first.units.has(unit)) {
      first.units.add(unit);
      const args = { student, parent, ...namePair(lineOf, first.index, index), units: [first.unit, unit] };
      const before = formatPath(['名册', first.index, '学生']);
      problems.push(
        makeProblem(sameInTwoUnits, args, {
          ...atField(input, formatPath(['名册', index, '学生'])),
          related: [{ message: nameRosterRow(lineOf, first.index), place: findPlace(input, before) }],
        }),
      );
    }
  });
  return { problems, compared };
}

/** A child that its father's unit and its mother's both named. */
function findUnderParents(input: CheckInput): RuleResult {
  const lineOf = findRosterLines(input);
  const seen = new Map<string, number[]>();
  const rows = input.facts.values.名册 ?? [];
  let compared = 0;
  const problems = rows.flatMap((row, index): Diagnostic[] => {
    const { 学生: student, 家长: parent, 院校: school } = row;
    if (!parent || !school) return [];
    compared++;
    const key = `${student}|${school}`;
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, [index]);
      return [];
    }
    const first = earlier.find((at) => mayBeParents(rows[at] as RosterRow, row));
    earlier.push(index);
    if (first === undefined) return [];
    const before = formatPath(['名册', first, '学生']);
    const parents = [rows[first]?.家长 ?? '', parent];
    const args = { student, parents, school, ...namePair(lineOf, first, index) };
    return [
      makeProblem(sameUnderParents, args, {
        ...atField(input, formatPath(['名册', index, '学生'])),
        related: [{ message: nameRosterRow(lineOf, first), place: findPlace(input, before) }],
      }),
    ];
  });
  return { problems, compared };
}

const ofPerson = ['性别', '民族', '学段', '年级', '年龄', '专业', '新生', '批次'] as const;

/** Whether two rows of one name may be one child's, one of its father's and one of its mother's. */
function mayBeParents(one: RosterRow, other: RosterRow): boolean {
  const isApart = ofPerson.some(
    (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
  );
  if (isApart || one.家长 === other.家长) return false;
  const kin = [one, other].map(({ 关系 = '' }) => /[父母]/.exec(关系)?.[0]);
  if (!kin.includes(undefined)) return kin[0] !== kin[1];
  // a child bears the name of one of them, most often
  const bears = [one, other].map(({ 学生, 家长 = '' }) => 家长.charAt(0) === 学生.charAt(0));
  return bears[0] !== bears[1];
}

/** Rows without a parent that are alike in all that they say: more than the name and one thing beside it. */
function findSameRows(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  const seen = new Map<string, number>();
  const lineOf = findRosterLines(input);
  let compared = 0;
  (input.facts.values.名册 ?? []).forEach((row: RosterRow, index) => {
    const said = Object.entries(row).filter(([, value]) => value !== undefined && value !== '');
    if (row.家长 || said.length < 3) return;
    compared++;
    const key = JSON.stringify(said.sort());
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      const args = { student: row.学生, ...namePair(lineOf, first, index) };
      problems.push(makeProblem(sameRow, args, atField(input, formatPath(['名册', index, '学生']))));
    }
  });
  return { problems, compared };
}

export const duplicateRules: readonly Rule[] = [
  defineRule(doubleAid, findDoubles),
  defineRule(sameRow, findSameRows),
  defineRule(sameInTwoUnits, findInTwoUnits),
  defineRule(sameUnderParents, findUnderParents),
];
