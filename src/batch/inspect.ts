/** What a batch would find, before it is run: nothing is written. */
import { notPrinted, rosterUnfilled } from '../diagnostics/catalogue/completeness.ts';
import { noPeople } from '../diagnostics/catalogue/schema.ts';
import { type Diagnostic, dropRepeated, hasErrors, sortByPlace } from '../diagnostics/diagnostic.ts';
import type { ReportInputs } from '../inputs.ts';
import { makeReport, type ReportOptions } from '../produce.ts';
import type { Folder } from '../source/folder.ts';
import { type LoadedUnit, loadUnits, loadWhole } from './consolidate.ts';
import { type BatchPlan, loadUnit, planBatch } from './plan.ts';
import { atEntry, stateOf, type Unit } from './units.ts';

export type InspectOptions = Pick<ReportOptions, 'audience' | 'final'>;

export interface Inspection {
  /** units with a report of their own */
  reports: number;
  problems: Diagnostic[];
}

/**
 * Examines every unit's report and the whole, as drafts. Undefined where there are no units below, or nothing to go by.
 * @param from as for `readCampaign`
 */
export function inspectBatch(from: string | Folder, options: InspectOptions = {}): Inspection | undefined {
  const { plan, problems } = planBatch(from);
  if (!plan) return undefined;
  const loaded = loadUnits(plan);
  const found = loaded.flatMap((entry) => inspectUnit(plan, entry, options));
  const whole = loadWhole(plan, loaded);
  // with rows that were not placed no sum can agree: that follows, and need not be told
  const examined = plan.strays.length > 0 ? [] : examine(whole.inputs, options);
  return {
    reports: plan.reports.length,
    problems: dropRepeated([...problems, ...found, ...[...whole.problems, ...examined].filter(concernsData)]),
  };
}

/** Asked of the whole, with what the units handed in: who was helped may be known to them alone. */
const ofTheWhole: ReadonlySet<string> = new Set([noPeople.code, rosterUnfilled.code, notPrinted.code]);

/** What is wrong with a campaign by itself, and with its units below; each once, by place. */
export function joinProblems(own: readonly Diagnostic[], below: Inspection): Diagnostic[] {
  const kept = own.filter(({ code }) => below.reports === 0 || !ofTheWhole.has(code));
  return sortByPlace(dropRepeated([...kept, ...below.problems]));
}

function inspectUnit(plan: BatchPlan, { unit, problems }: LoadedUnit, options: InspectOptions): Diagnostic[] {
  const made = stateOf(unit) === '报送' ? examine(loadUnit(plan, unit).inputs, options) : [];
  const place = atEntry(plan.shared.places, unit.index);
  return [...problems, ...made]
    .filter((problem) => concernsUnit(problem, unit))
    .map((problem) => (problem.place ? problem : { ...place, ...problem }));
}

function examine(inputs: ReportInputs | undefined, options: InspectOptions): Diagnostic[] {
  return inputs ? makeReport(inputs, { ...options, draft: true }).problems : [];
}

/** What is wrong with the unit itself: the words that all share are looked at once, with the whole. */
function concernsUnit(problem: Diagnostic, unit: Unit): boolean {
  const own = unit.own().value?.places.get('')?.value.file;
  return hasErrors([problem]) || (own !== undefined && problem.place?.file === own);
}

/** What the page looks like is told when the report is made. */
function concernsData(problem: Diagnostic): boolean {
  return hasErrors([problem]) || problem.place !== undefined;
}
