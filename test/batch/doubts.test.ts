/** What is wrong with one unit, or with the roster of all: which figures a draft marks, and whose final report waits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { codes, county, type Files, inFolder, run, tellAll } from './support.ts';

const head = '单位,学生,家长,学段,金额\n';
const mines = '矿业公司,李小明,李大强,本科,5000\n矿业公司,李小红,李大强,高中,2000\n';
const power = '供电公司,王芳,王建国,本科,5000\n';

/** Each figure that the draft of a report marks, with the words before it. */
async function listMarked(files: Files, unit: string): Promise<string[]> {
  return inFolder({ ...county, ...files }, async (folder) => {
    await run(folder, { draft: true });
    const text = readFileSync(join(folder, '输出', `${unit}2025年金秋助学总结（草稿）.txt`), 'utf8');
    return [...text.matchAll(/([^【】。，、；\n]*)【待核】/g)].map(([, figure = '']) =>
      figure.replace(/\t+/g, ' '),
    );
  });
}

const wrongPart = { '名册.csv': `${head}${mines}小计,3人,,,7000\n${power}小计,1人,,,5000\n` };

test('a wrong 小计 is of the unit whose rows it spans: its final report waits, and no other', async () => {
  await inFolder({ ...county, ...wrongPart }, async (folder) => {
    const result = await run(folder);
    expect(tellAll(result)).toEqual([
      '矿业公司 failed',
      '供电公司 written',
      '县总工会 failed',
      '汇总.xlsx written',
    ]);
    expect(result.units[0]!.problems.map(({ message }) => message)).toContain(
      '名册“小计”行（第4行，矿业公司）的人数是3人，名册第2—3行的人数是2名，相差1人',
    );
  });
});

test.each([
  ['of its own report', wrongPart, '矿业公司', '资助困难职工子女2名'],
  ['of the whole, in the sum', wrongPart, '县总工会', '资助困难职工子女3名'],
  ['of the whole, in its row', wrongPart, '县总工会', '1 矿业公司 2'],
  [
    'that rows of no unit are lacking in, and that a unit has not reported',
    {
      '活动.yaml': county['活动.yaml'].replace(
        '    - 供电公司\n',
        '    - 供电公司\n    - 卫生健康系统工会\n',
      ),
      '名册.csv': `${head}${mines}${power}卫健委,赵凯,赵明,本科,5000\n卫健委,钱敏,钱宏,本科,5000\n`,
    },
    '县总工会',
    '卫生健康系统工会',
  ],
  [
    'that a unit’s own words contradict, in the whole',
    { '部门/供电公司.yaml': '合计: {人数: 2名}\n' },
    '县总工会',
    '2 供电公司 2',
  ],
])('a draft marks a figure %s', async (_, files, unit, marked) => {
  expect(await listMarked(files, unit)).toContainEqual(expect.stringContaining(marked));
});

test('a figure of another unit is not marked', async () => {
  expect(await listMarked(wrongPart, '供电公司')).toEqual([]);
  const row = (await listMarked(wrongPart, '县总工会')).filter((words) => words.includes('供电公司'));
  expect(row).toEqual([]);
});

test('rows under one wrong name are one problem', async () => {
  const csv = `${head}${mines}${power}海关,赵凯,赵明,本科,5000\n海关,钱敏,钱宏,本科,5000\n`;
  await inFolder({ ...county, '名册.csv': csv }, async (folder) => {
    expect((await run(folder)).problems.map(({ message }) => message)).toEqual([
      '名册里的单位“海关”不在“单位.下属”里，哪份报告都没有这2个人（第5—6行）',
    ]);
  });
});

test('a unit with totals alone has no notice; the others have, and the whole has one of all who are listed', async () => {
  const files = {
    '活动.yaml': `${county['活动.yaml'].replace('    - 供电公司\n', '    - 供电公司\n    - 水泥厂\n')}阶段: [{名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}]
公示: {落款: 8月18日, 地点: 公告栏, 电话: 0516-80000000}
`,
    '部门/水泥厂.yaml': '合计: {人数: 7名, 发放: 3.1万元}\n',
  };
  await inFolder({ ...county, ...files }, async (folder) => {
    const result = await run(folder, { audience: '公示' });
    expect(tellAll(result)).toEqual([
      '矿业公司 written',
      '供电公司 written',
      '水泥厂 failed',
      '县总工会 written',
      '汇总.xlsx written',
    ]);
    expect(codes(result.units[2]!.problems)).toContain('choice.need');
    const notice = readFileSync(join(folder, '输出', '县总工会2025年金秋助学总结（公示）.txt'), 'utf8');
    expect(notice).toContain('拟对3名困难职工子女');
  });
});
