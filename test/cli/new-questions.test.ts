/** `jinqiu new` in a real terminal: it asks in Chinese what was not given, and writes nothing when it is broken off. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { missingTmux, Screen } from '../support/screen.ts';
import { describeWith } from '../support/skip-loudly.ts';

let folder: string;
let opened: Screen | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-new-'));
});

afterEach(() => {
  opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (args: string) => {
  opened = new Screen(folder, 90, 40, `new ${args}`);
  return opened;
};
const written = () => readFileSync(join(folder, '甲', '活动.yaml'), 'utf8');

describeWith(missingTmux, '终端里的提问', () => {
  test('五句，层级先照名称猜', async () => {
    const window = open('甲');
    await window.see('◆  单位的全称');
    window.press('云岭矿业公司工会', 'Enter');
    await window.see('● 行业、系统、集团、企业、基层');
    window.press('Up', 'Enter');
    await window.see('◆  报告哪一年');
    window.press('C-u', '25', 'Enter');
    await window.see('年度是四位数字');
    window.press('C-u', '2025', 'Enter');
    await window.see('◆  有没有各自写报告的部门');
    window.press('一分公司、二分公司', 'Enter');
    await window.see('● 常：');
    window.press('Down', 'Enter');
    const rows = await window.see('建好了');
    expect(rows.join('\n')).not.toMatch(/navigate|confirm|cancel/i);
    const text = written();
    expect(text).toContain('全称: 云岭矿业公司工会\n  层级: 乡镇\n');
    expect(text).toContain('    - 一分公司\n    - 二分公司\n');
    expect(text).toContain('年度: 2025\n');
    expect(text).toContain('详略: 详 ');
    expect(existsSync(join(folder, '甲', '部门', '一分公司.yaml'))).toBe(true);
  });

  test('写明了的不问', async () => {
    const window = open('甲 --unit 云岭县总工会 --level 县 --year 2025 --departments 乙');
    await window.see('◆  写多详细');
    expect(window.rows().join('\n')).not.toContain('全称');
    window.press('Enter');
    await window.see('建好了');
    expect(written()).toContain('详略: 常 ');
  });

  test('--yes 什么都不问', async () => {
    await open('甲 --yes').see('建好了');
    expect(written()).toContain('全称: 请填单位全称\n');
  });

  test('按 Ctrl-C 不建', async () => {
    const window = open('甲');
    await window.see('◆  单位的全称');
    window.press('C-c');
    await window.see('没有建。');
    expect(existsSync(join(folder, '甲'))).toBe(false);
  });

  test('已有的，不问就说', async () => {
    const window = open('甲 --yes');
    await window.see('建好了');
    window.press(
      `"${process.execPath}" "${join(import.meta.dirname, '../../dist/cli/main.js')}" new 甲`,
      'Enter',
    );
    await window.see('请换一个文件夹');
    expect(window.rows().join('\n')).not.toContain('◆');
  });
});
