import { expect, test } from '@jest/globals';
import { findOutsideGb2312, isGb2312 } from '../../src/chinese/charset.ts';

test('GB 2312 has 6763 汉字', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i));
  expect(all.filter(isGb2312)).toHaveLength(6763);
});

test.each(['A', '~', '\u0080', '、', '中中', '', '𬱖', '\ue810'])('%j is none of them', (char) =>
  expect(isGb2312(char)).toBe(false),
);

test.each([
  ['金秋助学，184名。', []],
  ['朱镕基、陶喆、祎祎', ['镕', '喆', '祎']],
  ['二〇一六', ['〇']],
  ['李𬱖', ['𬱖']],
  ['ABC ①《》', []],
  ['', []],
])('of %s, the fonts lack %j', (text, lacking) => {
  expect(findOutsideGb2312(text)).toEqual(lacking);
});
