/** 层级: which kinds of unit there are, and which of them are alike. */

import { charities } from './unit-words.ts';

/** What kinds of unit there are. */
export const levels = [
  ...(['全国', '省', '自治区', '兵团', '市', '州', '盟', '县', '区', '旗'] as const),
  ...(['乡镇', '乡', '镇', '街道', '社区', '村', '园区', '开发区', '行业', '系统'] as const),
  ...(['集团', '企业', '机关', '事业单位', '学校', '医院', '社会组织', '部门', '基层'] as const),
] as const;

/** Levels that are alike in what their unions do, and so in how their reports speak. */
const families = {
  省: ['全国', '省', '自治区', '兵团'],
  市: ['市', '州', '盟'],
  县: ['县', '区', '旗'],
  乡镇: ['乡镇', '乡', '镇', '街道', '社区', '村', '园区', '开发区'],
  企业: ['行业', '系统', '集团', '企业', '基层'],
  机关: ['机关', '事业单位', '医院'],
  学校: ['学校'],
  部门: ['部门'],
} as const satisfies Record<string, readonly (typeof levels)[number][]>;
/** 层级 as the bank of sentences tells units apart. */
export type LevelFamily = keyof typeof families;
/** Those, the highest first. */
export const levelFamilies = Object.keys(families) as [LevelFamily, ...LevelFamily[]];

/** The levels of a family: 县、区、旗. */
export function levelsOf(family: LevelFamily): readonly string[] {
  return families[family];
}

/** 旗 is like 县. */
export function familyOf(level: string | undefined): LevelFamily | undefined {
  return levelFamilies.find((family) => (families[family] as readonly string[]).includes(level ?? ''));
}

/** Levels that a name tells for certain. A 市 may be a 县级市, a 集团 an 企业, and there are many kinds of 区. */
const named: readonly (readonly [name: RegExp, level: (typeof levels)[number]])[] = [
  [/县总工会$/, '县'],
  [/旗总工会$/, '旗'],
  [/(?<!开发|高新|园|新|矿|林|景|社|自治|合作|示范|试验|管理)区总工会$/, '区'],
  [/乡总工会$/, '乡'],
  [/镇总工会$/, '镇'],
  [/街道总工会$/, '街道'],
  [/省总工会$/, '省'],
  [/自治区总工会$/, '自治区'],
  [/^(?!.*集团).*公司工会(?:委员会)?$/, '企业'],
  [/(?:大学|学院|[中小]学|学校)工会(?:委员会)?$/, '学校'],
  [/医院工会(?:委员会)?$/, '医院'],
  [/[厅局委]工会(?:委员会)?$/, '机关'],
  [new RegExp(`(?:${charities})$`), '社会组织'],
];

/** The level that a unit's full name tells; undefined where it may be another. */
export const levelOfName = (name: string): (typeof levels)[number] | undefined =>
  named.find(([pattern]) => pattern.test(name))?.[1];
