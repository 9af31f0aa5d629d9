/** What sentences compare and close: applicants with those helped, this year's average with last year's, ceremonies with the year. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatPercent, shortenPercent } from '../chinese/rounding.ts';
import type { Count, Money } from '../chinese/values.ts';
import type { AverageChange, LastYear } from './comparison-schema.ts';
import { listApplied, listRefused } from './equations/applicants.ts';
import { divideAmongPeople, roundToYuan } from './equations/averages.ts';
import { addClaims, type Claim } from './equations/claims.ts';
import type { YearChange } from './equations/history.ts';
import type { Known } from './equations/known.ts';
import { directionOf, isExact, sizeOf, withSize } from './figures.ts';
import type { Provenance } from './provenance.ts';
import type { Applicants, OnSite, Totals } from './schema.ts';

type Ceremony = NonNullable<CampaignModel['仪式']>[number];

/** 申报: who applied, and who was refused. */
export function countApplicants(known: Known, provenance: Provenance): Applicants | undefined {
  const enter = (field: '人数' | '未通过', claims: readonly Claim[]) => {
    const sum = addClaims(`各处${field === '人数' ? '申报人数' : '未通过的人数'}相加`, claims);
    if (sum?.figure.kind !== 'count') return undefined;
    const inputs = claims.flatMap(({ fields }) => fields);
    return provenance.enter(`申报.${field}`, {
      value: structuredClone(sum.figure),
      formula: sum.name,
      inputs,
    });
  };
  const applied = enter('人数', listApplied(known));
  const refused = enter('未通过', listRefused(known));
  if (!applied && !refused) return undefined;
  const reasons = (known.campaign.阶段 ?? []).flatMap(({ 未通过 = [] }) =>
    未通过.flatMap(({ 原因 }) => 原因 ?? []),
  );
  return { 人数: applied, 未通过: refused, ...(reasons.length > 0 && { 原因: reasons }) };
}

/** 同比.上年 and 同比.人均: last year's figures, and the two years' averages beside each other. */
export function compareAverages(
  changes: readonly YearChange[],
  totals: Totals,
  provenance: Provenance,
): { 上年?: LastYear; 人均?: AverageChange } {
  if (changes.length === 0) return {};
  const of = (field: '人数' | '金额') => changes.find((change) => change.field === field);
  const [people, money] = [of('人数'), of('金额')];
  const tell = <T>(field: string, claim: Claim | undefined) =>
    provenance.enter(
      `同比.上年.${field}`,
      claim && { value: structuredClone(claim.figure) as T, formula: '上年的数字', inputs: claim.fields },
    );
  const last = { 人数: tell<Count>('人数', people?.last), 金额: tell<Money>('金额', money?.last) };
  const now = divideAmongPeople(money?.now.figure, people?.now.figure);
  const before = divideAmongPeople(money?.last.figure, people?.last.figure);
  // an average that may not be told of this year may not be compared either
  if (now === undefined || before === undefined || !totals.人均) return { 上年: last };
  const ofNow = ['合计.金额', '合计.人数'];
  const ofBefore = [...(money?.last.fields ?? []), ...(people?.last.fields ?? [])];
  const both = [...ofNow, ...ofBefore];
  const enter = <T>(field: string, value: T, formula: string, inputs: string[]) =>
    provenance.enter(`同比.人均.${field}`, { value, formula, inputs });
  const [ours, theirs] = [roundToYuan(now), roundToYuan(before)];
  const isRounded = !isExact(ours) || !isExact(theirs);
  return {
    上年: last,
    人均: {
      方向: enter('方向', directionOfAverages(ours.fen, theirs.fen), '本年人均 - 上年人均', both),
      差: enter<Money>(
        '差',
        { ...withSize(ours, Math.abs(ours.fen - theirs.fen)), ...(isRounded ? { approx: '约' } : {}) },
        '本年人均 - 上年人均，各四舍五入到元',
        both,
      ),
      上年: enter('上年', theirs, '上年金额 ÷ 上年人数，四舍五入到元', ofBefore),
      本年: enter('本年', ours, '本年金额 ÷ 本年人数，四舍五入到元', ofNow),
    },
  };
}

/** Averages that differ by less than one in a hundred are told as alike. */
function directionOfAverages(now: number, before: number): AverageChange['方向'] {
  const exact = directionOf(now, before);
  return exact !== '持平' && Math.abs(now - before) * 100 < before ? '基本持平' : exact;
}

/** Whether something was paid there: figures of it are given, or its name says so or is not given. */
function isPayment({ 名称: name, 现场: onSite }: Ceremony): boolean {
  return (
    onSite?.人数 !== undefined ||
    onSite?.金额 !== undefined ||
    name === undefined ||
    /发放|颁发|资助|捐助/.test(name)
  );
}

/** 现场 with the number of ceremonies, and the share of the year's money that was handed over there. */
export function countCeremonies(
  known: Known,
  onSite: OnSite | undefined,
  totals: Totals,
  provenance: Provenance,
): OnSite | undefined {
  const count = (known.campaign.仪式 ?? []).filter(isPayment).length;
  if (count === 0) return onSite;
  const [part, whole] = [onSite?.金额, totals.金额];
  const isKnown = part && whole && isExact(part) && isExact(whole) && sizeOf(whole) > 0;
  const share =
    isKnown && part.fen <= whole.fen ? shortenPercent(formatPercent(part.fen, whole.fen)) : undefined;
  return {
    ...onSite,
    场数: provenance.enter('现场.场数', { value: count, formula: '仪式的个数', inputs: ['仪式'] }),
    占比: provenance.enter(
      '现场.占比',
      share === undefined
        ? undefined
        : { value: share, formula: '现场金额 ÷ 全年金额', inputs: ['现场.金额', '合计.金额'] },
    ),
  };
}
