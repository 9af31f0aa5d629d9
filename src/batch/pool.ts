/** Makes many reports: one after the other in this thread, or side by side in worker threads. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Made, type MakeOptions, makeFiles } from '../delivery/make.ts';
import { crashed } from '../diagnostics/catalogue/batch-files.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { InputHasher } from './inputs.ts';
import { type BatchPlan, loadUnit, type PlanOptions } from './plan.ts';

/** A unit's report, made; `index` is that of the plan's report. */
export interface MadeUnit extends Made {
  index: number;
  /** hash of what it was made from, as its maker read it */
  inputs: string;
}

/** Takes what was made; returns when there is room for more. */
export type Taker = (made: MadeUnit) => Promise<void>;

/** What a worker is given: it reads the campaign itself, for what has been read cannot be sent. */
export interface WorkerTask {
  path: string;
  options: PlanOptions & MakeOptions;
}

/** Makes one unit's report. */
export async function makeUnit(
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
  { options, path }: WorkerTask,
  jobs: number,
  take: Taker,
  signal?: AbortSignal,
): Promise<void> {
  if (jobs > 1) return makeInWorkers(indexes, { options, path }, jobs, take, signal);
  for (const index of indexes) {
    if (signal?.aborted) return;
    await take(await makeUnit(plan, hasher, index, options));
    // a turn for what waits outside: Ctrl-C, and the screen
    await setImmediate();
  }
}

async function makeInWorkers(
  indexes: readonly number[],
  task: WorkerTask,
  jobs: number,
  take: Taker,
  signal: AbortSignal | undefined,
): Promise<void> {
  const queue = [...indexes];
  const next = () => (signal?.aborted ? undefined : queue.shift());
  const workers = new Set<Worker>();
  const stop = () => {
    for (const worker of workers) void worker.terminate();
  };
  signal?.addEventListener('abort', stop);
  const runners = Array.from({ length: Math.min(jobs, indexes.length) }, async () => {
    for (let index = next(); index !== undefined; ) {
      const worker = new Worker(workerFile, { workerData: task });
      workers.add(worker);
      const died = await feedWorker(worker, index, next, take);
      workers.delete(worker);
      if (!died || signal?.aborted) return;
      await take({ inputs: '', files: [], ...died });
      index = next();
    }
  });
  await Promise.all(runners);
  signal?.removeEventListener('abort', stop);
}

/**
 * Feeds one worker until nothing is left.
 * @returns where it died, the report that it died over, and why
 */
function feedWorker(
  worker: Worker,
  first: number,
  next: () => number | undefined,
  take: Taker,
): Promise<Pick<MadeUnit, 'index' | 'problems'> | undefined> {
  let current: number | undefined = first;
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
      resolve(
        current === undefined ? undefined : { index: current, problems: [makeProblem(crashed, { reason })] },
      );
    });
  });
}

/** Beside this file, whether it is run as it was written or as it was built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
