/** 明白卡1000份, 120个书包, 价值1.2万元: what was printed, held and handed out, by its name in 宣传, 实物, 附带活动. */

import { exceeds } from '../../../chinese/compare.ts';
import { parseCount } from '../../../chinese/count.ts';
import { helped } from '../../../chinese/helped.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { sumAmounts } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { thisYear } from '../clauses.ts';
import { type Known, listKnown } from '../known.ts';
import { listNameEnds } from '../name-ends.ts';
import { listTogether } from '../several.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, type Subject, type Tie } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** What is known of things that bear one name. */
interface Thing {
  name: string;
  /** the end of a longer name */
  isShort?: boolean;
  counts: Known[];
  worth: Known[];
}

/** What is done with things; no part of their names. */
const deed =
  '(?:发放|发送|派发|散发|分发|印发|印制|制作|编发|张贴|粘贴|悬挂|举办|举行|召开|开展|组织|推送|刊发|刊登|刊播|播放|播发|发布|捐赠|捐助|捐献|赠送|配备|配发|配送|购买|购置|采购|送去|送上|送出|送到|提供|利用|通过|开设|设立|摆放|赠|配|送|购|印|发)';
const whom = `(?:${helped}|他们|大家)`;
const plain = `(?:${ourselves}|了|共|一共|总共|合计|共计|总计|累计|先后|已|都|均|全部|为|向|给|由|的|并|还|同时|全年|${thisYear}|各级|工会|活动|期间|价值|[，、])`;
const onlyDone = new RegExp(`^(?:${deed}|${whom}|${plain})*$`);
const between = new RegExp(`^(?:${deed}|${plain}|${whom})*$`);
/** Before a thing that is counted. */
const givenEnd = new RegExp(`(?:^|的|${deed}|${plain})$`);
/** Behind a thing that the figure before it counts. */
const allOf = /^(?:[，、；：）和及]|$|全部|都|已|均|送|发|陆续|和|与)/;
const worthOf = /(?:总价值|价值|折价|折款|折合|价款)(?:人民币|合计|共计|共|总计|约|为|达)*$/;
/** 印了1000份，发出800份: what was got ready, of which another figure says how much was handed out. */
const gotReady = /(?:印(?!发)|制作|定制|采购|订购|购买|购置|购入|购进|准备|备|订)/;
const handedOut = /^(?:实际|已|共|当场|现场|先后|陆续|其中|免费|向|，|了)*(?:发|送|赠|领)/;
const leadingDeed = new RegExp(`^${deed}(?=..)`);

export const tieThing: Subject = (statement, { input }) => {
  const said = amountOf(statement);
  if (!said || statement.found.per || isElsewhere(statement)) return undefined;
  const things = listThings(input);
  if (said.kind === 'money') return tieWorth(statement, things, input);
  const thing = findThing(statement, things);
  if (!thing || isOnlyReady(statement)) return undefined;
  const tie = holdTo(statement, thing.counts);
  // some of them were told of, where they are fewer and it isn't said that it is all
  const isMore = thing.counts.some(({ figure }) => exceeds(said, figure));
  return tie && (tie.holds || (isMore && !thing.isShort) || saysAll(statement, thing, things, input))
    ? tie
    : undefined;
};

/** 恒远集团捐款捐物合计7.2万元: what one source gave, in money and in goods. */
export const tieGifts: Subject = (statement, { input }) => {
  const { lead, found } = statement;
  const { 资金来源: sources = [], 实物: goods = [] } = input.campaign;
  const [, giver] = /^(.+?)(?:共|累计)?捐款捐物(?:合计|共计|总计|共|总额|折合|价值|达|为)*$/.exec(lead) ?? [];
  const index = sources.findIndex(({ 名称 }) => 名称 === giver);
  if (found.kind !== 'money' || found.per || index < 0) return undefined;
  const gifts = goods.flatMap(({ 资助方 }, order) => (资助方 === giver ? [formatPath(['实物', order])] : []));
  const worth = gifts.flatMap((path) => listKnown(input, path, ['折价']));
  const paid = listKnown(input, formatPath(['资金来源', index]), ['金额']);
  const figure = sumAmounts([...paid, ...worth].map((one) => one.figure));
  if (!figure || gifts.length === 0 || worth.length < gifts.length || paid.length === 0) return undefined;
  const fields = [...paid, ...worth].map(({ path }) => path);
  const tie = holdTo(statement, [{ path: fields[0] ?? '', figure }]);
  return tie && { ...tie, name: fields.join(' + '), fields };
};

/** What a sentence says of the goods that it names, and of no others: 书包120个，价值1.2万元. */
function tieWorth(statement: Statement, things: readonly Thing[], input: CheckInput): Tie | undefined {
  const { before, lead, sentence, order } = statement;
  if (!worthOf.test(lead)) return undefined;
  const named = things.filter(
    ({ name, isShort, worth }) => !isShort && worth.length > 0 && before.includes(name),
  );
  const counts = sentence.slice(0, order).filter(({ kind, per }) => kind === 'count' && !per);
  const [thing] = named;
  if (!thing || named.length > 1 || counts.length > 1) return undefined;
  return saysAll({ ...statement, before: before.replace(worthOf, '') }, thing, things, input)
    ? holdTo(statement, thing.worth)
    : undefined;
}

/** The thing whose name stands right before the figure, or right behind it. */
function findThing({ lead, trail }: Statement, things: readonly Thing[]): Thing | undefined {
  const byLength = [...things].sort((a, b) => b.name.length - a.name.length);
  return byLength.find(({ name }) => {
    const at = lead.lastIndexOf(name);
    if (at >= 0)
      return between.test(lead.slice(at + name.length)) && (at === 0 || !/[与和及]$/.test(lead.slice(0, at)));
    return trail.startsWith(name) && allOf.test(trail.slice(name.length)) && givenEnd.test(lead);
  });
}

/** Whether nothing in the sentence narrows what was done: only givers, things and what is done with them stand before the figure. */
function saysAll(
  { before, sentence, order }: Statement,
  { name }: Thing,
  things: readonly Thing[],
  { campaign }: CheckInput,
): boolean {
  const givers = [
    ...(campaign.资金来源 ?? []).map((source) => source.名称),
    ...(campaign.实物 ?? []).map((goods) => goods.资助方),
  ];
  const known = [
    ...sentence.slice(0, order).map(({ text }) => text),
    name,
    ...things.map((one) => one.name),
    ...givers,
  ]
    .filter((word) => word !== undefined)
    .sort((a, b) => b.length - a.length);
  return onlyDone.test(
    known.reduce((rest, word) => rest.replace(word, ''), before).replace(/每名|每人|每生/g, ''),
  );
}

function isElsewhere({ before, trail }: Statement): boolean {
  return words.occasion.test(before) || /其中|另|再|又|全国|全省|上级/.test(before + trail);
}

function isOnlyReady({ lead, after, sentence, order, found }: Statement): boolean {
  if (found.kind !== 'count' || !gotReady.test(lead)) return false;
  const next = sentence[order + 1];
  const unit = found.figure.unit;
  const between = after.slice(after.search(/[，；]/));
  return next?.kind === 'count' && next.figure.unit === unit && handedOut.test(between);
}

/** Things by their names, a name that stands several times once. */
function listThings(input: CheckInput): Thing[] {
  const { 宣传 = [], 实物 = [], 附带活动 = [] } = input.campaign;
  const things = new Map<string, Thing>();
  const enter = (typed: string, counts: readonly Known[], worth: readonly Known[] = []) => {
    const name = typed.replace(leadingDeed, '');
    const { counts: sofar = [], worth: valued = [] } = things.get(name) ?? {};
    things.set(name, { name, counts: [...sofar, ...counts], worth: [...valued, ...worth] });
  };
  宣传.forEach(({ 方式: name }, index) => {
    if (name !== undefined) enter(name, listKnown(input, formatPath(['宣传', index]), ['次数']));
  });
  实物.forEach(({ 名称: name, 数量: typed }, index) => {
    const path = formatPath(['实物', index]);
    const figure = typed === undefined ? undefined : parseCount(typed);
    enter(name, figure ? [{ path: `${path}.数量`, figure }] : [], listKnown(input, path, ['折价']));
  });
  附带活动.forEach(({ 名称: name }, index) => {
    enter(name, listKnown(input, formatPath(['附带活动', index]), ['人数']));
  });
  const named = [...things.values()].map(({ name, counts, worth }) => ({
    name,
    counts: listTogether(counts, counts[0]?.path ?? ''),
    worth: listTogether(worth, worth[0]?.path ?? ''),
  }));
  const shortened = named.flatMap((thing) =>
    listNameEnds(thing.name, [...things.keys()]).map((name) => ({ ...thing, name, isShort: true })),
  );
  return [...named, ...shortened];
}
