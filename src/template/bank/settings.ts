/** What decides how the bank words a report: its length, whose it is, and the sentences that the user chose. */
import { type Detail, usualDetail } from '../../campaign/details.ts';
import { familyOf } from '../../campaign/levels.ts';
import { readNumbers } from '../../campaign/schema/prose.ts';
import type { FactValues } from '../../facts/schema.ts';

/** The place of a unit among its neighbours, whose reports should not read alike. */
export interface Seat {
  /** whose units they are */
  of: string;
  /** from 0, in the order of 单位.下属 */
  ordinal: number;
}

/**
 * What the user chose for a kind: nothing of it, what the program chooses, sentences of the bank by their numbers, or
 * sentences of her own.
 */
export type Fixed = { off: true } | { open: true } | { numbers: number[] } | { own: string[] };

export interface ProseSettings {
  detail: Detail;
  /** of the unit's 层级: 旗 is like 县 */
  level?: string | undefined;
  seat: Seat;
  year: number;
  fixed: Partial<Record<string, Fixed>>;
  /** what is said of the kinds that 套语 doesn't name: 其余: 关, nothing but ticks */
  rest?: Fixed | undefined;
  /** 方法 */
  ticks: Partial<Record<string, readonly string[]>>;
}

/** Nothing is known of whose report it is. */
export const plainSettings: ProseSettings = {
  detail: usualDetail,
  seat: { of: '', ordinal: 0 },
  year: 0,
  fixed: {},
  ticks: {},
};

/**
 * @param seat of a unit in a batch; any other report stands alone
 * @param detail asked for when the report is made; else 报告.详略
 */
export function readSettings(
  values: FactValues,
  { seat, detail }: { seat?: Seat | undefined; detail?: Detail | undefined } = {},
): ProseSettings {
  const { 报告: report, 单位: unit, 套语: { 其余: rest, ...chosen } = {}, 方法: methods } = values;
  const fixed = Object.entries(chosen).flatMap(([kind, words]) =>
    words?.length ? [[kind, readFixed(words)] as const] : [],
  );
  return {
    detail: detail ?? report.详略 ?? usualDetail,
    level: familyOf(unit.层级),
    seat: seat ?? { of: unit.全称, ordinal: 0 },
    year: report.年度,
    fixed: Object.fromEntries(fixed),
    ...(rest && { rest: { numbers: [] } }),
    ticks: methods,
  };
}

/** 关, 开, numbers of sentences (3、7 as well), or words of the user's own. */
export function readFixed(words: readonly string[]): Fixed {
  if (words.every((word) => word === '关')) return { off: true };
  const chosen = words.filter((word) => word !== '开' && word !== '关');
  if (chosen.length === 0) return { open: true };
  const numbers = chosen.map(readNumbers);
  return numbers.every((some) => some !== undefined) ? { numbers: numbers.flat() } : { own: chosen };
}
