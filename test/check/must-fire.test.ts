/** Contradictions of real reports: each is found, with both figures, how far apart they are, and both places. */
import { describe, expect, test } from '@jest/globals';
import { check, findProblems } from './support.ts';

/** Every problem of the figures in full: where, what, and the other places. */
function args(yaml: string) {
  return findProblems(yaml).map(({ code, place, field, message, related }) => ({
    code,
    at: `${field} ${place?.line}:${place?.column}`,
    message,
    ...(related
      ? { also: related.map((other) => `${other.message} ${other.place?.line}:${other.place?.column}`) }
      : {}),
  }));
}

const messages = (yaml: string) => args(yaml).map(({ code, message }) => `${code} ${message}`);

describe('往年的范围', () => {
  const years = (now: string, then: string) => `合计: {人数: 30名, 发放: 10.6万元${now}}
历史: {逐年: [{年: 2024, 人数: 126名, 金额: 39.1万元${then}}]}`;
  const of = (extent: string) => `, 口径: {范围: ${extent}}`;

  test('两边不同的，一年说一次', () => {
    expect(messages(years(of('本级'), of('全县各级')))).toEqual([
      'history.extent 历史.逐年[1].人数 的范围是“全县各级”，合计.人数 的是“本级”，不能相比，也不能相加',
    ]);
  });

  test('只有往年写了的，问', () => {
    expect(messages(years('', of('全县各级')))).toEqual([
      'history.extent 历史.逐年[1].人数 的范围是“全县各级”，合计.人数 没有写范围',
    ]);
  });

  test.each([
    ['一样的', of('本级'), of('本级')],
    ['都没有写的', '', ''],
    ['只写了本年的', of('本级'), ''],
  ])('%s，不说', (_, now, then) => {
    expect(messages(years(now, then))).toEqual([]);
  });
});

describe('公示的名单', () => {
  const notice = (totals: string) => `报告: {年度: 2025, 模板: 公示}
名册: [{学生: 甲一, 家长: 赵大}, {学生: 乙一, 家长: 钱二}]
合计: {人数: ${totals}}`;

  test('比合计少的，说少几名', () => {
    expect(messages(notice('5名'))).toContain(
      'completeness.partial-notice 公示列出2名，合计是5名，其余3名没有列出',
    );
  });

  test.each([
    ['一个不少', notice('2名')],
    ['合计是约数', notice('约5名')],
    ['不是公示', notice('5名').replace(', 模板: 公示', '')],
  ])('%s，不说', (_, yaml) => {
    expect(messages(yaml).join()).not.toContain('partial-notice');
  });
});

describe('真实报告里的矛盾', () => {
  test('摸底和申报写的申报人数不同，不相加，指出来', () => {
    const yaml = `合计: {人数: 120名}
阶段:
  - {名称: 摸底, 申报人数: 150名}
  - {名称: 申报, 申报人数: 140名}
  - {名称: 审核, 未通过: [{原因: 材料不全, 人数: 20名}]}`;
    expect(messages(yaml)).toEqual([
      'consistency.applicants-again 阶段[1].申报人数 是150名，阶段[2].申报人数 是140名，相差10名',
    ]);
  });

  test('最高5000元，一百人不会发60万元', () => {
    expect(messages('标准: [{金额: 最高5000元}]\n合计: {人数: 100名, 发放: 60万元}')).toEqual([
      'consistency.standards 合计.发放 是60万元，合计.人数 × 标准[1].金额是50万元，相差10万元',
      'consistency.average 合计.发放 是60万元，合计.人数 × 最高的标准是50万元，多出10万元',
    ]);
  });

  test('不少于三百名，分组只有290名', () => {
    const yaml = `合计: {人数: 不少于300名}
分组:
  - {名称: 高中, 维度: 学段, 人数: 130名}
  - {名称: 本科, 维度: 学段, 人数: 160名}`;
    expect(messages(yaml)).toEqual([
      'consistency.groups 合计.人数 是不少于300名，按学段分的各组人数相加是290名，相差10名',
    ]);
  });

  test('上年结余没有算进筹集，先看这一项', () => {
    const yaml = `合计: {人数: 60名, 筹集: 27万元, 结余: 0元}
资金来源:
  - {名称: 县财政, 金额: 27万元}
  - {名称: 上年结余, 金额: 3万元}`;
    const [problem] = findProblems(yaml);
    expect(problem).toMatchObject({ code: 'consistency.sources', field: '合计.筹集' });
    expect(problem?.hint).toMatch(/先看 资金来源\[2\]\.金额 的3万元正好是相差的数.*“筹集”也要算上它/);
  });

  test('3+11+15+10 = 39，合计写50余名', () => {
    const yaml = `合计: {人数: 50余名}
分组:
  - {名称: 小学, 维度: 学段, 人数: 3名}
  - {名称: 初中, 维度: 学段, 人数: 11名}
  - {名称: 高中, 维度: 学段, 人数: 15名}
  - {名称: 大学, 维度: 学段, 人数: 10名}`;
    expect(args(yaml)).toEqual([
      {
        code: 'consistency.groups',
        at: '合计.人数 1:10',
        message: '合计.人数 是50余名，按学段分的各组人数相加是39名，相差11名',
        also: [
          '分组[1].人数：3名 3:26',
          '分组[2].人数：11名 4:26',
          '分组[3].人数：15名 5:26',
          '分组[4].人数：10名 6:26',
        ],
      },
    ]);
  });

  test('10000+5000+3×3000 = 24000，合计写25000', () => {
    const parts = ['10000', '5000', '3000', '3000', '3000'].map((n, i) => `{名称: 捐助人${i}, 金额: ${n}元}`);
    const yaml = `资金来源: [{名称: 社会捐助, 金额: 25000元, 构成: [${parts.join(', ')}]}]`;
    expect(messages(yaml)).toEqual([
      'consistency.composition 资金来源[1].金额 是2.5万元，资金来源[1] 的构成金额相加是2.4万元，相差1000元',
    ]);
  });

  test('750人共94.3元', () => {
    const yaml =
      '合计: {人数: 750人, 发放: 94.3元}\n历史: {逐年: [{年: 2024, 人数: 700人, 金额: 90万元}, {年: 2023, 人数: 650人, 金额: 80万元}]}';
    expect(messages(yaml)[0]).toContain('magnitude.lost-wan 合计.发放 合每人0.13元');
  });

  test('5/75 写成9.6%', () => {
    expect(messages('合计: {人数: 75名}\n特点: [75名学生中，孤儿5名，占9.6%]')).toEqual([
      'wording.percentage 文字里是9.6%，5名 ÷ 75名 是6.7%，相差2.9个百分点',
    ]);
  });

  test('写了口径，部分照样不能大于整体', () => {
    const yaml = `合计: {人数: 48名, 发放: 17.1万元, 口径: {范围: 本级}}
标签: [{名称: 单亲家庭, 人数: 900名}]
仪式: [{现场: {人数: 200名, 金额: 82万元}}]`;
    expect(messages(yaml)).toEqual([
      'consistency.part-exceeds 标签[1].人数 是900名，合计.人数 是48名，多出852名',
      'consistency.on-site 仪式[1].现场.人数 是200名，合计.人数 是48名，多出152名',
      'consistency.on-site 仪式[1].现场.金额 是82万元，合计.发放 是17.1万元，多出64.9万元',
    ]);
  });

  test('标签的户数多于人数；现场发的多于最高的标准；历史早于起始年', () => {
    expect(
      messages('合计: {人数: 96名, 户数: 90户}\n标签: [{名称: 低保家庭, 人数: 33名, 户数: 41户}]')[0],
    ).toContain('标签[1].户数 是41户');
    expect(
      messages(
        '标准: [{金额: 5000元, 频次: 一次性}]\n仪式: [{现场: {人数: 40名, 金额: 25.2万元}}]\n合计: {人数: 96名, 发放: 48万元}',
      )[0],
    ).toContain('仪式[1].现场.金额 是25.2万元');
    expect(
      messages('报告: {年度: 2025}\n活动: {起始年: 2024}\n历史: {逐年: [{年: 2023, 人数: 5名}]}'),
    ).toEqual(['history.edition 历史里有2023年的数字，起始年是2024年']);
  });

  test('字段里的星期也同日期核对', () => {
    expect(messages('报告: {年度: 2025}\n仪式: [{时间: 8月25日（星期三）}]')).toEqual([
      'wording.weekday “8月25日（星期三）”里的星期不对：2025年8月25日是星期一',
    ]);
    expect(messages('报告: {年度: 2025}\n公示: {}\n仪式: [{时间: 8月25日（周一）上午}]')).toEqual([]);
    expect(
      messages('报告: {年度: 2025}\n阶段: [{名称: 摸底, 时间: {起: 8月25日（周一）, 止: 8月27日（周四）}}]'),
    ).toEqual(['wording.weekday “8月27日（周四）”里的星期不对：2025年8月27日是星期三']);
  });

  test('工作的次序', () => {
    const stages = (text: string) => messages(`报告: {年度: 2025}\n阶段: [${text}]`);
    expect(stages('{名称: 审核, 时间: 9月上旬}, {名称: 公示, 时间: {起: 8月11日, 止: 8月15日}}')).toEqual([
      'order.stages 公示（2025年8月11日—15日）早于审核（2025年9月上旬）',
    ]);
    expect(stages('{名称: 摸底, 时间: 9月}, {名称: 发放, 时间: 8月}')).toEqual([
      'order.stages 发放（2025年8月）早于摸底（2025年9月）',
    ]);
    expect(
      stages('{名称: 摸底, 时间: 8月}, {名称: 审核, 时间: 8月上旬}, {名称: 发放, 时间: 开学后}'),
    ).toEqual([]);
    // the second batch's survey comes behind the first batch's review
    expect(
      stages(
        '{名称: 摸底, 时间: 6月}, {名称: 审核, 时间: 7月}, {名称: 摸底, 时间: 8月}, {名称: 审核, 时间: 9月}',
      ),
    ).toEqual([]);
  });

  test('周五到周日称五个工作日', () => {
    expect(messages('阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-17}, 工作日: 5}]')).toEqual([
      'order.working-days 工作日 写的是5个，2025年8月15日—17日共3天，按日历是1个工作日，相差4个',
    ]);
  });

  test('千余名与5931名', () => {
    expect(
      args(
        '单位: {全称: 云岭市总工会}\n合计: {人数: 5931名}\n特点:\n  - 各级工会积极行动，全市共资助学生千余名，效果良好',
      ),
    ).toEqual([
      {
        code: 'wording.total',
        at: '特点[1] 4:21',
        message: '文字里是“千余名”，合计.人数 是5931名，相差4931名',
        also: ['合计.人数 2:10'],
      },
    ]);
  });

  test('500名中列了384名', () => {
    const groups = (more: string) =>
      `合计: {人数: 500名}\n分组:\n  - {名称: 高中, 维度: 学段, 人数: 184名${more}}\n  - {名称: 本科, 维度: 学段, 人数: 200名${more}}`;
    expect(messages(groups(''))).toEqual([
      'consistency.groups 合计.人数 是500名，按学段分的各组人数相加是384名，相差116名',
    ]);
    expect(messages(groups(', 列尽: 否'))).toEqual([
      'consistency.rest 按学段分的各组人数相加是384名，合计.人数 是500名，还有116名没有列出',
    ]);
  });

  test('筹集429万、下拨382万，没有说明', () => {
    expect(messages('合计: {人数: 3000名, 筹集: 429万元, 发放: 382万元}')).toEqual([
      'consistency.nature-unstated 合计.筹集 是429万元，合计.发放 是382万元，相差47万元',
    ]);
  });

  test('2005年到2016年是第12年，却办了11届', () => {
    expect(messages('报告: {年度: 2016}\n活动: {起始年: 2005, 届次: 11}')).toEqual([
      'history.edition 届次是11，从2005年到2016年是第12年',
    ]);
  });

  test('创历史新高没有依据', () => {
    expect(messages('特点: ["捐助的人数，出资的款额创历史新高"]')).toEqual([
      'history.boast “创历史新高”没有数据支持',
    ]);
  });

  test.each(['连续3年增长', '连续两年增长', '连续十二年实现增长', '连续三年保持增长', '逐年提高'])(
    '%s没有依据',
    (words) => {
      expect(messages(`特点: [受助人数${words}]`)).toEqual([`history.boast “${words}”没有数据支持`]);
    },
  );

  test('各句各说各的：标准有没有依据，不连累人数', () => {
    const hints = (said: string) =>
      findProblems(
        `活动: {起始年: 2024}\n历史: {逐年: [{年: 2024, 人数: 100名, 金额: 20万元}]}\n合计: {人数: 184名}\n特点: ["${said}"]`,
      ).map(({ message, hint }) => `${message}：${hint}`);
    expect(hints('资助标准逐年提高，资助人数创历史新高')).toEqual([
      '“逐年提高”没有数据支持：请在“历史”下的“逐年”里写出上年的标准，或改为有依据的说法',
    ]);
    expect(hints('在提高标准的同时，资助金额创历史新高')).toEqual([
      '“创历史新高”没有数据支持：请在“历史”下的“逐年”里写出起始年以来每年的人数和金额，或改为有依据的说法',
    ]);
  });

  test('同一学生两次', () => {
    const roster = (second: string) =>
      `名册: [{学生: 甲·一, 家长: 赵大}, {学生: 甲•一, 家长: 赵大${second}}]`;
    expect(messages(roster(''))).toEqual(['duplicates.aid 名册第2行的甲·一（家长赵大）与第1行重复']);
    expect(messages(roster(', 批次: 第二批'))).toEqual([
      'duplicates.aid 名册第2行的甲·一（家长赵大）与第1行重复',
      'roster.unsaid 名册第1行没有填“批次”，没有印“按批次分”的一句',
    ]);
  });
});

describe('对不上时，一处笔误说得通的，指出是哪一处', () => {
  const hint = (yaml: string) => findProblems(yaml)[0]?.hint?.split('；')[0];
  const groups = (...people: number[]) =>
    `分组: [${people.map((n, i) => `{名称: 第${i}组, 维度: 其他, 人数: ${n}名}`).join(', ')}]`;

  test.each([
    [
      '漏了“万”',
      '资金来源: [{名称: 市总工会, 金额: 20万元}, {名称: 县财政, 金额: 5元}]\n合计: {人数: 100名, 筹集: 25万元}',
      '先看 资金来源[2].金额 的5元若是5万元，就对得上',
    ],
    ['两个数字写反', `${groups(130, 53)}\n合计: {人数: 165名}`, '先看 分组[2].人数 的53名若是35名，就对得上'],
    ['错了一个数字', `${groups(8, 9)}\n合计: {人数: 47名}`, '先看 合计.人数 的47名若是17名，就对得上'],
    ['两处都说得通', `${groups(80, 100)}\n合计: {人数: 184名}`, '请核对各组和合计'],
    ['没有一处说得通', `${groups(80, 100)}\n合计: {人数: 211名}`, '请核对各组和合计'],
    ['约数不猜', `${groups(130, 53)}\n合计: {人数: 160余名}`, '请核对各组和合计'],
  ])('%s', (_, yaml, expected) => {
    expect(hint(yaml)).toBe(expected);
  });
});

describe('不可能的事', () => {
  test.each([
    [
      '历史: {累计截至: {年: 2025, 人数: 100人次}}',
      'history.cumulative-below 历史.累计截至.人数 是100人次，合计.人数 是184名，少了84人次',
    ],
    [
      '阶段: [{名称: 申报, 申报人数: 112人}, {名称: 审核, 未通过: [{原因: 材料不全, 人数: 40人}, {原因: 已获资助, 人数: 3人}]}]\n合计: {人数: 98人}',
      'consistency.approved 合计.人数 是98人，阶段[1].申报人数 - 阶段[2].未通过[1].人数 - 阶段[2].未通过[2].人数是69人，相差29人',
    ],
    [
      '仪式: [{现场: {人数: 5名, 构成: [{名称: 甲, 人数: 2名}, {名称: 乙, 人数: 2名}]}}]',
      'consistency.composition 仪式[1].现场.人数 是5名，仪式[1].现场 的构成人数相加是4名，相差1名',
    ],
    [
      '标签: [{名称: 单亲家庭, 人数: 200名}]',
      'consistency.part-exceeds 标签[1].人数 是200名，合计.人数 是184名，多出16名',
    ],
    [
      '合计: {人数: 18名, 发放: 5.9万元}\n仪式: [{现场: {人数: 15名, 金额: 4.5万元}}]\n走访: [{内容: 送到家中, 发放: {人数: 2名, 金额: 2.4万元}}]',
      'consistency.on-site 仪式[1].现场.金额 + 走访[1].发放.金额是6.9万元，合计.发放 是5.9万元，多出1万元',
    ],
    [
      '合计: {人数: 1238名, 户数: 1300户}',
      'consistency.households 合计.户数 是1300户，合计.人数 是1238名，多出62户',
    ],
    [
      '合计: {人数: 48名}\n阶段: [{名称: 摸底, 申报人数: 40名}]',
      'consistency.applicants 合计.人数 是48名，阶段[1].申报人数 是40名，多出8名',
    ],
    [
      '报告: {年度: 2025, 成文日期: 2025-08-01}\n阶段: [{名称: 公示, 时间: {起: 8月11日, 止: 8月15日}}]',
      'order.issued-early 成文日期（2025年8月1日）早于公示（2025年8月11日—15日）',
    ],
    [
      '阶段: [{名称: 公示, 时间: {起: 8月11日, 止: 8月15日}}]\n仪式: [{名称: 发放仪式, 时间: 8月8日, 现场: {人数: 20名}}]',
      'order.payment 发放仪式（2025年8月8日）早于公示（2025年8月11日—15日）',
    ],
    ['特点: [助学政策覆盖率达到120%]', 'wording.over-hundred “覆盖率达到120%”超过了100%'],
    ['特点: [政策知晓率为１２０％]', 'wording.over-hundred “知晓率为１２０％”超过了100%'],
    ['特点: [回访率达百分之一百二十]', 'wording.over-hundred “回访率达百分之一百二十”超过了100%'],
    [
      '合计: {人数: 48名, 发放: 8万元}\n特点: [及时发放资金8.5万元]',
      'wording.total-unlike 文字里是“8.5万元”，合计.发放 是8万元，相差5000元',
    ],
    ['仪式: [{时间: 2024年8月22日}]', 'order.year 仪式在2024年8月22日，报告写的是2025年'],
    ['阶段: [{名称: 公示, 时间: 8月15日}]', 'order.short-publication 公示只有1个工作日，通常不少于5个工作日'],
  ])('%s', (yaml, expected) => {
    expect(messages(yaml)).toEqual([expected]);
  });
});

describe('名册与手填的', () => {
  const rows = `名册:
  - {学生: 甲一, 学段: 本科, 民族: 回族, 类别: [单亲], 来源: 省总工会, 单位: 矿业公司, 批次: 第一批, 地域: 省外, 金额: 5000元}
  - {学生: 乙一, 学段: 大专, 民族: 汉族, 类别: [低保], 来源: 县总工会, 单位: 运输公司, 批次: 第二批, 地域: 省内, 金额: 3000元}
  - {学生: 丙一, 学段: 大专, 民族: 汉族, 类别: [低保], 来源: 县总工会, 单位: 运输公司, 批次: 第二批, 地域: 省内, 金额: 3000元}
合计: {人数: 3名}
`;
  test.each([
    ['学段', '本科', '专科'],
    ['民族', '回族', '汉族'],
    ['类别', '单亲', '低保'],
    ['来源', '省总工会', '县总工会'],
    ['单位', '矿业公司', '运输公司'],
    ['批次', '第一批', '第二批'],
    ['地域', '省外', '省内'],
  ])('按%s分的各组写反了', (dimension, one, two) => {
    const yaml = `${rows}分组: [{名称: ${one}, 维度: ${dimension}, 人数: 2名}, {名称: ${two}, 维度: ${dimension}, 人数: 1名}]`;
    expect(messages(yaml)).toEqual([
      `consistency.roster-group 分组[1].人数 是2名，名册中${dimension}为“${one}”的人数是1名，相差1名`,
      `consistency.roster-group 分组[2].人数 是1名，名册中${dimension}为“${two}”的人数是2名，相差1名`,
    ]);
  });

  test('来源的钱和人写反了', () => {
    const yaml = `${rows}资金来源: [{名称: 省总工会, 金额: 6000元, 人数: 2名}, {名称: 县总工会, 金额: 5000元, 人数: 1名}]`;
    expect(messages(yaml)).toEqual([
      'consistency.roster-source 资金来源[1].人数 是2名，名册中来源为“省总工会”的人数是1名，相差1名',
      'consistency.roster-source 资金来源[2].人数 是1名，名册中来源为“县总工会”的人数是2名，相差1名',
      'consistency.roster-source 资金来源[1].金额 是6000元，名册中来源为“省总工会”的金额相加是5000元，相差1000元',
      'consistency.roster-source 资金来源[2].金额 是5000元，名册中来源为“县总工会”的金额相加是6000元，相差1000元',
    ]);
  });

  test('一批的名册与这一批比', () => {
    const yaml =
      '名册: [{学生: 甲一, 批次: 第二批}, {学生: 乙一, 批次: 第二批}]\n分组: [{名称: 第一批, 维度: 批次, 人数: 20名}, {名称: 第二批, 维度: 批次, 人数: 3名}]\n合计: {人数: 23名}';
    expect(messages(yaml)).toEqual([
      'consistency.roster-group 分组[2].人数 是3名，名册中批次为“第二批”的人数是2名，相差1名',
    ]);
  });

  test('一条标准带新生或地域，其余的照样核对', () => {
    const groups = `分组: [{名称: 高中, 维度: 学段, 人数: 47人, 金额: 70500元}, {名称: 大专新生, 维度: 学段, 人数: 51人, 金额: 153000元}]\n合计: {人数: 98人}`;
    const standards = (condition: string) =>
      `标准: [{条件: {学段: 高中}, 金额: 1800元}, {条件: {学段: 大专, ${condition}}, 金额: 3000元}]`;
    for (const condition of ['新生: 是', '地域: 省外'])
      expect(messages(`${standards(condition)}\n${groups}`)).toContain(
        'consistency.standards 分组[1].金额 是7.05万元，分组[1].人数 × 标准[1].金额是8.46万元，相差1.41万元',
      );
  });

  test('不知道适用哪一条标准的行，说出来', () => {
    const yaml =
      '标准: [{条件: {学段: 本科}, 金额: 3000元}, {条件: {学段: 本科, 新生: 是}, 金额: 5000元}]\n名册: [{学生: 甲一, 家长: 赵大, 学段: 本科, 金额: 5000元}]';
    expect(messages(yaml)).toEqual(['magnitude.no-standard 名册第1行没有写“新生”，不知道适用哪一条标准']);
  });
});

describe('没有填的地方', () => {
  test.each([
    ['仪式: [{地点: ____, 出席: [{姓名: 某某, 职务: 县总工会主席}]}]', ['____', '某某']],
    ['领导小组: {组长: ○○○}', ['○○○']],
    [
      '经验: [与某某公司结对（此处填写家数）, 全县（待补充）家单位参加]',
      ['某某', '（此处填写家数）', '（待补充）'],
    ],
    ['仪式: [{地点: 待定}]', ['待定']],
    ['仪式: [{地点: （待定）}]', ['（待定）']],
  ])('%s', (yaml, expected) => {
    expect(messages(yaml)).toEqual(expected.map((words) => `wording.placeholder “${words}”是没有填的占位符`));
  });
});

test.each([
  '故事: [{人物: 王?明, 金额: 5000元}]',
  '公示: {联系人: 王?明}',
  '仪式: [{名称: 发放仪式, 出席: [{姓名: 王?明}]}]',
])('认不出的字，在哪一个姓名里都报：%s', (yaml) => {
  expect(findProblems(yaml).map(({ code }) => code)).toContain('names.garbled');
});

describe('口径', () => {
  test('一方没有写口径的，是问题不是错误', () => {
    const yaml = '合计: {人数: 184名}\n分组: [{名称: 高中, 维度: 学段, 人数: 900名, 口径: {范围: 全市各级}}]';
    expect(check(yaml).problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning consistency.scope-unstated',
    ]);
  });

  test('合计写了口径，分组没有写，按合计的口径比', () => {
    const yaml = '合计: {人数: 184名, 口径: {范围: 本级}}\n分组: [{名称: 高中, 维度: 学段, 人数: 180名}]';
    expect(check(yaml).problems.map(({ code }) => code)).toEqual(['consistency.groups']);
  });
});
