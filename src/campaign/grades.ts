/** 年级 → 学段: 就读年级 is the one column of many forms, and 学段 what reports and standards go by. */
import type { RosterRow } from './schema/campaign.ts';
import { stages } from './schema/recipients.ts';

type Stage = (typeof stages)[number];

/** What a grade begins with when it does not name its 学段. */
const beginnings: readonly [RegExp, Stage][] = [
  [/^(?:大班|中班|小班|学前班)/, '幼儿园'],
  [/^[一二三四五六1-6]年级/, '小学'],
  [/^(?:[七八九7-9]年级|初[一二三1-3])/, '初中'],
  [/^高[一二三1-3]/, '高中'],
  [/^大[一二三四五1-5]/, '大学'],
  [/^研[一二三1-3]/, '研究生'],
  [/^硕[一二三1-3]/, '硕士'],
  [/^博[一二三四1-4]/, '博士'],
];

/** The 学段 of 小学三年级, 七年级, 高三, 大一; undefined of 2023级 or 三班. */
export function findStage(grade: string): Stage | undefined {
  const named = stages.filter((stage) => grade.includes(stage));
  if (named.length > 0) return named[0];
  return beginnings.find(([pattern]) => pattern.test(grade.trim()))?.[1];
}

/** Rows whose 学段 is told by their 年级 alone have it. */
export function fillStages(rows: RosterRow[]): RosterRow[] {
  return rows.map((row) => {
    const stage = row.学段 === undefined && row.年级 !== undefined ? findStage(row.年级) : undefined;
    return stage === undefined ? row : { ...row, 学段: stage };
  });
}
