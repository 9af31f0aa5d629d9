/** A file of ours, sent round and changed: what she left is what was typed, what she changed is what she wrote. */
import { expect, test } from '@jest/globals';
import { readBase } from '../../src/anchors/base.ts';
import { importReport } from '../../src/import/import.ts';
import { draftCampaign } from '../../src/import/use.ts';
import { readCampaign, takeCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';
import { readPassages } from '../../src/word/paragraphs.ts';
import { write } from '../update/support.ts';
import { edit, tell, verify } from '../verify/support.ts';

const data = {
  单位: { 全称: '青塘县总工会', 层级: '县' },
  报告: { 年度: 2024, 模板: '编号总结' },
  阶段: [
    { 名称: '摸底', 时间: '7月1日至20日', 方法: ['入户'] },
    { 名称: '发放', 时间: '8月22日', 方法: ['打卡'] },
  ],
  分组: [
    { 名称: '本科', 维度: '学段', 人数: '42名', 金额: '16.8万元' },
    { 名称: '高中', 维度: '学段', 人数: '44名', 金额: '8.8万元' },
  ],
  资金来源: [
    { 名称: '市总工会', 级别: '市', 金额: '20万元' },
    { 名称: '青塘水泥有限公司', 级别: '社会', 金额: '5.6万元' },
  ],
  走访: [
    { 时间: '8月', 户数: '12户', 带队: [{ 姓名: '周岚', 职务: '县总工会主席' }], 内容: '了解家庭收支情况' },
  ],
  仪式: [
    {
      ...{ 名称: '助学座谈会', 时间: '8月26日', 地点: '县文化馆' },
      发言: [{ 身份: '受助学生代表', 姓名: '林小满', 引语: '我会珍惜这份帮助' }],
    },
  ],
  回访: [{ 时间: '10月', 人数: '48名', 方法: ['电话'] }],
};

const { inputs } = takeCampaign(data);
if (!inputs) throw new Error('no inputs');
const written = await write(inputs);
const kept = readBase(new TextEncoder().encode(written.base?.xml));
const passages = readPassages(new TextEncoder().encode(written.xml));

function importEdited(hers: readonly WordPassage[]) {
  const imported = importReport(hers, {
    fields: kept?.fields ?? [],
    open: (own) => takeCampaign(own).inputs,
  });
  const { inputs: read, problems } = readCampaign(
    new MemoryFolder({ '活动.yaml': draftCampaign(imported, '总结.docx', 2024) }),
  );
  if (!read) throw new Error(JSON.stringify(problems));
  return { imported, read };
}

test('没有改过的：每一项同填的一样，推算的不写，有姓名的也认出来；同原文一处不差', () => {
  const { imported, read } = importEdited(passages);
  expect(imported.unread.filter(({ why }) => why !== undefined)).toEqual([]);
  expect(imported.found.filter(({ path: [first] }) => first === '合计')).toEqual([]);
  const { campaign } = read;
  expect({ ...campaign, 报告: undefined }).toEqual({ ...inputs.campaign, 报告: undefined });
  const { changed, unknown, removed } = verify(passages, read);
  expect({ changed, unknown, removed }).toEqual({ changed: 0, unknown: 0, removed: 0 });
});

test('文件里的资料没有受助人的姓名，只有摘要', () => {
  expect(passages.map(({ text }) => text).join()).toContain('林小满');
  expect(written.base?.xml).not.toContain('林小满');
  expect(kept?.fields.find(({ path }) => path === '仪式[1].发言[1].姓名')).toMatchObject({ length: 3 });
});

test('改了的数以改的为准；由别的推算的，说出来', () => {
  const hers = edit(edit(passages, '走访困难职工家庭12户', '走访困难职工家庭15户'), '8月22日', '8月25日');
  const { imported, read } = importEdited(hers);
  expect(read.campaign.走访?.[0]?.户数).toMatchObject({ n: 15, unit: '户' });
  expect(read.campaign.阶段?.[1]?.时间).toMatchObject({ from: '2024-08-25' });
  expect(
    tell(makeReport(read, { draft: true }).problems.filter(({ severity }) => severity === 'error')),
  ).toEqual([]);
  expect(imported.unread.filter(({ why }) => why !== undefined)).toEqual([]);
});

test('删去的一句，它的数不再是资料', () => {
  const hers = passages.map((passage) => ({
    ...passage,
    text: passage.text.replace(/[^。]*48名[^。]*。/, ''),
  }));
  const { imported, read } = importEdited(hers);
  expect(read.campaign.回访?.[0]?.人数).toBeUndefined();
  expect(imported.unread.map(({ text }) => text)).toContain('回访[1].人数: 48名');
});

test('她添的几段，说的是没有填过的，也认出来；填过的以填的为准', () => {
  const last = passages.length;
  const added = [
    '四、存在的不足',
    '一是宣传面还不够广；二是资金来源比较单一。',
    '资助标准为：考上本科的每人4000元，在读高中生每人2000元。',
    '8月30日上午，县总工会在县工人文化宫举行了金秋助学金发放仪式。',
  ].map((text, index) => ({ text, name: `第${90 + index}段`, number: last + 1 + index }));
  const { imported, read } = importEdited([...passages, ...added]);
  const told = imported.found.flatMap(({ path: [first], value }) =>
    first === '标准' || first === '问题' ? [`${first} ${JSON.stringify(value).replace(/"/g, '')}`] : [],
  );
  expect(told).toEqual([
    '标准 {条件:{学段:本科},金额:4000元}',
    '标准 {条件:{学段:高中},金额:2000元}',
    '问题 宣传面还不够广',
    '问题 资金来源比较单一',
  ]);
  expect(read.campaign.仪式?.map(({ 名称 }) => 名称)).toEqual(['助学座谈会']);
});
