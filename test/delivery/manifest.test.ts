/** The log of what was written into a folder: whoever opens it reads what it is; a killed run's last line spoils no other. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Manifest, type ManifestEntry } from '../../src/delivery/manifest.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-manifest-'));
  path = join(folder, '.jinqiu.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (file: string, content: string): ManifestEntry => ({ file, content, campaign: '../活动.yaml' });
/** Each line: 说明, the file and its content, or what else stands there. */
const lines = () =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => {
      try {
        const { 说明: preface, file, content } = JSON.parse(line);
        return preface === undefined ? `${file} ${content}` : '说明';
      } catch {
        return line;
      }
    });
const add = (...entries: ManifestEntry[]) => {
  const manifest = new Manifest(path);
  manifest.add(...entries);
  manifest.close();
};

test('开头说它是什么，只说一次；什么也没有写的不留文件', () => {
  add();
  expect(() => lines()).toThrow('ENOENT');
  add(entry('甲.docx', '1'));
  add(entry('乙.docx', '2'), entry('甲.docx', '3'));
  expect(lines()).toEqual(['说明', '甲.docx 1', '乙.docx 2', '甲.docx 3', '']);
});

test('写了一半的一行不连着下一行，也不算数', () => {
  writeFileSync(path, '{"file":"甲.docx","con');
  add(entry('乙.docx', '2'));
  expect(lines()).toEqual(['{"file":"甲.docx","con', '乙.docx 2', '']);
  expect(new Manifest(path).list().map(({ file }) => file)).toEqual(['乙.docx']);
});

test('同一个文件写过几次：在盘上的那一次是它；缩短以后一个文件一行，没有了的不留', () => {
  const manifest = new Manifest(path);
  manifest.add(entry('甲.docx', '1'), entry('甲.docx', '2'), entry('乙.docx', '3'), entry('丙.docx', '4'));
  expect(manifest.find('甲.docx', '1')).toMatchObject({ content: '1' });
  expect(manifest.find('甲.docx', '9')).toBeUndefined();
  expect(manifest.last('甲.docx')).toMatchObject({ content: '2' });
  expect(manifest.listOf('没有.docx')).toEqual([]);
  const there: Record<string, string> = { '甲.docx': '1', '丙.docx': '改过的' };
  const short = manifest.compact((file) => there[file]) ?? '';
  expect(short.split('\n').slice(1)).toEqual([
    JSON.stringify(entry('丙.docx', '4')),
    JSON.stringify(entry('甲.docx', '1')),
    '',
  ]);
  writeFileSync(path, short);
  expect(new Manifest(path).compact((file) => there[file])).toBeUndefined();
  manifest.close();
});
