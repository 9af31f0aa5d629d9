/** What a batch would find, before it is run: nothing is written. */
import type { CheckReport } from '../check/check.ts';
import { type Tally, tallyOfFile } from '../check/tally.ts';
import { notPrinted, rosterUnfilled } from '../diagnostics/catalogue/completeness.ts';
import {
  rosterGroupMismatch,
  rosterLabelMismatch,
  rosterMismatch,
  rosterSourceMismatch,
} from '../diagnostics/catalogue/consistency-groups.ts';
import { rosterRowMismatch } from '../diagnostics/catalogue/roster-slips.ts';
import { noPeople } from '../diagnostics/catalogue/schema.ts';
import { missingNeed } from '../diagnostics/catalogue/template-choice.ts';
import { type Diagnostic, dropRepeated, hasErrors, sortByPlace } from '../diagnostics/diagnostic.ts';
import type { ReportInputs } from '../inputs.ts';
import { makeReport, type ReportOptions } from '../produce.ts';
import type { Folder } from '../source/folder.ts';
import { type LoadedUnit, loadUnits, loadWhole } from './consolidate.ts';
import { type BatchPlan, loadUnit, planBatch } from './plan.ts';
import { atEntry, type Unit } from './unit.ts';
import { stateOf } from './units.ts';

export type InspectOptions = Pick<ReportOptions, 'audience' | 'final'>;

export interface Inspection {
  /** units with a report of their own */
  reports: number;
  /** units that have not reported, by what can be placed */
  missing: string[];
  problems: Diagnostic[];
  /** what the units' own files say in sentences, one for each unit that has a file */
  inText: Tally[];
  /** what was looked at of the whole; absent where it could not be put together */
  checked?: CheckReport | undefined;
}

interface Examined {
  problems: Diagnostic[];
  checked?: CheckReport | undefined;
}

/**
 * Examines every unit's report and the whole, as drafts. Undefined where there are no units below, or nothing to go by.
 * @param from as for `readCampaign`
 */
export function inspectBatch(from: string | Folder, options: InspectOptions = {}): Inspection | undefined {
  const { plan, problems } = planBatch(from);
  if (!plan) return undefined;
  const loaded = loadUnits(plan);
  const whole = loadWhole(plan, loaded);
  const found = loaded.map((entry) => inspectUnit(plan, entry, options, whole.inputs !== undefined));
  const { problems: ofWhole, checked } = examine(whole.inputs, options);
  // with rows that were not placed no sum can agree: that follows, and need not be told
  const examined = plan.strays.length > 0 ? [] : ofWhole;
  return {
    reports: plan.reports.length,
    missing: loaded.flatMap(({ unit, returned }) => (returned.状态 === '未报送' ? [unit.简称] : [])),
    inText: found.flatMap(({ inText }) => inText ?? []),
    checked,
    problems: dropRepeated([
      ...problems,
      ...found.flatMap((unit) => unit.problems),
      ...[...whole.problems, ...examined].filter(concernsData),
    ]),
  };
}

/** Asked of the whole, with what the units handed in: who was helped may be known to them alone. */
const ofTheWhole: ReadonlySet<string> = new Set([noPeople.code, rosterUnfilled.code, notPrinted.code]);

/**
 * What is wrong with a campaign by itself, and with its units below; each once, by place. Where both doubt a field for
 * one reason, the whole tells it: by itself a campaign may have a part of the rows alone, and another sum.
 */
export function joinProblems(own: readonly Diagnostic[], below: Inspection): Diagnostic[] {
  const told = new Set(below.problems.flatMap((problem) => (problem.place ? keyOf(problem) : [])));
  const explained = new Set(below.problems.flatMap(listExplained));
  const kept = own.filter(
    (problem) =>
      (below.reports === 0 || !ofTheWhole.has(problem.code)) &&
      !told.has(keyOf(problem)) &&
      !(ofRoster.has(problem.code) && explained.has(JSON.stringify(problem.place))),
  );
  return sortByPlace(dropRepeated([...kept, ...below.problems]));
}

/** What is told of figures that differ from the roster, where no one row is why. */
const ofRoster: ReadonlySet<string> = new Set(
  [rosterMismatch, rosterGroupMismatch, rosterLabelMismatch, rosterSourceMismatch].map(({ code }) => code),
);

/** Where the figures stand that one row explains. */
function listExplained({ code, related = [] }: Diagnostic): string[] {
  return code === rosterRowMismatch.code ? related.map(({ place }) => JSON.stringify(place)) : [];
}

function keyOf({ code, field, place }: Diagnostic): string {
  return JSON.stringify([code, field, place]);
}

/** @param isInWhole whether the whole was put together, which tells of the units' rosters too */
function inspectUnit(
  plan: BatchPlan,
  { unit, problems }: LoadedUnit,
  options: InspectOptions,
  isInWhole: boolean,
): { problems: Diagnostic[]; inText?: Tally | undefined } {
  const made = stateOf(unit) === '报送' ? examine(loadUnit(plan, unit).inputs, options) : { problems: [] };
  const place = atEntry(plan.shared.places, unit.index);
  const file = fileOf(unit);
  return {
    problems: [...problems, ...made.problems]
      .filter((problem) => concernsUnit(problem, unit) || (!isInWhole && isOfRoster(problem, unit, plan)))
      .map((problem) => (problem.place ? problem : { ...place, ...problem })),
    inText: made.checked && file !== undefined ? tallyOfFile(made.checked.inText, file) : undefined,
  };
}

function examine(inputs: ReportInputs | undefined, options: InspectOptions): Examined {
  if (!inputs) return { problems: [] };
  const { problems, report } = makeReport(inputs, { ...options, draft: true });
  // who gave totals alone has no notice of its own, and is looked at as what it has
  if (options.audience && problems.some(({ code }) => code === missingNeed.code))
    return examine(inputs, { ...options, audience: undefined });
  return { problems, checked: report?.checked };
}

/** The file of the unit's own, where it has one. */
function fileOf(unit: Unit): string | undefined {
  return unit.own().value?.places.get('')?.value.file;
}

/** What is wrong with the unit itself: the words that all share are looked at once, with the whole. */
function concernsUnit(problem: Diagnostic, unit: Unit): boolean {
  const own = fileOf(unit);
  return hasErrors([problem]) || (own !== undefined && problem.place?.file === own);
}

/** Whether it stands in the roster that the unit's own file names. */
function isOfRoster({ place }: Diagnostic, unit: Unit, { files }: BatchPlan): boolean {
  return unit.own().roster !== undefined && place !== undefined && place.file !== files.main?.name;
}

/** What the page looks like is told when the report is made. */
function concernsData(problem: Diagnostic): boolean {
  return hasErrors([problem]) || problem.place !== undefined;
}
