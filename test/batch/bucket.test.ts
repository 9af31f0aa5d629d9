/** Reports that go to a bucket: the same files, the same rights, by one run, by shards and by workers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readAddress } from '../../src/batch/queue/address.ts';
import { openBullQueue } from '../../src/batch/queue/bullmq.ts';
import { runWorker } from '../../src/batch/queue/work.ts';
import { runBatch } from '../../src/batch/run.ts';
import { bucket, missingBucket, type RunningStore, startStore } from '../support/bucket.ts';
import { missingRedis, startRedis } from '../support/redis.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { codes, county, inFolder, list, run, tellAll, write } from './support.ts';

describeWith(missingBucket, 'a batch into a bucket', () => {
  let store: RunningStore;
  beforeAll(async () => {
    store = await startStore();
  }, 60_000);
  afterAll(() => store?.stop());

  const to = (name: string) => ({ output: `s3://${bucket}/${name}` });
  const all = ['矿业公司 written', '供电公司 written', '县总工会 written', '汇总.xlsx written'];
  /** The reports of a prefix, by name. */
  const readReports = async (name: string) =>
    Object.fromEntries(
      Object.entries(await store.read()).flatMap(([key, bytes]) =>
        key.startsWith(`${name}/`) && !key.includes('/.') ? [[key.slice(name.length + 1), bytes]] : [],
      ),
    );
  /** Those of one machine, in a folder. */
  const makeHere = (folder: string) =>
    run(folder).then(() =>
      Object.fromEntries(
        list(folder).map((name) => [name, readFileSync(join(folder, '输出', name)).toString('base64')]),
      ),
    );

  test('the files of a folder; the second run finds them as they are', async () => {
    await inFolder(county, async (folder) => {
      expect(tellAll(await run(folder, to('一次')))).toEqual(all);
      expect(await readReports('一次')).toEqual(await makeHere(folder));
      expect(tellAll(await run(folder, to('一次')))).toEqual(
        all.map((line) => line.replace('written', 'unchanged')),
      );
      write(folder, { '部门/矿业公司.yaml': '特点: [送表到井口]' });
      expect(tellAll(await run(folder, to('一次')))).toEqual([all[0], '供电公司 unchanged', ...all.slice(2)]);
    });
  });

  test('what is there and not ours, or edited since, is not overwritten', async () => {
    await inFolder(county, async (folder) => {
      await store.put('别人/供电公司2025年金秋助学总结.txt', '别人的');
      const first = await run(folder, to('别人'));
      expect(tellAll(first).slice(0, 2)).toEqual(['矿业公司 written', '供电公司 failed']);
      expect(codes(first.units[1]!.problems)).toContain('output.exists');
      await store.put('别人/矿业公司2025年金秋助学总结.txt', '改过');
      expect(tellAll(await run(folder, to('别人')))[0]).toBe('矿业公司 kept');
      write(folder, { '部门/矿业公司.yaml': '特点: [送表到井口]' });
      expect(codes((await run(folder, to('别人'))).units[0]!.problems)).toContain('output.exists');
      expect(tellAll(await run(folder, { ...to('别人'), force: true }))).toEqual(all);
    });
  });

  test('what a run put that was killed before it had entered it is known as ours', async () => {
    await inFolder(county, async (folder) => {
      // a shard that is not merged has entered nothing in the manifest of the whole
      await run(folder, { ...to('中断'), shard: { index: 1, count: 2 } });
      write(folder, { '部门/矿业公司.yaml': '特点: [送表到井口]' });
      expect(tellAll(await run(folder, to('中断')))).toEqual(all);
      expect(await readReports('中断')).toEqual(await makeHere(folder));
    });
  });

  test('shards and their merge', async () => {
    await inFolder(county, async (folder) => {
      for (const index of [1, 2]) await run(folder, { ...to('分片'), shard: { index, count: 2 } });
      const merged = await run(folder, { ...to('分片'), merge: true });
      expect([merged.shards?.joined, ...tellAll(merged)]).toEqual([
        2,
        ...['矿业公司 unchanged', '供电公司 unchanged', '县总工会 written', '汇总.xlsx written'],
      ]);
      expect(await readReports('分片')).toEqual(await makeHere(folder));
      const hidden = Object.keys(await store.read()).filter((key) => key.startsWith('分片/.'));
      expect(hidden).toEqual(['分片/.jinqiu.jsonl']);
    });
  });

  test('a bucket that is not there is told', async () => {
    await inFolder(county, async (folder) => {
      const { result, problems } = await runBatch(folder, { output: 's3://no-such-bucket' });
      expect([result, ...codes(problems)]).toEqual([undefined, 'output.unwritable']);
      expect(problems[0]!.message).toBe('不能写入“s3://no-such-bucket”：没有这个桶');
    });
  });

  describeWith(missingRedis, 'by a worker', () => {
    test('the files of a folder', async () => {
      const redis = await startRedis();
      const queue = await openBullQueue(readAddress(`redis://127.0.0.1:${redis.port}`)!);
      await inFolder(county, async (folder) => {
        const stop = new AbortController();
        const work = runWorker(queue, { signal: stop.signal, untilEmpty: false });
        expect(tellAll(await run(folder, { ...to('队列'), queue }))).toEqual(all);
        stop.abort();
        await work;
        expect(await readReports('队列')).toEqual(await makeHere(folder));
      });
      await queue.disconnect();
      await redis.stop();
    });
  });
});
