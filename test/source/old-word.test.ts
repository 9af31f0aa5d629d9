/** .doc made .docx by LibreOffice; without it, that it is missing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { convertOldWord, isOldWord } from '../../src/source/old-word.ts';
import { readWord } from '../../src/word/read.ts';
import { missingOffice } from '../support/office.ts';

const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]);
const rtf = Buffer.from('{\\rtf1\\ansi 48 students\\par}');

/** Whatever is left of it in the folder for temporary files. */
const listLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('jinqiu-doc-'));

test('.doc、写成 .doc 的 RTF 要转换；.docx、加了密码的、文字不转换', () => {
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect([compound, rtf].map(isOldWord)).toEqual([true, true]);
  expect([Buffer.from('PK'), encrypted, Buffer.from('文字')].map(isOldWord)).toEqual([false, false, false]);
});

test('没有 LibreOffice', () => {
  expect(convertOldWord(compound, { commands: ['no-such-office'] })).toBe('missing');
  expect(listLeft()).toEqual([]);
});

if (missingOffice) console.warn(`SKIPPED .doc 转换: ${missingOffice}`);
(missingOffice ? describe.skip : describe)('有 LibreOffice', () => {
  test('转换出来的，读得出同样的段落', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiu-test-'));
    try {
      writeFileSync(join(folder, '总结.txt'), '今年资助48名学生。\n共发放17.1万元。\n');
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const args = [profile, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder];
      spawnSync('soffice', [...args, '--infilter=Text (encoded):UTF8', join(folder, '总结.txt')]);
      const made = convertOldWord(readFileSync(join(folder, '总结.doc')));
      const read = readWord(typeof made === 'string' ? new Uint8Array() : made);
      expect('passages' in read && read.passages.map(({ text }) => text)).toEqual([
        '今年资助48名学生。',
        '共发放17.1万元。',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('坏的、来不及的：说没有转换成，不留下什么', () => {
    expect(convertOldWord(compound)).toBe('failed');
    expect(convertOldWord(rtf, { timeout: 1 })).toBe('failed');
    expect(listLeft()).toEqual([]);
  });
});
