/** A campaign in memory is a campaign: every example gives the same bytes as from the disk, which is not touched. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { examples } from './support/reports.ts';

const root = join(import.meta.dirname, '..');

/** Runs in a process of its own, on the built package: once the files are in memory, the disk is taken away. */
const script = `
  import fs from 'node:fs';
  import { createHash } from 'node:crypto';
  import { syncBuiltinESMExports } from 'node:module';
  import { join } from 'node:path';
  import { DiskFolder, makeReport, MemoryFolder, readCampaign, writeDocx, writeText } from './dist/index.js';
  import { loadUnits, loadWhole } from './dist/batch/consolidate.js';
  import { loadUnit, planBatch } from './dist/batch/plan.js';

  const copy = (path) => {
    const disk = new DiskFolder(path);
    return new MemoryFolder(Object.fromEntries(disk.list('', 9).names.map((name) => [name, disk.read(name)])));
  };
  const bytesOf = async (inputs) => {
    const { report } = makeReport(inputs, { draft: true });
    const word = createHash('sha256').update(await writeDocx(report.document, report.style)).digest('hex');
    return [writeText(report.document), word];
  };
  const reportsOf = async (from, library) => {
    const { inputs, problems } = readCampaign(from, { library });
    const made = [problems, await bytesOf(inputs)];
    const { plan } = planBatch(from, {}, library);
    for (const { unit } of plan?.reports ?? []) made.push(await bytesOf(loadUnit(plan, unit).inputs));
    if (plan) made.push(await bytesOf(loadWhole(plan, loadUnits(plan)).inputs));
    return made;
  };

  const paths = process.argv.slice(1);
  const fromDisk = [];
  for (const path of paths) fromDisk.push(await reportsOf(path));
  const library = copy('templates');
  const folders = paths.map(copy);
  for (const name of Object.keys(fs))
    if (/Sync$/.test(name)) fs[name] = () => { throw new Error('the disk was touched: ' + name); };
  syncBuiltinESMExports();
  const fromMemory = [];
  for (const folder of folders) fromMemory.push(await reportsOf(folder, library));
  process.stdout.write(JSON.stringify({ fromDisk, fromMemory }));
`;

test('examples of every kind', () => {
  // every sixth one, the batch among them: each takes seconds
  const paths = readdirSync(examples)
    .filter((_, index) => index % 6 === 0)
    .map((name) => join(examples, name));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, ...paths],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 2 ** 28 },
  );
  expect(stderr).toBe('');
  const { fromDisk, fromMemory } = JSON.parse(stdout) as { fromDisk: unknown[]; fromMemory: unknown[] };
  expect(fromDisk).toHaveLength(paths.length);
  expect(fromMemory).toEqual(fromDisk);
});
