/** What a batch makes of all units together: the consolidated report, and the workbook. */
import { makeNameFinder } from '../chinese/name-finder.ts';
import { maskName } from '../chinese/names.ts';
import { replaceSpans } from '../chinese/spans.ts';
import { listFiles, type MakeOptions, makeFiles } from '../delivery/make.ts';
import { prefixOf } from '../delivery/output.ts';
import { partsRefused } from '../diagnostics/catalogue/batch.ts';
import { missingNeed } from '../diagnostics/catalogue/template-choice.ts';
import { type Diagnostic, keepProblem, makeProblem } from '../diagnostics/diagnostic.ts';
import { type LoadedUnit, loadUnits, loadWhole } from './consolidate.ts';
import { raise } from './doubts.ts';
import { hash, type InputHasher, isPublic } from './inputs.ts';
import type { BatchPlan } from './plan.ts';
import { findFailure, type Outcome, type ReportFiles } from './report-files.ts';
import { summaryFile, writeSummary } from './summary.ts';

/** What a run makes its reports with. */
interface Batch {
  plan: BatchPlan;
  make: MakeOptions;
  hasher: InputHasher;
  files: ReportFiles;
}

/** What became of the two. */
interface Whole {
  consolidated: Outcome;
  summary: Outcome;
  /** of units without a report */
  problems: Diagnostic[];
}

/**
 * Makes the consolidated report and the workbook beside the reports, where they do not stand yet.
 * @param outcomes of the plan's reports, each at its report's index
 */
export async function makeWhole(
  { plan, make, hasher, files }: Batch,
  outcomes: readonly (Outcome | undefined)[],
): Promise<Whole> {
  const { owner, consolidated: file, reports } = plan;
  const name = owner.简称 ?? owner.全称;
  const problems: Diagnostic[] = [];
  const inputs = hasher.hashWhole();
  // the workbook goes out without the folder that it was written to
  const failed = outcomes.map((outcome) =>
    findFailure(outcome)?.message.replaceAll(prefixOf(plan.output), ''),
  );
  const summaryInputs = hash([inputs, failed]);
  let consolidated = files.findStanding(name, listFiles(file, make), inputs);
  const standing = files.findStanding(summaryFile, [summaryFile], summaryInputs);
  let summary: Outcome | undefined = standing && { ...standing, problems: [] };
  if (!consolidated || !summary) {
    const loaded = loadUnits(plan);
    // what those with a report have is told with it
    for (const { unit, problems: own } of loaded)
      if (!reports.some((report) => report.unit === unit)) problems.push(...own);
    consolidated ??= await files.write({
      name,
      // its own template: 报告.模板, else the consolidated one
      made: await makeFiles(() => loadParts(plan, loaded, outcomes), file, { ...make, template: undefined }),
      origin: { unit: owner.全称, inputs },
    });
    summary ??=
      refuseSummary(plan, consolidated) ??
      (await files.write({
        name: summaryFile,
        made: {
          files: [writeSummary(plan, loaded, failed, isPublic(plan, plan.shared.value, make))],
          problems: [],
          told: keepProblems(plan, problems),
        },
        origin: { unit: owner.全称, inputs: summaryInputs },
      }));
  } else problems.push(...(standing?.problems ?? []));
  return { consolidated, summary, problems };
}

/** Those, for the workbook's line of the manifest: nobody is named there. */
function keepProblems(plan: BatchPlan, problems: readonly Diagnostic[]): Diagnostic[] {
  if (problems.length === 0) return [];
  const find = makeNameFinder(plan.people());
  return problems.map((problem) =>
    keepProblem(problem, (text) => replaceSpans(text, find(text), ({ name }) => maskName(name))),
  );
}

/** The whole; while a unit's own report is refused, no final one. */
function loadParts(
  plan: BatchPlan,
  loaded: readonly LoadedUnit[],
  outcomes: readonly (Outcome | undefined)[],
): ReturnType<typeof loadWhole> {
  const whole = loadWhole(plan, loaded);
  if (!whole.inputs) return whole;
  const names = plan.reports.flatMap(({ unit }, index) => (isRefused(outcomes[index]) ? [unit.简称] : []));
  const raised = plan.reports.flatMap(({ unit }, index) =>
    (outcomes[index]?.problems ?? []).map((problem) => raise(problem, { unit, at: unit.index })),
  );
  return {
    inputs: { ...whole.inputs, doubts: [...(whole.inputs.doubts ?? []), ...raised] },
    problems: [...whole.problems, ...(names.length > 0 ? [makeProblem(partsRefused, { names })] : [])],
  };
}

/** Whether the data of a report are wrong: to have no list for a notice, or no place to write to, makes none so. */
function isRefused(outcome: Outcome | undefined): boolean {
  const failure = findFailure(outcome);
  return failure !== undefined && failure.nature !== 'output' && failure.code !== missingNeed.code;
}

/** The sum of the units is no total while somebody is in none of them, or nobody handed in. */
function refuseSummary({ strays, reports }: BatchPlan, { status, problems }: Outcome): Outcome | undefined {
  if (status !== 'failed' || (strays.length === 0 && reports.length > 0)) return undefined;
  return { name: summaryFile, status, files: [], problems };
}
