/** A worker: takes jobs, makes the reports of their units, puts them where the batch wants them, and reports. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeFiles } from '../../delivery/make.ts';
import { openOutput } from '../../delivery/open-output.ts';
import { isBucketPath, type Output } from '../../delivery/output.ts';
import { tellUnwritable } from '../../delivery/unwritable.ts';
import { unwritable } from '../../diagnostics/catalogue/output.ts';
import { type Outcome, ReportFiles } from '../report-files.ts';
import type { Job, JobUnit, SharedPart, UnitResult } from '../travel/job.ts';
import { isPlainName, openShared, openUnit, type SharedCampaign } from '../travel/unpack.ts';
import type { Attempt, Queue, WorkOptions } from './queue.ts';

export interface WorkerOptions extends Omit<WorkOptions, 'onIdle'> {
  /** the folder to write to, where it has another path on this machine than on that of the batch */
  output?: string | undefined;
  /** told of a job's reports; of those that could not be written and are tried again, why */
  onJob?: (outcomes: readonly Outcome[], passing?: string) => void;
}

/** A run of a batch, as far as this worker has seen it. */
interface OpenRun {
  run: string;
  campaign: SharedCampaign;
  folder: Output;
}

/** Works until it is told to stop, or nothing is left. */
export async function runWorker(queue: Queue, options: WorkerOptions): Promise<void> {
  const worker = new ReportWorker(queue, options);
  try {
    await queue.work((job, attempt) => worker.do(job, attempt), { ...options, onIdle: () => worker.leave() });
  } finally {
    worker.leave();
  }
}

class ReportWorker {
  readonly #queue: Queue;
  readonly #options: WorkerOptions;
  /** whose files and manifest are whose, in a folder that many write to */
  readonly #name = `w${randomBytes(6).toString('hex')}`;
  #open: OpenRun | undefined;
  #isBusy = false;

  constructor(queue: Queue, options: WorkerOptions) {
    this.#queue = queue;
    this.#options = options;
  }

  /** Lets go of what was opened for a batch, unless a job is being done. */
  leave(): void {
    if (this.#isBusy) return;
    this.#open?.folder.leave();
    this.#open = undefined;
  }

  async do(job: Job, { isRetry, isLast }: Attempt): Promise<void> {
    this.#isBusy = true;
    try {
      const run = await this.#openRun(job, isLast);
      // what is not wanted any more, for its batch was taken back
      if (!run) return;
      const done = isRetry ? await this.#listDone(job) : new Set<string>();
      const left = job.units.filter(({ file }) => !done.has(file) && isPlainName(file));
      // one of them may have killed whoever took the job before: what is done then is reported at once
      const groups = isRetry ? left.map((unit) => [unit]) : [left];
      for (const units of groups) await this.#makeUnits(run, job, units, isLast);
    } finally {
      this.#isBusy = false;
    }
  }

  async #openRun(job: Job, isLast: boolean): Promise<OpenRun | undefined> {
    const { run, shared: hash } = job;
    if (this.#open?.run === run) return this.#open;
    this.#open?.folder.leave();
    this.#open = undefined;
    const shared = await this.#queue.readShared(hash);
    if (!shared) return undefined;
    const path = this.#options.output ?? shared.output;
    const folder = await this.#openFolder(path, shared).catch(async (error: unknown) => {
      const problems = [tellUnwritable(path, error)];
      const results = job.units.map(({ file, inputs, 简称: name }) => ({
        ...{ file, inputs },
        outcome: { name, status: 'failed' as const, files: [], problems },
      }));
      await this.#report(job, results, isLast);
    });
    if (!folder) return undefined;
    this.#open = { run, folder, campaign: openShared({ ...shared, output: path }) };
    return this.#open;
  }

  #openFolder(path: string, { campaign, force }: SharedPart): Promise<Output> {
    const place = isBucketPath(path) ? campaign : join(path, campaign);
    return openOutput(path, { campaign: place, force, shard: this.#name });
  }

  async #listDone({ batch, units }: Job): Promise<Set<string>> {
    const inputs = new Map(units.map((unit) => [unit.file, unit.inputs]));
    const results = await this.#queue.readResults(batch, [...inputs.keys()]);
    return new Set(
      results.filter((result) => inputs.get(result.file) === result.inputs).map(({ file }) => file),
    );
  }

  /** Makes, writes and reports. */
  async #makeUnits(run: OpenRun, job: Job, units: readonly JobUnit[], isLast: boolean): Promise<void> {
    const { campaign, folder } = run;
    const files = new ReportFiles(folder, { force: campaign.shared.force });
    const results: UnitResult[] = [];
    const writer = isBucketPath(folder.path) ? folder.path : `${hostname()}:${folder.path}`;
    for (const unit of units) {
      const { file, inputs, stood } = unit;
      const made = await makeFiles(() => openUnit(campaign, unit), file, campaign.shared.make);
      const report = { name: unit.简称, made, origin: { unit: unit.名称, inputs }, stood };
      await files.add(report, (outcome) => results.push({ file, inputs, outcome: { ...outcome, writer } }));
      // a turn for the queue, which is told that this worker lives
      await setImmediate();
    }
    await files.finish();
    await this.#report(job, results, isLast);
  }

  /** Throws where a disk or a network kept some from being written, and may not do so later. */
  async #report({ batch }: Job, results: readonly UnitResult[], isLast: boolean): Promise<void> {
    const lasting = isLast ? results : results.filter(({ outcome }) => !isPassing(outcome));
    await this.#queue.report(batch, lasting);
    const [passing] = results.filter((result) => !lasting.includes(result));
    const reason = passing?.outcome.problems.at(-1)?.message;
    this.#options.onJob?.(
      lasting.map(({ outcome }) => outcome),
      reason,
    );
    if (passing) throw new Error(reason);
  }
}

/** Whether it failed of what may be otherwise in a minute: wrong data are wrong then too. */
function isPassing({ status, problems }: Outcome): boolean {
  return status === 'failed' && problems.some(({ code }) => code === unwritable.code);
}
