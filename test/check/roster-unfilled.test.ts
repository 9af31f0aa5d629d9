/** A roster with nobody in it: no final of it, unless something else says who was helped. */
import { expect, test } from '@jest/globals';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';

const header = '学生姓名,学段,金额\n';

/** Whether the report of a campaign whose roster is this file lacks its people. */
function isUnfilled(yaml: string, roster = header): boolean {
  const data = `单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n名册: 名册.csv\n${yaml}`;
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': data, '名册.csv': roster }));
  const { problems } = makeReport(inputs!, { draft: true });
  return problems.some(({ code }) => code === 'completeness.roster-unfilled');
}

test.each([
  ['nothing else', ''],
  ['a standard alone', '标准: [{金额: 2000元}]'],
  ['money alone', '合计: {发放: 4万元}'],
])('told: %s', (_, yaml) => expect(isUnfilled(yaml)).toBe(true));

test.each([
  ['people stated', '合计: {人数: 20名}'],
  ['nobody in truth', '合计: {人数: 0名}'],
  ['groups', '分组: [{名称: 高中, 维度: 学段, 人数: 20名}]'],
  ['only launched', '合计: {筹集: 4万元}'],
])('not told: %s', (_, yaml) => expect(isUnfilled(yaml)).toBe(false));

test('not told: a student', () => expect(isUnfilled('', `${header}李小明,高中,2000\n`)).toBe(false));
