/** Makes many reports: one after the other in this thread, or side by side in worker threads. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type MakeOptions, makeFiles } from '../delivery/make.ts';
import type { InputHasher } from './inputs.ts';
import { type BatchPlan, loadUnit } from './plan.ts';
import { feedThread, type MadeUnit, type Taker, type UnitQueue } from './thread.ts';
import { packShared, packUnit } from './travel/pack.ts';

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
  const units: UnitQueue = {
    next() {
      for (let index = queue.shift(); index !== undefined && !signal?.aborted; index = queue.shift()) {
        const unit = packUnit(plan, hasher, index);
        if (unit) return { index, unit };
        here.push(index);
      }
      return undefined;
    },
    giveBack(unmade) {
      queue.unshift(...unmade.map(({ index }) => index));
    },
  };
  const workers = new Set<Worker>();
  const stop = () => {
    for (const worker of workers) void worker.terminate();
  };
  signal?.addEventListener('abort', stop);
  const workerData = packShared(plan, options, false);
  const runners = Array.from({ length: Math.min(jobs, indexes.length) }, async () => {
    for (let unit = units.next(); unit !== undefined; ) {
      const worker = new Worker(workerFile, { workerData });
      workers.add(worker);
      const died = await feedThread(worker, unit, units, take);
      workers.delete(worker);
      if (!died || signal?.aborted) return;
      await take({ inputs: '', files: [], ...died });
      unit = units.next();
    }
  });
  await Promise.all(runners);
  signal?.removeEventListener('abort', stop);
  return here;
}

/** Beside this file, whether it is run as it was written or as it was built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
