/** `jinqiu preview`: the report in the terminal, page by page as it will print. */
import type { Version } from '../facts/versions.ts';
import { makeReport, readCampaign } from '../produce.ts';
import type { FontScheme } from '../style/style.ts';
import { previewDocument } from '../writers/terminal/preview.ts';
import { writeText } from '../writers/text.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Terminal, tellProblems } from './terminal.ts';

export interface PreviewOptions {
  page?: number;
  plain?: boolean;
  width?: number;
  ambiguous: '1' | '2';
  template?: string;
  for?: Version;
  style?: string;
  fonts?: FontScheme;
}

/** Columns where stdout is no terminal and none are asked for: one page and its edges. */
const pipedColumns = 60;

export async function preview(terminal: Terminal, path: string, options: PreviewOptions): Promise<ExitCode> {
  const { workshop, problems: unreadable } = readCampaign(path);
  // what the report looks like, problems or not: doubtful figures are marked in it
  const made =
    workshop &&
    makeReport(workshop, {
      template: options.template,
      version: options.for,
      style: options.style,
      fonts: options.fonts,
      draft: true,
    });
  const problems = [...unreadable, ...(made?.problems ?? [])];
  if (!made?.report) {
    tellProblems(terminal, problems, path);
    return exitCodes.problems;
  }
  const { document, style } = made.report;
  const screen = options.plain
    ? writeText(document)
    : previewDocument(document, style, {
        columns: options.width ?? terminal.columns ?? pipedColumns,
        color: terminal.color,
        ambiguousAsWide: options.ambiguous === '2',
        ...(options.page === undefined ? {} : { page: options.page }),
      });
  terminal.print(screen.endsWith('\n') ? screen : `${screen}\n`);
  tellProblems(terminal, problems, path);
  return exitCodes.done;
}
