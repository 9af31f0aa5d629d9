/** 人均 ＝ 金额 ÷ 人数: of the whole, and of every record that tells both. */
import type { CampaignModel } from '../../campaign/model.ts';
import { countsPersons } from '../../chinese/count.ts';
import type { Count, Money } from '../../chinese/values.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, isExact, isOfPeople } from '../figures.ts';
import { type Claim, claimFigure } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimAt, claimTotal, type Known } from './known.ts';
import { listPartitions } from './splits.ts';

/** Money and the people that it went to. */
export interface Average {
  money: Claim;
  people: Claim;
  /** figures of one series are usually alike: the groups of a 维度, the years */
  series?: string | undefined;
}

/** Every amount of the campaign that goes to known people; households are no heads. */
export function listAverages(known: Known): Average[] {
  const { campaign } = known;
  const totals = (['筹集', '发放'] as const).map((field) => ({
    money: claimTotal(known, field),
    people: claimTotal(known, '人数'),
    series: field === '发放' || !campaign.合计?.发放 ? '年' : undefined,
  }));
  const records = [
    ...listPartitions(campaign).flatMap(({ dimension, groups }) =>
      groups.map(({ path }) => ({ path, series: `分组 ${dimension}` })),
    ),
    ...(campaign.历史?.逐年 ?? []).map((_, index) => ({
      path: formatPath(['历史', '逐年', index]),
      series: '年',
    })),
    { path: '历史.累计截至', series: undefined },
    ...(campaign.仪式 ?? []).map((_, index) => ({
      path: formatPath(['仪式', index, '现场']),
      series: undefined,
    })),
  ].map(({ path, series }) => ({
    money: claimAt(known, `${path}.金额`),
    people: claimAt(known, `${path}.人数`),
    series,
  }));
  return [...totals, ...records].flatMap(({ money, people, series }) =>
    money && people && isHeads(people) ? [{ money, people, series }] : [],
  );
}

function isHeads({ figure }: Claim): boolean {
  return figure.kind === 'count' && figure.n > 0 && isOfPeople(figure);
}

/** Fewer than these, with no word on each one's amount, and an average reads as if each had received it. */
const leastForAverage = 10;

/** Whether an average may be told: two students who 共领到5000元 did not therefore get 2500 each. */
function isSharedOut({ 名册: rows }: CampaignModel, people: Count): boolean {
  return people.n >= leastForAverage || (rows?.length ? rows.every((row) => row.金额) : false);
}

/** 金额 ÷ 人数, in 分; undefined where either is not exact, or where what is counted are no persons (or no households). */
export function divideAmongPeople(
  money: Amount | undefined,
  people: Amount | undefined,
  counted: 'persons' | 'households' = 'persons',
): number | undefined {
  if (money?.kind !== 'money' || people?.kind !== 'count' || !isExact(money) || !isExact(people))
    return undefined;
  const isCounted = counted === 'persons' ? countsPersons(people.unit) : people.unit === '户';
  return people.n > 0 && isCounted ? money.fen / people.n : undefined;
}

/** 分 as whole 元; hedged with 约 where they were rounded. */
export function roundToYuan(fen: number): Money {
  const whole = Math.round(fen / 100) * 100;
  return { kind: 'money', fen: whole, ...(whole === fen ? {} : { approx: '约' }) };
}

/** 发放 ÷ 人数, in whole 元. */
function listPerHead(known: Known): Equation[] {
  const [paid, people] = [claimTotal(known, '发放')?.figure, claimTotal(known, '人数')?.figure];
  const each = divideAmongPeople(paid, people);
  if (each === undefined || people?.kind !== 'count' || !isSharedOut(known.campaign, people)) return [];
  const derived = claimFigure('发放 ÷ 人数，四舍五入到元', roundToYuan(each), ['合计.发放', '合计.人数']);
  return [{ path: '合计.人均', given: undefined, derived }];
}

export const averageIdentities: readonly Identity[] = [
  { whole: '合计.人均', relation: '=', parts: '合计.发放 ÷ 合计.人数', solves: 'absent', list: listPerHead },
];
