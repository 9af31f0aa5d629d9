/** The whole road: what comes of it where something is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCampaign, takeCampaign } from '../src/inputs.ts';
import { makeReport } from '../src/produce.ts';
import { MemoryFolder } from '../src/source/folder.ts';
import { writeText } from '../src/writers/text.ts';

/** What comes of a campaign: the codes of its errors, whether there is a report, whether one is held back. */
function make(yaml: string, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-produce-'));
  try {
    writeFileSync(join(folder, '活动.yaml'), yaml);
    const { inputs, problems } = readCampaign(folder);
    const made = inputs ? makeReport(inputs, options) : { problems: [] };
    const errors = [...problems, ...made.problems].filter(({ severity }) => severity === 'error');
    return {
      errors: errors.map(({ code }) => code),
      report: made.report !== undefined,
      withheld: 'withheld' in made,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sound = '单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 36名}\n';
const contradictory = `${sound}名册: [{学生: 甲一, 金额: 3000元}]\n`;
const mistyped = `${sound}特点：覆盖面广\n`;

describe('a report', () => {
  test.each<[string, string, object, ReturnType<typeof make>]>([
    ['is made of sound data', sound, {}, { errors: [], report: true, withheld: false }],
    [
      'with an error is held back',
      contradictory,
      {},
      { errors: ['consistency.roster'], report: false, withheld: true },
    ],
    [
      'with an error is made as a draft',
      contradictory,
      { draft: true },
      { errors: ['consistency.roster'], report: true, withheld: false },
    ],
    [
      'of data that were read with an error is held back',
      mistyped,
      {},
      { errors: ['yaml.full-width-colon'], report: false, withheld: true },
    ],
    [
      'of data that were read with an error is made as a draft',
      mistyped,
      { draft: true },
      { errors: ['yaml.full-width-colon'], report: true, withheld: false },
    ],
    [
      'that cannot be made at all is not held back',
      sound,
      { template: '没有的' },
      { errors: ['choice.template'], report: false, withheld: false },
    ],
  ])('%s', (_, yaml, options, expected) => {
    expect(make(yaml, options)).toEqual(expected);
  });
});

test('a draft for the public marks what a row is why of, and tells nothing of the row', () => {
  const row = (学生: string, 类别: string) => ({ 学生, 类别: [类别], 金额: '3000元' });
  const { inputs } = takeCampaign({
    单位: { 全称: '云岭县总工会' },
    报告: { 年度: 2025 },
    名册: [row('甲一', '低保'), row('乙一', '低保'), row('丙一', '重病')],
    分组: [{ 名称: '低保', 维度: '类别', 人数: '3名', 金额: '9000元' }],
  });
  const tell = (audience: '内部' | '公示') =>
    JSON.stringify(
      inputs && makeReport(inputs, { audience, template: '编号总结', draft: true }).report?.document,
    );
  expect(tell('内部')).toContain('名册第3行的“类别”是“重病”，若是“低保”');
  expect(tell('公示')).toContain('名册里的一行同手填的几处数对不上');
  expect(tell('公示')).not.toContain('重病');
});

test('made again from the same materials tells the same problems, once', () => {
  const { inputs } = takeCampaign({
    单位: { 全称: '云岭县总工会' },
    报告: { 年度: 2025 },
    合计: { 人数: '5名' },
    名册: [{ 学生: '甲一' }],
  });
  const codes = () => makeReport(inputs!, { draft: true }).problems.map(({ code }) => code);
  const first = codes();
  expect(first).toContain('consistency.roster');
  expect(codes()).toEqual(first);
});

test.each([
  ['内部', '名册[1].金额：3000元（何志远.csv:2:9）'],
  ['公示', '名册[1].金额：3000元（何**.csv:2:9）'],
] as const)(
  'what explains a figure names nobody to the public, even by a file: %s',
  (audience, explained) => {
    const folder = new MemoryFolder({ '何志远.csv': '学生,家长,金额\n何志远,何建国,3000元\n' });
    const { inputs } = takeCampaign(
      { 单位: { 全称: '云岭县总工会' }, 报告: { 年度: 2025 }, 名册: '何志远.csv' },
      { folder },
    );
    const { report } = makeReport(inputs!, { audience, draft: true });
    expect(report?.explain({ type: 'value', text: '3000元', reads: ['名册[1].金额'] })).toBe(explained);
  },
);

test.each([
  ['名.csv', ['schema.value', 'schema.missing']],
  ['别.csv', ['files.not-found']],
])('what keeps a campaign from being used is told with all that its files lack: %s', (file, ofRoster) => {
  const yaml = (level: string) =>
    `单位: {全称: 云岭县总工会, 层级: ${level}}
报告: {年度: 2025, 模板: 总姐, 样式: 没有}
名册: 名.csv
图片: [{文件: 没有.jpg, 说明: 现场}]
仪式: [{时间: 没定, 地点: 县工人文化宫}]
`;
  const rows = '学生,家长,金额\n何志远,何建国,五千块左右\n,何建国,3000元\n';
  const told = (level: string) =>
    readCampaign(new MemoryFolder({ '活动.yaml': yaml(level), [file]: rows })).problems.map(
      ({ code }) => code,
    );
  const named = ['choice.template', 'choice.style', 'files.not-found'];
  expect(told('县纪')).toEqual(['schema.choice', 'schema.value', ...ofRoster, ...named]);
  expect(told('县')).toEqual(['schema.value', ...ofRoster, ...named]);
});

describe('a total of nobody', () => {
  const nobody = '单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 0名}\n';
  test.each([
    ['by itself', '', true],
    ['beside a roster of somebody', '名册: [{学生: 甲一, 家长: 赵大, 金额: 1000元}]\n', false],
    ['beside groups of somebody', '分组: [{名称: 高中, 人数: 3名}]\n', false],
  ])('%s: whether a draft says that there was nobody', (_, yaml, says) => {
    for (const template of ['编号总结', '叙述总结']) {
      const folder = mkdtempSync(join(tmpdir(), 'jinqiu-produce-'));
      try {
        writeFileSync(join(folder, '活动.yaml'), nobody + yaml);
        const { inputs } = readCampaign(folder);
        const report = inputs && makeReport(inputs, { draft: true, template }).report;
        expect(report && writeText(report.document).includes('没有符合资助条件')).toBe(says);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
});
