import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runBatch } from '../../src/batch/run.ts';
import { makeJpeg } from '../support/pictures.ts';
import { codes, county, inFolder, list, read, readWorkbookText, run, tellAll, write } from './support.ts';

const all = ['矿业公司 written', '供电公司 written', '县总工会 written', '汇总.xlsx written'];

describe('a batch makes', () => {
  test('a report a unit with recipients, the consolidated one and the workbook', async () => {
    await inFolder(county, async (folder) => {
      const result = await run(folder);
      expect(tellAll(result)).toEqual(all);
      expect(result.zero).toEqual(['气象局']);
      expect(result.missing).toEqual([]);
      expect(result.problems).toEqual([]);
      expect(list(folder)).toEqual([
        '供电公司2025年金秋助学总结.txt',
        '县总工会2025年金秋助学总结.txt',
        '汇总.xlsx',
        '矿业公司2025年金秋助学总结.txt',
      ]);
      expect(read(folder, '矿业公司')).toContain('7000.50元');
      expect(read(folder, '供电公司')).not.toContain('李小明');
    });
  });

  test('a whole that is the sum of its parts, in the order of the units', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      const text = read(folder, '县总工会');
      expect(text).toContain('发放助学金12000.50元，资助困难职工子女3名，涉及家庭2户');
      const table = text.slice(text.indexOf('序号')).split('\n').slice(0, 5);
      expect(table.map((line) => line.split('\t').filter(Boolean).join(' '))).toEqual([
        '序号 单位 人数 户数 金额（元） 备注',
        '1 矿业公司 2 1 7000.50',
        '2 供电公司 1 1 5000.00',
        '3 气象局 零报告',
        '合计 3 2 12000.50',
      ]);
    });
  });

  test('what the units said, with whose words they are; the same words once', async () => {
    const files = {
      ...county,
      '活动.yaml': `${county['活动.yaml']}问题: [报送偏晚]\n`,
      '部门/矿业公司.yaml': '问题: [通知传达慢。, 轮班人多]\n打算: [提前部署]',
      '部门/供电公司.yaml': '问题: [通知传达慢]',
      '部门/气象局.yaml': '问题: [人手少]',
    };
    await inFolder(files, async (folder) => {
      await run(folder);
      const text = read(folder, '县总工会');
      expect(text).toContain('一是报送偏晚。');
      expect(text).toContain('二是通知传达慢（矿业公司、供电公司）。');
      expect(text).toContain('三是轮班人多（矿业公司）。');
      expect(text).toContain('四是人手少（气象局）。');
      expect(text).toContain('提前部署（矿业公司）。');
    });
  });

  test('a unit without recipients and without 零报告 did not hand in: said, and no failure', async () => {
    const yaml = county['活动.yaml'].replace('    - 供电公司\n', '    - 供电公司\n    - 物流公司\n');
    await inFolder({ ...county, '活动.yaml': yaml }, async (folder) => {
      const result = await run(folder);
      expect(result.missing).toEqual(['物流公司']);
      expect(tellAll(result)).toEqual(all);
      expect(read(folder, '县总工会')).toContain('物流公司没有报送');
      expect(read(folder, '县总工会')).toMatch(/物流公司\t+未报送/);
    });
  });

  test('units whose figures come from their own file: a roster of their own, or totals', async () => {
    const files = {
      '活动.yaml': county['活动.yaml'].replace('名册: 名册.csv\n', ''),
      '部门/矿业公司.yaml': '名册: 部门/矿业.csv',
      '部门/矿业.csv': '单位,学生,家长,金额\n采掘一队,李小明,李大强,5000\n运输队,李小红,李大力,2000.50\n',
      '部门/供电公司.yaml': '合计: {人数: 12名, 发放: 3.6万元}',
    };
    await inFolder(files, async (folder) => {
      expect(tellAll(await run(folder))).toEqual(all);
      expect(read(folder, '矿业公司')).toContain('采掘一队');
      expect(read(folder, '县总工会')).toContain('发放助学金43000.50元，资助困难职工子女14名');
    });
  });
});

describe('the figures of the whole', () => {
  test('never stand in the report of a part', async () => {
    const yaml = `${county['活动.yaml']}合计: {筹集: 9.9万元, 结余: 8.7万元}
资金来源: [{名称: 远山公司, 金额: 9.9万元}]
补充资助: [{对象: 某职工, 金额: 7654元}]
历史: {逐年: [{年: 2024, 人数: 321名, 金额: 65.4万元}], 中断年: [2020]}
活动: {起始年: 2012}
阶段: [{名称: 摸底, 时间: 7月, 申报人数: 54名, 未通过: [{原因: 超标准, 人数: 43名}]}]
宣传: [{方式: 张贴海报, 次数: 987份}]
领导小组: {组长: 县总工会主席何志远}
仪式: [{名称: 县里的仪式, 时间: 2025-08-28, 地点: 县礼堂}]
问题: [县里的问题]
小节: [{标题: 县里的小节, 内容: 县里的话}]
通知: [{标题: 关于开展助学活动的通知, 文号: 云工办〔2025〕18号, 发文单位: 市总工会, 收到: 7月, 动作: 转发, 发至: 各单位}]
`;
    await inFolder({ ...county, '活动.yaml': yaml }, async (folder) => {
      await run(folder, { template: '编号总结' });
      const text = read(folder, '供电公司');
      for (const whole of [
        '9.9',
        '8.7',
        '7654',
        '321',
        '65.4',
        '54名',
        '43名',
        '987',
        '何志远',
        '县里的',
        '收到',
      ])
        expect(text).not.toContain(whole);
      expect(text).toContain('第13年');
      expect(text).toContain('按照市总工会《关于开展助学活动的通知》（云工办〔2025〕18号）开展');
    });
  });

  test('are compared with the sum of the parts: the run says where they differ', async () => {
    const yaml = `${county['活动.yaml']}分组:
  - {名称: 矿业公司, 维度: 单位, 人数: 3名}
  - {名称: 供电公司, 维度: 单位, 人数: 1名}
`;
    await inFolder({ ...county, '活动.yaml': yaml }, async (folder) => {
      const { consolidated, units } = await run(folder);
      expect(units.map(({ status }) => status)).toEqual(['written', 'written']);
      expect(consolidated?.status).toBe('failed');
      const [differ] = consolidated!.problems.filter(({ code }) => code === 'batch.parts-differ');
      expect(differ?.message).toBe('总表里“矿业公司”的人数是3名，这个单位的资料合计是2名');
      expect(differ?.place).toMatchObject({ file: '活动.yaml', line: 12 });
    });
  });

  test('as the shared roster says them, where a unit gives totals or a roster of its own besides', async () => {
    const own = {
      totals: '合计: {人数: 2名, 户数: 2户, 发放: 7000元}',
      roster: '名册:\n  - {学生: 赵小云, 家长: 赵大山, 学段: 高中, 金额: 2000元}',
    };
    for (const text of Object.values(own)) {
      const files = {
        ...county,
        '活动.yaml': county['活动.yaml'].replace('    - {名称: 气象局', '    - 水泥厂\n    - {名称: 气象局'),
        '部门/水泥厂.yaml': text,
      };
      const told = (rows: string) =>
        inFolder({ ...files, '名册.csv': county['名册.csv'] + rows }, async (folder) => {
          const { consolidated, units } = await run(folder, { draft: false });
          expect(units.map(({ status }) => status)).toEqual(['written', 'written', 'written']);
          return [
            consolidated?.status,
            ...codes(consolidated?.problems ?? []).filter((code) => /roster-total|duplicates/.test(code)),
          ];
        });
      expect(await told('')).toEqual(['written']);
      expect(await told('合计,3,,,12000.50\n')).toEqual(['written']);
      expect(await told('小计,3,,,12000.50\n')).toEqual(['written']);
      expect(await told('合计,3,,,12000\n')).toEqual(['failed', 'consistency.roster-total']);
      expect(await told('小计,3,,,500\n')).toEqual(['failed', 'consistency.roster-total']);
      expect(await told('供电公司,李小明,李大强,高中,2000\n')).toContain('duplicates.units');
    }
  });

  test('take a unit that says 0名 for one with nothing to report: no figure is unknown because of it', async () => {
    const files = {
      ...county,
      '活动.yaml': `${county['活动.yaml'].replace('    - {名称: 气象局', '    - 水泥厂\n    - {名称: 气象局')}
阶段: [{名称: 发放, 时间: 8月22日, 方法: [现场]}]\n`,
    };
    for (const own of ['合计: {人数: 0名}', '合计: {人数: 0名, 户数: 0户, 发放: 0元}'])
      await inFolder({ ...files, '部门/水泥厂.yaml': own }, async (folder) => {
        await run(folder);
        const text = read(folder, '县总工会');
        expect(text).toContain('发放助学金12000.50元，资助困难职工子女3名，涉及家庭2户');
        expect(text).toContain('4个下属单位中，2个单位有受助对象，水泥厂、气象局2个单位零报告。');
        expect(text).toMatch(/3\t水泥厂\t*零报告\n/);
        expect(text).toMatch(/合计\t+3\t2\t12000\.50/);
        expect(readWorkbookText(join(folder, '输出', '汇总.xlsx'))).toMatch(/合计\s*3\s*2\s*12000\.5/);
        expect(read(folder, '水泥厂')).toContain('零报告');
        expect(read(folder, '水泥厂')).not.toContain('8月22日');
        expect(read(folder, '矿业公司')).toContain('8月22日');
      });
  });

  test('are of the unit that a row means with 工会 or without, where it can mean no other', async () => {
    const below = (lines: string) => ({
      '活动.yaml': `报告: {年度: 2025, 成文日期: 2025-12-20}\n单位:\n  全称: 云岭县总工会\n  下属: [${lines}]\n名册: 名册.csv\n`,
      '名册.csv':
        '单位,学生,家长,学段,金额\n矿业公司,李小明,李大强,本科,5000\n城关镇,王芳,王建国,本科,5000\n',
    });
    await inFolder(below('矿业公司工会, 城关镇总工会'), async (folder) => {
      const { problems, ...result } = await run(folder);
      expect(problems.map(({ message }) => message)).toEqual([
        '名册里的单位“矿业公司”（第2行）当作“矿业公司工会”',
        '名册里的单位“城关镇”（第3行）当作“城关镇总工会”',
      ]);
      expect(tellAll(result)[0]).toBe('矿业公司工会 written');
      expect(read(folder, '矿业公司工会')).toContain('5000元');
    });
    await inFolder(below('矿业公司工会, 矿业集团有限公司工会, 城关镇总工会, 城关镇工会'), async (folder) => {
      expect(codes((await run(folder, { draft: true })).problems)).toContain('batch.stray-row');
    });
  });

  test('a person of no unit is in no part: told at his row, and the whole is not written', async () => {
    const csv = `${county['名册.csv']}供店公司,赵凯,赵明,本科,5000\n,钱敏,钱宏,本科,5000\n`;
    await inFolder({ ...county, '名册.csv': csv }, async (folder) => {
      const { problems, consolidated } = await run(folder);
      expect(problems.map(({ code, place, hint }) => [code, place?.file, place?.line, hint])).toEqual([
        ['batch.stray-row', '名册.csv', 5, '是否为“供电公司”？'],
        ['batch.stray-row', '名册.csv', 6, '请在“单位.下属”里加上这个单位，或改正名册里的单位'],
      ]);
      expect(consolidated?.status).toBe('failed');
    });
  });

  const stray = { ...county, '名册.csv': `${county['名册.csv']}供店公司,赵凯,赵明,本科,5000\n` };

  test('a unit that a row of no unit perhaps means has no final report, and there is no total', async () => {
    await inFolder(stray, async (folder) => {
      const result = await run(folder);
      expect(tellAll(result)).toEqual([
        '矿业公司 written',
        '供电公司 failed',
        '县总工会 failed',
        '汇总.xlsx failed',
      ]);
      expect(codes(result.units[1]!.problems)).toContain('batch.lost-rows');
      expect(list(folder)).toEqual(['矿业公司2025年金秋助学总结.txt']);
    });
  });

  test('a report that stands from before does not hide that', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      write(folder, { '名册.csv': stray['名册.csv'] });
      expect(tellAll(await run(folder)).slice(0, 2)).toEqual(['矿业公司 unchanged', '供电公司 failed']);
    });
  });

  test('drafts are made all the same', async () => {
    await inFolder(stray, async (folder) => {
      expect(tellAll(await run(folder, { draft: true }))).toEqual(all);
    });
  });

  test.each([
    ['nobody handed in', county['活动.yaml'].replace('名册: 名册.csv\n', '')],
    [
      'the only person is of no unit',
      `${county['活动.yaml'].replace('名册: 名册.csv\n', '')}名册: [{学生: 甲一, 家长: 甲父, 单位: 海关, 金额: 3000元}]\n`,
    ],
  ])('where %s there is no whole', async (_, yaml) => {
    await inFolder({ '活动.yaml': yaml }, async (folder) => {
      const result = await run(folder);
      expect(tellAll(result)).toEqual(['县总工会 failed', '汇总.xlsx failed']);
      expect(list(folder)).toEqual([]);
    });
  });

  test('where every unit says that it has nobody, the whole says so', async () => {
    const yaml = county['活动.yaml']
      .replace('名册: 名册.csv\n', '')
      .replace('- 供电公司', '- {名称: 供电公司, 零报告: 是}')
      .replace('简称: 矿业公司', '简称: 矿业公司, 零报告: 是');
    await inFolder({ '活动.yaml': yaml }, async (folder) => {
      expect(tellAll(await run(folder))).toEqual(['县总工会 written', '汇总.xlsx written']);
    });
  });
});

describe('one failing unit', () => {
  const broken = { ...county, '部门/供电公司.yaml': '仪式: [{时间: 2025-02-30}]' };

  test('does not stop the others; the end says why; the whole without it is none', async () => {
    await inFolder(broken, async (folder) => {
      const result = await run(folder);
      expect(tellAll(result)).toEqual([
        '矿业公司 written',
        '供电公司 failed',
        '县总工会 failed',
        '汇总.xlsx written',
      ]);
      expect(result.units[1]!.problems[0]).toMatchObject({
        severity: 'error',
        place: { file: '部门/供电公司.yaml', line: 1 },
      });
      expect(codes(result.consolidated!.problems)).toEqual(['batch.parts-missing']);
      expect(list(folder)).toEqual(['汇总.xlsx', '矿业公司2025年金秋助学总结.txt']);
    });
  });

  const differing = { ...county, '部门/供电公司.yaml': '特点: [全年共资助学生2名]' };

  test('whose own words differ from its figures: the whole prints them too, and is no final', async () => {
    await inFolder(differing, async (folder) => {
      const result = await run(folder);
      expect(tellAll(result).slice(0, 3)).toEqual(['矿业公司 written', '供电公司 failed', '县总工会 failed']);
      expect(codes(result.consolidated!.problems)).toContain('batch.parts-refused');
      expect(tellAll(await run(folder, { draft: true }))).toEqual(all);
    });
  });

  test('put right, only what was missing is made', async () => {
    await inFolder(broken, async (folder) => {
      await run(folder);
      write(folder, { '部门/供电公司.yaml': '仪式: [{时间: 2025-08-30}]' });
      expect(tellAll(await run(folder))).toEqual(['矿业公司 unchanged', ...all.slice(1)]);
    });
  });

  test('two units of one name, 零报告 with people, two rosters: each is told, nothing is mixed', async () => {
    const yaml = county['活动.yaml'].replace('    - 供电公司\n', '    - 供电公司\n    - 供电公司\n');
    const files = {
      ...county,
      '活动.yaml': yaml,
      '名册.csv': `${county['名册.csv']}气象局,赵凯,赵明,本科,5000\n`,
      '部门/矿业公司.yaml': '名册: [{学生: 李小明, 金额: 5000}]',
    };
    await inFolder(files, async (folder) => {
      const { units, consolidated } = await run(folder);
      expect(units.map(({ name, problems }) => [name, codes(problems)])).toEqual([
        ['矿业公司', ['batch.two-rosters']],
        ['供电公司', ['batch.duplicate-unit']],
        ['供电公司', ['batch.duplicate-unit']],
        ['气象局', ['batch.zero-with-people']],
      ]);
      expect(consolidated?.status).toBe('failed');
    });
  });
});

test('a mistake in the file of a 零报告 unit is told', async () => {
  await inFolder({ ...county, '部门/气象局.yaml': '问题: [人手少]\n打算: [\n' }, async (folder) => {
    for (const _ of ['first', 'again, with nothing to make']) {
      const { problems } = await run(folder);
      expect(problems.map(({ severity, place }) => [severity, place?.file])).toContainEqual([
        'error',
        '部门/气象局.yaml',
      ]);
    }
  });
});

describe('a second run', () => {
  test('tells again what stands as it was made, and names nobody beside it', async () => {
    const faulty = { ...county, '名册.csv': county['名册.csv'].replace('李大强,高中', ',高中') };
    await inFolder(faulty, async (folder) => {
      const problemsOf = async () => {
        const { units } = await run(folder);
        return units.map(({ status, problems }) => [status, ...codes(problems)]);
      };
      const [[, ...told] = [], ...others] = await problemsOf();
      expect(told.length).toBeGreaterThan(0);
      expect(await problemsOf()).toEqual([
        ['unchanged', ...told],
        ...others.map(([, ...rest]) => ['unchanged', ...rest]),
      ]);
      const log = readFileSync(join(folder, '输出', '.jinqiu.jsonl'), 'utf8');
      expect(log).toContain(told[0]);
      expect(log).not.toMatch(/李小红|李小明|王芳/);
      write(folder, { '输出/矿业公司2025年金秋助学总结.txt': '改过的' });
      expect(await problemsOf()).toContainEqual(['kept', ...told]);
    });
  });

  test('writes nothing where nothing changed', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      expect(tellAll(await run(folder))).toEqual(all.map((line) => line.replace('written', 'unchanged')));
    });
  });

  test('one changed row rewrites its unit and the whole', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      write(folder, {
        '名册.csv': county['名册.csv'].replace('王芳,王建国,本科,5000', '王芳,王建国,本科,4000'),
      });
      expect(tellAll(await run(folder))).toEqual(['矿业公司 unchanged', ...all.slice(1)]);
    });
  });

  test('a picture put in place of another rewrites the report that it stands in', async () => {
    const named = {
      ...county,
      '活动.yaml': `${county['活动.yaml']}图片: [{文件: 仪式.jpg, 说明: 全县发放仪式}]\n`,
      '部门/矿业公司.yaml': '图片: {文件: 照片/矿业.jpg, 说明: 矿业公司发放仪式}',
    };
    await inFolder(named, async (folder) => {
      const put = (name: string, width: number) => writeFileSync(join(folder, name), makeJpeg({ width }));
      mkdirSync(join(folder, '照片'));
      put('仪式.jpg', 800);
      put('照片/矿业.jpg', 800);
      expect(tellAll(await run(folder))).toEqual(all);
      expect(read(folder, '矿业公司')).toContain('（图：矿业公司发放仪式）');
      expect(read(folder, '矿业公司')).not.toContain('全县');
      expect(read(folder, '县总工会')).toContain('（图：全县发放仪式）');
      put('照片/矿业.jpg', 801);
      expect(tellAll(await run(folder))).toEqual(['矿业公司 written', '供电公司 unchanged', ...all.slice(2)]);
      put('仪式.jpg', 801);
      const units = ['矿业公司 unchanged', '供电公司 unchanged'];
      expect(tellAll(await run(folder))).toEqual([...units, ...all.slice(2)]);
    });
  });

  test("one unit's file too; what all share rewrites all", async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      write(folder, { '部门/矿业公司.yaml': '特点: [送表到井口]' });
      expect(tellAll(await run(folder))).toEqual(['矿业公司 written', '供电公司 unchanged', ...all.slice(2)]);
      write(folder, { '活动.yaml': county['活动.yaml'].replace('2025-12-20', '2025-12-21') });
      expect(tellAll(await run(folder))).toEqual(all);
    });
  });

  test('a deleted report is made again; other formats beside it', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      rmSync(join(folder, '输出', '矿业公司2025年金秋助学总结.txt'));
      expect(tellAll(await run(folder))[0]).toBe('矿业公司 written');
      await run(folder, { formats: ['markdown'] });
      expect(list(folder)).toHaveLength(7);
    });
  });

  test('a report edited by hand is kept; with new data it is not overwritten but told; --force does', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      const file = join(folder, '输出', '矿业公司2025年金秋助学总结.txt');
      writeFileSync(file, '手工改过');
      expect(tellAll(await run(folder))[0]).toBe('矿业公司 kept');
      write(folder, { '部门/矿业公司.yaml': '特点: [送表到井口]' });
      const { units } = await run(folder);
      expect(codes(units[0]!.problems)).toEqual(['output.exists']);
      expect(readFileSync(file, 'utf8')).toBe('手工改过');
      const told = readWorkbookText(join(folder, '输出', '汇总.xlsx'));
      expect(told).toContain('“矿业公司2025年金秋助学总结.txt”写出后被改动过，没有覆盖');
      expect(told).not.toContain(folder);
      const forced = await run(folder, { force: true });
      expect(tellAll(forced)).toEqual(all);
      expect(forced.units.flatMap(({ problems }) => problems)).toMatchObject([
        {
          code: 'output.overwritten',
          severity: 'notice',
          message: expect.stringContaining('矿业公司2025年'),
        },
      ]);
    });
  });

  test('tells of the report of a unit that is gone', async () => {
    await inFolder(county, async (folder) => {
      await run(folder);
      write(folder, {
        '活动.yaml': county['活动.yaml'].replace('    - 供电公司\n', ''),
        '名册.csv': county['名册.csv'].replace(/供电公司.*\n/, ''),
      });
      const { problems } = await run(folder);
      expect(problems.map(({ code, message }) => [code, message.includes('供电公司2025')])).toEqual([
        ['batch.obsolete', true],
      ]);
    });
  });
});

describe('a batch cannot begin', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'without units',
      { '活动.yaml': '报告: {年度: 2025}\n单位: {全称: 云岭县总工会}\n合计: {人数: 3}\n' },
      'batch.no-units',
    ],
    ['without its roster', { '活动.yaml': county['活动.yaml'] }, 'files.not-found'],
    ['without 活动.yaml', { '名册.csv': county['名册.csv'] }, 'files.no-main'],
  ])('%s', async (_, files, code) => {
    await inFolder(files, async (folder) => {
      const { result, problems } = await runBatch(folder);
      expect(result).toBeUndefined();
      expect(codes(problems)).toContain(code);
    });
  });

  test('into a folder that is a file', async () => {
    await inFolder({ ...county, 输出: '一个文件' }, async (folder) => {
      const { result, problems } = await runBatch(folder);
      expect(result).toBeUndefined();
      expect(codes(problems)).toEqual(['output.unwritable']);
    });
  });

  test('a department file of no unit is told, with the nearest name', async () => {
    await inFolder({ ...county, '部门/供电公词.yaml': '问题: [无]' }, async (folder) => {
      const { problems } = await run(folder);
      expect(problems.map(({ code, place, hint }) => [code, place?.file, hint])).toEqual([
        ['batch.unused-department', '部门/供电公词.yaml', '是否为“供电公司”？请改文件名'],
      ]);
    });
  });
});

test('an interrupted run writes what is made, and nothing of the whole; the next finishes', async () => {
  await inFolder(county, async (folder) => {
    const stop = new AbortController();
    const result = await run(folder, { signal: stop.signal, onProgress: () => stop.abort() });
    // while the first was on its way to the disk the second may have been made
    expect(tellAll(result)).toEqual([
      '矿业公司 written',
      expect.stringMatching(/^供电公司 (?:written|stopped)$/),
    ]);
    const [first, second, ...whole] = tellAll(await run(folder));
    expect([first, ...whole]).toEqual(['矿业公司 unchanged', ...all.slice(2)]);
    expect(second).toMatch(result.units[1]?.status === 'written' ? 'unchanged' : 'written');
  });
});

test('progress counts every report, the consolidated one last', async () => {
  await inFolder(county, async (folder) => {
    const steps: string[] = [];
    await run(folder, {
      onProgress: ({ outcome, done, total }) => steps.push(`${done}/${total} ${outcome.name}`),
    });
    expect(steps).toEqual(['1/3 矿业公司', '2/3 供电公司', '3/3 县总工会']);
  });
});

test('what a public run keeps beside its reports has no full name, and nothing that the version hides', async () => {
  await inFolder(county, async (folder) => {
    await run(folder, { audience: '公示', draft: true });
    const output = join(folder, '输出');
    const kept = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^\.jinqiu.*json/.test(name),
    );
    const text = kept.map((name) => readFileSync(join(output, name), 'utf8')).join('\n');
    expect(kept.length).toBe(4);
    expect(text).toContain('李**　李**');
    expect(text).not.toMatch(/李小明|李小红|王芳|李大强|王建国/);
  });
});
