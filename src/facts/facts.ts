/**
 * Everything a template may print: the campaign's own fields under their own names, and what is derived
 * from them. Pure: the same campaign gives the same facts.
 */

import { lexicon } from '../campaign/lexicon.ts';
import type { CampaignModel } from '../campaign/model.ts';
import type { Count, Money } from '../chinese/values.ts';
import { formatPath } from '../diagnostics/path.ts';
import { accumulate } from './accumulation.ts';
import { proveBoasts } from './boasts.ts';
import { breakDown } from './breakdown.ts';
import { type Amount, isExact, type YearFigures } from './figures.ts';
import { shareSources } from './funding.ts';
import { type Derivation, type Derived, Ledger } from './ledger.ts';
import { normaliseNames } from './names.ts';
import { citeNotices, countStageDays, sumOnSite } from './occasions.ts';
import { announcePublication } from './publication.ts';
import { summariseReporting } from './reporting.ts';
import { rollUp, type UnitReturn } from './roll-up.ts';
import type { FactValues, Totals } from './schema.ts';
import {
  type Candidate,
  chooseCandidate,
  listHouseholds,
  listPaid,
  listPeople,
  listRaised,
} from './totals.ts';
import { compareWithLastYear } from './year-on-year.ts';
import { countYears } from './years.ts';

export interface Facts {
  /** plain data with Chinese keys; figures are `Money`, `Count` and `DateSpan`, each object at one path only */
  values: FactValues;
  /** how each derived figure was got, by its path in `values` */
  derivations: ReadonlyMap<string, Derivation>;
}

/**
 * Derives every figure of a campaign. A figure that cannot be derived is absent, never guessed.
 * @param returns what the units below handed in, for a consolidated report
 */
export function deriveFacts(campaign: CampaignModel, returns?: readonly UnitReturn[]): Facts {
  const ledger = new Ledger();
  const given = normaliseNames(campaign, ledger);
  const totals = total(campaign, ledger);
  const now: YearFigures = { 人数: totals.人数, 金额: totals.金额 };
  const citations = citeNotices(campaign, ledger);
  const stages = given.阶段?.map((stage, index) => ({
    ...stage,
    工作日:
      stage.工作日 ?? ledger.enter(formatPath(['阶段', index, '工作日']), countStageDays(campaign, index)),
  }));
  const compared = compareWithLastYear(campaign, now, ledger);
  const gathered = returns && rollUp(campaign, returns, ledger);
  const values: FactValues = {
    ...given,
    活动: {
      名称: lexicon.活动名称,
      ...given.活动,
      第几年: ledger.enter('活动.第几年', countYears(campaign)),
    },
    单位: { ...given.单位, 简称: given.单位.简称 ?? given.单位.全称 },
    通知: given.通知?.map((notice, index) => ({ ...notice, ...citations[index]! })),
    阶段: stages,
    公示: announcePublication({ 公示: given.公示, 阶段: stages }, ledger),
    资金来源: shareSources(given.资金来源, ledger),
    合计: totals,
    构成: breakDown(campaign, ledger),
    同比: compared || given.同比 ? { ...given.同比, ...compared } : undefined,
    累计: accumulate(campaign, now, ledger),
    现场: sumOnSite(campaign, now, ledger),
    可称: proveBoasts(campaign, now, ledger),
    汇总: gathered,
    上报: summariseReporting(campaign, gathered, ledger),
  };
  return { values, derivations: ledger.entries };
}

function total(campaign: CampaignModel, ledger: Ledger): Totals {
  const stated = structuredClone(campaign.合计 ?? {});
  const paid = enterTotal('发放', chooseCandidate(listPaid(campaign)), ledger);
  const raised = enterTotal('筹集', chooseCandidate(listRaised(campaign)), ledger);
  const people = enterTotal('人数', chooseCandidate(listPeople(campaign)), ledger);
  const principal = paid ?? raised;
  const field = paid ? '发放' : '筹集';
  return {
    ...stated,
    人数: people,
    户数: enterTotal('户数', chooseCandidate(listHouseholds(campaign)), ledger),
    发放: paid,
    筹集: raised,
    金额: ledger.enter(
      '合计.金额',
      principal && {
        value: structuredClone(principal),
        formula: `取${field}金额`,
        inputs: [`合计.${field}`],
      },
    ),
    人均: ledger.enter('合计.人均', isSharedOut(campaign, people) ? perHead(paid, people) : undefined),
  };
}

/** A total that is the stated field itself needs no entry: its path already names the field. */
function enterTotal<T extends Amount>(
  field: string,
  candidate: Candidate<T> | undefined,
  ledger: Ledger,
): T | undefined {
  if (!candidate) return undefined;
  const value = structuredClone(candidate.value);
  return candidate.origin === '合计' ? value : ledger.enter(`合计.${field}`, { ...candidate, value });
}

/** Fewer than these, with no word on each one's amount, and an average reads as if each had received it. */
const leastForAverage = 10;

/** Whether an average may be told: two students who 共领到5000元 did not therefore get 2500 each. */
function isSharedOut({ 名册: rows }: CampaignModel, people: Count | undefined): boolean {
  return (people?.n ?? 0) >= leastForAverage || (rows?.length ? rows.every((row) => row.金额) : false);
}

/** 发放 ÷ 人数, in whole 元; hedged with 约 where it was rounded. */
function perHead(paid: Money | undefined, people: Count | undefined): Derived<Money> | undefined {
  if (!paid || !people || !isExact(paid) || !isExact(people) || people.n === 0) return undefined;
  if (people.unit !== '名' && people.unit !== '人') return undefined;
  const yuan = Math.round(paid.fen / people.n / 100);
  const exact = yuan * 100 * people.n === paid.fen;
  return {
    value: { kind: 'money', fen: yuan * 100, ...(exact ? {} : { approx: '约' as const }) },
    formula: '发放 ÷ 人数，四舍五入到元',
    inputs: ['合计.发放', '合计.人数'],
  };
}
