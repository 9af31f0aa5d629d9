/** Whether the words around a figure leave it all of the year's: no part, no other body, no other money or aid. */

import type { CampaignModel } from '../../campaign/model.ts';
import { places } from '../../chinese/regions.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { hasName, listPartNames } from './part-names.ts';
import type { Statement } from './statements.ts';
import {
  neutralWords,
  occasion,
  ofRegion,
  otherMatters,
  partial,
  whole,
  wide,
  withinMore,
} from './vocabulary.ts';

/** A figure's clause, as it stands between two commas: what is before the figure, and all of it. */
export interface Clause {
  /** of the sentence, before the clause */
  earlier: string;
  before: string;
  behind: string;
  text: string;
}

export function readClause({ before, after, found }: Statement): Clause {
  const start = before.search(/[^，]*$/);
  const own = before.slice(start);
  const [behind = ''] = /^[^，]*/.exec(after) ?? [];
  return { earlier: before.slice(0, start), before: own, behind, text: own + found.text + behind };
}

/** 省、市两级 gave a part of it, and 减免学费 is other aid. */
const ofOthers = new RegExp(
  `(?:中央|[${places}])(?:、[${places}])+|[两二三四]级|[${places}]级|上级|减免|学费|垫付|缴纳`,
);
/** Whose money it is goes on from clause to clause. */
const ofOtherPeople = /未通过|没有通过|落选|未获/;
/** （含补充资助4000元 */
const asIncluded = /[（(](?:含|包括|包含|连同)[^）)]*$/;
const includingOthers = /^[^，。；]{0,4}[（(](?:含|包括|连同|加上)|^[^，。；]*在内/;
/** 60名学生从市领导手中接过助学金. */
const handedOver = /^[^，。；]*(?:从[^，]+手中|接过|上台|登台|代表(?:领取|参加)|到场)/;
/** 有的县区自己筹资，: others did it too. */
const otherDoers = /有[的些]|一些|部分|不少|某|爱心企业|县区|各地/;
/** 加上补充资助2万元，共发放101.6万元. */
const addsOthers =
  /加上|连同|加之|包括|十[一二三四五]五|疫情|十[七八九]大|二十大|送温暖|帮扶资金|帮扶困难职工|生活救助/;

/** Whether nothing in a figure's clause, or before it in the sentence, makes it other than all that the unit did. */
export function isOfWhole(statement: Statement, clause: Clause, input: CheckInput): boolean {
  const { campaign } = input;
  const { earlier, before, text } = clause;
  if (partial.test(text) || ofOthers.test(text) || hasName(text, input)) return false;
  if (!inScope(earlier + text, campaign)) return false;
  if (/分别/.test(before) || otherDoers.test(earlier) || withinMore.test(statement.after)) return false;
  if (ofOtherPeople.test(earlier) || otherMatters.test(earlier)) return false;
  // of one named before it, all is that one's
  if (!wide.test(text) && new Set(listPartNames(input).filter((name) => earlier.includes(name))).size === 1)
    return false;
  const isOfYear = wide.test(text) || !occasion.test(earlier + text);
  if (!isOfYear && !(whole.test(text) && !occasion.test(text))) return false;
  if (asIncluded.test(before) || includingOthers.test(statement.after)) return false;
  if (handedOver.test(statement.after) || addsOthers.test(statement.before)) return false;
  return !isOfOtherMoney(before) && !isByAnother(before, campaign) && !isOfEarlierHolder(clause, campaign);
}

/** 全市 that is not said of the unit itself is of another 口径 than its totals. */
function inScope(words: string, { 合计: totals }: CampaignModel): boolean {
  return !ofRegion.test(words) && (totals?.口径?.范围 !== '本级' || !/各级/.test(words));
}

/** What may stand before a total: whose it is, when, and that it is all. */
const ofTheUnit = new RegExp(
  `各级|工会(?:系统)?|“?金秋助学”?(?:活动)?|活动|(?:19|20)\\d\\d年度?|${thisYear}|当年|全年|年内|本次|截至目前|目前|最终|实际|通过|开展|实施|组织|坚持|期间|以来|来|\\d{1,2}月(?:\\d{1,2}日|份|底|初|[上中下]旬)?|[一二三四五六七八九十\\d]+年|[自从]|共有|有|使|让|困难|[“”、，：（）]`,
  'g',
);

/** 县（区）总工会, 两个直属工会, “希望工程”: another did it than the unit whose report it is. */
function isByAnother(before: string, { 单位: unit }: CampaignModel): boolean {
  const rest = (unit.联合 ?? [])
    .reduce((text, name) => text.replaceAll(name, ''), before)
    .replace(ofTheUnit, '');
  return !neutralWords.test(rest.replace(/[\d.余多近约万千百名户元人（）]+/g, ''));
}

/** 共筹集工会经费5.5万元: of all money, that kind alone. */
function isOfOtherMoney(before: string): boolean {
  const [, object = ''] = /(?:筹集|募集|筹措|发放|下拨)了?([^\d，]*)$/.exec(before) ?? [];
  return !neutralWords.test(object);
}

/** Whether the clause goes on of another that one before it, with its figure, told of: 铸造分厂资助15名，发放6.05万元. */
function isOfEarlierHolder({ earlier, text }: Clause, campaign: CampaignModel): boolean {
  if (wide.test(text)) return false;
  const last = earlier
    .split('，')
    .filter((one) => /\d/.test(one))
    .at(-1);
  return last !== undefined && isByAnother(last.replace(/\d.*$/, ''), campaign);
}
