/** Slips of the pen in a roster, each of which alone could be why it differs from what was typed of it. */
import type { CampaignModel } from '../../campaign/model.ts';
import { groupsOf, listDimensionColumns } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { describeRange, overlaps } from '../../chinese/compare.ts';
import type { Money } from '../../chinese/values.ts';
import type { Claim, Comparison, Counted } from '../../facts/equations/claims.ts';
import { isYearly, listStandards, makeRowFitter } from '../../facts/equations/coverage.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';

/** One slip of the pen, and how the roster would be without it. */
export interface Slip {
  /** the row that was mistyped or is too much; none where one is missing */
  index?: number;
  /** what the row would hold instead, or all that is known of the row that is missing; none of one that is too much */
  meant?: Partial<RosterRow>;
}

/** The rows without a slip. */
export function mendRows(rows: readonly RosterRow[], { index, meant }: Slip): RosterRow[] {
  // somebody of a family of his own
  const stranger = { 学生: '', ...(rows.some((row) => row.家长) && { 家长: '\u0000' }) };
  if (index === undefined) return [...rows, { ...stranger, ...meant }];
  return rows.flatMap((row, at) => (at !== index ? [row] : meant ? [{ ...row, ...meant }] : []));
}

type Column = ReturnType<typeof listDimensionColumns>[number];

/** How what was typed differs from what rows of the roster say: in people, or in 分. */
interface Difference extends Counted {
  field: '人数' | '金额';
  /** typed less counted */
  lacking: number;
}

/**
 * Every slip that could be, by what one row does to each figure that it is counted in: those that explain every
 * difference, then those that may leave some.
 */
export function listSlips(campaign: CampaignModel, compared: readonly Comparison[]): Slip[][] {
  const { 名册: rows = [] } = campaign;
  const differences = compared.flatMap((one) => measure(one) ?? []);
  if (differences.every(({ lacking }) => lacking === 0)) return [];
  const ofAll = [...listExtra(rows, differences), ...listMissing(rows, differences)];
  const ofSome = [
    ...listAmounts(rows, differences),
    ...listDimensionColumns().flatMap((column) => listMoved(rows, column, differences)),
    ...listFlipped(rows, differences),
  ];
  return [ofAll, ofSome].map((slips) => dropTwins(slips, rows));
}

/** Undefined where a hedge, or one student in several rows, leaves open what a row does to the figure. */
function measure({ given, derived, relation }: Comparison): Difference | undefined {
  const { counted } = derived;
  if (!counted || relation !== '=' || !isExact(given.figure) || isHousehold(derived)) return undefined;
  const isMoney = derived.figure.kind === 'money';
  if (!isMoney && sizeOf(derived.figure) !== counted.rows.length) return undefined;
  const lacking = sizeOf(given.figure) - sizeOf(derived.figure);
  return { ...counted, field: isMoney ? '金额' : '人数', lacking };
}

const isHousehold = ({ figure }: Claim) => figure.kind === 'count' && figure.unit === '户';

/** What a row adds to a figure that it is counted in. */
function weigh({ 金额: money }: RosterRow, { field }: Difference): number {
  return field === '人数' ? 1 : (money?.fen ?? 0);
}

/** One amount that is wrong: every figure of money with the row differs alike, none without it, and nobody is lacking. */
function listAmounts(rows: readonly RosterRow[], differences: readonly Difference[]): Slip[] {
  const money = differences.filter(({ field }) => field === '金额');
  const miscounted = new Set(
    differences.flatMap((one) => (one.field === '人数' && one.lacking !== 0 ? [nameCounted(one)] : [])),
  );
  const sizes = new Set(money.flatMap(({ lacking }) => (lacking === 0 ? [] : [lacking])));
  return [...sizes].flatMap((size) => {
    if (money.some((one) => one.lacking === size && miscounted.has(nameCounted(one)))) return [];
    const isIn = findOwners(money, ({ lacking }) => lacking === size);
    return rows.flatMap((row, index) => {
      const fen = (row.金额?.fen ?? 0) + size;
      return row.金额 && fen > 0 && isIn(row)
        ? [{ index, meant: { 金额: { kind: 'money', fen } as Money } }]
        : [];
    });
  });
}

const nameCounted = ({ columns, group }: Counted) => JSON.stringify([columns, group]);

/** Whether a row is counted in all the figures that are so, and in no other. */
function findOwners(
  differences: readonly Difference[],
  isSo: (difference: Difference, row: RosterRow) => boolean,
): (row: RosterRow) => boolean {
  const sets = differences.map((difference) => ({ difference, within: new Set(difference.rows) }));
  return (row) => sets.every(({ difference, within }) => within.has(row) === isSo(difference, row));
}

/** One row that is in the wrong group of a column: it is too much in its own, and lacks in another. */
function listMoved(rows: readonly RosterRow[], column: Column, differences: readonly Difference[]): Slip[] {
  const own = differences.filter(({ columns }) => columns.join() === column);
  const wanted = [...new Set(own.flatMap(({ lacking, group }) => (lacking > 0 ? [group] : [])))];
  const [group, ...others] = wanted;
  if (group === undefined || others.length > 0) return [];
  const isOwn = findOwners(own, (one, row) => one.lacking !== 0 && one.lacking === -weigh(row, one));
  const gaining = own.filter((one) => one.group === group);
  return rows.flatMap((row, index) => {
    if (
      groupsOf(row, column).length > 1 ||
      !isOwn(row) ||
      !gaining.every((one) => one.lacking === weigh(row, one))
    )
      return [];
    return [{ index, meant: fill(column, group) }];
  });
}

/** One row that is of the other sex, or new where it is not, as labels count them. */
function listFlipped(rows: readonly RosterRow[], differences: readonly Difference[]): Slip[] {
  return (['性别', '新生'] as const).flatMap((column) => {
    const own = differences.filter(({ columns, lacking }) => columns.includes(column) && lacking !== 0);
    if (own.length === 0) return [];
    const sets = own.map((difference) => ({ ...difference, within: new Set(difference.rows) }));
    const fits = (row: RosterRow) =>
      sets.every((one) => one.lacking === (one.within.has(row) ? -1 : 1) * weigh(row, one));
    return rows.flatMap((row, index) => {
      if (row[column] === undefined || !fits(row)) return [];
      const meant = column === '新生' ? { 新生: !row.新生 } : { 性别: row.性别 === '男' ? '女' : '男' };
      return [{ index, meant: meant as Partial<RosterRow> }];
    });
  });
}

/** One row that is too much: it is in every figure that differs, and no other, by what it adds to each. */
function listExtra(rows: readonly RosterRow[], differences: readonly Difference[]): Slip[] {
  const lacks = differences.filter(({ lacking }) => lacking !== 0);
  const isIn = findOwners(differences, ({ lacking }) => lacking !== 0);
  const fits = (row: RosterRow) => lacks.every((one) => one.lacking === -weigh(row, one));
  return rows.flatMap((row, index) => (isIn(row) && fits(row) ? [{ index }] : []));
}

/** One row that is missing, paid within what the others are: of each column, the group that lacks somebody. */
function listMissing(rows: readonly RosterRow[], differences: readonly Difference[]): Slip[] {
  const lacks = differences.filter(({ lacking }) => lacking !== 0);
  const [fen, ...others] = new Set(
    lacks.flatMap(({ field, lacking }) => (field === '金额' ? [lacking] : [])),
  );
  const isOne = differences.every(({ field, lacking, columns }) =>
    lacking === 0 ? columns.length > 0 : field === '金额' || lacking === 1,
  );
  if (!isOne || others.length > 0 || !lacks.some(({ field }) => field === '人数')) return [];
  if (fen !== undefined && !isWithinPaid(rows, fen)) return [];
  const groups = listDimensionColumns().map((column) => {
    const named = lacks.filter(({ columns }) => columns.join() === column).map(({ group }) => group);
    return [column, [...new Set(named)]] as const;
  });
  if (groups.some(([, named]) => named.length > 1)) return [];
  const cells = groups.flatMap(([column, [group]]) => (group === undefined ? [] : [fill(column, group)]));
  return [{ meant: Object.assign({}, ...cells, fen !== undefined && { 金额: { kind: 'money', fen } }) }];
}

/** Whether some row got as little, and some as much. */
function isWithinPaid(rows: readonly RosterRow[], fen: number): boolean {
  const paid = rows.flatMap(({ 金额: money }) => (money ? [money.fen] : []));
  return paid.some((least) => least <= fen) && paid.some((most) => most >= fen);
}

/** A cell of a column with a group in it. */
function fill(column: Column, group: string): Partial<RosterRow> {
  return { [column]: column === '类别' ? [group] : group };
}

/** Of rows that are the same in every cell, the last. */
function dropTwins(slips: readonly Slip[], rows: readonly RosterRow[]): Slip[] {
  const keyOf = ({ index, meant }: Slip) => JSON.stringify([index === undefined || rows[index], meant]);
  return [...new Map(slips.map((slip) => [keyOf(slip), slip])).values()];
}

/** Whether a slip also explains why a row breaks the standard that is for it. */
export function makeStandardTest(campaign: CampaignModel): (slip: Slip) => boolean {
  const fitRow = makeRowFitter(listStandards(campaign));
  const isPaidBy = (row: RosterRow) => {
    const { only } = fitRow(row);
    if (!row.金额 || !only || !isYearly(only)) return undefined;
    return overlaps(describeRange(row.金额), describeRange(only.standard.金额));
  };
  return (slip) => {
    const row = slip.index === undefined ? undefined : campaign.名册?.[slip.index];
    return row !== undefined && isPaidBy(row) === false && isPaidBy({ ...row, ...slip.meant }) === true;
  };
}
