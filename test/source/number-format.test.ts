/** Numbers as a spreadsheet shows them: by the built-in formats, by codes, and at the ends of its calendar. */
import { expect, test } from '@jest/globals';
import { displayNumber, readNumberFormat } from '../../src/source/number-format.ts';

/** 20 August 2025, noon. */
const noon = '45889.5';
const show = (raw: string, id: number, code?: string, from1904 = false) =>
  displayNumber(raw, readNumberFormat(id, code), from1904);

test.each([
  ['2025-08-20', [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]],
  ['2025-08', [17, 27, 36, 50, 52, 57]],
  ['12:00', [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]],
  ['4588950%', [9, 10]],
  ['45889.5', [0, 1, 2, 3, 4, 8, 11, 12, 13, 23, 26, 37, 44, 48, 49, 59]],
])('%s by the built-in formats %j', (shown, ids) => {
  for (const id of ids) expect([id, show(noon, id)]).toEqual([id, shown]);
});

test.each([
  ['yyyy-m-d', noon, '2025-08-20'],
  ['yyyy"年"m"月"', noon, '2025-08'],
  ['m"月"', noon, '2025-08'],
  ['h:mm', noon, '12:00'],
  ['h:mm', '0.9993', '23:59'],
  ['h:mm', '1.0', '0:00'],
  ['mm:ss', '0.5', '12:00'],
  ['0.0%', '0.125', '12.5%'],
  ['000', '7', '007'],
  ['000', '1234', '1234'],
  ['0.00"万元"', '1.5', '1.5万元'],
  ['0（元）', '3000', '3000元'],
  ['General"元"', '3000', '3000元'],
  ['0!.0,"万元"', '30000', '30000'],
  ['[>100]0"元";0', '3000', '3000元'],
  ['@', '12', '12'],
])('%s: %s is shown as %s', (code, raw, shown) => {
  expect(show(raw, 164, code)).toBe(shown);
});

test.each([
  ['0', false, '0'],
  ['1', false, '1900-01-01'],
  ['59', false, '1900-02-28'],
  ['61', false, '1900-03-01'],
  ['2958465', false, '9999-12-31'],
  ['2958466', false, '2958466'],
  ['1', true, '1904-01-02'],
  ['44427', true, '2025-08-20'],
])('day %s, counted from 1904: %s, is %s', (raw, from1904, shown) => {
  expect(show(raw, 14, undefined, from1904)).toBe(shown);
});

test.each(['0x1388', '1e', '', 'Infinity', '12名', '#N/A'])('%j is no number, and shown as it is', (raw) => {
  expect(show(raw, 1)).toBe(raw);
});
