/** The roster's word on people, households and money: of the whole year, of a group, of a source. */

import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { sumMoney } from '../../chinese/money.ts';
import type { Count, Money } from '../../chinese/values.ts';
import type { Amount } from '../figures.ts';
import type { RosterPart } from '../provenance.ts';
import { keyOfStudent, listParentKeys } from '../recipients.ts';
import { type Claim, type Counted, claimFigure } from './claims.ts';
import type { Scope } from './scopes.ts';

type Rows = readonly RosterRow[];

/** Rows that stand for the same student are one: two batches of one child are one person. */
export function countStudents(rows: Rows): Count {
  const students = rows.map((row, index) => (row.家长 && row.批次 ? keyOfStudent(row) : index));
  return { kind: 'count', n: new Set(students).size, unit: '名' };
}

/**
 * Households, from parents: known only where every row names the parent. Rows of one unit that share a parent are one,
 * as 王建国 李秀英 beside 李秀英.
 */
function countHouseholds(rows: Rows): Count | undefined {
  if (!rows.every((row) => row.家长)) return undefined;
  const households = new Households();
  for (const row of rows) households.add(listParentKeys(row));
  return { kind: 'count', n: households.count(), unit: '户' };
}

/** Sets of keys that any shared key joins, in about one step a key. */
class Households {
  readonly #keys = new Set<string>();
  /** a key that stands for another one, up to the one that stands for itself */
  readonly #leaders = new Map<string, string>();

  /** Says that the keys are of one household. */
  add([first, ...others]: readonly string[]): void {
    if (first === undefined) return;
    this.#keys.add(first);
    for (const key of others) {
      this.#keys.add(key);
      const [one, other] = [this.#find(first), this.#find(key)];
      if (one !== other) this.#leaders.set(other, one);
    }
  }

  count(): number {
    return this.#keys.size - this.#leaders.size;
  }

  #find(key: string): string {
    let leader = key;
    for (let up = this.#leaders.get(leader); up !== undefined; up = this.#leaders.get(leader)) leader = up;
    for (let step = key; step !== leader; ) {
      const up = this.#leaders.get(step) ?? leader;
      this.#leaders.set(step, leader);
      step = up;
    }
    return leader;
  }
}

/** Money of rows: known only where every one has its amount. */
export function sumAmountsOf(rows: Rows): Money | undefined {
  const amounts = rows.flatMap((row) => row.金额 ?? []);
  return amounts.length < rows.length ? undefined : sumMoney(amounts);
}

/** How rows tell each figure. */
const rosterFigures = { 人数: countStudents, 户数: countHouseholds, 金额: sumAmountsOf };
/** A total that the rows of 名册 give. */
export type RosterField = keyof typeof rosterFigures;

type Told<F extends RosterField> = ReturnType<(typeof rosterFigures)[F]>;

const told = new WeakMap<Rows, Map<RosterField, Amount | undefined>>();

/**
 * What rows tell of a figure, an object of its own each time. The same rows are asked by every group and source; they
 * are counted once.
 */
export function figureOf<F extends RosterField>(rows: Rows, field: F): Told<F> {
  const figures = told.get(rows) ?? new Map<RosterField, Amount | undefined>();
  told.set(rows, figures);
  if (!figures.has(field)) figures.set(field, rosterFigures[field](rows));
  const figure = figures.get(field);
  return (figure && { ...figure }) as Told<F>;
}

/** Counts of rows are said in the unit that the total was written in: 3人 beside 57人. */
export function sayLikeTotal<A extends Amount | undefined>({ 合计: totals }: CampaignModel, figure: A): A {
  const { unit } = totals?.人数 ?? {};
  return figure?.kind === 'count' && figure.unit === '名' && unit === '人' ? { ...figure, unit } : figure;
}

/** What the whole roster says. */
export function claimRoster(campaign: CampaignModel, field: RosterField): Claim | undefined {
  const { 名册: rows, 名册范围: extent } = campaign;
  const figure = rows?.length ? sayLikeTotal(campaign, figureOf(rows, field)) : undefined;
  if (!rows || !figure) return undefined;
  const scopes: Scope[] = extent === undefined ? [] : [{ 范围: extent }];
  return {
    ...claimFigure(nameFormula(rows, field, figure), figure, ['名册'], scopes),
    counted: { rows, columns: [], group: '' },
  };
}

/** Where the rows of a group stand in the roster; undefined where they are all of it. */
export function locateRows(
  { 名册: rows = [] }: CampaignModel,
  { rows: counted, columns }: Counted,
): RosterPart | undefined {
  if (columns.length === 0) return undefined;
  const own = new Set(counted);
  return { rows: rows.flatMap((row, index) => (own.has(row) ? [index] : [])), columns };
}

function nameFormula(rows: Rows, field: RosterField, figure: Amount): string {
  if (field === '金额') return '名册各行金额相加';
  if (field === '户数') return '名册中不同的家长（同一单位同名的计一户）';
  const merged = figure.kind === 'count' && figure.n < rows.length;
  return merged ? '名册逐行计数，同一学生的各批次计一人' : '名册逐行计数';
}
