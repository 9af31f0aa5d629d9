/** Where keys lead in a long text, and how a place is kept when the text is drawn anew. */
import { describe, expect, test } from '@jest/globals';
import { clampTop, findLine, moves, pagesInSight, placeAt, type Text, topOf } from '../../src/cli/scroll.ts';

/** 4 pages of 28 lines, two side by side, below a heading of 3 lines. */
const sideBySide: Text = {
  lines: Array.from({ length: 59 }, (_, index) => `第${index}行`),
  pages: [
    { number: 1, line: 3 },
    { number: 2, line: 3 },
    { number: 3, line: 31 },
    { number: 4, line: 31 },
  ],
};
/** The same pages below one another, as a narrower window has them. */
const stacked: Text = {
  lines: Array.from({ length: 112 }, (_, index) => `第${index}行`),
  pages: [0, 28, 56, 84].map((line, index) => ({ number: index + 1, line })),
};
const room = 20;

describe('keys', () => {
  test.each([
    [' ', 0, 18],
    ['b', 40, 22],
    ['d', 0, 10],
    ['u', 30, 20],
    ['j', 5, 6],
    ['up', 5, 4],
    ['g', 50, 0],
    ['G', 0, 92],
    ['n', 0, 28],
    ['n', 30, 56],
    ['p', 30, 28],
    ['p', 28, 0],
    ['p', 0, 0],
    ['n', 90, 90],
  ])('%j leads from line %d to line %d', (key, from, to) => {
    expect(clampTop(moves[key]!(from, room, stacked), room, stacked)).toBe(to);
  });

  test('n leads over pages that stand side by side', () => {
    expect(moves.n!(0, room, sideBySide)).toBe(3);
    expect(moves.n!(3, room, sideBySide)).toBe(31);
  });

  test('a text that fits stays where it is', () => {
    expect(clampTop(5, 200, stacked)).toBe(0);
  });
});

describe('a place', () => {
  test('is kept when pages come to stand below one another', () => {
    expect(placeAt(36, sideBySide)).toEqual({ page: 3, below: 5 });
    expect(topOf({ page: 3, below: 5 }, stacked)).toBe(61);
  });

  test('above the first page is kept as it is', () => {
    expect(topOf(placeAt(1, sideBySide), sideBySide)).toBe(1);
  });

  test('on a page that is gone becomes the page before it', () => {
    expect(topOf({ page: 9, below: 5 }, stacked)).toBe(84);
  });

  test('in a text without pages is a line', () => {
    const plain = { lines: stacked.lines, pages: [] };
    expect(topOf(placeAt(40, plain), plain)).toBe(40);
  });
});

test('the pages in sight', () => {
  expect(pagesInSight(3, 28, sideBySide)).toEqual({ from: 1, to: 2 });
  expect(pagesInSight(20, room, sideBySide)).toEqual({ from: 1, to: 4 });
  expect(pagesInSight(0, room, { lines: ['无页'], pages: [] })).toBeUndefined();
});

test('words are looked for downwards, then from the beginning', () => {
  const text = { lines: ['合计', '人数', '合计'], pages: [] };
  const same = (line: string) => line;
  expect(findLine('合计', 0, text, same)).toBe(2);
  expect(findLine('合计', 2, text, same)).toBe(0);
  expect(findLine('没有', 0, text, same)).toBeUndefined();
});
