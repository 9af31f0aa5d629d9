/**
 * Makes one file and a few parts of the command in dist/cli, in place of some three hundred modules that Node would
 * look for one by one: it starts in a third of the time. The library keeps its modules. Run by `npm run build`.
 */
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gatherLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/cli');

const { metafile } = await build({
  absWorkingDir: root,
  // threads are programs of their own, beside the command: the worker of a batch, that of the page, the line while work goes on
  entryPoints: [
    'dist/cli/main.js',
    'dist/batch/worker.js',
    'dist/page/press-worker.js',
    'dist/cli/working-line.js',
  ],
  outdir: folder,
  entryNames: '[name]',
  ...{ bundle: true, splitting: true, allowOverwrite: true, metafile: true, legalComments: 'none' },
  ...{ platform: 'node', target: 'node20.15', format: 'esm', charset: 'utf8', logLevel: 'warning' },
  // installed beside it by who uses a queue or a bucket
  external: ['@aws-sdk/client-s3', 'bullmq', 'ioredis'],
  // names stay, for what is said where the program fails
  ...{ minifyWhitespace: true, minifySyntax: true },
  // for packages in the older module system
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);",
  },
});

const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(folder)) if (!made.has(name)) rmSync(join(folder, name), { recursive: true });
writeFileSync(join(folder, 'LICENSES.txt'), gatherLicenses(root, Object.keys(metafile.inputs)));
chmodSync(join(folder, 'main.js'), 0o755);
