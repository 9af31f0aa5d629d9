import { describe, expect, test } from '@jest/globals';
import { deriveFacts } from '../../src/facts/facts.ts';
import { addUnitGroups } from '../../src/facts/roll-up.ts';
import { makeReturn, type UnitReturn } from '../../src/facts/unit-return.ts';
import { listUntaken } from '../../src/facts/untaken.ts';
import { campaignOf, factsOf } from './support.ts';

/** What a unit hands in whose own campaign is this. */
function returned(name: string, yaml: string): UnitReturn {
  return makeReturn({ 名称: name, 简称: name, 状态: '报送' }, factsOf(`报告: {年度: 2025}\n${yaml}`).values);
}

const zero = makeReturn({ 名称: '气象局', 简称: '气象局', 状态: '零报告' }, undefined);
const silent = makeReturn({ 名称: '物流公司', 简称: '物流公司', 状态: '未报送' }, undefined);
const mine = returned('矿业公司', '合计: {人数: 24名, 户数: 20户, 发放: 86333.34元}\n问题: [通知慢, 轮班多]');
const power = returned(
  '供电公司',
  '合计: {人数: 9名, 户数: 9户, 发放: 33666.66元}\n问题: [通知慢。]\n打算: [提前]',
);
const all = [mine, power, zero, silent];

const whole = `单位: {全称: 云岭县总工会, 下属: [矿业公司, 供电公司, {名称: 气象局, 零报告: 是}, 物流公司]}
报告: {年度: 2025}
问题: [报送晚]
合计: {人数: 33名}`;

describe('the whole of what units handed in', () => {
  const campaign = addUnitGroups(campaignOf(whole), all);
  const { values, derivations } = deriveFacts(campaign, all);

  test('their figures add up, to the 分', () => {
    expect(values.合计).toMatchObject({ 人数: { n: 33 }, 户数: { n: 29 }, 发放: { fen: 12_000_000 } });
    expect(values.构成.单位?.组.map(({ 名称, 人数占比 }) => [名称, 人数占比])).toEqual([
      ['矿业公司', '72.7%'],
      ['供电公司', '27.3%'],
    ]);
  });

  test('each unit has its row, whatever it handed in', () => {
    expect(values.汇总?.单位.map(({ 名称, 状态, 金额 }) => [名称, 状态, 金额?.fen])).toEqual([
      ['矿业公司', '报送', 8_633_334],
      ['供电公司', '报送', 3_366_666],
      ['气象局', '零报告', undefined],
      ['物流公司', '未报送', undefined],
    ]);
    expect(values.上报).toEqual({
      单位数: 4,
      报送数: 2,
      零报告数: 1,
      零报告: ['气象局'],
      未报送数: 1,
      未报送: ['物流公司'],
    });
  });

  test('their words follow the whole’s own; the same words stand once, with all who said them', () => {
    expect(values.汇总?.问题).toEqual([
      { 内容: '报送晚' },
      { 内容: '通知慢', 单位: ['矿业公司', '供电公司'] },
      { 内容: '轮班多', 单位: ['矿业公司'] },
    ]);
    expect(values.汇总?.打算).toEqual([{ 内容: '提前', 单位: ['供电公司'] }]);
    expect(values.汇总?.特点).toBeUndefined();
  });

  test('each knows where it comes from', () => {
    expect(derivations.get('汇总.问题[2].内容')?.inputs).toEqual(['矿业公司：问题[1]', '供电公司：问题[1]']);
    expect(derivations.get('汇总.单位[1].金额')?.inputs).toEqual(['矿业公司：合计.发放']);
  });
});

test('groups by 单位 that the whole gives itself are left as they are', () => {
  const campaign = campaignOf(`${whole}\n分组: [{名称: 矿业公司, 维度: 单位, 人数: 24名}]`);
  expect(addUnitGroups(campaign, all)).toBe(campaign);
});

test('without units handing in, there is no 汇总 and nobody is said to be missing', () => {
  const { values } = deriveFacts(campaignOf(whole));
  expect(values.汇总).toBeUndefined();
  expect(values.上报?.未报送).toBeUndefined();
});

describe('what units did', () => {
  const acting = returned(
    '矿业公司',
    `合计: {人数: 24名}
仪式: [{名称: 新生座谈会, 时间: 2025-08-25, 地点: 职工之家, 出席: [何志远]}]
走访: [{户数: 12户, 慰问金: 1.2万元, 内容: 送去慰问}]
实物: [{名称: 书包, 数量: 30个}]`,
  );
  const other = returned('供电公司', '合计: {人数: 9名}\n附带活动: [{名称: 心理讲座, 人数: 60人}]');
  const { values, derivations } = deriveFacts(campaignOf(whole), [acting, other]);

  test('stands in lists, each event with whose it is', () => {
    expect(values.汇总).toMatchObject({
      仪式: [{ 单位: '矿业公司', 名称: '新生座谈会', 地点: '职工之家', 时间: { from: '2025-08-25' } }],
      走访: [{ 单位: '矿业公司', 户数: { n: 12 }, 慰问金: { fen: 1_200_000 } }],
      附带活动: [{ 单位: '供电公司', 名称: '心理讲座', 人数: { n: 60 } }],
      实物: [{ 单位: '矿业公司', 名称: '书包', 数量: '30个' }],
    });
    expect(values.汇总?.仪式?.[0]).not.toHaveProperty('出席');
    expect(derivations.get('汇总.走访[1].慰问金')?.inputs).toEqual(['矿业公司：走访[1].慰问金']);
  });

  test.each([
    ['the whole’s own, by its full name', '名称: 发放仪式, 时间: 8月28日, 主办: 云岭县总工会', []],
    ['the whole’s own, without a host', '名称: 发放仪式, 时间: 8月28日', []],
    ['of another day', '名称: 发放仪式, 时间: 8月29日', ['矿业公司', '供电公司']],
    ['of no day', '名称: 发放仪式', ['矿业公司', '供电公司']],
    ['one of several with its host', '名称: 座谈会, 时间: 8月28日, 主办: 县教育局', ['矿业公司']],
    ['several alike without a host', '名称: 座谈会, 时间: 8月28日', ['矿业公司', '供电公司']],
  ])('an event is told once: %s', (_, event, expected) => {
    const units = ['矿业公司', '供电公司'].map((name) =>
      returned(name, `合计: {人数: 9名}\n仪式: [{${event}, 地点: 职工之家}]`),
    );
    const own = '仪式: [{名称: 发放仪式, 时间: 8月28日, 地点: 职工之家}]';
    const { values } = deriveFacts(campaignOf(`${whole}\n${own}`), units);
    expect(values.汇总?.仪式?.map(({ 单位 }) => 单位) ?? []).toEqual(expected);
  });

  test.each([
    ['仪式: [{名称: 座谈会, 主办: 矿业公司}]', '', []],
    ['仪式: [{名称: 座谈会, 主办: 县教育局, 出席: [何志远]}]', '', ['仪式 0 出席']],
    ['走访: [{户数: 3户, 慰问金: 1万元, 带队: [何志远]}]', '', []],
    ['资金来源: [{名称: 矿业公司, 金额: 1万元}]', '', ['资金来源']],
    ['资金来源: [{名称: 矿业公司, 金额: 1万元}]', '资金来源: [{名称: 县总, 金额: 1万元}]', []],
    ['合计: {人数: 3名, 结余: 5000元, 口径: {范围: 本级}}', '', ['合计 结余']],
    ['故事: [{人物: 申明远}]\n问题: [通知慢]\n通知: [{标题: 甲, 发文单位: 乙}]', '', ['故事']],
  ])('what the whole does not take of a unit: %s', (unit, own, expected) => {
    const base = '单位: {全称: 矿业公司}\n报告: {年度: 2025}\n';
    const people = unit.includes('合计') ? '' : '合计: {人数: 3名}\n';
    const untaken = listUntaken(
      campaignOf(`${base}${people}${unit}`),
      campaignOf(`${base}名册: [{学生: 甲}]\n${own}`),
    );
    expect(untaken.map((path) => path.join(' '))).toEqual(expected);
  });
});

test.each([
  [undefined, '困难职工家庭'],
  ['困难群众子女', '困难群众家庭'],
  ['困难职工家庭大学新生', '困难职工家庭'],
  ['困难农民工子女', '困难农民工家庭'],
  ['困难学生', '困难学生家庭'],
  ['低保户子女', '低保户'],
  ['孤儿', '受助家庭'],
])('活动.对象 %s are of %s', (helped, households) => {
  const activity = helped === undefined ? '' : `活动: {对象: ${helped}}`;
  expect(factsOf(`报告: {年度: 2025}\n合计: {人数: 3名}\n${activity}`).values.活动.家庭).toBe(households);
});

describe('the units with the most and the fewest people', () => {
  const rank = (...people: string[]) => {
    const names = people.map((_, index) => `${'甲乙丙丁'.charAt(index)}公司`);
    const units = people.map((n, index) =>
      returned(names[index]!, `合计: {人数: ${n}, 户数: 3户, 发放: 1万元}`),
    );
    const yaml = `单位: {全称: 云岭县总工会, 下属: [${names.join(', ')}, 气象局]}\n报告: {年度: 2025}\n合计: {人数: 33名}`;
    const { values, derivations } = deriveFacts(campaignOf(yaml), [...units, zero]);
    const { 最多: most, 最少: fewest } = values.上报 ?? {};
    return {
      most: most?.简称,
      fewest: fewest?.简称,
      entered: [...derivations.keys()].filter((path) => /最[多少]/.test(path)),
    };
  };

  test('are told where all have handed in an exact number, and one alone has it', () => {
    expect(rank('24名', '5名', '9名')).toEqual({
      most: '甲公司',
      fewest: '乙公司',
      entered: ['最多', '最少'].flatMap((name) =>
        ['简称', '人数', '户数', '金额'].map((field) => `上报.${name}.${field}`),
      ),
    });
  });

  test.each<[people: string[], most: string | undefined, fewest: string | undefined]>([
    [['24名', '24名', '9名'], undefined, '丙公司'],
    [['24名', '9名', '9名'], '甲公司', undefined],
    [['24名', '5名'], undefined, undefined],
    [['24名', '5名', '约9名'], undefined, undefined],
    [['24名', '5名', '0名'], undefined, undefined],
    [['24名', '5名', '9名', '0名'], '甲公司', '乙公司'],
  ])('%j: %s, %s', (people, most, fewest) => expect(rank(...people)).toMatchObject({ most, fewest }));
});
