/** Opens commands.cjs beside the bundle that this is part of, compiled already where this Node has compiled it before. */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
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

function open() {
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
