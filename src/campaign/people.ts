/** Whose names a campaign holds that no public version may say: of recipients, their parents, and donors who want no name. */

import { foldLetters } from '../chinese/letters.ts';
import { makeNameFinder, type NameFinder, NameIndex } from '../chinese/name-finder.ts';
import { splitName } from '../chinese/names.ts';
import { listNames, listNamesInWords } from '../chinese/people.ts';
import { isObject, type PlacedValue, type PlainValue } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import { lexicon } from './lexicon.ts';
import { listTexts, type Meaning } from './roles.ts';

/** What is at hand of one unit: its data, whether validated or as typed, and the rows of its roster. */
export interface HeldData {
  value?: PlacedValue | undefined;
  roster?: Pick<Roster, 'rows'> | undefined;
}

/** Those who speak at a ceremony as recipients, not in an office. */
const recipientRole = /学生|学子|同学|新生|子女|孩子|孤儿|家长|家属|父亲|母亲|受助|困难/;

/** Whether somebody speaks for those who were helped: 受助学生代表. */
export function speaksAsRecipient(role: string): boolean {
  return recipientRole.test(role);
}

/**
 * The names that a public version must not show in full: students, their parents, those who were visited or got extra
 * aid, who speak as recipients, the people of the examples, and what such people are called besides.
 * @param values a campaign, its facts, or the data as they were typed
 */
export function listRecipientNames(values: object): string[] {
  const { 名册: rows, ...others } = values as { 名册?: unknown };
  // a cell of the roster holds names alone; elsewhere there may be words around them
  const names = listTexts({ 名册: rows }, isMasked).flatMap(listNames);
  const speakers = listTexts(others, ({ role }, { 身份: office }) => {
    return role === 'name' && typeof office === 'string' && speaksAsRecipient(office);
  });
  const parties = listTexts(others, ({ role, public: exposure }) => role === 'party' && exposure === 'drop');
  return [
    ...[...names, ...names.flatMap(listPetNames)],
    ...listTexts(others, isMasked).filter(isBareName),
    ...[...speakers, ...parties].flatMap(listNamesInWords),
  ];
}

function isMasked({ role, public: exposure }: Meaning): boolean {
  return role === 'name' && exposure === 'mask';
}

/** 王小明, but not 矿业分公司的王小明. */
function isBareName(who: string): boolean {
  return [...who].length <= 4 || /^[^\s，、的]+·[^\s，、的]+$/.test(who);
}

/** 王雨晴 is called 小雨晴, 雨晴同学 too; a given name alone may be a word like any other. */
function listPetNames(name: string): string[] {
  const { surname, given } = splitName(name);
  return surname !== '' && [...given].length > 1 ? [`小${given}`, `${given}同学`, `${given}小朋友`] : [];
}

/** Said of a donor in place of a name: 爱心企业. */
const nameless = /匿名|爱心|热心|好心|社会|人士|各界|某|不愿|不具名/;

/** Donors, people or bodies, who want no name. */
export function listAnonymousDonors(values: object): string[] {
  const isAsked = (flag: unknown) => flag === true || /^(?:是|有|true|yes|√)$/i.test(String(flag));
  return listTexts(values, ({ role }, { 匿名: flag }) => role === 'party' && isAsked(flag)).filter(
    (name) => !nameless.test(name),
  );
}

/**
 * Words that stay as they are even where a recipient's name is part of them: what the campaign and the union are
 * called, and the names of activities and other units that name nobody.
 * @param findNames of recipients
 */
export function listPublicWords(values: object, findNames: NameFinder): string[] {
  const isUnit = ({ role }: Meaning) => role === 'unit' || role === 'title';
  const { 单位: unit, ...others } = values as { 单位?: object };
  const { 下属: below, ...own } = (unit ?? {}) as { 下属?: unknown };
  const isPersonal = makePersonalTest(values, findNames);
  const words = new Set(listTexts({ 单位: { 下属: below }, ...others }, isUnit));
  return [
    lexicon.活动名称,
    ...listTexts({ 单位: own }, isUnit),
    ...[...words].filter((word) => !isPersonal(word)),
  ];
}

/**
 * Whether a name of something names somebody, as 个体（孙大成） and 孙大成修理铺 do; 江南机械厂 beside another row's
 * student 江南 does not.
 */
function makePersonalTest(values: object, findNames: NameFinder): (word: string) => boolean {
  const isLetter = (char: string | undefined) => /\p{L}/u.test(char ?? '');
  const { 名册: rows } = values as { 名册?: unknown };
  const own = new Set<string>();
  for (const row of Array.isArray(rows) ? rows : []) {
    const people = listTexts({ 名册: row }, isMasked).flatMap(listNames).map(foldLetters);
    for (const place of listTexts({ 名册: row }, ({ role }) => role === 'unit'))
      for (const name of people) own.add(`${name}|${place}`);
  }
  return (word) =>
    findNames(word).some(({ name, index, length }) => {
      const apart = !isLetter(word[index - 1]) && !isLetter(word[index + length]);
      return apart || [...name].length > 2 || own.has(`${foldLetters(name)}|${word}`);
    });
}

/** The people of many units, as their files have them: nothing is validated, for what cannot be used may name somebody. */
export function indexPeople(units: Iterable<HeldData>): NameIndex {
  const held = [...units].flatMap(({ value, roster }) => [
    asObject(value?.value),
    { 名册: roster?.rows.map((row) => row.value) ?? [] },
  ]);
  const names = held.flatMap((data) => [...listRecipientNames(data), ...listAnonymousDonors(data)]);
  const findNames = makeNameFinder(new NameIndex(names));
  return new NameIndex(names, new Set(held.flatMap((data) => listPublicWords(data, findNames))));
}

function asObject(value: PlainValue | undefined): object {
  return value !== undefined && isObject(value) ? value : {};
}
