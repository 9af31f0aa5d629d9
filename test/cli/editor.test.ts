/** What an editor with the YAML language server shows of a new campaign: all in Chinese, each field with an example. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { describeRecord } from '../../src/campaign/fields.ts';
import { campaignSchema } from '../../src/campaign/schema/campaign.ts';
import { uncomment } from '../../src/template/starters.ts';
import { run } from '../support/command.ts';
import { LanguageServer, type Suggestion } from '../support/language-server.ts';
import { examples } from '../support/reports.ts';

/** The 活动.yaml that `jinqiu new` writes. */
let [folder, blank] = ['', ''];
let server: LanguageServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-editor-'));
  const asked = ['--year', '2025', '--unit', '云岭县总工会', '--level', '县', '--departments', '矿业公司'];
  await run(folder, 'new', '.', ...asked, '--yes');
  blank = readFileSync(join(folder, '活动.yaml'), 'utf8');
  server = await LanguageServer.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const english = /\b(?:string|integer|number|null|boolean|object|array|incorrect|expected|type|value)\b/i;
const helpOf = ({ documentation = '' }: Suggestion) =>
  typeof documentation === 'string' ? documentation : documentation.value;

/** Where each key of a YAML file stands. */
function listKeys(text: string): [key: string, offset: number][] {
  const keys: [string, number][] = [];
  const walk = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) walk(item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (isScalar(key)) keys.push([String(key.value), key.range![0]]);
      walk(value);
    }
  };
  walk(parseDocument(text).contents);
  return keys;
}

describe('停在字段上', () => {
  test('写着种类、说明和例子，都是中文', async () => {
    const text = uncomment(blank);
    await server.open(folder, text);
    const keys = listKeys(text);
    expect(keys.length).toBeGreaterThan(150);
    const shown = await Promise.all(
      keys.map(async ([key, at]) => [key, await server.hover(text, at)] as const),
    );
    const wordless = shown.filter(([, help]) => !/^#### \p{Script=Han}[\s\S]*\n\n(?=[^例来])\S/u.test(help));
    expect(wordless).toEqual([]);
    expect(shown.filter(([, help]) => !/例：|如 /.test(help))).toEqual([]);
    const described = shown.map(([, help]) => help.replace(/\n\n来源：.*/s, ''));
    expect(described.filter((help) => english.test(help) || /\|\|/.test(help))).toEqual([]);
  });

  test('例子是那个字段的', async () => {
    const text = uncomment(blank);
    await server.open(folder, text);
    expect(await server.hover(text, text.indexOf('成文日期:'))).toContain('落款的日期\n\n例：`2025-11-18`');
    expect(await server.hover(text, text.indexOf('标准:'))).toContain(
      '资助标准\n\n例：\n\n```yaml\n标准:\n  - 条件:\n      学段: 本科\n      新生: 是\n    金额: 5000元\n',
    );
  });
});

describe('补全', () => {
  /** What is offered at the end of what is typed into a new campaign. */
  const offer = async (typed: string) => {
    const text = `${blank}${typed}`;
    await server.open(folder, text);
    return new Map((await server.complete(text)).map((item) => [item.label, item]));
  };

  test('字段的名称是中文，带中文说明；选了就能接着写', async () => {
    const offered = await offer('');
    expect([...offered.keys()]).toEqual(
      expect.arrayContaining(['活动', '通知', '标准', '资金来源', '仪式', '合计']),
    );
    expect([...offered.values()].filter((item) => !/\p{Script=Han}/u.test(helpOf(item)))).toEqual([]);
    expect(offered.get('通知')!.insertText).toBe('通知:\n  - ');
    expect(offered.get('合计')!.insertText).toBe('合计:\n  ');
    expect(helpOf(offered.get('合计')!)).toContain('合计数字\n\n例：');
  });

  test('下一级也是；不替人写 0、false', async () => {
    const offered = await offer('活动:\n  ');
    expect(offered.get('起始年')!.insertText).toBe('起始年: ');
    expect(offered.get('定性')!.insertText).toBe('定性:\n  - ');
    const item = await offer('标准:\n  - 金额: 5000元\n    ');
    expect(item.get('频次')!.insertText).toBe('频次: ');
    expect(item.get('按户')!.insertText).toBe('按户: ');
    expect([...item.keys()]).not.toContain('金额');
  });

  test('可选的词', async () => {
    const words = await offer('资金来源:\n  - 名称: 县总工会\n    级别: ');
    expect([...words.keys()]).toEqual(expect.arrayContaining(['本级工会', '企业', '财政']));
  });
});

describe('写错了', () => {
  /** The lines where something is wrong, each with what is told of it. */
  const find = async (text: string) => {
    const found = await server.open(folder, text);
    return found.map(({ message, range }) => [text.split('\n')[range.start.line]!.trim(), message]);
  };

  test('没有写错的，一处也不报', async () => {
    expect(await find(blank)).toEqual([]);
    expect(await find(uncomment(blank))).toEqual([]);
  });

  test('用中文说可以写什么', async () => {
    expect(await find(blank.replace('层级: 县', '层级: 洲'))).toEqual([
      ['层级: 洲', expect.stringMatching(/^可以写 全国、省、/)],
    ]);
    expect(await find(blank.replace('详略:', '详细:'))).toEqual([
      [expect.stringMatching(/^详细:/), expect.stringMatching(/字段有 年度、标题、.*详略/)],
    ]);
    expect(await find(`${blank}合计:\n  人数: [48名]\n`)).toEqual([
      ['人数: [48名]', '这里写数目，不能写列表或下一级的字段'],
    ]);
  });

  test('单位自己的文件：能写的同活动.yaml，没有一项非写不可', async () => {
    const part = readFileSync(join(folder, '部门', '矿业公司.yaml'), 'utf8');
    const findIn = async (text: string) =>
      (await server.open(join(folder, '部门'), text)).map(({ message }) => message);
    expect(await findIn(part)).toEqual([]);
    expect(await findIn(`${uncomment(part)}单位: { 简称: 矿业 }\n报告: { 状态: 终稿 }\n`)).toEqual([]);
    expect(await findIn(`${part}合计: { 人数: [48名] }\n`)).toEqual(['这里写数目，不能写列表或下一级的字段']);
    expect(await findIn(`${part}合记: { 人数: 48名 }\n`)).toEqual([expect.stringMatching(/字段有 .*合计/)]);
    expect(await findIn(`${part}单位: { 层级: 洲 }\n`)).toEqual([expect.stringMatching(/^可以写 全国、/)]);
    const text = `${part}合计: { 人数: 48名 }\n`;
    await server.open(join(folder, '部门'), text);
    expect(await server.hover(text, text.lastIndexOf('人数:'))).toContain('例：');
  });

  test('一种字段一种写法也不合的，没有英文', async () => {
    const { fields } = describeRecord(campaignSchema);
    const wrong = Object.keys(fields).filter((key) => !['报告', '单位', '名册'].includes(key));
    const typed = wrong.map((key) => `${key}: { 甲: [{ 乙: 1 }] }`).join('\n');
    const found = await find(`${blank}${typed}\n`);
    expect(found.length).toBeGreaterThanOrEqual(wrong.length);
    expect(found.filter(([, message]) => english.test(message!))).toEqual([]);
  });
});

test.each(readdirSync(examples))('例子“%s”：编辑器找得到 schema，没有一处报错', async (name) => {
  const text = readFileSync(join(examples, name, '活动.yaml'), 'utf8');
  expect(await server.open(join(examples, name), text)).toEqual([]);
  expect(await server.hover(text, text.indexOf('年度:'))).toContain('报告所写的年度');
});
