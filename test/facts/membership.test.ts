/** Which group a row of the roster belongs to: for certain, not at all, or as far as the words tell. */
import { expect, test } from '@jest/globals';
import type { CampaignModel } from '../../src/campaign/model.ts';
import type { RosterRow } from '../../src/campaign/schema/campaign.ts';
import { makeCandidates } from '../../src/facts/equations/candidates.ts';
import { isOfGroup } from '../../src/facts/equations/membership.ts';

type Column = Parameters<typeof isOfGroup>[1];

function makeCampaign(units: readonly string[], groups: readonly string[] = []): CampaignModel {
  const [below, named] = [units.map((名称) => ({ 名称 })), groups.map((名称) => ({ 名称 }))];
  return { 单位: { 全称: '云岭县总工会', 下属: below }, 分组: named } as unknown as CampaignModel;
}

const campaign = makeCampaign(
  ['云岭港务集团有限公司', '云岭县第一中学', '云岭县第二中学'],
  ['深度困难职工', '相对困难职工', '意外致困户', '意外致困家庭'],
);

const rowOf = (fields: Partial<RosterRow>): RosterRow => ({ 学生: '林舟', ...fields });

test.each<[column: Column, row: Partial<RosterRow>, group: string, belongs: boolean | undefined]>([
  ['学段', { 学段: '本科' }, '本科', true],
  ['学段', { 学段: '本科' }, '大学', true],
  ['学段', { 学段: '本科' }, '高中', false],
  ['学段', {}, '本科', undefined],
  ['学段', { 学段: '本科', 新生: true }, '本科新生', true],
  ['学段', { 学段: '本科', 新生: false }, '本科新生', false],
  ['学段', { 学段: '本科' }, '本科新生', undefined],
  ['学段', { 学段: '本科', 新生: false }, '在读本科', true],
  ['学段', { 学段: '高中', 新生: true }, '本科新生', false],
  ['学段', { 学段: '本科' }, '其他', undefined],
  ['民族', { 民族: '彝' }, '彝族', true],
  ['民族', { 民族: '彝族' }, '少数民族', true],
  ['民族', { 民族: '汉族' }, '少数民族学生', false],
  ['民族', { 民族: '汉' }, '彝族', false],
  ['民族', { 民族: '蒙古' }, '蒙古、满族', undefined],
  ['批次', { 批次: '首批' }, '第一批', true],
  ['批次', { 批次: '第二批' }, '第一批', false],
  ['单位', { 单位: '港务公司' }, '云岭港务集团有限公司', true],
  ['单位', { 单位: '第二中学' }, '云岭县第一中学', false],
  ['单位', { 单位: '云岭县第二中学' }, '中学', undefined],
  ['类别', { 类别: ['深度困难'] }, '深度困难职工', true],
  ['类别', { 类别: ['深度困难', '低保'] }, '低保', true],
  ['类别', { 类别: ['意外致困'] }, '意外致困户', undefined],
  ['类别', { 类别: ['单亲'] }, '单亲家庭', undefined],
  ['类别', { 类别: ['单亲家庭'] }, '单亲', undefined],
  ['类别', { 类别: ['低保'] }, '单亲', false],
])('%s %j of %s: %s', (column, row, group, belongs) => {
  expect(isOfGroup(campaign, column, group, rowOf(row))).toBe(belongs);
});

test('of many groups each row is held to those that it may be of', () => {
  const units = Array.from({ length: 60 }, (_, index) => `云岭县第${index + 1}中学`);
  const names = [...units, '其他单位', '困难职工', '云岭县', '第7中'];
  const many = makeCampaign(units, names);
  const candidates = makeCandidates(many, '单位', names);
  const values = [...names, '第7中学', '云岭县第7中学高三', '困难', '别处'];
  for (const 单位 of values) {
    const found = [...candidates(rowOf({ 单位 }))];
    const missing = names.filter(
      (name, index) => isOfGroup(many, '单位', name, rowOf({ 单位 })) !== false && !found.includes(index),
    );
    expect([单位, missing]).toEqual([单位, []]);
    expect([单位, found.length < 10 || 单位 === '云岭县' || 单位 === '困难职工']).toEqual([单位, true]);
  }
  expect([...candidates(rowOf({}))]).toHaveLength(names.length);
});

test.each<[column: Column, count: number]>([
  ['单位', 50],
  ['类别', 60],
])('of %s, %d groups: each row is held to all', (column, count) => {
  const names = Array.from({ length: count }, (_, index) => `第${index + 1}组`);
  const candidates = makeCandidates(makeCampaign([]), column, names);
  expect([...candidates(rowOf({ 单位: '甲', 类别: ['甲'] }))]).toEqual([...names.keys()]);
});
