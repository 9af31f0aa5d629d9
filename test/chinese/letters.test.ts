/** One notion of a name: what two spellings have in common. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldLetters } from '../../src/chinese/letters.ts';
import { makeNameFinder, NameIndex } from '../../src/chinese/name-finder.ts';
import { maskName, normalizeName } from '../../src/chinese/names.ts';
import { sanitise } from '../../src/source/sanitise.ts';
import { readCpuTime } from '../support/cpu-time.ts';

/** What a reader takes for the same name. */
const spellings: readonly [typed: string, name: string][] = [
  ['申\u200b明', '申明'],
  ['申\u200d明\u200c', '申明'],
  ['申\u00ad明', '申明'],
  ['\u2060申明\ufeff', '申明'],
  ['\u202a申明\u202c', '申明'],
  ['申\ufe00明', '申明'],
  ['申明\u{e0101}', '申明'],
  ['申　明', '申明'],
  ['申\u2003\u00a0明', '申明'],
  ['申\n明', '申明'],
  ['⻢小⼭', '马小山'],
  ['\uf90a小', '金小'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽．买买提', '阿依古丽·买买提'],
  ['阿依古丽 · 买买提', '阿依古丽·买买提'],
  ['阿依古丽﹒买买提', '阿依古丽·买买提'],
  ['阿依古丽・買買提', '阿依古丽·买买提'],
  ['阿依古丽˙买买提', '阿依古丽·买买提'],
  ['阿依古丽—买买提', '阿依古丽·买买提'],
  ['阿依古丽-买买提', '阿依古丽·买买提'],
  ['申-小-明', '申小明'],
  ['申_小＿明', '申小明'],
  ['申/小／明', '申小明'],
  ['申 - 小 - 明', '申小明'],
  ['申~小〜明', '申小明'],
  ['申|小＋明', '申小明'],
  ['申𠮷.骉', '申𠮷骉'],
  ['申\u2800小明', '申小明'],
  ['申\ufffc小明', '申小明'],
  ['申\u0301小\u20dd明', '申小明'],
  ['申<b>小</b>明', '申小明'],
  ['申<span class="x">小<br/>明', '申小明'],
  ['張偉', '张伟'],
  ['歐陽靜怡', '欧阳静怡'],
  ['Ａｎｎａ李', 'Anna李'],
  ['Jose\u0301', 'José'],
];

describe('spellings of one name', () => {
  test.each(spellings)('%j has the letters of %s', (typed, name) => {
    expect(foldLetters(typed)).toBe(foldLetters(name));
  });

  test.each(spellings)('%j is found in a sentence, where it stands', (typed, name) => {
    const text = `受助的${typed}考上了大学`;
    const found = makeNameFinder(new NameIndex([name]))(text);
    expect(found.map((it) => it.name)).toEqual([normalizeName(name)]);
    expect(found.map(({ index, length }) => foldLetters(text.slice(index, index + length)))).toEqual([
      foldLetters(name),
    ]);
  });

  test.each([
    ['李　明', '李*'],
    ['王\u200b小明', '王*明'],
    ['欧阳 小雨', '欧阳*雨'],
  ])('%j is masked by its letters: %s', (typed, masked) => {
    expect(maskName(typed, '李*明')).toBe(masked);
  });

  test.each([
    ['金秋', '发放奖金，秋天回访'],
    ['金秋', '发放奖金。秋天回访'],
    ['金秋', '发放奖金：秋季一次'],
    ['金秋', '发放奖金——秋季一次'],
    ['金秋', '发放奖金（秋季一次）'],
    ['金秋', '发放奖金2—3次，秋季一次'],
    ['李明', '李**明天回来'],
    ['李明', '李*明'],
  ])('%s does not stand in %s', (name, text) => {
    expect(makeNameFinder(new NameIndex([name]))(text)).toEqual([]);
  });

  test.each([
    '阿依古丽。买买提',
    '阿依古丽、买买提',
    '阿依古丽，买买提',
    '阿依古丽｡买买提',
    '阿依古丽*买买提',
  ])('a name with a dot is found with a stop in its place: %s', (typed) => {
    const found = makeNameFinder(new NameIndex(['阿依古丽·买买提']))(`感谢${typed}来信`);
    expect(found).toEqual([{ name: '阿依古丽·买买提', index: 2, length: typed.length }]);
  });

  test.each([
    '柳靑禾',
    '柳（青）禾',
    '&#26611;&#38738;&#31166;',
    '\\u67f3\\u9752\\u79be',
    '%E6%9F%B3%E9%9D%92%E7%A6%BE',
  ])('a name in older forms, in brackets, encoded: %s', (typed) => {
    const found = makeNameFinder(new NameIndex(['柳青禾']))(`感谢${typed}来信`);
    expect(found).toEqual([{ name: '柳青禾', index: 2, length: typed.length }]);
  });

  test('joints are taken out in one pass, however many', () => {
    const text = `申${'-'.repeat(200_000)}明${'李-'.repeat(100_000)}`;
    const start = readCpuTime();
    expect(makeNameFinder(new NameIndex(['申明']))(text)).toHaveLength(1);
    expect(readCpuTime() - start).toBeLessThan(2000);
  });

  test('other names stay others', () => {
    expect(foldLetters('申明')).not.toBe(foldLetters('申朋'));
    expect(makeNameFinder(new NameIndex(['申明']))('申请说明')).toEqual([]);
  });
});

describe('what enters is cleaned of what no reader sees', () => {
  test.each([
    ['申明远\u200b', '申明远', [], ['U+200B']],
    ['云⼭县', '云山县', [], ['U+2F2D']],
    ['a\u0007b', 'ab', ['U+0007'], []],
    ['云岭县“金秋助学”2025年，1—2', '云岭县“金秋助学”2025年，1—2', [], []],
  ])('%j', (typed, text, removed, hidden) => {
    expect(sanitise(typed)).toEqual({ text, removed, hidden });
  });

  test('and cleaning once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const { text } = sanitise(typed);
        expect(sanitise(text)).toEqual({ text, removed: [], hidden: [] });
      }),
    );
  });
});
