import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseShard, takeShard } from '../../src/batch/shard.ts';
import { county, inFolder, list, run, tellAll } from './support.ts';

describe('a shard', () => {
  test.each([
    ['1/1', { index: 1, count: 1 }],
    [' 3 / 8 ', { index: 3, count: 8 }],
    ['0/8', undefined],
    ['9/8', undefined],
    ['3', undefined],
    ['a/b', undefined],
    ['-1/8', undefined],
  ])('%j', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  test('every item is in exactly one, and all are nearly of a size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), (items, count) => {
        const shards = Array.from({ length: count }, (_, index) =>
          takeShard(items, { index: index + 1, count }),
        );
        expect(shards.flat().sort()).toEqual([...items].sort());
        const sizes = shards.map((shard) => shard.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const contents = (folder: string) =>
  Object.fromEntries(
    ['.jinqiu.jsonl', ...list(folder)].map((name) => [
      name,
      readFileSync(join(folder, '输出', name)).toString('base64'),
    ]),
  );

describe('shards and their merge', () => {
  const shards = [1, 2].map((index) => ({ index, count: 2 }));

  test('give the same folder as one run', async () => {
    const whole = await inFolder(county, async (folder) => {
      await run(folder);
      return contents(folder);
    });
    await inFolder(county, async (folder) => {
      for (const shard of shards) await run(folder, { shard });
      const merged = await run(folder, { merge: true });
      expect(merged.shards).toEqual({ joined: 2, absent: [], busy: [] });
      expect(tellAll(merged)).toEqual([
        '矿业公司 unchanged',
        '供电公司 unchanged',
        '县总工会 written',
        '汇总.xlsx written',
      ]);
      expect(contents(folder)).toEqual(whole);
    });
  });

  test('a shard makes its own part only, and skips it the second time', async () => {
    await inFolder(county, async (folder) => {
      expect(tellAll(await run(folder, { shard: shards[1] }))).toEqual(['供电公司 written']);
      expect(tellAll(await run(folder, { shard: shards[1] }))).toEqual(['供电公司 unchanged']);
      expect(list(folder)).toEqual(['供电公司2025年金秋助学总结.txt']);
    });
  });

  test('what a shard that never came left undone, the merge does', async () => {
    await inFolder(county, async (folder) => {
      await run(folder, { shard: shards[0] });
      const merged = await run(folder, { merge: true });
      expect(tellAll(merged).slice(0, 2)).toEqual(['矿业公司 unchanged', '供电公司 written']);
      expect(merged.shards).toEqual({ joined: 1, absent: [shards[1]], busy: [] });
      // the rest is there already when that one comes after all
      await run(folder, { shard: shards[1] });
      expect((await run(folder, { merge: true })).shards?.absent).toEqual([]);
    });
  });

  test('what a shard is about to put in place stays where it was touched a moment ago, and that is told', async () => {
    await inFolder(county, async (folder) => {
      await run(folder, { shard: shards[0] });
      const fresh = join(folder, '输出', '.供.docx.jinqiu-2of2-4711.tmp');
      writeFileSync(fresh, '半');
      expect((await run(folder, { merge: true })).shards?.busy).toEqual([shards[1]]);
      expect(existsSync(fresh)).toBe(true);
      utimesSync(fresh, new Date(0), new Date(0));
      expect((await run(folder, { merge: true })).shards?.busy).toEqual([]);
      expect(existsSync(fresh)).toBe(false);
    });
  });
});
