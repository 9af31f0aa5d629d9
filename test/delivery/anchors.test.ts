/** By what a Word file is known again after it was edited, and what of that goes out of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type KeptPassage, readBase, type WrittenBase } from '../../src/anchors/base.ts';
import { readBookmark } from '../../src/anchors/names.ts';
import { digest, tighten } from '../../src/anchors/words.ts';
import type { Audience } from '../../src/campaign/audiences.ts';
import { findBase } from '../../src/delivery/base.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import { decodeReferences } from '../../src/opc/references.ts';
import { readPassages } from '../../src/word/paragraphs.ts';
import { inExample, run } from '../support/command.ts';
import { missingValidator, partsOf, validate } from '../support/docx.ts';
import { reportFromYaml, reportOf } from '../support/reports.ts';
import { describeWith } from '../support/skip-loudly.ts';

const masthead = '版头示例-澜湖市总工会';

async function write(example: string, audience: Audience = '内部') {
  const { report } = reportOf(example, { audience, template: '编号总结', draft: true });
  const bases: WrittenBase[] = [];
  const bytes = await deliver(report, 'docx', (base) => bases.push(base));
  return { report, bytes, parts: partsOf(bytes), base: bases[0] };
}

const bytesOf = (text = '') => new TextEncoder().encode(text);
const textsOf = (passages: readonly KeptPassage[] = []) =>
  passages.map(({ words }) => words.map(({ text, digest: hidden }) => text ?? hidden));

describe('内部版', () => {
  test('每一段有一个隐藏书签，名字里是这一段的摘要', async () => {
    const { parts } = await write(masthead);
    const main = parts.get('word/document.xml') ?? '';
    const outside = main.replace(/<w:tbl>.*?<\/w:tbl>/g, '');
    const marked = [...outside.matchAll(/<w:p>.*?<\/w:p>/g)].flatMap(([xml]) => {
      const words = [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.slice(text.indexOf('>') + 1));
      return words.length > 0
        ? [{ xml, text: decodeReferences(words.join('')).replaceAll('【待核】', '') }]
        : [];
    });
    expect(marked.length).toBeGreaterThan(30);
    for (const { xml, text } of marked) {
      const name = /<w:bookmarkStart w:id="\d+" w:name="([^"]+)"\/>/.exec(xml)?.[1] ?? '';
      expect([text, readBookmark(name)]).toEqual([text, digest(tighten(text))]);
      expect(name.length).toBeLessThanOrEqual(40);
    }
    const names = [...main.matchAll(/<w:bookmarkStart [^>]*>/g)].map(([mark]) => mark);
    expect(new Set(names).size).toBe(names.length);
  });

  test('带着原文：逐句、逐格，同文件里读出来的一样；有姓名的只有摘要', async () => {
    const { parts, report, base } = await write(masthead);
    const kept = parts.get('customXml/item1.xml');
    expect(kept).toBe(base?.xml);
    const passages = readBase(bytesOf(kept))?.passages;
    const read = readPassages(bytesOf(parts.get('word/document.xml'))).map(({ text }) =>
      tighten(text.replaceAll('【待核】', '')),
    );
    const plain = textsOf(passages).map((words) => words.join(''));
    expect(plain.filter((text) => read.includes(text)).length).toBeGreaterThan(40);
    const people = report.facts.values.名册?.map(({ 学生 }) => 学生) ?? [];
    expect(people.length).toBeGreaterThan(2);
    for (const name of people) expect([name, kept?.includes(name ?? '')]).toEqual([name, false]);
    expect(
      passages?.flatMap(({ words }) => words).filter((words) => words.digest).length,
    ).toBeGreaterThanOrEqual(people.length);
  });

  test('句子由同样的字段得出的，数字不同也认得出来', async () => {
    const said = async (people: number) => {
      const { report } = reportFromYaml(
        `单位: {全称: 云岭县总工会}\n报告: {年度: 2025, 模板: 编号总结}\n合计: {人数: ${people}名}\n`,
      );
      const bases: WrittenBase[] = [];
      await deliver(report, 'docx', (base) => bases.push(base));
      const words = readBase(bytesOf(bases[0]?.xml))?.passages.flatMap((passage) => passage.words) ?? [];
      return words.find(({ text }) => text?.includes(`${people}名`));
    };
    const [few, many] = [await said(36), await said(48)];
    expect(few?.sources).toMatch(/^[a-p]{6}$/);
    expect(many?.sources).toBe(few?.sources);
    expect(many?.text).not.toBe(few?.text);
  });

  test('同样的资料，同样的字节；编号只有字母，不会像证件号', async () => {
    const [first, second] = [await write(masthead), await write(masthead)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.base?.id).toMatch(/^[a-p]{32}$/);
    expect(first.parts.get('docProps/custom.xml')).toContain(`name="jinqiu"><vt:lpwstr>${first.base?.id}<`);
  });
});

describeWith(missingValidator, 'valid for the Open XML SDK', () => {
  test('with all anchors', async () => {
    expect(await validate((await write(masthead)).bytes)).toEqual([]);
  });
});

describe('发到单位外面去的', () => {
  test.each<[Audience]>([['上报'], ['公示']])('%s：没有原文，没有书签，只有编号', async (audience) => {
    const { parts, base } = await write(masthead, audience);
    expect([...parts.keys()].filter((path) => path.startsWith('customXml'))).toEqual([]);
    for (const [path, content] of parts)
      expect([path, /_jq|bookmark|urn:jinqiu/.exec(content)?.[0]]).toEqual([path, undefined]);
    expect(parts.get('docProps/custom.xml')).toContain(base?.id);
  });

  test('成批的，没有人留原文，连编号也没有', async () => {
    const { report } = reportOf(masthead, { audience: '上报', template: '编号总结', draft: true });
    const parts = partsOf(await deliver(report, 'docx'));
    expect([...parts.keys()].filter((path) => /custom/i.test(path))).toEqual([]);
  });
});

test('生成以后，文件夹里按编号找得到原文，谁的姓名都没有', () =>
  inExample(masthead, async (folder) => {
    await run(folder, 'build', '--for', '上报');
    const [name = ''] = readdirSync(join(folder, '输出')).filter((file) => file.endsWith('.docx'));
    const property = partsOf(readFileSync(join(folder, '输出', name))).get('docProps/custom.xml') ?? '';
    const id = /<vt:lpwstr>([a-p]+)</.exec(property)?.[1] ?? '';
    expect(findBase(join(folder, '输出'), id)?.passages.length).toBeGreaterThan(40);
    const people = reportOf(masthead).report.facts.values.名册?.map(({ 学生 }) => 学生 ?? '') ?? [];
    const kept = readFileSync(join(folder, '输出', '.jinqiu', `${id}.xml`), 'utf8');
    expect(people.filter((who) => kept.includes(who))).toEqual([]);
    expect(findBase(join(folder, '输出'), '../../活动')).toBeUndefined();
  }));
