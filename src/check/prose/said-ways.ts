/** 助学金全部以打卡方式发放, where some of it was handed over: in which way all is said to be paid, beside the others that the data tell. */
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { type Claimed, isFree, type Judged, judgeSentences, listOwnSentences } from './own-sentences.ts';
import { ourselves } from './signs.ts';

const money = '(?:助学金|助学款|资助金|资助款|资助资金|助学资金|资金|款项)';
const opening = `^(?:今年|本年|全年|的|所有|${ourselves}|受助学生)*(?:发放)?(?:的)?${money}?(?:的?发放)?(?:已|共?[\\d.]+万?元，?)*(?:全部|全都|一律|均|都)(?:已|是|为|直接)*`;
const by = '(?:采取|采用|通过|以|用|经)?';
const card = '(?:银行卡|打卡|转账|银行转账|银行|社保卡|社会保障卡|一卡通|惠农卡|惠民卡|存折)';
const done =
  '(?:的?(?:方式|形式|渠道))?(?:进行)?(?:发放|支付|拨付|发给|兑付)?(?:了|的|到位|到人|到户|完毕|学生|家长|本人|受助学生)*';
const end = '(?=[，；。]|$)';
const toCard = new RegExp(
  `${opening}(?:${by}${card}${done}|[打转汇存](?:入|到|进|至)(?:了|学生|家长|职工|本人|受助|个人|的)*(?:银行卡|账户|卡|存折)(?:上|里|中)?)${end}`,
);
const byHand = new RegExp(
  `${opening}(?:(?:在)?(?:仪式上?)?(?:现场|当场)(?:发放|发给|交到)(?:的|完毕|学生|本人|受助学生|手[里中])*)${end}`,
);

export function listSaidWays(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listOwnSentences(input).filter(isFree), [judgeCards, judgeHands], input);
}

/** What was handed over at a ceremony or at home went to no card. */
function judgeCards(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = toCard.exec(text) ?? [];
  const { 仪式: ceremonies = [], 走访: visits = [] } = campaign;
  const handed = [
    ...ceremonies.map(({ 现场 }, at) => ({ of: 现场, path: formatPath(['仪式', at, '现场']) })),
    ...visits.map(({ 发放 }, at) => ({ of: 发放, path: formatPath(['走访', at, '发放']) })),
  ].flatMap(({ of, path }) =>
    (['人数', '金额'] as const).flatMap((field) => tellSome(of?.[field], `${path}.${field}`)),
  );
  const [first] = handed;
  return words === undefined || !first ? undefined : { words, holds: false, ...first };
}

function tellSome(figure: Amount | undefined, path: string): { path: string; derived: string }[] {
  return figure && sizeOf(figure) > 0 ? [{ path, derived: formatFigure(figure) }] : [];
}

/** Of all the money that was paid, the ceremonies may tell of less. */
function judgeHands(text: string, { facts }: CheckInput): Judged | undefined {
  const [words] = byHand.exec(text) ?? [];
  const [handed, paid] = [facts.values.现场?.金额, facts.values.合计.发放];
  if (words === undefined || !handed || !paid || !isExact(handed) || !isExact(paid)) return undefined;
  return {
    words,
    holds: sizeOf(handed) >= sizeOf(paid),
    path: '现场.金额',
    derived: `${formatFigure(handed)}，合计.发放 是${formatFigure(paid)}`,
  };
}
