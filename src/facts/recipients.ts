/** Who the recipients are: their names, and who of them is a child that the law protects more. */

import type { CampaignModel } from '../campaign/model.ts';
import { makeNameFinder, type NameFinder } from '../chinese/name-finder.ts';

/** The fields in which people and units are named. */
export type NamingFields = Pick<
  CampaignModel,
  '报告' | '活动' | '单位' | '名册' | '故事' | '仪式' | '走访' | '公示'
>;
type RosterRow = NonNullable<CampaignModel['名册']>[number];

/** 学段 in which one may be under 14: 初中 ends at 15, and who is in it cannot be told apart. */
const mayBeUnder14 = /幼儿|学前|小学|初中|中学|初[一二三]|[一二三四五六七八九]年级/;

/** Whether a recipient is under 14; `assumed` where no age is given and the 学段 leaves it open. */
export function isUnder14({ 年龄: age, 学段: stage }: RosterRow): { young: boolean; assumed: boolean } {
  const years = /^\d{1,3}/.exec(age ?? '')?.[0];
  if (years !== undefined) return { young: Number(years) < 14, assumed: false };
  const young = mayBeUnder14.test(stage ?? '');
  return { young, assumed: young };
}

/** The names that a public version must not show in full: students, their parents, the people of the examples. */
export function listRecipientNames({ 名册: rows = [], 故事: stories = [] }: NamingFields): string[] {
  const names = rows.flatMap(({ 学生, 家长 }) => (家长 === undefined ? [学生] : [学生, 家长]));
  return [...names, ...stories.flatMap(({ 人物 }) => (isBareName(人物) ? [人物] : []))];
}

/** 王小明, but not 矿业分公司的王小明. */
function isBareName(who: string): boolean {
  return [...who].length <= 4 || /^[^\s，、的]+·[^\s，、的]+$/.test(who);
}

/** Words that stay as they are even where a recipient's name is part of them: the campaign's and the units' names. */
export function listPublicWords({ 活动: activity, 单位: unit, 名册: rows = [] }: NamingFields): string[] {
  const words = [
    '金秋助学',
    activity?.名称,
    activity?.关联工程,
    unit.全称,
    unit.简称,
    unit.上级,
    ...(unit.联合 ?? []),
    ...(unit.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称]),
    ...rows.map((row) => row.单位),
  ];
  return words.filter((word) => word !== undefined);
}

/** Officials, and who receives objections: public in their office. */
function listOfficials({
  仪式: ceremonies,
  走访: visits,
  报告: report,
  公示: publication,
}: NamingFields): string[] {
  const people = [
    ...(ceremonies ?? []).flatMap(({ 主持: host, 出席: present }) => [
      ...(host ? [host] : []),
      ...(present ?? []),
    ]),
    ...(visits ?? []).flatMap(({ 带队: leaders }) => leaders ?? []),
  ];
  const contact = publication?.联系人;
  return [...people.map(({ 姓名 }) => 姓名), ...(report.版头?.签发人 ?? []), ...(contact ? [contact] : [])];
}

/** Finds recipients' full names in a finished report. A namesake of an official cannot be told from him, and is let be. */
export function makeRecipientFinder(campaign: NamingFields): NameFinder {
  return makeNameFinder(listRecipientNames(campaign), [
    ...listPublicWords(campaign),
    ...listOfficials(campaign),
  ]);
}
