/** Who waits for a batch: one run at a time, and none before what an earlier one has left in the queue is out of it. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { nameCampaign } from '../../delivery/output.ts';
import { claimedBatch } from '../../diagnostics/catalogue/batch-files.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { isRunning } from '../../source/atomic.ts';
import { hash } from '../inputs.ts';
import type { BatchPlan } from '../plan.ts';
import { pause, waitAMoment } from './patience.ts';
import type { Queue, Trouble } from './queue.ts';

/** What a batch waits for, for whoever shows it. */
export type QueueNotice =
  /** another run that may still be there */
  | { kind: 'claimed'; holder: string }
  /** jobs of an earlier run that workers are at */
  | { kind: 'busy'; jobs: number }
  | ({ kind: 'trouble' } & Trouble);

export interface Waiting {
  signal: AbortSignal | undefined;
  onNotice: ((notice: QueueNotice) => void) | undefined;
}

/**
 * For so long a run that is killed on another machine is still taken to wait: longer than one can be too busy with the
 * consolidated report to say that it is there.
 */
const claimSeconds = 120;
const pulseMilliseconds = 5000;
const pollMilliseconds = 500;

/** The batch's name in the queue: whoever writes the reports of this campaign to this place writes the same batch. */
export const nameBatch = ({ output, path }: BatchPlan): string =>
  hash([output, nameCampaign(output, path)]).slice(0, 32);

/**
 * Claims a batch, and clears the queue of its jobs: their data may be old.
 * @returns `release` to be called at the end, or why it cannot be claimed; neither where it was told to stop
 */
export async function claimBatch(
  queue: Queue,
  plan: BatchPlan,
  waiting: Waiting,
): Promise<{ release?: () => Promise<void>; problem?: Diagnostic }> {
  const batch = nameBatch(plan);
  const holder = [hostname(), process.pid, randomUUID()].join('/');
  const other = await claim(queue, batch, holder, waiting);
  if (other !== undefined) return { problem: makeProblem(claimedBatch, { holder: nameHolder(other) }) };
  if (waiting.signal?.aborted) return {};
  const pulse = setInterval(
    () => void queue.claim(batch, holder, claimSeconds).catch(() => {}),
    pulseMilliseconds,
  ).unref();
  await clear(queue, batch, waiting);
  return {
    release: async () => {
      clearInterval(pulse);
      await waitAMoment(queue.release(batch, holder));
    },
  };
}

/** Returns who holds it, once that is certain. */
async function claim(queue: Queue, batch: string, holder: string, { signal, onNotice }: Waiting) {
  for (let waited = 0; !signal?.aborted; waited++) {
    const other = await queue.claim(batch, holder, claimSeconds);
    if (other === undefined) return undefined;
    const isThere = isAlive(other);
    if (isThere || waited > claimSeconds) return other;
    if (isThere === false) await queue.release(batch, other);
    else {
      if (waited === 0) onNotice?.({ kind: 'claimed', holder: nameHolder(other) });
      await pause(1000, signal);
    }
  }
  return undefined;
}

/** Whether a holder still runs; undefined of one on another machine. */
function isAlive(holder: string): boolean | undefined {
  const [host, pid] = holder.split('/');
  if (host !== hostname()) return undefined;
  return isRunning(Number(pid));
}

function nameHolder(holder: string): string {
  const [host, pid] = holder.split('/');
  return `${host} 上的进程${pid}`;
}

async function clear(queue: Queue, batch: string, { signal, onNotice }: Waiting): Promise<void> {
  for (let isTold = false; !signal?.aborted; isTold = true) {
    const jobs = await queue.withdraw(batch);
    if (jobs === 0) return;
    if (!isTold) onNotice?.({ kind: 'busy', jobs });
    await pause(pollMilliseconds, signal);
  }
}
