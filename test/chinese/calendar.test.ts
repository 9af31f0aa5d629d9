import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  countDaysBetween,
  countWorkingDays,
  lastDayOf,
  makeDay,
} from '../../src/chinese/calendar.ts';

test.each([
  [2016, 2, 29],
  [2015, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [2016, 4, 30],
  [2016, 12, 31],
])('%d-%d has %d days', (year, month, last) => {
  expect(lastDayOf(year, month)).toBe(last);
  expect(makeDay(year, month, last)).toBe(`${year}-${String(month).padStart(2, '0')}-${last}`);
  expect(makeDay(year, month, last + 1)).toBeUndefined();
});

test('a day later, across months and leap years', () => {
  expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
  expect(addDays('2016-03-01', -1)).toBe('2016-02-29');
  expect(addDays('2016-12-31', 1)).toBe('2017-01-01');
});

describe('working days', () => {
  test.each([
    ['2016-08-26', '2016-08-28', 1, 'Friday to Sunday'],
    ['2016-08-22', '2016-08-26', 5, 'Monday to Friday'],
    ['2016-08-22', '2016-08-29', 6, 'over a weekend'],
    ['2016-08-27', '2016-08-28', 0, 'a weekend'],
    ['2016-08-26', '2016-08-22', 0, 'backwards'],
  ])('%s to %s: %d (%s)', (from, to, days) => {
    expect(countWorkingDays(from, to)).toBe(days);
  });

  test('holidays are taken out, weekends worked are put in', () => {
    expect(countWorkingDays('2016-10-01', '2016-10-09', ['2016-10-03', '2016-10-04'])).toBe(3);
    expect(countWorkingDays('2016-10-08', '2016-10-09', [], ['2016-10-08', '2016-10-09'])).toBe(2);
  });
});

test('adding days and counting them agree', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(fc.property(days, (n) => countDaysBetween('2016-08-26', addDays('2016-08-26', n)) === n));
});
