import { expect, test } from '@jest/globals';
import { keepLatest } from '../../src/page/latest.ts';

test('the oldest goes where there are more than are kept; what is kept again is the latest', () => {
  const kept = new Map<string, number>();
  for (const [key, value] of Object.entries({ 甲: 1, 乙: 2 })) keepLatest(kept, key, value, 2);
  expect([...kept.keys()]).toEqual(['甲', '乙']);
  keepLatest(kept, '甲', 3, 2);
  keepLatest(kept, '丙', 4, 2);
  expect([...kept]).toEqual([
    ['甲', 3],
    ['丙', 4],
  ]);
});
