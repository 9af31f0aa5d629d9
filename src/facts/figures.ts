/** Arithmetic over a figure that may be people or money: the two are handled alike, never together. */
import { addCounts, countsPersons, countsTurns } from '../chinese/count.ts';
import { isFigure } from '../chinese/format.ts';
import { addMoney } from '../chinese/money.ts';
import type { Count, Money } from '../chinese/values.ts';
import { valueAt } from '../diagnostics/path.ts';

/** A figure that can be added up: 分 of money, or a number of one unit. */
export type Amount = Count | Money;

/** A year's two figures, under the names that data and templates use. */
export interface YearFigures {
  人数?: Count | undefined;
  金额?: Money | undefined;
}

/** The two figures that every year has. */
export const yearFields = ['人数', '金额'] as const;
/** What is counted of a part: people, households, money. */
export const partFields = ['人数', '户数', '金额'] as const;
/** Of whom people and households are counted, in no money. */
export const headFields = ['人数', '户数'] as const;
/** One of the two. */
export type YearField = (typeof yearFields)[number];

/** Neither hedged (约, 余 …) nor a range. */
export function isExact(amount: Amount): boolean {
  return amount.approx === undefined && amount.upper === undefined;
}

/** 分 or people: comparable only between figures of one kind. */
export function sizeOf(amount: Amount): number {
  return amount.kind === 'money' ? amount.fen : amount.n;
}

/** Whether people are counted, once each or each time: no households, no units. */
export function isOfPeople(amount: Amount): boolean {
  return amount.kind === 'count' && (countsPersons(amount.unit) || countsTurns(amount.unit));
}

/** How one size stands to an earlier one. */
export function directionOf(now: number, before: number): '增加' | '减少' | '持平' {
  return now > before ? '增加' : now < before ? '减少' : '持平';
}

/** The sum; undefined where kinds or units differ, for people and households are never added up. */
export function sumAmounts(amounts: readonly Amount[]): Amount | undefined {
  const [first, ...rest] = amounts;
  return rest.reduce<Amount | undefined>((sum, amount) => {
    if (sum?.kind === 'money' && amount.kind === 'money') return addMoney(sum, amount);
    return sum?.kind === 'count' && amount.kind === 'count' ? addCounts(sum, amount) : undefined;
  }, first);
}

/** An amount of the same kind and unit, exact, of another size. */
export function withSize<T extends Amount>(amount: T, size: number): T {
  return (
    amount.kind === 'money' ? { kind: 'money', fen: size } : { kind: 'count', n: size, unit: amount.unit }
  ) as T;
}

/** Money or a count at a path; undefined where something else stands there, or nothing. */
export function amountAt(root: object, path: string): Amount | undefined {
  const value = valueAt(root, path);
  return isFigure(value) && value.kind !== 'date' ? value : undefined;
}
