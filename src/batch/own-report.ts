/** One report from its data to the bytes of its files, held to what its units handed in; and its files written. */
import { dirname, join } from 'node:path';
import type { WrittenBase } from '../anchors/base.ts';
import { keepBase } from '../delivery/base.ts';
import { deliver } from '../delivery/deliver.ts';
import { keepEdition } from '../delivery/editions.ts';
import { nameReport, safeFileName } from '../delivery/file-names.ts';
import { type FormatName, formats } from '../delivery/formats.ts';
import { type MakeOptions, type Said, sayAnonymously } from '../delivery/make.ts';
import { inspectPublicFile } from '../delivery/public-file.ts';
import { writeFiles } from '../delivery/write-files.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { ReportInputs } from '../inputs.ts';
import { makeReport, type Report } from '../produce.ts';
import { inspectBatch, joinProblems } from './inspect.ts';
import { loadInputs } from './open-report.ts';

export interface OwnReportOptions extends MakeOptions {
  /** one of the reports of a batch; see `loadInputs` */
  department?: string | undefined;
}

/** A report in the bytes of its formats. */
export interface FinishedReport {
  /** of its files, without extension; any signs may be in it */
  name: string;
  files: { format: FormatName; bytes: Uint8Array }[];
  /** 输出 beside the campaign, absolute */
  folder: string;
  said: Said;
  bases: WrittenBase[];
  /** absolute path of the campaign's main file */
  campaign: string;
}

export interface OwnReport {
  /** absent where none can be made, or none may be handed on */
  finished?: FinishedReport;
  /** an error keeps a final report back; a draft can be made */
  withheld: boolean;
  /** units below have reports of their own */
  hasUnits: boolean;
  problems: Diagnostic[];
  /** why what is for the public may not be handed on */
  exposed: Diagnostic[];
}

/** Makes a report. Nothing is written. */
export async function makeOwnReport(path: string, options: OwnReportOptions): Promise<OwnReport> {
  const { inputs, file, problems: unreadable } = loadInputs(path, options.department);
  const made = inputs && makeReport(inputs, takeReportOptions(options));
  const own = [...unreadable, ...(made?.problems ?? [])];
  const hasUnits = (inputs?.campaign.单位.下属?.length ?? 0) > 0;
  const report = made?.report;
  // what its units handed in is part of what a final report says
  const asksUnits = report !== undefined && hasUnits && options.department === undefined;
  const below = asksUnits
    ? inspectBatch(path, { audience: options.audience, final: options.draft === false })
    : undefined;
  const problems = below ? joinProblems(own, below) : own;
  const contradicts = below !== undefined && report?.document.meta.draft === false && hasErrors(problems);
  const withheld = made?.withheld === true || contradicts;
  if (!report || !inputs || contradicts) return { withheld, hasUnits, problems, exposed: [] };
  const finished = await finish(report, inputs, file, options);
  const exposed = finished.files.flatMap(({ format, bytes }) =>
    inspectPublicFile({ name: `${finished.name}${formats[format].extension}`, bytes }, report),
  );
  return { ...(exposed.length === 0 && { finished }), withheld, hasUnits, problems, exposed };
}

function takeReportOptions({ template, audience, style, fonts, detail, draft }: OwnReportOptions) {
  return { template, audience, style, fonts, detail, draft };
}

async function finish(
  report: Report,
  inputs: ReportInputs,
  file: string | undefined,
  options: OwnReportOptions,
): Promise<FinishedReport> {
  const bases: WrittenBase[] = [];
  const files = await Promise.all(
    options.formats.map(async (format) => ({
      format,
      bytes: await deliver(report, format, (base) => bases.push(base)),
    })),
  );
  const name = file ?? nameReport(report.document.meta, options.audience);
  return {
    ...{ name, files, bases, campaign: inputs.path, folder: join(dirname(inputs.path), '输出') },
    said: sayAnonymously(name, report),
  };
}

/**
 * Writes a report's files, and beside them what a later preview, comparison or update asks for.
 * @param paths absolute, one a file; else in 输出 beside the campaign, by the report's name
 */
export async function writeOwnReport(
  { name, files, folder, said, bases, campaign }: FinishedReport,
  { paths, force = false }: { paths?: readonly string[]; force?: boolean | undefined } = {},
): Promise<{ written: string[]; problems: Diagnostic[] }> {
  const placed = files.map(({ format, bytes }, index) => ({
    path: paths?.[index] ?? join(folder, safeFileName(name, formats[format].extension)),
    bytes,
  }));
  const result = await writeFiles(placed, { campaign, force });
  // one edition a folder, whatever the formats
  for (const written of new Set(result.written.map((path) => dirname(path)))) {
    keepEdition(written, said.name, said.edition);
    for (const base of bases) keepBase(written, base);
  }
  return result;
}
