/** The reports of a batch, made by workers: enqueued, waited for, and taken over as they come in. */
import { listFiles, type MakeOptions } from '../../delivery/make.ts';
import type { Output } from '../../delivery/output.ts';
import { workersDied } from '../../diagnostics/catalogue/batch-files.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { hash, type InputHasher } from '../inputs.ts';
import type { BatchPlan } from '../plan.ts';
import type { Outcome, Stood } from '../report-files.ts';
import type { Job, JobUnit, UnitResult } from '../travel/job.ts';
import { packShared, packUnit } from '../travel/pack.ts';
import { nameBatch, type Waiting } from './claim.ts';
import { pause } from './patience.ts';
import type { Queue } from './queue.ts';

export interface Distribution extends Waiting {
  plan: BatchPlan;
  hasher: InputHasher;
  make: MakeOptions;
  /** where the reports go */
  folder: Output;
  force: boolean;
  /** told once a report is made, or given up */
  settle: (index: number, outcome: Outcome) => void;
}

/** Units of a job: enough that the queue costs next to nothing, few enough that a lost job is soon made again. */
const unitsInJob = 50;
const pollMilliseconds = 500;
/** Polls without news after which it is asked whether the jobs are still there. */
const quietPolls = 6;

/**
 * Has reports made by the workers of a queue.
 * @param indexes of the plan's reports
 * @returns those that have to be made here, for their data do not travel
 */
export async function distribute(
  queue: Queue,
  indexes: readonly number[],
  { plan, hasher, make, folder, force, signal, onNotice, settle }: Distribution,
): Promise<number[]> {
  const packed = indexes.map((index) => {
    const unit = packUnit(plan, hasher, index);
    return { index, unit: unit && { ...unit, stood: seeStanding(folder, listFiles(unit.file, make)) } };
  });
  const travelling = new Map(
    packed.flatMap(({ index, unit }) => (unit ? [[unit.file, { index, unit }]] : [])),
  );
  const part = packShared(plan, make, force);
  const batch = nameBatch(plan);
  const shared = hash(part);
  const name = plan.files.folder.path ?? plan.path;
  const state = { name, output: plan.output, total: travelling.size };
  const open = () => queue.open(batch, state, { hash: shared, part });
  await queue.forget(batch);
  await open();
  const work = new Work(queue, { batch, shared, run: hash([shared, Date.now()]) }, travelling, settle, open);
  await queue.enqueue(work.listJobs(unitsInJob));
  await work.wait({ signal, onNotice });
  // what nobody has begun is not done for nobody, with data that may be corrected meanwhile
  if (signal?.aborted) await queue.withdraw(batch);
  await queue.forget(batch, shared);
  return packed.flatMap(({ index, unit }) => (unit ? [] : [index]));
}

/** Of a file whose content is not known, nothing: who writes finds that out. */
function seeStanding(folder: Output, files: readonly string[]): Stood {
  const seen = files.map((file) => [file, folder.contentOf(file) ?? null] as const);
  return Object.fromEntries(seen.filter(([, content]) => content !== ''));
}

class Work {
  readonly #queue: Queue;
  readonly #ids: Pick<Job, 'batch' | 'shared' | 'run'>;
  /** what is still to come, by its file */
  readonly #open: Map<string, { index: number; unit: JobUnit }>;
  readonly #settle: Distribution['settle'];
  /** puts what all share into the queue */
  readonly #share: () => Promise<void>;
  readonly #troubles = new Set<string>();
  #seen = 0;

  constructor(
    queue: Queue,
    ids: Pick<Job, 'batch' | 'shared' | 'run'>,
    open: ReadonlyMap<string, { index: number; unit: JobUnit }>,
    settle: Distribution['settle'],
    share: () => Promise<void>,
  ) {
    this.#queue = queue;
    this.#ids = ids;
    this.#open = new Map(open);
    this.#settle = settle;
    this.#share = share;
  }

  /** The jobs of what is still to come. */
  listJobs(size: number): Job[] {
    const units = [...this.#open.values()].map(({ unit }) => unit);
    const { batch, shared } = this.#ids;
    return Array.from({ length: Math.ceil(units.length / size) }, (_, index) => {
      const own = units.slice(index * size, (index + 1) * size);
      const id = hash([batch, shared, own.map(({ file, inputs }) => [file, inputs])]);
      return { id, ...this.#ids, units: own };
    });
  }

  /** Waits until every report is made or given up. */
  async wait({ signal, onNotice }: Waiting): Promise<void> {
    for (let quiet = 0; this.#open.size > 0 && !signal?.aborted; ) {
      const isNews = await this.#takeNews();
      quiet = isNews ? 0 : quiet + 1;
      if (quiet % quietPolls === quietPolls - 1) {
        await this.#lookAfterJobs();
        await this.#tellTroubles(onNotice);
      }
      if (this.#open.size > 0) await pause(pollMilliseconds, signal);
    }
  }

  /** Each reason once. */
  async #tellTroubles(onNotice: Waiting['onNotice']): Promise<void> {
    for (const trouble of await this.#queue.listTroubles(this.#ids.batch)) {
      if (!this.#troubles.has(trouble.reason)) onNotice?.({ kind: 'trouble', ...trouble });
      this.#troubles.add(trouble.reason);
    }
  }

  async #takeNews(): Promise<boolean> {
    const { results, count } = await this.#queue.readNews(this.#ids.batch, this.#seen);
    this.#seen = count;
    for (const result of results) this.#take(result);
    return results.length > 0;
  }

  #take({ file, inputs, outcome }: UnitResult): void {
    const known = this.#open.get(file);
    if (known?.unit.inputs !== inputs) return;
    this.#open.delete(file);
    this.#settle(known.index, outcome);
  }

  /**
   * A job given up comes again unit by unit, so that the one that no worker survives fails alone; what a queue without
   * a memory has lost comes again as it was.
   */
  async #lookAfterJobs(): Promise<void> {
    if ((await this.#queue.countPending()) > 0) return;
    const failed = await this.#queue.listFailed(this.#ids.batch);
    // told between the questions
    await this.#takeNews();
    for (const { units } of failed.filter((job) => job.units.length === 1))
      for (const { file, inputs, 简称: name } of units) {
        const problems = [makeProblem(workersDied, undefined)];
        this.#take({ file, inputs, outcome: { name, status: 'failed', files: [], problems } });
      }
    await this.#queue.drop(failed);
    await this.#share();
    await this.#queue.enqueue(this.listJobs(failed.length > 0 ? 1 : unitsInJob));
  }
}
