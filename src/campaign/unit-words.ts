/** The words of units' names: those that they are known by, and those that are left out as one likes. */
import { foldLetters } from '../chinese/letters.ts';

const named =
  /^[\p{Script=Han}\d]*(?:[局厅委部办院校团联室科处站所社行会厂]|公司|集团|中心|大学|[中小]学|政府|财政|支队)$/u;

/** Whether words end as the names of units do: 市教育局, 矿业公司. */
export function isUnitName(words: string): boolean {
  return named.test(words);
}

const unions = '总工会|工会工作委员会|工会联合(?:委员)?会|工会委员会|工会';
/** Organs that are no union and do the same work, at the end of their names. Alternatives of a pattern. */
export const charities = '慈善总会|慈善协会|慈善会|红十字会|基金会';
/** What kind of organ a unit is, at the end of its name: 总工会, 慈善会. Alternatives of a pattern. */
export const organs = `${unions}|${charities}`;
/** What stands behind a unit's own name, and is often left out or added. */
const unionWords = new RegExp(`(?:${unions})$`);
const companyWords = /(?:股份)?(?:有限)?(?:责任)?(?<!分)公司$/;

/** Without the words for its union: 城关镇 of 城关镇总工会. */
export function dropUnion(name: string): string {
  return name.replace(unionWords, '');
}

const mistypedUnion = /[总综宗][工公功攻供宫][会汇慧惠回]$/;

/** What a name is meant to be that ends as 总工会 sounds: 市总公会. */
export function suggestUnions(name: string): readonly string[] {
  const meant = name.replace(mistypedUnion, '总工会');
  return meant === name ? [] : [meant];
}

/** A unit's own name: 望川化工集团 of 望川化工集团有限公司工会. */
export function takeCore(name: string): string {
  return dropUnion(foldLetters(name)).replace(companyWords, '');
}
