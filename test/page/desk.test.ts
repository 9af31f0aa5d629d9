/** The desk: what two people write at once is kept, and what was done is taken back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Desk } from '../../src/page/desk.ts';
import { mergeTexts } from '../../src/page/texts.ts';

const text = '# 注释\n单位:\n  全称: 云岭县总工会\n报告:\n  年度: 2025\n合计:\n  人数: 36名\n';
let folder: string;
let file: string;
let desk: Desk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-desk-'));
  file = join(folder, '活动.yaml');
  writeFileSync(file, text);
  desk = new Desk(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const disk = () => readFileSync(file, 'utf8');
const count = (value: string, was = '36名') =>
  desk.edit('活动.yaml', [{ op: 'set', path: ['合计', '人数'], value, was }]);

describe('磁盘上的文件同时被改', () => {
  test('改的不是一处：两处都在', () => {
    desk.list();
    writeFileSync(file, text.replace('2025', '2026 # 别人改的'));
    expect(count('40名')).toMatchObject({ state: { text: expect.stringContaining('40名') } });
    expect(disk()).toBe(text.replace('2025', '2026 # 别人改的').replace('36名', '40名'));
  });

  test('改的是一处：不写，两边都说出来', () => {
    desk.list();
    writeFileSync(file, text.replace('36名', '37名'));
    expect(count('40名')).toMatchObject({ conflict: { theirs: '37名', yours: '40名' } });
    expect(disk()).toBe(text.replace('36名', '37名'));
  });

  test('整份文字：不在一处的合起来，在一处的不写', () => {
    const mark = desk.list()[0]!.mark;
    writeFileSync(file, text.replace('2025', '2026'));
    const mine = text.replace('云岭县', '云岭市');
    expect(desk.rewrite('活动.yaml', mark, mine)).toMatchObject({ merged: true });
    expect(disk()).toBe(text.replace('2025', '2026').replace('云岭县', '云岭市'));
    expect(desk.rewrite('活动.yaml', mark, text.replace('2025', '2024'))).toMatchObject({ conflict: {} });
    expect(disk()).toContain('2026');
  });

  test('别人改了的，问得出来；自己改的不算', () => {
    desk.list();
    count('40名');
    expect(desk.listChanged()).toEqual([]);
    writeFileSync(file, text);
    expect(desk.listChanged()).toMatchObject([{ name: '活动.yaml', text }]);
    expect(desk.listChanged()).toEqual([]);
  });
});

describe('撤销和重做', () => {
  test('一个字段接着打的字是一步', () => {
    count('4');
    count('40', '4');
    count('40名', '40');
    expect(desk.undo('活动.yaml')).toMatchObject({ state: { text, canUndo: false, canRedo: true } });
    expect(disk()).toBe(text);
    expect(desk.redo('活动.yaml')).toMatchObject({ state: { canUndo: true, canRedo: false } });
    expect(disk()).toContain('40名');
  });

  test('别人后来改了别处的，只撤自己的', () => {
    count('40名');
    writeFileSync(file, disk().replace('2025', '2026'));
    desk.undo('活动.yaml');
    expect(disk()).toBe(text.replace('2025', '2026'));
  });

  test('别人后来改了这一处的，不撤', () => {
    count('40名');
    writeFileSync(file, disk().replace('40名', '41名'));
    expect(desk.undo('活动.yaml')).toMatchObject({ refused: expect.stringContaining('撤销不了') });
    expect(disk()).toContain('41名');
  });
});

test('行尾和字节序标记照旧', () => {
  writeFileSync(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  desk.edit('活动.yaml', [{ op: 'set', path: ['单位', '简称'], value: '县工会', was: null }]);
  expect(disk()).toBe(
    `\uFEFF${text.replace('总工会\n', '总工会\n  简称: 县工会\n').replaceAll('\n', '\r\n')}`,
  );
});

test('读不出来的文件：说明，不改', () => {
  writeFileSync(file, '单位: "县\n报告\n');
  expect(desk.list()).toMatchObject([{ flaw: expect.stringContaining('YAML') }]);
});

test.each([
  ['a\nb\nc', 'a\nB\nc', 'a\nb\nC', 'a\nB\nC'],
  ['a\nb\nc', 'a\nB\nc', 'a\nX\nc', undefined],
  ['a\nb\nc\nd', 'A\nb\nc\nd', 'a\nb\nc\nD', 'A\nb\nc\nD'],
  ['a\nb', 'a\nx\nb', 'a\nb', 'a\nx\nb'],
  ['a\nb', 'a\nx\nb', 'a\ny\nb', undefined],
  ['a\nb\nc', 'a\nc', 'a\nb\nc\nd', 'a\nc\nd'],
  ['a', 'b', 'b', 'b'],
])('合并 %j：%j 和 %j', (base, mine, theirs, merged) => expect(mergeTexts(base, mine, theirs)).toBe(merged));
