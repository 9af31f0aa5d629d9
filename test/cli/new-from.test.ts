/** `jinqiu new --from`: last year's Word file or folder; what cannot be read is told, and nothing is written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeArchive } from '../support/archive.ts';
import { inFolder, run } from '../support/command.ts';

const yaml = `单位: { 全称: 青塘县总工会, 简称: 县总工会, 上级: 玉川市总工会 }
报告: { 年度: 2024, 详略: 简, 模板: 简讯, 成文日期: 2024-11-20 }
活动: { 名称: 金秋助学, 起始年: 2010 }
标准: [{ 条件: { 学段: 本科 }, 金额: 4000元 }]
合计: { 人数: 86名, 筹集: 28万元, 发放: 27.6万元 }
资金来源: [{ 名称: 市总工会, 级别: 市, 金额: 28万元 }]
仪式: [{ 名称: 发放仪式, 时间: 2024-08-26 }]
历史: { 逐年: [{ 年: 2023, 人数: 75名, 金额: 22万元 }] }
`;

/** A campaign's folder, and the Word file that it makes. */
async function build(folder: string): Promise<string> {
  mkdirSync(join(folder, '去年', '语料'), { recursive: true });
  writeFileSync(join(folder, '去年', '活动.yaml'), yaml);
  writeFileSync(join(folder, '去年', '语料', '结尾.yaml'), '段: 结尾\n句: []\n');
  await run(folder, 'build', '去年', '--draft', '--output', '总结.docx');
  return join(folder, '总结.docx');
}

/** What is left to be done: the roster, as of every new campaign. */
async function listErrors(folder: string): Promise<string[]> {
  const { out } = await run(folder, 'check', '今年', '--format', 'json');
  const { problems } = JSON.parse(out) as { problems: { code: string; severity: string }[] };
  return problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

const active = (folder: string) => readFileSync(join(folder, '活动.yaml'), 'utf8').replace(/ *#.*$/gm, '');

test('由 Word 文件：下一年的，合计进历史，只剩名册要填', () =>
  inFolder(async (folder) => {
    await build(folder);
    const { code, talk } = await run(folder, '新建', '今年', '--from', '总结.docx');
    expect({ code, files: readdirSync(join(folder, '今年')) }).toEqual({
      code: 0,
      files: ['名册.xlsx', '活动.schema.json', '活动.yaml', '语料'].sort(),
    });
    expect(talk).toContain('写2025年的');
    expect(active(join(folder, '今年'))).toContain('{ 年: 2024, 人数: 86名, 金额: 27.6万元 }');
    expect(await listErrors(folder)).toEqual(['completeness.roster-unfilled']);
  }));

test('年度同总结的一样：读成那一年的资料，同原文核对', () =>
  inFolder(async (folder) => {
    await build(folder);
    const { code, talk } = await run(folder, 'new', '重做', '--from', '总结.docx', '--year', '2024');
    expect(code).toBe(0);
    expect(talk).toMatch(/同原文核对：\d+处一致/);
    expect(talk).not.toContain('不一致');
    expect(active(join(folder, '重做'))).toMatch(/人数: 86名\n[\s\S]*发放: 27\.6万元/);
  }));

test('由文件夹：单位、标准、语料带过来，合计进历史；数字、日期、名册不带', () =>
  inFolder(async (folder) => {
    await build(folder);
    const { code } = await run(folder, 'new', '今年', '--from', '去年');
    const text = active(join(folder, '今年'));
    expect(code).toBe(0);
    expect(text).toContain('上级: 玉川市总工会');
    expect(text).toContain('金额: 4000元');
    expect(text).toMatch(/年: 2023, 人数: 75名[\s\S]*年: 2024, 人数: 86名, 金额: 27\.6万元/);
    expect(text).not.toMatch(/08-26|11-20|28万元|仪式/);
    expect(existsSync(join(folder, '今年', '语料', '结尾.yaml'))).toBe(true);
    expect(await listErrors(folder)).toEqual(['completeness.roster-unfilled']);
  }));

test('已经有活动的文件夹不写', () =>
  inFolder(async (folder) => {
    await build(folder);
    const { code } = await run(folder, 'new', '去年', '--from', '总结.docx');
    expect(code).not.toBe(0);
    expect(readFileSync(join(folder, '去年', '活动.yaml'), 'utf8')).toBe(yaml);
  }));

const main = (xml: string) => ({ 'word/document.xml': { content: xml } });
const relationships = (target = 'word/document.xml', more = '') => ({
  '_rels/.rels': {
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/>${more}</Relationships>`,
  },
});
const document = (text: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

test.each<[what: string, bytes: Uint8Array, said: string]>([
  ['压缩炸弹', makeArchive({ ...relationships(), ...main(document('0'.repeat(80 * 2 ** 20))) }), '太大'],
  ['外部的正文', makeArchive(relationships('http://example.com/document.xml')), '不是 Word 文件'],
  ['不成 XML', makeArchive({ ...relationships(), ...main('<w:document><w:p>') }), '坏了'],
  [
    '实体',
    makeArchive({ ...relationships(), ...main(`<!DOCTYPE a [<!ENTITY x "y">]>${document('&x;')}`) }),
    '坏了',
  ],
  [
    '加了密码',
    Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    '加了密码',
  ],
  ['改名的 .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), '是旧格式（.doc）'],
  ['文字', Buffer.from('2024年总结'), '不是 Word 文件'],
  ['空的', makeArchive({ ...relationships(), ...main(document('')) }), '里没有字'],
  ['没有年度', makeArchive({ ...relationships(), ...main(document('采购清单')) }), '里没有读出哪一年的报告'],
])('%s：说明原因，什么也不写', (_, bytes, said) =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, '总结.docx'), bytes);
    const { code, talk } = await run(folder, 'new', '今年', '--from', '总结.docx');
    expect({ code, written: existsSync(join(folder, '今年')) }).toEqual({ code: 1, written: false });
    expect(talk).toContain(said);
  }),
);

test('没有这个文件', () =>
  inFolder(async (folder) => {
    const { code, talk } = await run(folder, 'new', '今年', '--from', '没有.docx');
    expect({ code, written: existsSync(join(folder, '今年')) }).toEqual({ code: 1, written: false });
    expect(talk).toContain('找不到');
  }));
