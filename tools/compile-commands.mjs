/** Compiles dist/cli/commands.cjs with the Node that builds it, by having it make and check a report. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledName, compileScript, runScript, setFlags } from './open-commands.mjs';

const example = fileURLToPath(new URL('../examples/最简', import.meta.url));

/** @param folder dist/cli */
export async function compileCommands(folder) {
  const file = join(folder, 'commands.cjs');
  setFlags();
  const script = compileScript(file);
  const commands = runScript(script, file);
  const terminal = { say() {}, print() {}, rest() {}, async begin() {}, color: false, talkColor: false };
  await commands['dist/cli/build.js']().build(terminal, example, { to: ['docx'], output: '-' });
  await commands['dist/cli/check.js']().check(terminal, example, {});
  writeFileSync(join(folder, compiledName), script.createCachedData());
}
