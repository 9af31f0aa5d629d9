/** 11个下属单位中9个有受助学生、2个零报告: how many of the units below had anybody to help, where the sentence tells of all of them. */
import { helped } from '../../../chinese/helped.ts';
import type { Reporting } from '../../../facts/schema.ts';
import { wholeYear } from '../clauses.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { amountOf, type Subject } from '../tie.ts';

const whose = new RegExp(`(?:^|[，；])(?:${wholeYear}|${ourselves}|所属|所辖|现有|共有?|有|的)*$`);
const below = '(?:下属|基层|直属)(?:单位|工会)';
const all = new RegExp(`^的?${below}`);
/** Behind all of them, or behind some that were just told. */
const among = new RegExp(`^(?:的?${below}(?:当?中|里|之中)?|[^，；]*)[，、；]?(?:其中|共?有|，)*$`);
const aided = `受助(?:的?${helped}|对象)*`;
/** 2个有受助学生3名 tells of each of the two. */
const end = '(?:[，、；]|$)';
/** What is told of some of them. */
const states: readonly { words: RegExp; field: '报送数' | '零报告数' | '未报送数' }[] = [
  {
    words: new RegExp(
      `^(?:单位|工会)?(?:今年|本年)?(?:有${helped}受助|(?:有|上报了?|报送了?)${aided})${end}`,
    ),
    field: '报送数',
  },
  {
    words: new RegExp(`^(?:单位|工会)?(?:今年|本年|为|是)*(?:零报告|(?:没有|无)${aided})${end}`),
    field: '零报告数',
  },
  { words: new RegExp(`^(?:单位|工会)?(?:还|尚)?(?:没有?|未)(?:报送|上报)${end}`), field: '未报送数' },
];

export const tieUnitsBelow: Subject = (statement, { input }) => {
  const { 上报: reporting } = input.facts.values;
  const said = readUnits(statement);
  if (said === undefined || !reporting) return undefined;
  const hold = (count: number, field: keyof Reporting) => ({
    ...{ statement, holds: said === count, name: `上报.${field}`, derived: `${count}个` },
    fields: ['单位.下属'],
  });
  if (isAll(statement)) {
    // the data may leave out those that had nothing to do with it
    return said === reporting.单位数 ? hold(reporting.单位数, '单位数') : undefined;
  }
  const state = states.find(({ words }) => words.test(statement.after));
  return state && isAmongAll(statement, reporting.单位数) && isCertain(reporting)
    ? hold(reporting[state.field] ?? 0, state.field)
    : undefined;
};

/** Whether of every unit it is known what it reported. */
function isCertain({
  单位数: all,
  报送数: aided,
  零报告数: none = 0,
  未报送数: silent = 0,
}: Reporting): boolean {
  return aided !== undefined && aided + none + silent === all;
}

function readUnits(statement: Pick<Statement, 'found'>): number | undefined {
  const said = amountOf(statement);
  const isExact = said?.kind === 'count' && /^[个家]$/.test(said.unit) && !said.approx && !said.upper;
  return isExact ? said.n : undefined;
}

function isAll({ before, after }: Statement): boolean {
  return whose.test(before) && all.test(after);
}

/** Whether the sentence began with as many units as there are, and has told of nothing else since. */
function isAmongAll({ sentence, order, before }: Statement, count: number): boolean {
  const [first, ...others] = sentence.slice(0, order);
  if (!first || readUnits({ found: first }) !== count || others.some((found) => !readUnits({ found })))
    return false;
  const rest = before.slice(first.index + first.text.length);
  return whose.test(before.slice(0, first.index)) && all.test(rest) && among.test(rest);
}
