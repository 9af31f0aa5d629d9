/** The terminal as the commands see it: results go to stdout, talk goes to stderr. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createColors } from 'picocolors';
import { explainError } from '../delivery/unwritable.ts';
import { type Diagnostic, severities, sortByPlace } from '../diagnostics/diagnostic.ts';
import { printProblems } from '../diagnostics/printer.ts';
import { decodeText } from '../source/encoding.ts';
import { exitCodes } from './exit-codes.ts';

export interface Terminal {
  /** prints a result; whoever stops reading it, as `head` does, ends the program quietly */
  print(result: string | Uint8Array): void;
  /** says something about the work */
  say(text: string): void;
  /** tells on a screen that work goes on, where it takes long; until `rest`, or until something is printed or said */
  begin(words: string): Promise<void>;
  /** the work is over, or goes on with a picture of its own */
  rest(): void;
  /** whether results may be coloured; NO_COLOR and FORCE_COLOR are heeded */
  color: boolean;
  /** whether talk may be coloured, and lines drawn over */
  talkColor: boolean;
  interactive: boolean;
  /** whether results go to a screen, and not to a file or another program */
  screen: boolean;
  /** cells a row, where stdout is a terminal */
  columns: number | undefined;
  rows: number | undefined;
}

export function openTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  const allows = (stream: NodeJS.WriteStream) =>
    env.NO_COLOR
      ? false
      : env.FORCE_COLOR !== undefined
        ? env.FORCE_COLOR !== '0'
        : Boolean(stream.isTTY) && env.TERM !== 'dumb';
  const terminal: Terminal = {
    print: (result) => {
      terminal.rest();
      stdout.write(result);
    },
    say: (text) => {
      terminal.rest();
      stderr.write(`${text}\n`);
    },
    begin: async (words) => {
      if (!stderr.isTTY || env.TERM === 'dumb') return;
      const { showWorking } = await import('./working.ts');
      terminal.rest();
      terminal.rest = showWorking(words);
    },
    rest: () => {},
    color: allows(stdout),
    talkColor: allows(stderr),
    interactive: Boolean(stdout.isTTY && process.stdin.isTTY),
    screen: Boolean(stdout.isTTY),
    ...(stdout.isTTY ? windowSize(stdout) : { columns: undefined, rows: undefined }),
  };
  endUnread(terminal);
  process.on('exit', () => terminal.rest());
  return terminal;
}

/** A window that does not know its size says 0. */
export function windowSize({ columns, rows }: NodeJS.WriteStream): { columns: number; rows: number } {
  return { columns: columns || 80, rows: rows || 24 };
}

/** Ends the program where nobody reads on, or where the disk that results are sent to takes no more. */
function endUnread(terminal: Terminal): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    terminal.say(`不能写到标准输出：${explainError(error)}`);
    process.exit(exitCodes.unwritable);
  });
  // nobody is left to be told
  process.stderr.on('error', () => {});
}

/** Tells problems on stderr, each with its line, sorted by place. */
export function reportProblems(terminal: Terminal, problems: readonly Diagnostic[], path: string): void {
  if (problems.length === 0) return;
  const printed = printProblems(sortByPlace(problems), {
    color: terminal.talkColor,
    readLine: lineReader(path),
  });
  terminal.say(`${printed}${tellHowToAsk(problems)}`);
}

/** The line below problems: how to ask what they mean. Of several kinds it names one of the worst. */
export function tellHowToAsk(problems: readonly Diagnostic[]): string {
  const codes = new Set(problems.map(({ code }) => code));
  const [worst] = severities.flatMap((level) => problems.find(({ severity }) => severity === level) ?? []);
  if (!worst) return '';
  return `说明：jinqiu help ${codes.size > 1 ? `<代码>，如 jinqiu help ${worst.code}` : worst.code}`;
}

/** Reads single lines of the campaign's files, for excerpts. Each file is read once. */
export function lineReader(path: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[]>();
  return (file, line) => {
    if (!files.has(file)) files.set(file, readLines(path, file));
    return files.get(file)![line - 1];
  };
}

/** Of a file that lines are shown of. */
const mostBytes = 8 * 2 ** 20;

function readLines(path: string, file: string): string[] {
  const candidates = [
    join(path, file),
    join(dirname(path), file),
    ...(basename(path) === file ? [path] : []),
  ];
  for (const candidate of candidates) {
    try {
      // one that was refused for its size is not read again
      if (statSync(candidate).size > mostBytes) return [];
      return decodeText(readFileSync(candidate), file).text.split('\n');
    } catch {
      // the next candidate, or no excerpt
    }
  }
  return [];
}

/** An argument as it must be typed in a shell. */
export function quoteArgument(text: string): string {
  return /[\s"'$&()*;<>?[\]`{|}~!#\\]/.test(text) ? `"${text.replace(/["$`\\]/g, '\\$&')}"` : text;
}

/** Colours for talk. */
export function talkColors(terminal: Terminal): ReturnType<typeof createColors> {
  return createColors(terminal.talkColor);
}
