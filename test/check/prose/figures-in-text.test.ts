/** Figures in sentences beside the facts: true sentences stay quiet, false ones are told. The pages are 真话*.txt. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findProblems } from '../support.ts';

const folder = import.meta.dirname;
const page = readdirSync(folder)
  .filter((name) => /^真话.*\.txt$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

const campaigns = page
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [name = '', ...lines] = section.split('\n');
    const data = lines.filter((line) => line.startsWith('    ')).map((line) => line.slice(4));
    const args = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
    return {
      name,
      data: data.join('\n'),
      yes: args('真 '),
      no: args('假 ').map((line) => line.split(' | ') as [string, string]),
    };
  });

/** The codes of what is found beyond what the data alone give. */
function codesOf(data: string, sentence: string): string[] {
  const problems = findProblems(`${data}\n特点: [${JSON.stringify(sentence)}]`);
  return [...new Set(problems.map(({ code }) => code))];
}

describe.each(campaigns)('$name', ({ data, yes, no }) => {
  test('nothing to tell of the data alone', () => {
    expect(findProblems(data)).toEqual([]);
  });
  test.each(yes)('true: %s', (sentence) => {
    expect(codesOf(data, sentence)).toEqual([]);
  });
  test.each(no)('false: %s', (sentence, code) => {
    expect(codesOf(data, sentence)).toEqual([code]);
  });
});
