/**
 * Campaigns without a contradiction, and each figure in them changed: what is told then. The page is 改数.txt, its campaigns
 * written by hand; UPDATE_GOLDEN=1 writes what is told anew, to be looked at line by line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { tellingHow } from '../support/golden.ts';
import { findProblems } from './support.ts';

const path = join(import.meta.dirname, '改数.txt');
const [head = '', ...sections] = readFileSync(path, 'utf8').split(/^## /m);
const campaigns = sections.map((section) => {
  const [name = '', ...lines] = section.trimEnd().split('\n');
  return {
    name,
    data: lines.filter((line) => line.startsWith('    ')).map((line) => line.slice(4)),
    told: lines.filter((line) => /^\S/.test(line)),
  };
});

/** A figure with another first digit. */
const change = (figure: string) => `${(Number(figure[0]) % 9) + 1}${figure.slice(1)}`;

/** Every change that something is told of: `3 人数: 184名 → 183名 ｜ code message`; the others in one line. */
function tell(data: readonly string[]): string[] {
  const changes = data.flatMap((line, index) =>
    [...line.matchAll(/(?<![\d.])((?:\p{L}+: ?)?)(?!20\d\d)(\d+(?:\.\d+)?)(\p{L}*)/gu)].flatMap((match) => {
      const [typed, field = '', figure = '', unit = ''] = match;
      const changed = field + change(figure) + unit;
      const around = [line.slice(0, match.index), line.slice(match.index + typed.length)];
      const lines = [...data.slice(0, index), around.join(changed), ...data.slice(index + 1)];
      const shown = `${index + 1} ${typed} → ${change(figure)}${unit}`;
      try {
        return [
          { shown, told: findProblems(lines.join('\n')).map(({ code, message }) => `${code} ${message}`) },
        ];
      } catch {
        return []; // no such day
      }
    }),
  );
  const quiet = changes.filter(({ told }) => told.length === 0).map(({ shown }) => shown);
  const noticed = changes.filter(({ told }) => told.length > 0);
  return [
    ...noticed.map(({ shown, told }) => `${shown} ｜ ${told.join(' ｜ ')}`),
    `看不出来的：${quiet.join('；')}`,
  ];
}

if (process.env.UPDATE_GOLDEN) {
  const renewed = campaigns.map(({ name, data }) =>
    [`## ${name}`, ...data.map((line) => `    ${line}`), '', ...tell(data), ''].join('\n'),
  );
  writeFileSync(path, head + renewed.join('\n'));
}

test.each(campaigns)('$name: as it stands there is no contradiction', ({ data }) => {
  expect(findProblems(data.join('\n')).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

test.each(campaigns)('$name: each figure changed', ({ data, told }) => {
  if (!process.env.UPDATE_GOLDEN) tellingHow(path, () => expect(tell(data)).toEqual(told));
});
