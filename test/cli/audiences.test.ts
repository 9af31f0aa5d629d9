/** `--for`: the same campaign for other readers. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inFolder, type Outcome, run } from '../support/command.ts';

const yaml = `
单位: {全称: 云岭县总工会}
报告: {年度: 2025, 模板: 编号总结}
阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]
名册:
  - {学生: 欧阳小雨, 家长: 欧阳建国, 单位: 矿业分公司, 金额: 5000元}
  - {学生: 何志远, 家长: 何大山, 单位: 运输分公司, 金额: 3000元}
`;

function build(more: string, ...args: string[]): Promise<Outcome & { files: string[] }> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, '活动.yaml'), yaml + more);
    const outcome = await run(folder, 'build', '.', '--to', 'text', ...args);
    const files = readdirSync(folder).includes('输出') ? readdirSync(join(folder, '输出')) : [];
    return { ...outcome, files: files.filter((name) => !name.startsWith('.')) };
  });
}

describe('build --for', () => {
  test('公示 is a notice, whatever report the campaign names', async () => {
    const { code, out, talk } = await build('', '--for', '公示', '-o', '-');
    expect(code).toBe(0);
    expect(out).toContain('欧阳**');
    expect(out).not.toMatch(/小雨|志远/);
    expect(talk).toContain('2025年8月23日应当撤下');
  });

  test('with a template, that report made public, in a file of its own', async () => {
    const { files } = await build('', '--for', '公示', '-t', '编号总结');
    expect(files).toEqual(['云岭县总工会2025年“金秋助学”活动总结（公示）.txt']);
  });

  test('the notice is public even where another version is asked for', async () => {
    expect((await build('', '--for', '内部', '-t', '公示', '-o', '-')).out).toContain('欧阳**');
  });

  test('a number that identifies a person keeps the file from being written', async () => {
    const { code, files, talk } = await build('公示: {地点: 公告栏13912345678}', '--for', '公示');
    expect([code, files]).toEqual([1, []]);
    expect(talk).toContain('139****5678');
    expect(talk).toContain('privacy.value');
  });

  test('but a draft can be written: it shows no number', async () => {
    const { code, out, talk } = await build(
      '公示: {地点: 公告栏13912345678}',
      '--for',
      '公示',
      '--draft',
      '-o',
      '-',
    );
    expect(code).toBe(0);
    expect(out).not.toContain('13912345678');
    expect(talk).toContain('privacy.value');
  });

  test('only three versions', async () => {
    expect((await build('', '--for', '群众')).code).toBe(2);
  });
});

test('check and preview take it too', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, '活动.yaml'), yaml);
    expect((await run(folder, 'check', '.', '--for', '公示')).out).toContain('privacy.take-down');
    expect((await run(folder, 'preview', '.', '--plain', '--for', '公示')).out).toContain('何**');
  });
});
