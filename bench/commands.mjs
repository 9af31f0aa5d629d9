/** The command as its users start it: its CPU over that of an empty node, and the memory that it takes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutPages, makeReport, readCampaign } from '../dist/index.js';
import { ZipArchive } from '../dist/opc/unzip.js';
import { walkXml } from '../dist/opc/xml-events.js';
import { assembleZip, deflateEntry } from '../dist/opc/zip.js';
import { readWorkbook } from '../dist/source/xlsx.js';
import { makeCampaign, makeRows } from './campaign.mjs';
import { medianOf, race } from './documents.mjs';

const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const example = (name) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

const teller = fileURLToPath(new URL('./teller.cjs', import.meta.url));

function run(args) {
  const begin = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', teller, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}`);
  return { ...JSON.parse(output[3].toString()), wall: performance.now() - begin };
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

/** A roster as a CSV file to a Word file, everything checked; without end where it is refused. */
export function measureRoster(count) {
  return inFolder((folder) => {
    writeFileSync(join(folder, '名册.csv'), writeCsv(makeRows(count)));
    // JSON is YAML
    writeFileSync(join(folder, '活动.yaml'), JSON.stringify({ ...makeCampaign(1), 名册: '名册.csv' }));
    try {
      return runInTurn({ roster: [command, 'build', folder, '--draft', '--force'] }, 1).roster;
    } catch {
      return { cpu: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY };
    }
  });
}

function writeCsv(rows) {
  const [first] = rows;
  return `${[Object.keys(first), ...rows.map(Object.values)].map((cells) => cells.join(',')).join('\n')}\n`;
}

/** A batch of units with a roster of 20 rows each, written to the disk: CPU of a unit, and what a second worker gains in time. */
export function measureBatch(units) {
  return inFolder((folder) => {
    mkdirSync(join(folder, '部门'));
    const rows = makeRows(units * 20);
    const names = Array.from({ length: units }, (_, index) => `第${index + 1}镇总工会`);
    for (const [index, 全称] of names.entries()) {
      const roster = `部门/${全称}.csv`;
      writeFileSync(join(folder, roster), writeCsv(rows.slice(index * 20, index * 20 + 20)));
      const unit = JSON.stringify({ 单位: { 全称, 层级: '镇' }, 名册: roster });
      writeFileSync(join(folder, '部门', `${全称}.yaml`), unit);
    }
    const { 名册: _, 附件: __, 单位: unit, ...campaign } = makeCampaign(1);
    writeFileSync(join(folder, '活动.yaml'), JSON.stringify({ ...campaign, 单位: { ...unit, 下属: names } }));
    const make = (jobs) => run([command, 'batch', folder, '--force', '--jobs', String(jobs)]);
    const [one, two] = [make(1), make(2)];
    return { cpu: one.cpu / units, gain: one.wall / two.wall };
  });
}

/** A workbook of a roster: the time of reading it over that of inflating its parts and scanning their XML once. */
export async function measureWorkbook(count, seconds) {
  const bytes = makeWorkbook(makeRows(count));
  const nothing = { open() {}, close() {}, text() {} };
  const times = await race(
    {
      read: () => readWorkbook(bytes, '名册.xlsx').sheets.map((sheet) => sheet.read()),
      scan: () => {
        const archive = new ZipArchive(bytes, 2 ** 26);
        for (const name of archive.list()) walkXml(archive.read(name), nothing);
      },
    },
    seconds,
  );
  return times.read / times.scan;
}

/** As office programs write one: words apart, each once. */
function makeWorkbook(rows) {
  const office = 'http://schemas.openxmlformats.org';
  const main = `xmlns="${office}/spreadsheetml/2006/main"`;
  const relations = `xmlns="${office}/package/2006/relationships"`;
  const type = `${office}/officeDocument/2006/relationships`;
  const words = new Map();
  const numberOf = (text) => words.get(text) ?? words.set(text, words.size).get(text);
  const cell = (text, row, column) =>
    `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${numberOf(text)}</v></c>`;
  const lines = [Object.keys(rows[0]), ...rows.map(Object.values)].map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`;
  });
  const shared = [...words.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  const parts = {
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${type}"><sheets><sheet name="名册" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relations}><Relationship Id="a" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  return assembleZip(Object.entries(parts).map(([path, xml]) => deflateEntry(path, xml)));
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
