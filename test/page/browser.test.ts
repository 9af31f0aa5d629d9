/** The page as a secretary uses it, in a real browser. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { makeArchive } from '../support/archive.ts';
import { launchBrowser, missingBrowser, type Opened, openCampaign } from '../support/browser.ts';
import { runInstalled } from '../support/command.ts';
import { examples } from '../support/reports.ts';
import { describeWith } from '../support/skip-loudly.ts';

/** What of the browser's own the functions use that run there. */
interface Focused {
  value: string;
  tagName: string;
  textContent: string;
  parentElement: { textContent: string };
  getAttribute(name: string): string | null;
}
declare const document: {
  activeElement: Focused;
  querySelector(selector: string): { dispatchEvent(event: unknown): void };
};
declare const DataTransfer: new () => {
  setData(type: string, text: string): void;
  items: { add(file: unknown): void };
};
declare const DragEvent: new (type: string, init: object) => unknown;
declare const ClipboardEvent: new (type: string, init: object) => unknown;

let browser: Browser | undefined;
let folder: string;
let opened: Opened;
let page: Page;

/** A folder with an example's files, opened by the installed command. */
async function open(example?: string): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-browser-'));
  if (example !== undefined)
    cpSync(join(examples, example), folder, { recursive: true, filter: (path) => !path.includes('输出') });
  opened = await openCampaign(browser!, folder);
  page = opened.page;
}

async function close(): Promise<void> {
  await opened.close();
  rmSync(folder, { recursive: true });
}

/** Nothing leaves the machine, and nothing that the page does is forbidden by its own rules. */
function expectQuiet(): void {
  expect([...opened.hosts]).toEqual(['127.0.0.1']);
  expect(opened.complaints).toEqual([]);
}

const yaml = () => readFileSync(join(folder, '活动.yaml'), 'utf8');
/** Lines of one text that the other has not. */
const differing = (one: string, other: string) =>
  one.split('\n').filter((line) => !other.split('\n').includes(line));

describeWith(missingBrowser, '一个活动', () => {
  const song = join(examples, '编号总结-松陵县总工会', '活动.yaml');
  beforeAll(async () => {
    browser ??= await launchBrowser();
    await open('编号总结-松陵县总工会');
  });
  beforeEach(async () => {
    for (const name of readdirSync(folder))
      if (name !== '活动.yaml') rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, '活动.yaml'), readFileSync(song));
    await page.reload();
    await page.locator('.sheet svg').first().waitFor();
  });
  afterEach(expectQuiet);
  afterAll(close);

  test('每一种字段：打进去的就是文件里改的那一处', async () => {
    const typed: [label: string, from: string, to: string][] = [
      ['全称', '全称: 松陵县总工会', '全称: 松陵市总工会'],
      ['层级', '层级: 县', '层级: 市'],
      ['年度', '年度: 2025', '年度: 2026'],
      ['成文日期', '成文日期: 2025-11-18', '成文日期: 2025-12-01'],
      ['户数', '户数: 46户', '户数: 45户'],
      ['筹集', '筹集: 18.6万元', '筹集: 19万元'],
    ];
    for (const [label, from, to] of typed) {
      const before = yaml();
      const field = page.getByLabel(label, { exact: true }).first();
      const value = to.slice(to.indexOf(': ') + 2);
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
      await waitFor(() => yaml() !== before);
      expect(yaml()).toBe(before.replace(from, to));
    }
    const before = yaml();
    const tick = page.locator('.ticks input:not(:checked)').first();
    const word = await tick.evaluate((element) => element.parentElement?.textContent ?? '');
    await tick.check();
    await waitFor(() => yaml() !== before);
    expect(differing(yaml(), before)).toEqual([expect.stringContaining(word)]);
    await page.getByRole('button', { name: '撤销' }).click();
    await waitFor(() => yaml() === before);
  });

  test('看不懂的值：问题在字段下面；改好了就没有', async () => {
    const field = page.getByLabel('筹集', { exact: true });
    await field.fill('很多');
    const problem = page.locator('.field.error .troubles');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('很多');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('18.6万元');
    await problem.waitFor({ state: 'detached' });
  });

  test('点一个数字，到它的字段；进一个字段，印出来的亮起来', async () => {
    await page.locator('.sheet [data-reads="合计.筹集"]').first().click();
    await page.waitForFunction(() => document.activeElement.value === '18.6万元');
    await page.locator('.sheet .lit').first().waitFor();
    const lit = await page.locator('.sheet[data-page="1"] .lit').allTextContents();
    expect(lit.join('')).toBe('18.6万元91.9%');
    await page.locator('.sheet[data-page="1"] [data-reads]', { hasText: '91.9%' }).click();
    expect(await page.getByRole('dialog').textContent()).toMatch(/合计\.发放\s*17\.1万元\s*去改/);
  });

  test('下载的就是 jinqiu 生成 写的', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '生成 Word' }).click(),
    ]);
    const given = readFileSync(await download.path());
    const [written] = readdirSync(join(folder, '输出')).filter((name) => name.endsWith('.docx'));
    expect(download.suggestedFilename()).toBe(written);
    expect(readFileSync(join(folder, '输出', written!)).equals(given)).toBe(true);
    const other = mkdtempSync(join(tmpdir(), 'jinqiu-built-'));
    expect(runInstalled(folder, 'build', '-o', other)).toMatchObject({ code: 0 });
    expect(readFileSync(join(other, written!)).equals(given)).toBe(true);
    rmSync(other, { recursive: true });
  });

  test('文件同时被别的程序改：别处的留着，同一处的不覆盖', async () => {
    const field = page.getByLabel('筹集', { exact: true });
    await field.fill('19万元');
    await waitFor(() => yaml().includes('筹集: 19万元'));
    writeFileSync(join(folder, '活动.yaml'), yaml().replace('户数: 46户', '户数: 44户   # 记事本里改的'));
    await waitForValue(page.getByLabel('户数', { exact: true }).first(), '44户');
    await field.fill('20万元');
    await waitFor(() => yaml().includes('筹集: 20万元'));
    expect(yaml()).toContain('户数: 44户   # 记事本里改的');
    // typed in both places within one moment
    await field.pressSequentially('整');
    writeFileSync(join(folder, '活动.yaml'), yaml().replace('20万元', '21万元'));
    const asked = page.getByRole('alertdialog');
    await asked.waitFor();
    expect(await asked.textContent()).toMatch(/文件里\s*21万元\s*您写的\s*20万元整/);
    expect(yaml()).toContain('筹集: 21万元');
    await asked.getByRole('button', { name: '用我写的' }).click();
    await waitFor(() => yaml().includes('筹集: 20万元整'));
  });

  test('从 Excel 粘贴几行', async () => {
    const before = yaml();
    const cell = page.locator('.grid input[aria-label^="资金来源"]').last();
    const raise = page.getByRole('button', { name: /^上移资金来源第\d+行$/ });
    const count = await raise.count();
    await cell.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', '名称\t级别\t金额\r\n云川银行\t企业\t2万元\r\n王先生\t个人\t5000元\r\n');
      const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      element.dispatchEvent(pasted as never);
    });
    await waitFor(() => yaml() !== before);
    expect(differing(yaml(), before).map((line) => line.trim())).toEqual([
      '- { 名称: 云川银行, 级别: 企业, 金额: 2万元 }',
      '- { 名称: 王先生, 级别: 个人, 金额: 5000元 }',
    ]);
    expect(differing(before, yaml())).toEqual([]);
    const lines = () =>
      yaml()
        .split('\n')
        .map((line) => line.trim());
    const [first, second] = [
      '- { 名称: 云川银行, 级别: 企业, 金额: 2万元 }',
      '- { 名称: 王先生, 级别: 个人, 金额: 5000元 }',
    ];
    expect(lines().indexOf(second!)).toBe(lines().indexOf(first!) + 1);
    // the file is written before the page shows the rows
    await raise.nth(count + 1).press('Enter');
    await waitFor(() => lines().indexOf(second!) === lines().indexOf(first!) - 1);
  });

  test('名册拖上来：先看认出什么，点了才放进去', async () => {
    const rows = '姓名,学段,金额\r\n李小明,本科,5000元\r\n王小红,高中,2000元\r\n';
    await page
      .locator('.picker input')
      .or(page.locator('details', { hasText: '＋ 名册' }))
      .first()
      .waitFor({ state: 'attached' });
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], '受助名册.csv'));
      const dropped = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('.frame').dispatchEvent(dropped);
    }, rows);
    const box = page.getByRole('dialog');
    await box.waitFor();
    expect(await box.textContent()).toMatch(
      /受助名册\.csv：认出 2 行学生学段金额李小明本科5000元王小红高中2000元/,
    );
    expect(existsSync(join(folder, '受助名册.csv'))).toBe(false);
    const before = yaml();
    await box.getByRole('button', { name: '放进文件夹，用作名册' }).click();
    await waitFor(() => yaml() !== before);
    expect(readFileSync(join(folder, '受助名册.csv'), 'utf8')).toBe(rows);
    expect(differing(yaml(), before).join('\n')).toMatch(
      /^名册:\n {2}文件: 受助名册\.csv$|^名册: .*受助名册\.csv/,
    );
  });

  test('改过的 Word 文件：列出同资料不一样的；更新的是另一份，同 jinqiu 更新 写的一样', async () => {
    const [built] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '生成 Word' }).click(),
    ]);
    const buffer = changeWords(readFileSync(await built.path()), '发放助学金17.1万元', '发放助学金17.2万元');
    await page.getByLabel('户数', { exact: true }).first().fill('45户');
    await waitFor(() => yaml().includes('户数: 45户'));
    const there = readdirSync(folder);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '核对改过的 Word 文件……' }).press('Enter'),
    ]);
    await chooser.setFiles({ name: '总结.docx', mimeType: 'application/octet-stream', buffer });
    const box = page.getByRole('dialog');
    await box.waitFor();
    expect(await box.textContent()).toMatch(/“17\.2万元”，按资料是“17\.1万元”.*总结\.docx 第1页第2段/s);
    expect(await box.textContent()).toMatch(/“46户”，按资料是“45户”/);
    const [updated] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(updated.suggestedFilename()).toBe('总结（更新）.docx');
    await box.getByText(/改了\d+处.*都是修订/).waitFor();
    const given = readFileSync(await updated.path());
    expect(readdirSync(folder)).toEqual(there);
    writeFileSync(join(folder, '总结.docx'), buffer);
    expect(runInstalled(folder, 'update', '总结.docx', '.')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, '总结（更新）.docx')).equals(given)).toBe(true);
    expect(readFileSync(join(folder, '总结.docx')).equals(buffer)).toBe(true);
  });

  test('换一句、不用一句、交给程序选：写在“套语”里', async () => {
    const before = yaml();
    await page.getByRole('button', { name: '句子' }).click();
    const shelf = page.locator('.shelf', { has: page.locator('summary', { hasText: /^仪式/ }) });
    const other = shelf.locator('> ol > li:not(.said)').first();
    const words = (await other.locator('.text').textContent()) ?? '';
    const [, id, number] = /(仪式-(\d+))/.exec((await other.textContent()) ?? '') ?? [];
    await shelf.getByRole('button', { name: `用 ${id}`, exact: true }).click();
    await waitFor(() => differing(yaml(), before).join('\n') === `套语:\n  仪式: [${number}]`);
    await waitForPrinted(words, true);
    await shelf.getByRole('button', { name: `不用 ${id}`, exact: true }).click();
    await waitFor(() => differing(yaml(), before).join('\n') === '套语:\n  仪式: [关]');
    await waitForPrinted(words, false);
    await page
      .getByText(/印不出来：/)
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '交给程序选' }).click();
    await waitFor(() => !yaml().includes('套语'));
  });
});

describeWith(missingBrowser, '别的文件夹', () => {
  beforeAll(async () => {
    browser ??= await launchBrowser();
  });
  afterEach(async () => {
    expectQuiet();
    await close();
  });

  test('批量：各单位的报告和汇总.xlsx，做到哪里说到哪里', async () => {
    await open('2025-云岭县总工会-批量');
    await page.getByRole('button', { name: '批量' }).click();
    await page.getByText(/^写了 \d+ 份报告，另有 汇总\.xlsx，在 /).waitFor();
    expect(readdirSync(join(folder, '输出'))).toEqual(expect.arrayContaining(['汇总.xlsx']));
    await page.locator('.bar select').first().selectOption('矿业公司工会');
    await page.locator('.sheet', { hasText: '矿业' }).first().waitFor();
  });

  test('旁边有几个活动的文件夹：点一个打开', async () => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiu-browser-'));
    cpSync(join(examples, '最简'), join(folder, '2024-金秋助学'), { recursive: true });
    opened = await openCampaign(browser!, folder);
    await opened.page.getByRole('button', { name: '2024-金秋助学' }).click();
    await opened.page.locator('.sheet svg').first().waitFor();
  });

  test('只用键盘：从空文件夹到 Word 文件', async () => {
    await open();
    await page.getByLabel('单位的全称').waitFor();
    await page.keyboard.type('云岭县总工会');
    await page.keyboard.press('Enter');
    await page.getByLabel('全称', { exact: true }).waitFor();
    expect(yaml()).toContain('全称: 云岭县总工会');
    // the roster is a blank form: the figures are typed instead
    await reach(page, (name) => name.startsWith('添加') && name.includes('合计'));
    await page.keyboard.press('Enter');
    await reach(page, (name) => name === '＋ 合计');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === '人数');
    await page.keyboard.type('36名');
    await waitFor(() => /^ {2}人数: 36名$/m.test(yaml()));
    await page.locator('.sheet svg').first().waitFor();
    await reach(page, (name) => name === '生成 Word', 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^云岭县总工会\d{4}年.*（草稿）\.docx$/);
  });
});

afterAll(() => browser?.close());

/** Another document in a Word file. */
function changeWords(bytes: Uint8Array, from: string, to: string): Buffer {
  const parts = readOwnParts(bytes);
  const main = parts.get('word/document.xml') ?? '';
  expect(main).toContain(from);
  parts.set('word/document.xml', main.replace(from, to));
  return Buffer.from(
    makeArchive(Object.fromEntries([...parts].map(([path, content]) => [path, { content }]))),
  );
}

/** Waits until the pages have some words, or have them no longer. */
async function waitForPrinted(words: string, isThere: boolean): Promise<void> {
  const end = performance.now() + 15_000;
  const isPrinted = async () =>
    (await page.locator('.sheet g.line').allTextContents()).join('').includes(words);
  while ((await isPrinted()) !== isThere)
    if (performance.now() > end) throw new Error(`waited in vain for: ${words}`);
}

/** Presses Tab until what is focused is called so. */
async function reach(page: Page, isIt: (name: string) => boolean, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 250; step++) {
    const name = await page.evaluate(() => {
      const { tagName, textContent, parentElement } = document.activeElement;
      return (tagName === 'SUMMARY' ? parentElement.textContent : textContent).trim();
    });
    if (isIt(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error('not reached by the keyboard');
}

async function waitForValue(field: Locator, value: string): Promise<void> {
  const end = performance.now() + 15_000;
  while ((await field.inputValue()) !== value)
    if (performance.now() > end) throw new Error(`waited in vain for ${value}`);
}

async function waitFor(holds: () => boolean, patience = 15_000): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain; the file holds:\n${yaml()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
