/** The facts that a figure in a sentence may be held to: what each says, and where it stands. */
import type { CampaignModel } from '../../campaign/model.ts';
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { divideAmongPeople } from '../../facts/equations/averages.ts';
import { type Amount, amountAt, sizeOf } from '../../facts/figures.ts';
import { findYear } from '../../facts/years.ts';
import type { CheckInput } from '../rule.ts';

/** One thing that a figure may be. */
export interface Known {
  /** path of the fact */
  path: string;
  figure: Amount;
}

type Group = NonNullable<CampaignModel['分组']>[number];
const amounts = ['人数', '户数', '金额'] as const;

/** The fields of a record that are figures, by their paths in the facts, or in the campaign where facts have none. */
export function listKnown(input: CheckInput, record: string, fields: readonly string[]): Known[] {
  return fields.flatMap((field) => {
    const path = `${record}.${field}`;
    const figure = amountAt(input.facts.values, path) ?? amountAt(input.campaign, path);
    return figure ? [{ path, figure }] : [];
  });
}

/** What is known of each name that a group, a part of 构成, or a label bears. */
export function listGroups(input: CheckInput): Map<string, Known[]> {
  const names = new Map<string, Known[]>();
  const enter = (name: string | undefined, known: Known[]) => {
    if (name !== undefined && name.length > 1) names.set(name, [...(names.get(name) ?? []), ...known]);
  };
  (input.campaign.分组 ?? []).forEach((group: Group, index) => {
    const known = listKnown(input, formatPath(['分组', index]), amounts);
    for (const name of new Set([group.名称, group.对象])) enter(name, known);
  });
  (input.campaign.标签 ?? []).forEach(({ 名称 }, index) => {
    enter(名称, listKnown(input, formatPath(['标签', index]), amounts));
  });
  for (const [dimension, { 组: parts }] of Object.entries(input.facts.values.构成))
    parts.forEach(({ 名称 }, index) => {
      enter(名称, listKnown(input, formatPath(['构成', dimension, '组', index]), amounts));
    });
  return names;
}

/** What each source gave, those within others too. */
export function listSources(input: CheckInput): Map<string, Known[]> {
  const names = new Map<string, Known[]>();
  const visit = (sources: CampaignModel['资金来源'], base: string): void => {
    (sources ?? []).forEach(({ 名称, 构成 }, index) => {
      const record = `${base}[${index + 1}]`;
      names.set(名称, [...(names.get(名称) ?? []), ...listKnown(input, record, ['金额'])]);
      visit(构成, `${record}.构成`);
    });
  };
  visit(input.campaign.资金来源, '资金来源');
  return names;
}

/** What was handed over, or raised, at the ceremonies, each and together. */
export function listOnSite(input: CheckInput, what: '现场' | '募集'): Known[] {
  const each = (input.campaign.仪式 ?? []).flatMap((_, index) =>
    listKnown(input, `${formatPath(['仪式', index])}.${what}`, ['人数', '金额']),
  );
  return what === '募集' ? each : [...each, ...listKnown(input, '现场', ['人数', '金额'])];
}

/** The figures of an earlier year. */
export function listYear(input: CheckInput, year: number): Known[] {
  const found = findYear(input.campaign, year);
  return found ? listKnown(input, formatPath(['历史', '逐年', found.index]), amounts) : [];
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
    path: `${base}[${index + 1}].金额`,
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
