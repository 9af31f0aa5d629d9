/** The same reports, made from what travels; then through a queue on Redis, by workers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InputHasher } from '../../src/batch/inputs.ts';
import { planBatch } from '../../src/batch/plan.ts';
import { hidePassword, readAddress } from '../../src/batch/queue/address.ts';
import { openBullQueue } from '../../src/batch/queue/bullmq.ts';
import { nameBatch, type QueueNotice } from '../../src/batch/queue/claim.ts';
import type { Queue } from '../../src/batch/queue/queue.ts';
import { runWorker } from '../../src/batch/queue/work.ts';
import { runBatch } from '../../src/batch/run.ts';
import { type JobUnit, pack, type SharedPart, unpack } from '../../src/batch/travel/job.ts';
import { packShared, packUnit } from '../../src/batch/travel/pack.ts';
import { openSpots, type PackedSpots, packSpots } from '../../src/batch/travel/spots.ts';
import { openShared, openUnit } from '../../src/batch/travel/unpack.ts';
import { type MakeOptions, makeFiles } from '../../src/delivery/make.ts';
import type { Spot } from '../../src/diagnostics/places.ts';
import { makeJpeg } from '../support/pictures.ts';
import { missingRedis, type RunningRedis, startRedis } from '../support/redis.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { FrailQueue } from './frail-queue.ts';
import { codes, county, type Files, inFolder, run, tell, tellAll, write } from './support.ts';

/** Units with all that may be their own: sentences, a roster, a picture, a template of the campaign. */
const rich: Files = {
  ...county,
  '活动.yaml': county['活动.yaml'].replace('    - {名称: 气象局', '    - 水泥厂\n    - {名称: 气象局'),
  '部门/矿业公司.yaml': '特点: [送表到井口]\n图片: {文件: 照片/矿业.jpg, 说明: 矿业公司发放仪式}\n',
  '部门/水泥厂.yaml': '名册: 部门/水泥厂.csv\n',
  '部门/水泥厂.csv': '学生,家长,学段,金额\n赵凯,赵明,本科,5000\n',
};

/** Every file of the output, hidden ones too. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, '输出'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), readFileSync(path).toString('base64')] as const;
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const inRichFolder = <T>(use: (folder: string) => Promise<T>) =>
  inFolder(rich, (folder) => {
    mkdirSync(join(folder, '照片'));
    writeFileSync(join(folder, '照片/矿业.jpg'), makeJpeg({ width: 800 }));
    return use(folder);
  });

const make: MakeOptions = { formats: ['docx', 'text'] };

describe('what travels', () => {
  test.each<MakeOptions>([make, { ...make, audience: '公示', draft: true }])(
    'makes the reports that the folder makes: %j',
    async (options) => {
      await inRichFolder(async (folder) => {
        await run(folder, options);
        const { plan } = planBatch(folder, options);
        const hasher = new InputHasher(plan!, options);
        const campaign = openShared(unpack<SharedPart>(pack(packShared(plan!, options, false))));
        for (const index of plan!.reports.keys()) {
          const unit = unpack<JobUnit>(pack(packUnit(plan!, hasher, index)));
          const { files } = await makeFiles(() => openUnit(campaign, unit), unit.file, options);
          expect(files.map(({ name }) => name)).toEqual([`${unit.file}.docx`, `${unit.file}.txt`]);
          for (const { name, bytes } of files)
            expect(Buffer.from(bytes).equals(readFileSync(join(folder, '输出', name)))).toBe(true);
        }
      });
    },
  );

  test('a unit has its own rows and files with it, and nobody else’s', async () => {
    await inRichFolder(async (folder) => {
      const { plan } = planBatch(folder, {});
      const hasher = new InputHasher(plan!, make);
      const units = [...plan!.reports.keys()].map((index) => packUnit(plan!, hasher, index)!);
      expect(units.map(({ rows, files }) => [rows.length, Object.keys(files)])).toEqual([
        [2, ['部门/矿业公司.yaml', '照片/矿业.jpg']],
        [1, []],
        [0, ['部门/水泥厂.yaml', '部门/水泥厂.csv']],
      ]);
      expect(JSON.stringify(units[1])).not.toContain('李小明');
    });
  });

  test('a cell is where it was typed: in text, in a spreadsheet, with or without a heading', () => {
    const spots: Record<string, Spot> = {
      '': { value: { file: '名册.csv', line: 4, column: 1 } },
      学生: {
        key: { file: '名册.csv', line: 1, column: 4, length: 2 },
        value: { file: '名册.csv', line: 4, column: 7, length: 3 },
      },
      金额: { value: { file: '名册.xlsx', line: 4, column: 3, cell: 'Sheet1!C4' } },
    };
    const paths = [...Object.keys(spots), '家长'];
    const places = { get: (path: string) => spots[path] };
    const opened = openSpots(unpack<PackedSpots>(pack(packSpots(places, paths))));
    expect(paths.map((path) => opened.get(path))).toEqual(paths.map((path) => spots[path]));
  });

  test('what is not whole does not travel: it is made where its folder is', async () => {
    await inRichFolder(async (folder) => {
      rmSync(join(folder, '照片/矿业.jpg'));
      write(folder, { '部门/水泥厂.yaml': '名册: [\n' });
      const { plan } = planBatch(folder, {});
      const hasher = new InputHasher(plan!, make);
      const travels = [...plan!.reports.keys()].map((index) => packUnit(plan!, hasher, index) !== undefined);
      expect(travels).toEqual([false, true, false]);
    });
  });
});

describe('the address of a queue', () => {
  test.each([
    ['redis://queue:6379', undefined, 'redis://queue:6379', 'redis://queue:6379'],
    ['rediss://me:s%40fe@queue', undefined, 'rediss://me:s%40fe@queue', 'rediss://me:***@queue'],
    ['redis://queue:6379', 's@fe', 'redis://:s%40fe@queue:6379', 'redis://:***@queue:6379'],
  ])('%s, password %s', (typed, password, url, shown) => {
    expect(readAddress(typed, password)).toEqual({ url, shown });
  });

  test.each(['', 'queue:6379', 'http://queue', '/var/run/redis.sock'])('%j is none', (typed) => {
    expect(readAddress(typed)).toBeUndefined();
  });

  test('a password that somebody else quotes is hidden', () => {
    const address = readAddress('redis://:s%40fe@queue')!;
    expect(hidePassword('AUTH s@fe failed for s%40fe', address)).toBe('AUTH *** failed for ***');
  });
});

test('a unit that no worker survives comes again alone, and fails alone', async () => {
  await inFolder(county, async (folder) => {
    const queue = new FrailQueue('供电公司');
    const stop = new AbortController();
    const work = runWorker(queue, { signal: stop.signal, untilEmpty: false });
    const { units } = await run(folder, { queue });
    stop.abort();
    await work;
    expect(queue.givenUp).toEqual([2, 1]);
    expect(units.map(({ name, status, problems }) => [name, status, codes(problems)])).toEqual([
      ['矿业公司', 'written', []],
      ['供电公司', 'failed', ['batch.workers-died']],
    ]);
  });
}, 30_000);

test('a job that has lain while its reports were made of other data, or edited, overwrites neither', async () => {
  await inFolder(county, async (folder) => {
    const [queue, killed, stop] = [new FrailQueue(), new AbortController(), new AbortController()];
    const told: string[] = [];
    const work = runWorker(queue, {
      ...{ signal: stop.signal, untilEmpty: false },
      onJob: (outcomes) => told.push(...outcomes.map((one) => `${tell(one)} ${codes(one.problems)}`)),
    });
    const cut = run(folder, { queue, signal: killed.signal });
    killed.abort();
    await cut;
    write(folder, { '名册.csv': county['名册.csv'].replace('本科,5000\n矿业', '本科,4500\n矿业') });
    await run(folder);
    write(folder, { '输出/供电公司2025年金秋助学总结.txt': '改过' });
    const before = contents(folder);
    await queue.handOut();
    stop.abort();
    await work;
    expect(told).toEqual(['矿业公司 failed output.overtaken', '供电公司 failed output.overtaken']);
    expect(contents(folder)).toEqual(before);
  });
});

describeWith(missingRedis, 'a batch over Redis', () => {
  let redis: RunningRedis;
  let queue: Queue;
  beforeAll(async () => {
    redis = await startRedis('--requirepass', 'geheim');
    queue = await openBullQueue(readAddress(`redis://127.0.0.1:${redis.port}`, 'geheim')!);
  });
  afterAll(async () => {
    await queue?.disconnect();
    await redis?.stop();
  });

  /** Runs a batch and its worker. */
  async function runBoth(folder: string, options = {}) {
    const stop = new AbortController();
    const made: string[] = [];
    const work = runWorker(queue, {
      ...{ signal: stop.signal, untilEmpty: false },
      onJob: (outcomes) => made.push(...outcomes.map(({ name }) => name)),
    });
    const result = await run(folder, { queue, ...options });
    stop.abort();
    await work;
    return { result, made };
  }

  test('makes the folder that one machine makes, leaves nothing in the queue, and nothing twice', async () => {
    const whole = await inRichFolder(async (folder) => {
      const result = await run(folder);
      return { told: tellAll(result), files: contents(folder) };
    });
    await inRichFolder(async (folder) => {
      const { result, made } = await runBoth(folder);
      expect(tellAll(result)).toEqual(whole.told);
      expect(made.sort()).toEqual(['供电公司', '水泥厂', '矿业公司']);
      expect(contents(folder)).toEqual(whole.files);
      const keys = redis.ask('-a', 'geheim', '--no-auth-warning', 'keys', '*');
      expect(keys).not.toMatch(/shared|results|news|reports-[^:]+:[0-9a-f]{32}/);
      const again = await runBoth(folder);
      expect(again.made).toEqual([]);
      expect(tellAll(again.result)[0]).toBe('矿业公司 unchanged');
    });
  });

  test('wrong data fail alone, at once', async () => {
    await inFolder({ ...county, '部门/供电公司.yaml': '特点: [全年共资助学生2名]' }, async (folder) => {
      const { result, made } = await runBoth(folder);
      expect(tellAll(result).slice(0, 2)).toEqual(['矿业公司 written', '供电公司 failed']);
      expect(made).toEqual(['矿业公司', '供电公司']);
      expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  test('one run at a time waits for a batch; one that was killed holds nobody up', async () => {
    await inFolder(county, async (folder) => {
      const batch = nameBatch(planBatch(folder, {}).plan!);
      const hold = (pid: number) => queue.claim(batch, [hostname(), pid, 'another'].join('/'), 60);
      await hold(process.ppid);
      const { result, problems } = await runBatch(folder, { formats: ['text'], queue });
      expect([result, codes(problems)]).toEqual([undefined, ['batch.claimed']]);
      await queue.release(batch, [hostname(), process.ppid, 'another'].join('/'));
      await hold(spawnSync('true').pid);
      const { result: after } = await runBoth(folder);
      expect(tellAll(after)[0]).toBe('矿业公司 written');
    });
  });

  test('a run that is stopped takes its jobs back', async () => {
    await inFolder(county, async (folder) => {
      const stop = new AbortController();
      const cut = run(folder, { queue, signal: stop.signal });
      for (let waited = 0; (await queue.countPending()) === 0 && waited < 100; waited++) await setTimeout(50);
      expect(await queue.countPending()).toBe(1);
      stop.abort();
      expect(tellAll(await cut)).toEqual(['矿业公司 stopped', '供电公司 stopped']);
      expect(await queue.countPending()).toBe(0);
      expect(await queue.readState()).toMatchObject({ batches: [], waiting: 0, active: 0, failed: 0 });
    });
  });

  test('a worker that cannot write says why, and so does the batch', async () => {
    await inFolder(county, async (folder) => {
      writeFileSync(join(folder, '挡着'), '');
      const [stop, end] = [new AbortController(), new AbortController()];
      const reasons: (string | undefined)[] = [];
      const work = runWorker(queue, {
        ...{ signal: end.signal, untilEmpty: false, output: join(folder, '挡着/输出') },
        onJob: (_, passing) => reasons.push(passing),
      });
      const notices: QueueNotice[] = [];
      const onNotice = (notice: QueueNotice) => {
        notices.push(notice);
        stop.abort();
      };
      await run(folder, { queue, signal: stop.signal, onNotice });
      end.abort();
      await work;
      expect(reasons[0]).toContain('挡着/输出');
      expect(notices).toMatchObject([{ kind: 'trouble', jobs: 1, reason: reasons[0] }]);
    });
  });

  test('a worker that writes to another folder is found out', async () => {
    await inFolder(county, async (folder) => {
      const stop = new AbortController();
      const work = runWorker(queue, {
        ...{ signal: stop.signal, untilEmpty: false, output: join(folder, '别处') },
      });
      const { units } = await run(folder, { queue });
      stop.abort();
      await work;
      expect(units.map(({ status, problems }) => [status, codes(problems)[0]])).toEqual([
        ['failed', 'batch.written-elsewhere'],
        ['failed', 'batch.written-elsewhere'],
      ]);
    });
  });

  test('a wrong password is told as such', async () => {
    const address = readAddress(`redis://:falsch@127.0.0.1:${redis.port}`)!;
    await expect(openBullQueue(address)).rejects.toThrow('密码不对，或没有写密码');
  });
});
