import { describe, expect, test } from '@jest/globals';
import { mergePlaced, shareCampaign } from '../../src/campaign/merge.ts';
import type { PlacedValue } from '../../src/source/places.ts';
import { readYaml } from '../../src/source/yaml.ts';

function placed(yaml: string, file: string): PlacedValue {
  const { value, problems } = readYaml(yaml, file);
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

const merge = (base: string, over: string) =>
  mergePlaced(placed(base, '活动.yaml'), placed(over, '部门.yaml'));

const placeOf = ({ places }: PlacedValue, path: string) => {
  const place = places.get(path)?.value;
  return place && `${place.file}:${place.line}`;
};

describe('a unit’s YAML over what all share', () => {
  test.each<[string, string, string, object]>([
    [
      'objects, field by field',
      '报告: {年度: 2025, 状态: 草稿}',
      '报告: {状态: 终稿}',
      { 报告: { 年度: '2025', 状态: '终稿' } },
    ],
    ['lists, as a whole', '打算: [一, 二, 三]', '打算: [四]', { 打算: ['四'] }],
    ['an empty list empties', '通知: [{标题: 甲}]', '通知: []', { 通知: [] }],
    ['a key with nothing after it changes nothing', '打算: [一]', '打算:', { 打算: ['一'] }],
    ['what only one gives', '活动: {主题: 甲}', '故事: [乙]', { 活动: { 主题: '甲' }, 故事: ['乙'] }],
    ['a text in place of fields', '名册: {文件: 甲.xlsx}', '名册: 乙.xlsx', { 名册: '乙.xlsx' }],
  ])('%s', (_, base, over, value) => {
    expect(merge(base, over).value).toEqual(value);
  });

  test('a key named __proto__ is a key like any other', () => {
    const { value } = merge('报告: {年度: 2025}', '报告: {__proto__: {年度: 1}}');
    expect(Object.keys((value as { 报告: object }).报告)).toEqual(['年度', '__proto__']);
    expect(({} as Record<string, unknown>).年度).toBeUndefined();
  });

  test('every field is where it was typed', () => {
    const merged = merge(
      '报告:\n  年度: 2025\n  状态: 草稿\n打算:\n  - 一\n  - 二',
      '报告:\n  状态: 终稿\n打算: [四]',
    );
    expect(placeOf(merged, '报告.年度')).toBe('活动.yaml:2');
    expect(placeOf(merged, '报告.状态')).toBe('部门.yaml:2');
    expect(placeOf(merged, '打算[1]')).toBe('部门.yaml:3');
    // the second item is no longer there
    expect(placeOf(merged, '打算[2]')).toBeUndefined();
  });
});

describe('what units share', () => {
  const share = (yaml: string) => shareCampaign(placed(yaml, '活动.yaml'));

  test('the activity, the standards, the calendar and the stages, without their numbers of people; no publicity, which the unit did not do', () => {
    const { value } = share(`活动: {名称: 金秋助学}
标准: [{金额: 5000}]
阶段: [{名称: 摸底, 时间: 7月, 申报人数: 54名, 未通过: [{原因: 超标准, 人数: 3名}]}]
宣传: [张贴海报, {方式: 发放折页, 次数: 500份}]`);
    expect(value).toEqual({
      活动: { 名称: '金秋助学' },
      标准: [{ 金额: '5000' }],
      阶段: [{ 名称: '摸底', 时间: '7月' }],
    });
  });

  test('of what was done, no sentence that tells how many there were; what is left keeps its place', () => {
    const shared = share(`阶段:
  - 名称: 审核
    做法:
      - 全县审核通过120名
      - 共筹集8万元，全部进专户
      - 每人2000元，公示5个工作日
`);
    expect(shared.value).toEqual({ 阶段: [{ 名称: '审核', 做法: ['每人2000元，公示5个工作日'] }] });
    expect(placeOf(shared, '阶段[1].做法[1]')).toBe('活动.yaml:6');
  });

  test('what a stage tells stays the whole’s own doing; other ways of its work are not shared', () => {
    const { value } = share(`单位: {全称: 云岭县总工会, 简称: 县总工会}
阶段: [{名称: 部署, 方法: [专题会议]}, {名称: 摸底, 单位: 各基层工会, 时间: 7月}]
协作: {部门: [县教育局]}
动员: {方法: [走访企业]}
资金管理: {方法: [专户]}
育人: {方法: [座谈]}`);
    expect(value).toEqual({
      阶段: [
        { 名称: '部署', 单位: '县总工会', 方法: ['专题会议'] },
        { 名称: '摸底', 单位: '各基层工会', 时间: '7月' },
      ],
    });
  });

  test('of 套语 the words and 关; numbers are chosen for one report', () => {
    const { value } = share('套语: {意义: 关, 结尾: 从今天做起, 摸底: 3, 审核: [2, 审核-5], 其余: 关}');
    expect(value).toEqual({ 套语: { 意义: '关', 结尾: '从今天做起' } });
  });

  test('of the report its year, state and look; of the history only the years without the activity', () => {
    const { value } = share(`报告: {年度: 2025, 标题: 县总结, 主送: [市总工会], 状态: 草稿}
历史: {逐年: [{年: 2024, 人数: 9名}], 中断年: [2020]}`);
    expect(value).toEqual({ 报告: { 年度: '2025', 状态: '草稿' }, 历史: { 中断年: ['2020'] } });
  });

  test('a notice that was passed on is one to work by; one of the superior’s own stays as it is', () => {
    const own = { 标题: '乙', 发文单位: '县总工会', 动作: '制定', 发至: '各单位' };
    const { value } = share(`通知:
  - {标题: 甲, 发文单位: 市总工会, 收到: 7月, 动作: 转发, 发至: 各单位, 要求: [对象]}
  - {标题: 乙, 发文单位: 县总工会, 动作: 制定, 发至: 各单位}`);
    expect(value).toEqual({ 通知: [{ 标题: '甲', 发文单位: '市总工会' }, own] });
  });

  test.each([
    '合计',
    '分组',
    '资金来源',
    '补充资助',
    '仪式',
    '领导小组',
    '名册',
    '问题',
    '小节',
    '附件',
    '单位',
  ])('not %s, nor its place', (key) => {
    const { value, places } = share(`${key}: [甲]`);
    expect(value).toEqual({});
    expect(places.get(key)).toBeUndefined();
  });
});
