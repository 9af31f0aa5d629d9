/** 书包由县商会捐赠, 仪式由团县委主办, 活动由县总工会和县妇联联合主办: who is said to have given or hosted it, beside the data. */

import { formatPath } from '../../diagnostics/path.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { isStranger } from './callings.ts';
import { end, thisYear } from './clauses.ts';
import { listCalled, listEnds } from './occasions.ts';
import {
  type Claimed,
  type Judged,
  judgeSentences,
  listDoneSentences,
  listFreeSentences,
  saysOtherYear,
} from './own-sentences.ts';
import { anyOf } from './several.ts';

/** Something that was given or held, and whose deed the data say that was. */
interface Deed {
  called: readonly string[];
  done: string;
  doers: readonly string[];
  path: string;
}

const hosted = '(?:主办|举办|组织开展|组织)';
/** Whoever else took part may have done it too. */
const helped = /组织/;
const given = '(?:捐赠|捐助|赠送|赠予|提供|捐献|出资购买|出资)';
const paid = '(?:出资|资助|承担|提供|捐助|捐赠)';
const who = '(?<who>[^，；：由（）“”\\d]{2,40}?)';
/** Behind what was given or held: how many, how much. */
const counted = '(?:的)?(?:补充资助|助学金|资助)?(?:共?\\d[\\d.,]*(?:万?元|[个套台件份只本册名]))?';
const opening = `(?:${thisYear}|本次|此次|其中|给学生的|学生的|发给学生的|这批|\\d+[个套台件份只本册]|\\d{1,2}月\\d{1,2}日的|，)*`;
/** Whoever that is, the data may name them. */
const anybody =
  /爱心|社会|企业$|企业家$|单位|部门|各|有关|相关|多家|[一两几]家|位|人士|校友|老人|[我本其他]|职工|同学|家长|上级|方面/;

const listDeeds = oncePerInput((input): readonly Deed[] => {
  const {
    仪式: ceremonies = [],
    附带活动: events = [],
    实物: goods = [],
    补充资助: more = [],
  } = input.campaign;
  const ceremonyNames = listCalled(input);
  const deeds: Deed[] = [
    ...ceremonies.map(({ 主办: host }, index) => ({
      called: [...(ceremonyNames[index] ?? []), ...(ceremonies.length === 1 ? ['仪式', '发放仪式'] : [])],
      ...{ done: hosted, doers: host === undefined ? [] : splitDoers(host) },
      path: `${formatPath(['仪式', index])}.主办`,
    })),
    ...events.map(({ 名称, 主办: hosts = [] }, index) => ({
      called: [名称, ...listEnds(名称)],
      ...{ done: hosted, doers: hosts, path: `${formatPath(['附带活动', index])}.主办` },
    })),
    ...goods.map(({ 名称, 资助方 }, index) => ({
      called: [名称],
      ...{ done: given, doers: 资助方 === undefined ? [] : splitDoers(资助方) },
      path: `${formatPath(['实物', index])}.资助方`,
    })),
    ...more.map(({ 对象 = '', 资助方 }, index) => ({
      called: 对象.length < 2 ? [] : [对象],
      ...{ done: paid, doers: 资助方 === undefined ? [] : splitDoers(资助方) },
      path: `${formatPath(['补充资助', index])}.资助方`,
    })),
  ];
  return deeds;
});

export function* listSaidHosts(input: CheckInput): Iterable<Claimed> {
  const deeds = listDeeds(input);
  const form = new RegExp(
    `^${opening}“?(?<what>${anyOf(deeds.flatMap(({ called }) => called))})”?${counted}(?:全部|均|都|是)*由${who}(?:联合|共同|牵头|统一)*(?<done>${hosted}|${given}|${paid})(?:的)?${end}`,
  );
  const sentences = listDoneSentences(input)
    .filter(({ text }) => !saysOtherYear(text))
    .map((one) => ({
      ...one,
      text: one.passage.text.slice(one.index, one.index + one.text.length),
    }));
  const free = new Set(listFreeSentences(input).map(({ passage, index }) => `${passage.path} ${index}`));
  yield* judgeSentences(sentences, [(text) => judgeDeed(text, form, deeds, input)], input);
  const ofAll = sentences.filter(({ passage, index }) => free.has(`${passage.path} ${index}`));
  yield* judgeSentences(ofAll, [judgeCampaign], input);
}

/** 书包12个由县商会捐赠. */
function judgeDeed(
  text: string,
  form: RegExp,
  deeds: readonly Deed[],
  input: CheckInput,
): Judged | undefined {
  const match = form.exec(text);
  const { what = '', who: doers = '', done = '' } = match?.groups ?? {};
  // of two that one word may call, each may be meant
  const meant = deeds.filter((deed) => deed.called.includes(what) && new RegExp(`^${deed.done}$`).test(done));
  const known = meant.flatMap((deed) => deed.doers);
  const [first] = meant;
  if (!match || !first || meant.some((deed) => deed.doers.length === 0)) return undefined;
  const { holds, derived } = judgeDoers(doers, known, input);
  const isSure = holds !== false || !helped.test(done);
  return { words: match[0], holds: isSure ? holds : undefined, derived, path: first.path };
}

const campaignName = `(?:${thisYear}|本次|此次|的|“?金秋助学”?|助学)*活动`;
const together = '(?:联合|共同|携手)';
const did = '(?:主办|举办|开展|组织|组织开展)';
const forms = [
  new RegExp(`^${campaignName}由${who}${together}${did}(?:的)?${end}`),
  new RegExp(`^${campaignName}由[^，]{2,16}?(?:联合|会同|携手)${who}${together}?${did}(?:的)?${end}`),
];

/** 活动由县总工会联合县教育局开展. */
function judgeCampaign(text: string, input: CheckInput): Judged | undefined {
  const { 联合: partners = [], 全称: full, 简称: short = full } = input.campaign.单位;
  const match = forms.map((form) => form.exec(text)).findLast((one) => one);
  if (!match || partners.length === 0) return undefined;
  const judged = judgeDoers(match.groups?.who ?? '', [...partners, full, short], input);
  return { words: match[0], ...judged, derived: partners.join('、'), path: '单位.联合' };
}

/** Wrong where one of those that are said to have done it can be none of those that did. */
function judgeDoers(said: string, known: readonly string[], { campaign }: CheckInput) {
  const doers = splitDoers(said);
  const isVague = doers.some((one) => anybody.test(one)) || known.some((one) => /等|各|爱心/.test(one));
  const isWrong = doers.some((one) => isStranger(one, known, campaign));
  const derived = known.join('、');
  if (isVague) return { holds: undefined, derived };
  return { holds: !isWrong, derived };
}

function splitDoers(words: string): string[] {
  return words.split(/[、和与及]|以及|联合|会同/).filter((one) => one !== '');
}
