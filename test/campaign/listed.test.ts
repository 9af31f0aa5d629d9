/** Lists typed in one line or as a map: groups, labels, years, units. */
import { expect, test } from '@jest/globals';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { readYaml } from '../../src/source/yaml.ts';

function read(lines: string) {
  const yaml = `单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 20名}\n${lines}\n`;
  const { value } = readYaml(yaml, '活动.yaml');
  const parsed = parseCampaign(value!);
  return parsed.value ?? parsed.problems.map(({ message }) => message);
}

const count = (n: number) => expect.objectContaining({ n });

test.each([
  ['分组: {本科: 12名, 大专: 5名}'],
  ['分组: [本科12名, 大专5名]'],
  ['分组: 本科12名、大专5名'],
  ['分组: 本科12名，大专5名。'],
  ['分组: [{本科: 12名}, {大专: 5名}]'],
  ['分组: {本科: {人数: 12名}, 大专: {人数: 5名}}'],
])('%s', (lines) => {
  const groups = [
    { 名称: '本科', 人数: count(12) },
    { 名称: '大专', 人数: count(5) },
  ];
  expect(read(lines)).toMatchObject({ 分组: groups });
});

test.each([
  ['资金来源: 县总工会2万元、县财政3万元', ['县总工会', '县财政']],
  ['资金来源: 县总工会2,000元，县财政3，000元', ['县总工会', '县财政']],
  ['资金来源: 爱心企业（甲公司、乙公司）2万元', ['爱心企业（甲公司、乙公司）']],
  ['资金来源: 甲公司、乙公司2万元', ['甲公司、乙公司']],
])('%s', (lines, names) => {
  const { 资金来源: sources } = read(lines) as { 资金来源: { 名称: string }[] };
  expect(sources.map(({ 名称 }) => 名称)).toEqual(names);
});

test('one group is one', () => {
  expect(read('分组: {名称: 本科, 人数: 12名}')).toMatchObject({ 分组: [{ 名称: '本科' }] });
});

test('labels and years', () => {
  expect(read('标签: {单亲家庭: 5名}')).toMatchObject({ 标签: [{ 名称: '单亲家庭', 人数: count(5) }] });
  expect(read('历史: {逐年: {2023: 120名}}')).toMatchObject({
    历史: { 逐年: [{ 年: 2023, 人数: count(120) }] },
  });
  expect(read('历史: {中断年: 2020、2021年}')).toMatchObject({ 历史: { 中断年: [2020, 2021] } });
});

test.each([
  ['城关镇、桥头镇', ['城关镇', '桥头镇']],
  ['矿业公司 运输公司', ['矿业公司', '运输公司']],
  ['矿业公司、城关；一中', ['矿业公司', '城关', '一中']],
  ['云岭 矿业公司', ['云岭 矿业公司']],
  ['矿业公司（含运输、物流）', ['矿业公司（含运输、物流）']],
])('下属: %s', (typed, names) => {
  const { value } = readYaml(
    `单位: {全称: 云岭县总工会, 下属: "${typed}"}\n报告: {年度: 2025}\n合计: {人数: 20名}\n`,
    '活动.yaml',
  );
  expect(parseCampaign(value!).value?.单位.下属?.map(({ 名称 }) => 名称)).toEqual(names);
});

test('choices in brackets with a full comma are several; one that is none is told alone', () => {
  const stage = (words: string) => read(`阶段: [{名称: 发放, 方法: [${words}]}]`);
  expect(stage('现场，银行打卡')).toMatchObject({ 阶段: [{ 方法: ['现场', '打卡'] }] });
  expect(stage('现场，打咔')).toEqual(['“打咔”不在可选的词里，是否为“打卡”？']);
  expect(stage('现厂，打咔')).toEqual([expect.stringContaining('“现厂，打咔”不在可选的词里')]);
});

test('主送 in one line', () => {
  const { value } = readYaml(
    '单位: {全称: 云岭县总工会}\n报告: {年度: 2025, 主送: 市总工会 县委办公室}\n合计: {人数: 20名}\n',
    '活动.yaml',
  );
  expect(parseCampaign(value!).value?.报告.主送).toEqual(['市总工会', '县委办公室']);
});
