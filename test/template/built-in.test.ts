import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bankKinds, tickKinds, ticks } from '../../src/campaign/schema/prose.ts';
import { describeFacts } from '../../src/facts/schema.ts';
import { readShelves } from '../../src/inputs.ts';
import { checkNames } from '../../src/template/check-names.ts';

const folder = join(import.meta.dirname, '../../templates');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(njk|hbs)$/.test(name),
);
const { sources } = readShelves().templates;

describe('the built-in reports use only names that exist', () => {
  test.each(files.filter((name) => /report\.md\.\w+$/.test(name)))('%s', (template) => {
    const problems = checkNames({ template, sources, names: describeFacts() });
    expect(
      problems.map(({ place, message }) => `${place?.file}:${place?.line}:${place?.column} ${message}`),
    ).toEqual([]);
  });
});

describe('the bank that comes with the program', () => {
  const { bank } = readShelves().templates;
  const sentences = bank.shelves.flatMap((shelf) =>
    shelf.sentences.map((one) => ({ ...one, kind: shelf.kind })),
  );

  test('has nothing wrong, and each 号 once', () => {
    expect(bank.problems).toEqual([]);
    const ids = sentences.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has sentences for every kind, and for no other', () => {
    expect(bank.shelves.map(({ kind }) => kind).sort()).toEqual([...bankKinds].sort());
  });

  test.each(tickKinds)('can say every tick of %s by itself, at 简 and in one way more', (kind) => {
    const alone = (tick: string, detail?: string) =>
      sentences.filter(
        (one) => one.kind === kind && one.detail === (detail ?? one.detail) && one.ticks.join() === tick,
      );
    for (const tick of ticks[kind]) {
      expect([tick, alone(tick, '简').length >= 1]).toEqual([tick, true]);
      expect([tick, alone(tick).length >= 2]).toEqual([tick, true]);
    }
  });

  test('a sentence of meaning claims nothing', () => {
    const claims =
      /[^为除]了(?=[，。；]|\p{Script=Han}{0,2}[0-9])|已经|全部|取得|首次|最[大多高好]|满意|显著|一致好评|100%/u;
    const found = sentences.filter(({ proof, text }) => proof === '意' && claims.test(text));
    expect(found.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
  });

  test('what is derived says by what: a condition, or a figure that it prints', () => {
    expect(
      sentences.filter(({ proof, needs }) => proof === '推' && needs.length === 0).map(({ id }) => id),
    ).toEqual([]);
  });

  test.each([
    ['简', 100],
    ['常', 110],
    ['详', 180],
  ])('%s has at most %i characters', (detail, most) => {
    const long = sentences.filter(
      (one) =>
        one.detail === detail &&
        one.text.replace(/\{%.*?%\}/g, '').replace(/\{\{.*?\}\}/g, '五个字左右').length > most,
    );
    expect(long.map(({ id, text }) => `${id} ${text.length}`)).toEqual([]);
  });
});
