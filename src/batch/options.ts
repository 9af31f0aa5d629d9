/** What a batch is asked for, and what it tells on its way. */
import type { FormatName } from '../delivery/formats.ts';
import type { ReportOptions } from '../produce.ts';
import type { PlanOptions } from './plan.ts';
import type { QueueNotice } from './queue/claim.ts';
import type { Queue } from './queue/queue.ts';
import type { Outcome } from './report-files.ts';
import type { Shard } from './shard.ts';

/** `template` is that of the units' reports; the consolidated one has its own. */
export interface BatchOptions extends PlanOptions, ReportOptions {
  /** Word alone if absent */
  formats?: readonly FormatName[] | undefined;
  /** write everything again, over whatever is there */
  force?: boolean | undefined;
  /** worker threads; else as many as there is work and processors for. 1 works in this thread */
  jobs?: number | undefined;
  /** only this part of the units, and neither the consolidated report nor the workbook */
  shard?: Shard | undefined;
  /** take over what shards have written before */
  merge?: boolean | undefined;
  /** have the units' reports made by the workers of a queue; only the whole is made here */
  queue?: Queue | undefined;
  /** told what the queue is waited for */
  onNotice?: ((notice: QueueNotice) => void) | undefined;
  /** stops the run between two files */
  signal?: AbortSignal | undefined;
  onProgress?: ((step: BatchStep) => void) | undefined;
}

/** What a run has just done, for whoever shows its progress. */
export interface BatchStep {
  outcome: Outcome;
  done: number;
  total: number;
}
