/** 8月22日上午，举行发放仪式; 升学指导讲座于8月20日举办: when the ceremonies and what went with them were held. */

import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Dated, listTimes } from '../dated.ts';
import { anyEvent, findCalled, listCalled, notYet } from '../occasions.ts';
import { anyOf } from '../several.ts';
import { dropOwn, ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';

const halfDay = '(?:上午|下午|晚上?|当天|[一二三四五六七八九十\\d]+[时点](?:半|\\d+分)?)';
const heldBehind = new RegExp(
  `^，?${halfDay}?，?(?:我们|${ourselves}+)?(?:在[^，；、]{2,12}?)?(?:[为给][^，；、]{2,8}?)?(?:隆重|集中|统一|正式|如期|顺利|组织)*(?:举行|举办|召开)了?(?:隆重的|简朴的|${ourselves}+|[市县]级|今年的?|本年度?的?)*(?:“?金秋助学”?|助学金|助学|爱心)*(?=$|〓)`,
);
/** 举行欢送会，征求意见: another one of the kind. */
const consulting = /征求|听取|研究|部署|布置|摸底/;
const heldBefore = /〓(?:已?于|在|的?时间(?:是|为))*$/;
const heldAfter = new RegExp(
  `^，?${halfDay}?，?(?:在[^，；]{0,12})?(?:隆重|如期|顺利|正式)?(?:举行|举办|召开)`,
);
const openBehind = new RegExp(`^，?${halfDay}?，〓(?:在|隆重|如期|顺利|正式|举行|举办|召开)`);
/** 8月20日的发放仪式上. */
const ofThatDay = /^(?:举行|举办|召开)?的〓(?:上|现场|中|[，、]|$)/;

/** All ceremonies where one that is called as they are was held then, or all other events of the name that is said. */
export function listCeremonies(statement: Statement, input: CheckInput): Dated[] | undefined {
  const { 仪式: ceremonies = [], 附带活动: others = [] } = input.campaign;
  const { before, after } = statement;
  const side = others.find(({ 名称 }) => 名称.length > 2 && (before + after).includes(名称));
  if (side && isHeld(side.名称, statement))
    return listTimes('附带活动', others, ({ 名称 }) => 名称 === side.名称);
  const text = before + after;
  const called = findCalled(text, listCalled(input));
  if (!called || consulting.test(after) || anyEvent.test(text.replaceAll(called.words, '〓')))
    return undefined;
  const own = new RegExp(`(?:${anyOf([called.words])})(?!${notYet})`);
  return own.test(text) && isHeld(called.words, statement)
    ? listTimes('仪式', ceremonies, (one) => called.indexes.includes(ceremonies.indexOf(one)))
    : undefined;
}

const opensPlainly = new RegExp(`^(?:${thisYear}|，)*$`);
const handed = /领到|领取|发放|举行|举办/;
const preparing = /布置|彩排|筹备|准备|踩点|查看|协调|第三批|补发/;

/** 8月26日，学生在县工人文化宫领到助学金: the ceremonies at the place that the sentence names, if each tells its own. */
export function listAtPlace({ before, after }: Statement, { campaign }: CheckInput): Dated[] | undefined {
  const { 仪式: ceremonies = [], 附带活动: others = [] } = campaign;
  const places = ceremonies.map(({ 地点 }) => 地点 ?? '');
  const own = listPlaceNames(places, campaign.单位.简称 ?? campaign.单位.全称);
  const there = ceremonies.filter((_, index) => own[index]?.some((name) => after.includes(`在${name}`)));
  const isElse = preparing.test(after) || others.some(({ 名称 }) => (before + after).includes(名称));
  if (there.length === 0 || isElse || !opensPlainly.test(before)) return undefined;
  if (!handed.test(after) || !/助学金|仪式/.test(after) || /[日月]/.test(after)) return undefined;
  return listTimes('仪式', ceremonies, (one) => there.includes(one));
}

/** 集团职工之家 and 职工之家, where no other place is called so. */
function listPlaceNames(places: readonly string[], unit: string): string[][] {
  const body = unit.replace(/(?:总工会|工会)$/, '');
  return places.map((place) => {
    const names = [place, ...(body !== '' && place.startsWith(body) ? [place.slice(body.length)] : [])];
    return names.filter(
      (name) => name.length > 3 && places.every((other) => other === place || !other.includes(name)),
    );
  });
}

/** 首场, 第二场: which of the ceremonies, by their days, a sentence means; undefined where it says of none. */
export function listOfOrder(statement: Statement, input: CheckInput): Dated[] | undefined {
  const { 仪式: ceremonies = [] } = input.campaign;
  const { before, after } = statement;
  const nth =
    /^(?:，|上午|下午)*(?:首|第([一二三四]))场(?:发放)?(?:仪式|活动)(?:在[^，]{2,14})?(?:举行|举办)/.exec(
      after,
    );
  const each = listTimes('仪式', ceremonies);
  if (!nth || before !== '' || each.length < 2) return undefined;
  const order = nth[1] === undefined ? 0 : '一二三四'.indexOf(nth[1]);
  const one = [...each].sort((a, b) => (a.date.from < b.date.from ? -1 : 1))[order];
  return one && [one];
}

/** Whether the sentence says that what bears a name was held at its time. */
function isHeld(name: string, { before, after }: Statement): boolean {
  const mark = (text: string) => text.replace(name, '〓');
  const behind = dropOwn(mark(after));
  return (
    heldBehind.test(behind) ||
    openBehind.test(behind) ||
    ofThatDay.test(behind) ||
    (heldBefore.test(mark(before)) && heldAfter.test(after))
  );
}
