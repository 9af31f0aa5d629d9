/** 同比: a figure of one year beside that of another. */
import { comparable } from '../../chinese/compare.ts';
import { isExact, sizeOf, withSize, type YearField, yearFields } from '../figures.ts';
import { type Claim, claimFigure } from './claims.ts';
import { claimYear, totalPath } from './history.ts';
import type { Equation, Identity } from './identity.ts';
import { claimTotal, type Known } from './known.ts';
import { areOfOneKind } from './years-alike.ts';

/** A figure of one year beside that of another. */
export interface YearChange {
  field: YearField;
  now: Claim;
  last: Claim;
}

/** This year beside the last, or one beside another, where both are exact and of one kind. */
export function listChanges(
  known: Known,
  year = known.campaign.报告.年度 - 1,
  of = known.campaign.报告.年度,
): YearChange[] {
  const { campaign } = known;
  return yearFields.flatMap((field) => {
    const now = of === campaign.报告.年度 ? claimTotal(known, field) : claimYear(known, of, field);
    const last = claimYear(known, year, field);
    const isKnown = now && last && isExact(now.figure) && isExact(last.figure);
    if (!isKnown || !comparable(now.figure, last.figure) || !areOfOneKind(campaign, [now, last])) return [];
    return [{ field, now, last }];
  });
}

/** This year beside the last: what that was, and how far they are apart. */
function listYearOnYear(known: Known, part: '上年' | '差'): Equation[] {
  return listChanges(known).map(({ field, now, last }) => {
    const difference = Math.abs(sizeOf(now.figure) - sizeOf(last.figure));
    const derived =
      part === '上年'
        ? claimFigure('上年的数字', last.figure, last.fields)
        : claimFigure('本年 - 上年', withSize(now.figure, difference), [totalPath(field), ...last.fields]);
    return { path: part === '上年' ? `同比.上年.${field}` : `同比.${field}.差`, given: undefined, derived };
  });
}

export const yearOnYearIdentities: readonly Identity[] = [
  {
    whole: '同比.上年：人数、金额',
    relation: '=',
    parts: '历史.逐年[]中上年的人数、金额',
    solves: 'absent',
    list: (known) => listYearOnYear(known, '上年'),
  },
  {
    whole: '同比.人数、金额：差',
    relation: '=',
    parts: '本年 - 上年',
    solves: 'absent',
    list: (known) => listYearOnYear(known, '差'),
  },
];
