/**
 * A batch from end to end: plan, make what has changed, write it, then the whole. One unit's failure is its own;
 * a run that is cut off leaves whole files only, and the next one makes what is still missing.
 */
import { availableParallelism } from 'node:os';
import { keepEdition } from '../delivery/editions.ts';
import type { FormatName } from '../delivery/formats.ts';
import { listFiles, type Made, type MakeOptions, makeFiles } from '../delivery/make.ts';
import { explainError, OutputFolder } from '../delivery/output.ts';
import { obsoleteFile, partsRefused } from '../diagnostics/catalogue/batch.ts';
import { unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import type { UnitReturn } from '../facts/roll-up.ts';
import type { ReportOptions } from '../produce.ts';
import { type LoadedUnit, loadUnits, loadWhole } from './consolidate.ts';
import { hash, InputHasher } from './inputs.ts';
import { type BatchPlan, type PlanOptions, planBatch } from './plan.ts';
import { makeUnits } from './pool.ts';
import { nameShard, type Shard, takeShard } from './shard.ts';
import { summaryFile, writeSummary } from './summary.ts';
import { stateOf } from './units.ts';

/** `template` is that of the units' reports; the consolidated one has its own. */
export interface BatchOptions extends PlanOptions, ReportOptions {
  /** Word alone if absent */
  formats?: readonly FormatName[] | undefined;
  /** write everything again, over whatever is there */
  force?: boolean | undefined;
  /** worker threads; else as many as there is work and processors for. 1 works in this thread */
  jobs?: number | undefined;
  /** only this part of the units, and neither the consolidated report nor the workbook */
  shard?: Shard | undefined;
  /** take over what shards have written before */
  merge?: boolean | undefined;
  /** stops the run between two files */
  signal?: AbortSignal | undefined;
  onProgress?: ((step: BatchStep) => void) | undefined;
}

/** What became of a report. */
export interface Outcome {
  name: string;
  /** kept: edited by hand since, and its data unchanged. stopped: the run was cut off before it */
  status: 'written' | 'unchanged' | 'kept' | 'failed' | 'stopped';
  /** names within the output folder */
  files: string[];
  /** of the making and the writing; the first error is why it failed */
  problems: Diagnostic[];
}

/** What a run has just done, for whoever shows its progress. */
export interface BatchStep {
  outcome: Outcome;
  done: number;
  total: number;
}

/** How a run ended: what was written, kept, or could not be made. */
export interface BatchResult {
  /** absolute path of the folder */
  output: string;
  /** in the order of 单位.下属; of a shard, its own */
  units: Outcome[];
  /** names of units without a report */
  zero: string[];
  missing: string[];
  /** absent where the run is a shard, or was cut off */
  consolidated?: Outcome;
  summary?: Outcome;
  /** how many shards' manifests were joined */
  joined: number;
}

/** Reports that one more worker thread pays for: it has to read the campaign first. */
const worthAThread = 250;

/** Runs a batch. Without `result` where the campaign cannot be read, or nothing can be written. */
export async function runBatch(
  path: string,
  options: BatchOptions = {},
): Promise<{ result?: BatchResult; problems: Diagnostic[] }> {
  const { plan, problems } = planBatch(path, options);
  if (!plan) return { problems };
  let folder: OutputFolder;
  try {
    folder = new OutputFolder(plan.output, {
      campaign: plan.path,
      force: options.force ?? false,
      shard: options.shard && nameShard(options.shard),
    });
  } catch (error) {
    const reason = explainError(error);
    return { problems: [...problems, makeProblem(unwritable, { path: plan.output, reason })] };
  }
  const run = new Run(plan, folder, path, options);
  try {
    const result = await run.finish();
    return { result, problems: [...problems, ...run.problems, ...folder.close()] };
  } catch (error) {
    folder.close();
    throw error;
  }
}

class Run {
  /** of no single report */
  readonly problems: Diagnostic[] = [];
  readonly #plan: BatchPlan;
  readonly #folder: OutputFolder;
  readonly #path: string;
  readonly #options: BatchOptions;
  readonly #make: MakeOptions;
  readonly #hasher: InputHasher;
  /** by the index of the plan's report */
  readonly #outcomes = new Map<number, Outcome>();
  readonly #total: number;
  #done = 0;

  constructor(plan: BatchPlan, folder: OutputFolder, path: string, options: BatchOptions) {
    this.#plan = plan;
    this.#folder = folder;
    this.#path = path;
    this.#options = options;
    const { formats = ['docx'], template, audience, style, fonts, draft } = options;
    this.#make = { formats, template, audience, style, fonts, draft };
    this.#hasher = new InputHasher(plan, this.#make);
    this.#total = this.#selected().length + (options.shard ? 0 : 1);
  }

  async finish(): Promise<BatchResult> {
    const { units, output } = this.#plan;
    const joined = this.#options.merge ? this.#folder.joinShards() : 0;
    await this.#makeUnits();
    const named = (state: UnitReturn['状态']) =>
      units.filter((unit) => stateOf(unit) === state).map(({ 简称 }) => 简称);
    const result: BatchResult = {
      output,
      units: this.#selected().map((index) => this.#outcomes.get(index) ?? this.#stop(index)),
      zero: named('零报告'),
      missing: named('未报送'),
      joined,
    };
    if (this.#options.shard || this.#options.signal?.aborted) return result;
    const whole = await this.#makeWhole();
    this.#reportObsolete();
    return { ...result, ...whole };
  }

  /** Indexes of the reports that are this run's to make. */
  #selected(): number[] {
    const all = [...this.#plan.reports.keys()];
    return this.#options.shard ? takeShard(all, this.#options.shard) : all;
  }

  async #makeUnits(): Promise<void> {
    const pending = this.#selected().filter((index) => {
      const { unit, file } = this.#plan.reports[index]!;
      const standing = this.#findStanding(
        unit.简称,
        listFiles(file, this.#make),
        this.#hasher.hashUnit(unit),
      );
      if (standing) this.#settle(index, standing);
      return !standing;
    });
    const { output, name, jobs, signal } = this.#options;
    const task = { path: this.#path, options: { ...this.#make, output, name } };
    // one processor is left to this thread, which writes
    const spare = availableParallelism() - 1;
    const threads = jobs ?? Math.max(1, Math.min(spare, Math.ceil(pending.length / worthAThread)));
    await makeUnits(
      this.#plan,
      this.#hasher,
      pending,
      task,
      threads,
      (made) => {
        const { unit } = this.#plan.reports[made.index]!;
        this.#settle(made.index, this.#write(unit.简称, made, { unit: unit.名称, inputs: made.inputs }));
      },
      signal,
    );
  }

  /** The consolidated report and the workbook beside the reports. */
  async #makeWhole(): Promise<Pick<BatchResult, 'consolidated' | 'summary'>> {
    const { owner, consolidated: file, reports } = this.#plan;
    const name = owner.简称 ?? owner.全称;
    const inputs = this.#hasher.hashWhole();
    const failed = reports.map((_, index) => this.#reasonOf(index));
    const summaryInputs = hash([inputs, failed]);
    let consolidated = this.#findStanding(name, listFiles(file, this.#make), inputs);
    let summary = this.#findStanding(summaryFile, [summaryFile], summaryInputs);
    if (!consolidated || !summary) {
      const loaded = loadUnits(this.#plan);
      // what those with a report have is told with it
      for (const { unit, problems } of loaded)
        if (!reports.some((report) => report.unit === unit)) this.problems.push(...problems);
      consolidated ??= this.#write(
        name,
        // its own template: 报告.模板, else the consolidated one
        await makeFiles(() => this.#loadWhole(loaded), file, { ...this.#make, template: undefined }),
        { unit: owner.全称, inputs },
      );
      summary ??=
        this.#refuseSummary(consolidated) ??
        this.#write(
          summaryFile,
          { files: [writeSummary(this.#plan, loaded, failed)], problems: [] },
          { unit: owner.全称, inputs: summaryInputs },
        );
    }
    this.#tell(consolidated);
    return { consolidated, summary };
  }

  /** The whole; while a unit's own report is refused, no final one. */
  #loadWhole(loaded: readonly LoadedUnit[]): ReturnType<typeof loadWhole> {
    const whole = loadWhole(this.#plan, loaded);
    const names = this.#plan.reports.flatMap(({ unit }, index) => {
      const outcome = this.#outcomes.get(index);
      const isRefused = outcome?.status === 'failed' && firstReason(outcome)?.nature !== 'output';
      return isRefused ? [unit.简称] : [];
    });
    if (!whole.inputs || names.length === 0) return whole;
    return { ...whole, problems: [...whole.problems, makeProblem(partsRefused, { names })] };
  }

  /** The sum of the units is no total while somebody is in none of them, or nobody handed in. */
  #refuseSummary({ status, problems }: Outcome): Outcome | undefined {
    const { strays, reports } = this.#plan;
    if (status !== 'failed' || (strays.length === 0 && reports.length > 0)) return undefined;
    return { name: summaryFile, status, files: [], problems };
  }

  /** What stands there and need not be made again. */
  #findStanding(name: string, files: string[], inputs: string): Outcome | undefined {
    if (this.#options.force) return undefined;
    if (files.every((file) => this.#folder.isCurrent(file, inputs)))
      return { name, status: 'unchanged', files, problems: [] };
    const stands = (file: string) =>
      this.#folder.isCurrent(file, inputs) || this.#folder.isEdited(file, inputs);
    return files.every(stands) ? { name, status: 'kept', files, problems: [] } : undefined;
  }

  #write(name: string, { files, said, problems }: Made, origin: { unit: string; inputs: string }): Outcome {
    const refused = files.flatMap((file) => this.#folder.write(file.name, file.bytes, origin) ?? []);
    const failed = files.length === 0 || refused.length > 0;
    if (!failed && said)
      keepEdition(
        this.#folder.path,
        said.name,
        said.edition,
        this.#options.shard && nameShard(this.#options.shard),
      );
    return {
      name,
      status: failed ? 'failed' : 'written',
      files: files.map((file) => file.name),
      problems: [...problems, ...refused],
    };
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
    return { name: this.#plan.reports[index]!.unit.简称, status: 'stopped', files: [], problems: [] };
  }

  /** Why a report failed; undefined where it did not. */
  #reasonOf(index: number): string | undefined {
    const outcome = this.#outcomes.get(index);
    return outcome?.status === 'failed' ? firstReason(outcome)?.message : undefined;
  }

  /** Tells of files of earlier runs whose unit has no report any more. */
  #reportObsolete(): void {
    const { owner, reports } = this.#plan;
    const files = this.#folder.listObsolete(new Set([owner.全称, ...reports.map(({ unit }) => unit.名称)]));
    if (files.length > 0) this.problems.push(makeProblem(obsoleteFile, { files }));
  }
}

/** The first of the problems that kept a report from being written. */
export function firstReason({ problems }: Pick<Outcome, 'problems'>): Diagnostic | undefined {
  return problems.find((problem) => hasErrors([problem]));
}
