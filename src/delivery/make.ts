/** Making one report of a batch: from its campaign to the bytes of its files. Nothing is written here. */
import { crashed } from '../diagnostics/catalogue/batch-files.ts';
import { type Diagnostic, hasErrors, keepProblem, makeProblem } from '../diagnostics/diagnostic.ts';
import { type Edition, takeEdition } from '../document/edition.ts';
import type { ReportInputs } from '../inputs.ts';
import { makeReport, type Report, type ReportOptions } from '../produce.ts';
import { deliver } from './deliver.ts';
import { type FormatName, formats } from './formats.ts';
import { inspectPublicFile } from './public-file.ts';

/** How a report is made, and in which formats it is wanted. */
export interface MakeOptions extends ReportOptions {
  formats: readonly FormatName[];
}

/** What a report said, and the name to keep that by. */
export interface Said {
  name: string;
  edition: Edition;
}

/** A report made but not yet written. */
export interface Made {
  /** none where an error keeps the report from being made */
  files: { name: string; bytes: Uint8Array }[];
  /** of what is written as a report only */
  said?: Said;
  problems: Diagnostic[];
  /** those, as they may be kept beside the report */
  told?: Diagnostic[];
}

function nameFile(base: string, format: FormatName): string {
  return base + formats[format].extension;
}

/** The files that a report goes to. */
export function listFiles(base: string, { formats: names }: MakeOptions): string[] {
  return names.map((name) => nameFile(base, name));
}

/**
 * Makes a report's files. A final report with an error is not made; a failure of the program itself is a
 * problem of this report alone.
 */
export async function makeFiles(
  load: () => { inputs?: ReportInputs; problems: Diagnostic[] },
  base: string,
  options: MakeOptions,
): Promise<Made> {
  const problems: Diagnostic[] = [];
  try {
    const { inputs, problems: unreadable } = load();
    problems.push(...unreadable);
    if (!inputs) return { files: [], problems };
    const { template, audience, style, fonts, detail, draft, final, helpers } = options;
    const made = makeReport(inputs, { template, audience, style, fonts, detail, draft, final, helpers });
    problems.push(...made.problems);
    const { report } = made;
    if (!report || (hasErrors(problems) && !report.document.meta.draft)) return { files: [], problems };
    const files = await Promise.all(
      options.formats.map(async (format) => ({
        name: nameFile(base, format),
        bytes: await deliver(report, format),
      })),
    );
    const exposed = files.flatMap((file) => inspectPublicFile(file, report));
    problems.push(...exposed);
    if (exposed.length > 0) return { files: [], problems };
    const hide = (text: string) => report.facts.people.hide(text);
    const told = problems.map((problem) => keepProblem(problem, hide));
    return { files, said: sayAnonymously(base, report), problems, told };
  } catch (error) {
    problems.push(makeProblem(crashed, { reason: (error as Error).message }));
    return { files: [], problems };
  }
}

/** What a report said, to be kept beside it: nobody is named there, whatever the version shows. */
export function sayAnonymously(base: string, { document, facts: { people } }: Report): Said {
  const hide = (text: string) => people.hide(text);
  return { name: hide(base), edition: takeEdition(document, hide) };
}
