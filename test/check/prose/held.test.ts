/**
 * What the words of true sentences are held to: a rule that no longer reads one is as silent as before, and nothing is
 * checked any more. The page is 对上.txt, made of 真话*.txt: behind each figure or claim ＝ and the facts that it is held
 * to, or ？ where it is listed as not compared. UPDATE_GOLDEN=1 writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { listEditions } from '../../../src/check/consistency/editions.ts';
import { listSaid } from '../../../src/check/consistency/percentages.ts';
import { listClaims } from '../../../src/check/prose/claims.ts';
import { listTies } from '../../../src/check/prose/subjects/ties.ts';
import type { CheckInput } from '../../../src/check/rule.ts';
import { tallyFigures } from '../../../src/check/tally.ts';
import { tellingHow } from '../../support/golden.ts';
import { inputsOf } from '../support.ts';
import { folder, readCampaigns } from './pages.ts';

/** By the path of a sentence, what in it is held to what, in reading order. */
function listHeld(input: CheckInput): Map<string, string[]> {
  const found: { path: string; index: number; words: string }[] = [];
  for (const [{ passage, found: figure }, { name, holds }] of listTies(input))
    found.push({
      path: passage.path,
      index: figure.index,
      words: `${figure.text}${holds ? '＝' : '≠'}${name}`,
    });
  for (const { passage, found: figure } of listEditions(input))
    found.push({ path: passage.path, index: figure.index, words: `${figure.text}＝第几年` });
  for (const { statement, derived } of listSaid(input))
    if (derived.length > 0)
      found.push({
        path: statement.passage.path,
        index: statement.found.index,
        words: `${statement.found.text}＝${derived.map(({ how }) => how).join('或')}`,
      });
  for (const { passage, index, words, holds, path } of listClaims(input))
    if (holds !== undefined)
      found.push({ path: passage.path, index, words: `“${words}”${holds ? '＝' : '≠'}${path}` });
  const held = new Map<string, string[]>();
  for (const { path, words } of found.sort((a, b) => a.index - b.index))
    held.set(path, [...(held.get(path) ?? []), words]);
  for (const { field, text } of tallyFigures(input).untied)
    held.set(field, [...(held.get(field) ?? []), `${text}？`]);
  return held;
}

/** Each sentence of a campaign with what it is held to. */
function describeCampaign(data: string, sentences: readonly string[]): string[] {
  const held = listHeld(inputsOf(data)(...sentences));
  return sentences.map((sentence, index) => [sentence, ...(held.get(`特点[${index + 1}]`) ?? [])].join('　'));
}

const path = join(folder, '对上.txt');
const campaigns = readCampaigns();
const tell = ({ data, yes, open }: (typeof campaigns)[number]) => describeCampaign(data, [...yes, ...open]);

if (process.env.UPDATE_GOLDEN)
  writeFileSync(
    path,
    campaigns.map((campaign) => `## ${campaign.title}\n${tell(campaign).join('\n')}\n`).join('\n'),
  );

const told = new Map(
  readFileSync(path, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string[]] => {
      const [title = '', ...lines] = section.trimEnd().split('\n');
      return [title, lines];
    }),
);

test('every campaign of the pages, and no other', () => {
  expect([...told.keys()]).toEqual(campaigns.map(({ title }) => title));
});

test.each(campaigns)('$title', (campaign) => {
  tellingHow(path, () => expect(tell(campaign)).toEqual(told.get(campaign.title)));
});
