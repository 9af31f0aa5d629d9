import { expect, test } from '@jest/globals';
import { writeJson } from '../../src/writers/json.ts';
import { report, row, table } from '../support/tree.ts';

test('the tree as JSON, with the rows that come one by one', () => {
  const document = report([table(['姓名'], new Set([['甲'], ['乙']]))]);
  const read = JSON.parse(writeJson(document));
  expect(read).toEqual({
    ...document,
    children: [{ ...document.children[0], body: [row(['甲']), row(['乙'])] }],
  });
});

test('of a picture, how many bytes it has', () => {
  const turn = { quarters: 0, mirrored: false } as const;
  const image = { format: 'png', bytes: Buffer.from('照片'), width: 8, height: 6, turn } as const;
  const document = report([{ type: 'picture', image, caption: [] }]);
  expect(JSON.parse(writeJson(document)).children).toEqual([
    { type: 'picture', image: { ...image, bytes: 6 }, caption: [] },
  ]);
});
