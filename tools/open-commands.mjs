/** Opens commands.cjs beside the bundle that this is part of, compiled already where this Node has compiled it before. */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What Node compiled when the program was built is of use to this very Node alone. */
export const compiledName = `commands.${process.version}-${process.platform}-${process.arch}.bin`;

const file = fileURLToPath(new URL('./commands.cjs', import.meta.url));
const compiled = fileURLToPath(new URL(`./${compiledName}`, import.meta.url));

let opened;

/** The commands' modules by name, each run when it is called. */
export function openCommands() {
  opened ??= open();
  return opened;
}

/**
 * How V8 is to run the commands, in threads too. They are given before anything is opened or compiled for keeping:
 * V8 compiles anew what it compiled under other flags.
 */
const flags = [
  // room for young objects is enough for a whole report as soon as it is first short: grown by halves it is cleared
  // ten times, and what lives on is copied each time
  '--semi-space-growth-factor=16',
  // the heap may be half again what lived at its last clearing, not thrice that
  '--heap-growing-percent=50',
  // a batch is over before it is paid back that V8 compiles a function once more with all that it calls
  '--max-inlined-bytecode-size-cumulative=300',
  // nor one that has run a while only; later Nodes have a compiler between
  ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=400000'] : []),
];

export function setFlags() {
  for (const flag of flags) setFlagsFromString(flag);
}

function open() {
  setFlags();
  if (existsSync(compiled)) return runScript(compileScript(file, readFileSync(compiled)), file);
  // later Nodes keep what they compile themselves
  Module.enableCompileCache?.();
  return createRequire(file)(file);
}

export function compileScript(path, cachedData) {
  // it is of ASCII alone
  return new Script(Module.wrap(readFileSync(path, 'latin1')), {
    filename: path,
    cachedData,
  });
}

export function runScript(script, path) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}
