/** 其中初中生5名, where everybody is parted by 学段 and nobody is at such a school. */

import { readSchools } from '../../../campaign/schooling.ts';
import { countsPersons } from '../../../chinese/count.ts';
import { amountOf, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** 中职 may be counted among 高中, and 专科 is told of schools of many kinds. */
const stage = '(小学|初中|研究生|硕士|博士|幼儿园|学前)';
const opens = '(?:^|[，、：；])(?:今年|全年|共|资助|受助学生|受助|的|中|里|其中|有|包括|，)*';
const before = new RegExp(`${opens}${stage}(?:学?生|阶段|儿童)?(?:共|有|为)*$`);
const behind = new RegExp(`^${stage}(?:学?生|阶段)?(?:[，、；。]|$)`);
const given = new RegExp(`${opens}$`);

export const tieOtherStage: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  const { lead, trail } = statement;
  if (said?.kind !== 'count' || !countsPersons(said.unit) || said.n === 0 || statement.found.per)
    return undefined;
  if (words.foreign.test(statement.before)) return undefined;
  const named =
    words.wholeTrail.test(trail) && before.test(lead)
      ? before.exec(lead)?.[1]
      : /资助|其中/.test(lead) && given.test(lead)
        ? behind.exec(trail)?.[1]
        : undefined;
  const { 列尽: isAll = false, 组: parts = [] } = input.facts.values.构成.学段 ?? {};
  if (named === undefined || !isAll) return undefined;
  const kinds = parts.map(({ 名称 }) => readSchools(名称));
  const own = [...(readSchools(named) ?? [])];
  if (kinds.some((kind) => !kind || [...kind].some((one) => own.includes(one)))) return undefined;
  return {
    statement,
    holds: false,
    name: '构成.学段',
    derived: parts.map(({ 名称 }) => 名称).join('、'),
    fields: ['分组'],
  };
};
