/**
 * npm run pictures: draws the pictures of README.md and docs anew, from the examples and with the built command.
 * A test holds that they are what this makes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutPages, makeReport, readCampaign, writeDocx, writeSvg } from '../dist/index.js';
import { readOwnParts } from '../dist/opc/unzip.js';
import { assembleZip, deflateEntry } from '../dist/opc/zip.js';
import { drawTerminal, wrapLines } from './terminal-picture.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shown = '编号总结-松陵县总工会';
const doubtful = '自查草稿-沐溪县总工会';
/** “”…—① take one cell, so that the frame is drawn in lines. */
const narrow = ['--ambiguous', '1'];

/** What somebody changed in the report's Word file. */
const edits = [
  ['发放助学金17.1万元', '发放助学金17.2万元'],
  ['回访受助学生48名', '回访了受助学生'],
  ['集中摸底才省时、准确。', '集中摸底才省时、准确。另有15家企业捐了书包。'],
];

/** @returns {Promise<Map<string, string>>} pictures by their path below docs */
export async function makePictures() {
  const examples = readdirSync(join(root, 'examples')).sort();
  return new Map([
    ['图/成稿.svg', drawPage(shown)],
    [
      '图/预览.svg',
      drawScreen(['preview', join('examples', shown)], ['--page', '2', '--width', '62', ...narrow]),
    ],
    ['图/检查.svg', drawScreen(['check', join('examples', doubtful)])],
    ['图/核对.svg', await drawVerified()],
    ['图/从去年开始.svg', await drawBegun()],
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

/** What is said of the report's Word file after an afternoon in Word. */
const drawVerified = () =>
  inFolder(async (folder) => {
    await writeReport(join(folder, '总结.docx'), edits);
    const { stdout } = run(['核对', '总结.docx', join(root, 'examples', shown)], folder);
    return drawTerminal(`$ jinqiu 核对 总结.docx\n${stdout}`);
  });

/** How a campaign begins with last year's Word file, and what is written of it. */
const drawBegun = () =>
  inFolder(async (folder) => {
    await writeReport(join(folder, '去年总结.docx'), []);
    const words = ['新建', '2026-金秋助学', '--from', '去年总结.docx'];
    const { stderr } = run(words, folder);
    const yaml = readFileSync(join(folder, '2026-金秋助学', '活动.yaml'), 'utf8');
    const [begun] = yaml.split('# ════');
    const screen = [...[`$ jinqiu ${words.join(' ')}`, stderr], ...['$ cat 2026-金秋助学/活动.yaml', begun]];
    return drawTerminal(wrapLines(screen.join('\n'), 104));
  });

/** In a folder that is there only as long. */
async function inFolder(draw) {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-picture-'));
  const picture = await draw(folder);
  rmSync(folder, { recursive: true });
  return picture;
}

/** The report's Word file, with other words in place of some. */
async function writeReport(file, changes) {
  const { inputs } = readCampaign(join(root, 'examples', shown));
  const { report } = makeReport(inputs);
  const entries = Array.from(
    readOwnParts(await writeDocx(report.document, report.style)),
    ([path, content]) =>
      deflateEntry(
        path,
        changes.reduce((text, [from, to]) => text.replace(from, to), content),
      ),
  );
  writeFileSync(file, assembleZip(entries));
}

/** What the command prints on a screen, below the words that call it; options that only make a picture of it are not shown. */
function drawScreen(words, options = []) {
  return drawTerminal(`$ jinqiu ${words.join(' ')}\n${print([...words, ...options])}`);
}

const print = (words) => run(words, root).stdout;

function run(words, cwd) {
  return spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...words], {
    cwd,
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, picture] of await makePictures()) {
    const file = join(root, 'docs', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
  }
