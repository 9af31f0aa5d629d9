/** What one report is made of: a campaign by itself, its consolidated report, or that of one of its units. */
import { noDepartment } from '../diagnostics/catalogue/preview.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { type ReportInputs, readCampaign } from '../inputs.ts';
import { loadUnits, loadWhole } from './consolidate.ts';
import { addUnitTotals } from './own-totals.ts';
import { loadUnit, planBatch } from './plan.ts';
import { stateOf } from './units.ts';

export interface Loaded {
  inputs?: ReportInputs;
  /** of the report, where a batch names it */
  file?: string;
  problems: Diagnostic[];
}

/** What the campaign's own unit is called where one of its reports is asked for. */
export const OWN = '本级';

/**
 * What a report is made of.
 * @param department full or short name of a unit of 单位.下属; the campaign's own unit, or 本级, stands for the
 * consolidated report; undefined for the campaign by itself
 */
export function loadInputs(path: string, department: string | undefined): Loaded {
  if (department !== undefined) return readDepartment(path, department);
  const { inputs, problems } = readCampaign(path);
  return { ...(inputs && { inputs: addUnitTotals(inputs, path) }), problems };
}

function readDepartment(path: string, name: string): Loaded {
  const { plan, problems } = planBatch(path);
  if (!plan) return { problems };
  const { owner, consolidated } = plan;
  if ([owner.全称, owner.简称, OWN].includes(name)) {
    const whole = loadWhole(plan, loadUnits(plan));
    return { ...whole, file: consolidated, problems: [...problems, ...whole.problems] };
  }
  const unit = plan.units.find(({ 名称, 简称 }) => name === 名称 || name === 简称);
  const report = plan.reports.find((candidate) => candidate.unit === unit);
  if (!unit || !report) {
    const units = plan.reports.map((candidate) => candidate.unit.简称);
    const args = { name, state: unit && stateOf(unit), units, nearest: suggestNearest(name, units) };
    return { problems: [...problems, makeProblem(noDepartment, args)] };
  }
  const loaded = loadUnit(plan, unit);
  return { ...loaded, file: report.file, problems: [...problems, ...loaded.problems] };
}
