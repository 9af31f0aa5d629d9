/** Where `build -o` sends a report. */
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { explainDestination, nameFiles } from '../../src/cli/destination.ts';
import type { FormatName } from '../../src/delivery/formats.ts';

const report = { folder: '/活动/输出', name: '总结' };

test.each<[string | undefined, FormatName[], string[]]>([
  [undefined, ['docx', 'text'], ['/活动/输出/总结.docx', '/活动/输出/总结.txt']],
  ['送审', ['docx'], [resolve('送审/总结.docx')]],
  ['2025.08', ['docx'], [resolve('2025.08/总结.docx')]],
  ['送审/甲.DOCX', ['docx'], [resolve('送审/甲.DOCX')]],
  ['甲.json', ['facts'], [resolve('甲.json')]],
  ['甲.docx', ['comments'], [resolve('甲.docx')]],
])('-o %s --to %j', (output, names, paths) => {
  expect(explainDestination(output, names, true)).toBeUndefined();
  expect(nameFiles(output, names, report)).toEqual(paths.map((path) => resolve(path)));
});

test.each<[string, FormatName[], string]>([
  ['甲.txt', ['docx'], '“甲.docx”'],
  ['甲.pdf', ['docx'], '“甲.docx”'],
  ['夹/甲.docx', ['tree'], '“甲.json”'],
  ['甲.docx', ['docx', 'text'], '-o 要写文件夹'],
])('-o %s --to %j is a mistake', (output, names, args) => {
  expect(explainDestination(output, names, false)).toContain(args);
});

describe('stdout', () => {
  test.each<[FormatName, boolean, string | undefined]>([
    ['docx', true, 'docx 格式不能印在终端里；请用 -o 指定文件，要在终端里看用 jinqiu 预览'],
    ['docx', false, undefined],
    ['text', true, undefined],
  ])('%s, to a screen: %s', (name, toScreen, expected) => {
    expect(explainDestination('-', [name], toScreen)).toBe(expected);
  });
});
