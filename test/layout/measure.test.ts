/** How wide text is, in twips: 三号 is 320, set 5 closer; 64 stand between 汉字 and letters or digits. */
import { describe, expect, test } from '@jest/globals';
import { countEms, measureEms } from '../../src/layout/em.ts';
import { latinWidth } from '../../src/layout/latin-widths.ts';
import { type Metrics, measureRuns, metricsOf, widthOf } from '../../src/layout/measure.ts';
import type { Run } from '../../src/layout/page.ts';
import { loadStyle } from '../support/style.ts';

const style = loadStyle('gbt9704');
const body = metricsOf('body', style);

const run = (text: string, more: Partial<Run> = {}): Run => ({ text, font: '仿宋', bold: false, ...more });
const width = (runs: Run[], metrics: Metrics = body) => {
  const measured = measureRuns(runs, metrics);
  return Math.round(widthOf(measured, 0, measured.text.length) * 100) / 100;
};

/** Widths of Times New Roman, at 三号. */
const [A, DIGIT, STOP, SPACE, QUOTE] = [722, 500, 250, 250, 444].map((ems) => ems * 0.32) as [
  number,
  number,
  number,
  number,
  number,
];

describe('字宽', () => {
  test.each([
    ['国国国', 3 * 320 - 2 * 5],
    ['国，国', 3 * 320 - 2 * 5],
    ['𬱖国', 2 * 320 - 5],
    ['国𬱖𬱖', 3 * 320 - 2 * 5],
    ['23', 2 * DIGIT - 5],
    ['11', 2 * DIGIT - 5 - 11.84],
    ['111', 3 * DIGIT - 2 * (5 + 11.84)],
    ['121', 3 * DIGIT - 2 * 5],
    ['2.3', 2 * DIGIT + STOP - 2 * 5],
    ['国2国', 2 * 320 + DIGIT + 2 * 64],
    ['国A', 320 + A + 64],
    ['，A', 320 + A],
    ['国%', 320 + 0.833 * 320 - 5],
    ['A国', A + 320 + 64],
    ['国 国', 2 * 320 + SPACE - 2 * 5],
    ['“国”', 3 * 320 - 2 * 5],
    // quotes go with what stands before them, at the very start with what follows
    ['“A”', A + 2 * QUOTE - 2 * 5],
    ['国“A”', 2 * 320 - 5 + A + QUOTE - 5],
    ['……', 2 * 320 - 5],
    ['A…', A + 320 - 5],
    ['é国', DIGIT + 320 + 64],
    // the last Latin letter, and the first that only the Chinese face has
    ['\u024f国', DIGIT + 320 + 64],
    ['\u0250国', 2 * 320 - 5],
    ['2×3', 2 * DIGIT + 0.564 * 320 - 2 * 5],
    ['', 0],
  ])('%s', (text, expected) => {
    expect(width([run(text)])).toBeCloseTo(expected, 1);
  });

  const latin = (text: string) =>
    [...text].reduce((sum, sign) => sum + latinWidth(sign.charCodeAt(0), false) * 320, 0);
  test.each([
    // space stands beside letters and digits, to the first and the last of them, beside no other sign
    ...[...'09AZaz'].map((sign): [string, number] => [`国${sign}`, 320 + latin(sign) + 64]),
    ...[...'/:@[`{'].map((sign): [string, number] => [`国${sign}`, 320 + latin(sign) - 5]),
    ...[...'一鿿㐀ꀀ'].map((sign): [string, number] => [`A${sign}`, latin('A') + 320 + 64]),
    ...['𠀀', '\ud87f\udfff'].map((sign): [string, number] => [`A${sign}国`, latin('A') + 2 * 320 + 64 - 5]),
    ...['、', '。', '～'].map((sign): [string, number] => [`A${sign}`, latin('A') + 320]),
    ['国~国', 2 * 320 + latin('~') - 2 * 5],
    // marks of both scripts go with what stands before them, those of one are of that one
    ['¿国', 2 * 320 - 5],
    ['À国', latin('À') + 320 + 64],
    ['A\u2000', latin('A\u2000') - 5],
    ['A\u206f', latin('A\u206f') - 5],
    ['A\u2070', latin('A') + 320 + 64],
    ['A\u1fff', latin('A') + 320],
  ])('%s', (text, expected) => {
    expect(width([run(text)])).toBeCloseTo(expected, 1);
  });

  test.each([
    ['capitals', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 17332, 18334],
    ['small letters', 'abcdefghijklmnopqrstuvwxyz', 11943, 12723],
    ['digits', '0123456789', 5000, 5000],
    ['signs of sentences', ' !"\'(),-./:;?[]', 4614, 5025],
    ['other signs', '#$%&*+<=>@\\^_`{|}~', 9569, 9763],
    ['marks of both scripts', '·×—‘’“”…‰', 5368, 5368],
  ])('%s, in thousandths of an em together: %s', (_, characters, regular, bold) => {
    const sum = (isBold: boolean) =>
      [...characters].reduce((ems, char) => ems + latinWidth(char.charCodeAt(0), isBold), 0);
    expect([sum(false), sum(true)].map((ems) => Math.round(ems * 1000))).toEqual([regular, bold]);
  });

  test('bold letters are as wide as the bold face has them, 汉字 as ever', () => {
    expect(width([run('国国', { bold: true })])).toBe(635);
    expect(width([run('11', { bold: true })])).toBeCloseTo(2 * DIGIT - 5 - 0.055 * 320, 1);
    expect(width([run('b', { bold: true })])).toBeCloseTo(0.556 * 320, 1);
  });

  test('where the look changes nothing is taken away, but the air between scripts stays', () => {
    expect(width([run('国'), run('国')])).toBe(635);
    expect(width([run('国'), run('国', { font: '楷体' })])).toBe(640);
    expect(width([run('国'), run('国', { bold: true })])).toBe(640);
    expect(width([run('国'), run('国', { isMark: true })])).toBe(640);
    expect(width([run('国'), run('2', { font: '楷体' })])).toBe(320 + 64 + DIGIT);
  });

  test('a role that counts digits as half a 字 has no such air', () => {
    const cell = metricsOf('tableCell', style);
    expect(cell).toEqual({ em: 240, spacing: 0, autoSpace: 0 });
    expect(width([run('国2')], cell)).toBe(240 + 120);
    expect(metricsOf('date', style).autoSpace).toBe(0);
    expect(metricsOf('title', style)).toEqual({ em: 440, spacing: 0, autoSpace: 88 });
  });

  test('a stretch of a line is measured by itself', () => {
    const measured = measureRuns([run('国国2国')], body);
    expect(widthOf(measured, 1, 3)).toBe(320 + 64 + DIGIT);
    expect(widthOf(measured, 2, 2)).toBe(0);
  });
});

describe('字数', () => {
  test.each([
    ['国2A，', 3, 3.25],
    ['2016年10月', 5, 5.75],
    ['“国”…—·', 6, 6],
    ['𬱖', 1, 1],
    ['', 0, 0],
  ])('%s is %s 字, set %s', (text, count, set) => {
    expect([countEms(text), measureEms(text)]).toEqual([count, set]);
  });
});
