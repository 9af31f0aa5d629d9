import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measureWidth, padEnd, padStart, truncate } from '../../src/chinese/width.ts';

describe('cells', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['金秋助学', 8],
    ['𬱖', 2],
    ['“金秋”', 8],
    ['——……', 8],
    ['①·', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['👍', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['🇨🇳', 2],
    ['\u0007', 0],
  ])('%j takes %d', (text, cells) => {
    expect(measureWidth(text)).toBe(cells);
  });

  test('ambiguous characters may count as one', () => {
    expect(measureWidth('“①—…·', { ambiguousAsWide: false })).toBe(5);
  });
});

test('plain text measures as its characters do, one by one', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ09 ~，。、；（）％金秋助学〇《》Ａ') });
  fc.assert(
    fc.property(plain, (text) => {
      // an ambiguous character in front takes the longer way
      expect(measureWidth(text)).toBe(measureWidth(`…${text}`) - 2);
    }),
  );
});

test('padding', () => {
  expect(padEnd('金秋', 6)).toBe('金秋  ');
  expect(padStart('28.58', 6)).toBe(' 28.58');
  expect(padEnd('金秋助学', 6)).toBe('金秋助学');
});

test.each([
  ['金秋助学', 8, '金秋助学'],
  ['金秋助学', 7, '金秋…'],
  ['金秋助学', 6, '金秋…'],
  ['金秋助学', 2, '…'],
  ['金秋助学', 1, ''],
  ['e\u0301e\u0301e\u0301e\u0301', 3, 'e\u0301…'],
])('%s cut to %d is %s', (text, cells, cut) => {
  expect(truncate(text, cells)).toBe(cut);
});

test('a cut text fits, and a padded one is just as wide as asked', () => {
  const text = fc.string({ unit: fc.constantFrom('金', 'a', '𬱖', 'e\u0301', '…', '👩‍👧') });
  fc.assert(
    fc.property(text, fc.nat(12), (s, cells) => {
      expect(measureWidth(truncate(s, cells))).toBeLessThanOrEqual(cells);
      expect(measureWidth(padEnd(truncate(s, cells), cells))).toBe(cells);
    }),
  );
});
