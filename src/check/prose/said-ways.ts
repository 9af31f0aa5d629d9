/** 助学金全部以打卡方式发放, where some of it was handed over: in which way all is said to be paid, beside the others that the data tell. */

import type { CampaignModel } from '../../campaign/model.ts';
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, isExact, sizeOf, yearFields } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { end, wholeYear } from './clauses.ts';
import { type Claimed, isFree, type Judged, judgeSentences, listOwnSentences } from './own-sentences.ts';
import { ourselves } from './signs.ts';

const money = '(?:助学金|助学款|资助金|资助款|资助资金|助学资金|资金|款项)';
const opening = `^(?:${wholeYear}|的|所有|全部|${ourselves}|受助学生)*(?:发放)?(?:的)?${money}?(?:的?发放)?(?:已|共?[\\d.]+万?元，?)*(?:全部|全都|一律|均|都)(?:已|是|为|直接)*`;
const by = '(?:采取|采用|通过|以|用|经)?';
const card = '(?:银行卡|打卡|转账|银行转账|银行|社保卡|社会保障卡|一卡通|惠农卡|惠民卡|存折)';
const done =
  '(?:的?(?:方式|形式|渠道))?(?:进行)?(?:发放|支付|拨付|发给|兑付)?(?:了|的|到位|到人|到户|完毕|学生|家长|本人|受助学生)*';
const toCard = new RegExp(
  `${opening}(?:${by}${card}${done}|[打转汇存](?:入|到|进|至)(?:了|学生|家长|职工|本人|受助|个人|的)*(?:银行卡|账户|卡|存折)(?:上|里|中)?)${end}`,
);
const byHand = new RegExp(
  `${opening}(?:(?:在)?(?:仪式上?)?(?:现场|当场)(?:发放|发给|交到)(?:的|完毕|学生|本人|受助学生|手[里中])*)${end}`,
);

const inCash = new RegExp(
  `^(?:${wholeYear}|的|${ourselves})*${money}(?:全部|都|均)?(?:以|采取|采用|用)现金(?:的?(?:方式|形式))?(?:发放|支付|发给学生)(?:的)?${end}`,
);

export function listSaidWays(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listOwnSentences(input).filter(isFree), [judgeCards, judgeHands, judgeCash], input);
}

/** What was handed over at a ceremony or at home went to no card; where cards alone are ticked, nothing else was done. */
function judgeCards(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = toCard.exec(text) ?? [];
  const { 仪式: ceremonies = [], 走访: visits = [] } = campaign;
  if (words === undefined) return undefined;
  const handed = [
    ...ceremonies.map(({ 现场 }, at) => ({ of: 现场, path: formatPath(['仪式', at, '现场']) })),
    ...visits.map(({ 发放 }, at) => ({ of: 发放, path: formatPath(['走访', at, '发放']) })),
  ].flatMap(({ of, path }) => yearFields.flatMap((field) => tellSome(of?.[field], `${path}.${field}`)));
  const [first] = handed;
  if (first) return { words, holds: false, ...first };
  const ticked = findMethods(campaign);
  return ticked?.methods.every((method) => method === '打卡')
    ? { words, holds: true, path: ticked.path, derived: ticked.methods.join('、') }
    : undefined;
}

function tellSome(figure: Amount | undefined, path: string): { path: string; derived: string }[] {
  return figure && sizeOf(figure) > 0 ? [{ path, derived: formatFigure(figure) }] : [];
}

/** Of all the money that was paid, the ceremonies may tell of less, or the ticks of no such way. */
function judgeHands(text: string, { campaign, facts }: CheckInput): Judged | undefined {
  const [words] = byHand.exec(text) ?? [];
  const [handed, paid] = [facts.values.现场?.金额, facts.values.合计.发放];
  if (words === undefined) return undefined;
  if (handed && paid && isExact(handed) && isExact(paid))
    return {
      words,
      holds: sizeOf(handed) >= sizeOf(paid),
      path: '现场.金额',
      derived: `${formatFigure(handed)}，合计.发放 是${formatFigure(paid)}`,
    };
  const ticked = findMethods(campaign);
  const isElse = !campaign.仪式?.length && ticked?.methods.every((method) => method === '打卡');
  return ticked && isElse
    ? { words, holds: false, path: ticked.path, derived: ticked.methods.join('、') }
    : undefined;
}

/** Cash beside cards alone; what is handed over may be cash. */
function judgeCash(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = inCash.exec(text) ?? [];
  const ticked = findMethods(campaign);
  if (words === undefined || !ticked) return undefined;
  const isElse = !campaign.仪式?.some(({ 现场 }) => 现场) && ticked.methods.every((way) => way === '打卡');
  return { words, holds: isElse ? false : undefined, path: ticked.path, derived: ticked.methods.join('、') };
}

/** How the only payment was made, where that is ticked. */
function findMethods({
  阶段: stages = [],
}: CampaignModel): { methods: readonly string[]; path: string } | undefined {
  const payments = stages.flatMap(({ 名称, 方法 = [] }, at) =>
    名称 === '发放' ? [{ methods: 方法, path: `${formatPath(['阶段', at])}.方法` }] : [],
  );
  const [only, ...others] = payments;
  return only && others.length === 0 && only.methods.length > 0 ? only : undefined;
}
