/**
 * Ratios against peers, cold starts and a long roster, in one run. See README.md.
 *
 *     node run.mjs [--seconds 10] [--json] [--check]
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBatch, measureRedraw, measureRoster, measureStarts, measureWorkbook } from './commands.mjs';
import { measureDocuments } from './documents.mjs';
import { goals } from './goals.mjs';
import { peers, versions } from './peers.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const counts = [20, 200, 2000];
const templates = Object.keys(peers).filter((name) => name !== 'floor');

const measured = {};
const documents = {};
for (const count of counts) {
  const { ms, checks, ...size } = await measureDocuments(count, seconds);
  documents[count] = { ...size, ms };
  const best = Math.min(...templates.map((name) => ms[name]));
  Object.assign(measured, {
    [`whole road, ${count} rows: × docx`]: ms.docx / ms['whole road'],
    [`whole road, ${count} rows: × best peer`]: best / ms['whole road'],
    [`whole road, ${count} rows: × carbone`]: ms.carbone / ms['whole road'],
    [`whole road, ${count} rows: part of it that is checking`]: checks,
    [`writer, ${count} rows: × docx`]: ms.docx / ms.writer,
    [`writer, ${count} rows: × floor`]: ms.floor / ms.writer,
  });
}
for (const [name, cpu] of Object.entries(measureStarts(11)))
  measured[`${name} over an empty node: CPU`] = cpu;
const roster = measureRoster(20_000);
measured['20000 rows, CSV to Word file: CPU'] = roster.cpu;
measured['20000 rows, CSV to Word file: memory'] = roster.memory;
const long = measureRoster(100_000);
measured['100000 rows, CSV to Word file: CPU'] = long.cpu;
measured['100000 rows, CSV to Word file: memory'] = long.memory;
measured['100000 rows, CPU of a row: × at 20000'] = long.cpu / 5 / roster.cpu;
measured['20000 rows, workbook read: × scanned'] = await measureWorkbook(20_000, seconds);
const batch = measureBatch(1000);
measured['batch of 1000 units of 20 rows: CPU of a unit'] = batch.cpu;
measured['batch of 1000 units of 20 rows: two workers × one'] = batch.gain;
measured['redraw of the largest example: CPU'] = await measureRedraw(seconds);

const results = Object.entries(measured).map(([name, value]) => ({
  name,
  value,
  ...judge(goals[name], value),
}));
const machine = { node: process.version, cores: cpus().length, load: loadavg()[0], versions };

if (values.json) console.log(JSON.stringify({ machine, documents, results }, undefined, 2));
else print();
process.exitCode = values.check && results.some(({ met }) => met === false) ? 1 : 0;

function judge(goal, value) {
  if (!goal) return {};
  const met = goal.atLeast === undefined ? value <= goal.atMost : value >= goal.atLeast;
  return { goal: goal.atLeast ?? goal.atMost, met };
}

function print() {
  console.log(`node ${machine.node}, ${machine.cores} cores, load ${machine.load.toFixed(1)}`);
  console.log(
    `${Object.entries(versions)
      .map((pair) => pair.join(' '))
      .join(', ')}\n`,
  );
  for (const [count, { paragraphs, rows, ms }] of Object.entries(documents)) {
    console.log(
      `${count} rows (${paragraphs} paragraphs, ${rows} rows with head and totals), CPU of one document`,
    );
    for (const [name, time] of Object.entries(ms))
      console.log(
        `  ${name.padEnd(18)}${time.toFixed(2).padStart(10)} ms${(ms.docx / time).toFixed(2).padStart(9)} × docx`,
      );
  }
  console.log();
  for (const { name, value, goal, met } of results) {
    const wanted = goal === undefined ? '' : `  goal ${goal}${met ? '' : ', missed'}`;
    console.log(`${name.padEnd(56)}${value.toFixed(2).padStart(10)}${wanted}`);
  }
}
