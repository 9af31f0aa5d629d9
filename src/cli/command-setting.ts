import type { ChineseCommand } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What a command is added to, talks through, and tells what the shell gets. */
export interface Setting {
  readonly program: ChineseCommand;
  readonly terminal: Terminal;
  /** of the program */
  readonly version: string;
  readonly end: (code: ExitCode) => void;
}
