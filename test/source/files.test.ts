/** A campaign folder: which files there are. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DiskFolder } from '../../src/source/disk-folder.ts';
import { findFile, listTemplateFiles, readBytes, readCampaignFiles } from '../../src/source/files.ts';
import { type Folder, FolderError, largestFile, MemoryFolder } from '../../src/source/folder.ts';
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
    expect(files.folder.path).toBe(root);
    expect(files.main).toEqual({ name: '活动.yaml', folder: files.folder });
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
      folder: { path: root },
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
    expect(codes(findFile(new DiskFolder(root), '外.csv').problems)).toEqual(['files.outside']);
    expect(codes(findFile(new DiskFolder(root), '部门/秘密.csv').problems)).toEqual(['files.outside']);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('a file that the data names', () => {
  test('is found in any case, also below', () => {
    write('名册.XLSX', '部门/名册.csv');
    expect(findFile(new DiskFolder(root), '名册.xlsx').file?.name).toBe('名册.XLSX');
    expect(findFile(new DiskFolder(root), './部门/名册.csv').file?.name).toBe('部门/名册.csv');
  });

  test('is missed with the nearest name', () => {
    write('受助名册.xlsx');
    expect(findFile(new DiskFolder(root), '名册.xlsx').problems).toMatchObject([
      { code: 'files.not-found', hint: '是不是“受助名册.xlsx”？' },
    ]);
  });

  test('a folder that may not be looked into is told, for what it holds would be missed', () => {
    const folder = new MemoryFolder({ '活动.yaml': '报告: {年度: 2025}\n' });
    const list = folder.list.bind(folder);
    folder.list = (name, depth) =>
      name === '模板' ? { names: [], outside: [], closed: [{ name, code: 'EACCES' }] } : list(name, depth);
    const { problems } = readCampaignFiles(folder);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'files.unreadable “模板”打不开：没有读取权限',
    ]);
  });

  test.each(['../名册.xlsx', '/etc/hosts', '部门/../../名册.xlsx'])('never lies outside: %s', (name) => {
    expect(codes(findFile(new DiskFolder(root), name).problems)).toEqual(['files.outside']);
  });
});

describe('reading', () => {
  test('gives the bytes', () => {
    write('活动.yaml');
    expect(readBytes({ name: '活动.yaml', folder: new DiskFolder(root) }).bytes).toEqual(
      Buffer.from('活动.yaml'),
    );
  });

  test('of what is gone, a folder, or too large is a problem', () => {
    const read = (name: string) => codes(readBytes({ name, folder: new DiskFolder(root) }).problems);
    mkdirSync(join(root, '夹'));
    writeFileSync(join(root, '大.csv'), Buffer.alloc(33 * 2 ** 20));
    expect(read('没有.yaml')).toEqual(['files.not-found']);
    expect(read('夹')).toEqual(['files.unreadable']);
    expect(read('大.csv')).toEqual(['files.too-large']);
  });
});

test.each(['', '\uFEFF', ' \n\t\n'])('a YAML file that holds nothing but %j is empty', (text) => {
  expect(readYamlFile({ name: '活动.yaml', folder: new MemoryFolder({ '活动.yaml': text }) })).toMatchObject({
    value: undefined,
    problems: [{ code: 'files.empty', place: { file: '活动.yaml', line: 1, column: 1 } }],
  });
});

test('a folder of templates lists every file', () => {
  write('a/b/c.njk', 'd.yaml');
  expect(names(listTemplateFiles(new DiskFolder(root)))).toEqual(['a/b/c.njk', 'd.yaml']);
});

test('a link to a YAML file elsewhere stands for that file', () => {
  write('共用/资料.yaml');
  mkdirSync(join(root, '桌面'));
  symlinkSync(join(root, '共用', '资料.yaml'), join(root, '桌面', '快捷.yaml'));
  const { main } = readCampaignFiles(join(root, '桌面', '快捷.yaml'));
  expect(main).toMatchObject({ name: '资料.yaml', folder: { path: join(root, '共用') } });
});

describe.each([
  ['on the disk', () => new DiskFolder(root)],
  ['in memory', () => new MemoryFolder()],
])('a folder %s', (_, make) => {
  const put = (folder: Folder, ...list: string[]) => {
    for (const name of list) folder.write(name, Buffer.from(name));
  };
  const failureOf = (act: () => unknown) => {
    try {
      act();
      return undefined;
    } catch (error) {
      return error instanceof FolderError ? error.failure : error;
    }
  };

  test('reads what was written, over what was there', () => {
    const folder = make();
    put(folder, '活动.yaml', './部门//矿业.yaml');
    expect(Buffer.from(folder.read('部门/矿业.yaml')).toString()).toBe('./部门//矿业.yaml');
    folder.write('部门\\矿业.yaml', Buffer.from('新'));
    expect(Buffer.from(folder.read('./部门/矿业.yaml')).toString()).toBe('新');
  });

  test('lists names as deep as asked, in order, without what is hidden', () => {
    const folder = make();
    put(folder, 'b.yaml', 'a/c.yaml', 'a/d/e.yaml', '.git/config', '~$b.xlsx', 'a/.x', '一.yaml');
    expect(folder.list('', 1)).toEqual({ names: ['b.yaml', '一.yaml'], outside: [] });
    expect(folder.list('', 2).names).toEqual(['a/c.yaml', 'b.yaml', '一.yaml']);
    expect(folder.list('a', 1).names).toEqual(['a/c.yaml']);
    expect(folder.list('a', 2).names).toEqual(['a/c.yaml', 'a/d/e.yaml']);
    expect(folder.list('无', 2).names).toEqual([]);
  });

  test('knows names in composed and decomposed form as one', () => {
    const folder = make();
    put(folder, 'é.yaml'.normalize('NFD'));
    expect(folder.list('', 1).names).toEqual(['é.yaml'.normalize('NFC')]);
    expect(folder.read('é.yaml'.normalize('NFD'))).toBeDefined();
  });

  test.each(['../a', '/etc/hosts', 'a/../../b', '..\\a', 'C:\\a', 'c:a', 'a\0b'])(
    'has nothing outside: %j',
    (name) => {
      const folder = make();
      expect(failureOf(() => folder.read(name))).toBe('outside');
      expect(failureOf(() => folder.write(name, Buffer.from('')))).toBe('outside');
    },
  );

  test('says what is missing, and what is too large', () => {
    const folder = make();
    expect(failureOf(() => folder.read('a'))).toBe('missing');
    folder.write('a', Buffer.alloc(largestFile));
    expect(failureOf(() => folder.read('a'))).toBe(undefined);
    folder.write('a', Buffer.alloc(largestFile + 1));
    expect(failureOf(() => folder.read('a'))).toBe('too-large');
  });
});

test('a name in decomposed form on the disk is found by its composed form', () => {
  write('é.csv'.normalize('NFD'));
  const folder = new DiskFolder(root);
  expect(folder.list('', 1).names).toEqual(['é.csv'.normalize('NFC')]);
  expect(Buffer.from(folder.read('é.csv'.normalize('NFC'))).toString()).toBe('é.csv'.normalize('NFD'));
});

test('a link on the disk that leads outside is neither read nor written through', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'jinqiu-elsewhere-'));
  writeFileSync(join(elsewhere, '秘密.csv'), '');
  symlinkSync(join(elsewhere, '秘密.csv'), join(root, '外.csv'));
  symlinkSync(elsewhere, join(root, '部门'));
  const folder = new DiskFolder(root);
  for (const name of ['外.csv', '部门/秘密.csv', '部门/新.csv']) {
    expect(() => folder.read(name)).toThrow('outside');
    expect(() => folder.write(name, Buffer.from(''))).toThrow('outside');
  }
  rmSync(elsewhere, { recursive: true });
});

test('what a folder of another kind throws is a problem with its words', () => {
  const folder: Folder = {
    list: () => ({ names: ['活动.yaml'], outside: [] }),
    read: () => {
      throw new Error('服务器没有应答');
    },
    write: () => {},
  };
  expect(readBytes({ name: '活动.yaml', folder }).problems).toMatchObject([
    { code: 'files.unreadable', message: expect.stringContaining('服务器没有应答') },
  ]);
});
