/** 0 that was left standing: one problem that says so; 0元 that is meant; nobody where there was nobody. */
import { describe, expect, test } from '@jest/globals';
import { codes, findProblems } from './support.ts';

const roster = `名册:
  - {学生: 甲一, 家长: 赵大, 学段: 高中, 金额: 1000元}
  - {学生: 乙二, 家长: 钱大, 学段: 本科, 金额: 2000元}`;
const groups = '分组: [{名称: 高中, 维度: 学段, 人数: 20名, 户数: 18户, 金额: 4万元}]';
const sources = '资金来源: [{名称: 市总工会, 金额: 3万元}, {名称: 县总工会, 金额: 1万元}]';

describe('0 beside data that tell of somebody', () => {
  test.each([
    ['people, with a roster', `${roster}\n合计: {人数: 0名}`, '合计.人数 写的是0名，但名册逐行计数是2名'],
    [
      'money, with a roster',
      `${roster}\n合计: {发放: 0元}`,
      '合计.发放 写的是0元，但名册各行金额相加是3000元',
    ],
    ['people, with groups', `${groups}\n合计: {人数: 0名}`, '合计.人数 写的是0名，但分组[1].人数 是20名'],
    [
      'money raised, with sources',
      `${sources}\n合计: {人数: 20名, 筹集: 0元}`,
      '合计.筹集 写的是0元，但资金来源[1].金额 是3万元',
    ],
    ['households, with people', '合计: {人数: 20名, 户数: 0户}', '合计.户数 写的是0户，但合计.人数 是20名'],
    ['people, with money', '合计: {人数: 0名, 发放: 4万元}', '合计.人数 写的是0名，但合计.发放 是4万元'],
    [
      'all of them',
      `${roster}\n合计: {人数: 0名, 户数: 0户, 发放: 0元}`,
      '合计.人数 写的是0名、合计.户数 写的是0户、合计.发放 写的是0元，但名册逐行计数是2名',
    ],
  ])('%s: one problem', (_, yaml, message) => {
    expect(findProblems(yaml).map((problem) => `${problem.severity} ${problem.message}`)).toEqual([
      `error ${message}`,
    ]);
  });

  test.each([
    ['nobody in truth', '合计: {人数: 0名}'],
    ['nobody and nothing', '合计: {人数: 0名, 户数: 0户, 发放: 0元}'],
    [
      'one group of none',
      '分组: [{名称: 高中, 维度: 学段, 人数: 0名}, {名称: 本科, 维度: 学段, 人数: 20名}]\n合计: {人数: 20名}',
    ],
  ])('%s: quiet', (_, yaml) => {
    expect(codes(yaml)).toEqual([]);
  });
});

describe('0元 for people', () => {
  test.each([
    ['of the year', '合计: {人数: 19名, 发放: 0元}', ['magnitude.nothing']],
    [
      'of a group',
      '合计: {人数: 19名}\n分组: [{名称: 本科, 维度: 学段, 人数: 19名, 金额: 0元}]',
      ['magnitude.nothing'],
    ],
    ['a lost 万 is another thing', '合计: {人数: 19名, 发放: 3.8元}', ['magnitude.lost-wan']],
  ])('%s is asked about', (_, yaml, expected) => {
    expect(codes(yaml)).toEqual(expected);
  });

  test('goods alone are no money', () => {
    expect(codes('合计: {人数: 19名, 发放: 0元}\n实物: [{名称: 行李箱, 数量: 19个}]')).toEqual([]);
  });
});
