/** A campaign's folder in which all agrees, and one change at a time: what `check` says then, and where. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inFolder, run } from '../support/command.ts';

interface Told {
  severity: string;
  message: string;
  place?: { file: string; line: number; column: number };
  related?: { place?: Told['place'] }[];
}

/** `=== 名称` before each file, then `=== 改一处` before the changes, each `文件：原文 ⇒ 新文` with what it makes told. */
const [, ...parts] = readFileSync(new URL('改一处.txt', import.meta.url), 'utf8').split(/^=== /m);
const sections = parts.map((part): [string, string] => {
  const end = part.indexOf('\n');
  return [part.slice(0, end), part.slice(end + 1)];
});
const files = sections.filter(([name]) => name !== '改一处');
const changes = (sections.find(([name]) => name === '改一处')?.[1] ?? '')
  .trim()
  .split(/\n{2,}/)
  .map((lines) => lines.split('\n'))
  .map(([change = '', ...told]) => ({ change, told: told.map((line) => line.slice(2)) }));

function changeFile(text: string, change: string): string {
  const [before = '', after] = change.split(' ⇒ ');
  if (after === undefined) return text;
  expect(text.split(before)).toHaveLength(2);
  return text.replace(before, after);
}

const at = (place: Told['place']) => (place ? `${place.file}:${place.line}:${place.column}` : '没有写明哪里');

describe('改一处', () => {
  test.each(changes)('$change', async ({ change, told }) => {
    const [name, what] = [change.slice(0, change.indexOf('：')), change.slice(change.indexOf('：') + 1)];
    expect(files.map(([file]) => file)).toContain(name);
    await inFolder(async (folder) => {
      for (const [file, text] of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), file === name ? changeFile(text, what) : text);
      }
      const { problems } = JSON.parse((await run(folder, 'check', '.', '--format', 'json')).out) as {
        problems: Told[];
      };
      const heard = problems
        .filter(({ severity }) => severity !== 'notice')
        .map(({ message, place, related = [] }) => {
          const elsewhere = related.map((spot) => at(spot.place)).join('、');
          return `${at(place)} ${message}${elsewhere && `；另见 ${elsewhere}`}`;
        });
      expect(heard).toEqual(told);
    });
  });
});
