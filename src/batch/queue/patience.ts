/** How long a queue is waited for: one that has gone does not answer. */
import { setTimeout } from 'node:timers/promises';

const farewellMilliseconds = 2000;

/** Waits, but not beyond the signal. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(milliseconds, undefined, signal && { signal }).catch(() => {});
}

/** What the last work comes to; undefined where it has come to nothing in a moment. */
export function waitAMoment<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, setTimeout(farewellMilliseconds, undefined, { ref: false })]);
}

/** What work comes to; where it was told to stop and does not, it is waited for a moment only. */
export async function unlessStuck<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  if (!signal) return work;
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return Promise.race([work, stopped.then(() => waitAMoment(work))]);
}
