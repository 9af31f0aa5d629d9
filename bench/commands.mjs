/** The command as its users start it: its CPU over that of an empty node, and the memory that it takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutPages, makeReport, readCampaign } from '../dist/index.js';
import { makeCampaign, makeRows } from './campaign.mjs';
import { medianOf, race } from './documents.mjs';

const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const example = (name) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

/** Tells its own CPU and memory when it ends, on a pipe of its own. */
const teller = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
`)}`;

function run(args) {
  const { status, output } = spawnSync(process.execPath, ['--import', teller, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}`);
  return JSON.parse(output[3].toString());
}

/** Runs command lines in turn; the median CPU in ms and memory in MB of each. */
function runInTurn(lines, rounds) {
  const found = Object.fromEntries(Object.keys(lines).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(lines)) found[name].push(run(args));
  return Object.fromEntries(
    Object.entries(found).map(([name, runs]) => [
      name,
      { cpu: medianOf(runs.map(({ cpu }) => cpu)), memory: medianOf(runs.map(({ memory }) => memory)) },
    ]),
  );
}

/** Cold starts, in ms over an empty node. */
export function measureStarts(rounds) {
  return inFolder((folder) => {
    const output = ['-o', join(folder, '总结.docx'), '--force'];
    const { empty, ...starts } = runInTurn(
      {
        empty: ['-e', '0'],
        '--version': [command, '--version'],
        '--help': [command, '--help'],
        'build of the smallest example': [command, 'build', example('最简'), ...output],
      },
      rounds,
    );
    return Object.fromEntries(Object.entries(starts).map(([name, { cpu }]) => [name, cpu - empty.cpu]));
  });
}

/** A roster as a CSV file to a Word file, everything checked. */
export function measureRoster(count) {
  return inFolder((folder) => {
    const [first, ...rows] = makeRows(count);
    const lines = [Object.keys(first), ...[first, ...rows].map(Object.values)].map((cells) =>
      cells.join(','),
    );
    writeFileSync(join(folder, '名册.csv'), `${lines.join('\n')}\n`);
    // JSON is YAML
    writeFileSync(join(folder, '活动.yaml'), JSON.stringify({ ...makeCampaign(1), 名册: '名册.csv' }));
    return runInTurn({ roster: [command, 'build', folder, '--draft', '--force'] }, 1).roster;
  });
}

/** What is done anew when a file is saved while a preview is watched, in ms of CPU. */
export async function measureRedraw(seconds) {
  const path = example('2025-云岭县总工会-批量');
  const { redraw } = await race(
    {
      redraw: () => {
        const { report } = makeReport(readCampaign(path).inputs, { draft: true });
        return [...layoutPages(report.document, report.style)];
      },
    },
    seconds,
  );
  return redraw;
}

function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
