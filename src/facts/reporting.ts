/** 上报: how many of the units below have handed in, and who had nothing to report. */
import type { CampaignModel } from '../campaign/model.ts';
import type { Ledger } from './ledger.ts';
import type { Reporting } from './schema.ts';

export function summariseReporting(campaign: CampaignModel, ledger: Ledger): Reporting | undefined {
  const units = campaign.单位.下属;
  if (!units?.length) return undefined;
  const rostered = new Set((campaign.名册 ?? []).map((row) => row.单位));
  const reported = units.filter(
    (unit) => rostered.has(unit.名称) || (unit.简称 !== undefined && rostered.has(unit.简称)),
  );
  const zero = units.filter((unit) => unit.零报告);
  const inputs = ['单位.下属'];
  return {
    单位数: ledger.enter('上报.单位数', { value: units.length, formula: '下属单位的个数', inputs })!,
    ...(campaign.名册
      ? {
          报送数: ledger.enter('上报.报送数', {
            value: reported.length,
            formula: '名册中有人的下属单位个数',
            inputs: ['单位.下属', '名册'],
          }),
        }
      : {}),
    ...(zero.length > 0
      ? {
          零报告数: ledger.enter('上报.零报告数', {
            value: zero.length,
            formula: '标为零报告的下属单位个数',
            inputs,
          }),
          零报告: zero.map(({ 名称, 简称 }) => 简称 ?? 名称),
        }
      : {}),
  };
}
