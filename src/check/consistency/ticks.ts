/** 方法: a tick that no sentence would say, or that the ceremonies or the sources of money contradict. */
import { isOfStaff } from '../../campaign/donors.ts';
import { type TickKind, ticks } from '../../campaign/schema/prose.ts';
import { tickWordings } from '../../campaign/schema/wordings.ts';
import { formatCount } from '../../chinese/count.ts';
import { tickContradicted, tickMisplaced, ticksUnsaid } from '../../diagnostics/catalogue/bank.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact } from '../../facts/figures.ts';
import { listTicks } from '../../facts/methods.ts';
import { lacksDonors } from '../../facts/source-kinds.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

const misplaced = defineRule(tickMisplaced, (input) => {
  const given = listTicks(input.campaign);
  return {
    compared: given.length,
    problems: given.flatMap(({ kind, work, word, path }) => {
      if (kind !== undefined) return [];
      const known: readonly string[] = Object.hasOwn(ticks, work) ? ticks[work as TickKind] : [];
      return [makeProblem(tickMisplaced, { word, where: work, known }, atField(input, path))];
    }),
  };
});

/** What the facts of a kind of work say against a tick, by the word that is ticked. */
type Against = Readonly<Record<string, string | false>>;

/** 现场 that paid everybody leaves nobody for the other ways; 不公开 and a ceremony exclude each other. */
function weighPayment({ facts }: CheckInput): Against {
  const { 现场: onSite, 合计: totals } = facts.values;
  if (!onSite) return {};
  const [people, all] = [onSite.人数, totals.人数];
  const hasPaidAll =
    people !== undefined &&
    all !== undefined &&
    [people, all].every(isExact) &&
    people.n === all.n &&
    onSite.其余?.金额 === undefined;
  return {
    打卡: hasPaidAll && `仪式现场已经发给全部${formatCount(all)}`,
    入户送达: hasPaidAll && `仪式现场已经发给全部${formatCount(all)}`,
    不公开: '写了发放仪式',
  };
}

/** Who called on enterprises has donors among the sources, or things that were given. */
function weighAppeal({ campaign }: CheckInput): Against {
  const isVain = lacksDonors(campaign) === true && !campaign.实物 && !campaign.补充资助;
  const fact = isVain && '“资金来源”里没有企业、社会或个人捐的款';
  // to the unit's own workforce an appeal is made too
  const isOwn = campaign.资金来源?.some(isOfStaff);
  return { 走访企业: fact, 冠名: fact, 定期捐资: !isOwn && fact, 倡议书: !isOwn && fact };
}

/** Where a notice is put up, by the words of 地点. */
const boards: readonly (readonly [tick: string, words: RegExp])[] = [
  ['公开栏', /[公宣][开示告传]栏|橱窗/],
  ['网站', /网/],
  ['公众号', /公众号|微信/],
  ['村务栏', /村务/],
];

/** A place of another kind than any that is ticked. */
function weighNotice({ campaign: { 公示: notice, 阶段: stages = [] } }: CheckInput): Against {
  const place = notice?.地点 ?? '';
  const told = boards.flatMap(([tick, words]) => (words.test(place) ? [tick] : []));
  const ticked = stages.flatMap(({ 名称: name, 方法: methods = [] }) => (name === '公示' ? methods : []));
  const isOther =
    told.length > 0 && ticked.every((tick) => boards.some(([one]) => one === tick) && !told.includes(tick));
  const fact = isOther && `“公示”的“地点”写的是“${place}”`;
  return Object.fromEntries(boards.map(([tick]) => [tick, fact]));
}

const contradicted = defineRule(tickContradicted, (input) => {
  const against: Partial<Record<TickKind, Against>> = {
    发放: weighPayment(input),
    动员: weighAppeal(input),
    公示: weighNotice(input),
  };
  const given = listTicks(input.campaign).filter(({ kind, word }) => word in (against[kind ?? '部署'] ?? {}));
  return {
    compared: given.length,
    problems: given.flatMap(({ kind = '部署', word, path }) => {
      const fact = against[kind]?.[word];
      return fact ? [makeProblem(tickContradicted, { kind, word, fact }, atField(input, path))] : [];
    }),
  };
});

/** Whether the user's own words speak of a way of doing, however they call it. */
function tells(words: string, tick: string): boolean {
  const wording = tickWordings.find(([word]) => word === tick)?.[1];
  return words.includes(tick) || (wording !== undefined && new RegExp(wording).test(words));
}

const unsaid = defineRule(ticksUnsaid, ({ campaign: { 阶段: stages = [] }, ...input }) => {
  const own = stages.flatMap(({ 名称: work, 做法: words = [], 方法: given = [] }, index) =>
    words.length > 0 && given.length > 0 ? [{ work, given, index, words: words.join('') }] : [],
  );
  return {
    compared: own.length,
    problems: own.flatMap(({ work, given, index, words }) => {
      const left = [...new Set(given)].filter((tick) => !tells(words, tick));
      const at = atField(input, formatPath(['阶段', index, '方法']));
      return left.length > 0 ? [makeProblem(ticksUnsaid, { work, words: left }, at)] : [];
    }),
  };
});

export const tickRules: readonly Rule[] = [misplaced, contradicted, unsaid];
