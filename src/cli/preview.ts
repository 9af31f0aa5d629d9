/** `jinqiu preview`: the report in the terminal, page by page as it will print. */
import { spawnSync } from 'node:child_process';
import { countPages, layoutPages } from '../layout/pages.ts';
import type { Report } from '../produce.ts';
import { printPages } from '../writers/terminal/preview.ts';
import { writeText } from '../writers/text.ts';
import { askAmbiguousWidth } from './ambiguity.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { makePreview, type SourceOptions } from './preview-report.ts';
import { type Choice, drawReport } from './preview-screen.ts';
import { type ViewOptions, viewReport } from './preview-viewer.ts';
import { reportProblems, type Terminal } from './terminal.ts';

export interface PreviewOptions extends SourceOptions, ViewOptions {
  /** cells that “”…—① take; else the terminal is asked */
  ambiguous?: '1' | '2';
}

/** A report that took so long to be made, in milliseconds, takes long to be drawn, too. */
const longMaking = 500;
/** Rows of a page at least, however narrow the window is. */
const leastRows = 20;

/** Columns for what stands beside or above the pages, where there is no window to fit it into. */
const pipedColumns = 120;

export async function preview(terminal: Terminal, path: string, options: PreviewOptions): Promise<ExitCode> {
  if (options.watch && !terminal.interactive) {
    terminal.say('错误：--watch 要在终端里用，不能接管道或写进文件');
    return exitCodes.usage;
  }
  const make = () => makePreview(path, options);
  const began = performance.now();
  const made = make();
  const { report, earlier } = made;
  if (!report && !options.watch) {
    reportProblems(terminal, made.problems, path);
    return exitCodes.problems;
  }
  if (report && options.page !== undefined) {
    const count = countPages(report.document, report.style);
    if (options.page > count) {
      terminal.say(`错误：没有第${options.page}页，共${count}页`);
      return exitCodes.usage;
    }
  }
  terminal.rest();
  const look = { color: terminal.color, ambiguousAsWide: await isAmbiguousWide(terminal, options) };
  if (performance.now() - began > longMaking) await terminal.begin('正在排版');
  const view = () => viewReport(path, made, make, options, { ...look, onDrawn: () => terminal.rest() });
  if (options.watch || !report) {
    const { problems } = await view();
    reportProblems(terminal, problems, path);
    return exitCodes.done;
  }
  const columns =
    options.width ?? terminal.columns ?? (options.explain || earlier ? pipedColumns : undefined);
  const pager = process.env.JINQIU_PAGER;
  if (columns === undefined) terminal.print(printPlain(report, options));
  else if (!pager && terminal.interactive && isSurelyLong(report, options, terminal.rows)) await view();
  else {
    const { lines } = drawReport(report, options, { ...look, columns }, earlier);
    const text = `${lines.join('\n')}\n`;
    const isLong = terminal.interactive && lines.length >= (terminal.rows ?? 0);
    if (isLong && !pager) await view();
    else if (!isLong || !pager || !page(text, pager)) terminal.print(text);
  }
  reportProblems(terminal, made.problems, path);
  return exitCodes.done;
}

/** Whether its pages fill the window, as is known before they are drawn. */
function isSurelyLong({ document, style }: Report, { plain, page: only }: Choice, rows = 0): boolean {
  return !plain && only === undefined && countPages(document, style) * leastRows >= rows;
}

/** For a pipe or a file: the words, or the lines of the pages without frames. */
function printPlain({ document, style }: Report, { plain, page: only }: Choice): string {
  if (plain) return writeText(document);
  const pages = [...layoutPages(document, style)];
  return `${printPages(only === undefined ? pages : [pages[only - 1]!], style)}\n`;
}

/** Gives a text to the user's pager. Whether it could be started. */
function page(input: string, pager: string): boolean {
  const env = { LESS: '-R', LESSCHARSET: 'utf-8', ...process.env };
  const { status } = spawnSync(pager, { shell: true, input, stdio: ['pipe', 'inherit', 'inherit'], env });
  // 126 and 127 are the shell's: it could not run it
  return status !== null && status < 126;
}

/** The user's word, else the terminal's, else two cells: fonts for Chinese draw them so. */
async function isAmbiguousWide(terminal: Terminal, { ambiguous }: PreviewOptions): Promise<boolean> {
  const cells = ambiguous ?? (terminal.interactive ? await askAmbiguousWidth() : undefined) ?? 2;
  return Number(cells) === 2;
}
