/**
 * Makes one file and a few parts of the command in dist/cli, in place of some three hundred modules that Node would
 * look for one by one: it starts in a third of the time. The library keeps its modules. Run by `npm run build`.
 */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
  // for packages in the older module system
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);",
  },
});

const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(folder)) if (!made.has(name)) rmSync(join(folder, name), { recursive: true });
writeFileSync(join(folder, 'LICENSES.txt'), gatherLicenses(Object.keys(metafile.inputs)));
chmodSync(join(folder, 'main.js'), 0o755);

/** The licence of every package that is in the bundle, as each asks for. */
function gatherLicenses(inputs) {
  const packages = inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(packages)]
    .sort()
    .map((path) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, path)).find((entry) => /^licen[cs]e/i.test(entry));
      const text =
        file && existsSync(join(root, path, file)) ? readFileSync(join(root, path, file), 'utf8') : '';
      return `${name} ${version} (${license})\n\n${text}`;
    })
    .join(`\n${'-'.repeat(80)}\n`);
}
