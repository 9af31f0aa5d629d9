/** Who the recipients are: their names, and who of them is a child that the law protects more. */
import type { CampaignModel } from '../campaign/model.ts';

type RosterRow = NonNullable<CampaignModel['名册']>[number];

/** 学段 in which one may be under 14: 初中 ends at 15, and who is in it cannot be told apart. */
const mayBeUnder14 = /幼儿|学前|小学|初中|初[一二三]|[一二三四五六七八九]年级/;

/** Whether a recipient is under 14; `assumed` where no age is given and the 学段 leaves it open. */
export function isUnder14({ 年龄: age, 学段: stage }: RosterRow): { young: boolean; assumed: boolean } {
  const years = /^\d{1,3}/.exec(age ?? '')?.[0];
  if (years !== undefined) return { young: Number(years) < 14, assumed: false };
  const young = mayBeUnder14.test(stage ?? '');
  return { young, assumed: young };
}

/** The names that a public version must not show in full: students, their parents, the people of the examples. */
export function listRecipientNames({
  名册: rows = [],
  故事: stories = [],
}: Pick<CampaignModel, '名册' | '故事'>): string[] {
  const names = rows.flatMap(({ 学生, 家长 }) => (家长 === undefined ? [学生] : [学生, 家长]));
  return [...names, ...stories.flatMap(({ 人物 }) => (isBareName(人物) ? [人物] : []))];
}

/** 王小明, but not 矿业分公司的王小明. */
function isBareName(who: string): boolean {
  return [...who].length <= 4 || /^[^\s，、的]+·[^\s，、的]+$/.test(who);
}

/** Words that stay as they are even where a recipient's name is part of them: the campaign's and the units' names. */
export function listPublicWords({
  活动: activity,
  单位: unit,
  名册: rows = [],
}: Pick<CampaignModel, '活动' | '单位' | '名册'>): string[] {
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
