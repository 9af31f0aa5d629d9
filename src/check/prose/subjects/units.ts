/** 受助学生来自4个街镇: how many units those helped come from, where the data part all of them by units of that kind. */

import type { CheckInput } from '../../rule.ts';
import { wholeYear } from '../clauses.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { amountOf, type Subject } from '../tie.ts';
import { otherMatters } from '../vocabulary.ts';

const from = new RegExp(
  `^(?:${wholeYear}|受助|受资助|的|学生|子女|学子|〓|${ourselves}|分别|，)*来自(?:${ourselves}|的)*$`,
);
/** What a sentence calls units of several kinds together. */
const kinds: Readonly<Record<string, RegExp>> = {
  街镇: /(?:街道|镇)$/,
  镇街: /(?:街道|镇)$/,
  乡镇: /[乡镇]$/,
  分厂: /厂$/,
  企业: /(?:公司|集团|厂|矿|企业)$/,
  // of a union of others nobody knows how many are within
  单位: /(?<!工会|联合)(?:公司|集团|企业|[厂矿院校所站局队厅科室部处]|中心|大学|中学|小学|车间)$/,
};

export const tieUnits: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  if (said?.kind !== 'count' || !/^[个家]$/.test(said.unit) || said.approx || said.upper) return undefined;
  const [, kind = ''] = /^([\u4e00-\u9fff]{1,4})(?:[，、；。]|$)/.exec(statement.after) ?? [];
  const count = kind === '' ? undefined : countUnits(kind, input);
  if (count === undefined || !from.test(maskEarlier(statement)) || otherMatters.test(statement.before))
    return undefined;
  return {
    statement,
    holds: count === said.n,
    name: '构成.单位',
    derived: `${count}${said.unit}`,
    fields: ['分组'],
  };
};

/** The groups by unit, where all bear the kind at the end of their names and nobody is in none. */
function countUnits(kind: string, { facts }: CheckInput): number | undefined {
  const { 列尽: isAll = false, 组: units = [] } = facts.values.构成.单位 ?? {};
  const isOne = kinds[kind] ?? new RegExp(`${kind}$`);
  return isAll && units.every(({ 名称 }) => isOne.test(名称)) ? units.length : undefined;
}

function maskEarlier({ before, sentence, order }: Statement): string {
  return sentence.slice(0, order).reduce((rest, { text }) => rest.replace(text, '〓'), before);
}
