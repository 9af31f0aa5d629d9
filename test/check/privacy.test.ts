/** A campaign as typed → its public version → what the rules say of the finished page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as kinds from '../../src/diagnostics/catalogue/privacy.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readCampaign } from '../../src/inputs.ts';
import { makeReport, type Report } from '../../src/produce.ts';
import { writeText } from '../../src/writers/text.ts';

const roster = `
名册:
  - {学生: 欧阳小雨, 家长: 欧阳建国, 单位: 矿业分公司, 学段: 本科, 院校: 云岭大学, 类别: [单亲], 金额: 5000元}
  - {学生: 何志远, 家长: 何大山, 单位: 运输分公司, 学段: 高中, 类别: [低保], 金额: 3000元}
  - {学生: 幼一苗, 家长: 苗大山, 单位: 运输分公司, 学段: 小学, 金额: 500元}
  - {学生: 幼二苗, 家长: 苗小山, 单位: 运输分公司, 学段: 小学, 金额: 500元}
  - {学生: 幼三苗, 家长: 苗中山, 单位: 运输分公司, 学段: 小学, 金额: 500元}
`;
const period = '阶段:\n  - {名称: 公示, 时间: {起: 2025-08-18, 止: 2025-08-22}}';

/** Makes the public version of a campaign; what the YAML lacks is filled in. */
function publish(
  yaml: string,
  files: Record<string, string> = {},
): { report?: Report; problems: Diagnostic[] } {
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(yaml);
  const parts = [
    has('单位') ? '' : '单位: {全称: 云岭县总工会}',
    has('报告') ? '' : '报告: {年度: 2025, 版本: 公示}',
    has('名册') ? '' : roster,
    has('阶段') ? '' : period,
    yaml,
  ];
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-public-'));
  try {
    writeFileSync(join(folder, '活动.yaml'), parts.join('\n'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { inputs, problems } = readCampaign(folder);
    if (!inputs) throw new Error(JSON.stringify(problems, null, 2));
    return makeReport(inputs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `error privacy.value 公示.地点 公示中有手机号：139****5678` */
function args(yaml: string, severities = ['error', 'warning']): string[] {
  return publish(yaml)
    .problems.filter(({ code, severity }) => code.startsWith('privacy.') && severities.includes(severity))
    .map(({ severity, code, field = '-', message }) => `${severity} ${code} ${field} ${message}`);
}

describe('the notice', () => {
  const { report, problems } = publish('公示: {地点: 单位公告栏, 联系人: 王明, 电话: "13912345678"}');
  const text = writeText(report!.document);

  test('lists the recipients with masked names, and the little ones by their number', () => {
    expect(text).toContain('欧阳**');
    expect(text).toContain('不满14周岁的学生3名，依法不列姓名，拟资助1500元，已计入总数');
    expect(text).toContain('拟对5名困难职工子女给予“金秋助学”助学金，共9500元');
    expect(text).toContain('公示时间：2025年8月18日—22日（5个工作日）');
    expect(text).toContain('联系人：王明');
  });

  test('tells no name, no reason and nothing that was not asked for', () => {
    for (const word of ['小雨', '建国', '志远', '苗', '单亲', '低保']) expect(text).not.toContain(word);
  });

  test('has nothing to find fault with: the telephone is the union’s own', () => {
    expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test('says the day it must come down', () => {
    expect(args('', ['notice'])).toContain(
      'notice privacy.take-down 公示.时间 公示到2025年8月22日为止，2025年8月23日应当撤下',
    );
  });
});

describe('what reaches the page and may not', () => {
  test.each([
    [
      '公示: {地点: 公告栏（找王明，１３９１２３４５６７８）}',
      ['error privacy.value 公示.地点 公示中有手机号：139****5678'],
    ],
    [
      '公示: {受理: 工会 11010519491231002X}',
      ['error privacy.value 公示.受理 公示中有身份证号：110105********002X'],
    ],
    ['公示: {地点: 家住矿业新村12号的门上}', ['error privacy.value 公示.地点 公示中有住址：家住矿业新村……']],
    [
      '公示: {地点: 2008年5月3日出生的学生旁}',
      ['error privacy.value 公示.地点 公示中有出生日期：2008年5月3日出生'],
    ],
    ['公示: {地点: 尿毒症病房}', ['warning privacy.illness 公示.地点 公示中提到“尿毒症”']],
    [
      '报告: {年度: 2025, 版本: 公示, 关键词: [金秋助学, "6222021234567890128"]}',
      ['error privacy.value 报告.关键词[2] 公示中有银行卡号：***************0128'],
    ],
  ])('%s', (yaml, expected) => {
    expect(args(yaml)).toEqual(expected);
  });

  test('in a row that moved up, the field is the one that was typed', () => {
    const yaml = `名册:
  - {学生: 幼一苗, 学段: 小学}
  - {学生: 何志远, 学段: 高中, 院校: 云岭一中13912345678}`;
    expect(args(yaml).filter((line) => line.startsWith('error'))).toEqual([
      'error privacy.value 名册[2].院校 公示中有手机号：139****5678',
    ]);
  });

  test('a name that the template itself tells', () => {
    const yaml = '报告: {年度: 2025, 版本: 公示, 标题: 关于何志远等同学的公示}';
    expect(args(yaml)).toEqual([]);
    expect(publish(yaml).report?.document.meta.title).toBe('关于何**等同学的公示');
  });
});

describe('a group of one or two', () => {
  test('is told where the page says how many they are', () => {
    const yaml = `报告: {年度: 2025, 版本: 公示, 模板: 编号总结}
名册: [{学生: 何志远}, {学生: 何小远}, {学生: 何大远}]
分组:
  - {名称: 单亲家庭, 维度: 类别, 人数: 1名}
  - {名称: 低保家庭, 维度: 类别, 人数: 2名}`;
    expect(args(yaml)).toEqual([
      'warning privacy.small-group 构成.类别.组[1].人数 “单亲家庭”只有1名，容易猜出是谁',
      'warning privacy.small-group 构成.类别.组[2].人数 “低保家庭”只有2名，容易猜出是谁',
    ]);
  });

  test('and of children under 14 too', () => {
    expect(args('名册: [{学生: 何志远, 学段: 高中}, {学生: 幼一苗, 学段: 小学}]')).toEqual([
      'warning privacy.small-group 公示.未列名.人数 “不满14周岁的学生”只有1名，容易猜出是谁',
    ]);
  });
});

describe('the other versions', () => {
  test.each(['内部', '上报'])('%s: told softly, for it is passed on and kept', (audience) => {
    const yaml = `报告: {年度: 2025, 版本: ${audience}, 模板: 编号总结}
故事: [{人物: 李小雨, 困难: 父亲身患白血病}, {人物: 王小明, 困难: 母亲患有尿毒症, 可公开: 是}]
经验: [找王明，13912345678]`;
    expect(args(yaml)).toEqual([
      'warning privacy.needless 经验[1] 报告里有手机号：139****5678',
      'warning privacy.story-illness 故事[1].困难 “李小雨”的事例提到“身患白血病”，没有写本人同意公开',
    ]);
  });

  test('may name whom to turn to', () => {
    expect(args('报告: {年度: 2025, 版本: 上报, 附注: "联系人：王明，13912345678"}')).toEqual([]);
  });
});

describe('the examples of the reference', () => {
  const examples = Object.values(kinds).flatMap(({ code, wrong, right }) =>
    wrong && right ? [{ code, wrong, right }] : [],
  );

  test.each(examples)('$code', ({ code, wrong, right }) => {
    const codes = (yaml: string) =>
      publish(yaml)
        .problems.filter(({ severity }) => severity !== 'notice')
        .map((it) => it.code);
    expect(codes(wrong)).toEqual([code]);
    expect(codes(right)).toEqual([]);
  });
});
