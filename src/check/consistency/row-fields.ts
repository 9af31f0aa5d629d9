/** Cells of one row of the roster that cannot both be true: 大二 and 新生, 父子 and 女, 本科 at the age of 8. */
import { readAge } from '../../campaign/ages.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { findSchooling, readSchools } from '../../campaign/schooling.ts';
import { rowConflict } from '../../diagnostics/catalogue/fields.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { listRosterLines, nameRosterRow } from '../roster-lines.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** A grade from which nobody goes to another school, nor enters it: 高三 enters 本科, 大三 may have come from 大专. */
const laterGrade = /[大高初][二2]|^(?:小学)?[二三四五]年级|^八年级/;
/** A grade that is neither the first nor the last: who is in it goes to no other school this year. */
const middleGrade = /[高初][一二12]|[大][二三23]/;
const daughter = /(?:[父母祖长次三四养继孙]|^)女$|女儿$/;
const son = /(?:[父母祖长次三四养继孙]|^)子$|儿子$/;

/** Kinds of school, from the lowest. */
const order = ['学前', '小学', '初中', '高中', '中职', '大专', '本科', '硕士', '博士'];
const rankOf = (kinds: ReadonlySet<string>) => Math.max(...[...kinds].map((kind) => order.indexOf(kind)));

/** Two cells, and whether both can be true; none where one says nothing. */
type Pair = readonly [
  field: keyof RosterRow,
  words: string,
  other: keyof RosterRow,
  otherWords: string,
  holds: boolean,
];

function* pairCells(row: RosterRow, year: number): Iterable<Pair> {
  const { 年级: grade, 新生: isNew, 学段: school, 性别: sex, 关系: kin, 年龄: age } = row;
  if (grade && isNew) yield ['新生', '新生是“是”', '年级', `年级是“${grade}”`, !laterGrade.test(grade)];
  const kinds = school === undefined ? undefined : readSchools(school);
  const told = grade && readSchools(findSchooling(grade) ?? '');
  if (grade && kinds && told) {
    const isOther = ![...told].some((kind) => kinds.has(kind));
    const isNext = Math.abs(rankOf(told) - rankOf(kinds)) <= 1 && !middleGrade.test(grade);
    const holds = !isOther || isNext || !middleGrade.test(grade);
    yield ['年级', `年级是“${grade}”`, '学段', `学段是“${school}”`, holds];
  }
  if (sex && kin) {
    const holds = sex === '男' ? !daughter.test(kin) : !son.test(kin);
    yield ['性别', `性别是“${sex}”`, '关系', `关系是“${kin}”`, holds];
  }
  const range = age === undefined ? undefined : readAge(age, year);
  if (range && kinds) {
    const isYoung = range.most < 14 && [...kinds].every((kind) => order.indexOf(kind) >= 5);
    const isOld = range.least > 18 && [...kinds].every((kind) => kind === '小学' || kind === '学前');
    yield ['年龄', `年龄是“${age}”`, '学段', `学段是“${school}”`, !isYoung && !isOld];
  }
}

function compareRows(input: CheckInput): Compared[] {
  const { 名册: rows = [], 报告: report } = input.campaign;
  const lines = listRosterLines(input);
  return rows.flatMap((row, index) =>
    [...pairCells(row, report.年度)].map(([field, words, other, otherWords, holds]) => ({
      one: { field: `名册[${index + 1}].${field}`, words: `${nameRosterRow(lines, index)}的${words}` },
      other: { field: `名册[${index + 1}].${other}`, words: otherWords },
      holds,
    })),
  );
}

export const rowFieldRules: readonly Rule[] = [
  defineRule(rowConflict, (input) => judgeCompared(rowConflict, compareRows(input), input)),
];
