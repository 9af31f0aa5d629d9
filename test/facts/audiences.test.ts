/** 内部, 上报, 公示: what each version shows, and that the figures are the same in all. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Audience } from '../../src/campaign/audiences.ts';
import { selectAudience } from '../../src/facts/audiences.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { campaignOf, factsOf } from './support.ts';

const campaign = `
报告: {年度: 2025}
阶段:
  - {名称: 公示, 时间: {起: 8月18日, 止: 8月22日}}
名册:
  - {学生: 幼一苗, 家长: 苗大山, 单位: 矿业分公司, 学段: 小学, 金额: 500元}
  - {学生: 欧阳小雨, 家长: 欧阳建国, 单位: 矿业分公司, 关系: 女儿, 性别: 女, 民族: 汉族, 学段: 本科, 院校: 云岭大学, 专业: 采矿, 类别: [低保, 单亲], 金额: 5000元, 备注: 母亲患病}
  - {学生: 阿依古丽•买买提, 家长: 买买提•吐尔逊, 单位: 运输分公司, 学段: 高中, 年龄: "16", 金额: 3000元}
  - {学生: 金秋, 家长: 金大山, 单位: 运输分公司, 学段: 初中, 年龄: "14", 金额: 1000元}
故事:
  - {人物: 欧阳小雨, 困难: 母亲患病多年, 院校: 云岭大学, 金额: 5000元, 引语: 谢谢各位叔叔阿姨, 可公开: 是}
  - {人物: 阿依古丽•买买提, 困难: 父亲失业}
  - {人物: 幼一苗, 可公开: 是}
仪式:
  - 出席: [{姓名: 欧阳建国, 职务: 工会主席}, {姓名: 何志远, 职务: 工会主席}]
    发言:
      - {身份: 受助学生代表, 姓名: 欧阳小雨, 引语: 我叫欧阳小雨}
      - {身份: 工会主席, 姓名: 何志远, 引语: 祝同学们进步}
补充资助:
  - {对象: 帕提古丽, 金额: 2000元, 事由: 丈夫住院}
资金来源:
  - {名称: 张三丰, 匿名: 是, 金额: 9500元}
经验: [在“金秋助学”活动中，阿依古丽·买买提和金秋都按时领到了助学金, 小小雨很受感动，小雨同学来信致谢，小雨天也不停]
`;
const full = factsOf(campaign);
const select = (audience: Audience, yaml = campaign) => selectAudience(factsOf(yaml), audience);
const shown = select('公示').facts;

describe('公示', () => {
  test('the roster keeps only what may be published, with masked names', () => {
    expect(shown.values.名册).toEqual([
      {
        学生: '欧阳**',
        家长: '欧阳**',
        单位: '矿业分公司',
        学段: '本科',
        院校: '云岭大学',
        专业: '采矿',
        金额: full.values.名册![1]!.金额,
      },
      {
        学生: '阿***·***',
        家长: '买**·***',
        单位: '运输分公司',
        学段: '高中',
        金额: full.values.名册![2]!.金额,
      },
      { 学生: '金*', 家长: '金**', 单位: '运输分公司', 学段: '初中', 金额: full.values.名册![3]!.金额 },
    ]);
  });

  test('those under 14 are only counted, and the totals stay', () => {
    expect(shown.values.公示?.未列名).toMatchObject({ 人数: { n: 1 }, 金额: { fen: 50_000 } });
    expect(shown.values.合计).toEqual(full.values.合计);
    expect(shown.values.合计.人数).toMatchObject({ n: 4 });
  });

  test('only the examples whose people agreed, without what made them poor', () => {
    expect(shown.values.故事).toEqual([
      {
        人物: '欧阳**',
        院校: '云岭大学',
        金额: full.values.故事![0]!.金额,
        引语: '谢谢各位叔叔阿姨',
        可公开: true,
      },
    ]);
  });

  test('recipients are masked at a ceremony, and whoever is called as one of the roster; other officials are not', () => {
    expect(shown.values.仪式![0]).toMatchObject({
      出席: [{ 姓名: '欧阳**' }, { 姓名: '何志远' }],
      发言: [{ 姓名: '欧阳**', 引语: '我叫欧阳**' }, { 姓名: '何志远' }],
    });
  });

  test('extra aid names nobody and no reason; an anonymous donor stays so', () => {
    expect(shown.values.补充资助).toEqual([{ 金额: full.values.补充资助![0]!.金额 }]);
    expect(shown.values.资金来源![0]!.名称).toBe('爱心人士');
  });

  test('names in sentences are masked and told; the name of the campaign is none', () => {
    expect(shown.values.经验).toEqual([
      '在“金秋助学”活动中，阿***·***和金*都按时领到了助学金',
      '小**很受感动，小***来信致谢，小雨天也不停',
    ]);
    const args = select('公示').problems.filter(({ code }) => code === 'privacy.masked');
    expect(args.map(({ field, message }) => [field, message])).toContainEqual([
      '经验[1]',
      '“经验[1]”里的“金秋”已遮盖为“金*”',
    ]);
  });

  test('of the units below only the figures, not their words about people', () => {
    const campaign = campaignOf('单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 3名}');
    const identity = { 名称: '矿业分公司工会', 简称: '矿业分公司', 状态: '报送' } as const;
    const facts = deriveFacts(campaign, [
      { ...identity, 事: { 走访: [{ 内容: '看望何志远' }] }, 言: { 经验: ['帮助了何志远'] } },
    ]);
    const { facts: shown, problems } = selectAudience(facts, '公示');
    expect(shown.values.汇总).toMatchObject({ 单位: [identity], 经验: [], 走访: [] });
    expect(problems.map(({ code }) => code)).toEqual(['privacy.unit-words']);
  });

  test('no full name is left anywhere in what templates see', () => {
    const text = JSON.stringify({
      ...shown.values,
      仪式: shown.values.仪式!.map(({ 出席: _, ...rest }) => rest),
    });
    for (const name of [
      '幼一苗',
      '苗大山',
      '欧阳小雨',
      '欧阳建国',
      '阿依古丽',
      '买买提',
      '金大山',
      '帕提古丽',
      '张三丰',
    ])
      expect(text).not.toContain(name);
  });

  test('a masked name and a row that moved up know where they came from', () => {
    expect(shown.derivations.get('名册[1].学生')).toEqual({ formula: '姓名遮盖', inputs: ['名册[2].学生'] });
    expect(shown.derivations.get('名册[1].金额')?.inputs).toEqual(['名册[2].金额']);
  });

  test('the day it must come down is the one after the last', () => {
    expect(shown.values.公示).toMatchObject({
      时间: { from: '2025-08-18', to: '2025-08-22' },
      工作日: 5,
      撤下: { from: '2025-08-23' },
    });
  });

  test.each([
    ['李某某', '欧阳某某'],
    ['李*明', '欧阳*雨'],
    ['李某', '欧阳某'],
  ])('the mask %s gives %s', (mask, name) => {
    expect(select('公示', `${campaign}\n公示: {遮盖: ${mask}}`).facts.values.名册![0]!.学生).toBe(name);
  });
});

describe('names that are not alone in their cell', () => {
  const publish = (rows: string, more = '') =>
    select('公示', `报告: {年度: 2025}\n名册: [${rows}]\n${more}`).facts.values;

  test.each([
    ['王建国 李秀英', '王**、李**'],
    ['王建国、李秀英', '王**、李**'],
    ['王建国/李秀英', '王**、李**'],
    ['王建国', '王**'],
  ])('the parents %s', (parents, masked) => {
    const { 名册: rows } = publish(
      `{学生: 王小川, 家长: ${parents}, 年龄: "18"}, {学生: 张小海, 家长: 李秀英, 年龄: "18"}`,
    );
    expect(rows!.map(({ 家长 }) => 家长)).toEqual([masked, '李**']);
  });

  test('a parent in sentences, of whom the cell names another too', () => {
    const { 经验 } = publish('{学生: 王小川, 家长: 王建国 李秀英, 年龄: "18"}', '经验: [李秀英送来锦旗]');
    expect(经验).toEqual(['李**送来锦旗']);
  });

  test('a unit called by the name of one of its own', () => {
    const { 名册: rows, 构成 } = publish(
      '{学生: 孙小满, 家长: 孙大成, 单位: 个体（孙大成）, 年龄: "18"}, {学生: 金秋, 家长: 金大山, 单位: 金秋林场, 年龄: "18"}',
    );
    expect(rows!.map(({ 单位 }) => 单位)).toEqual(['个体（孙**）', '金*林场']);
    expect(构成.单位!.组.map(({ 名称 }) => 名称)).toEqual(['个体（孙**）', '金*林场']);
  });
});

describe('who is under 14', () => {
  test.each([
    ['学段: 小学', 'counted', true],
    ['学段: 初中', 'counted', true],
    ['学段: 小学三年级', 'counted', true],
    ['学段: 7年级', 'counted', true],
    ['学段: 中班', 'counted', true],
    ['学段: 义务教育', 'counted', true],
    ['学段: 在校生, 年级: 七年级', 'counted', true],
    ['年级: 县实验学校六年级', 'counted', true],
    ['学段: 小雪', 'counted', true],
    ['学段: 初钟', 'counted', true],
    ['学段: 本料', 'named', false],
    ['学段: 大砖, 年级: 七年级', 'counted', true],
    ['学段: 高中一年级', 'named', false],
    ['学段: 高中, 年级: 一年级', 'named', false],
    ['学段: 高中', 'named', false],
    ['学段: 初中, 年龄: "14"', 'named', false],
    ['学段: 高中, 年龄: 13岁', 'counted', false],
    ['学段: 高中, 年龄: 十三周岁', 'counted', false],
    ['学段: 高中, 年龄: 2012年生', 'counted', false],
    ['学段: 高中, 年龄: 2011年生', 'counted', true],
    ['学段: 高中, 年龄: 2010年生', 'named', false],
    ['学段: 高中, 年龄: 未成年', 'counted', true],
    ['学段: 高中, 年龄: 十三四岁', 'counted', true],
    ['学段: 高中, 年龄: 属虎', 'counted', true],
    ['学段: 高中, 年龄: 不详', 'named', false],
    ['学段: 小升初', 'counted', true],
    ['年级: 三（2）班', 'counted', true],
    ['院校: 云岭大学', 'named', false],
    ['院校: 云岭第二小学', 'counted', true],
    ['学段: 高中, 院校: 云岭小学附属高中', 'named', false],
  ])('%s: %s', (fields, expected, assumed) => {
    const { facts, problems } = select('公示', `报告: {年度: 2025}\n名册: [{学生: 王小明, ${fields}}]`);
    expect(facts.values.名册!.length === 0 ? 'counted' : 'named').toBe(expected);
    expect(problems.some(({ code }) => code === 'privacy.age-unknown')).toBe(assumed);
  });
});

describe('上报', () => {
  const { facts, problems } = select('上报');

  test('two examples, with their names', () => {
    expect(facts.values.故事!.map(({ 人物 }) => 人物)).toEqual(['欧阳小雨', '阿依古丽·买买提']);
    expect(problems.map(({ code }) => code)).toEqual(['privacy.stories']);
  });

  test('the roster is whole', () => {
    expect(facts.values.名册).toEqual(full.values.名册);
  });
});

test('内部 shows everything', () => {
  const { facts, problems } = select('内部');
  expect(problems).toEqual([]);
  expect(facts.values).toEqual({ ...full.values, 报告: { ...full.values.报告, 版本: '内部' } });
});

test('the facts that a version is made of stay as they were', () => {
  const facts = deriveFacts(campaignOf(`单位: {全称: 云岭县总工会}\n${campaign}`));
  const before = structuredClone(facts.values);
  selectAudience(facts, '公示');
  expect(facts.values).toEqual(before);
});

test('whatever the names, none of them is left in the public version', () => {
  const given = fc.string({
    unit: fc.constantFrom('志', '远', '𬱖', '雨', '建'),
    minLength: 1,
    maxLength: 3,
  });
  const name = fc.tuple(fc.constantFrom('何', '欧阳', '司徒', '李'), given).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 8 }), (people) => {
      const rows = people.map(([student, parent]) => `  - {学生: ${student}, 家长: ${parent}}`).join('\n');
      const words = people.map(([student, parent]) => `${parent}的子女${student}`).join('，');
      const yaml = `报告: {年度: 2025}\n名册:\n${rows}\n经验:\n  - ${words}`;
      const text = JSON.stringify(select('公示', yaml).facts.values);
      for (const person of people.flat()) expect(text).not.toContain(person);
    }),
    { numRuns: 50 },
  );
});
