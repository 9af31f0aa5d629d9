/** The preview in a real terminal window: drawn to its size, scrolled by keys, redrawn when a file is saved. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { examples } from '../support/reports.ts';
import { missingTmux, Screen } from '../support/screen.ts';
import { describeWith } from '../support/skip-loudly.ts';

let folder: string;
let opened: Screen | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-window-'));
  cpSync(join(examples, '编号总结-松陵县总工会'), folder, {
    recursive: true,
    filter: (path) => !path.includes('输出'),
  });
});

afterEach(() => {
  opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (columns: number, rows: number, args = '') => {
  opened = new Screen(folder, columns, rows, `preview . ${args}`);
  return opened;
};
const edit = (from: string, to: string) => {
  const path = join(folder, '活动.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

describeWith(missingTmux, '终端窗口', () => {
  test.each([
    [60, 1],
    [120, 2],
    [200, 3],
  ])('%d 列：%d 页并排，边框对齐，一行不多一行不少', async (columns, pages) => {
    const rows = await open(columns, 30).see(/第1/);
    expect(rows).toHaveLength(30);
    expect(rows[0]).toMatch(new RegExp(`^(?:┌─{58}┐ {0,2}){${pages}}$`));
  });

  test('太窄就重新折行，放宽了就恢复', async () => {
    const window = open(44, 30);
    await window.see('窗口较窄');
    window.resize(120, 30);
    const rows = await window.see(/^┌─{58}┐┌/);
    expect(rows.join('')).not.toContain('窗口较窄');
  });

  test('缩到一列一行也不出错，放宽了就恢复', async () => {
    const window = open(60, 30);
    await window.see('第1');
    window.resize(1, 1);
    await window.miss('第1');
    window.resize(60, 30);
    await window.see(/^┌─{58}┐/);
    await window.see('第1');
  });

  test('按键翻页、查找、看问题；退出后窗口恢复原样', async () => {
    const window = open(60, 30);
    await window.see('第1—2页');
    window.press('n');
    await window.see('第2—3页');
    window.press('G');
    await window.miss(/第[12]/);
    window.press('/', '信息比对', 'Enter');
    expect((await window.see(/^│.*信息比对/))[0]).toContain('信息比对');
    window.press('h');
    await window.see('显示或收起本说明');
    window.press('h');
    window.press('q');
    const rows = await window.see(/^\$ $|^\$$/);
    expect(rows.join('')).not.toContain('┌');
  });

  test('x 在页旁写明来历，再按收起', async () => {
    const window = open(120, 40);
    await window.see('第1');
    window.press('x');
    await window.see('活动.第几年：17 ＝ 年度 - 起始年 + 1');
    window.press('x');
    await window.see(/^┌─{58}┐┌/);
  });

  test('--watch：存盘就重画，位置不变；坏了说在底下，改好就恢复', async () => {
    const window = open(60, 40, '--watch');
    await window.see('第1—2页');
    window.press('n');
    await window.see(/第2(?:—3)?页/);
    const place = window.rows()[0];
    edit('企业班组和社区', '企业车间和社区');
    await window.see('企业车间和社区');
    await window.see(/更新，\d+ 毫秒/);
    expect(window.rows()[0]).toBe(place);
    edit('报告:\n', '报告: [\n');
    await window.see('资料读不成了，显示的是改动以前的样子');
    await window.see(/^活动\.yaml:.* 错误：/);
    await window.see('企业车间和社区');
    edit('报告: [\n', '报告:\n');
    await window.see(/更新，\d+ 毫秒/);
    await window.miss('资料读不成了');
  });

  test('有疑问的数字是红的，别的数字是青的', async () => {
    edit('人数: 48名\n', '人数: 47名\n');
    const window = open(60, 40);
    await window.see('【待核】47名');
    const colored = window.rows(true).join('\n');
    expect(colored).toMatch(/\x1b\[[\d;]*31m(?:\x1b\[[\d;]*m)*47名/);
    expect(colored).toMatch(/\x1b\[[\d;]*36m46户/);
  });
});
