/** `jinqiu 语料`: what there is to choose from, and a choice made to last. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inExample, inFolder, run } from '../support/command.ts';

const songling = '编号总结-松陵县总工会';

describe('the sentences', () => {
  test('各段有几句，说什么', async () => {
    await inFolder(async (folder) => {
      const { code, out } = await run(folder, '语料');
      expect(code).toBe(0);
      expect(out).toMatch(/^意义　　 +\d+ 句 {2}\S/m);
      expect(out).toMatch(/^打算　　 +\d+ 句 .*（选了才印）$/m);
    });
  });

  test('一段的每一句：能印的填上数字，不能印的说缺什么，用了的标出来', async () => {
    await inExample(songling, async (folder) => {
      const { code, out } = await run(folder, '语料', '审核', '.');
      expect(code).toBe(0);
      expect(out).toMatch(/^√ 审核-\d+〔.*〕　← 报告里用的\n {4}[^{]+$/m);
      expect(out).toMatch(/^× 审核-\d+〔.*〕\n {4}.+\n {4}不印：要在“阶段”的“审核”的“方法”里勾选“/m);
    });
  });

  test('没有这一段，说最像的', async () => {
    await inExample('最简', async (folder) => {
      const { code, talk } = await run(folder, '语料', '摸低', '.');
      expect(code).toBe(2);
      expect(talk).toContain('没有“摸低”这一段，是否为“摸底”？');
    });
  });
});

describe('--固定', () => {
  test.each([songling, '最简'])('%s：固定以后一字不变，也没有新的问题', async (example) => {
    await inExample(example, async (folder) => {
      const build = () => run(folder, 'build', '.', '--to', 'text', '--draft', '-o', '-');
      const before = await build();
      expect(await run(folder, '语料', '.', '--固定')).toMatchObject({ code: 0 });
      const { out, talk } = await build();
      expect(out).toBe(before.out);
      expect(talk.match(/\[[a-z.-]+\]/g)).toEqual(before.talk.match(/\[[a-z.-]+\]/g));
    });
  });

  test('以后自己添的句子，固定了的报告不用', async () => {
    await inExample(songling, async (folder) => {
      const build = async () => (await run(folder, 'build', '.', '--to', 'text', '--draft', '-o', '-')).out;
      const before = await build();
      await run(folder, '语料', '.', '--固定');
      const sentence = (kind: string) =>
        `段: ${kind}\n句:\n  - {号: ${kind}-91, 位: 段尾, 类: 推, 详略: 简, 文: 新添的一句。}\n`;
      mkdirSync(join(folder, '语料'));
      for (const kind of ['审核', '发放'])
        writeFileSync(join(folder, '语料', `${kind}.yaml`), sentence(kind));
      expect(await build()).toBe(before);
    });
  });

  test('已经有“套语”的不改，给出要换的几行', async () => {
    await inExample('最简', async (folder) => {
      const path = join(folder, '活动.yaml');
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n套语:\n  意义: 关\n`);
      const before = readFileSync(path, 'utf8');
      const { code, out, talk } = await run(folder, '语料', '.', '--固定');
      expect(code).toBe(1);
      expect(out).toBe('套语:\n  其余: 关\n');
      expect(talk).toContain('已经有“套语”，没有改动');
      expect(readFileSync(path, 'utf8')).toBe(before);
    });
  });
});

describe('what is chosen and can’t be said', () => {
  test('说不了的句子说缺什么；关了的段有勾选的方法也要说', async () => {
    await inFolder(async (folder) => {
      writeFileSync(
        join(folder, '活动.yaml'),
        `单位: {全称: 松岭县总工会, 层级: 县}
报告: {年度: 2023}
合计: {人数: 9人, 发放: 2.7万元}
阶段: [{名称: 审核, 方法: [初审]}]
套语: {同比: 1, 审核: 关}
`,
      );
      const { out } = await run(folder, 'check', '.');
      expect(out).toMatch(
        /活动\.yaml:5:\d+: 套语\.同比 警告：“同比-1”没有印出来：要有上年的数字（写在“历史”的“逐年”里）/,
      );
      expect(out).toMatch(/套语\.审核 警告：“审核”写了“关”，勾选的初审报告里不会写到 \[bank\.silenced\]/);
    });
  });
});
