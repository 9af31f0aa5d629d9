/** Every example: its own Word file says nothing else than the data; one digit changed anywhere is found. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { examples } from '../support/reports.ts';
import { readInputs, verify, writeAndRead } from './support.ts';

/** In each example one digit of so many is changed. */
const STEP = 150;

describe.each(readdirSync(examples).sort())('%s', (example) => {
  const inputs = readInputs(join(examples, example));

  test('没有改过的，没有问题', async () => {
    const { problems, same } = verify(await writeAndRead(inputs), inputs);
    expect(problems).toEqual([]);
    expect(same).toBeGreaterThan(0);
  });

  test('改了一个数字，就说是哪一段', async () => {
    const passages = await writeAndRead(inputs);
    const digits = passages.flatMap((passage) =>
      Array.from(passage.text.matchAll(/\d/g), ({ 0: digit, index }) => ({ passage, digit, index })),
    );
    const missed = digits
      .filter((_, number) => number % STEP === 0)
      .filter(({ passage, digit, index }) => {
        const text = `${passage.text.slice(0, index)}${(Number(digit) + 1) % 10}${passage.text.slice(index + 1)}`;
        const changed = passages.map((one) => (one === passage ? { ...one, text } : one));
        return !verify(changed, inputs).problems.some(({ place }) => place?.line === passage.number);
      });
    expect(missed).toEqual([]);
  });
});
