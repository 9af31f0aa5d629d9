/** Whose money it is, and what a donor who wants no name is called. */
import { expect, test } from '@jest/globals';
import { nameAnonymously } from '../../src/campaign/donors.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { sourceKindNames } from '../../src/facts/schema.ts';
import { campaignOf } from './support.ts';

test.each([
  ['{名称: 职工捐款, 级别: 个人}', '职工'],
  ['{名称: 干部职工一日捐}', '职工'],
  ['{名称: 北麓矿业职工捐款}', '职工'],
  ['{名称: 职工捐款, 级别: 社会}', '社会'],
  ['{名称: 校友捐款, 级别: 个人}', '社会'],
  ['{名称: 北麓矿业经费}', '本级'],
  ['{名称: 市总工会, 级别: 市}', '上级'],
  ['{名称: 惠民公司, 级别: 基金}', '社会'],
])('%s is of %s', (source, kind) => {
  const { 来源归类 } = deriveFacts(
    campaignOf(`
报告: {年度: 2025}
单位: {全称: 北麓矿业集团工会, 简称: 北麓矿业, 层级: 集团}
合计: {人数: 9名}
资金来源: [${source.replace('}', ', 金额: 1万元}')}]`),
  ).values;
  expect(sourceKindNames.filter((name) => 来源归类?.[name])).toEqual([kind]);
});

test.each([
  [{ 名称: '何小满' }, '爱心人士'],
  [{ 名称: '宏达', 级别: '企业' }, '爱心企业'],
  [{ 名称: '宏达建材有限公司' }, '爱心企业'],
  [{ 名称: '宏达公司员工', 级别: '个人' }, '爱心人士'],
  [{ 名称: '县餐饮商会', 级别: '社会' }, '爱心单位'],
  [{ 名称: '县第一中学' }, '爱心单位'],
  [{ 名称: '晨光', 级别: '基金' }, '爱心单位'],
])('%j without a name is %s', (donor, called) => {
  expect(nameAnonymously(donor)).toBe(called);
});
