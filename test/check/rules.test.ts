/** The table of rules: each has its entry in the catalogue, and its examples do what they say. */
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/check/rules.ts';
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
});

/** Rules of the finished page have no example in YAML: what they find is the fault of a template. */
const ofThePage = /^printed\./;

const own = rules.filter(
  ({ code }) =>
    /^(consistency|history|magnitude|order|duplicates|wording|document-number|completeness)\./.test(code) &&
    !ofThePage.test(code),
);

describe('the examples of the reference', () => {
  test.each(own.map(({ code, kind }) => [code, kind.wrong ?? '', kind.right ?? '']))(
    '%s',
    (code, wrong, right) => {
      expect(codes(wrong)).toEqual([code]);
      expect(codes(right)).toEqual([]);
    },
  );
});
