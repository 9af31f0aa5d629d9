/** Another year from a campaign's own data: what lasts is carried over as typed, last year's figures become history. */
import { expect, test } from '@jest/globals';
import { deriveFacts } from '../../src/facts/facts.ts';
import { carryCampaign, carryUnit } from '../../src/import/carry.ts';
import { takeCampaign } from '../../src/inputs.ts';
import type { PlainObject } from '../../src/source/places.ts';

const data: PlainObject = {
  单位: { 全称: '云岭县总工会', 下属: ['一车间', { 名称: '二车间', 零报告: '是' }] },
  报告: { 年度: '2024', 模板: '编号总结', 成文日期: '2024-12-20', 主送: null },
  活动: { 名称: '金秋助学', 起始年: '2012', 届次: '13', 主题: '托起希望' },
  标准: [{ 条件: { 学段: '本科' }, 金额: '5000元' }],
  合计: { 人数: '36名', 发放: '15万元', 筹集: '16万元' },
  资金来源: [
    { 名称: '县财政', 级别: '财政', 金额: '10万元' },
    { 名称: '矿业“公司”', 金额: '6万元' },
  ],
  领导小组: { 组长: '县总工会主席何志远' },
  历史: { 累计截至: { 年: '2022', 人数: '300名' }, 逐年: [{ 年: '2023', 人数: '30名', 金额: '12万元' }] },
};

function carry(typed: PlainObject): string {
  const { inputs, problems } = takeCampaign(typed);
  if (!inputs) throw new Error(JSON.stringify(problems));
  return carryCampaign(typed, deriveFacts(inputs.campaign), '2024-金秋助学', 2026);
}

test('单位、标准、领导小组照旧，届次接着数；合计写进历史，出资的单位等着填', () => {
  expect(
    carry(data),
  ).toBe(`# 2026年的资料，由“2024-金秋助学”开头：单位、标准、领导小组照2024年的，请看一遍今年变了没有；2024年的人数、金额写进了“历史”。
# 去年的数字、名单、日期没有抄过来。

报告:
  年度: 2026 # 今年
  状态: 草稿 # 填好以后改为“终稿”
  模板: 编号总结

活动:
  名称: 金秋助学
  起始年: 2012
  届次: 15

单位:
  全称: 云岭县总工会
  下属: [ 一车间, { 名称: 二车间, 零报告: 是 } ]

领导小组:
  组长: 县总工会主席何志远

标准:
  - { 条件: { 学段: 本科 }, 金额: 5000元 }

名册: 名册.xlsx # 填好今年的名册

历史:
  逐年:
    - { 年: 2023, 人数: 30名, 金额: 12万元 }
    - { 年: 2024, 人数: 36名, 金额: 15万元 } # 《2024-金秋助学/活动.yaml》推算得出的合计
  累计截至: { 年: 2022, 人数: 300名 }

# ════ 2024年出资的单位：今年还出的，去掉“# ”，填上金额 ════
# 资金来源:
#   - { 名称: "县财政", 级别: 财政 }
#   - { 名称: "矿业“公司”" }
`);
});

test.each<[string, PlainObject, RegExp]>([
  ['没有发放的，用筹集', { 合计: { 人数: '36名', 筹集: '16万元' } }, /年: 2024, 人数: 36名, 金额: 16万元/],
  ['没有钱的', { 合计: { 人数: '36名' }, 资金来源: null }, /年: 2024, 人数: 36名 \}/],
])('%s', (_, changes, wanted) => expect(carry({ ...data, ...changes })).toMatch(wanted));

test('去年没有合计、来源、累计的', () => {
  const text = carry({
    单位: { 全称: '云岭县总工会' },
    报告: { 年度: '2024' },
    活动: { 届次: '第3届' },
    分组: [{ 名称: '本科', 维度: '学段', 人数: '3名' }],
  });
  expect(text).not.toContain('资金来源');
  expect(text).toContain('届次: 第3届');
  expect(text).toContain('历史:\n  逐年:\n    - { 年: 2024, 人数: 3名 }');
});

test('部门自己的文件：只有名称、标准、领导小组', () => {
  const unit = { 单位: { 简称: '一车间' }, 标准: [{ 金额: '3000元' }], 合计: { 人数: '3名' } };
  expect(carryUnit(unit, '部门/一车间.yaml')).toBe(`# 照“部门/一车间.yaml”；去年的数字、名单、日期没有抄过来。

单位: { 简称: 一车间 }

标准: [ { 金额: 3000元 } ]
`);
  expect(carryUnit({ 合计: { 人数: '3名' } }, '部门/一车间.yaml')).toBeUndefined();
});
