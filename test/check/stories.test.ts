/** 故事 against the roster's row of the same student. */
import { describe, expect, test } from '@jest/globals';
import { findProblems } from './support.ts';

const roster = `名册:
  - {学生: 申明远, 家长: 申玉, 院校: 滨海大学, 金额: 3000元}
  - {学生: 柯晓, 家长: 柯大, 金额: 3000元}
  - {学生: 卞小雨, 家长: 卞国, 院校: 江南理工大学, 金额: 4000元}
  - {学生: 卞小雨, 家长: 卞安, 院校: 滨海大学, 金额: 3000元}`;

const found = (story: string) =>
  findProblems(`报告: {年度: 2025}\n单位: {全称: 松岭县总工会}\n${roster}\n故事:\n  - {${story}}\n`)
    .filter(({ code }) => code === 'consistency.roster-story')
    .map(({ field, message }) => `${field} ${message}`);

describe('a student of the roster', () => {
  test.each([
    ['人物: 申明远, 院校: 江南大学', '故事[1].院校 故事里申明远的院校是江南大学，名册第1行是滨海大学'],
    [
      '人物: 职工申玉的儿子申明远, 金额: 5000元',
      '故事[1].金额 故事里申明远的金额是5000元，名册第1行是3000元',
    ],
    ['人物: 柯　晓, 金额: 2000元', '故事[1].金额 故事里柯晓的金额是2000元，名册第2行是3000元'],
  ])('%s', (story, expected) => expect(found(story)).toEqual([expected]));

  test.each([
    ['the same', '人物: 申明远, 院校: 滨海大学, 金额: 3000元'],
    ['a shorter name of the school', '人物: 申明远, 院校: 滨海'],
    ['about as much', '人物: 申明远, 金额: 约3500元'],
    ['a cell that is blank', '人物: 柯晓, 院校: 江南大学'],
    ['one of two namesakes', '人物: 卞小雨, 院校: 江南大学, 金额: 1000元'],
    ['nobody by name', '人物: 职工申玉的儿子, 金额: 5000元'],
  ])('%s is not told', (_, story) => expect(found(story)).toEqual([]));
});
