import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskName, normalizeNameDots, splitName } from '../../src/chinese/names.ts';

test.each([
  ['何志远', '何', '志远', '何**'],
  ['何远', '何', '远', '何*'],
  ['何', '何', '', '何'],
  ['欧阳小雨', '欧阳', '小雨', '欧阳**'],
  ['欧阳雨', '欧阳', '雨', '欧阳*'],
  ['司马', '司', '马', '司*'],
  ['张王小雨', '张', '王小雨', '张***'],
  ['李𬱖', '李', '𬱖', '李*'],
  ['𬱖小雨', '𬱖', '小雨', '𬱖**'],
  ['阿依古丽·买买提', '', '阿依古丽·买买提', '阿***·***'],
  ['', '', '', ''],
])('%s is %s + %s, published as %s', (name, surname, given, masked) => {
  expect(splitName(name)).toEqual({ surname, given });
  expect(maskName(name)).toBe(masked);
});

test.each([
  ['何志远', '李某某', '何某某'],
  ['何志远', '李*明', '何*远'],
  ['何远', '李*明', '何*'],
  ['欧阳小雨', '李*明', '欧阳*雨'],
  ['欧阳小雨', '李某', '欧阳某'],
  ['何', '李某', '何'],
  ['阿依古丽·买买提', '李某某', '阿某某某·某某某'],
  ['阿依古丽·买买提', '李*明', '阿***·**提'],
] as const)('%s, hidden as %s is, becomes %s', (name, mask, masked) => {
  expect(maskName(name, mask)).toBe(masked);
});

test.each([
  '阿依古丽•买买提',
  '阿依古丽・买买提',
  '阿依古丽‧买买提',
  '阿依古丽･买买提',
  '阿依古丽⋅买买提',
  '阿依古丽.买买提',
])('%s has the wrong dot', (name) => {
  expect(normalizeNameDots(name)).toBe('阿依古丽·买买提');
  expect(maskName(name)).toBe('阿***·***');
});

test('a full stop after a letter is no such dot', () => {
  expect(normalizeNameDots('J.Smith')).toBe('J.Smith');
});

test('a masked name has as many characters as the name', () => {
  const name = fc.string({
    unit: fc.constantFrom('何', '欧', '阳', '𬱖', '堃', '·'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(fc.property(name, (text) => [...maskName(text)].length === [...text].length));
});
