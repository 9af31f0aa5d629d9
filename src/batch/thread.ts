/** A worker thread of a batch, and the units that it has in hand. */
import type { Worker } from 'node:worker_threads';
import type { Made } from '../delivery/make.ts';
import { crashed } from '../diagnostics/catalogue/batch-files.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { PackedUnit } from './travel/job.ts';

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

/** What is to be made yet. */
export interface UnitQueue {
  next(): ThreadUnit | undefined;
  /** takes back what a worker that died had not begun */
  giveBack(unmade: readonly ThreadUnit[]): void;
}

/** Units that a worker has: it makes one while what it made before is being written. */
const mostInHand = 2;

/**
 * Feeds one worker thread until nothing is left.
 * @returns where it died, the report that it died over, and why
 */
export function feedThread(
  worker: Pick<Worker, 'postMessage' | 'on' | 'terminate'>,
  first: ThreadUnit,
  units: UnitQueue,
  take: Taker,
): Promise<Pick<MadeUnit, 'index' | 'problems'> | undefined> {
  // it makes them in this order
  const inHand: ThreadUnit[] = [];
  let isAlive = true;
  let reason = '工作线程意外结束';
  const send = (unit: ThreadUnit) => {
    inHand.push(unit);
    worker.postMessage(unit);
  };
  const fill = () => {
    while (isAlive && inHand.length < mostInHand) {
      const unit = units.next();
      if (!unit) return;
      send(unit);
    }
  };
  send(first);
  fill();
  worker.on('error', (error: Error) => {
    reason = error.message;
  });
  return new Promise((resolve, reject) => {
    let taken = Promise.resolve();
    const takeOne = async (made: MadeUnit) => {
      await take(made);
      fill();
      if (inHand.length === 0) void worker.terminate();
    };
    worker.on('message', (made: MadeUnit) => {
      inHand.shift();
      taken = taken.then(() => takeOne(made));
      taken.catch((error: unknown) => {
        void worker.terminate();
        reject(error);
      });
    });
    worker.on('exit', () => {
      isAlive = false;
      const [current, ...unmade] = inHand;
      units.giveBack(unmade);
      const died = current && { index: current.index, problems: [makeProblem(crashed, { reason })] };
      taken.then(() => resolve(died), reject);
    });
  });
}
