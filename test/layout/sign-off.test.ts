import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeSignOff } from '../../src/layout/compose/sign-off.ts';
import { countEms } from '../../src/layout/em.ts';

const LINE = 28;
const date = '2016年12月20日'; // 7 字: eight digits, three 汉字

describe('落款的位置', () => {
  test('countEms counts 汉字 and full-width punctuation 1, digits and letters 0.5', () => {
    expect(countEms('某某市总工会')).toBe(6);
    expect(countEms(date)).toBe(7);
    expect(countEms('“A1”—')).toBe(4);
  });

  test.each([
    // units, seal, right indents of the units, of the date
    [['某某市总工会'], true, [4.5], 4],
    [['某某市总工会'], false, [5], 2],
    [['某某省某某市总工会'], true, [3], 4],
    [['某某省某某市总工会'], false, [2], 2],
    [['某某省某某市总工会委员会'], false, [2], 5],
    [['某市总工会女职工委员会', '某市教育局'], false, [2, 8], 4],
    [['某市总工会', '某市教育局'], false, [6, 6], 2],
    [['某市总工会女职工委员会', '某市教育局'], true, [2, 5], 4],
    [[], false, [], 2],
    [[], true, [], 4],
  ])('%j, seal %j → %j and %j', (units, seal, orgIndent, dateIndent) => {
    expect(placeSignOff({ units, date, seal }, LINE)).toEqual({ orgIndent, dateIndent });
  });

  test('without a date the unit stands where the rule for its case puts it', () => {
    expect(placeSignOff({ units: ['某市总工会'], seal: false }, LINE).orgIndent).toEqual([2]);
    expect(placeSignOff({ units: ['某市总工会'], seal: true }, LINE).orgIndent).toEqual([4]);
  });

  test('nothing leaves the text area, whatever the lengths', () => {
    const name = fc.string({ unit: fc.constantFrom('某', '1'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), name, fc.boolean(), (units, day, seal) => {
        const { orgIndent, dateIndent } = placeSignOff({ units, date: day, seal }, LINE);
        [...units, day].forEach((line, i) => {
          const indent = [...orgIndent, dateIndent][i]!;
          expect(indent).toBeGreaterThanOrEqual(0);
          if (countEms(line) <= LINE) expect(indent + countEms(line)).toBeLessThanOrEqual(LINE);
        });
      }),
    );
  });
});
