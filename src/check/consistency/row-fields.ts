/** Cells of one row of the roster that cannot both be true: 大二 and 新生, 父子 and 女, 本科 at the age of 8 or in a 中学. */

import { readAge } from '../../campaign/ages.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { findSchooling, isHigherSchool, readSchools } from '../../campaign/schooling.ts';
import { normalizeName } from '../../chinese/names.ts';
import { rowConflict } from '../../diagnostics/catalogue/fields.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { findRosterLines, nameRosterRow } from '../roster-lines.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** A grade from which nobody goes to another school, nor enters it: 高三 enters 本科, 大三 may have come from 大专. */
const laterGrade = /[大高初][二2]|^(?:小学)?[二三四五]年级|^八年级/;
/** A grade that is neither the first nor the last: who is in it goes to no other school this year. */
const middleGrade = /[高初][一二12]|[大][二三23]/;
const daughter = /(?:[父母祖长次三四养继孙]|^)女$|女儿$|(?<!弟)姐妹$/;
const son = /(?:[父母祖长次三四养继孙]|^)子$|儿子$|兄弟$/;

/** Kinds of school, from the lowest. */
const order = ['学前', '小学', '初中', '高中', '中职', '大专', '本科', '硕士', '博士'];
const rankOf = (kinds: ReadonlySet<string>) => Math.max(...[...kinds].map((kind) => order.indexOf(kind)));

/** Two cells, and whether both can be true; none where one says nothing. */
type Pair = readonly [field: keyof RosterRow, other: keyof RosterRow, holds: boolean];

function* pairCells(row: RosterRow, year: number): Iterable<Pair> {
  const { 年级: grade, 新生: isNew, 学段: school, 性别: sex, 关系: kin, 年龄: age } = row;
  if (grade && isNew) yield ['新生', '年级', !laterGrade.test(grade)];
  const kinds = school === undefined ? undefined : readSchools(school);
  const told = grade && readSchools(findSchooling(grade) ?? '');
  if (grade && kinds && told) {
    const isOther = ![...told].some((kind) => kinds.has(kind));
    const isNext = Math.abs(rankOf(told) - rankOf(kinds)) <= 1 && !middleGrade.test(grade);
    const holds = !isOther || isNext || !middleGrade.test(grade);
    yield ['年级', '学段', holds];
  }
  if (sex && kin) {
    const holds = sex === '男' ? !daughter.test(kin) : !son.test(kin);
    yield ['性别', '关系', holds];
  }
  const range = age === undefined ? undefined : readAge(age, year);
  if (range && kinds) {
    const isYoung = range.most < 14 && [...kinds].every((kind) => order.indexOf(kind) >= 5);
    const isOld = range.least > 18 && [...kinds].every((kind) => kind === '小学' || kind === '学前');
    yield ['年龄', '学段', !isYoung && !isOld];
  }
}

/** A school of another kind than the 学段; 3+2 of 大专 and all of 中职 may be anywhere. */
function* pairSchool({ 学段: school, 院校: name }: RosterRow): Iterable<Pair> {
  const ranks = [...(readSchools(school ?? '') ?? [])].map((kind) => order.indexOf(kind));
  const isHigher = name === undefined ? undefined : isHigherSchool(name);
  if (ranks.length === 0 || isHigher === undefined) return;
  const holds = isHigher ? ranks.some((rank) => rank > 3) : ranks.some((rank) => rank < 5);
  yield ['院校', '学段', holds];
}

/** Who is his own parent; one without parents, or who is the worker himself, may be written so. */
function* pairParent(row: RosterRow): Iterable<Pair> {
  const { 学生: student, 家长: parent, 关系: kin, 类别: kinds = [], 家长身份: part, 备注: note } = row;
  const said = [kin, part, note, ...kinds].some((words) => /本人|自己|孤儿|监护/.test(words ?? ''));
  if (!parent || said) return;
  yield ['家长', '学生', normalizeName(student) !== normalizeName(parent)];
}

/** A pair that does not hold, and the index of its row. */
type Wrong = readonly [index: number, pair: Pair];

/** What a column says otherwise than meant in most rows of a 学段 is no slip: 院校 may be the school that they come from. */
function pairUsual(rows: readonly RosterRow[]): { wrong: Wrong[]; compared: number } {
  const groups = new Map<string, { all: number; wrong: Wrong[] }>();
  for (const [index, row] of rows.entries())
    for (const pair of [...pairSchool(row), ...pairParent(row)]) {
      const key = `${pair[0]} ${row.学段}`;
      const group = groups.get(key) ?? { all: 0, wrong: [] };
      groups.set(key, group);
      group.all++;
      if (!pair[2]) group.wrong.push([index, pair]);
    }
  const usual = [...groups.values()].filter(({ all, wrong }) => wrong.length * 2 <= all);
  return {
    wrong: usual.flatMap(({ wrong }) => wrong),
    compared: usual.reduce((sum, { all }) => sum + all, 0),
  };
}

/** What a cell says. */
function sayCell(row: RosterRow, field: keyof RosterRow): string {
  const value = row[field];
  return `${field}${field === '学生' ? '也' : ''}是“${value === true ? '是' : value}”`;
}

/** The pairs of cells that contradict each other, in words, and how many were looked at: of a long roster few do. */
function compareRows(input: CheckInput): { wrong: Compared[]; compared: number } {
  const { 名册: rows = [], 报告: report } = input.campaign;
  const lineOf = findRosterLines(input);
  const usual = pairUsual(rows);
  const found: Wrong[] = [];
  let compared = usual.compared;
  for (const [index, row] of rows.entries())
    for (const pair of pairCells(row, report.年度)) {
      compared++;
      if (!pair[2]) found.push([index, pair]);
    }
  const inOrder = [...found, ...usual.wrong].sort(([one], [other]) => one - other);
  const wrong = inOrder.map(([index, [field, other, holds]]) => {
    const row = rows[index] as RosterRow;
    const at = (name: string) => formatPath(['名册', index, name]);
    const words = `${nameRosterRow(lineOf, index)}的${sayCell(row, field)}`;
    return {
      one: { field: at(field), words },
      other: { field: at(other), words: sayCell(row, other) },
      holds,
    };
  });
  return { wrong, compared };
}

export const rowFieldRules: readonly Rule[] = [
  defineRule(rowConflict, (input) => {
    const { wrong, compared } = compareRows(input);
    return { problems: judgeCompared(rowConflict, wrong, input).problems, compared };
  }),
];
