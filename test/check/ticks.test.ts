/** 方法 ticked beside sources of money and ceremonies: whether the facts bear it. */
import { expect, test } from '@jest/globals';
import { check } from './support.ts';

const told = (yaml: string) =>
  check(yaml).problems.flatMap(({ code, message }) => (code === 'bank.tick-contradicted' ? [message] : []));

const own = '{名称: 县总工会经费, 级别: 本级工会, 金额: 3万元}';
const staff = '{名称: 机关干部职工捐款, 级别: 个人, 金额: 1万元}';
const company = '{名称: 惠民粮油公司, 级别: 企业, 金额: 1万元}';
const unknown = '{名称: 惠民专项, 金额: 1万元}';

test.each([
  [`资金来源: [${own}]\n动员: {方法: [走访企业, 倡议书, 结对]}`, ['走访企业', '倡议书']],
  [`资金来源: [${own}, ${staff}]\n动员: {方法: [走访企业, 倡议书]}`, ['走访企业']],
  [`资金来源: [${own}, ${company}]\n动员: {方法: [走访企业, 倡议书]}`, []],
  [`资金来源: [${own}, {名称: 县慈善总会, 级别: 基金, 金额: 1万元}]\n动员: {方法: [冠名]}`, []],
  [`资金来源: [${own}]\n实物: [{名称: 书包, 资助方: 惠民粮油公司}]\n动员: {方法: [走访企业]}`, []],
  [`资金来源: [${own}, ${unknown}]\n动员: {方法: [走访企业]}`, []],
  ['动员: {方法: [走访企业]}', []],
])('%s', (yaml, words) => {
  expect(told(yaml)).toEqual(
    words.map((word) => `“动员”勾了“${word}”，而“资金来源”里没有企业、社会或个人捐的款`),
  );
});

test.each([
  [
    '{名称: 发放, 做法: 逐人核对签字, 方法: [现场, 打卡]}',
    ['“发放”写了“做法”，勾选的现场、打卡报告里不会写到'],
  ],
  [
    '{名称: 发放, 做法: 在发放仪式上逐人核对签字, 方法: [现场, 打卡]}',
    ['“发放”写了“做法”，勾选的打卡报告里不会写到'],
  ],
  ['{名称: 发放, 做法: 当面发放，没有到场的转账, 方法: [现场, 打卡]}', []],
  ['{名称: 摸底, 做法: 逐户走访, 方法: [入户]}', []],
  ['{名称: 摸底, 方法: [入户]}', []],
  ['{名称: 摸底, 做法: 逐户核对}', []],
])('own words beside ticks: %s', (stage, expected) => {
  const { problems } = check(`阶段: [${stage}]`);
  const unsaid = problems.filter(({ code }) => code === 'bank.ticks-unsaid');
  expect(unsaid.map(({ message }) => message)).toEqual(expected);
});

test('on-site payment to all leaves nobody for the bank', () => {
  expect(
    told(
      '合计: {人数: 8名, 发放: 1.6万元}\n阶段: [{名称: 发放, 方法: [现场, 打卡]}]\n仪式: [{时间: 8月22日, 现场: {人数: 8名, 金额: 1.6万元}}]',
    ),
  ).toEqual(['“发放”勾了“打卡”，而仪式现场已经发给全部8名']);
});
