/** How heavy things are to lay out and to write, in characters of running text. */
import { expect, test } from '@jest/globals';
import { Rendered } from '../../src/template/values.ts';
import { measure, weighBlocks, weighData, weighText } from '../../src/template/weights.ts';
import { paragraph, table } from '../support/tree.ts';

test.each<[string, unknown, number]>([
  ['a text has its characters', '三个字', 3],
  ['so has what a template made', new Rendered('四个字。'), 4],
  ['a list has its items', ['甲', '乙'], 2],
  ['all else is one', 184, 1],
  ['a record too', { 甲: 1, 乙: 2 }, 1],
])('to work through, %s', (_, value, size) => {
  expect(measure(value)).toBe(size);
});

test.each([
  ['a character is one', '甲', 1],
  ["a line's end is fifteen more", '甲\n', 16],
  ['the border of a cell is eight', '|甲|', 17],
])('as Markdown, %s', (_, text, weight) => {
  expect(weighText(text)).toBe(weight);
});

test.each<[string, unknown, number]>([
  ['a text', '甲', 16],
  ['a figure', { kind: 'count', n: 184, unit: '名' }, 15],
  ['nothing', null, 15],
  ['a record with two fields', { 甲: 1, 乙: 2 }, 30],
  [
    'a list of two records with two fields',
    [
      { 甲: 1, 乙: 2 },
      { 甲: 1, 乙: 2 },
    ],
    60,
  ],
])('of the data, %s', (_, data, weight) => {
  expect(weighData(data as object)).toBe(weight);
});

test('of blocks, each a hundred, each paragraph and each cell its words and fifteen', () => {
  const weigh = (...blocks: Parameters<typeof weighBlocks>[0]) => {
    let sum = 0;
    weighBlocks(blocks, (weight) => {
      sum += weight;
    });
    return sum;
  };
  expect(weigh(paragraph('甲乙'))).toBe(117);
  expect(weigh(paragraph('甲乙'), paragraph('丙'))).toBe(233);
  expect(weigh(table(['甲'], [['乙丙'], ['丁']]))).toBe(100 + 3 * 15 + 4);
});
