/**
 * A batch from end to end: plan, make what has changed, write it, then the whole. One unit's failure is its own;
 * a run that is cut off leaves whole files only, and the next one makes what is still missing.
 */
import { availableParallelism } from 'node:os';
import { listFiles, type MakeOptions } from '../delivery/make.ts';
import { openOutput } from '../delivery/open-output.ts';
import type { Output } from '../delivery/output.ts';
import { tellUnwritable } from '../delivery/unwritable.ts';
import { obsoleteFile, writtenElsewhere } from '../diagnostics/catalogue/batch-files.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { UnitReturn } from '../facts/unit-return.ts';
import { InputHasher } from './inputs.ts';
import type { BatchOptions } from './options.ts';
import { type BatchPlan, type PlannedReport, planBatch } from './plan.ts';
import { makeUnits } from './pool.ts';
import { claimBatch } from './queue/claim.ts';
import { distribute } from './queue/distribute.ts';
import { unlessStuck } from './queue/patience.ts';
import { type Outcome, ReportFiles } from './report-files.ts';
import { listBlind, selectReports } from './selection.ts';
import { type MergedShards, nameShard, stillFresh, tellMerge } from './shard.ts';
import { stateOf } from './units.ts';
import { makeWhole } from './whole.ts';

/** How a run ended: what was written, kept, or could not be made. */
export interface BatchResult {
  /** absolute path of the folder */
  output: string;
  /** in the order of 单位.下属; of a shard, its own */
  units: Outcome[];
  /** names of units without a report */
  zero: string[];
  missing: string[];
  /** rows of the shared roster that may be of those: whose they are is not known */
  unplaced: number;
  /** absent where the run is a shard, or was cut off */
  consolidated?: Outcome;
  summary?: Outcome;
  /** of a merge: what the shards have done */
  shards?: MergedShards;
}

/** Reports that one more worker thread pays for: its program runs slowly at first. */
const worthAThread = 100;

/** Runs a batch. Without `result` where the campaign cannot be read, or nothing can be written. */
export async function runBatch(
  path: string,
  options: BatchOptions = {},
): Promise<{ result?: BatchResult; problems: Diagnostic[] }> {
  const { plan, problems } = planBatch(path, options);
  if (!plan) return { problems };
  const blind = listBlind(plan, options);
  if (blind.length > 0) return { problems: [...problems, ...blind] };
  const { queue, signal, onNotice } = options;
  const claim = queue && (await unlessStuck(claimBatch(queue, plan, { signal, onNotice }), signal));
  if (claim?.problem) return { problems: [...problems, claim.problem] };
  try {
    const ran = await runPlan(plan, options);
    return { ...ran, problems: [...problems, ...ran.problems] };
  } finally {
    await claim?.release?.();
  }
}

async function runPlan(
  plan: BatchPlan,
  options: BatchOptions,
): Promise<{ result?: BatchResult; problems: Diagnostic[] }> {
  let folder: Output;
  try {
    folder = await openOutput(plan.output, {
      campaign: plan.path,
      force: options.force ?? false,
      shard: options.shard && nameShard(options.shard),
    });
  } catch (error) {
    return { problems: [tellUnwritable(plan.output, error)] };
  }
  const run = new Run(plan, folder, options);
  try {
    const result = await run.finish();
    return { result, problems: [...run.problems, ...(await folder.close())] };
  } catch (error) {
    folder.leave();
    throw error;
  }
}

class Run {
  /** of no single report */
  readonly problems: Diagnostic[] = [];
  readonly #plan: BatchPlan;
  readonly #folder: Output;
  readonly #files: ReportFiles;
  readonly #options: BatchOptions;
  readonly #make: MakeOptions;
  readonly #hasher: InputHasher;
  /** by the index of the plan's report */
  readonly #outcomes = new Map<number, Outcome>();
  readonly #total: number;
  #done = 0;

  constructor(plan: BatchPlan, folder: Output, options: BatchOptions) {
    this.#plan = plan;
    this.#folder = folder;
    this.#files = new ReportFiles(folder, { force: options.force ?? false });
    this.#options = options;
    const { formats = ['docx'], template, audience, style, fonts, detail, draft } = options;
    this.#make = { formats, template, audience, style, fonts, detail, draft };
    this.#hasher = new InputHasher(plan, this.#make);
    this.#total = selectReports(this.#plan, this.#options).length + (options.shard ? 0 : 1);
  }

  async finish(): Promise<BatchResult> {
    const { units, output } = this.#plan;
    const { merge, queue } = this.#options;
    // workers of a run that was cut off may still be at it
    const age = queue ? Number.POSITIVE_INFINITY : stillFresh;
    const joined = merge || queue ? await this.#folder.joinShards(age) : undefined;
    await this.#makeUnits();
    if (queue && !this.#options.signal?.aborted) {
      await this.#folder.joinShards(0);
      this.#lookForWritten();
    }
    const named = (state: UnitReturn['状态']) =>
      units.filter((unit) => stateOf(unit) === state).map(({ 简称 }) => 简称);
    const outcomes = this.#plan.reports.map((_, index) => this.#outcomes.get(index));
    const result: BatchResult = {
      output,
      units: selectReports(this.#plan, this.#options).map(
        (index) => this.#outcomes.get(index) ?? this.#stop(index),
      ),
      zero: named('零报告'),
      missing: named('未报送'),
      unplaced: this.#plan.strays.reduce((sum, { rows }) => sum + rows.length, 0),
      ...(merge && joined && { shards: tellMerge(joined, outcomes) }),
    };
    if (this.#options.shard || this.#options.signal?.aborted) return result;
    const { problems, ...whole } = await makeWhole(
      { plan: this.#plan, make: this.#make, hasher: this.#hasher, files: this.#files },
      outcomes,
    );
    this.problems.push(...problems);
    this.#tell(whole.consolidated);
    this.#reportObsolete();
    return { ...result, ...whole };
  }

  /** @param index one of those that were selected */
  #reportAt(index: number): PlannedReport {
    return this.#plan.reports[index]!;
  }

  async #makeUnits(): Promise<void> {
    const pending = selectReports(this.#plan, this.#options).filter((index) => {
      const { unit, file } = this.#reportAt(index);
      const standing = this.#files.findStanding(
        unit.简称,
        listFiles(file, this.#make),
        this.#hasher.hashUnit(unit),
      );
      if (standing) this.#settle(index, standing);
      return !standing;
    });
    const { queue, signal, onNotice, force = false } = this.#options;
    const settle = (index: number, outcome: Outcome) => this.#settle(index, outcome);
    if (!queue) return this.#makeHere(pending);
    const distribution = distribute(queue, pending, {
      ...{ plan: this.#plan, hasher: this.#hasher, make: this.#make, folder: this.#folder },
      ...{ force, signal, onNotice, settle },
    });
    await this.#makeHere((await unlessStuck(distribution, signal)) ?? []);
  }

  async #makeHere(indexes: readonly number[]): Promise<void> {
    const { jobs, signal } = this.#options;
    const threads = jobs ?? Math.min(availableParallelism(), Math.ceil(indexes.length / worthAThread));
    await makeUnits(
      this.#plan,
      this.#hasher,
      indexes,
      this.#make,
      threads,
      (made) => {
        const { unit } = this.#reportAt(made.index);
        const origin = { unit: unit.名称, inputs: made.inputs };
        return this.#files.add({ name: unit.简称, made, origin }, (outcome) =>
          this.#settle(made.index, outcome),
        );
      },
      signal,
    );
    await this.#files.finish();
  }

  /** A worker on a machine where the folder is another one has written, but not here. */
  #lookForWritten(): void {
    const { output } = this.#plan;
    for (const [index, outcome] of this.#outcomes) {
      const { unit } = this.#reportAt(index);
      const isHere = (file: string) => this.#folder.isCurrent(file, this.#hasher.hashUnit(unit));
      if (outcome.status !== 'written' || outcome.files.every(isHere)) continue;
      const problem = makeProblem(writtenElsewhere, { there: outcome.writer, here: output });
      this.#outcomes.set(index, { ...outcome, status: 'failed', problems: [problem, ...outcome.problems] });
    }
  }

  #settle(index: number, outcome: Outcome): void {
    this.#outcomes.set(index, outcome);
    this.#tell(outcome);
  }

  #tell(outcome: Outcome): void {
    this.#done++;
    this.#options.onProgress?.({ outcome, done: this.#done, total: this.#total });
  }

  #stop(index: number): Outcome {
    return { name: this.#reportAt(index).unit.简称, status: 'stopped', files: [], problems: [] };
  }

  /** Tells of files of earlier runs whose unit has no report any more. */
  #reportObsolete(): void {
    const { owner, reports } = this.#plan;
    const files = this.#folder.listObsolete(new Set([owner.全称, ...reports.map(({ unit }) => unit.名称)]));
    if (files.length > 0) this.problems.push(makeProblem(obsoleteFile, { files }));
  }
}
