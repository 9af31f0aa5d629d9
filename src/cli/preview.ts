/** `jinqiu preview`: the report in the terminal, page by page as it will print. */
import { spawnSync } from 'node:child_process';
import { failed } from '../diagnostics/catalogue/preview.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Version } from '../facts/versions.ts';
import { countPages, layoutPages } from '../layout/pages.ts';
import { makeReport, type Report, readCampaign } from '../produce.ts';
import type { FontScheme } from '../style/style.ts';
import { printPages } from '../writers/terminal/preview.ts';
import { writeText } from '../writers/text.ts';
import { askAmbiguousWidth } from './ambiguity.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Choice, drawReport, drawView, type Shown } from './preview-screen.ts';
import { type Terminal, tellProblems } from './terminal.ts';
import { openViewer } from './viewer.ts';
import { watchCampaign } from './watch.ts';

export interface PreviewOptions extends Choice {
  width?: number;
  ambiguous?: '1' | '2';
  watch?: boolean;
  template?: string;
  for?: Version;
  style?: string;
  fonts?: FontScheme;
}

interface Made {
  report?: Report;
  problems: Diagnostic[];
}

/** Columns for pages with remarks beside them, where there is no window to fit them into. */
const explainedColumns = 120;

export async function preview(terminal: Terminal, path: string, options: PreviewOptions): Promise<ExitCode> {
  if (options.watch && !terminal.interactive) {
    terminal.say('错误：--watch 要在终端里用，不能接管道或写进文件');
    return exitCodes.usage;
  }
  const made = make(path, options);
  if (options.watch) {
    const { problems } = await view(terminal, made, path, options);
    tellProblems(terminal, problems, path);
    return exitCodes.done;
  }
  const { report, problems } = made;
  if (!report) {
    tellProblems(terminal, problems, path);
    return exitCodes.problems;
  }
  const count = options.page === undefined ? undefined : countPages(report.document, report.style);
  if (count !== undefined && options.page! > count) {
    terminal.say(`错误：没有第${options.page}页，共${count}页`);
    return exitCodes.usage;
  }
  await show(terminal, made, report, path, options);
  tellProblems(terminal, problems, path);
  return exitCodes.done;
}

/** A report to look at, problems or not: doubtful figures are marked in it. */
function make(path: string, options: PreviewOptions): Made {
  const { workshop, problems } = readCampaign(path);
  if (!workshop) return { problems };
  const made = makeReport(workshop, {
    template: options.template,
    version: options.for,
    style: options.style,
    fonts: options.fonts,
    draft: true,
  });
  return { ...made, problems: [...problems, ...made.problems] };
}

/** Prints what fits the window, or has no window; the rest is scrolled, in the user's pager if one is named. */
async function show(
  terminal: Terminal,
  made: Made,
  report: Report,
  path: string,
  options: PreviewOptions,
): Promise<void> {
  const columns = options.width ?? terminal.columns ?? (options.explain ? explainedColumns : undefined);
  if (columns === undefined) return terminal.print(printPlain(report, options));
  const look = { columns, color: terminal.color, ambiguousAsWide: await isAmbiguousWide(terminal, options) };
  const { lines } = drawReport(report, options, look);
  const text = `${lines.join('\n')}\n`;
  const pager = process.env.JINQIU_PAGER;
  if (!terminal.interactive || lines.length < (terminal.rows ?? 0)) terminal.print(text);
  else if (!pager) await view(terminal, made, path, options);
  else if (!page(text, pager)) terminal.print(text);
}

/** For a pipe or a file: the words, or the lines of the pages without frames. */
function printPlain({ document, style }: Report, { plain, page: only }: PreviewOptions): string {
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

/** Shows pages until the user leaves. Returns what was shown last. */
async function view(terminal: Terminal, made: Made, path: string, options: PreviewOptions): Promise<Shown> {
  const { color } = terminal;
  const ambiguousAsWide = await isAmbiguousWide(terminal, options);
  const choice: Choice = { ...options };
  let shown: Shown = { ...made, path, isOld: false };
  const viewer = openViewer({
    draw: ({ columns }) =>
      drawView(shown, choice, { columns: options.width ?? columns, color, ambiguousAsWide }),
    actions: {
      x: () => {
        choice.explain = !choice.explain;
      },
    },
    color,
    ambiguousAsWide,
  });
  const refresh = () => {
    const old = shown;
    try {
      const { report, problems } = make(path, options);
      shown = { path, problems, report: report ?? old.report, isOld: !report && old.report !== undefined };
      viewer.redraw();
    } catch (error) {
      // a defect of ours must not take the user's pages away
      const problems = [makeProblem(failed, { reason: (error as Error).message })];
      shown = { ...old, problems, isOld: true };
      viewer.redraw();
    }
  };
  const update = () => {
    const began = performance.now();
    refresh();
    const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
    viewer.tell(`${time} 更新，${Math.ceil(performance.now() - began)} 毫秒`);
  };
  const watching = options.watch ? watchCampaign(path, update) : undefined;
  const warming = options.watch ? rehearse(refresh) : undefined;
  await viewer.closed;
  clearInterval(warming);
  watching?.close();
  return shown;
}

/** While the first pages are looked at: what has run a few times is compiled, and takes a third of the time. */
function rehearse(run: () => void): NodeJS.Timeout {
  let left = 3;
  const timer = setInterval(() => {
    run();
    if (--left === 0) clearInterval(timer);
  }, 200);
  return timer;
}

/** The user's word, else the terminal's, else two cells: fonts for Chinese draw them so. */
async function isAmbiguousWide(terminal: Terminal, { ambiguous }: PreviewOptions): Promise<boolean> {
  const cells = ambiguous ?? (terminal.interactive ? await askAmbiguousWidth() : undefined) ?? 2;
  return Number(cells) === 2;
}
