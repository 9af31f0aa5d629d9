/** Which of a batch's reports one run makes, and whether it may. */
import { namesUnknown } from '../diagnostics/catalogue/batch.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import type { ReportOptions } from '../produce.ts';
import { isPublic } from './inputs.ts';
import type { BatchPlan } from './plan.ts';
import { type Shard, takeShard } from './shard.ts';

/** What a run is asked for that decides on its reports. */
interface SelectOptions extends ReportOptions {
  shard?: Shard | undefined;
}

/** What keeps back all reports for the public: people of a unit that could not be read may be named in any of them. */
export function listBlind(plan: BatchPlan, options: SelectOptions): Diagnostic[] {
  const made = selectReports(plan, options).map((index) => plan.reports[index]?.unit.own().value?.value);
  const values = [plan.shared.value, ...made].filter((value) => value !== undefined);
  if (!values.some((value) => isPublic(plan, value, options))) return [];
  const unread = plan.units.filter((unit) => hasErrors(unit.own().problems));
  if (unread.length === 0) return [];
  const names = unread.map(({ 简称 }) => 简称);
  return [...unread.flatMap((unit) => unit.own().problems), makeProblem(namesUnknown, { names })];
}

/** Indexes of the reports that are this run's to make. */
export function selectReports({ reports }: BatchPlan, { shard }: SelectOptions): number[] {
  const all = [...reports.keys()];
  return shard ? takeShard(all, shard) : all;
}
