/** `jinqiu check`, `explain`, `templates`, `reference`. */
import { mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inExample, inFolder, run } from '../support/command.ts';

describe('explain, of a sentence of the bank', () => {
  test('句子里的几个字，说是语料里的哪一句、凭什么', async () => {
    await inExample('编号总结-松陵县总工会', async (folder) => {
      const { code, out } = await run(folder, 'explain', '.', '有助于减轻');
      expect([code, out]).toEqual([1, '']);
      const found = await run(folder, '来历', '.', '贵在主动送达');
      expect(found.code).toBe(0);
      expect(found.out).toMatch(/^不少困难职工家庭.*。\n {2}语料 宣传-\d+（意）\n$/);
    });
  });
});

describe('check', () => {
  test('没有问题，说核对了多少', async () => {
    await inExample('编号总结-松陵县总工会', async (folder) => {
      const { code, out } = await run(folder, 'check', '.');
      expect(code).toBe(0);
      expect(out).toMatch(/^没有发现问题\n核对了 [1-9]\d* 个数字\n$/);
    });
  });

  test('有单位只报合计的，总数是各单位之和，名册不当作全部', async () => {
    await inFolder(async (folder) => {
      const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
      const yaml = (onSite: string) => `单位:
  全称: 松岭县总工会
  层级: 县
  下属: [矿业公司, 水泥厂]
报告: {年度: 2023, 成文日期: 2023-11-18}
名册: 名册.csv
公示: {落款: 8月1日}
阶段: [{名称: 公示, 时间: {起: 8月1日, 止: 8月8日}}, {名称: 摸底, 时间: 7月10日, 申报人数: 5名}]
仪式: [{名称: 发放仪式, 时间: 8月22日, 现场: {人数: ${onSite}}}]
`;
      mkdirSync(join(folder, '部门'));
      write('部门/水泥厂.yaml', '合计: {人数: 2名, 户数: 2户, 发放: 9000元}\n');
      write(
        '名册.csv',
        '单位,学生,家长,学段,金额\n矿业公司,李小明,李大强,本科,5000\n矿业公司,王芳,王建国,高中,2000\n合计,2,,,7000\n',
      );
      write('活动.yaml', yaml('4名'));
      expect((await run(folder, 'check', '.')).out).toMatch(/^没有发现问题\n/);
      const notice = await run(folder, 'build', '.', '-t', '公示', '--final', '--to', 'text', '-o', '-');
      expect(notice.code).toBe(0);
      expect(notice.out).toContain('拟对2名困难职工子女给予“金秋助学”助学金，共7000元');
      const report = await run(folder, 'build', '.', '--final', '--to', 'text', '-o', '-');
      expect(report.out).toContain('资助困难职工子女4名，涉及家庭4户，发放助学金1.6万元');
      write('活动.yaml', yaml('6名'));
      expect((await run(folder, 'check', '.')).out).toContain('[consistency.on-site]');
    });
  });

  test('没有可核对的，说未检查，不说通过', async () => {
    await inExample('最简', async (folder) => {
      expect((await run(folder, 'check', '.')).out).toContain('未检查');
    });
  });

  test('终稿说的话与 build 一样：看“报告.状态”，或 --final', async () => {
    const yaml = (state: string) =>
      `单位: {全称: 松岭县总工会, 层级: 县}\n报告: {年度: 2023${state}}\n合计: {人数: 9人, 口径: {性质: 拟发}}\n`;
    const saidBy = async (folder: string, ...args: string[]) => {
      const { out, talk } = await run(folder, ...args);
      return [...new Set(`${out}${talk}`.match(/\[[a-z-]+\.[a-z-]+\]/g) ?? [])].sort();
    };
    await inFolder(async (folder) => {
      const [written, asked] = [yaml(', 状态: 终稿'), yaml('')];
      const expected = ['[page.issue-date]', '[wording.planned]'];
      writeFileSync(join(folder, '活动.yaml'), written);
      expect(await saidBy(folder, 'check', '.')).toEqual(expected);
      expect(await saidBy(folder, 'build', '.', '--to', 'text')).toEqual(expected);
      writeFileSync(join(folder, '活动.yaml'), asked);
      expect(await saidBy(folder, 'check', '.')).toEqual([]);
      expect(await saidBy(folder, 'check', '.', '--final')).toEqual(expected);
      expect(await saidBy(folder, 'build', '.', '--to', 'text', '--final', '--force')).toEqual(expected);
    });
  });

  test('--format json 供程序读', async () => {
    await inExample('编号总结-满洲里市总工会', async (folder) => {
      const { code, out } = await run(folder, 'check', '.', '--format', 'json');
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        version: 1,
        counts: { error: 1 },
        problems: [
          {
            code: 'wording.placeholder',
            field: '单位.上级',
            place: { file: '活动.yaml', line: 24, column: 15 },
          },
        ],
      });
    });
  });

  test('--fix 先列出改动再写回，注释和排版不动；第二次没有可改的', async () => {
    await inExample('叙述总结-文化厅工会', async (folder) => {
      const file = join(folder, '活动.yaml');
      const before = readFileSync(file, 'utf8');
      const unasked = await run(folder, 'check', '.', '--fix');
      expect(unasked.out).toContain('+     文号: "新工办〔2016〕51号"        # 照来文所打');
      expect(unasked.talk).toContain('--yes');
      expect(readFileSync(file, 'utf8')).toBe(before);

      expect((await run(folder, 'check', '.', '--fix', '--yes')).code).toBe(0);
      const after = readFileSync(file, 'utf8');
      expect(after).toBe(before.replaceAll('•', '·').replace('[2016]', '〔2016〕'));
      expect((await run(folder, 'check', '.', '--fix', '--yes')).talk).toContain('没有可以放心改的地方');
      expect(readFileSync(file, 'utf8')).toBe(after);
    });
  });

  test('--fix 改好中文冒号、制表符、短横，改完就能读', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, '活动.yaml');
      writeFileSync(
        file,
        '单位：\n\t全称:云岭县总工会\n报告: {年度：2025}\n合计: {人数: 36名}\n特点:\n  -早启动\n',
      );
      expect((await run(folder, 'check', '.', '--fix', '--yes')).code).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(
        '单位:\n  全称: 云岭县总工会\n报告: {年度: 2025}\n合计: {人数: 36名}\n特点:\n  - 早启动\n',
      );
    });
  });

  test('--fix 保持 Windows 的换行和文件头', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, '活动.yaml');
      const text =
        '\uFEFF单位: {全称: 云岭县总工会}\r\n报告: {年度: 2025}\r\n名册:\r\n  - 学生: 阿迪娜•艾拜都拉\r\n';
      writeFileSync(file, text);
      await run(folder, 'check', '.', '--fix', '--yes');
      expect(readFileSync(file, 'utf8')).toBe(text.replace('•', '·'));
    });
  });
});

test('--fix 每一行保持自己的换行', async () => {
  await inFolder(async (folder) => {
    const typed =
      '单位: {全称: 云岭县总工会}\r\n报告： {年度: 2025}\n合计: {人数: 3名}\r\n特点: [逐户走访]\n';
    writeFileSync(join(folder, '活动.yaml'), typed);
    await run(folder, 'check', '.', '--fix', '--yes');
    expect(readFileSync(join(folder, '活动.yaml'), 'utf8')).toBe(typed.replace('：', ':'));
  });
});

test('--fix 写到链接所指的文件，链接还在', async () => {
  await inFolder(async (folder) => {
    const target = join(folder, '2025年.yaml');
    writeFileSync(target, '单位: {全称: 云岭县总工会}\n报告： {年度: 2025}\n合计: {人数: 3名}\n');
    symlinkSync('2025年.yaml', join(folder, '活动.yaml'));
    await run(folder, 'check', '.', '--fix', '--yes');
    expect(readlinkSync(join(folder, '活动.yaml'))).toBe('2025年.yaml');
    expect(readFileSync(target, 'utf8')).toContain('报告: {年度: 2025}');
  });
});

test('文字里的数字成千上万的，说明有多少没有核对', async () => {
  await inFolder(async (folder) => {
    const list = Array.from({ length: 1500 }, (_, index) => `${(index % 90) + 10}名`).join('、');
    writeFileSync(
      join(folder, '活动.yaml'),
      `单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 3名}\n特点: [${list}, ${list}, ${list}]\n`,
    );
    const { out } = await run(folder, 'check', '.');
    expect(out).toContain('文字里有 3000 处');
    expect(out).toContain('“38名”“39名”等 3000 处');
    expect(out).toContain('另有约 1500 个没有核对');
  });
});

describe('explain', () => {
  test('一个数字印在哪里、由哪些字段怎样得出', async () => {
    await inExample('编号总结-松陵县总工会', async (folder) => {
      const { code, out } = await run(folder, 'explain', '.', '197.9万元');
      expect(code).toBe(0);
      expect(out).toContain('二、资助情况');
      expect(out).toContain('截至2022年的累计');
      expect(out).toMatch(/历史\.累计截至\.金额：152\.4万元（活动\.yaml:\d+:\d+）/);
    });
  });

  test('没有印出的数字', async () => {
    await inExample('最简', async (folder) => {
      const { code, talk } = await run(folder, 'explain', '.', '99名');
      expect(code).toBe(1);
      expect(talk).toContain('没有印出“99名”');
    });
  });
});

describe('templates', () => {
  test('内置的和自定的；写错的名字指出位置和最近的名字', async () => {
    await inExample('最简', async (folder) => {
      const own = join(folder, '模板', '我的总结');
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, 'template.yaml'), '名称: 我的总结\n用途: 试用\n');
      writeFileSync(
        join(own, 'report.md.njk'),
        '# 总结\n\n{% if 合计.人树 %}\n{{ 合计.人数 }}。\n{% endif %}\n',
      );
      const { code, out, talk } = await run(folder, 'templates', '.');
      expect(code).toBe(1);
      expect(out).toMatch(/我的总结 +自定 +有错误 +试用/);
      expect(out).toMatch(/编号总结 +内置 +可用/);
      expect(talk).toContain('模板/我的总结/report.md.njk:3:');
      expect(talk).toContain('是否为“人数”');
    });
  });

  test('自定的模板可以继承内置的，并用来生成', async () => {
    await inExample('最简', async (folder) => {
      const own = join(folder, '模板', '我的总结');
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, 'template.yaml'), '名称: 我的总结\n用途: 试用\n');
      writeFileSync(
        join(own, 'report.md.njk'),
        '{% extends "编号总结/report.md.njk" %}\n{% block 概况 %}\n今次资助{{ 合计.人数 }}。\n{% endblock %}\n',
      );
      const { code, out } = await run(
        folder,
        'build',
        '.',
        '--template',
        '我的总结',
        '--to',
        'text',
        '-o',
        '-',
      );
      expect(code).toBe(0);
      expect(out).toContain('今次资助36名。');
    });
  });
});

test('reference 列出字段；schema 是合法的 JSON', async () => {
  await inFolder(async (folder) => {
    expect((await run(folder, 'reference', '字段')).out).toContain('| 全称 ※ | 文字 | 单位的全称 |');
    expect(JSON.parse((await run(folder, 'reference', 'schema')).out)).toMatchObject({
      title: '金秋助学活动资料',
    });
  });
});
