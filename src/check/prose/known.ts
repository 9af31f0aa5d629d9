/** The facts that a figure in a sentence may be held to: what each says, and where it stands. */
import { formatFigure } from '../../chinese/format.ts';
import { formatPath, itemPath } from '../../diagnostics/path.ts';
import { divideAmongPeople } from '../../facts/equations/averages.ts';
import { type Amount, amountAt, partFields, sizeOf, yearFields } from '../../facts/figures.ts';
import { findYear } from '../../facts/years.ts';
import type { CheckInput } from '../rule.ts';

/** One thing that a figure may be. */
export interface Known {
  /** path of the fact */
  path: string;
  figure: Amount;
  /** paths of what it was reckoned from, where it is no fact by itself */
  fields?: readonly string[];
}

/** The totals that an amount of money may be, where no verb tells which: what a report prints first. */
export const moneyTotals = ['发放', '金额', '筹集'] as const;

/** The fields of a record that are figures, by their paths in the facts, or in the campaign where facts have none. */
export function listKnown(input: CheckInput, record: string, fields: readonly string[]): Known[] {
  return fields.flatMap((field) => {
    const path = `${record}.${field}`;
    const figure = amountAt(input.facts.values, path) ?? amountAt(input.campaign, path);
    return figure ? [{ path, figure }] : [];
  });
}

/** What was handed over, or raised, at the ceremonies, each and together. */
export function listOnSite(input: CheckInput, what: '现场' | '募集'): Known[] {
  const each = (input.campaign.仪式 ?? []).flatMap((_, index) =>
    listKnown(input, `${formatPath(['仪式', index])}.${what}`, yearFields),
  );
  return what === '募集' ? each : [...each, ...listKnown(input, '现场', yearFields)];
}

/** The figures of an earlier year. */
export function listYear(input: CheckInput, year: number): Known[] {
  const found = findYear(input.campaign, year);
  return found ? listKnown(input, formatPath(['历史', '逐年', found.index]), partFields) : [];
}

/** The figures of a group of an earlier year, by its name. */
export function findYearGroup(input: CheckInput, year: number, name: string): Known[] {
  return (input.campaign.历史?.逐年 ?? []).flatMap(({ 年, 分组: groups = [] }, index) =>
    groups.flatMap((group, at) =>
      年 === year && group.名称 === name
        ? listKnown(input, formatPath(['历史', '逐年', index, '分组', at]), yearFields)
        : [],
    ),
  );
}

/** An average in 分, how it was reckoned, and of what. */
export interface Average {
  fen: number;
  how: string;
  fields: readonly string[];
}

/** 发放 (or 筹集, which stands for it where it is unknown) ÷ 人数 or 户数; undefined where they are not exact. */
export function findAverage(
  { facts }: CheckInput,
  each: '人数' | '户数',
  of: '发放' | '筹集',
): Average | undefined {
  const { [each]: heads, ...totals } = facts.values.合计;
  const field = totals[of] ? of : '筹集';
  const counted = each === '户数' ? 'households' : 'persons';
  return divide(totals[field], heads, [`合计.${field}`, `合计.${each}`], counted);
}

/** 金额 ÷ 人数 of an earlier year. */
export function findYearAverage({ campaign }: CheckInput, year: number): Average | undefined {
  const found = findYear(campaign, year);
  const path = found && formatPath(['历史', '逐年', found.index]);
  return found && divide(found.entry.金额, found.entry.人数, [`${path}.金额`, `${path}.人数`], 'persons');
}

function divide(
  money: Amount | undefined,
  heads: Amount | undefined,
  fields: readonly string[],
  counted: 'persons' | 'households',
): Average | undefined {
  const fen = divideAmongPeople(money, heads, counted);
  if (!money || !heads || fen === undefined) return undefined;
  return { fen, how: `${formatFigure(money)} ÷ ${formatFigure(heads)}`, fields };
}

/** Standards of this year, or of an earlier one, with the words of their conditions. */
export function listStandardAmounts(
  input: CheckInput,
  year: number,
): (Known & { words: string[]; monthly: boolean })[] {
  const { campaign } = input;
  const found = findYear(campaign, year);
  const own = year === campaign.报告.年度;
  const standards = own ? campaign.标准 : found?.entry.标准;
  const base = own ? '标准' : `${formatPath(['历史', '逐年', found?.index ?? 0])}.标准`;
  return (standards ?? []).map(({ 条件: { 学段, 地域, 类别 } = {}, 金额, 频次 }, index) => ({
    path: `${itemPath(base, index)}.金额`,
    figure: 金额,
    words: [学段, 地域, 类别].filter((word) => word !== undefined),
    monthly: 频次 === '每月',
  }));
}

/** Whether a total is ten thousand times what was typed: a lost 万. */
export function lostWan(said: Amount, total: Amount): boolean {
  return (
    said.kind === 'money' &&
    total.kind === 'money' &&
    sizeOf(said) > 0 &&
    sizeOf(said) * 10_000 === sizeOf(total)
  );
}
