/** What a sentence of the bank lacks, as what the secretary can do. */
import { expect, test } from '@jest/globals';
import { readYaml } from '../../../src/source/yaml.ts';
import { listSentences } from '../../../src/template/bank/listing.ts';
import { plainSettings } from '../../../src/template/bank/settings.ts';
import { makeLibrary } from '../../../src/template/library.ts';

/** @param sentence its fields, behind 号, 位 and 详略 */
function lackingOf(kind: string, sentence: string, values: object = {}): string[] {
  const text = `段: ${kind}\n句:\n  - { 号: ${kind}-1, 位: 段中, 详略: 常, ${sentence} }\n`;
  const file = { name: '语料/甲.yaml', file: '语料/甲.yaml', text, ...readYaml(text, '甲.yaml').value };
  const { bank } = makeLibrary([], [file]);
  expect(bank.problems).toEqual([]);
  return listSentences(bank.shelves.find((one) => one.kind === kind)!, {
    values: { 活动: { 济困: true }, ...values },
    prose: plainSettings,
  }).flatMap(({ lacking }) => lacking);
}

test.each([
  ['合计.人数.n > 20', { 合计: { 人数: { n: 9 } } }, '受助人数要多于20名'],
  ['合计.筹集.分 >= 500000', { 合计: { 筹集: { 分: 100 } } }, '筹集的金额不能少于5000元'],
  ['not 构成.类别', { 构成: { 类别: {} } }, '要没有按类别分的数（资料里已经有了）'],
  ['构成.类别', {}, '要有按类别分的数（写在“分组”里，或者名册里有这一列）'],
  ['来源归类.社会', {}, '要有社会捐助的来源（“资金来源”每一项都写“级别”和“金额”）'],
  ['同比.人数', {}, '要有上年的数字（写在“历史”的“逐年”里）'],
  ['同比.人数.方向 == "增加"', { 同比: { 人数: { 方向: '减少' } } }, '人数比上年的增减要是“增加”'],
  ['"走访企业" in 方法.动员', {}, '要在“动员”的“方法”里勾选“走访企业”'],
  [
    'not ("档案" in 方法.摸底)',
    { 方法: { 摸底: ['档案'] } },
    '“阶段”的“摸底”或“申报”的“方法”里要没有勾选“档案”',
  ],
  ['资金来源.length > 4', { 资金来源: [] }, '“资金来源”的项数要多于4项'],
  ['故事', {}, '要写“故事”'],
  ['合计.人数.n <= 20', { 合计: { 人数: { n: 30 } } }, '受助人数不能多于20名'],
  ['not (合计.人数.n > 20)', { 合计: { 人数: { n: 30 } } }, '受助人数不能多于20名'],
  ['合计.结余.分 > 0', {}, '要有结余（写在“合计”里）'],
  ['合计.人数.n == 20', { 合计: { 人数: { n: 9 } } }, '受助人数要是20名'],
  ['not ("走访企业" in 方法.动员)', { 方法: { 动员: ['走访企业'] } }, '“动员”的“方法”里要没有勾选“走访企业”'],
  ['单位.层级 in ["县", "市"]', { 单位: { 层级: '镇' } }, '“单位”的“层级”要是“县”、“市”之一'],
  ['not (单位.层级 in ["县", "市"])', { 单位: { 层级: '县' } }, '“单位”的“层级”不能是“县”、“市”之一'],
  ['单位.层级 in 单位.联合', { 单位: { 层级: '镇', 联合: ['县'] } }, '“单位”的“层级”要是“单位”的“联合”里的'],
  ['故事 or 构成.类别', {}, '要写“故事”，或者要有按类别分的数（写在“分组”里，或者名册里有这一列）'],
  [
    'not (故事 or 构成.类别)',
    { 故事: [1], 构成: { 类别: {} } },
    '要没有“故事”（资料里已经有了），并且要没有按类别分的数（资料里已经有了）',
  ],
  [
    'not (故事 and 构成.类别)',
    { 故事: [1], 构成: { 类别: {} } },
    '要没有“故事”（资料里已经有了），或者要没有按类别分的数（资料里已经有了）',
  ],
  ['可称.首年', {}, '资料要能证明“本年是第一次开展”'],
  ['not 可称.开学前发放', { 可称: { 开学前发放: true } }, '资料里是“发放在8月31日以前结束”，不说这一句'],
])('要: %s', (condition, values, said) => {
  expect(lackingOf('成效', `类: 推, 要: '${condition}', 文: "甲。"`, values)).toEqual([said]);
});

test('a tick, and what fills the holes, each once', () => {
  expect(lackingOf('动员', '类: 凭, 凭: [倡议书, 冠名], 文: "甲。"')).toEqual([
    '要在“动员”的“方法”里勾选“倡议书”、“冠名”',
  ]);
  expect(lackingOf('成效', '类: 推, 文: "{{ 同比.人数.差 }}、{{ 同比.人均.差 }}。"')).toEqual([
    '要有上年的数字（写在“历史”的“逐年”里）',
  ]);
});
