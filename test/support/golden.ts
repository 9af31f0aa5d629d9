/** Expected texts as files that a reader can open. `UPDATE_GOLDEN=1 npm test` writes them anew; look at the difference. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';

/** A page of test/golden. */
export function expectGolden(name: string, text: string): void {
  expectPage(join(import.meta.dirname, '..', 'golden', name), text);
}

/** A whole page, wherever it stands; one that says otherwise fails with its name and how it is written anew. */
export function expectPage(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(existsSync(path)).toBe(true);
  tellingHow(path, () => expect(text).toBe(readFileSync(path, 'utf8')));
}

/** What a page says of one thing: where it says otherwise, the failure tells which page that is. */
export function tellingHow(path: string, compare: () => void): void {
  try {
    compare();
  } catch (error) {
    if (error instanceof Error)
      error.message = `${basename(path)}: where it should change, UPDATE_GOLDEN=1 writes it anew; look at the difference\n\n${error.message}`;
    throw error;
  }
}
