/** `jinqiu update`: the file beside the old one, and what is said of it. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inExample, run } from '../support/command.ts';
import { partsOf } from '../support/docx.ts';
import { bodyOf, read, withBody } from '../update/support.ts';

const songling = '编号总结-松陵县总工会';

/** Builds the example, changes some words in its file, then a figure in its data. */
async function prepare(folder: string, from: string, to: string): Promise<Uint8Array> {
  await run(folder, 'build');
  const [name = ''] = readdirSync(join(folder, '输出')).filter((file) => file.endsWith('.docx'));
  const built = readFileSync(join(folder, '输出', name));
  const hers = withBody(
    built,
    bodyOf(built).replace(from, () => to),
  );
  writeFileSync(join(folder, '输出', '总结.docx'), hers);
  const yaml = readFileSync(join(folder, '活动.yaml'), 'utf8');
  writeFileSync(join(folder, '活动.yaml'), yaml.replace('户数: 46户', '户数: 47户'));
  return hers;
}

test('写在旁边，原来的不动，已有的不覆盖；说改了几处、靠什么、核对的结果', () =>
  inExample(songling, async (folder) => {
    const hers = await prepare(folder, '涉及家庭46户', '共涉及家庭46户');
    const first = await run(folder, '更新', join('输出', '总结.docx'));
    expect(first.code).toBe(0);
    expect(first.out).toBe(`${join('输出', '总结（更新）.docx')}\n`);
    expect(first.talk).toMatch(
      /改了\d+处；都是修订，请逐处接受或拒绝。写出时的原文在文件夹的 \.jinqiu 里找到。/,
    );
    expect(first.talk).toContain('更新后的文件，同资料核对：\n没有发现问题');
    expect(read(bodyOf(readFileSync(join(folder, '输出', '总结（更新）.docx')))).join('\n')).toContain(
      '共涉及家庭47户',
    );
    expect(readFileSync(join(folder, '输出', '总结.docx')).equals(hers)).toBe(true);
    const second = await run(folder, 'update', join('输出', '总结.docx'), '--accept');
    expect(second.out).toBe(`${join('输出', '总结（更新2）.docx')}\n`);
    const third = await run(folder, 'update', join('输出', '总结.docx'), '-o', join('输出', '总结.docx'));
    expect([third.code, third.talk]).toEqual([
      expect.any(Number),
      expect.stringContaining('已经有一个同名的文件'),
    ]);
  }));

test('两边都改过的：批注，退出码1，说在第几段', () =>
  inExample(songling, async (folder) => {
    await prepare(folder, '涉及家庭46户', '涉及家庭45户');
    const { code, talk } = await run(
      folder,
      'update',
      join('输出', '总结.docx'),
      '--author',
      '周岚',
      '--date',
      '2025-12-01',
    );
    expect(code).toBe(1);
    expect(talk).toContain(
      '总结.docx 第2段: 警告：您改过的“涉及家庭45户”，按资料现在是“涉及家庭47户” [update.conflict]',
    );
    expect(talk).toContain('1处您改过、资料也变了，没有动，文件里有批注');
    const made = readFileSync(join(folder, '输出', '总结（更新）.docx'));
    expect(bodyOf(made)).toMatch(/<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<w:r>).)*涉及家庭45户，<\/w:t>/);
    expect(partsOf(made).get('word/comments.xml')).toContain('w:author="周岚"');
  }));

test('资料自己对不上的、文件在 Word 里开着的，说出来；核对的结果说的是新文件', () =>
  inExample(songling, async (folder) => {
    await prepare(folder, '涉及家庭46户', '涉及家庭45户');
    const yaml = readFileSync(join(folder, '活动.yaml'), 'utf8');
    writeFileSync(join(folder, '活动.yaml'), yaml.replace(/^ {2}人数: 48名$/m, '  人数: 49名'));
    // of a name of two letters Office leaves out none
    writeFileSync(join(folder, '输出', '~$总结.docx'), '');
    const { code, talk } = await run(folder, 'update', join('输出', '总结.docx'));
    expect(code).toBe(1);
    expect(talk).toContain('“总结.docx”正在 Word 或 WPS 里打开着');
    expect(talk).toMatch(/活动\.yaml:\d+:\d+: 合计\.人数 错误：合计\.人数 是49名/);
    expect(talk).toMatch(
      /总结（更新）\.docx 第1页第2段: 错误：文件里是“45户”，按资料是“47户” \[verify\.changed\]/,
    );
  }));

test('公示版没有带着原文，靠旁边的一份；资料没有变的，不另存', () =>
  inExample('版头示例-澜湖市总工会', async (folder) => {
    await run(folder, 'build', '--for', '公示', '--template', '编号总结');
    const [name = ''] = readdirSync(join(folder, '输出')).filter((file) => file.includes('（公示）'));
    copyFileSync(join(folder, '输出', name), join(folder, '总结（公示）.docx'));
    const { code, out, talk } = await run(folder, 'update', '总结（公示）.docx');
    expect(talk).toContain('资料没有变，文件不用改。写出时的原文在文件夹的 .jinqiu 里找到。没有另存。');
    expect([code, out, readdirSync(folder).filter((file) => file.includes('更新'))]).toEqual([0, '', []]);
  }));
