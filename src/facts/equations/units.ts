/** 单位: the groups by unit below, as the whole gives them, against what each unit handed in. */
import type { CampaignModel } from '../../campaign/model.ts';
import { findUnits } from '../../campaign/unit-names.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { pathInUnit, type UnitReturn } from '../unit-return.ts';
import { type Comparison, claimField, claimFigure, holds, relateClaims } from './claims.ts';

/** A figure of a unit's group that is not what the unit itself says. */
export interface UnitDifference extends Comparison {
  unit: UnitReturn;
  field: '人数' | '户数' | '金额';
}

/** `分组（单位）` ＝ `该单位的合计`; a unit that said nothing contradicts nothing. */
export function listUnitDifferences(
  campaign: CampaignModel,
  returns: readonly UnitReturn[],
): UnitDifference[] {
  const names = returns.map(({ 名称, 简称 }) => [名称, 简称]);
  return (campaign.分组 ?? []).flatMap((group, index) => {
    const [only, ...others] = group.维度 === '单位' ? findUnits(names, group.名称) : [];
    const unit = only === undefined || others.length > 0 ? undefined : returns[only];
    if (!unit) return [];
    return (['人数', '户数', '金额'] as const).flatMap((field): UnitDifference[] => {
      const figure = unit[field];
      const given = claimField(campaign, formatPath(['分组', index, field]));
      if (!figure || !given) return [];
      const path = pathInUnit(unit, `合计.${field === '金额' ? '发放' : field}`);
      const comparison = { given, derived: claimFigure(path, figure, [path]), relation: '=' as const };
      const differs = relateClaims(comparison) !== 'same' || !holds(comparison);
      return differs ? [{ ...comparison, unit, field }] : [];
    });
  });
}
