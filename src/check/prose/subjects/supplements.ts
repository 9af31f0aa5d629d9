/** 另为2名学生补充资助4000元: those whom 补充资助 lists, what they got, and how much each. */

import { countsPersons } from '../../../chinese/count.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { helped } from '../../../chinese/helped.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { listTogether } from '../several.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, type Subject, type Tie } from '../tie.ts';
import { addKnown } from '../together.ts';
import * as words from '../vocabulary.ts';

const plain = `(?:${helped}|对象|人数|名|人|共|合计|共计|总计|为|了|有|是|的|发放|给予|给|资金|金额|助学金|款|〓|（|、)*`;
const behind = new RegExp(`补充(?:资助|救助)${plain}$`);
/** Up to the words, of those whom it is said of: no other clause, and nobody else. */
const ahead = /^[^，；：、（）中除外含括和与及]{0,24}补充(?:资助|救助)(?!对象|政策|标准|办法)/;
const part = /其中|除|每名|每人|又|再|含有|上年|往年|拟/;

export const tieSupplement: Subject = (statement, { input }) => {
  const { before, clause, after, sentence, order } = statement;
  const said = amountOf(statement);
  if (!said) return undefined;
  const own = clause.replace(/(?:每人|每名(?:学生)?|每生)$/, '');
  const earlier = sentence.slice(0, order).reduce((rest, { text }) => rest.replace(text, '〓'), own);
  const later = sentence.slice(order + 1).reduce((rest, { text }) => rest.replace(text, '〓'), after);
  const isSaid = behind.test(earlier) || ahead.test(later);
  // of 本科生61名（含补充资助1名） it is one group's
  if (before.includes('（') && hasName(before, input)) return undefined;
  if (!isSaid || (before + after).split(/补充(?:资助|救助)/).length !== 2 || part.test(own)) return undefined;
  if (statement.found.per) return tieEach(statement, input);
  if (said.kind === 'count' && !countsPersons(said.unit)) return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  return holdTo(statement, listTogether(listEach(field, input), `补充资助[].${field}`));
};

const withThem = /^(?:困难|职工|家庭|学生|子女)*（(?:含|包括|包含|连同)补充(?:资助|救助)[^（）]*）/;

/** 受助学生98名（含补充资助2名）: the year's, or those and the others. */
export const tieWithSupplement: Subject = (statement, { input }) => {
  const { before, after, found } = statement;
  const said = amountOf(statement);
  if (
    !said ||
    found.per ||
    !withThem.test(after) ||
    !words.neutralWords.test(before.replace(/^全年|[，]/g, ''))
  )
    return undefined;
  const field = said.kind === 'money' ? '金额' : '人数';
  const totals = listKnown(input, '合计', said.kind === 'money' ? ['发放', '筹集'] : ['人数']);
  const others = listEach(field, input);
  return holdTo(statement, [...totals.flatMap((total) => addKnown([total, ...others]) ?? []), ...totals]);
};

/** One figure of every entry; none where an entry does not tell it. */
function listEach(field: string, input: CheckInput): Known[] {
  const entries = input.campaign.补充资助 ?? [];
  const each = entries.flatMap((_, index) => listKnown(input, formatPath(['补充资助', index]), [field]));
  return each.length === entries.length ? each : [];
}

/** 补充资助每人2000元: what an entry gave ÷ to how many. */
function tieEach(statement: Statement, input: CheckInput): Tie | undefined {
  const { found } = statement;
  const [money, heads] = [listEach('金额', input), listEach('人数', input)];
  if (found.kind !== 'money' || !found.per?.every((of) => /^[人名生]$/.test(of))) return undefined;
  const shares = money.flatMap((one, index): Known[] => {
    const of = heads[index];
    if (!of || !isExact(one.figure) || !isExact(of.figure) || sizeOf(of.figure) === 0) return [];
    const figure = withSize(one.figure, Math.round(sizeOf(one.figure) / sizeOf(of.figure)));
    return [{ path: one.path, figure }];
  });
  const tie = shares.length === money.length ? holdTo(statement, shares) : undefined;
  const of = tie && heads[money.findIndex(({ path }) => path === tie.name)];
  return (
    tie && of && { ...tie, name: `${tie.name} ÷ ${formatFigure(of.figure)}`, fields: [tie.name, of.path] }
  );
}
