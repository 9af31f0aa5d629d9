/** The words of the campaign are the user's where he gives them, in every report; else those of the lexicon. */
import { describe, expect, test } from '@jest/globals';
import { writeText } from '../src/writers/text.ts';
import { reportFromYaml } from './support/reports.ts';

const facts = `
单位: {全称: 松岭县总工会, 层级: 县}
报告: {年度: 2025, 成文日期: 2025-12-01}
阶段: [{名称: 摸底, 时间: 7月}, {名称: 申报}, {名称: 发放, 时间: 9月}, {名称: 公示, 时间: {起: 2025-08-11, 止: 2025-08-15}}]
合计: {人数: 36名, 发放: 10万元}
资金来源: [{名称: 县财政, 金额: 8万元}, {名称: 张大善, 匿名: 是, 金额: 2万元}]
仪式: [{时间: 8月26日, 地点: 文化宫, 出席: [{姓名: 何志远, 角色: 发放}], 现场: {人数: 20名, 金额: 5万元}}]
历史: {累计截至: {年: 2024, 人数: 100名, 金额: 30万元}}
故事: [{人物: 李小明, 金额: 3000元, 可公开: 是}]
走访: [{人数: 5名, 时间: 7月, 慰问金: 2000元}]
实物: [{名称: 书包, 数量: 36个}]
`;
const own = '活动: {名称: 暖心助困, 对象: 环卫工人子女, 款项: 帮扶金}';
const textOf = (yaml: string, template: string) =>
  writeText(reportFromYaml(yaml, { template }).report.document);

describe.each(['编号总结', '叙述总结', '简讯'])('%s', (template) => {
  test('in the words of another campaign', () => {
    const text = textOf(`${facts}${own}`, template);
    expect(text).toMatch(/环卫工人子女/);
    expect(text).toMatch(/帮扶金/);
    expect(text.match(/金秋助学|助学金|助学资金|困难职工子女|张大善/g)).toBeNull();
  });

  test('in its own', () => {
    const text = textOf(facts, template);
    expect(text).toMatch(/金秋助学/);
    expect(text).toMatch(/困难职工子女/);
  });
});

test.each([
  ['筹集: 3.7354万元, 发放: 6.9万元', /筹集助学资金3\.7354万元，发放助学金6\.9万元/],
  ['筹集: 69000元, 发放: 37354元', /筹集助学资金6\.9万元，发放助学金3\.7354万元/],
  ['发放: 37354元', /发放助学金37354元/],
  ['筹集: 6.9万元, 发放: 8500元', /筹集助学资金6\.9万元，发放助学金8500元/],
])('one sentence, one unit of money: %s', (totals, said) => {
  const text = textOf(
    `单位: {全称: 松岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 80名, ${totals}, 口径: {范围: 本级}}\n`,
    '编号总结',
  );
  expect(text).toMatch(said);
});

test('where households are counted, they are not called children', () => {
  const text = textOf(facts.replace('人数: 36名, 发放', '人数: 36户, 发放'), '编号总结');
  expect(text).toContain('资助困难职工家庭36户');
  expect(text).not.toContain('子女36户');
});

test('what is raised has the name of the money', () => {
  const text = textOf(`${facts}${own}`, '编号总结');
  expect(text).toContain('帮扶资金10万元，由以下各项构成：县财政8万元（占80.0%），爱心人士2万元（占20.0%）');
});

describe('what was given is said', () => {
  /** With these fields in place of those that `facts` has. */
  const said = (yaml: string, template = '编号总结') => {
    const given = [...yaml.matchAll(/^(\p{Script=Han}+):/gmu)].map(([, key]) => key);
    const rest = facts.split('\n').filter((line) => !given.some((key) => line.startsWith(`${key}:`)));
    return textOf(`${rest.join('\n')}\n${yaml}`, template);
  };

  test('labels, in a sentence of their own that adds nothing up', () => {
    expect(said('标签: [{名称: 单亲家庭, 人数: 14名}, {名称: 低保家庭, 人数: 9名, 户数: 8户}]')).toContain(
      '受助对象中，单亲家庭子女14名，低保家庭子女9名、8户。',
    );
    expect(said('标签: [{名称: 单亲家庭, 人数: 24名}, {名称: 低保家庭, 人数: 19名}]')).toContain(
      '受助对象中，单亲家庭子女24名，低保家庭子女19名，两项有交叉。',
    );
    expect(said('标签: {名称: 单亲家庭, 人数: 14名}')).toContain('受助对象中，单亲家庭子女14名。');
  });

  test('the policy line, in the writer’s words', () => {
    for (const template of ['编号总结', '叙述总结'])
      expect(said('活动: {指导: 坚持以职工为中心，把实事办好}', template)).toContain(
        '“金秋助学”活动。工作中，坚持以职工为中心，把实事办好。',
      );
  });

  test.each([
    ['角色: 讲话', '副主席何志远出席并讲话。'],
    ['角色: 宣读', '副主席何志远出席并宣读受助名单。'],
    ['角色: 通报情况', '副主席何志远出席并通报情况。'],
    ['角色: 介绍活动开展情况', '副主席何志远出席并介绍活动开展情况。'],
    ['角色: 出席', '副主席何志远出席。'],
    ['角色: 嘉宾', '副主席何志远出席。'],
    ['角色: 应邀', '副主席何志远出席。'],
    ['角色: 主持人', '副主席何志远出席并主持。'],
    ['角色: 讲话人', '副主席何志远出席并讲话。'],
    ['角色: 致辞', '副主席何志远出席并致辞。'],
  ])('%s', (role, words) => {
    expect(
      said(`仪式: [{时间: 8月26日, 出席: [{姓名: 何志远, 职务: 副主席, ${role}}]}]`.replace(/^/, '\n')),
    ).toContain(words);
  });

  test('who came, and what was raised', () => {
    const ceremony =
      '仪式: [{时间: 8月26日, 到场: [{身份: 受助学生, 人数: 60名}, {身份: 家长, 人数: 40余人}], 募集: {金额: 12万元, 家数: 12}}]';
    expect(said(`\n${ceremony}`)).toMatch(
      /受助学生60名、家长40余人到场参加。\n?　*现场有12家单位捐助，募集助学资金12万元。/,
    );
  });

  test('aid handed over on a visit', () => {
    expect(said('\n走访: [{时间: 8月, 户数: 5户, 发放: {人数: 5名, 金额: 1.4万元}}]')).toContain(
      '走访困难职工家庭5户，把助学金1.4万元送到5名学生家中。',
    );
  });

  test('why it fell, after what fell', () => {
    const before = '\n历史: {逐年: [{年: 2024, 人数: 40名, 金额: 10万元}]}';
    expect(said(`${before}\n同比: {原因: 在档困难职工减少}`)).toMatch(
      /人均资助由2500元增加到约2778元。人数减少的主要原因是在档困难职工减少。/,
    );
  });
});

test('a campaign that has only been launched: money raised, nobody helped yet', () => {
  const yaml = `单位: {全称: 云渡市慈善总会, 简称: 市慈善总会, 层级: 市}
报告: {年度: 2025}
活动: {名称: 扬帆助学, 对象: 困难群众子女, 款项: 救助金}
标准: [{条件: {学段: 高中}, 金额: 每月720元}]
仪式: [{时间: 7月8日, 名称: 启动仪式, 地点: 市文化宫, 募集: {金额: 36万元, 家数: 53家}}]
`;
  for (const template of ['编号总结', '叙述总结', '简讯']) {
    const { report } = reportFromYaml(yaml, { template });
    const text = writeText(report.document);
    expect(text).toContain('现场有53家单位捐助，募集救助资金36万元。');
    expect(text).not.toMatch(/共资助|没有符合|，，|，。/);
  }
});
