/** Makes many reports: one after the other in this thread, or side by side in worker threads. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Made, type MakeOptions, makeFiles } from '../delivery/make.ts';
import { crashed } from '../diagnostics/catalogue/batch-files.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { InputHasher } from './inputs.ts';
import { type BatchPlan, loadUnit } from './plan.ts';
import type { PackedUnit } from './travel/job.ts';
import { packShared, packUnit } from './travel/pack.ts';

/** A unit's report, made; `index` is that of the plan's report. */
export interface MadeUnit extends Made {
  index: number;
  /** hash of what it was made from, as its maker read it */
  inputs: string;
}

/** Takes what was made; returns when there is room for more. */
export type Taker = (made: MadeUnit) => Promise<void>;

/** What a worker thread makes: a unit with its own data. */
export interface ThreadUnit {
  index: number;
  unit: PackedUnit;
}

/** Makes one unit's report. */
async function makeUnit(
  plan: BatchPlan,
  hasher: InputHasher,
  index: number,
  options: MakeOptions,
): Promise<MadeUnit> {
  const { unit, file } = plan.reports[index]!;
  const made = await makeFiles(() => loadUnit(plan, unit), file, options);
  return { index, inputs: hasher.hashUnit(unit), ...made };
}

/**
 * Makes reports, handing over each as soon as it is made.
 * @param indexes of the plan's reports
 * @param jobs threads; with 1 all is done in this one
 */
export async function makeUnits(
  plan: BatchPlan,
  hasher: InputHasher,
  indexes: readonly number[],
  options: MakeOptions,
  jobs: number,
  take: Taker,
  signal?: AbortSignal,
): Promise<void> {
  const here =
    jobs > 1 && indexes.length > 0
      ? await makeInWorkers(plan, hasher, indexes, options, jobs, take, signal)
      : indexes;
  for (const index of here) {
    if (signal?.aborted) return;
    await take(await makeUnit(plan, hasher, index, options));
    // a turn for what waits outside: Ctrl-C, and the screen
    await setImmediate();
  }
}

/**
 * Makes them in threads that are given what was read: it is not read again in each.
 * @returns those that have to be made in this thread, for their data do not travel
 */
async function makeInWorkers(
  plan: BatchPlan,
  hasher: InputHasher,
  indexes: readonly number[],
  options: MakeOptions,
  jobs: number,
  take: Taker,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const queue = [...indexes];
  const here: number[] = [];
  const next = (): ThreadUnit | undefined => {
    for (let index = queue.shift(); index !== undefined && !signal?.aborted; index = queue.shift()) {
      const unit = packUnit(plan, hasher, index);
      if (unit) return { index, unit };
      here.push(index);
    }
    return undefined;
  };
  const workers = new Set<Worker>();
  const stop = () => {
    for (const worker of workers) void worker.terminate();
  };
  signal?.addEventListener('abort', stop);
  const workerData = packShared(plan, options, false);
  const runners = Array.from({ length: Math.min(jobs, indexes.length) }, async () => {
    for (let unit = next(); unit !== undefined; ) {
      const worker = new Worker(workerFile, { workerData });
      workers.add(worker);
      const died = await feedWorker(worker, unit, next, take);
      workers.delete(worker);
      if (!died || signal?.aborted) return;
      await take({ inputs: '', files: [], ...died });
      unit = next();
    }
  });
  await Promise.all(runners);
  signal?.removeEventListener('abort', stop);
  return here;
}

/**
 * Feeds one worker until nothing is left.
 * @returns where it died, the report that it died over, and why
 */
function feedWorker(
  worker: Worker,
  first: ThreadUnit,
  next: () => ThreadUnit | undefined,
  take: Taker,
): Promise<Pick<MadeUnit, 'index' | 'problems'> | undefined> {
  let current: ThreadUnit | undefined = first;
  let reason = '工作线程意外结束';
  worker.postMessage(first);
  worker.on('error', (error: Error) => {
    reason = error.message;
  });
  return new Promise((resolve, reject) => {
    const takeOne = async (made: MadeUnit) => {
      await take(made);
      current = next();
      if (current === undefined) void worker.terminate();
      else worker.postMessage(current);
    };
    worker.on('message', (made: MadeUnit) => {
      takeOne(made).catch((error: unknown) => {
        void worker.terminate();
        reject(error);
      });
    });
    worker.on('exit', () => {
      resolve(current && { index: current.index, problems: [makeProblem(crashed, { reason })] });
    });
  });
}

/** Beside this file, whether it is run as it was written or as it was built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
