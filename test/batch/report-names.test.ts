import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultPattern, nameReports } from '../../src/batch/report-names.ts';
import { foldFileName, safeFileName } from '../../src/delivery/file-names.ts';

const data = (简称: string, 序号 = 1, mark = '') => ({
  序号,
  单位: { 全称: 简称, 简称 },
  报告: { 年度: '2025' },
  活动: { 名称: '金秋助学' },
  mark,
});

const nameAll = (pattern: string, ...units: string[]) =>
  nameReports(
    pattern,
    units.map((unit, index) => data(unit, index + 1)),
  ).files;

test('a name is cut to 200 bytes with its extension, between characters', () => {
  const cut = (name: string) => [...safeFileName(name, '.docx')].length;
  // 65 characters of three bytes each, and five of .docx
  expect(cut('字'.repeat(65))).toBe(70);
  expect(cut('字'.repeat(66))).toBe(70);
  expect(cut('a'.repeat(195))).toBe(200);
  expect(cut('a'.repeat(196))).toBe(200);
});

describe('a pattern', () => {
  test('prints the unit, the year, the activity and the number', () => {
    expect(nameAll(defaultPattern, '矿业公司')).toEqual(['矿业公司2025年金秋助学总结']);
    expect(nameAll('{{序号}}-{{单位.全称}}', '矿业公司', '供电公司')).toEqual(['1-矿业公司', '2-供电公司']);
  });

  test('a draft says so after the name', () => {
    expect(nameReports('{{单位.简称}}', [data('矿业公司', 1, '（草稿）')]).files).toEqual([
      '矿业公司（草稿）',
    ]);
  });

  test.each(['{{单位.简', '{{名称}}', '', '   '])('%j names no file', (pattern) => {
    const { files, problems } = nameReports(pattern, [data('矿业公司')]);
    expect(files).toBeUndefined();
    expect(problems.at(-1)?.code).toBe('batch.pattern');
  });
});

describe('no two reports go to one file, on any system', () => {
  test.each<[string, string, string]>([
    ['by case', 'ABC公司', 'abc公司'],
    ['by width', 'ABC公司', 'ＡＢＣ公司'],
    ['by signs that no name may hold', '一矿/二矿', '一矿:二矿'.replace(':', '/')],
    ['by a dot at the end', '矿业公司', '矿业公司.'],
    ['by their first 60 characters', `${'长'.repeat(80)}一`, `${'长'.repeat(80)}二`],
  ])('%s', (_, one, other) => {
    const { files, problems } = nameReports('{{单位.简称}}', [data(one), data(other)]);
    expect(files![1]).toMatch(/（2）$/);
    expect(new Set(files!.map(foldFileName)).size).toBe(2);
    expect(problems.map(({ code }) => code)).toEqual(['batch.renamed']);
  });

  test('a pattern without the unit still gives every unit a file', () => {
    expect(nameAll('总结', '一矿', '二矿', '三矿')).toEqual(['总结', '总结（2）', '总结（3）']);
  });
});

test('whatever a unit is called, its file has a name that Windows takes and stays in its folder', () => {
  const odd = fc.constantFrom(
    'CON',
    'nul.txt',
    'com1',
    '../../etc',
    '..',
    '.',
    'a\u0000b',
    '<b>|?*',
    'x'.repeat(300),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme' })), { maxLength: 8 }), (units) => {
      const files = nameAll('{{单位.简称}}x', ...units) ?? [];
      expect(new Set(files.map(foldFileName)).size).toBe(files.length);
      for (const file of files) {
        expect(file).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[\s.]|[\s.]$/);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(200);
      }
    }),
  );
});
