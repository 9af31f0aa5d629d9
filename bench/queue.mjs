/**
 * A batch over a queue: two workers, three of them killed, Redis restarted, and the folder compared with that of one
 * machine. Needs redis-server; see README.md.
 *
 *     node queue.mjs [--units 20000] [--kills 3] [--folder /dev/shm/jinqiu-queue]
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeUnits } from './units.mjs';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '3' },
    folder: { type: 'string', default: join(tmpdir(), 'jinqiu-queue') },
  },
});
const [units, kills] = [Number(values.units), Number(values.kills)];
const port = 6399;
const address = `redis://127.0.0.1:${port}`;
const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const at = (name) => join(values.folder, name);
const log = (name) => openSync(at(`${name}.log`), 'a');

/** Tells the CPU of the program, in ms, in a file of its own when it ends. */
const teller = (name) =>
  `data:text/javascript,${encodeURIComponent(`
    import { appendFileSync } from 'node:fs';
    process.on('exit', () => {
      const { user, system } = process.cpuUsage();
      appendFileSync(${JSON.stringify(at(`${name}.cpu`))}, (user + system) / 1000 + '\\n');
    });`)}`;

function start(name, ...words) {
  const output = log(name);
  const child = spawn(process.execPath, ['--import', teller(name), command, ...words], {
    stdio: ['ignore', output, output],
  });
  child.ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  return child;
}

const cpuOf = (name) =>
  existsSync(at(`${name}.cpu`))
    ? readFileSync(at(`${name}.cpu`), 'utf8')
        .split('\n')
        .reduce((sum, line) => sum + Number(line), 0)
    : 0;

function startRedis() {
  const output = log('redis');
  const words = [
    '--port',
    port,
    '--dir',
    values.folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
  ];
  return spawn('redis-server', words.map(String), { stdio: ['ignore', output, output] });
}

const askRedis = (...words) =>
  spawnSync('redis-cli', ['-p', String(port), ...words], { encoding: 'utf8' }).stdout;

async function waitForRedis() {
  while (!askRedis('ping').includes('PONG')) await setTimeout(100);
}

/** CPU of Redis, in ms. */
const redisCpu = () =>
  [...askRedis('info', 'cpu').matchAll(/used_cpu_(?:sys|user):([\d.]+)/g)].reduce(
    (sum, [, s]) => sum + Number(s) * 1000,
    0,
  );

/** Hash of each file below a folder; what lists the files too, but for the order of their lines. */
function hashFiles(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

rmSync(values.folder, { recursive: true, force: true });
mkdirSync(values.folder, { recursive: true });
writeUnits(at('活动'), units);

console.log(`${units} units`);
const alone = start('one-machine', 'batch', at('活动'), '-o', at('one'), '--jobs', '1');
const aloneCode = await alone.ended;
console.log(`one machine: exit ${aloneCode}, CPU ${(cpuOf('one-machine') / units).toFixed(2)} ms a unit`);

let redis = startRedis();
await waitForRedis();
const plan = start('batch', 'batch', at('活动'), '-o', at('many'), '--queue', address);
const startWorker = () => start('worker', 'worker', address);
let workers = [startWorker(), startWorker()];
let beforeRestart = 0;
let killed = 0;
let restarted = false;
let isOver = false;
void plan.ended.then(() => {
  isOver = true;
});
const done = () =>
  existsSync(at('many')) ? readdirSync(at('many')).filter((name) => name.endsWith('.docx')).length : 0;
while (!isOver) {
  await setTimeout(200);
  const share = done() / units;
  if (killed < kills && share > (killed + 1) / (kills + 2)) {
    const [victim, other] = workers;
    victim.kill('SIGKILL');
    await victim.ended;
    workers = [other, startWorker()];
    killed++;
    console.log(`killed a worker at ${Math.round(share * 100)} %`);
  }
  if (!restarted && share > 0.5) {
    restarted = true;
    beforeRestart = redisCpu();
    redis.kill('SIGTERM');
    await new Promise((resolve) => redis.on('exit', resolve));
    await setTimeout(1000);
    redis = startRedis();
    await waitForRedis();
    console.log(`restarted Redis at ${Math.round(share * 100)} %`);
  }
}
const code = await plan.ended;
const engine = beforeRestart + redisCpu();
const left = askRedis('keys', '*');
for (const worker of workers) worker.kill('SIGTERM');
await Promise.all(workers.map(({ ended }) => ended));
redis.kill('SIGTERM');

const [one, many] = [hashFiles(at('one')), hashFiles(at('many'))];
const differing = [...new Set([...one.keys(), ...many.keys()])].filter(
  (name) => one.get(name) !== many.get(name),
);
const temporary = [...many.keys()].filter((name) => name.endsWith('.tmp'));
console.log(
  `queue: exit ${code}; files ${many.size}, otherwise than on one machine ${differing.length}, temporary ${temporary.length}`,
);
if (differing.length > 0) console.log(differing.slice(0, 10).join('\n'));
console.log(
  `CPU a unit: workers that were not killed ${(cpuOf('worker') / units).toFixed(2)} ms in all, batch ${(cpuOf('batch') / units).toFixed(2)} ms, Redis ${(engine / units).toFixed(3)} ms`,
);
console.log(`keys left in Redis:\n${left}`);
assert.equal(code, aloneCode);
assert.deepEqual(differing, []);
