/**
 * npm run pictures: draws the pictures of README.md and docs anew, from the examples and with the built command.
 * A test holds that they are what this makes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutPages, makeReport, readCampaign, writeSvg } from '../dist/index.js';
import { drawTerminal } from './terminal-picture.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shown = '编号总结-松陵县总工会';
const doubtful = '自查草稿-沐溪县总工会';
/** “”…—① take one cell, so that the frame is drawn in lines. */
const narrow = ['--ambiguous', '1'];

/** @returns {Map<string, string>} pictures by their path below docs */
export function makePictures() {
  const examples = readdirSync(join(root, 'examples')).sort();
  return new Map([
    ['图/成稿.svg', drawPage(shown)],
    [
      '图/预览.svg',
      drawScreen(['preview', join('examples', shown)], ['--page', '2', '--width', '62', ...narrow]),
    ],
    ['图/检查.svg', drawScreen(['check', join('examples', doubtful)])],
    ...examples.map((name) => [`图/例子/${name}.svg`, drawPage(name)]),
  ]);
}

/** The first page of an example. */
function drawPage(name) {
  const { inputs } = readCampaign(join(root, 'examples', name));
  // what is not ready to be handed in is a draft
  const report = makeReport(inputs).report ?? makeReport(inputs, { draft: true }).report;
  const [page] = layoutPages(report.document, report.style);
  return writeSvg(page, report.style);
}

/** What the command prints on a screen, below the words that call it; options that only make a picture of it are not shown. */
function drawScreen(words, options = []) {
  const { stdout } = spawnSync(process.execPath, ['dist/cli/main.js', ...words, ...options], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  return drawTerminal(`$ jinqiu ${words.join(' ')}\n${stdout}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, picture] of makePictures()) {
    const file = join(root, 'docs', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
  }
