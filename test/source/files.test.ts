/** A campaign folder: which files there are. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findFile, readBytes, readCampaignFiles, readTemplateFolder } from '../../src/source/files.ts';
import { readYamlFile } from '../../src/source/reading.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jinqiu-files-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), name);
  }
}
const names = (files: { name: string }[]) => files.map(({ name }) => name);
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('a campaign folder', () => {
  test('lists its files by name, relative to itself', () => {
    write('活动.yaml', '名册.xlsx', '部门/矿业.yaml', '部门/电力.yml', '部门/电力.csv', '部门/说明.txt');
    write('模板/总结/report.md.njk', '模板/总结/template.yaml', '样式/本局.yaml', '输出/a.docx');
    const files = readCampaignFiles(root);
    expect(files.root).toBe(root);
    expect(files.main).toEqual({ name: '活动.yaml', path: join(root, '活动.yaml') });
    expect(names(files.departments)).toEqual(['部门/电力.yml', '部门/矿业.yaml']);
    expect(names(files.rosters)).toEqual(['名册.xlsx', '部门/电力.csv']);
    expect(names(files.templates)).toEqual(['模板/总结/report.md.njk', '模板/总结/template.yaml']);
    expect(names(files.styles)).toEqual(['样式/本局.yaml']);
    expect(files.problems).toEqual([]);
  });

  test('needs no more than 活动.yaml, in any case and with .yml', () => {
    write('活动.YML');
    expect(readCampaignFiles(root)).toMatchObject({
      main: { name: '活动.YML' },
      departments: [],
      problems: [],
    });
  });

  test('leaves out hidden files and the locks of Office', () => {
    write('活动.yaml', '~$名册.xlsx', '.活动.csv');
    expect(readCampaignFiles(root).rosters).toEqual([]);
  });

  test('may be named by its 活动.yaml; any other YAML file is a campaign by itself', () => {
    write('活动.yaml', '部门/矿业.yaml', '另一份.yaml');
    expect(names(readCampaignFiles(join(root, '活动.yaml')).departments)).toEqual(['部门/矿业.yaml']);
    const alone = readCampaignFiles(join(root, '另一份.yaml'));
    expect(alone).toMatchObject({
      root,
      main: { name: '另一份.yaml' },
      departments: [],
      rosters: [],
      problems: [],
    });
  });

  test('that is not there is missed, with the nearest name', () => {
    mkdirSync(join(root, '2025-金秋助学'));
    expect(readCampaignFiles(join(root, '2025金秋助学')).problems).toMatchObject([
      { code: 'files.not-found', hint: '是不是“2025-金秋助学”？' },
    ]);
  });

  test('without 活动.yaml names what else there is; with two, the one that is read', () => {
    write('金秋.yaml');
    expect(readCampaignFiles(root).problems).toMatchObject([
      { code: 'files.no-main', hint: expect.stringContaining('金秋.yaml') },
    ]);
    write('活动.yaml.txt');
    expect(readCampaignFiles(root).problems).toMatchObject([
      { code: 'files.no-main', hint: '“活动.yaml.txt”多了后缀“.txt”，请改名为 活动.yaml' },
    ]);
    write('活动.yaml', '活动.yml');
    expect(readCampaignFiles(root)).toMatchObject({
      main: { name: '活动.yaml' },
      problems: [{ code: 'files.two-mains' }],
    });
  });

  test('is not left by a link; a link within is followed', () => {
    write('活动.yaml', '共用/名册.csv');
    const elsewhere = mkdtempSync(join(tmpdir(), 'jinqiu-elsewhere-'));
    writeFileSync(join(elsewhere, '秘密.csv'), '');
    symlinkSync(join(elsewhere, '秘密.csv'), join(root, '外.csv'));
    symlinkSync(elsewhere, join(root, '部门'));
    symlinkSync(join(root, '共用', '名册.csv'), join(root, '内.csv'));
    symlinkSync(join(root, '没有'), join(root, '断.csv'));
    const files = readCampaignFiles(root);
    expect(names(files.rosters)).toEqual(['内.csv']);
    expect(files.departments).toEqual([]);
    expect(new Set(codes(files.problems))).toEqual(new Set(['files.outside']));
    expect(codes(findFile(root, '外.csv').problems)).toEqual(['files.outside']);
    expect(codes(findFile(root, '部门/秘密.csv').problems)).toEqual(['files.outside']);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('a file that the data names', () => {
  test('is found in any case, also below', () => {
    write('名册.XLSX', '部门/名册.csv');
    expect(findFile(root, '名册.xlsx').file?.name).toBe('名册.XLSX');
    expect(findFile(root, './部门/名册.csv').file?.name).toBe('部门/名册.csv');
  });

  test('is missed with the nearest name', () => {
    write('受助名册.xlsx');
    expect(findFile(root, '名册.xlsx').problems).toMatchObject([
      { code: 'files.not-found', hint: '是不是“受助名册.xlsx”？' },
    ]);
  });

  test.each(['../名册.xlsx', '/etc/hosts', '部门/../../名册.xlsx'])('never lies outside: %s', (name) => {
    expect(codes(findFile(root, name).problems)).toEqual(['files.outside']);
  });
});

describe('reading', () => {
  test('gives the bytes', () => {
    write('活动.yaml');
    expect(readBytes({ name: '活动.yaml', path: join(root, '活动.yaml') }).bytes).toEqual(
      Buffer.from('活动.yaml'),
    );
  });

  test('of what is gone, a folder, or too large is a problem', () => {
    const read = (name: string) => codes(readBytes({ name, path: join(root, name) }).problems);
    mkdirSync(join(root, '夹'));
    writeFileSync(join(root, '大.csv'), Buffer.alloc(33 * 2 ** 20));
    expect(read('没有.yaml')).toEqual(['files.not-found']);
    expect(read('夹')).toEqual(['files.unreadable']);
    expect(read('大.csv')).toEqual(['files.too-large']);
  });
});

test.each(['', '\uFEFF', ' \n\t\n'])('a YAML file that holds nothing but %j is empty', (text) => {
  const path = join(root, '活动.yaml');
  writeFileSync(path, text);
  expect(readYamlFile({ name: '活动.yaml', path })).toMatchObject({
    value: undefined,
    problems: [{ code: 'files.empty', place: { file: '活动.yaml', line: 1, column: 1 } }],
  });
});

test('a folder of templates lists every file; a missing one is a problem', () => {
  write('a/b/c.njk', 'd.yaml');
  expect(names(readTemplateFolder(root).files)).toEqual(['a/b/c.njk', 'd.yaml']);
  expect(codes(readTemplateFolder(join(root, '无')).problems)).toEqual(['files.not-found']);
});
