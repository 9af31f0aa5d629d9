/** One 学段 or unit written in several ways is one group. */
import { expect, test } from '@jest/globals';
import type { RosterRow } from '../../src/campaign/schema/campaign.ts';
import { unifyRows } from '../../src/campaign/unify.ts';

const rows = (field: '学段' | '单位', words: readonly string[]) =>
  words.map((word): RosterRow => ({ 学生: '甲', [field]: word }));

test.each([
  [
    ['大学本科', '本科（一本）', '本科生', '本科'],
    ['本科', '本科', '本科', '本科'],
  ],
  [
    ['专科', '大专', '高职高专'],
    ['大专', '大专', '大专'],
  ],
  [
    ['普高', '高中生', '高中'],
    ['高中', '高中', '高中'],
  ],
  [
    ['研究生', '硕士'],
    ['研究生', '硕士'],
  ],
  // written in one way, it stays
  [
    ['大学本科', '大学本科'],
    ['大学本科', '大学本科'],
  ],
  [
    ['高职', '大专'],
    ['高职', '大专'],
  ],
  [
    ['中专', '技校', '中职'],
    ['中专', '技校', '中职'],
  ],
  [
    ['本科新生', '本科在读', '本科'],
    ['本科新生', '本科在读', '本科'],
  ],
])('学段 %j', (words, expected) => {
  expect(unifyRows(rows('学段', words)).map(({ 学段 }) => 学段)).toEqual(expected);
});

const below = [
  { 名称: '云岭矿业有限公司', 简称: '矿业公司' },
  { 名称: '运输公司' },
  { 名称: '运输公司工会' },
];

test.each<[string[], string[], typeof below | undefined]>([
  [['江南机械厂', '江南机械厂工会', '江南机械厂'], ['江南机械厂', '江南机械厂', '江南机械厂'], undefined],
  [['云岭矿业公司', '云岭矿业有限责任公司工会'], ['云岭矿业公司', '云岭矿业公司'], undefined],
  [['云岭矿业有限公司', '矿业公司', '云岭矿业公司'], ['矿业公司', '矿业公司', '矿业公司'], below],
  // two units of the campaign stay two
  [['运输公司', '运输公司工会'], ['运输公司', '运输公司工会'], below],
  [['运输公司', '运输分公司'], ['运输公司', '运输分公司'], undefined],
  [['一中', '十一中'], ['一中', '十一中'], undefined],
  [['教育局', '县教育局'], ['教育局', '县教育局'], undefined],
])('单位 %j', (words, expected, subordinates) => {
  expect(unifyRows(rows('单位', words), subordinates).map(({ 单位 }) => 单位)).toEqual(expected);
});

test('a 学段 is called as the standards call it', () => {
  const words = rows('学段', ['大专', '大专', '专科', '本科生', '高中']);
  const called = (...stages: string[]) => unifyRows(words, [], stages).map(({ 学段 }) => 学段);
  expect(called('本科', '专科', '高中')).toEqual(['专科', '专科', '专科', '本科', '高中']);
  expect(called('大专新生')).toEqual(['大专', '大专', '大专', '本科生', '高中']);
  expect(called('大专', '专科')).toEqual(['大专', '大专', '大专', '本科生', '高中']);
});
