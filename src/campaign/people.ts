/** Whose names a campaign holds that no public version may say: of recipients, their parents, and donors who want no name. */

import { foldLetters } from '../chinese/letters.ts';
import { makeNameFinder, type NameFinder, NameIndex } from '../chinese/name-finder.ts';
import { splitName } from '../chinese/names.ts';
import { listNames, listNamesInWords, listPossibleNames } from '../chinese/people.ts';
import { hasSurname } from '../chinese/surnames.ts';
import { once } from '../source/once.ts';
import { isObject, type PlacedValue, type PlainValue } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import { nameAnonymously } from './donors.ts';
import { lexicon } from './lexicon.ts';
import { findTexts, type Holder, listCells, listTexts, type Meaning } from './roles.ts';

/** What is at hand of one unit: its data, whether validated or as typed, and the rows of its roster. */
export interface HeldData {
  value?: PlacedValue | undefined;
  roster?: Pick<Roster, 'rows' | 'unread'> | undefined;
}

/** Who takes part in a ceremony as one of those helped, not in an office. */
const recipientRole =
  /学生|学子|同学|新生|[专本科研究高初中职]生|考生|毕业生|子女|孩子|孤儿|儿子|女儿|家长|家属|父[亲母]|母亲|爸爸|妈妈|[爷奶][爷奶]|监护人|受助|获助|[受获]资助|受益|被?帮扶对象|困难|贫困|低保/;
/** Bodies that are called after those whom they help: 学生资助管理中心, 困难职工帮扶中心. */
const bodyForRecipients = new RegExp(
  String.raw`(?:${recipientRole.source})(?:(?!代表|的)[^、，,（(\s]){0,10}?(?:中心|[处科办]|(?<!干)部|办公室|学校|协会|联合会|基金会|委员会|局)`,
  'g',
);
/** What somebody does at a ceremony by his office: 宣读受助名单. */
const officialPart = /^(?:讲话|致辞|主持|宣读|发放|颁发)/;

/** Whether a record says that a namesake of somebody helped is somebody else, and by which office he is told from him. */
export function isNamesake(record: Readonly<Record<string, unknown>>): boolean {
  const { 姓名: who, 职务: office, 非受助人: isOther } = record;
  const isTold = typeof who === 'string' && typeof office === 'string' && foldLetters(office) !== '';
  return isTold && isAffirmed(isOther) && !isAsRecipient(record);
}

/** Such people as a report names them: with their office, before the name or behind it. */
export function listNamesakes(values: object): string[] {
  return findTexts(values, ({ role }) => role === 'name', isNamesake).flatMap(({ record }) => {
    const { 姓名: who, 职务: office } = record;
    return [`${office}${who}`, `${who}${office}`, `${who}（${office}）`, `${who}(${office})`];
  });
}

const isAffirmed = (flag: unknown) => flag === true || /^(?:是|有|true|yes|√)$/i.test(String(flag));

/** Whether a record of a person says that he is one of those helped: 受助学生代表, 学生家长, but not 学生处处长. */
function isAsRecipient({
  姓名: who,
  身份: part,
  职务: office,
  角色: task,
}: Record<string, unknown>): boolean {
  const said = [who, part, office, officialPart.test(String(task)) ? undefined : task];
  return said.some(
    (words) => typeof words === 'string' && recipientRole.test(words.replace(bodyForRecipients, '')),
  );
}

/**
 * The names that a public version must not show in full: students, their parents, those who were visited or got extra
 * aid, who come to a ceremony or speak there as recipients, the people of the examples, and what such people are called besides.
 * @param values a campaign, its facts, or the data as they were typed
 */
export function listRecipientNames(values: object): string[] {
  const { 名册: rows, ...others } = values as { 名册?: unknown };
  // a cell of the roster holds names alone; elsewhere there may be words around them
  const cells = [...new Set(listCells(rows, isMasked))];
  const names = new Set(cells.flatMap(listNames));
  const guests = listTexts(others, ({ role }) => role === 'name', isAsRecipient);
  const parties = listTexts(others, ({ role, public: exposure }) => role === 'party' && exposure === 'drop');
  return [
    ...cells.flatMap(listPossibleNames),
    ...listPetNames(names),
    ...listTexts(others, isMasked).filter(isBareName),
    ...guests.flatMap(listNames).filter(isBareName),
    ...[...guests, ...parties].flatMap(listNamesInWords),
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
function listPetNames(names: Iterable<string>): string[] {
  const known = new Set<string>();
  for (const name of names) {
    const { surname, given } = splitName(name);
    if (surname !== '' && [...given].length > 1) known.add(given);
  }
  return [...known].flatMap((given) => [`小${given}`, `${given}同学`, `${given}小朋友`]);
}

/** Said of a donor in place of a name: 爱心企业. */
const nameless = /匿名|爱心|热心|好心|社会|人士|各界|某|不愿|不具名/;

/** Donors, people or bodies, who want no name, each with what it is called instead. */
export function listAnonymousDonors(values: object): { name: string; called: string }[] {
  const isAnonymous = ({ 匿名: flag }: Holder) => isAffirmed(flag);
  return findTexts(values, ({ role }) => role === 'party', isAnonymous)
    .filter(({ text }) => !nameless.test(text))
    .map(({ text, record }) => ({ name: text, called: nameAnonymously({ ...record, 名称: text }) }));
}

/**
 * Words that stay as they are even where a recipient's name is part of them: what the campaign and the union are
 * called, and the names of activities and other units that name nobody.
 * @param findNames of recipients
 */
export function listPublicWords(values: object, findNames: NameFinder): string[] {
  const isUnit = ({ role }: Meaning) => role === 'unit' || role === 'title';
  const { 单位: unit, 名册: rows, ...others } = values as { 单位?: object; 名册?: unknown };
  const { 下属: below, ...own } = (unit ?? {}) as { 下属?: unknown };
  const isPersonal = makePersonalTest(values, findNames);
  const words = new Set([
    ...listTexts({ 单位: { 下属: below }, ...others }, isUnit),
    ...listCells(rows, isUnit),
  ]);
  return [
    lexicon.活动名称,
    ...listTexts({ 单位: own }, isUnit),
    ...[...words].filter((word) => !isPersonal(word)),
  ];
}

/** What follows the name of a person and of nothing else: 李明家长, 李强班组. */
const ofPerson =
  /^(?:家(?:$|[长属庭里中人])|班组|同学|之[父母夫妻子女]|夫妇|夫妻|老师|师傅|先生|女士|同志|等|的)/;

/**
 * Whether a name of something names somebody, as 个体（孙大成） and 孙大成修理铺 do; 江南机械厂 beside another row's
 * student 江南 does not.
 */
function makePersonalTest(values: object, findNames: NameFinder): (word: string) => boolean {
  const isLetter = (char: string | undefined) => /\p{L}/u.test(char ?? '');
  const listOwn = once(() => listPeopleOfPlaces(values));
  return (word) =>
    findNames(word).some(({ name, index, length }) => {
      const [front, back] = [word.slice(0, index), word.slice(index + length)];
      const apart = !isLetter(front.at(-1)) && !isLetter(back[0]);
      if (apart || [...name].length > 2 || ofPerson.test(back)) return true;
      return listOwn().has(`${foldLetters(name)}|${word}`);
    });
}

/** Each person of the roster with each place that stands in the same row. */
function listPeopleOfPlaces(values: object): ReadonlySet<string> {
  const { 名册: rows } = values as { 名册?: unknown };
  const known = new Set<string>();
  for (const row of Array.isArray(rows) ? rows : []) {
    const people = listCells([row], isMasked).flatMap(listNames).map(foldLetters);
    for (const place of listCells([row], ({ role }) => role === 'unit'))
      for (const name of people) known.add(`${name}|${place}`);
  }
  return known;
}

/** The people of many units, as their files have them: nothing is validated, for what cannot be used may name somebody. */
export function indexPeople(units: readonly HeldData[]): NameIndex {
  const held = units.flatMap(({ value, roster }) => [
    asObject(value?.value),
    { 名册: roster?.rows.map((row) => row.value) ?? [] },
  ]);
  const unread = units.flatMap(({ roster }) => roster?.unread?.() ?? []);
  const names = [
    ...held.flatMap((data) => [
      ...listRecipientNames(data),
      ...listAnonymousDonors(data).map(({ name }) => name),
    ]),
    // below the names of a roster there are other words too
    ...unread
      .flatMap(listNames)
      .filter((name) => isBareName(name) && (name.includes('·') || hasSurname(name))),
  ];
  const findNames = makeNameFinder(new NameIndex(names));
  return new NameIndex(names, new Set(held.flatMap((data) => listPublicWords(data, findNames))));
}

function asObject(value: PlainValue | undefined): object {
  return value !== undefined && isObject(value) ? value : {};
}
