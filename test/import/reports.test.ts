/** Whole reports of other hands: what is read of them, from which paragraph, and what is not, in 读出的资料.txt. */
import { expect, test } from '@jest/globals';
import { draftCampaign } from '../../src/import/use.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { verifyWord } from '../../src/verify/verify.ts';
import { expectGolden } from '../support/golden.ts';
import { company, county, district, importText, listFound, typeDocument } from './support.ts';

const reports = { county, district, company };

test('读出的、没有读成的', () => {
  const pages = Object.values(reports).map((text) => {
    const imported = importText(text);
    const unread = imported.unread.map(
      ({ place, text: words, why }) => `${place} ${words}${why ? ` → ${why}` : ''}`,
    );
    return [text.trim(), '── 读出', ...listFound(imported), '── 没有读成', ...unread].join('\n');
  });
  expectGolden('读出的资料.txt', `${pages.join('\n\n════════\n\n')}\n`);
});

test.each(Object.entries(reports))('%s：读成的资料没有错误，同原文没有一处不一致', (_, text) => {
  const yaml = draftCampaign(importText(text), '总结.docx', 2024);
  const { inputs, problems } = readCampaign(new MemoryFolder({ '活动.yaml': yaml }));
  if (!inputs) throw new Error(JSON.stringify(problems));
  const made = makeReport(inputs, { draft: true });
  expect([...problems, ...made.problems].filter(({ severity }) => severity === 'error')).toEqual([]);
  const { verification } = verifyWord(typeDocument(text), '总结.docx', inputs);
  expect(verification?.changed).toBe(0);
  expect(verification?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('下一年的：去年的数字、日期、人名只在历史和注释里', () => {
  const yaml = draftCampaign(importText(county), '2024年总结.docx', 2025);
  const active = yaml.replace(/#.*$/gm, '').trim();
  expect(active).toContain('年度: 2025');
  expect(active).toContain('{ 年: 2024, 人数: 86名, 金额: 27.6万元 }');
  expect(active.replace(/\n历史:[\s\S]*$/, '')).not.toMatch(/86|27\.6|2024|8月|赵国强|玉工发|水泥/);
  expect(active).toContain('组长: 县总工会党组书记、常务副主席马建林');
  expect(yaml).toContain('#   - { 名称: 青塘水泥有限公司捐赠 }');
  const { inputs } = readCampaign(new MemoryFolder({ '活动.yaml': yaml, '名册.csv': '' }));
  expect(inputs === undefined || inputs.campaign.报告.年度 === 2025).toBe(true);
});
