/** What a batch asks of an engine that hands out jobs: the rest of the house knows no other name of one. */
import type { Job, SharedPart, UnitResult } from '../travel/job.ts';

/** A batch that is in the queue, as whoever asks is told. */
export interface BatchState {
  /** the campaign's folder, or whatever tells it */
  name: string;
  output: string;
  /** reports that were asked for, and those of them that are done or could not be made */
  total: number;
  done: number;
}

/** How much there is to do, and who does it. */
export interface QueueState {
  batches: BatchState[];
  /** jobs that nobody has taken yet, or that wait to be tried again */
  waiting: number;
  active: number;
  /** given up: whoever had taken them did not come back */
  failed: number;
  workers: number;
  /** queues of other versions of the program: their workers do not take these jobs */
  others: { version: string; waiting: number; workers: number }[];
}

/** How a taken job ends. */
export interface Attempt {
  /** it was taken before: who had taken it died over it, or could not write */
  isRetry: boolean;
  /** nobody takes it again */
  isLast: boolean;
}

export interface WorkOptions {
  /** ends the work after the job that is being done */
  signal: AbortSignal;
  /** ends the work when nothing is left to do, here or elsewhere */
  untilEmpty: boolean;
  /** nothing is left to take at this moment */
  onIdle: () => void;
}

/** Of jobs that could not be done, and come back later. */
export interface Trouble {
  jobs: number;
  reason: string;
}

/** Everything is at least once: what is enqueued, reported or done twice is as if it were once. */
export interface Queue {
  /** Has somebody told when the connection is lost, and when it is there again. */
  watch(onConnection: (isThere: boolean) => void): void;
  /**
   * Says for some seconds that a batch is waited for; to be said again before they are over.
   * @returns who else waits for it: then it was not said
   */
  claim(batch: string, holder: string, seconds: number): Promise<string | undefined>;
  /** Says that it is waited for no longer. */
  release(batch: string, holder: string): Promise<void>;
  /**
   * Takes the jobs of a batch out that nobody is doing.
   * @returns how many are being done
   */
  withdraw(batch: string): Promise<number>;
  /** Makes a batch known, and puts what its units share where workers find it. */
  open(
    batch: string,
    state: Omit<BatchState, 'done'>,
    shared: { hash: string; part: SharedPart },
  ): Promise<void>;
  enqueue(jobs: readonly Job[]): Promise<void>;
  /** Jobs, of whatever batch, that are neither done nor given up. */
  countPending(): Promise<number>;
  /** Why jobs of a batch have to be tried again. */
  listTroubles(batch: string): Promise<Trouble[]>;
  /** Jobs of a batch that were given up. */
  listFailed(batch: string): Promise<Job[]>;
  /** Takes jobs out that were given up. */
  drop(jobs: readonly Job[]): Promise<void>;
  /** What was reported of a batch since a count, and the count now. */
  readNews(batch: string, since: number): Promise<{ results: UnitResult[]; count: number }>;
  /** What was reported of some units, by their files. */
  readResults(batch: string, files: readonly string[]): Promise<UnitResult[]>;
  /** Reports what became of units. */
  report(batch: string, results: readonly UnitResult[]): Promise<void>;
  /** Takes out what was reported of a batch; with the hash of what its units share, all that was kept of it. */
  forget(batch: string, shared?: string): Promise<void>;
  readShared(hash: string): Promise<SharedPart | undefined>;
  /** Takes jobs and does them, one at a time, until told to stop. A job whose doing throws comes back later. */
  work(act: (job: Job, attempt: Attempt) => Promise<void>, options: WorkOptions): Promise<void>;
  readState(): Promise<QueueState>;
  disconnect(): Promise<void>;
}

/** Why there is no queue to speak to. */
export class QueueError extends Error {
  /** packages that have to be installed first */
  readonly packages: readonly string[];

  constructor(reason: string, packages: readonly string[] = []) {
    super(reason);
    this.packages = packages;
  }
}
