/** The totals of a campaign by itself, where units below give figures of people who are not in its roster. */
import { addUnitGroups } from '../facts/roll-up.ts';
import type { ReportInputs } from '../inputs.ts';
import type { Folder } from '../source/folder.ts';
import { loadUnits } from './consolidate.ts';
import { planBatch } from './plan.ts';

/**
 * The inputs with the units' figures beside the roster, which is then no more than a part of the whole.
 * @param from what they were read from
 */
export function addUnitTotals(inputs: ReportInputs, from: string | Folder): ReportInputs {
  const { campaign } = inputs;
  const { 名册: rows = [], 单位: unit } = campaign;
  // where every unit has rows, no file of theirs need be read
  const named = new Set(rows.map((row) => row.单位));
  const lacksRows = unit.下属?.some(
    ({ 名称, 简称, 零报告 }) => !零报告 && !named.has(名称) && !(简称 && named.has(简称)),
  );
  if (rows.length === 0 || !lacksRows) return inputs;
  const { plan } = planBatch(from);
  if (!plan?.reports.some(({ unit }) => unit.rows.length === 0)) return inputs;
  const returns = loadUnits(plan).map(({ returned }) => returned);
  const helps = plan.reports.some(
    ({ unit }) => unit.rows.length === 0 && returns[unit.index]?.状态 === '报送',
  );
  return helps ? { ...inputs, campaign: addUnitGroups({ ...campaign, 名册不全: true }, returns) } : inputs;
}
