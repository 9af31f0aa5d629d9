/** Two lists side by side: what came, what went, what both have. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diff, findCommon } from '../../src/document/diff.ts';

const signs = { same: ' ', added: '+', removed: '-' };
/** ` a +b -c` */
const tell = (before: string, after: string) =>
  diff([...before], [...after])
    .map(({ kind, item }) => `${signs[kind]}${item}`)
    .join('');

test.each([
  ['', '', ''],
  ['abc', 'abc', ' a b c'],
  ['', 'ab', '+a+b'],
  ['ab', '', '-a-b'],
  ['abc', 'axc', ' a-b+x c'],
  ['abc', 'abxc', ' a b+x c'],
  ['abxc', 'abc', ' a b-x c'],
  ['aab', 'ab', ' a-a b'],
  ['ab', 'aab', ' a+a b'],
  ['abc', 'cab', '+c a b-c'],
  ['abcd', 'acbd', ' a-b c+b d'],
  ['abcabba', 'cbabac', '-a-b c-a b+a b a+c'],
  ['ab', 'ba', '-a b+a'],
  ['xaby', 'xbay', ' x-a b+a y'],
])('%s → %s: %s', (before, after, steps) => expect(tell(before, after)).toBe(steps));

/** The length of the longest common subsequence, reckoned from its definition. */
function longest(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

test('the longest that both have, in order, and both lists again from the steps', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(list, list, (before, after) => {
      const common = findCommon(before.length, after.length, (i, j) => before[i] === after[j]);
      expect(common).toHaveLength(longest(before, after));
      expect(common.every(([i, j]) => before[i] === after[j])).toBe(true);
      const steps = diff([...before], [...after]);
      const without = (gone: string) =>
        steps.flatMap(({ kind, item }) => (kind === gone ? [] : [item])).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(common.length);
    }),
    { numRuns: 300 },
  );
});

test('lists too long to compare, that differ throughout, are one for the other', () => {
  const list = (sign: string) => Array.from({ length: 2001 }, (_, index) => `${sign}${index}`);
  const steps = diff(['甲', ...list('a'), '丙'], ['甲', ...list('b'), 'a5', '丙']);
  expect(steps.slice(0, 2)).toEqual([
    { kind: 'same', item: '甲' },
    { kind: 'removed', item: 'a0' },
  ]);
  expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(2);
});
