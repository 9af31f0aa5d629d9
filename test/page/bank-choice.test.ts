/** Which words of 套语 a click on ✓ or ✗ makes. */
import { expect, test } from '@jest/globals';
import { choose, decline, whoChooses } from '../../src/page/client/bank-choice.ts';
import type { BankSentence, BankShelf, Typed } from '../../src/page/contract.ts';

function sentence(number: number, place: string, isSaid: boolean, ticks: string[] = []): BankSentence {
  return { ...{ id: `摸底-${number}`, number, place, isSaid, ticks }, notes: [], text: '', lacking: [] };
}

const shelf: BankShelf = {
  ...{ kind: '摸底', help: '', onRequest: false },
  sentences: [
    sentence(1, '段首', true),
    sentence(2, '段首', false),
    sentence(3, '段尾', false),
    sentence(4, '段中', true, ['入户']),
    sentence(5, '段中', false, ['入户', '建档']),
    sentence(6, '段中', true, ['核对']),
  ],
};
const of = (number: number) => shelf.sentences[number - 1]!;

test.each<[string, number, Typed, string[]]>([
  ['程序选的时候：代替同一处的，别的留着', 2, null, ['4', '6', '2']],
  ['别处的：添上', 3, null, ['1', '4', '6', '3']],
  ['勾选的：代替说同一项的', 5, null, ['1', '6', '5']],
  ['已经选过的：在选的里面换', 2, ['1'], ['2']],
  ['写法不一的号也认得', 3, ['摸底-1、4'], ['1', '4', '3']],
])('✓ %s', (_, number, words, wanted) => {
  expect(choose(shelf, of(number), words)).toEqual(wanted);
});

test('✓ 选了才印的：几句并存', () => {
  expect(choose({ ...shelf, onRequest: true }, of(2), ['1'])).toEqual(['1', '2']);
});

test('✗ 去掉一句；最后一句去了，这一段不用', () => {
  expect(decline(shelf, of(1), null)).toEqual(['4', '6']);
  expect(decline(shelf, of(2), ['2'])).toEqual(['关']);
});

test.each<[Typed, Typed, string]>([
  [null, null, 'program'],
  [null, '关', 'nobody'],
  [['关'], null, 'nobody'],
  [['开'], '关', 'program'],
  [['3'], null, 'user'],
  [['摸底从六月开始。'], null, 'own words'],
])('套语写 %j、其余写 %j：由谁选', (words, rest, wanted) => {
  expect(whoChooses(words, rest)).toBe(wanted);
});
