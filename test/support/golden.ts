/** Expected texts as files that a reader can open. `UPDATE_GOLDEN=1 npm test` writes them anew; look at the difference. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

export function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, '..', 'golden', name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(existsSync(path)).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
