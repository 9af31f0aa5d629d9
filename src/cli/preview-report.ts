/** The report that a preview shows: of a campaign, or of one unit of a batch. */
import { dirname, join, resolve } from 'node:path';
import { loadUnits, loadWhole } from '../batch/consolidate.ts';
import { addUnitTotals } from '../batch/own-totals.ts';
import { loadUnit, planBatch } from '../batch/plan.ts';
import { stateOf } from '../batch/units.ts';
import type { Audience } from '../campaign/audiences.ts';
import type { Detail } from '../campaign/details.ts';
import { findEdition } from '../delivery/editions.ts';
import { sayAnonymously } from '../delivery/make.ts';
import { noDepartment } from '../diagnostics/catalogue/preview.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { type ReportInputs, readCampaign } from '../inputs.ts';
import { makeReport, type Report } from '../produce.ts';
import type { FontScheme } from '../style/style.ts';
import { nameReport } from './build.ts';
import type { Earlier } from './preview-screen.ts';

export interface SourceOptions {
  /** full or short name of a unit of 单位.下属; the campaign's own unit stands for the consolidated report */
  department?: string;
  /** whether to look for the last build */
  compare?: boolean;
  /** the folder that it went to; else 输出 beside the campaign */
  output?: string;
  template?: string;
  for?: Audience;
  style?: string;
  fonts?: FontScheme;
  detail?: Detail;
}

export interface Made {
  /** absent where none can be made */
  report?: Report;
  earlier?: Earlier;
  problems: Diagnostic[];
}

/** Makes the report to look at, problems or not: doubtful figures are marked in it. */
export function makePreview(path: string, options: SourceOptions): Made {
  const { inputs, file, problems } = loadInputs(path, options.department);
  if (!inputs) return { problems };
  const { report, problems: found } = makeReport(inputs, {
    template: options.template,
    audience: options.for,
    style: options.style,
    fonts: options.fonts,
    detail: options.detail,
    draft: true,
  });
  problems.push(...found);
  if (!report) return { problems };
  if (!options.compare) return { report, problems };
  const folder = options.output ? resolve(options.output) : join(dirname(inputs.path), '输出');
  const kept = findEdition(
    folder,
    sayAnonymously(file ?? nameReport(report.document.meta, options.for), report).name,
  );
  return { report, earlier: { kept }, problems };
}

interface Loaded {
  inputs?: ReportInputs;
  /** of the report, where a batch names it */
  file?: string;
  problems: Diagnostic[];
}

/** What a report is made of: a campaign's own, or that of one of its units. */
export function loadInputs(path: string, department: string | undefined): Loaded {
  if (department !== undefined) return readDepartment(path, department);
  const { inputs, problems } = readCampaign(path);
  return { ...(inputs && { inputs: addUnitTotals(inputs, path) }), problems };
}

/** What `--department` calls the campaign's own unit. */
export const OWN = '本级';

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
