/** 学段 from a column of 年级. */
import { expect, test } from '@jest/globals';
import { fillStages, findStage } from '../../src/campaign/grades.ts';

test.each([
  ['小学三年级', '小学'],
  ['三年级', '小学'],
  ['6年级', '小学'],
  ['七年级', '初中'],
  ['九年级（2）班', '初中'],
  ['初二', '初中'],
  ['初中二年级', '初中'],
  ['高三', '高中'],
  ['高中二年级', '高中'],
  ['中职二年级', '中职'],
  ['技校一年级', '技校'],
  ['大一', '大学'],
  ['本科一年级', '本科'],
  ['大专二年级', '大专'],
  ['研一', '研究生'],
  ['硕士二年级', '硕士'],
  ['博三', '博士'],
  ['学前班', '学前'],
  ['大班', '幼儿园'],
])('%s is of %s', (grade, stage) => {
  expect(findStage(grade)).toBe(stage);
});

test.each(['2023级', '三班', '新生', '', '在读', '十年级'])('%j does not tell', (grade) => {
  expect(findStage(grade)).toBeUndefined();
});

test('a 学段 that is given stays', () => {
  const rows = [
    { 学生: '甲一', 学段: '本科', 年级: '大一' },
    { 学生: '乙二', 年级: '高三' },
    { 学生: '丙三' },
  ];
  expect(fillStages(rows).map(({ 学段 }) => 学段)).toEqual(['本科', '高中', undefined]);
});
