/** 同比: which way this year's figures went, and the two years' averages beside each other. */
import type { Money } from '../chinese/values.ts';
import type { AverageChange, Change, YearOnYear } from './comparison-schema.ts';
import { divideAmongPeople, roundToYuan } from './equations/averages.ts';
import { totalPath } from './equations/history.ts';
import type { Known } from './equations/known.ts';
import { listChanges, type YearChange } from './equations/year-on-year.ts';
import { directionOf, isExact, sizeOf, withSize, type YearField } from './figures.ts';
import type { Provenance } from './provenance.ts';
import type { Totals } from './schema.ts';

/** What the book of equations gives of 同比. */
export interface SolvedChanges {
  上年?: YearOnYear['上年'];
  人数?: Pick<Change, '差'>;
  金额?: Pick<Change, '差'>;
}

/** @returns undefined where nothing can be compared */
export function describeChanges(
  known: Known,
  solved: SolvedChanges | undefined,
  totals: Totals,
  provenance: Provenance,
): YearOnYear | undefined {
  const changes = listChanges(known);
  if (!solved || changes.length === 0) return undefined;
  const directed = changes.flatMap((change) => {
    const { 差: difference } = solved[change.field] ?? {};
    if (!difference) return [];
    const direction = enterDirection(change, provenance);
    return [[change.field, { 方向: direction, 差: difference }] as const];
  });
  const averages = compareAverages(changes, totals, provenance);
  return {
    年: known.campaign.报告.年度 - 1,
    ...Object.fromEntries(directed),
    上年: solved.上年,
    ...(averages && { 人均: averages }),
  };
}

function enterDirection({ field, now, last }: YearChange, provenance: Provenance): Change['方向'] {
  return provenance.enter(`同比.${field}.方向`, {
    value: directionOf(sizeOf(now.figure), sizeOf(last.figure)),
    formula: '本年 - 上年',
    inputs: [totalPath(field), ...last.fields],
  });
}

/** The two years' averages beside each other. */
function compareAverages(
  changes: readonly YearChange[],
  totals: Totals,
  provenance: Provenance,
): AverageChange | undefined {
  const of = (field: YearField) => changes.find((change) => change.field === field);
  const [people, money] = [of('人数'), of('金额')];
  const now = divideAmongPeople(money?.now.figure, people?.now.figure);
  const before = divideAmongPeople(money?.last.figure, people?.last.figure);
  // an average that may not be told of this year may not be compared either
  if (now === undefined || before === undefined || !totals.人均) return undefined;
  const ofNow = ['合计.金额', '合计.人数'];
  const ofBefore = [...(money?.last.fields ?? []), ...(people?.last.fields ?? [])];
  const both = [...ofNow, ...ofBefore];
  const enter = <T>(field: string, value: T, formula: string, inputs: string[]) =>
    provenance.enter(`同比.人均.${field}`, { value, formula, inputs });
  const [ours, theirs] = [roundToYuan(now), roundToYuan(before)];
  const isRounded = !isExact(ours) || !isExact(theirs);
  return {
    方向: enter('方向', directionOfAverages(ours.fen, theirs.fen), '本年人均 - 上年人均', both),
    差: enter<Money>(
      '差',
      { ...withSize(ours, Math.abs(ours.fen - theirs.fen)), ...(isRounded ? { approx: '约' } : {}) },
      '本年人均 - 上年人均，各四舍五入到元',
      both,
    ),
    上年: enter('上年', theirs, '上年金额 ÷ 上年人数，四舍五入到元', ofBefore),
    本年: enter('本年', ours, '本年金额 ÷ 本年人数，四舍五入到元', ofNow),
  };
}

/** Averages that differ by less than one in a hundred are told as alike. */
function directionOfAverages(now: number, before: number): AverageChange['方向'] {
  const exact = directionOf(now, before);
  return exact !== '持平' && Math.abs(now - before) * 100 < before ? '基本持平' : exact;
}
