/** `jinqiu new`: what it writes can be read as it stands, and it never writes over what is there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inFolder, run } from '../support/command.ts';

test('写出的资料没有语法问题，只等填单位和人数', async () => {
  await inFolder(async (folder) => {
    const { code, out, talk } = await run(folder, 'new', '2025-金秋助学', '--year', '2025');
    expect(code).toBe(0);
    expect(out).toBe(`${join('2025-金秋助学', '活动.yaml')}\n`);
    expect(talk).toContain('jinqiu 预览');
    const text = readFileSync(join(folder, '2025-金秋助学', '活动.yaml'), 'utf8');
    expect(text).toContain('年度: 2025');
    expect(text).toContain('年: 2024');
    const checked = await run(folder, 'check', '2025-金秋助学');
    expect(checked.code).toBe(1);
    expect(checked.out.match(/\[[\w.-]+\]/g)).toEqual(['[schema.no-people]']);
  });
});

test('去掉全部“# ”，仍是看得懂的资料', async () => {
  await inFolder(async (folder) => {
    await run(folder, 'new', '.', '--year', '2025');
    const path = join(folder, '活动.yaml');
    const lines = readFileSync(path, 'utf8').split('\n');
    const filled = lines.map((line) =>
      line.replace(/^(\s*)# (?=\s*(?:- )?[\p{Script=Han}{])(?=.*[:：]|\s*- )/u, '$1'),
    );
    writeFileSync(
      path,
      filled.filter((line) => !/^名册:|^没有|^看样子|^受助名册|^行首|^金秋/.test(line)).join('\n'),
    );
    const { out } = await run(folder, 'check', '.');
    expect(out).not.toMatch(/yaml\.|schema\./);
  });
});

test('已有的不覆盖', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, '活动.yaml'), '她填的');
    const { code, talk } = await run(folder, '新建', '.');
    expect(code).toBe(3);
    expect(talk).toContain('已经存在，没有覆盖');
    expect(readFileSync(join(folder, '活动.yaml'), 'utf8')).toBe('她填的');
  });
});
