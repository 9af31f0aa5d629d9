/** Fields that cannot both be true, and fields that look so and can: a page of campaigns, each with what is said of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findProblems } from './support.ts';

/** `## 标题`, then campaigns parted by blank lines; what is told stands below one behind →, below a true one nothing does. */
function readPage(name: string) {
  const page = readFileSync(new URL(name, import.meta.url), 'utf8');
  return page
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const cases = rest
        .join('\n')
        .split(/\n{2,}/)
        .map((lines) => lines.split('\n').filter((line) => line.trim() !== ''))
        .filter((lines) => lines.length > 0)
        .map((lines) => ({
          yaml: lines.filter((line) => !line.startsWith('→')).join('\n'),
          told: lines.filter((line) => line.startsWith('→')).map((line) => line.slice(1).trim()),
        }));
      return { title: title.trim(), cases };
    });
}

describe('字段之间的矛盾', () => {
  test.each(readPage('字段矛盾.txt').map(({ title, cases }) => [title, cases] as const))('%s', (_, cases) => {
    for (const { yaml, told } of cases)
      expect({ yaml, told: findProblems(yaml).map(({ code, message }) => `${code} ${message}`) }).toEqual({
        yaml,
        told,
      });
    expect(cases.some(({ told }) => told.length > 0)).toBe(true);
    expect(cases.filter(({ told }) => told.length === 0).length).toBeGreaterThanOrEqual(3);
  });
});
