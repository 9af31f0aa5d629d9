import { describe, expect, test } from '@jest/globals';
import { parseChars, parseFontSize, parseLength } from '../../src/style/units.ts';

describe('长度', () => {
  test.each([
    ['210毫米', 11906],
    ['297毫米', 16838],
    ['37毫米', 2098],
    ['3.7厘米', 2098],
    ['28.95磅', 579],
    ['-0.25磅', -5],
    ['28 磅', 560],
    ['0磅', 0],
  ])('%s is %d twips', (text, twips) => {
    expect(parseLength(text)).toBe(twips);
  });

  test('行 is as high as it is told', () => {
    expect(parseLength('0.5行', { 行: 579 })).toBe(290);
    expect(parseLength('2行', { 行: 560 })).toBe(1120);
  });

  test.each(['37', '毫米', '37mm', '1行', '三十磅', '1e3磅', ''])('“%s” is no length', (text) => {
    expect(parseLength(text)).toBeUndefined();
  });
});

describe('字号', () => {
  test.each([
    ['初号', 84],
    ['二号', 44],
    ['小二', 36],
    ['三号', 32],
    ['四号', 28],
    ['五号', 21],
    ['15磅', 30],
    ['10.5磅', 21],
  ])('%s is %d half-points', (text, size) => {
    expect(parseFontSize(text)).toBe(size);
  });

  test.each(['三', '九号', '0磅', '-3磅', '16', 'toString'])('“%s” is no size', (text) => {
    expect(parseFontSize(text)).toBeUndefined();
  });
});

test('字 are counted whole or by halves', () => {
  expect(['2字', '0字', '1.5字'].map(parseChars)).toEqual([2, 0, 1.5]);
  expect(['二字', '2', '-1字', '1.3字'].map(parseChars)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
