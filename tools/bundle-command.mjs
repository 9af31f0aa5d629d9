/**
 * Makes a few files of the command in dist/cli, in place of some three hundred modules that Node would look for one by
 * one: main.js, which knows the words of the command line; commands.cjs, which does what they ask; and the threads,
 * which are programs of their own. The library keeps its modules. Run by `npm run build`.
 */
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileCommands } from './compile-commands.mjs';
import { gatherLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/cli');

/** Threads that do what commands do. */
const threads = { worker: 'dist/batch/worker.js', 'press-worker': 'dist/page/press-worker.js' };

const common = {
  absWorkingDir: root,
  outdir: folder,
  ...{ bundle: true, allowOverwrite: true, metafile: true, legalComments: 'none' },
  // Node opens the older kind of module sooner, and without the parts of itself that the newer kind looks through
  ...{ platform: 'node', target: 'node20.15', format: 'cjs', logLevel: 'warning' },
  ...{ banner: { js: 'const urlOfBundle = require("node:url").pathToFileURL(__filename).href;' } },
  define: { 'import.meta.url': 'urlOfBundle' },
  // signs beyond ASCII are escaped: V8 takes up a text of bytes as it is
  charset: 'ascii',
  // installed beside it by who uses a queue or a bucket
  external: ['@aws-sdk/client-s3', 'bullmq', 'ioredis'],
  // names stay, for what is said where the program fails
  ...{ minifyWhitespace: true, minifySyntax: true },
};

/** What main.js asks for when a command is known; found by the first of the two builds. */
const asked = new Set(Object.values(threads));

const { metafile: front } = await build({
  ...common,
  entryPoints: [
    { in: 'dist/cli/main.js', out: 'main' },
    { in: 'dist/cli/working-line.js', out: 'working-line' },
    ...Object.entries(threads).map(([name, file]) => ({ in: `thread:${file}`, out: name })),
  ],
  plugins: [{ name: 'commands apart', setup: setCommandsApart }],
});

const { metafile: behind } = await build({
  ...common,
  outExtension: { '.js': '.cjs' },
  // each command's modules are run when it is asked for
  stdin: { contents: listAsked(), resolveDir: root, sourcefile: 'commands.js' },
  entryNames: 'commands',
  // a script that was compiled before cannot import: what is installed beside it is required
  supported: { 'dynamic-import': false },
});

const outputs = [...Object.keys(front.outputs), ...Object.keys(behind.outputs)];
const made = new Set(outputs.map((path) => basename(path)));
for (const name of readdirSync(folder)) if (!made.has(name)) rmSync(join(folder, name), { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
const inputs = [...Object.keys(front.inputs), ...Object.keys(behind.inputs)];
writeFileSync(join(folder, 'LICENSES.txt'), gatherLicenses(root, inputs));
chmodSync(join(folder, 'main.js'), 0o755);
escapePatterns(join(folder, 'commands.cjs'));
await compileCommands(folder);

/** Where main.js imports a command, it opens commands.cjs. */
function setCommandsApart({ onResolve, onLoad }) {
  onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
    if (kind !== 'dynamic-import') return undefined;
    const file = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
    asked.add(file);
    return { path: file, namespace: 'behind' };
  });
  onResolve({ filter: /^thread:/ }, ({ path }) => ({
    path: path.slice('thread:'.length),
    namespace: 'behind',
  }));
  onLoad({ filter: /./, namespace: 'behind' }, ({ path }) => ({
    contents: `const { openCommands } = require('./tools/open-commands.mjs'); module.exports = openCommands()[${JSON.stringify(path)}]();`,
    resolveDir: root,
  }));
}

/** Escapes what is left beyond ASCII: in regular expressions and the texts that make them, where an escape means the same. */
function escapePatterns(file) {
  const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escapeUnit));
}

function listAsked() {
  const entries = [...asked].map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  return `module.exports = { ${entries.join(', ')} };`;
}
