/** `jinqiu build`: what it writes, what it refuses, and what it says. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { county as countyWithUnits, inFolder as inFiles } from '../batch/support.ts';
import { inExample, inFolder, run } from '../support/command.ts';

const title = '松陵县总工会2025年“金秋助学”活动总结';
const county = '编号总结-松陵县总工会';

describe('写出', () => {
  test('默认写到活动旁边的“输出”，文件名印在标准输出', async () => {
    await inExample(county, async (folder) => {
      expect(await run(folder, 'build', '.')).toEqual({
        code: 0,
        out: `${join('输出', `${title}.docx`)}\n`,
        talk: '',
      });
      expect(readdirSync(join(folder, '输出')).filter((name) => !name.startsWith('.'))).toEqual([
        `${title}.docx`,
      ]);
    });
  });

  test('中文命令名，几种格式一次写出', async () => {
    await inExample(county, async (folder) => {
      const { code, out } = await run(folder, '生成', '.', '--to', 'text,markdown,tree,facts,comments');
      expect(code).toBe(0);
      expect(
        out
          .trim()
          .split('\n')
          .map((path) => path.replace(/^.*总结/, '')),
      ).toEqual(['.txt', '.md', '.tree.json', '.facts.json', '.批注.docx']);
    });
  });

  test('-o - 把结果写到标准输出', async () => {
    await inExample('最简', async (folder) => {
      const { code, out } = await run(folder, 'build', '.', '--to', 'text', '-o', '-');
      expect(code).toBe(0);
      expect(out).toContain('共资助困难职工子女36名。');
      expect(existsSync(join(folder, '输出'))).toBe(false);
    });
  });

  test('同样的资料，两次写出的字节相同', async () => {
    await inExample(county, async (folder) => {
      await run(folder, 'build', '.', '-o', '一.docx');
      await run(folder, 'build', '.', '-o', '二.docx');
      expect(readFileSync(join(folder, '一.docx')).equals(readFileSync(join(folder, '二.docx')))).toBe(true);
    });
  });
});

describe('有错误', () => {
  test('终稿不写，退出码1；草稿写出，名称注明', async () => {
    await inExample('编号总结-满洲里市总工会', async (folder) => {
      const final = await run(folder, 'build', '.');
      expect(final.code).toBe(1);
      expect(final.out).toBe('');
      expect(final.talk).toContain('活动.yaml:24:15: 单位.上级 错误：“**”是没有填的占位符');
      expect(existsSync(join(folder, '输出'))).toBe(false);
      const draft = await run(folder, 'build', '.', '--draft');
      expect(draft.code).toBe(0);
      expect(draft.out).toContain('（草稿）.docx');
    });
  });

  test('YAML 的几处毛病一次说完，什么也不写', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, '活动.yaml'), '单位：云岭县总工会\n报告:\n  年度: 25\n合计:\n  人树: 3\n');
      const { code, out, talk } = await run(folder, 'build', '.');
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(talk).toMatch(
        /活动\.yaml:1:3:.*\n[\s\S]*活动\.yaml:3:7: 报告\.年度[\s\S]*活动\.yaml:5:3: 合计\.人树[\s\S]*是否为“人数”/,
      );
      expect(readdirSync(folder)).toEqual(['活动.yaml']);
    });
  });

  test('找不到文件', async () => {
    await inFolder(async (folder) => {
      const { code, talk } = await run(folder, 'build', '没有的文件夹');
      expect(code).toBe(1);
      expect(talk).toContain('找不到“没有的文件夹”');
    });
  });
});

describe('不覆盖别人的', () => {
  const output = join('输出', `${title}.docx`);

  test('自己写的、没有动过的，可以重写', async () => {
    await inExample(county, async (folder) => {
      await run(folder, 'build', '.');
      expect((await run(folder, 'build', '.')).code).toBe(0);
    });
  });

  test('写出后改动过的不覆盖，退出码3；--force 才覆盖', async () => {
    await inExample(county, async (folder) => {
      await run(folder, 'build', '.');
      writeFileSync(join(folder, output), '她改过的');
      const { code, talk } = await run(folder, 'build', '.');
      expect(code).toBe(3);
      expect(talk).toContain('写出后被改动过，没有覆盖');
      expect(readFileSync(join(folder, output), 'utf8')).toBe('她改过的');
      expect((await run(folder, 'build', '.', '--force')).code).toBe(0);
      expect(readFileSync(join(folder, output)).length).toBeGreaterThan(1000);
    });
  });

  test('不是本程序写的不覆盖', async () => {
    await inExample(county, async (folder) => {
      mkdirSync(join(folder, '输出'));
      writeFileSync(join(folder, output), '别的文件');
      const { code, talk } = await run(folder, 'build', '.');
      expect(code).toBe(3);
      expect(talk).toContain('不是由 jinqiu 写出的');
    });
  });

  test('写不进去，退出码3', async () => {
    await inExample(county, async (folder) => {
      writeFileSync(join(folder, '输出'), '这里是文件，不是文件夹');
      const { code, talk } = await run(folder, 'build', '.');
      expect(code).toBe(3);
      expect(talk).toContain('不能写入');
    });
  });
});

describe('有下属单位的活动', () => {
  const differing = { '部门/供电公司.yaml': '特点: [全年共资助学生2名]' };

  test('一个单位自相矛盾，县里的终稿也不写；草稿照写', async () => {
    await inFiles({ ...countyWithUnits, ...differing }, async (folder) => {
      const { code, talk } = await run(folder, 'build', '.');
      expect(code).toBe(1);
      expect(talk).toMatch(/部门\/供电公司\.yaml:1:\d+: .*\[wording\.total\]/);
      expect(talk).toContain('没有写出文件：终稿不能带着错误');
      expect((await run(folder, 'build', '.', '--draft')).code).toBe(0);
    });
  });

  test('都对得上，照写', async () => {
    await inFiles(countyWithUnits, async (folder) => expect((await run(folder, 'build', '.')).code).toBe(0));
  });
});
