/** What the thread beside the server does: reports made, drawn and explained. */
import { loadInputs } from '../batch/open-report.ts';
import { type FinishedReport, makeOwnReport, writeOwnReport } from '../batch/own-report.ts';
import { type BatchResult, runBatch } from '../batch/run.ts';
import { type Source, traceFact } from '../check/explain.ts';
import { safeFileName } from '../delivery/file-names.ts';
import { type FormatName, formats } from '../delivery/formats.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportInputs } from '../inputs.ts';
import type { Page } from '../layout/page.ts';
import { linesOf } from '../layout/page.ts';
import { layoutPages } from '../layout/pages.ts';
import { makeReport, type Report } from '../produce.ts';
import { writeSvg } from '../writers/svg/page.ts';
import { describeBank } from './bank.ts';
import { takeChoice } from './choice.ts';
import type { BankShelf, PagePicture, ReportChoice } from './contract.ts';
import {
  type EditedTask,
  type UpdatedFile,
  updateFile,
  type VerifiedFile,
  verifyFile,
} from './edited-files.ts';

export type Task =
  | ({ kind: 'preview'; path: string } & ReportChoice)
  | { kind: 'pages'; from: number; to: number }
  | { kind: 'origin'; reads: readonly string[] }
  | { kind: 'printed' }
  | ({ kind: 'build'; path: string; format: FormatName; draft: boolean } & ReportChoice)
  | ({ kind: 'batch'; path: string } & ReportChoice)
  | { kind: 'bank' }
  | ({ kind: 'verify' } & EditedTask)
  | ({ kind: 'update' } & EditedTask);

/** What each task is answered with. */
export interface Answers {
  preview: Preview;
  pages: PagePicture[];
  origin: Source[];
  printed: PrintedFact[];
  build: Built;
  batch: BatchMade;
  bank: BankShelf[];
  verify: VerifiedFile;
  update: UpdatedFile;
}

export interface Preview {
  title: string;
  isDraft: boolean;
  count: number;
  pages: PagePicture[];
  compared?: number;
  problems: Diagnostic[];
}

/** A fact that the pages print, the pages, and where the fields were typed that it follows from. */
export interface PrintedFact {
  fact: string;
  pages: number[];
  typed: { file: string; line: number; column: number }[];
}

/** How far a task has come. */
export interface Progress {
  done: number;
  total: number;
  name: string;
}

export interface BatchMade {
  result?: BatchResult;
  problems: Diagnostic[];
}

export interface Built {
  file?: { name: string; bytes: Uint8Array; written?: string };
  withheld: boolean;
  problems: Diagnostic[];
}

/** Pages that are drawn at once; those further on when they come in sight. */
const firstPages = 12;

/** What was made last: what is asked of a page is asked of it. */
interface Made {
  report: Report;
  inputs: ReportInputs;
  pages: Page[];
}

/** Keeps the report that was made last. */
export class PressRoom {
  #made: Made | undefined;

  async run<K extends Task['kind']>(
    task: Extract<Task, { kind: K }>,
    onProgress?: (step: Progress) => void,
  ): Promise<Answers[K]>;
  async run(task: Task, onProgress?: (step: Progress) => void): Promise<Answers[Task['kind']]> {
    switch (task.kind) {
      case 'preview':
        return this.#preview(task);
      case 'pages':
        return this.#draw(task.from, task.to);
      case 'origin':
        return this.#explain(task.reads);
      case 'printed':
        return this.#listPrinted();
      case 'build':
        return build(task);
      case 'batch':
        return makeBatch(task, onProgress);
      case 'bank':
        return this.#listBank();
      case 'verify':
        return verifyFile(task);
      case 'update':
        return updateFile(task);
    }
  }

  #preview({ path, ...choice }: { path: string } & ReportChoice): Preview {
    const { inputs, problems: unread } = loadInputs(path, choice.unit);
    const nothing = { title: '', isDraft: true, count: 0, pages: [] };
    this.#made = undefined;
    if (!inputs) return { ...nothing, problems: unread };
    const { report, problems } = makeReport(inputs, { ...takeChoice(choice), draft: true });
    const found = [...unread, ...problems];
    if (!report) return { ...nothing, problems: found };
    const pages = [...layoutPages(report.document, report.style)];
    this.#made = { report, inputs, pages };
    return {
      title: report.document.meta.title,
      isDraft: inputs.campaign.报告.状态 === '草稿',
      count: pages.length,
      pages: this.#draw(1, firstPages),
      compared: report.checked.compared,
      problems: found,
    };
  }

  #draw(from: number, to: number): PagePicture[] {
    const made = this.#made;
    if (!made) return [];
    return made.pages
      .slice(from - 1, to)
      .map((page) => ({ number: page.number, svg: writeSvg(page, made.report.style, { reads: true }) }));
  }

  #explain(reads: readonly string[]): Source[] {
    const made = this.#made;
    if (!made) return [];
    return reads.map((path) => traceFact(path, made.report.facts, made.inputs.places));
  }

  #listBank(): BankShelf[] {
    const made = this.#made;
    return made ? describeBank({ report: made.report, bank: made.inputs.templates.bank }) : [];
  }

  #listPrinted(): PrintedFact[] {
    const made = this.#made;
    if (!made) return [];
    const pages = new Map<string, Set<number>>();
    for (const { page, reads } of made.pages.flatMap(listPageReads))
      for (const path of reads) pages.set(path, (pages.get(path) ?? new Set()).add(page));
    return [...pages].map(([fact, numbers]) => ({
      ...{ fact, pages: [...numbers] },
      typed: listTyped(traceFact(fact, made.report.facts, made.inputs.places)),
    }));
  }
}

/** What the values of a page were read from; rows far on are those of a roster, which no field of the form is of. */
function listPageReads(page: Page): { page: number; reads: readonly string[] }[] {
  const isNear = page.number <= firstPages;
  const lines = isNear ? linesOf(page) : page.items.flatMap((item) => (item.kind === 'line' ? [item] : []));
  return lines.flatMap(({ runs }) =>
    runs.map(({ value }) => ({ page: page.number, reads: value?.reads ?? [] })),
  );
}

/** The places in YAML files where a fact, or what it follows from, was typed. */
function listTyped({ place, inputs }: Source): PrintedFact['typed'] {
  const own =
    place && place.cell === undefined ? [{ file: place.file, line: place.line, column: place.column }] : [];
  return [...own, ...inputs.flatMap(listTyped)];
}

async function build({
  path,
  format,
  draft,
  unit: department,
  ...choice
}: Extract<Task, { kind: 'build' }>): Promise<Built> {
  const made = await makeOwnReport(path, {
    ...{ formats: [format], department, ...takeChoice(choice) },
    draft: draft ? true : undefined,
  });
  const problems = [...made.problems, ...made.exposed];
  const { withheld, finished } = made;
  const [file] = finished?.files ?? [];
  if (!finished || !file) return { withheld, problems };
  const { written, problems: refused } = await writeOwnReport(finished);
  const name = nameFile(finished, format);
  const [first] = written;
  return {
    file: { name, bytes: file.bytes, written: first },
    withheld,
    problems: [...problems, ...refused],
  };
}

/** The reports of the units, in this thread: a folder of some hundred is done in seconds. */
function makeBatch(
  { path, ...choice }: Extract<Task, { kind: 'batch' }>,
  onProgress?: (step: Progress) => void,
): Promise<BatchMade> {
  return runBatch(path, {
    ...{ ...takeChoice(choice), jobs: 1 },
    onProgress: ({ outcome: { name }, done, total }) => onProgress?.({ done, total, name }),
  });
}

function nameFile({ name }: FinishedReport, format: FormatName): string {
  return safeFileName(name, formats[format].extension);
}
