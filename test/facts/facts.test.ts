/** What is derived: each case is a campaign as typed, and the figures that follow from it. */
import { describe, expect, test } from '@jest/globals';
import { listTexts } from '../../src/campaign/roles.ts';
import { formatFigure, isFigure } from '../../src/chinese/format.ts';
import { factsOf } from './support.ts';

/** Facts as they would be printed. */
function printed(yaml: string, ...path: string[]): unknown {
  const show = (value: unknown): unknown => {
    if (isFigure(value)) return formatFigure(value);
    if (Array.isArray(value)) return value.map(show);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => (child === undefined ? [] : [[key, show(child)]])),
    );
  };
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown>)?.[key],
    show(factsOf(yaml).values),
  );
}

const roster = `
报告: {年度: 2025}
名册:
  - {学生: 甲一, 家长: 赵大, 单位: 矿业分公司, 学段: 本科, 金额: 5000元}
  - {学生: 甲二, 家长: 赵大, 单位: 矿业分公司, 学段: 高中, 金额: 2000元}
  - {学生: 乙一, 家长: 钱二, 单位: 运输分公司, 学段: 本科, 金额: 5000元}
`;

describe('合计', () => {
  test('从名册得人数、户数、金额和人均', () => {
    expect(printed(roster, '合计')).toEqual({
      人数: '3名',
      户数: '2户',
      发放: '1.2万元',
      金额: '1.2万元',
      人均: '4000元',
    });
  });

  test('有一行没有金额，就不推算金额', () => {
    expect(printed(roster.replace('高中, 金额: 2000元', '高中'), '合计')).toEqual({
      人数: '3名',
      户数: '2户',
    });
  });

  test.each([
    ['一格里两位家长，一位相同的是一户', ['王建国 李秀英', '李秀英'], '1户'],
    ['次序不同的是一户', ['王建国、李秀英', '李秀英、王建国'], '1户'],
    ['先后由一行连起来的是一户', ['王建国', '李秀英', '王建国 李秀英'], '1户'],
    ['各不相同的是两户', ['王建国 李秀英', '赵大'], '2户'],
    ['名字中间有空格的不是两位', ['李　明', '李 明', '赵大'], '2户'],
  ])('%s', (_, parents, households) => {
    const rows = parents.map(
      (names, index) => `  - {学生: 学生${'甲乙丙'[index]}, 家长: ${names}, 单位: 矿业}`,
    );
    expect(printed(`报告: {年度: 2025}\n名册:\n${rows.join('\n')}\n`, '合计', '户数')).toBe(households);
  });

  test('一位家长在两个单位，是两户', () => {
    const rows = '名册: [{学生: 甲一, 家长: 赵大, 单位: 矿业}, {学生: 乙二, 家长: 赵大, 单位: 运输}]';
    expect(printed(`报告: {年度: 2025}\n${rows}\n`, '合计', '户数')).toBe('2户');
  });

  test('同一学生分两批，只计一人', () => {
    const batches = `
报告: {年度: 2025}
名册:
  - {学生: 乙一, 家长: 钱二, 单位: 运输分公司, 金额: 5000元, 批次: 第一批}
  - {学生: 乙一, 家长: 钱二, 单位: 运输分公司, 金额: 1000元, 批次: 第二批}
`;
    expect(printed(batches, '合计', '人数')).toBe('1名');
  });

  test('一名学生的两批，在他的那一组里也只计一人', () => {
    const batches = `
报告: {年度: 2025}
名册:
  - {学生: 乙一, 家长: 钱二, 单位: 运输分公司, 学段: 本科, 金额: 5000元, 批次: 第一批}
  - {学生: 乙一, 家长: 钱二, 单位: 运输分公司, 学段: 本科, 金额: 1000元, 批次: 第二批}
  - {学生: 甲一, 家长: 赵大, 单位: 矿业分公司, 学段: 高中, 金额: 2000元, 批次: 第一批}
`;
    expect(printed(batches, '构成', '学段', '组')).toMatchObject([
      { 名称: '高中', 人数: '1名', 金额: '2000元', 人数占比: '50.0%' },
      { 名称: '本科', 人数: '1名', 金额: '6000元', 人数占比: '50.0%' },
    ]);
    expect(factsOf(batches).derivations.get('构成.学段.组[2].人数')?.formula).toBe(
      '名册中学段为“本科”的学生，同一学生的各批次计一人',
    );
  });

  test('没有名册，从互斥且列尽的分组得人数', () => {
    const groups =
      '报告: {年度: 2025}\n分组:\n  - {名称: 小学, 维度: 学段, 人数: 53}\n  - {名称: 中学, 维度: 学段, 人数: 31}\n';
    expect(printed(groups, '合计', '人数')).toBe('84名');
  });

  test('重叠的类别从不相加', () => {
    const labels =
      '报告: {年度: 2025}\n分组:\n  - {名称: 单亲, 维度: 类别, 人数: 53, 互斥: 否}\n  - {名称: 残疾, 维度: 类别, 人数: 31, 互斥: 否}\n合计: {人数: 60}\n';
    expect(printed(labels, '合计', '人数')).toBe('60名');
  });

  test('两处相符，印更准的；不符，照填报的印', () => {
    expect(printed(`${roster}合计: {人数: 约3名}\n`, '合计', '人数')).toBe('3名');
    expect(printed(`${roster}合计: {人数: 5名}\n`, '合计', '人数')).toBe('5名');
  });

  test('两名学生共领5000元，没有每人的数', () => {
    const pair = '报告: {年度: 2016}\n合计: {发放: 5000元}\n名册: [{学生: 甲一}, {学生: 甲二}]\n';
    expect(printed(pair, '名册')).toEqual([{ 学生: '甲一' }, { 学生: '甲二' }]);
    expect(printed(pair, '构成')).toEqual({});
    expect(printed(pair, '合计', '人均')).toBeUndefined();
  });

  test('约数不推算人均', () => {
    expect(
      printed('报告: {年度: 2025}\n合计: {人数: 约80名, 发放: 8万元}\n', '合计', '人均'),
    ).toBeUndefined();
  });

  test('除不尽的人均写“约”', () => {
    expect(printed('报告: {年度: 2025}\n合计: {人数: 184, 发放: 28.58万元}\n', '合计', '人均')).toBe(
      '约1553元',
    );
  });
});

describe('构成', () => {
  test('名册按学段分，次序从低到高，占比各自四舍五入', () => {
    expect(printed(roster, '构成', '学段')).toEqual({
      组: [
        { 名称: '高中', 人数: '1名', 金额: '2000元', 人数占比: '33.3%', 金额占比: '16.7%' },
        { 名称: '本科', 人数: '2名', 金额: '1万元', 人数占比: '66.7%', 金额占比: '83.3%' },
      ],
      首位: { 名称: '本科', 人数占比: '66.7%', 金额占比: '83.3%', 过半: true, 为主: true, 金额最多: true },
      列尽: true,
    });
  });

  test('其中归到上级分组下面，不再进合计', () => {
    const groups = `
报告: {年度: 2025}
分组:
  - {名称: 大学, 维度: 学段, 人数: 53}
  - {名称: 高中, 维度: 学段, 人数: 31}
  - {名称: 新生, 维度: 学段, 人数: 20, 上级分组: 大学}
`;
    expect(printed(groups, '合计', '人数')).toBe('84名');
    expect(printed(groups, '构成', '学段', '组')).toEqual([
      { 名称: '大学', 人数: '53名', 人数占比: '63.1%', 其中: [{ 名称: '新生', 人数: '20名' }] },
      { 名称: '高中', 人数: '31名', 人数占比: '36.9%' },
    ]);
  });
});

describe('一组与别的数', () => {
  const groups = (more: string) => `
报告: {年度: 2025}
合计: {人数: 84, 口径: {范围: 本级}}
分组:
  - {名称: 大学, 维度: 学段, 人数: 53}
  - {名称: 高中, 维度: 学段, 人数: 31, 金额: 6万元}
  - {名称: 新生, 人数: 20, 金额: 8万元, 上级分组: 大学}
  - {名称: 在校生, 人数: ${more}, 上级分组: 大学}
`;
  test('其中各项的人数加起来正是这一组的，金额也是', () => {
    expect(printed(groups('33, 金额: 12万元'), '合计', '发放')).toBe('26万元');
    expect(printed(groups('33, 金额: 12万元'), '构成', '学段', '组', '0', '金额')).toBe('20万元');
    expect(printed(groups('30, 金额: 12万元'), '合计', '发放')).toBeUndefined();
  });

  test('口径更大的不是其中一部分', () => {
    const wider =
      '  - {名称: 全市各级工会, 维度: 其他, 人数: 2万, 列尽: 否, 互斥: 否, 口径: {范围: 全市各级}}\n';
    expect(printed(`${groups('33')}${wider}`, '构成', '其他')).toBeUndefined();
  });

  test('只有一批的名册不说全年怎样构成', () => {
    const batch =
      '报告: {年度: 2025}\n合计: {人数: 23}\n名册: [{学生: 甲, 学段: 本科, 批次: 第二批}, {学生: 乙, 学段: 高中, 批次: 第二批}]\n';
    expect(printed(batch, '构成')).toEqual({});
    expect(printed(batch.replace('合计: {人数: 23}\n', ''), '合计', '人数')).toBe('2名');
  });
});

describe('往年', () => {
  const years = (now: string, more = '') => `
报告: {年度: 2025}
活动: {起始年: 2022}
合计: ${now}
历史:
  逐年:
    - {年: 2022, 人数: 50, 金额: 10万元}
    - {年: 2023, 人数: 60, 金额: 12万元}
    - {年: 2024, 人数: 80, 金额: 16万元}
${more}`;

  test('同比', () => {
    expect(printed(years('{人数: 90, 发放: 14万元}'), '同比')).toEqual({
      年: 2024,
      上年: { 人数: '80名', 金额: '16万元' },
      人均: { 上年: '2000元', 本年: '约1556元', 方向: '减少', 差: '约444元' },
      人数: { 方向: '增加', 差: '10名', 幅度: '12.5%' },
      金额: { 方向: '减少', 差: '2万元', 幅度: '12.5%' },
    });
  });

  test('累计 = 各年 + 本年', () => {
    expect(printed(years('{人数: 90, 发放: 14万元}'), '累计')).toEqual({
      人数: '280名',
      金额: '52万元',
      年数: 4,
      近三年: { 人数: '230名', 金额: '42万元' },
    });
  });

  test('累计 = 截至某年 + 其后各年 + 本年；缺一年就不推算', () => {
    const until = (base: number) => `
报告: {年度: 2025}
合计: {人数: 90}
历史:
  累计截至: {年: ${base}, 人数: 1000}
  逐年: [{年: 2024, 人数: 80}]
`;
    expect(printed(until(2023), '累计')).toEqual({ 人数: '1170名' });
    expect(printed(until(2022), '累计')).toBeUndefined();
  });

  test('人次与人累计是人（次）；写明筹集与发放的不相加', () => {
    const until = (base: string, now: string) =>
      printed(`报告: {年度: 2025}\n合计: ${now}\n历史: {累计截至: {年: 2024, ${base}}}\n`, '累计');
    expect(until('人数: 1268人次', '{人数: 48}')).toEqual({ 人数: '1316人（次）' });
    expect(until('金额: 100万元, 口径: {性质: 发放}', '{人数: 48, 筹集: 20万元}')).toBeUndefined();
    expect(until('金额: 100万元, 口径: {性质: 发放}', '{人数: 48, 发放: 20万元}')).toEqual({
      金额: '120万元',
    });
  });

  test('约数不比', () => {
    expect(printed(years('{人数: 约90, 发放: 14万元}'), '同比', '人数')).toBeUndefined();
  });

  test('性质不同的金额不比', () => {
    const scoped = years('{人数: 90, 发放: 14万元, 口径: {性质: 发放}}').replace(
      '金额: 16万元',
      '金额: 16万元, 口径: {性质: 筹集}',
    );
    expect(printed(scoped, '同比', '金额')).toBeUndefined();
  });

  test('第几年，除去中断的年份', () => {
    expect(printed(years('{人数: 90}'), '活动', '第几年')).toBe(4);
    expect(printed(years('{人数: 90}', '  中断年: [2023]\n'), '活动', '第几年')).toBe(3);
  });

  test('能证明的才可称：每年都有、本年最高', () => {
    expect(printed(years('{人数: 90, 发放: 14万元}'), '可称')).toEqual({ 人数创新高: true, 人数连续增长: 3 });
    expect(
      printed(
        years('{人数: 90, 发放: 14万元}').replace('    - {年: 2022, 人数: 50, 金额: 10万元}\n', ''),
        '可称',
      ),
    ).toEqual({
      人数连续增长: 2,
    });
    expect(printed('报告: {年度: 2025}\n合计: {人数: 90}\n', '可称')).toEqual({});
  });

  test('连续增长的年数，到中断的那一年为止', () => {
    const data = `
报告: {年度: 2025}
活动: {起始年: 2020}
合计: {人数: 90}
历史:
  中断年: [2022]
  逐年: [{年: 2020, 人数: 40}, {年: 2021, 人数: 50}, {年: 2023, 人数: 60}, {年: 2024, 人数: 70}]`;
    expect(printed(data, '可称')).toEqual({ 人数创新高: true, 人数连续增长: 2 });
  });

  test('标准提高：可比的每一项都高于上年', () => {
    const standards = (now: string) => `
报告: {年度: 2025}
合计: {人数: 90}
标准: [{条件: {学段: 本科}, 金额: ${now}}]
历史: {逐年: [{年: 2024, 标准: [{条件: {学段: 本科}, 金额: 4000元}]}]}
`;
    expect(printed(standards('5000元'), '可称')).toEqual({ 标准提高: true });
    expect(printed(standards('4000元'), '可称')).toEqual({});
  });
});

describe('其他', () => {
  test('现场是全年的一部分', () => {
    const onSite =
      '报告: {年度: 2025}\n合计: {人数: 90, 发放: 14万元}\n仪式: [{现场: {人数: 30, 金额: 5万元}}]\n';
    expect(printed(onSite, '现场')).toEqual({
      人数: '30名',
      金额: '5万元',
      场数: 1,
      占比: '35.7%',
      其余: { 人数: '60名', 金额: '9万元' },
    });
  });

  test('公示的工作日按日历数，除去所列节假日', () => {
    const stage = (calendar: string) =>
      `报告: {年度: 2025}\n合计: {人数: 9}\n阶段: [{名称: 公示, 时间: {起: 9月29日, 止: 10月9日}}]\n${calendar}`;
    expect(printed(stage(''), '阶段', '0', '工作日')).toBe(9);
    expect(printed(stage('日历: {节假日: [{起: 10月1日, 止: 10月8日}]}\n'), '阶段', '0', '工作日')).toBe(3);
  });

  test('文号的括号改为六角括号，引用是《标题》（文号）', () => {
    const notice =
      '报告: {年度: 2016}\n合计: {人数: 2}\n通知: [{标题: 关于开展活动的通知, 文号: "新工办[2016]51号", 发文单位: 自治区总工会}]\n';
    expect(printed(notice, '通知', '0', '文号')).toBe('新工办〔2016〕51号');
    expect(printed(notice, '通知', '0', '引用')).toBe('《关于开展活动的通知》（新工办〔2016〕51号）');
    const inputsOf = (yaml: string) => factsOf(yaml).derivations.get('通知[1].引用')?.inputs;
    expect(inputsOf(notice)).toEqual(['通知[1].标题', '通知[1].文号']);
    expect(inputsOf(notice.replace('文号: "新工办[2016]51号", ', ''))).toEqual(['通知[1].标题']);
  });

  test('姓名间隔号统一', () => {
    expect(printed('报告: {年度: 2016}\n名册: [{学生: 阿迪娜•艾拜都拉}]\n', '名册', '0', '学生')).toBe(
      '阿迪娜·艾拜都拉',
    );
  });

  test('没有简称的，简称就是全称', () => {
    expect(printed('报告: {年度: 2016}\n合计: {人数: 2}\n', '单位')).toEqual({
      全称: '云岭县总工会',
      简称: '云岭县总工会',
    });
  });
});

describe('来历', () => {
  test('每个推算的数都有算法和来处', () => {
    const { derivations } = factsOf(roster);
    expect(derivations.get('合计.发放')).toEqual({ formula: '名册各行金额相加', inputs: ['名册'] });
    expect(derivations.get('合计.人均')).toEqual({
      formula: '发放 ÷ 人数，四舍五入到元',
      inputs: ['合计.发放', '合计.人数'],
    });
    expect(derivations.get('构成.学段.组[2].金额')?.formula).toBe('名册中学段为“本科”的金额相加');
  });

  test('填报的合计没有另外的来历：它自己就是字段', () => {
    expect(factsOf('报告: {年度: 2025}\n合计: {人数: 184}\n').derivations.has('合计.人数')).toBe(false);
  });
});

test.each([
  ['名册: [{学生: 艾力•买买提, 家长: 买买提.吐尔逊}]', ['艾力·买买提', '买买提·吐尔逊']],
  [
    '合计: {人数: 3名}\n仪式: [{主持: 艾力•买买提, 出席: [{姓名: 阿里木‧艾山}]}]',
    ['艾力·买买提', '阿里木·艾山'],
  ],
  ['合计: {人数: 3名}\n公示: {联系人: 艾力．买买提}', ['艾力·买买提']],
  ['合计: {人数: 3名}\n故事: [{人物: 艾力・买买提}]', ['艾力·买买提']],
])('the dot in a name is the right one, whatever field holds it: %s', (yaml, expected) => {
  const { values } = factsOf(`报告: {年度: 2025}\n${yaml}`);
  expect(listTexts(values, ({ role }) => role === 'name')).toEqual(expected);
});

test('the dot in the name of who signs', () => {
  const { values } = factsOf('报告: {年度: 2025, 版头: {签发人: 艾力•买买提}}\n合计: {人数: 3名}');
  expect(values.报告.版头?.签发人).toEqual(['艾力·买买提']);
});
