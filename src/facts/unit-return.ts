/** What one unit hands in to the whole: its figures, its words and what it did. */
import { type GatheredField, gatheredFields } from '../campaign/schema/narrative.ts';
import type { Count, Money } from '../chinese/values.ts';
import { isExact } from './figures.ts';
import { type EventField, eventFields } from './roll-up-schema.ts';
import type { FactValues, ReturnedUnit } from './schema.ts';

/** What one unit handed in. */
export interface UnitReturn {
  名称: string;
  简称: string;
  状态: ReturnedUnit['状态'];
  /** its own figures; a unit without a report has none */
  人数?: Count | undefined;
  户数?: Count | undefined;
  金额?: Money | undefined;
  /** its own words, where it gave any */
  言: { [K in GatheredField]?: readonly string[] | undefined };
  /** what it did */
  事: { [K in EventField]?: FactValues[K] };
}

/** What a unit's own facts hand in. Who says that nobody was helped has nothing to report, whatever it is written as. */
export function makeReturn(
  unit: Pick<UnitReturn, '名称' | '简称' | '状态'>,
  values: FactValues | undefined,
): UnitReturn {
  if (!values) return { ...unit, 言: {}, 事: {} };
  const { 合计: totals } = values;
  return {
    ...unit,
    ...(saysNobody(values) && { 状态: '零报告' }),
    人数: totals.人数,
    户数: totals.户数,
    金额: totals.发放,
    言: Object.fromEntries(gatheredFields.map((field) => [field, values[field]])),
    事: Object.fromEntries(eventFields.map((field) => [field, values[field]])),
  };
}

function saysNobody({ 合计: { 人数: people }, 名册: rows, 分组: groups }: FactValues): boolean {
  return people !== undefined && isExact(people) && people.n === 0 && !rows?.length && !groups?.length;
}

/** The path of a unit's field, as the whole names it: `矿业分公司：问题[2]`. */
export function pathInUnit(unit: Pick<UnitReturn, '简称'>, path: string): string {
  return `${unit.简称}：${path}`;
}
