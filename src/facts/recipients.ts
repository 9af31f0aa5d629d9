/** The rows of a roster as people: who is one with whom, and who is a child that the law protects more. */

import { readAge } from '../campaign/ages.ts';
import type { CampaignModel } from '../campaign/model.ts';
import { mayBeUnder14 } from '../campaign/schooling.ts';
import { suggestSchoolings } from '../campaign/schooling-slips.ts';
import { foldLetters } from '../chinese/letters.ts';
import { listNames } from '../chinese/people.ts';

type RosterRow = NonNullable<CampaignModel['名册']>[number];

/**
 * Whether a recipient is under 14, or may be: `assumed` where that is not sure. What the 年龄 says decides; else the
 * 学段, or one that it is a slip of the pen for, the 年级 where that tells no school, and what the school is called
 * where neither does.
 * @param year of the report
 */
export function isUnder14(
  { 年龄: age, 学段: words, 年级: grade, 院校: school }: RosterRow,
  year: number,
): { young: boolean; assumed: boolean } {
  const range = readAge(age ?? '', year);
  if (range) {
    const young = range.least < 14;
    return { young, assumed: young && range.most >= 14 };
  }
  const meant = suggestSchoolings(words ?? '').filter(mayBeUnder14);
  const young = [words, ...meant, grade, school]
    .map((told) => mayBeUnder14(told ?? ''))
    .find((told) => told !== undefined);
  return { young: young ?? false, assumed: young ?? false };
}

/** Rows with the same key are of one household: its parents, at one unit, however spelt. */
function keyOfHousehold({ 家长: parents, 单位: unit }: Pick<RosterRow, '家长' | '单位'>): string {
  return `${foldLetters(parents ?? '')}|${foldLetters(unit ?? '')}`;
}

/** Rows that share a key are of one household: each parent that the cell names, at their unit. */
export function listParentKeys({
  家长: parents = '',
  单位: unit,
}: Pick<RosterRow, '家长' | '单位'>): string[] {
  const names = listNames(parents);
  return (names.length > 0 ? names : [parents]).map((name) => keyOfHousehold({ 家长: name, 单位: unit }));
}

/** Rows with the same key are of one student. */
export function keyOfStudent(row: Pick<RosterRow, '学生' | '家长' | '单位'>): string {
  return `${foldLetters(row.学生)}|${keyOfHousehold(row)}`;
}
