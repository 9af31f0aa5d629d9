/** An official whose name goes on where a student's ends stays whole; the student never shows by it. */
import { describe, expect, test } from '@jest/globals';
import { isLongerName, listOfficialNames } from '../../src/campaign/officials.ts';
import { selectAudience } from '../../src/facts/audiences.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readCampaign } from '../../src/inputs.ts';
import { MemoryFolder } from '../../src/source/folder.ts';

const campaign = `
单位: {全称: 云岭县总工会}
报告: {年度: 2025}
领导小组: {组长: 县总工会主席何远志, 副组长: [副主席王建华]}
仪式: [{时间: 2025-08-25, 出席: [{姓名: 何远志, 职务: 县总工会主席}]}]
资金来源: [{名称: 何远志, 级别: 个人, 金额: 5000元}, {名称: 何远家, 级别: 个人, 金额: 3000元}]
名册: [{学生: 何远, 金额: 5000元}, {学生: 王建, 金额: 3000元}]
特点: [句子]
`;

/** A sentence as the public reads it. */
function publish(sentence: string): string {
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': campaign.replace('句子', sentence) }));
  const { facts } = selectAudience(deriveFacts(inputs!.campaign), '公示');
  return facts.values.特点?.[0] ?? '';
}

test.each([
  '县总工会主席何远志多次过问',
  '主席何远志愿意再捐',
  '何远志同志带头捐款',
  '何远志主席讲话',
  '副主席王建华带队走访',
])('whole: %s', (sentence) => {
  expect(publish(sentence)).toBe(sentence);
});

test.each([
  ['何远志愿填报云岭大学', '何**志愿填报云岭大学'],
  ['何远志向远大', '何**志向远大'],
  ['王建华师大的录取书到了', '王**华师大的录取书到了'],
  ['何远学习刻苦', '何**学习刻苦'],
  ['主席看望何远', '主席看望何**'],
  ['受助学生何远、王建', '受助学生何**、王**'],
])('hidden: %s', (sentence, expected) => {
  // a name of two signs has one star
  expect(publish(sentence)).toBe(expected.replaceAll('**', '*'));
});

test('a donor of a longer name stays, a student’s family does not', () => {
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': campaign }));
  const { facts } = selectAudience(deriveFacts(inputs!.campaign), '公示');
  expect(facts.values.资金来源?.map(({ 名称 }) => 名称)).toEqual(['何远志', '何*家']);
  expect(facts.values.领导小组?.组长).toBe('县总工会主席何远志');
});

describe('who is named in office', () => {
  test.each([
    ['县总工会主席何远志', ['何远志']],
    ['何远志（县总工会主席）', ['何远志']],
    ['李文斌（县慈善总会副理事长）', ['李文斌']],
    ['省教育厅副厅长马兰英', ['马兰英']],
    ['县总工会主席', []],
  ])('%s', (officer, names) => {
    expect(listOfficialNames({ 领导小组: { 组长: officer } })).toEqual(names);
  });

  test.each([
    ['何远志', true],
    ['欧阳小雨', true],
    ['何远家', false],
    ['何远父', false],
    ['何远', false],
    ['县总工会', false],
  ])('%s', (who, isName) => {
    expect(isLongerName(who)).toBe(isName);
  });
});
