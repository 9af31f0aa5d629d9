/** `jinqiu check`: every problem, by file, with how many figures were compared; `--fix` repairs what is safe. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../batch/output.ts';
import { applyFixes, showDifference } from '../check/fix.ts';
import { type Diagnostic, hasErrors, sortByPlace } from '../diagnostics/diagnostic.ts';
import { countProblems, toJson } from '../diagnostics/printer.ts';
import { makeReport, readCampaign } from '../produce.ts';
import { confirm } from './confirm.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Terminal, talkColors, tellProblems } from './terminal.ts';

export interface CheckOptions {
  format: 'text' | 'json';
  fix?: boolean;
  yes?: boolean;
  template?: string;
}
