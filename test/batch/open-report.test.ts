/** Which report is opened: the campaign's own, the whole of all units, or that of one of them. */
import { describe, expect, test } from '@jest/globals';
import { loadInputs } from '../../src/batch/open-report.ts';
import { formatFigure } from '../../src/chinese/format.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { county, type Files, inFolder } from './support.ts';

/** Whose report, of how many, and of which name; what hinders it where there is none. */
const open = (files: Files, department?: string) =>
  inFolder({ ...county, ...files }, (folder) => {
    const { inputs, file, problems } = loadInputs(folder, department);
    if (!inputs)
      return problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message, hint }) => `${message}；${hint}`);
    const { 合计: totals } = deriveFacts(inputs.campaign).values;
    return [inputs.campaign.单位.全称, totals.人数 && formatFigure(totals.人数), file].join(' ');
  });

describe('一个单位的报告，用全称、简称叫得出来；本级是全县合起来的', () => {
  const whole = '云岭县总工会 3名 县总工会2025年金秋助学总结';
  const mines = '云岭矿业公司工会 2名 矿业公司2025年金秋助学总结';
  const units = '可以写：矿业公司、供电公司';
  test.each<[string | undefined, unknown]>([
    [undefined, '云岭县总工会 3名 '],
    ['本级', whole],
    ['云岭县总工会', whole],
    ['县总工会', whole],
    ['矿业公司', mines],
    ['云岭矿业公司工会', mines],
    ['气象局', [`“气象局”是零报告，没有报告可看；${units}`]],
    ['矿业公私', [`“单位.下属”里没有“矿业公私”，是否为“矿业公司”？；${units}`]],
    ['财政局', [`“单位.下属”里没有“财政局”；${units}`]],
  ])('%s', async (department, wanted) => expect(await open({}, department)).toEqual(wanted));

  test('读不出来的，说为什么', async () => {
    const yaml = { '活动.yaml': '单位: {全称: 甲}\n' };
    expect(await open(yaml)).toEqual([expect.stringMatching(/^缺少“报告”/)]);
    expect(await open(yaml, '矿业公司')).toEqual([expect.stringMatching(/^“单位”下面没有写“下属”/)]);
  });
});

describe('不带单位的：名册里没有的单位，报了数的加进去', () => {
  const roster = '单位,学生,家长,学段,金额\n矿业公司,李小明,李大强,本科,5000\n';
  const power = { '部门/供电公司.yaml': '合计: {人数: 4名, 发放: 2万元}\n' };
  test.each<[string, Files, string]>([
    ['报了数的', { '名册.csv': roster, ...power }, '云岭县总工会 5名 '],
    [
      '自己有名册的',
      { '名册.csv': roster, '部门/供电公司.yaml': '名册: [{学生: 王芳}, {学生: 王方}]\n' },
      '云岭县总工会 3名 ',
    ],
    ['没有报的', { '名册.csv': roster }, '云岭县总工会 1名 '],
    [
      '报了没有人的',
      { '名册.csv': roster, '部门/供电公司.yaml': '合计: {人数: 0名}\n' },
      '云岭县总工会 1名 ',
    ],
    ['名册里都有的，不看部门的数', power, '云岭县总工会 3名 '],
    [
      '用全称写的也算有',
      { '名册.csv': `${roster.replace('矿业公司', '云岭矿业公司工会')}供电公司,王芳,王建国,本科,5000\n` },
      '云岭县总工会 2名 ',
    ],
  ])('%s', async (_, files, wanted) => expect(await open(files)).toBe(wanted));
});
