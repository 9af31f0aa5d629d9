/**
 * Sentences of reports that others wrote, and what each is read as. The page is 句子.txt: paragraphs parted by ／, below
 * them the fields with their values, behind ？ what was not read and why. UPDATE_GOLDEN=1 writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { tellingHow } from '../support/golden.ts';
import { importText, listFound } from './support.ts';

const path = join(import.meta.dirname, '句子.txt');
const opening = '青塘县总工会2024年金秋助学工作总结／县总工会继续开展金秋助学。';
/** What every document that opens so says. */
const ofOpening = new Set(
  listFound(importText(opening.replace('／', '\n'))).map((line) => line.replace(/ \S+$/, '')),
);

/** What begins with 题： opens as it says itself. */
function read(sentences: string): string[] {
  const text = sentences.startsWith('题：') ? sentences.slice(2) : `${opening}／${sentences}`;
  const imported = importText(text.replaceAll('／', '\n'));
  const found = listFound(imported).map((line) => line.replace(/ \S+$/, ''));
  return [
    ...found.filter((line) => !ofOpening.has(line)),
    ...imported.unread.flatMap(({ why }) => (why === undefined ? [] : [`？${why}`])),
  ];
}

const cases = readFileSync(path, 'utf8')
  .trimEnd()
  .split(/\n(?! )/)
  .map((block): [string, string[]] => {
    const [sentences = '', ...lines] = block.split('\n');
    return [sentences, lines.map((line) => line.trimStart())];
  });

if (process.env.UPDATE_GOLDEN)
  writeFileSync(
    path,
    cases
      .map(([sentences]) => [sentences, ...read(sentences).map((line) => `    ${line}`)].join('\n'))
      .join('\n')
      .concat('\n'),
  );

test.each(cases)('%s', (sentences, wanted) =>
  tellingHow(path, () => expect(read(sentences)).toEqual(wanted)),
);
