/** 31名学生就读于8所学校, 考上省师范大学的学生有5名, 涉及5类困难家庭: how many schools and kinds there are, and who is at a school. */

import { readSchools } from '../../../campaign/schooling.ts';
import { agrees } from '../../../chinese/compare.ts';
import { countsPersons } from '../../../chinese/count.ts';
import { helped } from '../../../chinese/helped.ts';
import { coversYear } from '../../../facts/equations/batches.ts';
import { countStudents } from '../../../facts/equations/roster.ts';
import { type CheckInput, oncePerInput } from '../../rule.ts';
import { wholeYear } from '../clauses.ts';
import { listKnown } from '../known.ts';
import { anyOf } from '../several.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

const opens = `^(?:${wholeYear}|全部|这|受助|受资助|共|的|〓|${helped}|${ourselves}|对象|，)*`;
const atSchool = new RegExp(
  `${opens}(?:分别)?(?:就读于|就读在|分布在|来自于?|考入了?|分布于)(?:省内外|全国|的)*$`,
);
const ofKind = new RegExp(`${opens}(?:共?涉及|分属|分为|来自|覆盖|属于|涵盖)(?:的)?$`);
/** Schools by what they are called together, and which 学段 are there. */
const schools: readonly { word: RegExp; kinds?: readonly string[] }[] = [
  { word: /^(?:不同的?)?(?:学校|院校)(?:[，。；]|就读|$)/ },
  {
    word: /^(?:不同的?)?(?:高校|大学|高等院校|大专院校)(?:[，。；]|就读|$)/,
    kinds: ['大专', '本科', '硕士', '博士'],
  },
  { word: /^(?:不同的?)?(?:高中|中学)(?:[，。；]|就读|$)/, kinds: ['高中'] },
];

export const tieSchools: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  if (said?.kind !== 'count' || said.unit !== '所' || said.approx || said.upper || statement.found.per)
    return undefined;
  const school = schools.find(({ word }) => word.test(statement.after));
  if (!school || !isOfAll(statement, atSchool, input)) return undefined;
  const count = countSchools(input, school.kinds);
  return count === undefined
    ? undefined
    : { statement, holds: count === said.n, name: '名册的院校', derived: `${count}所`, fields: ['名册'] };
};

/** Where every row tells its school. */
function countSchools({ campaign }: CheckInput, kinds?: readonly string[]): number | undefined {
  const rows = campaign.名册 ?? [];
  if (rows.length === 0 || !coversYear(campaign)) return undefined;
  if (rows.some(({ 院校, 学段 }) => 院校 === undefined || (kinds && 学段 === undefined))) return undefined;
  const there = rows.filter(
    ({ 学段: stage }) => !kinds || [...(readSchools(stage ?? '') ?? [])].some((kind) => kinds.includes(kind)),
  );
  return new Set(there.map(({ 院校 }) => 院校)).size;
}

const who = `(?:受助|困难|职工|的|${helped}|新生)*`;
/** The schools of a roster of the whole year, as patterns of those who are there. */
const listAdmissions = oncePerInput(({ campaign }) => {
  const rows = coversYear(campaign) ? (campaign.名册 ?? []) : [];
  const schools = rows.flatMap(({ 院校 }) => 院校 ?? []);
  const school = `(?<school>${anyOf(schools.length < rows.length ? [] : schools)})`;
  const at = `(?:(?<new>考上|考入|考取|升入|被)了?|就读于|就读在|在)${school}`;
  return {
    ahead: new RegExp(`${opens}${at}(?:录取|就读|读书)?${who}(?:共?有|共|为|是)?$`),
    behind: new RegExp(`^${who}${at}(?:录取|就读|读书)?(?:[，、；]|$)`),
  };
});

/** 考上省师范大学的学生有5名, 5名学生被省师范大学录取. */
export const tieAdmitted: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  if (said?.kind !== 'count' || !countsPersons(said.unit) || statement.found.per) return undefined;
  const { before, trail, sentence, order } = statement;
  const { ahead, behind } = listAdmissions(input);
  // 第一中学 is a name
  const figures = sentence.slice(0, order).filter(({ kind }) => kind !== 'ordinal');
  const told = figures.reduce((rest, one) => rest.replace(one.text, '〓'), before);
  const match = words.wholeTrail.test(trail) ? ahead.exec(told) : null;
  const { school, new: isNew } =
    (match ?? (new RegExp(`${opens}(?:有)?$`).test(told) ? behind.exec(trail) : null))?.groups ?? {};
  if (school === undefined || words.otherMatters.test(before)) return undefined;
  const rows = (input.campaign.名册 ?? []).filter(({ 院校 }) => 院校 === school);
  const isTold = rows.every(({ 新生 }) => 新生 !== undefined);
  const count = (some: typeof rows) => ({
    path: `名册[].院校（${school}）`,
    figure: countStudents(some),
    fields: ['名册'],
  });
  const fresh = isNew && isTold ? [count(rows.filter(({ 新生 }) => 新生 === true))] : [];
  const tie = holdTo(statement, [count(rows), ...fresh]);
  // of those whose year is not told some may have been admitted before
  return tie?.holds || !isNew || isTold || said.n > rows.length ? tie : undefined;
};

export const tieKinds: Subject = (statement, { input }) => {
  const { found, after } = statement;
  if (found.kind !== 'measure' || found.unit !== '类' || found.approx || found.upper) return undefined;
  if (!/^(?:不同的?)?困难(?:职工)?(?:家庭|情形|情况|类型)(?:[，。；]|$)/.test(after)) return undefined;
  const { 列尽: isAll = false, 组: kinds = [] } = input.facts.values.构成.类别 ?? {};
  if (!isAll || kinds.length < 2 || !isOfAll(statement, ofKind, input)) return undefined;
  return {
    statement,
    holds: found.n === kinds.length,
    name: '构成.类别',
    derived: `${kinds.length}类`,
    fields: ['分组'],
  };
};

/** Whether it is said of all that were helped: of no other number of them. */
function isOfAll({ before, sentence, order }: Statement, form: RegExp, input: CheckInput): boolean {
  const [people] = listKnown(input, '合计', ['人数']);
  const told = sentence.slice(0, order).flatMap((one) => (one.kind === 'count' ? [one] : []));
  const isWhole = told.every(({ figure }) => people !== undefined && agrees(figure, people.figure));
  const text = sentence.slice(0, order).reduce((rest, one) => rest.replace(one.text, '〓'), before);
  return isWhole && form.test(text) && !words.otherMatters.test(before);
}
