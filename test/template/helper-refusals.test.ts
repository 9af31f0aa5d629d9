/** What the helpers of lists are given and cannot use: what is told; and the same helpers with what they can use. */
import { expect, test } from '@jest/globals';
import { visitInlines } from '../../src/document/text.ts';
import { renderTemplate } from '../../src/template/render.ts';
import { sources } from './fixtures.ts';

const money = (yuan: number) => ({ kind: 'money', fen: yuan * 100 });
const values = {
  报告: { 年度: 2016 },
  资金来源: [
    { 名称: '中央', 金额: money(100_000) },
    { 名称: '省', 金额: money(80_000) },
  ],
  名册: [{ 学生: '何志远', 单位: '一矿', 金额: money(5000) }],
  特点: ['甲', '乙', '丙'],
};

function render(text: string): string {
  const { blocks, problems } = renderTemplate({
    template: 't.md.njk',
    sources: sources({ 't.md.njk': text }),
    data: { values, year: 2016 },
  });
  let words = '';
  visitInlines(blocks, (inline) => {
    if (inline.type === 'value') words += inline.text;
    if (inline.type === 'text') words += inline.value;
  });
  return [words, ...problems.map(({ message }) => message)].filter((line) => line !== '').join('\n');
}

test.each<[template: string, name: string, param: string, expected: string]>([
  ['特点 | batch(0)', '分批', '每批', '不为零的整数'],
  ['特点 | slice(0)', '均分', '份数', '不为零的整数'],
  ['报告 | reverse', '倒序', '一组', '一组数据或文字'],
  ['排序(资金来源, 名称="单位")', '排序', '名称', '各项里有的一个名称'],
  [
    '排序(资金来源)',
    '排序',
    '一组',
    '同是数字、同是日期或同是文字的一组；按其中一项排，写 sort(attribute="…")',
  ],
  ['资金来源 | groupby("单位")', '归组', '名称', '每一项都有的一个名称'],
  ['选取(特点, "equalto")', '选取', '比较的', '与之比较的数据，这个判断要用'],
  ['选取(资金来源, "odd")', '选取', '判断', '对每一项都说得通的判断'],
  ['取项(资金来源, "单位")', '取项', '名称', '各项里有的一个名称'],
  ['直接连接(资金来源, "、")', '直接连接', '一组', '能打印的各项；连接其中一项，写 join("、", "名称")'],
  ['直接连接(资金来源, "、", "单位")', '直接连接', '名称', '各项里有的一个名称'],
  ['表格(名册, "学生", 合并="单位")', '表格', '合并', '这张表的一列'],
])('{{ %s }}', (template, name, param, expected) => {
  expect(render(`{{ ${template} }}`)).toBe(`函数“${name}”的参数“${param}”应当是${expected}`);
});

test.each([
  ['{% for 批 in 特点 | batch(2, "补") %}{{ 批 | join("、") }}；{% endfor %}', '甲、乙；丙、补；'],
  ['{% for 批 in 特点 | batch(2) %}{{ 批 | join("、") }}；{% endfor %}', '甲、乙；丙；'],
  ['{% for 批 in 特点 | slice(2, "补") %}{{ 批 | join("、") }}；{% endfor %}', '甲、乙；丙、补；'],
  ['{{ 特点 | reverse | join("、") }}', '丙、乙、甲'],
  ['{{ "甲乙" | reverse }}', '乙甲'],
  ['{{ range(1, 8, 3) | join("、") }}', '1、4、7'],
  ['{{ range(5, 0, -2) | join("、") }}', '5、3、1'],
  ['{{ range(3) | join("、") }}', '0、1、2'],
  ['{{ 直接连接(资金来源, "、", "名称") }}', '中央、省'],
  ['{{ 取项(排序(资金来源, 名称="金额"), "名称") | join("、") }}', '省、中央'],
])('%s', (template, words) => expect(render(template)).toBe(words));
