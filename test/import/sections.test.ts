/** Her headings in another year: all of them as 小节, or none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ownHeadings, readSections } from '../../src/import/sections.ts';
import { draftCampaign } from '../../src/import/use.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { writeText } from '../../src/writers/text.ts';
import { county, importText } from './support.ts';

const title = '青塘县总工会2024年金秋助学工作总结\n';
const read = (text: string) => readSections(importText(title + text))?.map(({ value }) => value);

test('每个标题用说它那件事的部分；标题没有说的，看下面写了什么', () =>
  expect(readSections(importText(county))?.map(({ value }) => value)).toEqual([
    { 标题: '加强领导，周密部署', 用: '部署' },
    { 标题: '严格程序，精准资助', 内容: [{ 用: '摸底' }, { 用: '程序' }] },
    { 标题: '资助情况', 内容: [{ 用: '资助情况' }, { 用: '筹资' }, { 用: '仪式' }] },
    { 标题: '存在的不足', 用: '问题' },
    { 标题: '明年打算', 用: '打算' },
  ]));

test('标题下面有小标题的，小标题也照用', () =>
  expect(
    read('一、主要做法\n（一）摸清底数。入户走访。\n（二）多方筹资。企业捐款。\n二、几点体会\n领导重视。'),
  ).toEqual([
    {
      标题: '主要做法',
      内容: [
        { 标题: '摸清底数', 用: '摸底' },
        { 标题: '多方筹资', 用: '筹资' },
      ],
    },
    { 标题: '几点体会', 用: '经验' },
  ]));

test.each([
  ['有一个看不出说什么的', '一、广泛宣传\n发海报。\n二、情系学子\n送温暖。'],
  ['有去年的年份、数字的', '一、广泛宣传\n发海报。\n二、2024年资助情况\n资助86名。'],
  ['同程序自己分的节一样的', '一、主要做法\n入户。\n二、资助情况\n资助86名。'],
  ['只有一个标题的', '一、广泛宣传\n发海报。'],
])('%s：不写，在注释里', (_, text) => {
  expect(read(text)).toBeUndefined();
  const yaml = draftCampaign(importText(title + text), '总结.docx', 2025);
  expect(yaml).not.toMatch(/^小节:/m);
  expect(yaml).toMatch(/^# 小节:/m);
});

test('今年的报告用她的标题', () => {
  const yaml = draftCampaign(importText(county), '总结.docx', 2025).replace(
    /^名册:.*$/m,
    '合计: { 人数: 90名 }\n问题: [宣传面还不够广]',
  );
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': yaml }));
  const { report } = inputs ? makeReport(inputs, { draft: true }) : {};
  const text = report ? writeText(report.document) : '';
  expect(text).toContain('一、加强领导，周密部署');
  expect(text).toContain('存在的不足');
});

test('程序自己的标题是模板里写的', () => {
  const template = readFileSync(join(import.meta.dirname, '../../templates/编号总结/report.md.njk'), 'utf8');
  for (const heading of ownHeadings) expect(template).toContain(heading);
});
