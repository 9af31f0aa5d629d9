/**
 * How much the rules look at, and where they point: a rule that compares nothing any more tells nothing either, and no
 * true campaign would show it. The pages are test/golden/查了什么: below each campaign the sides of each equation, each
 * rule with how often it compared, and each problem with its field, its place and the other places. UPDATE_GOLDEN=1
 * writes them anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { figureRules, gapRules } from '../../src/check/rules.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { listComparisons } from '../../src/facts/equations/book.ts';
import { expectGolden } from '../support/golden.ts';
import { readCampaigns } from './prose/pages.ts';
import { inputOf } from './support.ts';

const placeOf = ({ place }: Pick<Diagnostic, 'place'>) => (place ? `${place.line}:${place.column}` : '—');

function describeProblem(problem: Diagnostic): string {
  const also = problem.related?.map((other) => placeOf(other)).join('、');
  return `→ ${problem.code} ${problem.field ?? ''} ${placeOf(problem)}${also ? `，另见 ${also}` : ''}`;
}

function describe(yaml: string): string[] {
  const input = inputOf(yaml);
  const results = [...figureRules, ...gapRules].map((rule) => ({ rule, ...rule.check(input) }));
  const looked = results
    .filter(({ compared }) => compared > 0)
    .map(({ rule, compared }) => `${rule.kinds[0]?.code} ${compared}`);
  const equations = listComparisons({ campaign: input.campaign, ...input.facts }).map(
    ({ given, derived, relation }) => `${given.name} ${relation} ${derived.name}`,
  );
  return [
    ...equations,
    `查了：${looked.join('，')}`,
    ...results.flatMap(({ problems }) => problems.map(describeProblem)),
  ];
}

/** Campaigns parted by blank lines; what is told of them stands behind →. */
function listContradictions(): string[] {
  return readFileSync(join(import.meta.dirname, '字段矛盾.txt'), 'utf8')
    .split(/\n{2,}/)
    .map((lines) => lines.split('\n').filter((line) => !/^(?:→|#|$)/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));
}

test('the campaigns of the reference', () => {
  const kinds = [...figureRules, ...gapRules].flatMap((rule) => rule.kinds);
  const told = kinds.flatMap(({ code, wrong, right }) => [
    ...(wrong ? [`## ${code}，错的`, ...describe(wrong), ''] : []),
    ...(right ? [`## ${code}，对的`, ...describe(right), ''] : []),
  ]);
  expectGolden('查了什么/参考的例子.txt', told.join('\n'));
});

test('fields that contradict each other, or seem to', () => {
  const told = listContradictions().flatMap((yaml) => [yaml, ...describe(yaml), '']);
  expectGolden('查了什么/字段矛盾.txt', told.join('\n'));
});

test('campaigns like those of a county', () => {
  const told = readCampaigns().flatMap(({ title, data }) => [`## ${title}`, ...describe(data), '']);
  expectGolden('查了什么/各县.txt', told.join('\n'));
});
