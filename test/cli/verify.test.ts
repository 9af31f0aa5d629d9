/** `jinqiu verify`: a file that was built, edited, and asked about. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { county, write } from '../batch/support.ts';
import { makeArchive } from '../support/archive.ts';
import { inFolder, run } from '../support/command.ts';
import { examples } from '../support/reports.ts';

/** Builds an example, in a folder of its own, and changes words of the Word file that it made. */
async function buildAndEdit(folder: string, example: string, from: string, to: string): Promise<string> {
  cpSync(join(examples, example), folder, { recursive: true, filter: (path) => !path.includes('输出') });
  await run(folder, 'build');
  const [name = ''] = readdirSync(join(folder, '输出')).filter((file) => file.endsWith('.docx'));
  const parts = readOwnParts(readFileSync(join(folder, '输出', name)));
  const main = parts.get('word/document.xml') ?? '';
  expect(main).toContain(from);
  parts.set('word/document.xml', main.replace(from, to));
  const entries = [...parts].map(([path, content]) => [path, { content }]);
  writeFileSync(join(folder, '改过.docx'), makeArchive(Object.fromEntries(entries)));
  return name;
}

const songling = '编号总结-松陵县总工会';

test('没有改过的：一致多少处，退出码0；资料在文件周围找', () =>
  inFolder(async (folder) => {
    const name = await buildAndEdit(folder, songling, '48名', '48名');
    const { code, out } = await run(folder, 'verify', join('输出', name));
    expect(code).toBe(0);
    expect(out).toMatch(/^没有发现问题\n数字、日期、名称：\d{3}处同资料一致\n$/);
  }));

test('改过一处：在哪一段、资料里在哪一行，退出码1', () =>
  inFolder(async (folder) => {
    await buildAndEdit(folder, songling, '发放助学金17.1万元', '发放助学金17.2万元');
    const { code, out } = await run(folder, '核对', '改过.docx', '.');
    expect(code).toBe(1);
    expect(out).toContain(
      '改过.docx 第1页第2段: 错误：文件里是“17.2万元”，按资料是“17.1万元” [verify.changed]',
    );
    expect(out).toMatch(/合计\.发放：17\.1万元（活动\.yaml:\d+:\d+）/);
    expect(out).toContain('1处不一致');
  }));

test('批注写在另一份里，原来的不动；那里已有的不覆盖', () =>
  inFolder(async (folder) => {
    await buildAndEdit(folder, songling, '发放助学金17.1万元', '发放助学金17.2万元');
    const before = readFileSync(join(folder, '改过.docx'));
    const { code, talk } = await run(folder, 'verify', '改过.docx', '--comments');
    expect(code).toBe(1);
    expect(talk).toContain('批注写在：改过（批注）.docx');
    const parts = readOwnParts(readFileSync(join(folder, '改过（批注）.docx')));
    expect(parts.get('word/comments.xml')).toContain('文件里是“17.2万元”，按资料是“17.1万元”');
    expect(readFileSync(join(folder, '改过.docx'))).toEqual(before);
    const again = await run(folder, 'verify', '改过.docx', '-o', '改过（批注）.docx');
    expect(again).toMatchObject({ code: 3 });
    expect(again.talk).toContain('那里已经有一个同名的文件');
  }));

test('JSON：问题和几处一致、几处不一致', () =>
  inFolder(async (folder) => {
    await buildAndEdit(folder, songling, '48名', '49名');
    const { out } = await run(folder, 'verify', '改过.docx', '--format', 'json');
    const said = JSON.parse(out) as { problems: { code: string }[]; verified: { changed: number } };
    expect(said.problems.map(({ code }) => code)).toEqual(['verify.changed']);
    expect(said.verified.changed).toBe(1);
  }));

test('公示版照遮盖的名单比', () =>
  inFolder(async (folder) => {
    cpSync(join(examples, '版头示例-澜湖市总工会'), folder, { recursive: true });
    await run(folder, 'build', '--for', '公示', '--template', '编号总结');
    const [name = ''] = readdirSync(join(folder, '输出')).filter((file) => file.includes('（公示）'));
    const { code, out } = await run(folder, 'verify', join('输出', name));
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: '没有发现问题' });
  }));

test('成批报告里某个单位的', () =>
  inFolder(async (folder) => {
    cpSync(join(examples, '2025-云岭县总工会-批量'), folder, { recursive: true });
    await run(folder, 'batch', '--jobs', '1');
    const built = readdirSync(join(folder, '输出')).filter((file) => file.endsWith('.docx'));
    const [name = ''] = built.filter((file) => file.includes('矿业'));
    const { code, out } = await run(folder, 'verify', join('输出', name), '--department', '矿业公司工会');
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: '没有发现问题' });
  }));

test.each<[what: string, bytes: Uint8Array | undefined, said: string]>([
  ['没有这个文件', undefined, '找不到'],
  ['旧格式', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), '是旧格式（.doc）'],
  ['不是 Word', new TextEncoder().encode('文字'), '不是 Word 文件（.docx）'],
  ['不是 Word 的，不说密码', new TextEncoder().encode('文字'), '请看拿的是不是那一份'],
])('%s：说清楚，退出码1', (_, bytes, said) =>
  inFolder(async (folder) => {
    writeFileSync(
      join(folder, '活动.yaml'),
      '单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 3名}\n',
    );
    if (bytes) writeFileSync(join(folder, '总结.docx'), bytes);
    const { code, out, talk } = await run(folder, 'verify', '总结.docx');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(talk).toContain(said);
  }),
);

test('拿的是文件夹：请写里面的文件', () =>
  inFolder(async (folder) => {
    const { code, talk } = await run(folder, 'verify', '.');
    expect(code).toBe(1);
    expect(talk).toContain('这是文件夹，不是文件');
    expect(talk).toContain('请写文件夹里的那一个文件');
  }));

test('成批报告的文件，由文件名、标题和落款认出是谁的', () =>
  inFolder(async (folder) => {
    write(folder, county);
    await run(folder, 'batch');
    cpSync(join(folder, '输出', '矿业公司2025年金秋助学总结.docx'), join(folder, '改.docx'));
    cpSync(join(folder, '输出', '县总工会2025年金秋助学总结.docx'), join(folder, '汇.docx'));
    const told = [
      ['输出/供电公司2025年金秋助学总结.docx', '供电公司'],
      ['改.docx', '矿业公司'],
      ['汇.docx', '本级'],
    ] as const;
    for (const [file, unit] of told) {
      const { code, out, talk } = await run(folder, 'verify', file);
      expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: '没有发现问题' });
      expect(talk).toContain(`看作“${unit}”的报告`);
    }
  }));
