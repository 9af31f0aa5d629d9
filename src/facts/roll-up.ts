/**
 * 汇总: the whole of what the units below handed in. Their figures become the groups of one 维度, so that the
 * sum of the parts is compared with the whole like any other sum; their words are gathered, each with whose
 * they are.
 */
import type { CampaignModel, Group } from '../campaign/model.ts';
import { meaningOf } from '../campaign/roles.ts';
import { type GatheredField, gatheredFields } from '../campaign/schema/narrative.ts';
import { stripEnd } from '../chinese/punctuation.ts';
import type { Count, Money } from '../chinese/values.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import type { FactValues, ReturnedUnit, RollUp } from './schema.ts';

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
}

/** What a unit's own facts hand in. */
export function makeReturn(
  unit: Pick<UnitReturn, '名称' | '简称' | '状态'>,
  values: FactValues | undefined,
): UnitReturn {
  if (!values) return { ...unit, 言: {} };
  const { 合计: totals } = values;
  return {
    ...unit,
    人数: totals.人数,
    户数: totals.户数,
    金额: totals.发放,
    言: Object.fromEntries(gatheredFields.map((field) => [field, values[field]])),
  };
}

/** The path of a unit's field, as the whole names it: `矿业分公司：问题[2]`. */
export function pathInUnit(unit: Pick<UnitReturn, '简称'>, path: string): string {
  return `${unit.简称}：${path}`;
}

/** A campaign with the figures of the units below as its groups by 单位, unless it gives such groups itself. */
export function addUnitGroups(campaign: CampaignModel, returns: readonly UnitReturn[]): CampaignModel {
  const groups = campaign.分组 ?? [];
  const added = returns.filter(({ 状态 }) => 状态 === '报送').map(makeGroup);
  if (added.length === 0 || groups.some(({ 维度 }) => 维度 === '单位')) return campaign;
  return { ...campaign, 分组: [...groups, ...added] };
}

function makeGroup({ 简称, 人数, 户数, 金额 }: UnitReturn): Group {
  return { 名称: 简称, 维度: '单位', 人数, 户数, 金额 };
}

/** Gathers the words of the units, after those of the whole itself. */
export function rollUp(
  campaign: CampaignModel,
  returns: readonly UnitReturn[],
  provenance: Provenance,
): RollUp {
  const units = returns.map(({ 名称, 简称, 状态, 人数, 户数, 金额 }, index): ReturnedUnit => {
    const figures = structuredClone({ 人数, 户数, 金额 });
    for (const [field, figure] of Object.entries(figures)) {
      if (!figure) continue;
      const path = formatPath(['汇总', '单位', index, field]);
      const inputs = [pathInUnit({ 简称 }, `合计.${field === '金额' ? '发放' : field}`)];
      provenance.enter(path, { value: figure, formula: '该单位的合计', inputs });
    }
    return { 名称, 简称, 状态, ...figures };
  });
  const gathered = gatheredFields.flatMap((field) => {
    const said = gather(field, campaign[field], returns, provenance);
    return said.length > 0 ? [[field, said]] : [];
  });
  return { 单位: units, ...Object.fromEntries(gathered) };
}

/**
 * The paths of what a unit gave and the whole neither sums nor tells: 仪式, 合计.结余. What the whole says itself
 * of the same sums covers the parts.
 * @param own campaign of the whole
 */
export function listUntaken(campaign: CampaignModel, own: CampaignModel): Step[][] {
  return Object.entries(campaign).flatMap(([field, value]): Step[][] => {
    const meaning = meaningOf([field]);
    if (value === undefined || !meaning || meaning.shared || meaning.structural) return [];
    if (field === '名册' || (gatheredFields as readonly string[]).includes(field)) return [];
    if (coveredByWhole.has(field) && own[field as keyof CampaignModel] !== undefined) return [];
    if (field !== '合计') return [[field]];
    return Object.entries(value).flatMap(([key, part]) => {
      const isTold = taken.has(key) || part === undefined || meaningOf([field, key])?.structural;
      return isTold ? [] : [[field, key]];
    });
  });
}

/** The totals of a unit that the whole takes. */
const taken: ReadonlySet<string> = new Set(['人数', '户数', '发放']);

/** Sums of the whole's own that hold its units' parts. */
const coveredByWhole: ReadonlySet<string> = new Set(['资金来源', '合计', '分组', '标签']);

/** What all say of one matter; what several say alike is said once, with all their names. */
function gather(
  field: GatheredField,
  own: readonly string[] | undefined,
  returns: readonly UnitReturn[],
  provenance: Provenance,
): NonNullable<RollUp[GatheredField]> {
  const said = new Map<string, { 内容: string; 单位: string[]; inputs: string[] }>();
  const enter = (text: string, input: string, unit?: UnitReturn) => {
    const key = stripEnd(text).replace(/\s+/g, '');
    if (!said.has(key)) said.set(key, { 内容: text, 单位: [], inputs: [] });
    const entry = said.get(key)!;
    entry.inputs.push(input);
    if (unit && !entry.单位.includes(unit.简称)) entry.单位.push(unit.简称);
  };
  own?.forEach((text, index) => {
    enter(text, formatPath([field, index]));
  });
  for (const unit of returns) {
    unit.言[field]?.forEach((text, index) => {
      enter(text, pathInUnit(unit, formatPath([field, index])), unit);
    });
  }
  return [...said.values()].map(({ 内容, 单位, inputs }, index) => {
    const path = formatPath(['汇总', field, index, '内容']);
    provenance.enter(path, { value: 内容, formula: `取自各单位的“${field}”`, inputs });
    return { 内容, ...(单位.length > 0 ? { 单位 } : {}) };
  });
}
