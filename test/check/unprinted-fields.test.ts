/** What a short report has no place for is named, also where an equal figure or name is printed of something else. */
import { expect, test } from '@jest/globals';
import { reportFromYaml } from '../support/reports.ts';

const ceremony = '仪式: [{时间: 2025-08-20, 地点: 县文化馆, 主持: {姓名: 严志高, 职务: 县总工会副主席}}]';
const base = `单位: {全称: 云岭县总工会}
报告: {年度: 2025}
合计: {人数: 60名, 发放: 18万元}
资金来源: [{名称: 县总工会, 金额: 18万元}]
`;

/** What the notice of a report says is not printed. */
function listUnprinted(yaml: string, template: string): string | undefined {
  const { problems } = reportFromYaml(`${base}${yaml.includes('仪式:') ? '' : `${ceremony}\n`}${yaml}`, {
    draft: true,
    template,
  });
  return problems
    .find(({ code }) => code === 'completeness.not-printed')
    ?.message.slice('这份报告没有印出'.length);
}

test.each([
  [
    '勾选的方法',
    '动员: {方法: [走访企业]}\n资金管理: {方法: [专款专用]}',
    '“资金来源”“动员.方法”“资金管理.方法”',
  ],
  ['同别处相等的人数', '回访: [{时间: 10月, 人数: 60名}]', '“资金来源”“回访”'],
  ['在仪式上也出现的人', '领导小组: {组长: {姓名: 严志高, 职务: 县总工会副主席}}', '“资金来源”“领导小组”'],
  ['附件', '附件: [资金来源表]', '“资金来源”“附件”'],
  [
    '往年',
    '历史: {逐年: [{年: 2024, 人数: 50名}, {年: 2023, 人数: 60名}]}',
    '“资金来源”“历史.逐年（2024年）”“历史.逐年（2023年）”',
  ],
  [
    '到场的人做了什么',
    '仪式: [{时间: 2025-08-20, 出席: [{姓名: 顾长河, 角色: 讲话}, {姓名: 沈如兰, 角色: 宣读}, {姓名: 罗振邦, 角色: 出席}]}]',
    '“资金来源”“仪式.出席.角色”',
  ],
  ['照次序', '问题: [宣传面不够宽]\n动员: {方法: [走访企业]}', '“资金来源”“问题”“动员.方法”'],
])('简讯没有印的：%s', (_, yaml, named) => {
  expect(listUnprinted(yaml, '简讯')).toBe(named);
});

test.each([
  ['勾选的，语料说到', '动员: {方法: [走访企业]}\n资金管理: {方法: [专款专用]}'],
  [
    '走访时送到家里，由走访说',
    '阶段: [{名称: 发放, 方法: [入户送达]}]\n走访: [{时间: 8月20日, 发放: {金额: 18万元}}]',
  ],
  ['附件在', '附件: [资金来源表]'],
  ['同上年比了', '历史: {逐年: [{年: 2024, 人数: 50名}]}'],
  ['累计里有各年', '历史: {逐年: [{年: 2024, 人数: 50名}], 累计截至: {年: 2024, 人数: 300名}}'],
  ['全部在现场发放，相等的数说一次', '阶段: [{名称: 发放, 方法: [现场]}]'],
])('编号总结印了的：%s', (_, yaml) => {
  expect(listUnprinted(yaml, '编号总结')).toBeUndefined();
});

test('自己写了做法，勾选的就不说', () => {
  const yaml = '阶段: [{名称: 摸底, 方法: [入户], 做法: [会同园区建立台账]}]';
  const { problems } = reportFromYaml(base + yaml, { draft: true, template: '编号总结' });
  // the stage is printed, and the notice of such ticks names it
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'bank.ticks-unsaid “摸底”写了“做法”，勾选的入户报告里不会写到',
  ]);
});
