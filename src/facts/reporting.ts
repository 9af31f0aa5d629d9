/** 上报: how many of the units below have handed in, who had nothing to report, and who is missing. */
import type { CampaignModel } from '../campaign/model.ts';
import { formatPath } from '../diagnostics/path.ts';
import { isExact } from './figures.ts';
import type { Provenance } from './provenance.ts';
import type { Reporting, ReturnedUnit, RollUp } from './schema.ts';

/**
 * @param gathered what the units handed in, where it is known; else the roster tells who has, and nothing
 *   tells who has not
 */
export function summariseReporting(
  campaign: CampaignModel,
  gathered: RollUp | undefined,
  provenance: Provenance,
): Reporting | undefined {
  const units = campaign.单位.下属;
  if (!units?.length) return undefined;
  const inputs = ['单位.下属'];
  const count = (field: '报送数' | '零报告数' | '未报送数', value: number, formula: string, from = inputs) =>
    provenance.enter(`上报.${field}`, { value, formula, inputs: from });
  const zero = units
    .filter((unit, index) => unit.零报告 || gathered?.单位[index]?.状态 === '零报告')
    .map(shortName);
  const missing = gathered?.单位.filter(({ 状态 }) => 状态 === '未报送').map(shortName) ?? [];
  const reported = gathered
    ? gathered.单位.filter(({ 状态 }) => 状态 === '报送').length
    : campaign.名册 && !campaign.名册不全
      ? countRostered(campaign)
      : undefined;
  return {
    单位数: provenance.enter('上报.单位数', { value: units.length, formula: '下属单位的个数', inputs })!,
    ...(reported === undefined
      ? {}
      : {
          报送数: gathered
            ? count('报送数', reported, '有受助对象的下属单位个数')
            : count('报送数', reported, '名册中有人的下属单位个数', [...inputs, '名册']),
        }),
    ...(zero.length > 0
      ? { 零报告数: count('零报告数', zero.length, '没有受助对象的下属单位个数'), 零报告: zero }
      : {}),
    ...(missing.length > 0
      ? {
          未报送数: count('未报送数', missing.length, '既没有受助对象、也没有标零报告的个数'),
          未报送: missing,
        }
      : {}),
    ...rankUnits(gathered?.单位 ?? [], provenance),
  };
}

/** 最多, 最少: the one unit that has the most people, and the one that has the fewest of those that have any. */
function rankUnits(units: readonly ReturnedUnit[], provenance: Provenance): Pick<Reporting, '最多' | '最少'> {
  const counted = units.flatMap((unit) =>
    unit.人数 && isExact(unit.人数) && unit.人数.n > 0 ? [{ unit, n: unit.人数.n }] : [],
  );
  const isAll = counted.length === units.filter(({ 状态 }) => 状态 === '报送').length;
  if (!isAll || counted.length < 3) return {};
  const pick = (name: '最多' | '最少', size: number) => {
    const [first, second] = counted.filter(({ n }) => n === size);
    if (!first || second) return {};
    const unit = structuredClone(first.unit);
    const inputs = [formatPath(['汇总', '单位', units.indexOf(first.unit), '人数'])];
    for (const field of ['简称', '人数', '户数', '金额'] as const)
      if (unit[field] !== undefined)
        provenance.enter(`上报.${name}.${field}`, {
          value: unit[field],
          formula: `受助人数${name}的单位`,
          inputs,
        });
    return { [name]: unit };
  };
  const sizes = counted.map(({ n }) => n);
  return { ...pick('最多', Math.max(...sizes)), ...pick('最少', Math.min(...sizes)) };
}

function shortName({ 名称, 简称 }: { 名称: string; 简称?: string | undefined }): string {
  return 简称 ?? 名称;
}

function countRostered({ 单位: unit, 名册: rows }: CampaignModel): number {
  const rostered = new Set(rows?.map((row) => row.单位));
  return (unit.下属 ?? []).filter(
    ({ 名称, 简称 }) => rostered.has(名称) || (简称 !== undefined && rostered.has(简称)),
  ).length;
}
