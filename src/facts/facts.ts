/**
 * Everything a template may print: the campaign's own fields under their own names, and what is derived
 * from them. Pure: the same campaign gives the same facts.
 */

import type { CampaignModel } from '../campaign/model.ts';
import type { Money } from '../chinese/values.ts';
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
  const values = structuredClone(campaign) as FactValues;
  normaliseNames(values, ledger);
  values.活动 = { 名称: '金秋助学', ...values.活动 };
  values.单位.简称 ??= values.单位.全称;
  values.合计 = total(campaign, ledger);
  const now: YearFigures = { 人数: values.合计.人数, 金额: values.合计.金额 };
  Object.assign(values.活动, { 第几年: ledger.enter('活动.第几年', countYears(campaign)) });
  citeNotices(campaign, ledger).forEach((citation, index) => {
    Object.assign(values.通知![index]!, citation);
  });
  values.阶段?.forEach((stage, index) => {
    stage.工作日 ??= ledger.enter(formatPath(['阶段', index, '工作日']), countStageDays(campaign, index));
  });
  values.公示 = announcePublication(values, ledger);
  shareSources(values, ledger);
  values.构成 = breakDown(campaign, ledger);
  values.同比 = compareWithLastYear(campaign, now, ledger);
  values.累计 = accumulate(campaign, now, ledger);
  values.现场 = sumOnSite(campaign, now, ledger);
  values.可称 = proveBoasts(campaign, now, ledger);
  values.汇总 = returns && rollUp(campaign, returns, ledger);
  values.上报 = summariseReporting(campaign, values.汇总, ledger);
  return { values, derivations: ledger.entries };
}

function total(campaign: CampaignModel, ledger: Ledger): Totals {
  const totals: Totals = structuredClone(campaign.合计 ?? {});
  totals.人数 = enterTotal('人数', chooseCandidate(listPeople(campaign)), ledger);
  totals.户数 = enterTotal('户数', chooseCandidate(listHouseholds(campaign)), ledger);
  totals.发放 = enterTotal('发放', chooseCandidate(listPaid(campaign)), ledger);
  totals.筹集 = enterTotal('筹集', chooseCandidate(listRaised(campaign)), ledger);
  const principal = totals.发放 ? '发放' : '筹集';
  totals.金额 = ledger.enter(
    '合计.金额',
    totals[principal] && {
      value: structuredClone(totals[principal]),
      formula: `取${principal}金额`,
      inputs: [`合计.${principal}`],
    },
  );
  totals.人均 = ledger.enter('合计.人均', perHead(totals));
  return totals;
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

/** 发放 ÷ 人数, in whole 元; hedged with 约 where it was rounded. */
function perHead({ 发放: paid, 人数: people }: Totals): Derived<Money> | undefined {
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
