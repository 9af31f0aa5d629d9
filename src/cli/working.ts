/** A line on the terminal for work that takes longer than half a second. */
import { Worker } from 'node:worker_threads';

/** What the thread that draws the line is given. */
export interface WorkingLine {
  /** what is being done, as 正在生成报告 */
  words: string;
  /** two numbers that both threads see: see `signals` */
  shared: SharedArrayBuffer;
}

/** What the two numbers mean: the work is over; the line is off the screen. */
export const signals = { over: 0, erased: 1 } as const;

/**
 * Draws the line from a thread of its own, for the work lets no timer run.
 * @returns takes the line away, and returns when it is gone
 */
export function showWorking(words: string): () => void {
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const flags = new Int32Array(shared);
  const worker = new Worker(new URL('./working-line.js', import.meta.url), {
    workerData: { words, shared } satisfies WorkingLine,
  });
  worker.unref();
  // a line that can't be drawn is no reason to stop the work
  worker.on('error', () => {});
  return () => {
    if (Atomics.exchange(flags, signals.over, 1) === 1) return;
    Atomics.notify(flags, signals.over);
    Atomics.wait(flags, signals.erased, 0, 200);
  };
}
