/**
 * The pictures of README.md and docs are what the examples print now (else: npm run pictures, or UPDATE_GOLDEN=1).
 * They are made with the built command and library.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const maker = join(root, 'tools', 'draw-pictures.mjs');
const { makePictures } = (await import(maker)) as { makePictures: () => Promise<Map<string, string>> };

const pictures = await makePictures();
const docs = join(root, 'docs');

test.each([...pictures])('%s', (path, picture) => {
  const file = join(docs, path);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
  }
  expect(existsSync(file) && readFileSync(file, 'utf8') === picture).toBe(true);
});

test('no picture is left of an example that is gone', () => {
  const drawn = readdirSync(join(docs, '图'), { recursive: true, encoding: 'utf8' })
    .map((path) => `图/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.svg'));
  expect(drawn.sort()).toEqual([...pictures.keys()].sort());
});
