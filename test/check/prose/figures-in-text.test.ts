/**
 * Figures, days and people in sentences beside the facts: true sentences stay quiet, of false ones is told what the page
 * says, and those that cannot be judged are listed as not compared. The pages are 真话*.txt; UPDATE_GOLDEN=1 writes behind
 * each false sentence what is told of it now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listClaims } from '../../../src/check/prose/claims.ts';
import type { CheckInput } from '../../../src/check/rule.ts';
import { tallyFigures } from '../../../src/check/tally.ts';
import { applyRules, findProblems, inputsOf } from '../support.ts';
import { between, folder, pages, readCampaigns, readPage } from './pages.ts';

/** What is told of a sentence: the code and the message of each problem. What it claims stands where that is said to. */
function tell(input: CheckInput): string {
  for (const { passage, index, words } of listClaims(input))
    expect(passage.text.slice(index, index + words.length)).toBe(words);
  return applyRules(input)
    .map(({ code, message }) => `${code} ${message}`)
    .join(' ／ ');
}

/** A page as it would be with what is told now. */
function renew(text: string): string {
  const said = new Map(
    readPage(text).flatMap(({ name, data, no }) => {
      const say = inputsOf(data);
      return no.map(([sentence]) => [`${name} ${sentence}`, tell(say(sentence))] as const);
    }),
  );
  let section = '';
  return text.replace(/^## (.*)$|^假 ([^|\n]*?)(?: \| .*)?$/gm, (line, name?: string, sentence?: string) => {
    section = name ?? section;
    return sentence === undefined ? line : `假 ${sentence}${between}${said.get(`${section} ${sentence}`)}`;
  });
}

for (const page of process.env.UPDATE_GOLDEN ? pages : [])
  writeFileSync(join(folder, page), renew(readFileSync(join(folder, page), 'utf8')));

describe.each(readCampaigns())('$name', ({ data, yes, open, no }) => {
  test('nothing to tell of the data alone', () => {
    expect(findProblems(data)).toEqual([]);
  });
  const say = inputsOf(data);
  test(`${yes.length} true sentences`, () => {
    // all together, and one by one only where something is told
    const alarmed = tell(say(...yes)) === '' ? [] : yes.filter((sentence) => tell(say(sentence)) !== '');
    expect(alarmed).toEqual([]);
  });
  for (const sentence of open)
    test(`not compared: ${sentence}`, () => {
      const input = say(sentence);
      expect(tell(input)).toBe('');
      expect(tallyFigures(input).untied).not.toEqual([]);
    });
  test.each(no)('false: %s', (sentence, told) => {
    expect(told).not.toBe('');
    expect(tell(say(sentence))).toBe(told);
  });
});
