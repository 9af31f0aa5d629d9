/** Reports as files of the output folder: which stand there and need not be made again, and writing the others. */
import { keepEdition } from '../delivery/editions.ts';
import type { Made } from '../delivery/make.ts';
import type { OutputFolder } from '../delivery/output.ts';
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
}

/** The first of the problems that kept a report from being written; undefined of one that was not kept from it. */
export function findFailure(outcome: Outcome | undefined): Diagnostic | undefined {
  return outcome?.status === 'failed' ? outcome.problems.find((problem) => hasErrors([problem])) : undefined;
}

/** The reports of a run in its output folder. */
export class ReportFiles {
  readonly #folder: OutputFolder;
  readonly #force: boolean;
  /** name of the shard, where the run is one */
  readonly #shard: string | undefined;

  constructor(folder: OutputFolder, { force, shard }: { force: boolean; shard: string | undefined }) {
    this.#folder = folder;
    this.#force = force;
    this.#shard = shard;
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
   * Writes what was made, and keeps what it says beside it for the next time. That comes first: a run killed
   * between the two has not written the report, so the next one makes both.
   */
  write(
    name: string,
    { files, said, problems, told = [] }: Made,
    origin: { unit: string; inputs: string },
  ): Outcome {
    const mayWrite = files.every((file) => !this.#folder.refuse(file.name, file.bytes));
    if (said && mayWrite) keepEdition(this.#folder.path, said.name, said.edition, this.#shard);
    const edited = mayWrite
      ? files.flatMap((file) => this.#folder.tellOverwritten(file.name, file.bytes) ?? [])
      : [];
    const refused = files.flatMap((file, index) => {
      const kept = index === 0 && told.length > 0 ? { ...origin, told } : origin;
      return this.#folder.write(file.name, file.bytes, kept) ?? [];
    });
    const failed = files.length === 0 || refused.length > 0;
    return {
      name,
      status: failed ? 'failed' : 'written',
      files: files.map((file) => file.name),
      problems: [...problems, ...(failed ? [] : edited), ...refused],
    };
  }
}
