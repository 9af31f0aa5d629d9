/** Groups of a roster that may be one, written in two ways: 高职 and 大专, 教育局 and 县教育局. */

import { isWithin, readPlainSchooling } from '../../campaign/schooling.ts';
import { takeCore } from '../../campaign/unit-words.ts';
import { places } from '../../chinese/regions.ts';
import { alikeGroups } from '../../diagnostics/catalogue/roster-rows.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

const endsAsPlace = new RegExp(`[${places}]$`);
/** 学段 that others are a part of: 中专 and 技校 are two, each of them 中职. */
const wholes: ReadonlySet<string> = new Set(['大专', '中职', '大学', '中学', '研究生']);

interface Pair {
  column: '学段' | '单位';
  one: string;
  other: string;
}

/** 高职 beside 大专, 本科 beside 大学. */
function pairSchooling(names: readonly string[]): Pair[] {
  return names
    .filter((other) => wholes.has(other))
    .flatMap((other) =>
      names
        .filter(
          (one) => isWithin(one, other) === true && readPlainSchooling(one) !== readPlainSchooling(other),
        )
        .map((one) => ({ column: '学段', one, other }) as const),
    );
}

/** 教育局 beside 县教育局, and in 云岭县 矿业公司 beside 云岭矿业公司. */
function pairUnits(names: readonly string[], own: string): Pair[] {
  const byCore = new Map(names.map((name) => [takeCore(name), name]));
  return names.flatMap((other) => {
    const core = takeCore(other);
    return Array.from({ length: Math.max(0, core.length - 2) }, (_, index) => index + 1).flatMap((length) => {
      const [place, one] = [core.slice(0, length), byCore.get(core.slice(length))];
      const isPlace = endsAsPlace.test(place) || (length > 1 && own.startsWith(place));
      return one !== undefined && isPlace ? [{ column: '单位', one, other } as const] : [];
    });
  });
}

/** The groups of a column that a report makes of the roster itself. */
function listGroups({ campaign, facts }: CheckInput, column: '学段' | '单位'): string[] {
  const { 名册: rows = [], 分组: groups = [] } = campaign;
  // groups that are typed stand in place of those of the roster
  if (groups.some(({ 维度: dimension }) => dimension === column) || !facts.values.构成[column]) return [];
  return [...new Set(rows.flatMap((row) => row[column] ?? []))];
}

function listAlike(input: CheckInput): { pairs: Pair[]; compared: number } {
  const { 全称: own, 下属: below = [] } = input.campaign.单位;
  const [stages, units] = [listGroups(input, '学段'), listGroups(input, '单位')];
  const known = new Set(below.flatMap(({ 名称, 简称 }) => [名称, 简称]));
  const pairs = pairUnits(units, own).filter(({ one, other }) => !known.has(one) || !known.has(other));
  return { pairs: [...pairSchooling(stages), ...pairs], compared: stages.length + units.length };
}

export const alikeGroupRules: readonly Rule[] = [
  defineRule(alikeGroups, (input) => {
    const { pairs, compared } = listAlike(input);
    const problems = pairs.map((pair) => {
      const index = (input.campaign.名册 ?? []).findIndex((row) => row[pair.column] === pair.one);
      return makeProblem(alikeGroups, pair, atField(input, formatPath(['名册', index, pair.column])));
    });
    return { problems, compared };
  }),
];
