/** Slips in the words of a command line: what is said to type instead. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inFolder, run } from '../support/command.ts';

const campaign = '单位: {全称: 青禾县总工会}\n报告: {年度: 2025}\n合计: {人数: 20名}\n';

test.each([
  [['生成', '简讯'], '要出简讯，写 --template 简讯'],
  [['简讯'], '要出简讯，写 --template 简讯：jinqiu 生成 . --template 简讯'],
  [['生成', '——template', '简讯'], '“——”是中文的破折号，请换成半角的短横：--template'],
  [['生成', '－t', '简讯'], '“－”是中文的破折号，请换成半角的短横：-t'],
  [['生成\u3000甲'], '里是全角空格，请换成半角空格：生成 甲'],
])('%j', async (words, said) => {
  await inFolder(async (folder) => expect((await run(folder, ...words)).talk).toContain(`${said}\n`));
});

test('the folder that one is in, and the only one below', async () => {
  await inFolder(async (folder) => {
    mkdirSync(join(folder, '2025-金秋助学'));
    const below = (await run(folder, '检查', '.')).talk;
    expect(below).not.toContain('这里有一个');
    writeFileSync(join(folder, '2025-金秋助学', '活动.yaml'), campaign);
    expect((await run(folder, '预览')).talk).toContain('要用它就写：2025-金秋助学');
    for (const words of [['completion', 'xx'], ['completion'], ['核对'], ['help', 'orderdays']])
      expect((await run(folder, ...words)).talk).not.toContain('要用它就写');
    expect((await run(folder, 'completion')).talk).toContain('缺少 <终端>：可选 bash、zsh');
    const inside = join(folder, '2025-金秋助学');
    expect((await run(inside, '预览', basename(inside))).talk).toContain(
      '您已经在这个文件夹里，不写名字就行',
    );
    expect((await run(inside, '检查', '别的')).talk).not.toContain('您已经');
  });
});

test('nothing where the words are right and the data are not', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, '活动.yaml'), '单位: {全称: 青禾县总工会}\n');
    const { code, talk } = await run(folder, '生成', '.', '-t', '简讯');
    expect(code).toBe(1);
    expect(talk).not.toMatch(/要出简讯|您已经|这里有一个/);
  });
});
