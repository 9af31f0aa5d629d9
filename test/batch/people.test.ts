/** Whoever is on any roster of a campaign is masked in the public version of every report of it. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runBatch } from '../../src/batch/run.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { writeText } from '../../src/writers/text.ts';
import { inFolder, list, readWorkbookText, run, tellAll } from './support.ts';

const campaign = (roster: string) => `单位:
  全称: 云岭县总工会
  简称: 县总工会
  下属: [矿业公司, {名称: 供电公司, 文件: 别处/供电.yaml}, 江南机械厂]
报告: {年度: 2025}
阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]
公示: {地点: 公告栏, 电话: 0516-80000000}
${roster}`;
const files = {
  '活动.yaml': campaign('特点: [市里表扬了祝小满]'),
  '部门/矿业公司.yaml':
    '名册: 部门/矿业.csv\n特点: [与柳青禾、陸大川（供电公司）结对；江南机械厂的江南一起来, 祝小滿同学发言]\n',
  '部门/矿业.csv':
    '学生,家长,学段,金额\n祝小满,祝大川,本科,5000\n祝小川,祝大川,高中,4000\n祝小田,祝大田,高中,4000\n',
  '别处/供电.yaml': '名册: 别处/供电.csv\n故事: [{人物: 柳青禾, 可公开: 是, 院校: 云岭大学}]\n',
  '别处/供电.csv':
    '学生,家长,学段,金额\n柳青禾,陆大川,本科,5000\n柳青苗,柳一,高中,4000\n柳青田,柳三,高中,4000\n',
  '部门/江南机械厂.yaml':
    '名册: [{学生: 江南, 家长: 江海, 学段: 本科, 金额: 3000元}, {学生: 江北, 家长: 江海, 学段: 高中, 金额: 3000元}]\n特点: [江南的家长来信]\n',
};
const names = /祝[\s\S]?小[满滿]|祝大川|柳青禾|[陆陸]大川|江南(?!机械厂)/;

/** Everything in the output folder, hidden files too. */
function readAll(folder: string): string {
  const output = join(folder, '输出');
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.xlsx'))
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .join('\n');
}

describe('a batch', () => {
  test('makes no public version where a unit cannot be read: nobody knows whom it names', () =>
    inFolder({ ...files, '部门/江南机械厂.yaml': '名册: [{学生: 江南, 家长: 江海\n' }, async (folder) => {
      const { result, problems } = await runBatch(folder, { audience: '公示', template: '编号总结' });
      expect(result).toBeUndefined();
      expect(problems.map(({ code }) => code)).toContain('batch.names-unknown');
      expect(tellAll(await run(folder, { template: '编号总结', draft: true }))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^矿业公司 written/)]),
      );
    }));

  test('masks the people of other units, of files wherever they lie, in each report', () =>
    inFolder(files, async (folder) => {
      const result = await run(folder, { audience: '公示', template: '编号总结' });
      expect([tellAll(result), list(folder)]).toMatchObject([
        expect.arrayContaining(['矿业公司 written']),
        {},
      ]);
      const text = readFileSync(join(folder, '输出', '矿业公司2025年金秋助学总结（公示）.txt'), 'utf8');
      expect(text).toContain('与柳**、陆**（供电公司）结对；江南机械厂的江*一起来');
      expect(text).toContain('祝**同学发言');
      expect(names.exec(readAll(folder))?.[0]).toBeUndefined();
    }));

  test('masks whom a unit is called by, in the workbook too', () =>
    inFolder(
      {
        '活动.yaml': campaign('名册: 名册.csv').replace('江南机械厂', '个体（祝小满）'),
        '名册.csv':
          '单位,学生,学段,金额\n个体（祝小满）,柳青禾,本科,5000\n供电公司,祝小满,本科,5000\n矿业公司,柳青苗,本科,5000\n',
      },
      async (folder) => {
        await run(folder, { audience: '公示' });
        const text = readWorkbookText(join(folder, '输出', '汇总.xlsx'));
        expect(text).toContain('个体（祝**）');
        expect(text).not.toContain('祝小满');
      },
    ));

  test('masks in the workbook as the campaign asks for', () =>
    inFolder(
      {
        '活动.yaml': `${campaign('名册: 名册.csv').replace('江南机械厂', '个体（祝小满）').replace('公示: {', '公示: {遮盖: 李某某, ')}`,
        '名册.csv': '单位,学生,学段,金额\n个体（祝小满）,柳青禾,本科,5000\n供电公司,祝小满,本科,5000\n',
      },
      async (folder) => {
        await run(folder, { audience: '公示' });
        expect(readWorkbookText(join(folder, '输出', '汇总.xlsx'))).toContain('个体（祝某某）');
      },
    ));

  test('masks those of the shared roster', () =>
    inFolder(
      {
        '活动.yaml': campaign('名册: 名册.csv'),
        '名册.csv':
          '单位,学生,家长,学段,金额\n矿业公司,祝小满,祝大川,本科,5000\n供电公司,柳青禾,陆大川,本科,5000\n',
        '部门/矿业公司.yaml': '特点: [与柳 青 禾结对]\n',
      },
      async (folder) => {
        await run(folder, { audience: '公示', template: '编号总结' });
        expect(
          readFileSync(join(folder, '输出', '矿业公司2025年金秋助学总结（公示）.txt'), 'utf8'),
        ).toContain('与柳**结对');
      },
    ));

  test('is made again where somebody has come to any roster, and only for the public', () =>
    inFolder(files, async (folder) => {
      const publicly = { audience: '公示', template: '编号总结' } as const;
      await run(folder, publicly);
      await run(folder, { template: '编号总结' });
      expect(tellAll(await run(folder, publicly))).toContain('矿业公司 unchanged');
      appendFileSync(join(folder, '别处/供电.csv'), '柳青云,柳四,高中,4000\n');
      expect(tellAll(await run(folder, publicly))).toContain('矿业公司 written');
      expect(tellAll(await run(folder, { template: '编号总结' }))).toContain('矿业公司 unchanged');
    }));

  test('keeps no name of anybody beside the reports', () =>
    inFolder(files, async (folder) => {
      await run(folder, { template: '编号总结' });
      const kept = readdirSync(join(folder, '输出', '.jinqiu')).map((name) =>
        readFileSync(join(folder, '输出', '.jinqiu', name), 'utf8'),
      );
      expect(kept.length).toBeGreaterThan(0);
      expect(names.exec(kept.join('\n'))?.[0]).toBeUndefined();
    }));
});

describe('one report', () => {
  const textOf = (path: string) => {
    const { inputs } = readCampaign(path);
    const { report } = inputs
      ? makeReport(inputs, { audience: '公示', template: '编号总结', draft: true })
      : { report: undefined };
    return report && writeText(report.document);
  };
  const whole = { ...files, '活动.yaml': campaign('合计: {人数: 9名}\n特点: [祝小满和柳青禾来信]') };

  test('of the campaign masks the people of its units', () =>
    inFolder(whole, (folder) => {
      expect(textOf(folder)).toContain('祝**和柳**来信');
    }));

  test('of a file in 部门 masks the people of the campaign above and of its other units', () =>
    inFolder(
      {
        ...whole,
        '部门/气象局.yaml':
          '单位: {全称: 气象局}\n报告: {年度: 2025}\n合计: {人数: 1名}\n特点: [祝小满和柳青禾来信]\n',
      },
      (folder) => {
        expect(textOf(join(folder, '部门', '气象局.yaml'))).toContain('祝**和柳**来信');
      },
    ));
});
