/** Who did what, and in which order it is told. */
import { describe, expect, test } from '@jest/globals';
import { writeText } from '../../src/writers/text.ts';
import { reportFromYaml } from '../support/reports.ts';

function print(yaml: string, report = ''): string {
  const head = `单位: {全称: 松岭县总工会, 简称: 县总工会, 上级: 青川市总工会}\n报告: {年度: 2025${report}}\n`;
  const { report: made } = reportFromYaml(`${head}合计: {人数: 20名, 发放: 4万元}\n${yaml}`, { draft: true });
  if (!made) throw new Error('no report');
  return writeText(made.document);
}

describe('who did it', () => {
  test.each([
    [
      'the unit, where own words begin with the deed',
      '做法: [在公开栏张贴须知]',
      '7月2日，县总工会在公开栏张贴须知。',
    ],
    ['those whom own words name', '做法: [各乡镇总工会张贴须知]', '7月2日，各乡镇总工会张贴须知。'],
  ])('%s', (_, done, expected) => {
    expect(print(`阶段: [{名称: 宣传, 时间: 7月2日, ${done}}]`)).toContain(expected);
  });

  test.each([
    ['what a meeting decided', '做法: [确定分两批发放]', '6月27日，主席办公会议确定分两批发放。'],
    ['a meeting alone', '结果: ""', '6月27日，主席办公会议研究部署助学工作。'],
  ])('%s is one sentence with the meeting', (_, done, expected) => {
    const text = print(
      `阶段: [{名称: 部署, 时间: 6月27日, 会议: 主席办公会议, ${done}}]`.replace(', 结果: ""', ''),
    );
    expect(text).toContain(expected);
    expect(text).not.toContain('有关事项');
  });

  test('the bureau that a letter is written to', () => {
    const text = print('协作: {部门: [县教育局, 县民政局]}', ', 主送: [县教育局], 版头: {形式: 信函}');
    expect(text).toMatch(/县总工会与贵局、县民政局/);
  });

  test('a superior gave all: nothing was raised', () => {
    expect(print('资金来源: [{名称: 青川市总工会, 级别: 市, 金额: 4万元}]')).not.toContain('筹集并发放');
  });
});

describe('in which order', () => {
  test('a vague date stands behind the notice within it', () => {
    const text = print(
      `
通知: [{标题: 关于做好助学工作的通知, 文号: 青工发〔2025〕16号, 发文单位: 青川市总工会, 收到: 7月3日}]
阶段: [{名称: 摸底, 时间: 7月上旬, 做法: [各村逐户核对]}]`,
      ', 模板: 叙述总结',
    );
    expect(text.indexOf('7月3日')).toBeLessThan(text.indexOf('7月上旬'));
  });

  test('the names are approved after the applicants are told', () => {
    const text = print(`
阶段:
  - {名称: 申报, 申报人数: 23名}
  - {名称: 审核, 时间: 8月上旬, 会议: 主席办公会议, 做法: [三方会审], 未通过: [{原因: 收入超过标准, 人数: 3名}]}`);
    expect(text.indexOf('收入超过标准')).toBeLessThan(text.indexOf('主席办公会议'));
    expect(text.indexOf('收入超过标准')).toBeGreaterThan(0);
  });

  const ceremony = (onSite: string) =>
    `仪式: [{名称: 发放仪式, 时间: 8月22日, 出席: [{姓名: 甲一, 职务: 主席}, {姓名: 乙二, 职务: 经理, 角色: 发言}]${onSite}, 发言: [{身份: 学生代表}]}]`;
  const onSite = ', 现场: {人数: 8人, 金额: 1.6万元}';
  const paidBy = (...stages: string[]) =>
    `阶段: [${stages.map((stage) => `{名称: 发放, ${stage}}`).join(', ')}]`;
  const [there, byCard] = ['时间: 8月22日, 方法: [现场]', '时间: 8月25日, 方法: [打卡]'];
  const rest = '其余12名的助学金于8月25日由银行转账支付。';

  test.each([
    ['简讯', onSite, [byCard], rest],
    ['简讯', onSite, [there, byCard], rest],
    ['简讯', onSite, ['时间: 8月25日'], '其余12名的助学金于8月25日发放。'],
    ['编号总结', onSite, [byCard], rest],
    ['编号总结', onSite, [there, byCard], rest],
    ['叙述总结', onSite, [there, byCard], rest],
    ['编号总结', '', [byCard], '8月25日，县总工会'],
  ])(
    '%s%s: who was not paid at the ceremony is told after it, once: %s',
    (template, paid, stages, expected) => {
      for (const detail of ['简', '常', '详']) {
        const text = print(
          `${ceremony(paid)}\n${paidBy(...stages)}`,
          `, 模板: ${template}, 详略: ${detail}`,
        ).replace(/12名的助学金2.4万元，/, '12名的助学金');
        expect(text.split('8月25日')).toHaveLength(2);
        expect(text).toContain(expected);
        expect(text.indexOf('学生代表发言')).toBeGreaterThan(text.indexOf('乙二发言'));
        expect(text.indexOf('8月25日')).toBeGreaterThan(text.indexOf('学生代表发言'));
      }
    },
  );

  test.each([
    ['all is paid that day', onSite, [there], ''],
    [
      'two days, none of them of a ceremony',
      '',
      ['时间: 9月1日', '时间: 9月9日'],
      '助学金于9月1日、9月9日发放。',
    ],
    ['a stage that lasts over the ceremony', onSite, ['时间: 8月20日—25日'], '助学金于8月20日至25日发放。'],
    ['others are handed theirs too', onSite, ['时间: 8月25日, 方法: [现场]'], '助学金于8月25日发放。'],
    ['all was handed over there', ', 现场: {人数: 20人, 金额: 4万元}', [byCard], '助学金于8月25日发放。'],
  ])('简讯 tells of no others: %s', (_, paid, stages, expected) => {
    const text = print(`${ceremony(paid)}\n${paidBy(...stages)}`, ', 模板: 简讯');
    expect(text).not.toContain('其余');
    expect(text).toContain(expected || '乙二发言。学生代表发言。');
  });

  test.each([
    ['2025-11-20', '7月前下到乡镇', true],
    ['2025-11-20', '明年7月前下到乡镇', false],
    ['2025-11-20', '12月回访学生', false],
    ['2026-01-05', '7月前下到乡镇', false],
    ['2025-11-20', '下到乡镇', false],
  ])('of %s “%s” is of next year: %s', (issued, plan, isNext) => {
    for (const template of ['简讯', '编号总结', '叙述总结']) {
      const text = print(`打算: [${plan}, 多宣传]`, `, 模板: ${template}, 成文日期: ${issued}`);
      if (isNext) expect(text).toContain('明年，');
      else if (template !== '编号总结') expect(text).toContain('下一步，');
    }
  });

  test('a meeting that is named is told once', () => {
    const text = print('阶段: [{名称: 部署, 时间: 7月2日, 会议: 党组会, 方法: [专题会议]}]');
    expect(text).toContain('7月2日，党组会研究部署助学工作。');
    expect(text).not.toMatch(/专题会议|有关事项/);
  });

  test('visits before the first ceremony', () => {
    const text = print(`
仪式: [{名称: 发放仪式, 时间: 8月22日}]
走访: [{时间: 7月, 户数: 9户, 内容: 了解录取情况}]`);
    expect(text).toContain('走访困难职工家庭9户，了解录取情况。');
    expect(text.indexOf('走访')).toBeLessThan(text.indexOf('发放仪式'));
  });

  test.each(['叙述总结', '编号总结'])(
    'what the visits brought home is not told as a payment too: %s',
    (template) => {
      const tell = (days: string) =>
        print(
          `
阶段: [{名称: 发放, 时间: ${days}, 方法: [入户送达]}]
走访: [{时间: 8月18日, 户数: 9户, 发放: {人数: 20名, 金额: 4万元}}]`,
          `, 模板: ${template}`,
        );
      expect(tell('8月18日').match(/8月18日/g)).toHaveLength(1);
      expect(tell('8月18日')).not.toContain('上门');
      expect(tell('8月20日')).toMatch(/8月20日，.*8月18日/s);
    },
  );

  test('the first year in the opening', () => {
    expect(print('活动: {起始年: 2025}')).toMatch(/活动，(?:尚属首次|今年是第一年)。/);
  });
});

test('a roster’s 地域 is told where the standards differ by it', () => {
  const rows = ['省内', '省外', '省外'].map(
    (place, n) =>
      `  - {学生: 甲${'一二三'[n]}, 学段: 本科, 地域: ${place}, 金额: ${place === '省内' ? 3000 : 5000}元}`,
  );
  const tell = (standards: string) => {
    const head = '单位: {全称: 松岭县总工会}\n报告: {年度: 2025}\n';
    const { report } = reportFromYaml(
      `${head}名册:\n${rows.join('\n')}\n  - {学生: 甲四, 学段: 本科, 地域: 省内, 金额: 3000元}\n${standards}`,
      {
        draft: true,
      },
    );
    return writeText(report!.document);
  };
  expect(tell('标准: [{条件: {地域: 省外}, 金额: 5000元}, {条件: {地域: 省内}, 金额: 3000元}]')).toMatch(
    /按地域(?:分|统计)，省内就读2名、6000元，省外就读2名、1万元/,
  );
  expect(tell('标准: [{金额: 3000—5000元}]')).not.toContain('按地域');
});
