/** Two groups of a roster that may be one are told; those that are two are not. */
import { expect, test } from '@jest/globals';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';

/** The pairs that are told of a roster with these in its column. */
function listAlike(column: string, words: readonly string[], more = ''): string[] {
  const csv = [
    `学生姓名,${column},金额`,
    ...words.map((word, index) => `何${'甲乙丙丁'[index]},${word},2000`),
  ];
  const data = `单位: {全称: 云岭县总工会${more}}\n报告: {年度: 2025}\n名册: 名册.csv\n`;
  const folder = new MemoryFolder({ '活动.yaml': data, '名册.csv': csv.join('\n') });
  const { inputs } = readCampaign(folder);
  const { problems } = makeReport(inputs!, { draft: true });
  return problems.flatMap(({ code, message }) =>
    code === 'roster.alike' ? [...message.matchAll(/“([^”]+)”/g)].slice(1).map(([, word = '']) => word) : [],
  );
}

test.each([
  ['学段', ['高职', '大专']],
  ['学段', ['本科', '大学']],
  ['学段', ['中专', '中职']],
  ['单位', ['教育局', '县教育局']],
  ['单位', ['矿业公司', '云岭矿业有限公司']],
  ['单位', ['城关中学', '云岭县城关中学']],
])('%s %j', (column, words) => {
  expect(listAlike(column, words)).toEqual(words);
  expect(listAlike(column, [...words].reverse())).toEqual(words);
});

test.each([
  ['学段', ['高中', '本科', '大专']],
  ['学段', ['中专', '技校']],
  ['学段', ['大专', '专科']],
  ['单位', ['运输公司', '第一运输公司']],
  ['单位', ['县教育局', '市教育局']],
  ['单位', ['人民医院', '中医院']],
  ['单位', ['机械厂', '江南机械厂']],
  ['单位', ['云岭大学', '云岭大学附属中学']],
  ['单位', ['教育局', '县教育局'], ', 下属: [教育局, 县教育局]'],
])('two of their own: %s %j %s', (column, words, more = '') => {
  expect(listAlike(column, words, more)).toEqual([]);
});
