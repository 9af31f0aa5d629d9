/** Reports as files of the output folder: which stand there and need not be made again, and writing the others. */
import type { Made } from '../delivery/make.ts';
import type { NamedFile, Output } from '../delivery/output.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';

/** What became of a report. */
export interface Outcome {
  name: string;
  /** kept: edited by hand since, and its data unchanged. stopped: the run was cut off before it */
  status: 'written' | 'unchanged' | 'kept' | 'failed' | 'stopped';
  /** names within the output folder */
  files: string[];
  /** of the making and the writing; the first error is why it failed */
  problems: Diagnostic[];
  /** of a queue's worker: its machine and where it writes to, `build2:/mnt/输出` */
  writer?: string;
}

/** The first of the problems that kept a report from being written; undefined of one that was not kept from it. */
export function findFailure(outcome: Outcome | undefined): Diagnostic | undefined {
  return outcome?.status === 'failed' ? outcome.problems.find((problem) => hasErrors([problem])) : undefined;
}

/** A report that is to be written. */
export interface ReadyReport {
  name: string;
  made: Made;
  origin: { unit: string; inputs: string };
  /** by file, what stood there when it was asked for */
  stood?: Stood;
}

/** SHA-256 of what stands at each of some files; null where nothing does. */
export type Stood = Readonly<Record<string, string | null>>;

interface Waiting {
  report: ReadyReport;
  settle: (outcome: Outcome) => void;
}

/** Reports that wait for the disk before the next is made: a bound of memory. */
const mostWaiting = 100;

/**
 * The reports of a run where it writes to. While some are on their way to the disk others are made, and what was made
 * meanwhile goes there together.
 */
export class ReportFiles {
  readonly #folder: Output;
  readonly #force: boolean;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(folder: Output, { force }: { force: boolean }) {
    this.#folder = folder;
    this.#force = force;
  }

  /** What stands there and need not be made again; what was told of it when it was made is told again. */
  findStanding(name: string, files: string[], inputs: string): Outcome | undefined {
    if (this.#force) return undefined;
    const problems = files.slice(0, 1).flatMap((file) => this.#folder.tellAgain(file, inputs));
    if (files.every((file) => this.#folder.isCurrent(file, inputs)))
      return { name, status: 'unchanged', files, problems };
    const stands = (file: string) =>
      this.#folder.isCurrent(file, inputs) || this.#folder.isEdited(file, inputs);
    return files.every(stands) ? { name, status: 'kept', files, problems } : undefined;
  }

  /**
   * Takes a report to be written; returns when there is room for another.
   * @param settle called when it is on the disk, or it is known why not
   */
  async add(report: ReadyReport, settle: (outcome: Outcome) => void): Promise<void> {
    this.#waiting.push({ report, settle });
    this.#writing ??= this.#writeWaiting();
    // a failure of the program is thrown where it is next asked for
    this.#writing.catch(() => {});
    if (this.#waiting.length >= mostWaiting) await this.#writing;
  }

  /** Returns when all that was added is settled. */
  async finish(): Promise<void> {
    await this.#writing;
  }

  /** Writes one report, and waits for it. */
  async write(report: ReadyReport): Promise<Outcome> {
    let settled: Outcome | undefined;
    await this.add(report, (outcome) => {
      settled = outcome;
    });
    await this.finish();
    if (!settled) throw new Error(`${report.name} was not written`);
    return settled;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const outcomes = await this.#writeGroup(group.map(({ report }) => report));
      for (const [index, { settle }] of group.entries()) settle(outcomes[index]!);
    }
    this.#writing = undefined;
  }

  /**
   * Writes reports, and keeps what each says beside it for the next time. That comes first: a run killed between the two
   * has not written the report, so the next one makes both.
   */
  async #writeGroup(reports: readonly ReadyReport[]): Promise<Outcome[]> {
    const prepared = reports.map((report) => this.#prepare(report));
    const refusals = await this.#folder.write(
      prepared.flatMap(({ files }) => files),
      prepared.flatMap(({ said }) => said ?? []),
    );
    let start = 0;
    return prepared.map(({ report: { name, made }, files, edited }): Outcome => {
      const refused = refusals.slice(start, start + files.length).filter((one) => one !== undefined);
      start += files.length;
      const failed = files.length === 0 || refused.length > 0;
      return {
        name,
        status: failed ? 'failed' : 'written',
        files: files.map((file) => file.name),
        problems: [...made.problems, ...(failed ? [] : edited), ...refused],
      };
    });
  }

  #prepare(report: ReadyReport) {
    const { said, told = [], files: bytes } = report.made;
    const files = bytes.map((file, index): NamedFile => {
      const isTold = index === 0 && told.length > 0;
      const origin = { ...report.origin, ...(isTold && { told }) };
      return { ...file, origin, stood: report.stood?.[file.name] };
    });
    const mayWrite = files.every((file) => !this.#folder.refuse(file));
    const edited = mayWrite
      ? bytes.flatMap((file) => this.#folder.tellOverwritten(file.name, file.bytes) ?? [])
      : [];
    return { report, files, edited, said: mayWrite ? said : undefined };
  }
}
