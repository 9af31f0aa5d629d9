/** Names that a wrong encoding has left in pieces (?, □, ■, �, one character alone), or that a roster has in the wrong cell. */
import { meaningOf } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { countPeople, listNamesInWords } from '../../chinese/people.ts';
import {
  garbledName,
  misplacedName,
  numberForWords,
  severalNames,
} from '../../diagnostics/catalogue/names.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule, type RuleResult } from '../rule.ts';
import { visitTexts } from '../texts.ts';

/** Also signs of formulas, of markup and of templates: no name has them. */
const garbage = /[?？□■\uFFFD▯=<>{}@|\\^~$]/;
/** Columns of a roster that hold words. */
const worded = ['学生', '家长', '单位', '学段'] as const;
/** Columns whose words are nobody's name; a home may be both the guardian and the unit. */
const nameless = ['民族', '学段', '年级', '院校', '专业'] as const;
const otherThan = { 学生: [...nameless, '单位'], 家长: nameless } as const;

/** Names in pieces; what stands for a name left out (某某, 李**) is no name. */
function findGarbled(input: CheckInput): RuleResult {
  const problems: Diagnostic[] = [];
  let compared = 0;
  visitTexts(input.campaign, (name, steps) => {
    if (meaningOf(steps)?.role !== 'name') return;
    compared++;
    const isLone = name.length < 3 && [...name.trim()].length === 1;
    if (garbage.test(name) || isLone)
      problems.push(makeProblem(garbledName, { name, isLone }, atField(input, formatPath(steps))));
  });
  return { problems, compared };
}

/** A cell of the roster. */
interface RosterCell<F extends keyof RosterRow> {
  index: number;
  field: F;
  text: string;
}

/** The cells of some columns of the roster that hold something. */
function* listCells<F extends '学生' | '家长' | '单位' | '学段'>(
  { campaign: { 名册: rows = [] } }: CheckInput,
  fields: readonly F[],
): Iterable<RosterCell<F>> {
  for (const [index, row] of rows.entries())
    for (const field of fields) {
      const text = row[field];
      if (text !== undefined) yield { index, field, text };
    }
}

const atCell = (input: CheckInput, { index, field }: RosterCell<keyof RosterRow>) =>
  atField(input, formatPath(['名册', index, field]));

/** The column in which other rows have what this cell of a name holds; undefined of a name. */
function findColumn(
  { field, text }: RosterCell<keyof typeof otherThan>,
  words: ReadonlyMap<string, ReadonlySet<string | undefined>>,
): string | undefined {
  const column = otherThan[field].find((other) => words.get(other)?.has(text));
  return column === undefined || listNamesInWords(text).length > 0 ? undefined : column;
}

export const nameRules: readonly Rule[] = [
  defineRule(misplacedName, (input) => {
    const { 名册: rows = [] } = input.campaign;
    const words = new Map(otherThan.学生.map((column) => [column, new Set(rows.map((row) => row[column]))]));
    return judgeEach(listCells(input, ['学生', '家长']), (cell) => {
      const column = findColumn(cell, words);
      const args = { field: cell.field, value: cell.text };
      return column === undefined
        ? undefined
        : makeProblem(misplacedName, { ...args, column }, atCell(input, cell));
    });
  }),
  defineRule(garbledName, findGarbled),
  defineRule(severalNames, (input) =>
    judgeEach(listCells(input, ['学生']), (cell) => {
      const count = countPeople(cell.text);
      return count > 1
        ? makeProblem(severalNames, { name: cell.text, count }, atCell(input, cell))
        : undefined;
    }),
  ),
  defineRule(numberForWords, (input) =>
    judgeEach(listCells(input, worded), (cell) =>
      /^[\d.,\s]+元?$/.test(cell.text)
        ? makeProblem(numberForWords, { field: cell.field, value: cell.text }, atCell(input, cell))
        : undefined,
    ),
  ),
];
