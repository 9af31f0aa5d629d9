#!/usr/bin/env node
/** The command `jinqiu` as a shell starts it: the process around the program. */
import { readFileSync } from 'node:fs';
import { endAtBug, endWithoutFolder } from './failure.ts';
import { runProgram } from './program.ts';
import { openTerminal } from './terminal.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const terminal = openTerminal();
process.on('uncaughtException', (error) => endAtBug(error, version, terminal));
endWithoutFolder(terminal);
void runProgram(process.argv.slice(2), version, terminal).then((code) => {
  process.exitCode = code;
});
