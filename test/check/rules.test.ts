/** The table of rules: each has its entry in the catalogue, and its examples do what they say. */
import { describe, expect, test } from '@jest/globals';
import { figureRules, gapRules, rules } from '../../src/check/rules.ts';
import { codes } from './support.ts';

describe('the table of rules', () => {
  test('every code stands once, and is that of its kind', () => {
    const listed = rules.map(({ code }) => code);
    expect(new Set(listed).size).toBe(listed.length);
    expect(rules.filter(({ code, kind }) => kind.code !== code)).toEqual([]);
  });

  test('every rule says why', () => {
    expect(rules.filter(({ kind }) => kind.title === '' || kind.why === '').map(({ code }) => code)).toEqual(
      [],
    );
  });

  test('a rule without an example is about the page or the workbook, which no YAML shows', () => {
    const without = figureRules.filter(({ kind }) => !kind.wrong || !kind.right).map(({ code }) => code);
    expect(without).toEqual([
      'consistency.roster-total',
      'wording.share',
      'printed.column',
      'printed.shares',
    ]);
  });
});

const withExamples = [...figureRules, ...gapRules].filter(({ kind }) => kind.wrong);

describe('the examples of the reference', () => {
  test.each(withExamples.map(({ code, kind }) => ({ code, wrong: kind.wrong!, right: kind.right! })))(
    '$code',
    ({ code, wrong, right }) => {
      expect(codes(wrong)).toEqual([code]);
      expect(codes(right)).toEqual([]);
    },
  );
});
