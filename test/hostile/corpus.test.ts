/** Every unlucky or hostile input comes to what must become of it, soon, with kind words, and with no name let out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCpuTime } from '../support/cpu-time.ts';
import { pages } from './pages.ts';
import { compare, tryEntry } from './trial.ts';

/**
 * Milliseconds of the processor after which an input counts as one without end. Far over what any needs: a shared
 * machine may be three times slower than the next, and what an input costs is measured in bench/.
 */
const longest = 30_000;

for (const { title, entries } of pages)
  describe(title, () => {
    for (const entry of entries)
      test(entry.name, async () => {
        const before = readCpuTime();
        const seen = await tryEntry(entry);
        expect(compare(seen, entry.must)).toEqual([]);
        expect(readCpuTime() - before).toBeLessThan(longest);
      });
  });

/** The corpus as docs/安全.md counts it. */
function writeTable(): string {
  const rows = pages.map(({ title, entries }) => {
    const refused = entries.filter(({ must }) => must.kind === 'refused').length;
    return { title, tried: entries.length, refused, accepted: entries.length - refused };
  });
  const sum = (key: 'tried' | 'refused' | 'accepted') => rows.reduce((total, row) => total + row[key], 0);
  const total = { title: '合计', tried: sum('tried'), refused: sum('refused'), accepted: sum('accepted') };
  return [
    '| 种类 | 试过 | 说明原因后拒绝 | 稳妥地收下 |',
    '|---|---:|---:|---:|',
    ...[...rows, total].map(
      ({ title, tried, refused, accepted }) => `| ${title} | ${tried} | ${refused} | ${accepted} |`,
    ),
  ].join('\n');
}

test('the table in docs/安全.md counts what is here; at least 400', () => {
  const path = join(import.meta.dirname, '..', '..', 'docs', '安全.md');
  const text = readFileSync(path, 'utf8');
  const table = /\|[\s\S]*\|/;
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text.replace(table, writeTable()));
  expect(table.exec(readFileSync(path, 'utf8'))?.[0]).toBe(writeTable());
  expect(pages.flatMap(({ entries }) => entries).length).toBeGreaterThanOrEqual(400);
});
