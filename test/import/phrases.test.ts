/** Her own sentences in another year: those that hold in any year may be said, the others are comments without figures. */
import { describe, expect, test } from '@jest/globals';
import { type Given, withGiven } from '../../src/import/given.ts';
import { writePhrases } from '../../src/import/phrases.ts';
import { draftCampaign } from '../../src/import/use.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport } from '../../src/produce.ts';
import { MemoryFolder } from '../../src/source/folder.ts';
import { county, district, importText } from './support.ts';

const files = writePhrases(importText(district), '总结.docx');
const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? '';

describe('去年的原话', () => {
  test('哪年都能说的，是一句语料，注着出处', () =>
    expect(textOf('语料/经验.yaml').split('\n').slice(1, 8)).toEqual([
      '段: 经验',
      '句:',
      '  - 号: 经验-901',
      '    位: 段首',
      '    类: 意',
      '    详略: 常',
      '    文: 领导重视是前提，深入摸底是基础，社会参与是关键。 # 《总结.docx》第11段',
    ]));

  test('说去年的事的，是注释，数字和日期空着', () => {
    expect(textOf('语料/摸底.yaml')).toContain(
      '# 第7段：＿＿，组织人员入户走访，建立台账，做到底数清、情况明。',
    );
    for (const { text } of files)
      for (const line of text
        .split('\n')
        .filter((one) => !one.startsWith('  - 号') && !one.includes('《总结')))
        expect([line, /\d/.test(line.replace(/^# 第\d+段：/, ''))]).toEqual([line, false]);
  });

  test.each([
    ['有数字', '帮扶的关键是找准51名学生。'],
    ['有名称', '石门区总工会是职工的娘家。'],
    ['说做成了什么', '宣传是重点，职工都知晓了政策。'],
    ['像模板', '宣传是{{ 合计.人数 }}的前提。'],
  ])('%s的，不是语料', (_, sentence) => {
    const imported = importText(`石门区总工会2024年金秋助学工作总结\n一、广泛宣传\n${sentence}`);
    expect(writePhrases(imported, '总结.docx').map(({ usable }) => usable)).toEqual([0]);
  });

  test('新的活动查不出语料的错误，句子在语料里', () => {
    const yaml = draftCampaign(importText(district), '总结.docx', 2025).replace(
      /^名册:.*$/m,
      '合计: {人数: 9名}',
    );
    const folder = new MemoryFolder({
      '活动.yaml': yaml,
      ...Object.fromEntries(files.map(({ name, text }) => [name, text])),
    });
    const { inputs, problems } = readCampaign(folder);
    if (!inputs) throw new Error(JSON.stringify(problems));
    const made = makeReport(inputs, { draft: true });
    expect([...problems, ...made.problems].filter(({ code }) => code.startsWith('bank'))).toEqual([]);
    expect(inputs.templates.bank.own.map(({ id }) => id)).toContain('经验-901');
  });
});

describe('同 --from 一起写的', () => {
  const draft = (given: Given) => draftCampaign(importText(county), '总结.docx', 2025, given);

  test('以写的为准', () => {
    const yaml = draft({ unit: '玉川市总工会', level: '市', detail: '详', departments: ['青塘县总工会'] });
    expect(yaml).toContain('  全称: 玉川市总工会\n');
    expect(yaml).toContain('  层级: 市\n');
    expect(yaml).toContain('  详略: 详\n');
    expect(yaml).toContain('  下属: [ 青塘县总工会 ]\n');
  });

  test('换了单位的，简称不抄；没有换的照旧', () => {
    const { found } = importText(county);
    const names = (given: Given) => withGiven(found, given).map(({ path }) => path.join('.'));
    expect(names({ unit: '玉川市总工会' })).not.toContain('单位.简称');
    expect(names({})).toEqual(found.map(({ path }) => path.join('.')));
  });
});
