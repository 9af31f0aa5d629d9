import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findSensitive,
  isBankCard,
  isMobile,
  isResidentId,
  maskCard,
  maskId,
  maskPhone,
} from '../../src/chinese/privacy.ts';

test.each([
  ['11010519491231002X', true],
  ['11010519491231002x', true],
  ['330102199808201231', true],
  ['110105194912310021', false],
  ['330102199802301231', false],
  ['11010519491231002', false],
])('%s is an ID: %s', (text, expected) => {
  expect(isResidentId(text)).toBe(expected);
});

test.each([
  ['13812345678', true],
  ['19912345678', true],
  ['12812345678', false],
  ['1381234567', false],
])('%s is a mobile number: %s', (text, expected) => {
  expect(isMobile(text)).toBe(expected);
});

test.each([
  ['4111111111111111', true],
  ['6222020200112233446', true],
  ['4111111111111112', false],
  ['411111111111', false],
])('%s is a card number: %s', (text, expected) => {
  expect(isBankCard(text)).toBe(expected);
});

describe('findSensitive', () => {
  test.each([
    ['身份证11010519491231002X，电话13812345678。', ['身份证号 11010519491231002X', '手机号 13812345678']],
    ['电话１３８１２３４５６７８', ['手机号 １３８１２３４５６７８']],
    ['138 1234 5678或138-1234-5678', ['手机号 138 1234 5678', '手机号 138-1234-5678']],
    ['Tel13812345678', ['手机号 13812345678']],
    ['卡号4111 1111 1111 1111', ['银行卡号 4111 1111 1111 1111']],
    ['卡号4111111111111111元', ['银行卡号 4111111111111111']],
  ])('%s', (text, found) => {
    expect(
      findSensitive(text).map(({ kind, index, length }) => `${kind} ${text.slice(index, index + length)}`),
    ).toEqual(found);
  });

  test.each([
    '2016-08-20 2016-08-25',
    '共发放13812345678901元',
    '0.13812345678',
    '28.58万元，184名',
    '新工办〔2016〕51号',
  ])('nothing in %s', (text) => {
    expect(findSensitive(text)).toEqual([]);
  });
});

test.each([
  [maskId, '11010519491231002X', '110105********002X'],
  [maskId, '110105491231002', '110105*****1002'],
  [maskId, '1234567890', '**********'],
  [maskPhone, '13812345678', '138****5678'],
  [maskPhone, '138-1234-5678', '138****5678'],
  [maskCard, '6222 0202 0011 2233 446', '***************3446'],
  [maskCard, '', ''],
])('%p hides the middle of %s', (mask, text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('what was masked is no longer found', () => {
  const mobile = fc.integer({ min: 13e9, max: 19_999_999_999 }).map(String);
  fc.assert(fc.property(mobile, (number) => findSensitive(maskPhone(number)).length === 0));
});
