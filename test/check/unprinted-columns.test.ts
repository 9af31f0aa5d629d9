/** Columns of a roster that the attached list has no place for are named. */
import { expect, test } from '@jest/globals';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';

const csv = [
  '学生,性别,家长,单位,学段,年级,民族,院校,年龄,新生,金额',
  '甲一,女,赵大,甲厂,本科,大一,汉族,滨海大学,18,是,3000',
  '乙一,男,钱二,乙厂,高中,高二,回族,县一中,16,否,2000',
  '丙一,男,孙三,乙厂,高中,高三,回族,县一中,17,否,2000',
].join('\n');

/** What the notice names. */
function findNamed(roster: string, own = ''): string | undefined {
  const yaml = `报告: {年度: 2025}\n单位: {全称: 云岭县总工会}\n名册: 名册.csv\n${own}`;
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': yaml, '名册.csv': roster }));
  const { problems = [] } = inputs ? makeReport(inputs, { draft: true, template: '编号总结' }) : {};
  return problems.find(({ code }) => code === 'completeness.not-printed')?.message;
}

test('without 附件 nothing: the columns serve to count and to compare', () => {
  expect(findNamed(csv)).toBeUndefined();
  expect(findNamed('学生,单位,金额\n甲一,甲厂,3000\n乙一,甲厂,2000')).toBeUndefined();
});

test('with 附件, what has no column there', () => {
  expect(findNamed(csv, '附件: [名册]')).toBe('这份报告没有印出“名册.年级”');
});
