/** Columns of a roster that a report neither tells nor attaches are named. */
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

test('without 附件, what no sentence tells', () => {
  expect(findNamed(csv)).toBe('这份报告没有印出“名册.性别”“名册.民族”“名册.年级”“名册.院校”');
});

test('with 附件, what has no column there', () => {
  expect(findNamed(csv, '附件: [名册]')).toBe('这份报告没有印出“名册.年级”');
});

test('one unit alone, of which no sentence is made', () => {
  expect(findNamed('学生,单位,金额\n甲一,甲厂,3000\n乙一,甲厂,2000')).toBe('这份报告没有印出“名册.单位”');
});

test('not what a blank cell kept back, which is told by itself', () => {
  expect(findNamed('学生,单位,金额\n甲一,甲厂,3000\n乙一,乙厂,2000\n丙一,,2000')).toBeUndefined();
});
