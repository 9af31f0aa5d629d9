/** What was typed in short takes the shape of the schema, and keeps the place where it was typed. */
import { describe, expect, test } from '@jest/globals';
import { describeField } from '../../src/campaign/fields.ts';
import { campaignSchema } from '../../src/campaign/schema/campaign.ts';
import { shapeValue } from '../../src/campaign/shape.ts';
import { readYaml } from '../../src/source/yaml.ts';

const root = describeField(campaignSchema);
const shape = (yaml: string) => shapeValue(readYaml(yaml, '活动.yaml').value!, root);

describe('the shape', () => {
  test.each([
    ['特点: 覆盖面广', { 特点: ['覆盖面广'] }],
    ['宣传: 发放明白卡', { 宣传: [{ 方式: '发放明白卡' }] }],
    ['仪式: {出席: 何志远}', { 仪式: [{ 出席: [{ 姓名: '何志远' }] }] }],
    ['仪式: {到场: 职工代表30余人}', { 仪式: [{ 到场: [{ 身份: '职工代表', 人数: '30余人' }] }] }],
    [
      '仪式: {到场: [受助学生 36名, 共三十余人, 近百人, 若干, {身份: 家长, 人数: 30人}]}',
      {
        仪式: [
          {
            到场: [
              { 身份: '受助学生', 人数: '36名' },
              { 人数: '共三十余人' },
              { 人数: '近百人' },
              { 人数: '若干' },
              { 身份: '家长', 人数: '30人' },
            ],
          },
        ],
      },
    ],
    ['标准: {条件: 低保家庭, 金额: 3000元}', { 标准: [{ 条件: { 类别: '低保家庭' }, 金额: '3000元' }] }],
    ['单位: {全称: 甲, 层级: 县级}', { 单位: { 全称: '甲', 层级: '县' } }],
    ['资金来源: {名称: 甲, 级别: 省级}', { 资金来源: [{ 名称: '甲', 级别: '省' }] }],
    ['单位: {全称: 甲, 层级: 高级}', { 单位: { 全称: '甲', 层级: '高级' } }],
    ['小节: {标题: 甲, 内容: 乙}', { 小节: [{ 标题: '甲', 内容: [{ 导语: '乙' }] }] }],
    ['名册: 名册.xlsx', { 名册: { 文件: '名册.xlsx' } }],
    ['名册: {文件: 名册.xlsx, 工作表: }', { 名册: { 文件: '名册.xlsx' } }],
    ['名册: [{学生: 甲, 类别: 单亲}]', { 名册: [{ 学生: '甲', 类别: ['单亲'] }] }],
    ['日历: {节假日: {起: 10月1日, 止: 10月8日}}', { 日历: { 节假日: [{ 起: '10月1日', 止: '10月8日' }] } }],
    ['通知:\n打算: []\n别的:', { 打算: [], 别的: '' }],
    ['特点: [~, 甲]', { 特点: ['甲'] }],
    ['资金来源: {集团行政: 5万元}', { 资金来源: { 集团行政: '5万元' } }],
  ])('%s', (yaml, expected) => {
    expect(shape(yaml).value).toEqual(expected);
  });

  test('twice is once', () => {
    const once = shape('宣传: 发放明白卡\n特点: [~, 甲]\n名册: 名册.xlsx');
    const twice = shapeValue(once, root);
    expect(twice.value).toEqual(once.value);
    expect(twice.places.get('宣传[1].方式')).toEqual(once.places.get('宣传[1].方式'));
  });
});

describe('the places', () => {
  const column = (yaml: string, path: string) => shape(yaml).places.get(path)?.value.column;

  test.each([
    ['通知: {印发: 7月8日}', '通知[1].印发', 10],
    ['宣传: 发放明白卡', '宣传[1].方式', 5],
    ['宣传: 发放明白卡', '宣传[1]', 5],
    ['仪式: {出席: 何志远}', '仪式[1].出席[1].姓名', 10],
    ['特点: [~, 甲, 乙]', '特点[2]', 12],
    ['特点: [甲, 乙]', '特点[2]', 9],
  ])('%s: %s', (yaml, path, expected) => {
    expect(column(yaml, path)).toBe(expected);
  });
});
