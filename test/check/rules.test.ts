/** The table of rules: each has its entry in the catalogue, and its examples do what they say. */
import { describe, expect, test } from '@jest/globals';
import type { Rule } from '../../src/check/rule.ts';
import { figureRules, gapRules, rules } from '../../src/check/rules.ts';
import { printProblems } from '../../src/diagnostics/printer.ts';
import { expectGolden } from '../support/golden.ts';
import { findFlaw } from '../support/messages.ts';
import { codes, complete, findProblems } from './support.ts';

const kindsOf = (table: readonly Rule[]) => table.flatMap(({ kinds }) => kinds);

describe('the table of rules', () => {
  test('every code stands once', () => {
    const listed = kindsOf(rules).map(({ code }) => code);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('every rule says why', () => {
    expect(kindsOf(rules).filter(({ title, why }) => title === '' || why === '')).toEqual([]);
  });

  test('a rule without an example is about the page or the workbook, which no YAML shows', () => {
    const without = kindsOf(figureRules)
      .filter(({ wrong, right }) => !wrong || !right)
      .map(({ code }) => code);
    expect(without).toEqual(['consistency.roster-total', 'printed.column']);
  });
});

const withExamples = kindsOf([...figureRules, ...gapRules]).filter(({ wrong }) => wrong);

describe('the examples of the reference', () => {
  test.each(withExamples.map(({ code, wrong, right }) => ({ code, wrong: wrong!, right: right! })))(
    '$code',
    ({ code, wrong, right }) => {
      expect(codes(wrong)).toEqual([code]);
      expect(codes(right)).toEqual([]);
    },
  );
});

test('no message has an empty bracket, a doubled stop or a word of the program', () => {
  const told = withExamples.flatMap(({ wrong = '' }) => findProblems(wrong));
  const flawed = told.flatMap(({ code, message, hint }) => {
    const flaw = findFlaw(message, hint);
    return flaw === undefined ? [] : [`${code} ${flaw}: ${message}｜${hint ?? ''}`];
  });
  expect(flawed).toEqual([]);
});

/** A page to read: of each kind its wrong example, and the problem that a user sees. */
test('what is said of each wrong example', () => {
  const pages = withExamples.map(({ code, wrong = '' }) => {
    const lines = complete(wrong).split('\n');
    const told = printProblems(findProblems(wrong), { readLine: (_, line) => lines[line - 1] });
    return `## ${code}\n\n${wrong}\n\n${told.trim()}\n`;
  });
  expectGolden('各种问题.txt', pages.join('\n'));
});
