/** The desk: what two people write at once is kept, and what was done is taken back. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

describe('几个文件', () => {
  const unit = () => join(folder, '部门', '一车间.yaml');
  beforeEach(() => {
    mkdirSync(join(folder, '部门'));
    writeFileSync(unit(), '合计: {人数: 3名}\n');
  });

  test('各叫什么，什么错了：部门的文件不用写单位、年度', () => {
    const tell = () => desk.list().map(({ name, label, problems }) => `${name} ${label} ${problems.length}`);
    expect(tell()).toEqual(['活动.yaml 云岭县总工会 0', '部门/一车间.yaml 一车间 0']);
    writeFileSync(
      file,
      text.replace('  全称: 云岭县总工会', '  全称: 云岭县总工会\n  简称: 县工会').replace('36名', '很多'),
    );
    expect(tell()).toEqual(['活动.yaml 县工会 1', '部门/一车间.yaml 一车间 0']);
    for (const other of ['单位: 甲\n报告: {年度: 2025}\n', '合计: {人数: 3名}\n', '- 一\n']) {
      writeFileSync(file, other);
      expect(desk.list()[0]).toMatchObject({ label: '本级' });
    }
  });

  test('少了一个：都重新说一遍', () => {
    desk.list();
    rmSync(unit());
    expect(desk.listChanged().map(({ name }) => name)).toEqual(['活动.yaml']);
    expect(desk.listChanged()).toEqual([]);
  });

  test('各自撤销；没有的撤销不了', () => {
    desk.edit('部门/一车间.yaml', [{ op: 'set', path: ['合计', '人数'], value: '4名', was: '3名' }]);
    expect(desk.undo('活动.yaml')).toMatchObject({
      refused: '没有可以撤销或重做的了',
      state: { canUndo: false },
    });
    expect(desk.redo('部门/一车间.yaml')).toMatchObject({ refused: '没有可以撤销或重做的了' });
    expect(desk.undo('部门/一车间.yaml')).toMatchObject({ state: { text: '合计: {人数: 3名}\n' } });
    expect(desk.undo('没有.yaml')).toBeUndefined();
    expect(desk.edit('没有.yaml', [])).toBeUndefined();
  });

  test('两个字段一起改的是一步', () => {
    const set = (value: string, was: string) => ({ op: 'set' as const, path: ['合计', '人数'], value, was });
    desk.edit('活动.yaml', [set('37名', '36名')]);
    desk.edit('活动.yaml', [
      set('38名', '37名'),
      { op: 'set', path: ['报告', '年度'], value: '2026', was: '2025' },
    ]);
    desk.undo('活动.yaml');
    expect(disk()).toContain('37名');
    desk.undo('活动.yaml');
    expect(disk()).toBe(text);
    expect(desk.redo('活动.yaml')).toMatchObject({ state: { canRedo: true } });
    count('39名', '37名');
    expect(desk.redo('活动.yaml')).toMatchObject({ refused: '没有可以撤销或重做的了' });
  });
});

test.each([
  ['空着的', '合计:\n  人数:\n', ['合计', '人数'], { theirs: '（空）' }],
  ['几项', '打算: [一, 二]\n', ['打算'], { theirs: '一；二' }],
  ['记录', '合计: {人数: 3名, 发放: 1万元}\n', ['合计'], { theirs: '人数 3名，发放 1万元' }],
])('两边不一样的说得出来：%s', (_, yaml, path, conflict) => {
  writeFileSync(file, yaml);
  const reply = desk.edit('活动.yaml', [{ op: 'set', path, value: '4', was: '旧的' }]);
  expect(reply).toMatchObject({ conflict: { ...conflict, yours: '4' } });
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
