/** Tokens for values: as many as two planes of Unicode have, and each gives back its own value. */
import { expect, test } from '@jest/globals';
import { Slots } from '../../src/document/slots.ts';

/** Tokens of one plane, and as many as leave room for one more in the other. */
const [onePlane, allButOne] = [65_534, 131_066];

test('a token gives back its value, the last of a plane and the first of the next too', () => {
  const output = new Slots();
  const values = Array.from(
    { length: onePlane + 3 },
    (_, index) => ({ type: 'text', value: `${index}` }) as const,
  );
  const tokens = values.map((value) => output.place(value));
  for (const at of [0, 1, onePlane - 2, onePlane - 1, onePlane, onePlane + 1, onePlane + 2])
    expect(output.split(`共${tokens[at]}名`)).toEqual(['共', values[at], '名']);
  expect(output.split('一个字也没有')).toEqual(['一个字也没有']);
  expect(output.split(`${tokens[0]}${tokens[1]}`)).toEqual([values[0], values[1]]);
});

test('it says when there is no room for another', () => {
  const output = new Slots();
  const value = { type: 'text', value: '' } as const;
  for (let count = 0; count < allButOne; count++) output.place(value);
  expect(output.full()).toBe(false);
  output.place(value);
  expect(output.full()).toBe(true);
});
