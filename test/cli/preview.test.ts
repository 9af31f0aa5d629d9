/** `jinqiu preview` outside a terminal: what it prints, and what it refuses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inExample, inFolder, run } from '../support/command.ts';

const county = '编号总结-松陵县总工会';
const batch = '2025-云岭县总工会-批量';

const edit = (folder: string, from: string | RegExp, to: string) => {
  const path = join(folder, '活动.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

describe('不在终端里', () => {
  test('是各页的文字：没有边框，没有颜色，页与页之间换页', async () => {
    await inExample(county, async (folder) => {
      const { code, out, talk } = await run(folder, 'preview', '.');
      expect([code, talk]).toEqual([0, '']);
      expect(out).not.toMatch(/\x1b|^[|+].*明白卡/m);
      expect(out).toContain('— 1 —\n\f\n');
      expect(out.split('\n')[0]).toMatch(/^ +松陵县总工会2025年“金秋助学”活动总结$/);
    });
  });

  test('给了列数，就按那么宽画出纸面', async () => {
    await inExample(county, async (folder) => {
      const { out } = await run(folder, 'preview', '.', '--width', '120', '--ambiguous', '1');
      expect(out.split('\n')[0]).toBe(`┌${'─'.repeat(58)}┐┌${'─'.repeat(58)}┐`);
    });
  });

  test('窄于一页，按宽度折行，并且说明', async () => {
    await inExample('最简', async (folder) => {
      expect((await run(folder, 'preview', '.', '--width', '40')).out).toMatch(/^窗口较窄/);
    });
  });

  test.each(['1', '2', '5', '23'])('%s列画不下一页，就按最窄的一页画', async (width) => {
    await inExample('最简', async (folder) => {
      const { code, out, talk } = await run(folder, 'preview', '.', '--width', width);
      expect({ code, talk }).toEqual({ code: 0, talk: '' });
      expect(out).toBe((await run(folder, 'preview', '.', '--width', '24')).out);
      expect(out).toMatch(/^窗口较窄/);
    });
  });

  test('--page 只印一页；没有那一页就说有几页', async () => {
    await inExample(county, async (folder) => {
      const { out } = await run(folder, 'preview', '.', '--page', '2');
      expect(out).toContain('— 2 —');
      expect(out).not.toContain('— 1 —');
      expect(await run(folder, 'preview', '.', '--page', '99')).toMatchObject({ code: 2, out: '' });
      expect((await run(folder, 'preview', '.', '--page', '99')).talk).toMatch(/没有第99页，共\d+页/);
    });
  });

  test('--plain 一段一行', async () => {
    await inExample(county, async (folder) => {
      expect((await run(folder, 'preview', '.', '--plain')).out).toBe(
        (await run(folder, 'build', '.', '--to', 'text', '-o', '-')).out,
      );
    });
  });

  test('有疑问的数字标【待核】，说明在那一页下面', async () => {
    await inExample(county, async (folder) => {
      edit(folder, '人数: 48名\n', '人数: 47名\n');
      const { code, out, talk } = await run(folder, 'preview', '.', '--page', '1');
      expect(code).toBe(0);
      expect(out).toMatch(/47名【待/);
      expect(out).toMatch(/\n【待核】47名、.+：合计\.人数 是47名/);
      expect(talk).toContain('错误');
    });
  });

  test('资料读不成，只说问题', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, '活动.yaml'), '报告: {年度: 2025}\n');
      expect(await run(folder, 'preview', '.')).toMatchObject({ code: 1, out: '' });
    });
  });

  test('--watch 要在终端里用', async () => {
    await inExample('最简', async (folder) => {
      const { code, talk } = await run(folder, 'preview', '.', '--watch');
      expect([code, talk]).toEqual([2, '错误：--watch 要在终端里用，不能接管道或写进文件\n']);
    });
  });
});

describe('--explain', () => {
  test('页旁写明数字由哪些字段得出，句子是语料里的哪一句', async () => {
    await inExample(county, async (folder) => {
      const { out } = await run(folder, 'preview', '.', '--explain', '--page', '1');
      expect(out).toMatch(/\| {2}语料 结果-\d+（推）\n/);
      expect(out).toMatch(
        /\| {2}17\n.*活动\.第几年：17 ＝ 年度 - 起始年 \+ 1\n.*报告\.年度：2025（活动\.yaml:\d+:\d+）/,
      );
    });
  });
});

describe('--compare', () => {
  test('没有生成过，就说没有', async () => {
    await inExample(county, async (folder) => {
      expect((await run(folder, 'preview', '.', '--compare')).out).toMatch(/^没有上次生成的记录/);
    });
  });

  test('生成以后改了什么，逐处列出', async () => {
    await inExample(county, async (folder) => {
      await run(folder, 'build', '.');
      expect((await run(folder, 'preview', '.', '--compare')).out).toMatch(/^与上次生成（.+）相比没有变化\n/);
      edit(folder, '主题: 情暖学子路，助力新起点', '主题: 情暖学子路');
      edit(folder, '数量: 48个', '数量: 50个');
      const { out } = await run(folder, 'preview', '.', '--compare');
      expect(out).toContain('\n  实物[1].数量：48个 → 50个\n');
      expect(out).toContain('“情暖学子路[-，助力新起点-]');
    });
  });

  test('生成在别处的，用 -o 写出文件夹；草稿也算', async () => {
    await inExample(county, async (folder) => {
      await run(folder, 'build', '.', '--draft', '-o', '别处');
      expect((await run(folder, 'preview', '.', '--compare', '-o', '别处')).out).toMatch(/没有变化/);
    });
  });
});

describe('--department', () => {
  test('看一个单位的，写全称或简称', async () => {
    await inExample(batch, async (folder) => {
      const short = await run(folder, 'preview', '.', '--department', '矿业公司工会');
      expect(short.code).toBe(0);
      expect(short.out).toContain('云岭矿业公司工会');
      expect((await run(folder, 'preview', '.', '--department', '云岭矿业公司工会')).out).toBe(short.out);
      const origins = await run(folder, 'explain', '.', '--all', '--department', '矿业公司工会');
      expect(origins.out).toContain('“云岭矿业公司工会2025年“金秋助学”活动总结”');
    });
  });

  test('写本级，看汇总', async () => {
    await inExample(batch, async (folder) => {
      expect((await run(folder, 'preview', '.', '--department', '县总工会')).out).toContain('矿业公司工会');
      expect((await run(folder, 'preview', '.', '--department', '本级')).out).toContain('矿业公司工会');
    });
  });

  test('与成批生成的比较', async () => {
    await inExample(batch, async (folder) => {
      await run(folder, 'batch', '.');
      expect((await run(folder, 'preview', '.', '--department', '矿业公司工会', '--compare')).out).toMatch(
        /没有变化/,
      );
      expect((await run(folder, 'preview', '.', '--department', '县总工会', '--compare')).out).toMatch(
        /没有变化/,
      );
    });
  });

  test('没有这个单位，或它没有报告', async () => {
    await inExample(batch, async (folder) => {
      const wrong = await run(folder, 'preview', '.', '--department', '矿业公司');
      expect(wrong).toMatchObject({ code: 1, out: '' });
      expect(wrong.talk).toContain('是否为“矿业公司工会”？ [preview.no-department]');
      expect((await run(folder, 'preview', '.', '--department', '气象局工会')).talk).toContain(
        '“气象局工会”是零报告',
      );
    });
  });
});
