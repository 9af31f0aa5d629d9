/**
 * Everything that follows from a campaign, on a page to read: behind each campaign its facts that no field gave, with how
 * they were got. The page is 推算.txt, and test/golden/推算的各县.txt; UPDATE_GOLDEN=1 writes the facts anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formatFigure, isFigure } from '../../src/chinese/format.ts';
import { formatPath, type Step } from '../../src/diagnostics/path.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readCampaigns } from '../check/prose/pages.ts';
import { complete } from '../check/support.ts';
import { expectGolden, tellingHow } from '../support/golden.ts';
import { campaignOf } from './support.ts';

/** Every leaf of the facts with its path, as it is shown. */
function listLeaves(value: unknown, steps: readonly Step[] = []): [path: string, shown: string][] {
  if (value === undefined) return [];
  if (isFigure(value)) return [[formatPath(steps), formatFigure(value)]];
  if (typeof value !== 'object' || value === null) return [[formatPath(steps), String(value)]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, child]) => listLeaves(child, [...steps, step]));
}

/** The facts that no field gave: `合计.人均 ＝ 3000元（发放 ÷ 人数：合计.发放、合计.人数）`. */
function derive(data: string): string[] {
  const campaign = campaignOf(data);
  const { values, derivations } = deriveFacts(campaign);
  const given = new Map(listLeaves(campaign));
  return listLeaves(values)
    .filter(([path, shown]) => given.get(path) !== shown || derivations.has(path))
    .map(([path, shown]) => {
      const derivation = derivations.get(path);
      return `${path} ＝ ${shown}${derivation ? `（${derivation.formula}：${derivation.inputs.join('、')}）` : ''}`;
    });
}

const path = join(import.meta.dirname, '推算.txt');
const [head = '', ...sections] = readFileSync(path, 'utf8').split(/^## /m);
const pages = sections.map((section) => {
  const [name = '', ...lines] = section.trimEnd().split('\n');
  const data = lines.filter((line) => line.startsWith('    '));
  return { name, data, facts: lines.filter((line) => /^\S/.test(line)) };
});
const derived = (data: readonly string[]) => derive(data.map((line) => line.slice(4)).join('\n'));

if (process.env.UPDATE_GOLDEN) {
  const renewed = pages.map(({ name, data }) => [`## ${name}`, ...data, '', ...derived(data), ''].join('\n'));
  writeFileSync(path, head + renewed.join('\n'));
}

test.each(pages)('$name', ({ data, facts }) => {
  if (!process.env.UPDATE_GOLDEN) tellingHow(path, () => expect(derived(data)).toEqual(facts));
});

/** What follows from the campaigns that the tests of sentences are made of. */
test('campaigns like those of a county', () => {
  const told = readCampaigns().flatMap(({ title, data }) => [`## ${title}`, ...derive(complete(data)), '']);
  expectGolden('推算的各县.txt', told.join('\n'));
});
