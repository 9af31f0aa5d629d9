/** Names that a wrong encoding has left in pieces (?, □, ■, �, one character alone), or that a roster has in the wrong cell. */
import { meaningOf } from '../../campaign/roles.ts';
import { countPeople, listNamesInWords } from '../../chinese/people.ts';
import {
  garbledName,
  misplacedName,
  numberForWords,
  severalNames,
} from '../../diagnostics/catalogue/names.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { visitTexts } from '../texts.ts';

/** Also signs of formulas, of markup and of templates: no name has them. */
const garbage = /[?？□■\uFFFD▯=<>{}@|\\^~$]/;
/** Columns of a roster that hold words. */
const worded = ['学生', '家长', '单位', '学段'] as const;
/** Columns whose words are nobody's name; a home may be both the guardian and the unit. */
const nameless = ['民族', '学段', '年级', '院校', '专业'] as const;
const otherThan = { 学生: [...nameless, '单位'], 家长: nameless } as const;

interface Named {
  path: string;
  name: string;
}

/** Every name of a person; what stands for a name left out (某某, 李**) is no name. */
function listNames({ campaign }: CheckInput): Named[] {
  const names: Named[] = [];
  visitTexts(campaign, (name, steps) => {
    if (meaningOf(steps)?.role === 'name') names.push({ path: formatPath(steps), name });
  });
  return names;
}

/** The rows of the roster, each with where it stands. */
function listRows({ campaign: { 名册: roster } }: CheckInput) {
  return Array.isArray(roster) ? roster.map((row, index) => ({ row, steps: ['名册', index] as const })) : [];
}

/** The column in which other rows have what this cell of a name holds; undefined of a name. */
function findColumn(
  { field, name }: Named & { field: keyof typeof otherThan },
  words: ReadonlyMap<string, ReadonlySet<string | undefined>>,
): string | undefined {
  if (listNamesInWords(name).length > 0) return undefined;
  return otherThan[field].find((column) => words.get(column)?.has(name));
}

/** The cells of the roster that name somebody. */
function listNameCells(input: CheckInput) {
  const fields = ['学生', '家长'] as const;
  return listRows(input).flatMap(({ row, steps }) =>
    fields.flatMap((field) => {
      const name = row[field];
      return name === undefined ? [] : [{ field, name, path: formatPath([...steps, field]) }];
    }),
  );
}

export const nameRules: readonly Rule[] = [
  defineRule(misplacedName, (input) => {
    const rows = listRows(input);
    const words = new Map(
      otherThan.学生.map((column) => [column, new Set(rows.map(({ row }) => row[column]))]),
    );
    return judgeEach(listNameCells(input), (cell) => {
      const column = findColumn(cell, words);
      const args = { field: cell.field, value: cell.name };
      return column === undefined
        ? undefined
        : makeProblem(misplacedName, { ...args, column }, atField(input, cell.path));
    });
  }),
  defineRule(garbledName, (input) =>
    judgeEach(listNames(input), ({ path, name }) => {
      const isLone = [...name.trim()].length === 1;
      return garbage.test(name) || isLone
        ? makeProblem(garbledName, { name, isLone }, atField(input, path))
        : undefined;
    }),
  ),
  defineRule(severalNames, (input) =>
    judgeEach(listRows(input), ({ row, steps }) => {
      const name = row.学生 ?? '';
      const count = countPeople(name);
      return count > 1
        ? makeProblem(severalNames, { name, count }, atField(input, formatPath([...steps, '学生'])))
        : undefined;
    }),
  ),
  defineRule(numberForWords, (input) =>
    judgeEach(
      listRows(input).flatMap(({ row, steps }) =>
        worded.map((field) => ({ field, value: row[field], steps })),
      ),
      ({ field, value, steps }) =>
        value !== undefined && /^[\d.,\s]+元?$/.test(value)
          ? makeProblem(numberForWords, { field, value }, atField(input, formatPath([...steps, field])))
          : undefined,
    ),
  ),
];
