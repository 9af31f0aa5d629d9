/** `jinqiu new`: what it writes builds as a draft as it stands, is no final by mistake, and touches nothing that is there. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeRecord } from '../../src/campaign/fields.ts';
import { campaignSchema } from '../../src/campaign/schema/campaign.ts';
import { uncomment } from '../../src/template/starters.ts';
import { inFolder, run } from '../support/command.ts';

const codesOf = (text: string) => text.match(/(?<=\[)[a-z-]+\.[a-z-]+(?=\])/g) ?? [];
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('写出资料、空白名册、供编辑器用的 schema；立即可以生成草稿，不能生成终稿', async () => {
  await inFolder(async (folder) => {
    const { code, out, talk } = await run(folder, 'new', '2025-金秋助学', '--year', '2025');
    expect(code).toBe(0);
    const names = ['名册.xlsx', '活动.schema.json', '活动.yaml'];
    expect(out).toBe(names.map((name) => `${join('2025-金秋助学', name)}\n`).join(''));
    expect(talk).toContain('jinqiu 预览 2025-金秋助学');
    const text = read(folder, '2025-金秋助学', '活动.yaml');
    expect(text).toContain('年度: 2025');
    expect(text).toContain('年: 2024');
    expect((await run(folder, 'build', '2025-金秋助学')).out).toContain('（草稿）.docx');
    const final = await run(folder, 'build', '2025-金秋助学', '--final');
    expect({ code: final.code, out: final.out }).toEqual({ code: 1, out: '' });
    expect(codesOf(final.talk)).toEqual(
      expect.arrayContaining(['wording.placeholder', 'completeness.roster-unfilled']),
    );
  });
});

test('填了单位，没有填名册的，仍不能是终稿', async () => {
  await inFolder(async (folder) => {
    await run(folder, 'new', '.', '--unit', '云岭县总工会', '--yes');
    writeFileSync(
      join(folder, '活动.yaml'),
      read(folder, '活动.yaml').replace('状态: 草稿', '状态: 终稿\n  成文日期: 2025-11-18'),
    );
    const { code, talk } = await run(folder, 'build', '.');
    expect(code).toBe(1);
    expect(codesOf(talk)).toContain('completeness.roster-unfilled');
  });
});

test('写明的都填上', async () => {
  await inFolder(async (folder) => {
    const words = ['--unit', '云岭县: 总工会', '--level', '县', '--year', '2024年', '--detail', '简'];
    expect((await run(folder, '新建', '云岭', ...words)).code).toBe(0);
    const text = read(folder, '云岭', '活动.yaml');
    expect(text).toContain('全称: "云岭县: 总工会"\n  层级: 县\n');
    expect(text).toContain('年度: 2024\n');
    expect(text).toContain('详略: 简 ');
  });
});

test('有下属单位的：都列出，各有自己的文件；立即可以生成草稿', async () => {
  await inFolder(async (folder) => {
    await run(
      folder,
      'new',
      '.',
      '--unit',
      '云岭县总工会',
      '--departments',
      '城关镇总工会、教育工会,城关镇总工会',
    );
    expect(read(folder, '活动.yaml')).toMatch(/ {2}下属:.*\n {4}- 城关镇总工会\n {4}- 教育工会\n报告:/);
    expect(readdirSync(join(folder, '部门'))).toEqual([
      '城关镇总工会.yaml',
      '教育工会.yaml',
      '部门.schema.json',
    ]);
    expect((await run(folder, 'build', '.')).out).toContain('（草稿）.docx');
    // the example is one that its unit can be built from
    const file = join(folder, '部门', '城关镇总工会.yaml');
    writeFileSync(file, uncomment(read(file)));
    const { out } = await run(folder, 'batch', '.');
    expect(out).toContain('城关镇总工会2');
  });
});

test.each([
  ['--level', '省', '省总工会', '省教育厅', '中华全国总工会'],
  ['--level', '州', '州总工会', '州教育局', '云川省总工会'],
  ['--level', '企业', '企业工会', '县教育局', '云川市总工会'],
  ['--unit', '云岭区总工会', '区总工会', '区教育局', '云川市总工会'],
])('例子里的单位照层级：%s %s', async (option, value, own, education, above) => {
  await inFolder(async (folder) => {
    const { talk } = await run(folder, 'new', '.', option, value, '--departments', '城关镇总工会', '--yes');
    const text = read(folder, '活动.yaml');
    expect(text).toContain(`# 简称: ${own} `);
    expect(text).toContain(`# 联合: [${education}]`);
    expect(text).toContain(`# 上级: ${above}\n`);
    expect(text.match(/县总工会/g)).toBeNull();
    // each of the units has its own report
    expect(talk).toContain('再 jinqiu 批量 .');
  });
});

test('资料里能写的，都在里面', async () => {
  await inFolder(async (folder) => {
    await run(folder, 'new', '.');
    const text = read(folder, '活动.yaml');
    const { fields } = describeRecord(campaignSchema);
    const report = fields.报告?.kind === 'object' ? Object.keys(fields.报告.fields) : [];
    const missing = [...Object.keys(fields), ...report].filter(
      (key) => !new RegExp(`^ *(?:# )?${key}:`, 'm').test(text),
    );
    expect(missing).toEqual([]);
  });
});

test('去掉全部“# ”，仍是看得懂的资料', async () => {
  await inFolder(async (folder) => {
    for (const [name, ...more] of [['甲'], ['乙', '--level', '市'], ['丙', '--level', '企业']]) {
      await run(folder, 'new', name!, ...more);
      const path = join(folder, name!, '活动.yaml');
      writeFileSync(path, uncomment(read(path)));
      const { out } = await run(folder, 'check', name!);
      expect(codesOf(out).filter((code) => /^(?:yaml|schema|choice|bank|silencing)\./.test(code))).toEqual(
        [],
      );
      expect(codesOf(out)).toContain('wording.placeholder');
    }
  });
});

test('已有的不动', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, '活动.yml'), '她填的');
    const { code, talk } = await run(folder, '新建', '.');
    expect(code).toBe(3);
    expect(talk).toContain('已经存在，没有覆盖');
    expect(readdirSync(folder)).toEqual(['活动.yml']);
  });
  await inFolder(async (folder) => {
    mkdirSync(join(folder, '部门'));
    writeFileSync(join(folder, '名册.xlsx'), '她填的');
    writeFileSync(join(folder, '部门', '甲.yaml'), '她填的');
    const { code, talk } = await run(folder, '新建', '.', '--departments', '甲');
    expect(code).toBe(0);
    expect(talk).toContain('已有“名册.xlsx”，照旧，没有动');
    expect(read(folder, '名册.xlsx')).toBe('她填的');
    expect(read(folder, '部门', '甲.yaml')).toBe('她填的');
  });
});

test('不写文件夹，用年度起名', async () => {
  await inFolder(async (folder) => {
    await run(folder, 'new', '--year', '2025');
    expect(readdirSync(folder)).toEqual(['2025-金秋助学']);
  });
});
