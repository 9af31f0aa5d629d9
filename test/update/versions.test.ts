/** Which sentence became which: the same ones, and between them those that are most alike together. */
import { expect, test } from '@jest/globals';
import { pairVersions } from '../../src/update/versions.ts';

/** Words of the same first letter are the same; of others, the share of the letters of the longer that they have. */
function alike(a: string, b: string): number {
  const shared = [...a].filter((letter) => b.includes(letter)).length;
  return shared / Math.max(a.length, b.length);
}
const keys = { before: (word: string) => word, after: (word: string) => word };
const pair = (before: string, after: string) => {
  const [left, right] = [before, after].map((words) => words.split(' ').filter((word) => word !== ''));
  return pairVersions(left!, right!, keys, alike)
    .map(([i, j]) => `${left![i]}→${right![j]}`)
    .join(' ');
};

test.each([
  ['都一样', 'ab cd', 'ab cd', 'ab→ab cd→cd'],
  ['改了一点', 'abcd', 'abce', 'abcd→abce'],
  ['刚好一半', 'abcd', 'abxy', 'abcd→abxy'],
  ['不到一半', 'abcd', 'axyz', ''],
  ['改的在一样的前面', 'abcd kk', 'abce kk', 'abcd→abce kk→kk'],
  ['改的在一样的后面', 'kk abcd', 'kk abce', 'kk→kk abcd→abce'],
  ['改的在两个一样的当中', 'kk abcd ll', 'kk abce ll', 'kk→kk abcd→abce ll→ll'],
  ['前面去了一个', 'xxxx abcd kk', 'abce kk', 'abcd→abce kk→kk'],
  ['后面去了一个', 'abcd xxxx kk', 'abce kk', 'abcd→abce kk→kk'],
  ['前面来了一个', 'abcd kk', 'yyyy abce kk', 'abcd→abce kk→kk'],
  ['后面来了一个', 'abcd kk', 'abce yyyy kk', 'abcd→abce kk→kk'],
  ['两个都改了', 'abcd efgh', 'abcx efgx', 'abcd→abcx efgh→efgx'],
  ['取最像的', 'abcd', 'abxy abcz', 'abcd→abcz'],
  ['加起来最像的', 'abcd abce', 'abcz', 'abcd→abcz'],
  ['两对好过一对更像的', 'abcd efgh', 'efgh2 abxx efxx', 'abcd→abxx efgh→efxx'],
  ['不交叉', 'abcd efgh', 'efgx abcx', 'efgh→efgx'],
  ['不跨过一样的', 'abcd kk', 'kk abce', 'kk→kk'],
  ['什么都没有', '', 'abcd', ''],
])('%s', (_, before, after, pairs) => expect(pair(before, after)).toBe(pairs));

test('太长的一段里不比', () => {
  const list = (sign: string) => Array.from({ length: 201 }, (_, index) => `${sign}共同的话${index}`);
  expect(pairVersions(['k', ...list('a')], ['k', ...list('b')], keys, () => 1)).toEqual([[0, 0]]);
  expect(pairVersions(list('a').slice(1), list('b').slice(1), keys, () => 1)).toHaveLength(200);
});
