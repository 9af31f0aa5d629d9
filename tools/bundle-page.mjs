/** Bundles the page of the browser into dist/page/client, with the licences of what is in it. Run by `npm run build`. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { gatherLicenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/page/client');
const target = join(root, 'dist/page/client');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { page: 'src/page/client/main.tsx', look: 'src/page/client/page.css' },
  outdir: target,
  ...{ bundle: true, splitting: true, metafile: true, minify: true, legalComments: 'none' },
  // the editor of YAML is a part of its own, fetched when it is asked for
  ...{ entryNames: '[name]', chunkNames: 'part-[hash]' },
  ...{
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    format: 'esm',
    charset: 'utf8',
  },
  ...{ jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning' },
});
for (const name of ['index.html', 'icon.svg']) copyFileSync(join(source, name), join(target, name));
writeFileSync(join(target, 'LICENSES.txt'), gatherLicenses(root, Object.keys(metafile.inputs)));
