/** Every rule of the language on its own example, and on texts that it must leave alone. */
import { describe, expect, test } from '@jest/globals';
import type { TextKind } from '../../src/check/language/finding.ts';
import { textRules } from '../../src/check/language/index.ts';

/** The codes that all rules give a text, without their family. */
function judge(text: string, kind: TextKind = 'prose'): string[] {
  const found = textRules
    .filter((rule) => rule.reads.includes(kind))
    .flatMap((rule) => Array.from(rule.find(text, kind), () => rule.kind.code));
  return [...new Set(found)];
}

describe('the example of each rule', () => {
  test('no two rules share a code', () => {
    const codes = textRules.map((rule) => rule.kind.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(textRules.map((rule) => [rule.kind.code, rule] as const))('%s', (code, { kind, reads }) => {
    expect(kind.wrong && judge(kind.wrong, reads[0])).toEqual([code]);
    expect(kind.right && judge(kind.right, reads[0])).toEqual([]);
    expect(kind.basis).toBeDefined();
  });
});
