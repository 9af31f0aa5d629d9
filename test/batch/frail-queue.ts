/**
 * A queue in memory: its workers die over one unit, which BullMQ tells after a minute of silence and this one at once; or
 * its jobs lie until they are handed out, though the run that enqueued them was killed.
 */

import type { Attempt, Queue, QueueState, WorkOptions } from '../../src/batch/queue/queue.ts';
import type { Job, SharedPart, UnitResult } from '../../src/batch/travel/job.ts';

export class FrailQueue implements Queue {
  /** how many units each job had that was given up */
  readonly givenUp: number[] = [];
  readonly #deadly: string | undefined;
  readonly #lying: Job[] = [];
  readonly #shared = new Map<string, SharedPart>();
  readonly #results: UnitResult[] = [];
  #failed: Job[] = [];
  #act: ((job: Job, attempt: Attempt) => Promise<void>) | undefined;

  /** @param deadly the name of the unit that no worker survives; without one, jobs lie until they are handed out */
  constructor(deadly?: string) {
    this.#deadly = deadly;
  }

  async handOut() {
    for (const job of this.#lying.splice(0)) await this.#act?.(job, { isRetry: false, isLast: false });
  }

  watch() {}

  async claim() {
    return undefined;
  }

  async release() {}

  async withdraw() {
    return 0;
  }

  async listTroubles() {
    return [];
  }

  async open(_batch: string, _state: unknown, { hash, part }: { hash: string; part: SharedPart }) {
    this.#shared.set(hash, part);
  }

  async enqueue(jobs: readonly Job[]) {
    if (this.#deadly === undefined) this.#lying.push(...jobs);
    else
      for (const job of jobs) {
        if (job.units.some(({ 简称 }) => 简称 === this.#deadly)) {
          this.givenUp.push(job.units.length);
          this.#failed.push(job);
        } else await this.#act?.(job, { isRetry: false, isLast: false });
      }
  }

  async countPending() {
    return 0;
  }

  async listFailed() {
    return this.#failed;
  }

  async drop(jobs: readonly Job[]) {
    this.#failed = this.#failed.filter((job) => !jobs.includes(job));
  }

  async readNews(_batch: string, since: number) {
    return { results: this.#results.slice(since), count: this.#results.length };
  }

  async readResults(_batch: string, files: readonly string[]) {
    return this.#results.filter(({ file }) => files.includes(file));
  }

  async report(_batch: string, results: readonly UnitResult[]) {
    this.#results.push(...results);
  }

  async forget() {}

  async readShared(hash: string) {
    return this.#shared.get(hash);
  }

  work(act: (job: Job, attempt: Attempt) => Promise<void>, { signal }: WorkOptions): Promise<void> {
    this.#act = act;
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  }

  async readState(): Promise<QueueState> {
    return { batches: [], waiting: 0, active: 0, failed: this.#failed.length, workers: 1, others: [] };
  }

  async disconnect() {}
}
