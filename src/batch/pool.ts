/** Makes many reports: one after the other in this thread, or in worker threads beside it too. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type MakeOptions, makeFiles } from '../delivery/make.ts';
import type { InputHasher } from './inputs.ts';
import { type BatchPlan, loadUnit } from './plan.ts';
import { feedThread, type MadeUnit, type Taker, type UnitQueue } from './thread.ts';
import type { SharedPart } from './travel/job.ts';
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
 * @param jobs threads, this one among them
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
  const waiting = [...indexes];
  // those whose data do not travel
  const here: number[] = [];
  const units: UnitQueue = {
    next() {
      for (let index = waiting.shift(); index !== undefined && !signal?.aborted; index = waiting.shift()) {
        const unit = packUnit(plan, hasher, index);
        if (unit) return { index, unit };
        here.push(index);
      }
      return undefined;
    },
    giveBack(unmade) {
      waiting.unshift(...unmade.map(({ index }) => index));
    },
  };
  const makeHere = async () => {
    for (;;) {
      const index = here.shift() ?? waiting.shift();
      if (index === undefined || signal?.aborted) return;
      await take(await makeUnit(plan, hasher, index, options));
      // a turn for what waits outside: Ctrl-C, the screen, and what other threads made
      await setImmediate();
    }
  };
  const beside = Math.min(jobs, indexes.length) - 1;
  if (beside > 0)
    await makeBeside(packShared(plan, options, false), beside, { units, take, signal, makeHere });
  await makeHere();
}

interface Making {
  units: UnitQueue;
  take: Taker;
  signal: AbortSignal | undefined;
  /** makes what is left in this thread */
  makeHere: () => Promise<void>;
}

/** Makes them in this thread and others, which are given what was read: it is not read again in each. */
async function makeBeside(
  workerData: SharedPart,
  threads: number,
  { units, take, signal, makeHere }: Making,
): Promise<void> {
  const workers = new Set<Worker>();
  const stop = () => {
    for (const worker of workers) void worker.terminate();
  };
  const runThread = async () => {
    for (let unit = units.next(); unit !== undefined; ) {
      const worker = new Worker(workerFile, { workerData });
      workers.add(worker);
      const died = await feedThread(worker, unit, units, take);
      workers.delete(worker);
      if (!died || signal?.aborted) return;
      await take({ inputs: '', files: [], ...died });
      unit = units.next();
    }
  };
  signal?.addEventListener('abort', stop);
  try {
    await Promise.all([...Array.from({ length: threads }, runThread), makeHere()]);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Beside this file, whether it is run as it was written or as it was built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
