/**
 * 汇总: the whole of what the units below handed in. Their figures become the groups of one 维度, so that the
 * sum of the parts is compared with the whole like any other sum; their words are gathered, each with whose
 * they are.
 */
import type { CampaignModel, Group } from '../campaign/model.ts';
import { type GatheredField, gatheredFields } from '../campaign/schema/narrative.ts';
import { stripEnd } from '../chinese/punctuation.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import { eventFields } from './roll-up-schema.ts';
import type { ReturnedUnit, RollUp } from './schema.ts';
import { listEvents } from './unit-events.ts';
import { pathInUnit, type UnitReturn } from './unit-return.ts';

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
  const events = eventFields.flatMap((field) => {
    const listed = listEvents(field, campaign, returns, provenance);
    return listed.length > 0 ? [[field, listed]] : [];
  });
  return { 单位: units, ...Object.fromEntries([...gathered, ...events]) };
}

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
