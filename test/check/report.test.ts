/** What a run of the checks reports: sorted problems, how much was compared, what was not, and what was silenced. */
import { describe, expect, test } from '@jest/globals';
import { checkCampaign } from '../../src/check/check.ts';
import { figureRules } from '../../src/check/rules.ts';
import type { Cell, Document, Table } from '../../src/document/tree.ts';
import { readCpuTime } from '../support/cpu-time.ts';
import { reportFromYaml } from '../support/reports.ts';
import { check, codes, inputOf, lines } from './support.ts';

describe('the report', () => {
  test('says how much was compared, and which rules had nothing to look at', () => {
    const bare = check('合计: {人数: 184名}');
    expect(bare.unchecked).toContain('consistency.groups');
    const grouped = check('分组: [{名称: 高中, 维度: 学段, 人数: 184名}]');
    expect(grouped.unchecked).not.toContain('consistency.groups');
    expect(grouped.compared).toBeGreaterThan(bare.compared);
  });

  test('counts every figure of a sentence, however long a list somebody has pasted into it', () => {
    const { compared, untied } = check(`特点: ["${'名单上又添1名新生，'.repeat(250)}"]`).inText;
    expect(compared + untied.length).toBe(250);
  });

  test('problems come in the order of the file', () => {
    const yaml =
      '特点: [捐助金额创历史新高]\n合计: {人数: 184名}\n分组: [{名称: 高中, 维度: 学段, 人数: 180名}]\n单位: {全称: ××县总工会}';
    expect(lines(check(yaml).problems)).toEqual([
      'warning 活动.yaml:1:10 history.boast 特点[1]',
      'error 活动.yaml:2:10 consistency.groups 合计.人数',
      'error 活动.yaml:4:10 wording.placeholder 单位.全称',
    ]);
  });

  test('the document number comes with its repair', () => {
    const { problems } = check(
      '通知: [{标题: 关于开展活动的通知, 文号: "云工办[2025]第051号", 发文单位: 市总工会}]',
    );
    expect(problems).toMatchObject([
      {
        code: 'document-number.form',
        found: '云工办[2025]第051号',
        fix: '云工办〔2025〕51号',
        place: { column: 27, length: 14 },
      },
    ]);
  });
});

describe('规则', () => {
  const superlative = (choice: string) =>
    `特点: [捐助金额创历史新高]\n规则: [{规则: history.boast, 处理: ${choice}, 理由: 报表有据}]`;

  test('a warning may be left out, and the report says so', () => {
    const { problems, suppressed } = check(superlative('忽略'));
    expect(problems).toEqual([]);
    expect(suppressed).toEqual([{ code: 'history.boast', action: '忽略', reason: '报表有据', count: 1 }]);
  });

  test('or lowered to a notice', () => {
    expect(check(superlative('提示')).problems).toMatchObject([
      { code: 'history.boast', severity: 'notice' },
    ]);
  });

  test('an error stays, and the attempt is told', () => {
    const yaml =
      '分组: [{名称: 高中, 维度: 学段, 人数: 180名}]\n规则: [{规则: consistency.groups, 处理: 忽略, 理由: 以合计为准}]';
    expect(lines(check(yaml).problems)).toEqual([
      'warning 活动.yaml:2:11 silencing.error 规则[1].规则',
      'error 活动.yaml:5:10 consistency.groups 合计.人数',
    ]);
    expect(check(yaml).suppressed).toEqual([]);
  });

  test('an unknown code is told, with the nearest', () => {
    expect(check('规则: [{规则: history.bost, 处理: 忽略, 理由: 无}]').problems).toMatchObject([
      { code: 'silencing.unknown', message: '没有代码为“history.bost”的规则，是否为“history.boast”？' },
    ]);
  });
});

const cell = (text: string, ...reads: string[]): Cell => ({ children: [{ type: 'value', text, reads }] });
const document = (...children: Document['children']): Document => ({
  type: 'document',
  meta: { title: '', author: '', keywords: [], draft: false },
  children,
});
const table = (column: string[], total: string, head = '金额（万元）'): Table => ({
  type: 'table',
  columns: [
    { align: 'left', width: 4 },
    { align: 'right', width: 4 },
  ],
  head: [{ cells: [cell('名称'), cell(head)] }],
  body: column.map((text) => ({ cells: [cell('甲'), cell(text)] })),
  foot: [{ cells: [cell('合计'), cell(total, '合计.发放')] }],
});
const found = (page: Document, yaml = '') => {
  const { problems } = checkCampaign({ ...inputOf(yaml), document: page });
  return problems.map(({ code, message }) => `${code} ${message}`);
};

describe('the printed page', () => {
  test('a column adds up to its 合计 row as it is printed', () => {
    expect(found(document(table(['2.34', '1.33', ''], '3.67')))).toEqual([]);
    expect(found(document(table(['2.3', '1.3'], '3.7')))).toEqual([
      'printed.column 表中“金额（万元）”一列合计印的是3.7，各行相加是3.6',
    ]);
  });

  test('a column with a hedged figure is not added up', () => {
    expect(found(document(table(['约2.3', '1.3'], '3.7')))).toEqual([]);
  });

  test('shares need not add up as they are printed', () => {
    expect(found(document(table(['33.3%', '33.3%', '33.3%'], '100%', '占比')))).toEqual([]);
  });

  test('what an error of the data explains is not told again', () => {
    const yaml =
      '合计: {人数: 2名, 发放: 3.7万元}\n分组: [{名称: 甲, 人数: 1名, 金额: 2.3万元}, {名称: 乙, 人数: 1名, 金额: 1.3万元}]';
    const page = document(table(['2.3', '1.3'], '3.7'));
    expect(found(page, yaml).map((line) => line.split(' ')[0])).toEqual(['consistency.groups']);
  });

  test('a placeholder of the template is found', () => {
    expect(
      found(document({ type: 'paragraph', children: [{ type: 'text', value: '联系电话：××××' }] })),
    ).toEqual(['wording.placeholder 模板的“联系电话：××××”里有没有填的占位符“××××”']);
  });
});

describe('a long roster', () => {
  test('100 000 rows take the rules of figures a few seconds at most', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({
      学生: `甲${i}`,
      家长: `乙${i % 60_000}`,
      学段: '本科',
      金额: { kind: 'money' as const, fen: 500_000 },
    }));
    const { campaign, facts, places } = inputOf(
      '标准: [{条件: {学段: 本科}, 金额: 5000元}]\n合计: {人数: 100000名}',
    );
    const input = {
      campaign: { ...campaign, 名册: rows },
      facts: { ...facts, values: { ...facts.values, 名册: rows } },
      places,
    };
    const started = readCpuTime();
    expect(figureRules.flatMap((rule) => rule.check(input).problems)).toEqual([]);
    expect(readCpuTime() - started).toBeLessThan(10_000);
  });
});

test('a campaign of the fewest lines has nothing to report', () => {
  expect(codes('')).toEqual([]);
});

describe('a share said in words', () => {
  const args = (said: string) =>
    reportFromYaml(`报告: {年度: 2025, 模板: 编号总结, 状态: 草稿}
单位: {全称: 云岭县总工会}
资金来源:
  - {名称: 市总工会, 金额: 8万元}
  - {名称: 县财政, 金额: 5万元}
  - {名称: 县总工会经费, 金额: 3.6万元}
  - {名称: 爱心企业捐赠, 金额: 2万元}
合计: {人数: 48名}
特点: [爱心企业捐赠占${said}]`)
      .problems.filter(({ code }) => code.startsWith('wording.'))
      .map(({ severity, code, message }) => `${severity} ${code} ${message}`);

  test.each(['10.8%', '11%', '10.75%', '约11%'])('%s is true: as a calculator rounds it', (said) => {
    expect(args(said)).toEqual([]);
  });

  test('one that was made to fit, so that all add up to 100%, is none', () => {
    expect(args('10.7%')).toEqual([
      'error wording.percentage 文字里是10.7%，“爱心企业捐赠”的金额 ÷ 合计.筹集 是10.8%，相差0.1个百分点',
    ]);
  });

  test('another is an error', () => {
    expect(args('12%')).toEqual([
      'error wording.percentage 文字里是12%，“爱心企业捐赠”的金额 ÷ 合计.筹集 是11%，相差1个百分点',
    ]);
  });
});

describe('what was given and is printed nowhere', () => {
  const args = (yaml: string, head = '模板: 编号总结') =>
    reportFromYaml(`报告: {年度: 2025, ${head}}\n单位: {全称: 云岭县总工会}\n合计: {人数: 48名}\n${yaml}`)
      .problems.filter(({ code }) => code === 'completeness.not-printed')
      .map(({ severity, field, message }) => `${severity} ${field} ${message}`);
  const own = `走访: [{时间: 8月, 带队: [{姓名: 王明}]}]
资金来源: [{名称: 市总工会, 金额: 5万元, 人数: 3名}]`;

  test('is told once, by kinds of field', () => {
    expect(args(own)).toEqual(['notice 走访[1].时间 这份报告没有印出“走访”']);
  });

  test('what else the host or a leader did, if it is not what they are named for', () => {
    const held = (host: string, leader: string) =>
      args(`仪式: [{时间: 8月, 地点: 工人文化宫, 主持: {姓名: 王明, 角色: ${host}}}]
走访: [{时间: 9月, 户数: 3户, 带队: [{姓名: 李方, 角色: ${leader}}]}]`);
    expect(held('主持', '带队')).toEqual([]);
    expect(held('宣读名单', '带队')).toEqual([expect.stringContaining('没有印出“仪式.主持.角色”')]);
    expect(held('主持', '讲话')).toEqual([expect.stringContaining('没有印出“走访.带队.角色”')]);
  });

  test('what is printed within a derived figure, or as an equal one, is printed', () => {
    expect(
      args(`活动: {起始年: 2009}
分组: [{名称: 高中, 维度: 学段, 人数: 48名, 金额: 5万元}]
阶段: [{名称: 公示, 时间: {起: 8月11日, 止: 8月15日}}]`),
    ).toEqual([]);
  });

  test('a short report, and one for the public, name what they leave out', () => {
    expect(args(own, '模板: 简讯')).toEqual([
      'notice 走访[1].时间 这份报告没有印出“走访”“资金来源.名称”“资金来源.人数”',
    ]);
    expect(args(own, '模板: 编号总结, 版本: 公示')).toEqual(['notice 走访[1].时间 这份报告没有印出“走访”']);
  });

  test('a list of names put up for the public says nothing of the rest', () => {
    expect(args('名册: [{学生: 申明远}]\n特点: [送到家里]', '模板: 公示, 状态: 草稿')).toEqual([]);
  });

  test.each([
    ['特点: [送到家里]\n小节: [{标题: 下一步打算, 用: 打算}]\n打算: [春节回访]', '“特点”'],
    ['领导小组: {组长: 王明, 副组长: [李方]}\n小节: [{标题: 资金, 用: 筹资}]', '“领导小组”“小节：资金”'],
    ['阶段: [{名称: 审核, 时间: 8月, 天数: 17天}]', '“阶段.天数”'],
  ])('an item of a list of texts, a number among what is printed: %s', (yaml, named) => {
    expect(args(yaml, '模板: 编号总结')).toEqual([expect.stringContaining(`没有印出${named}`)]);
  });

  test('where stages and notices are put in order, too', () => {
    const head = '模板: 叙述总结';
    expect(args('阶段: [{名称: 审核, 时间: 8月, 天数: 17天}]', head)).toEqual([
      'notice 阶段[1].天数 这份报告没有印出“阶段.天数”',
    ]);
    expect(args('阶段: [{名称: 审核, 时间: 8月, 结果: 名单不变}]', head)).toEqual([]);
  });

  test('of a great many, every one is named', () => {
    const many = ['特点', '经验', '问题', '打算', '评价'].map((field) => `${field}: [${field}的话]`);
    const more = ['宣传: [海报]', '实物: [书包]', '回访: [电话回访]', '附带活动: [讲座]', '走访: [走访一次]'];
    const [said] = args([...many, ...more, '小节: [{标题: 空着, 导语: 一句话}]'].join('\n'));
    expect(said?.match(/“/g)).toHaveLength(9);
  });

  test('also where the user has chosen the sections, with the headings that have no content', () => {
    expect(args(`${own}\n小节: [{标题: 资金, 用: 筹资}, {标题: 主要成效, 用: 成效}]`)).toEqual([
      'notice 走访[1].时间 这份报告没有印出“走访”“小节：主要成效”',
    ]);
  });

  test('earlier years: their groups and standards, and totals that nothing is made of, never those that a comparison rests on', () => {
    const years = `历史: {逐年: [{年: 2024, 人数: 40名, 标准: [{条件: {学段: 高中}, 金额: 900元}]}]}`;
    expect(args(years)).toEqual([expect.stringContaining('没有印出“历史.逐年[1].标准”')]);
    expect(args('历史: {逐年: [{年: 2024, 人数: 40名}]}')).toEqual([]);
    expect(args('历史: {逐年: [{年: 2020, 人数: 31名, 金额: 3万元}]}')).toEqual([
      'notice 历史.逐年[1].人数 这份报告没有印出“历史.逐年（2020年）”',
    ]);
    // the groups and standards of a year before the last serve later reports
    expect(args(years.replace('2024', '2022'))).toEqual([expect.stringContaining('“历史.逐年（2022年）”')]);
  });

  test('nothing of what the notice of names alone prints', () => {
    expect(args('公示: {受理: 县总工会权益保障部, 电话: 0571-8888}')).toEqual([]);
  });

  test('the unit under its own names is not asked for', () => {
    expect(args('仪式: [{时间: 8月26日, 地点: 县总工会}]')).toEqual([]);
  });
});
