/** Which shorter forms call one thing and no other. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Forms, keepCertain } from '../../../src/check/prose/short-names.ts';

test.each<[string, Forms[], string[][]]>([
  ['one that nobody else bears', [['教育系统工会', '教育系统']], [['教育系统']]],
  [
    'borne by two: it calls neither',
    [
      ['甲县财政', '县财政'],
      ['乙县财政', '县财政'],
    ],
    [[], []],
  ],
  ['held in another’s name', [['矿业公司', '矿业'], ['新矿业集团']], [[], []]],
  [
    'borne twice by the same name',
    [
      ['县财政款', '县财政'],
      ['县财政款', '县财政'],
    ],
    [['县财政'], ['县财政']],
  ],
  ['its own name is no shorter form', [['高中生', '高中生', '高中']], [['高中']]],
])('%s', (_, forms, expected) => {
  expect(keepCertain(forms)).toEqual(expected);
});

test('a form is kept where no other name bears it or has it in itself', () => {
  const word = fc.string({ unit: fc.constantFrom('县', '市', '校'), minLength: 1, maxLength: 4 });
  const forms = fc.array(fc.tuple(word, word, word), { maxLength: 6 });
  fc.assert(
    fc.property(forms, (all) => {
      const isHeld = (form: string, [name, ...others]: readonly string[]) =>
        name!.includes(form) || others.includes(form);
      const kept = all.map(([name, ...others]) =>
        [...new Set(others)].filter(
          (form) => form !== name && !all.some((other) => other[0] !== name && isHeld(form, other)),
        ),
      );
      expect(keepCertain(all)).toEqual(kept);
    }),
  );
});
