/** Who the recipients are: their names, and who of them is a child that the law protects more. */

import { readAge } from '../campaign/ages.ts';
import { lexicon } from '../campaign/lexicon.ts';
import type { CampaignModel } from '../campaign/model.ts';
import { listTexts, type Meaning } from '../campaign/roles.ts';
import { mayBeUnder14 } from '../campaign/schooling.ts';
import { foldLetters } from '../chinese/letters.ts';
import { makeNameFinder, type NameFinder } from '../chinese/name-finder.ts';
import { splitName } from '../chinese/names.ts';
import { listNames } from '../chinese/people.ts';
import type { FactValues } from './schema.ts';

/** A campaign, or the facts of one. */
type Campaign = CampaignModel | FactValues;
type RosterRow = NonNullable<CampaignModel['名册']>[number];

/**
 * Whether a recipient is under 14, or may be: `assumed` where that is not sure. What the 年龄 says decides; else the
 * 学段, the 年级 where that tells no school, and what the school is called where neither does.
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
  const young = [words, grade, school]
    .map((told) => mayBeUnder14(told ?? ''))
    .find((told) => told !== undefined);
  return { young: young ?? false, assumed: young ?? false };
}

/** The names that a public version must not show in full: students, their parents, the people of the examples. */
export function listRecipientNames(values: Campaign): string[] {
  const { 名册: rows, ...others } = values;
  // a cell of the roster holds names alone; elsewhere there may be words around them
  const names = listTexts({ 名册: rows }, isRecipient).flatMap(listNames);
  return [...names, ...names.flatMap(listPetNames), ...listTexts(others, isRecipient).filter(isBareName)];
}

/** 王雨晴 is called 小雨晴, 雨晴同学 too; a given name alone may be a word like any other. */
function listPetNames(name: string): string[] {
  const { surname, given } = splitName(name);
  return surname !== '' && [...given].length > 1 ? [`小${given}`, `${given}同学`, `${given}小朋友`] : [];
}

function isRecipient({ role, public: exposure }: Meaning): boolean {
  return role === 'name' && exposure === 'mask';
}

/** 王小明, but not 矿业分公司的王小明. */
function isBareName(who: string): boolean {
  return [...who].length <= 4 || /^[^\s，、的]+·[^\s，、的]+$/.test(who);
}

/** Rows with the same key are of one household: its parents, at one unit, however spelt. */
function keyOfHousehold({ 家长: parents, 单位: unit }: Pick<RosterRow, '家长' | '单位'>): string {
  return [parents, unit].map((words) => foldLetters(words ?? '')).join('|');
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

/**
 * Words that stay as they are even where a recipient's name is part of them: what the campaign and the union are
 * called, and the names of other units that name nobody.
 */
export function listPublicWords(values: Campaign): string[] {
  const isUnit = ({ role }: Meaning) => role === 'unit' || role === 'title';
  const { 活动, 单位, ...others } = values;
  const isPersonal = makePersonalTest(values);
  return [
    lexicon.活动名称,
    ...listTexts({ 活动, 单位 }, isUnit),
    ...listTexts(others, isUnit).filter((word) => !isPersonal(word)),
  ];
}

/**
 * Whether a unit's name names somebody, as 个体（孙大成） and 孙大成修理铺 do; 江南机械厂 beside another row's student
 * 江南 does not.
 */
function makePersonalTest({ 名册: rows = [] }: Campaign): (unit: string) => boolean {
  const people = ({ 学生, 家长 }: RosterRow) => [...listNames(学生), ...listNames(家长 ?? '')];
  const findNames = makeNameFinder(rows.flatMap(people));
  const isLetter = (char: string | undefined) => /\p{L}/u.test(char ?? '');
  const own = new Set(
    rows.flatMap((row) =>
      people(row).flatMap((name) => [row.单位, row.院校].map((unit) => `${foldLetters(name)}|${unit}`)),
    ),
  );
  return (unit) =>
    findNames(unit).some(({ name, index, length }) => {
      const apart = !isLetter(unit[index - 1]) && !isLetter(unit[index + length]);
      return apart || [...name].length > 2 || own.has(`${foldLetters(name)}|${unit}`);
    });
}

/** Officials, and who receives objections: public in their office. */
function listOfficials(values: Campaign): string[] {
  return listTexts(values, ({ role, public: exposure }) => role === 'name' && exposure === 'show');
}

/** Finds recipients' full names in a finished report. A namesake of an official cannot be told from him, and is let be. */
export function makeRecipientFinder(values: Campaign): NameFinder {
  return makeNameFinder(listRecipientNames(values), [...listPublicWords(values), ...listOfficials(values)]);
}
