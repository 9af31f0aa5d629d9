/** Sentences of the built-in reports that a plain reading of the fields would get wrong. */
import { describe, expect, test } from '@jest/globals';
import { writeText } from '../../src/writers/text.ts';
import { reportFromYaml } from '../support/reports.ts';

const head = '单位: {全称: 松岭县总工会, 简称: 县总工会, 层级: 县}\n';

function print(yaml: string, report = ''): string {
  const people = yaml.includes('合计:') ? '' : '合计: {人数: 20名}\n';
  const { report: made } = reportFromYaml(`${head}报告: {年度: 2025${report}}\n${people}${yaml}`, {
    draft: true,
  });
  if (!made) throw new Error('no report');
  return writeText(made.document);
}

describe('the words of a field as they were meant', () => {
  test.each([
    ['每学期', '每人每学期2000元。'],
    ['每季度', '每人每季度2000元。'],
    ['每年两次', '每人2000元，每年两次发放。'],
    ['分两次', '每人2000元，分两次发放。'],
    ['一次性', '每人2000元，一次性发放。'],
  ])('频次 %s', (frequency, expected) => {
    expect(print(`标准: [{金额: 2000元, 频次: ${frequency}}]`)).toContain(expected);
  });

  test.each([
    ['清河区总工会', '全区各级', '全区各级工会共资助'],
    ['清河区总工会', '全县各级', '。各级工会共资助'],
    ['云岭州总工会', '全州各级', '全州各级工会共资助'],
    ['云岭集团工会', '全集团', '全集团共资助'],
    ['云岭钢铁有限公司工会', '全集团', '全集团共资助'],
    ['云岭大学工会', '全校', '全校共资助'],
    ['云岭产业工会', '本系统', '本系统各级工会共资助'],
  ])('%s 的口径写 %s', (unit, extent, expected) => {
    const yaml = `单位: {全称: ${unit}}\n报告: {年度: 2025}\n合计: {人数: 20名, 口径: {范围: ${extent}}}`;
    expect(writeText(reportFromYaml(yaml, { draft: true }).report!.document)).toContain(expected);
  });

  test.each([
    ['{名称: 孤儿, 维度: 类别, 人数: 20名, 对象: 父母双亡的学生}', '孤儿（父母双亡的学生）20名'],
    ['{名称: 低保家庭, 维度: 类别, 人数: 20名, 对象: 低保家庭子女}', '低保家庭子女20名'],
    ['{名称: 单亲, 维度: 类别, 人数: 20名, 资助方: 县妇联}', '县妇联资助单亲家庭20名'],
    ['{名称: 患病, 维度: 类别, 人数: 20名}', '因病致困20名'],
    ['{名称: 残疾, 维度: 类别, 人数: 20名}', '因残致困20名'],
    [
      '{名称: 患病, 维度: 类别, 人数: 12名}, {名称: 因病返贫, 维度: 类别, 人数: 8名}',
      '患病12名，因病返贫8名',
    ],
  ])('分组 %s', (group, expected) => {
    expect(print(`分组: [${group}]`)).toContain(expected);
  });

  test.each([
    ['每户3000元', '每户3000元。'],
    ['3000元/户·年', '每户每年3000元。'],
  ])('按户的标准 %s', (amount, expected) => {
    expect(print(`标准: [{金额: ${amount}}]`)).toContain(expected);
  });

  test('合计的括号 is said behind the sum', () => {
    expect(print('合计: {人数: 20名, 发放: 9.6万元（含税）}')).toContain('9.6万元（含税）');
  });

  test.each([
    ['筹资', '，县总工会开展筹资工作。'],
    ['募捐活动', '，县总工会开展募捐活动。'],
    ['其他', '，县总工会开展后续工作。'],
    ['调查摸底', '，县总工会摸底了解困难职工子女的就学情况。'],
  ])('阶段 %s，另外的名称照写', (name, expected) => {
    for (const template of ['编号总结', '叙述总结']) {
      const text = print(`阶段: [{名称: ${name}, 时间: 8月25日}]`, `, 模板: ${template}`);
      expect(text.split(`8月25日${expected}`)).toHaveLength(2);
    }
  });

  test.each(['8月11日起5个工作日', '自8月11日起，为期5个工作日'])('公示时间 %s', (time) => {
    expect(print(`阶段: [{名称: 公示, 时间: '${time}'}]`)).toMatch(/8月11日起，对受助名单公示5个工作日。/);
  });

  test('公示.地点 is told where the notice is, and else not asked for', () => {
    const place = '公示: {地点: 政务服务大厅公开栏}';
    const told = print(`${place}\n阶段: [{名称: 公示, 时间: 9月1日—9月5日, 结果: 无异议}]`);
    expect(told).toContain('9月1日至5日，受助名单在政务服务大厅公开栏公示');
    const { problems } = reportFromYaml(`${head}报告: {年度: 2025}\n合计: {人数: 20名}\n${place}`, {
      draft: true,
    });
    expect(problems.map(({ code }) => code)).not.toContain('completeness.not-printed');
  });
});

describe('who and where', () => {
  const ceremony = (people: string) =>
    `合计: {人数: 46名}\n仪式: [{时间: 8月20日, 地点: 县总工会, 出席: [${people}]}]`;
  test.each([
    ['{姓名: 沈未明, 职务: 主席}, {姓名: 高立群, 职务: 副主席}', '主席沈未明、副主席高立群出席'],
    ['{姓名: 沈未明, 职务: 书记、主席}, {姓名: 高立群, 职务: 副主席}', '书记、主席沈未明，副主席高立群出席'],
    [
      '{姓名: 沈未明, 职务: "副主任，主席"}, {姓名: 高立群, 职务: 副主席}',
      '副主任，主席沈未明；副主席高立群出席',
    ],
    ['{姓名: 沈未明}', '。沈未明出席'],
  ])('%s', (people, expected) => {
    expect(print(ceremony(people))).toContain(expected);
  });

  test.each([
    ['{姓名: 高远, 职务: 主席, 角色: 发放}', '主席高远出席并发放助学金。'],
    [
      '{姓名: 高远, 职务: 主席, 角色: 讲话}, {姓名: 沈明, 职务: 副主席, 角色: 讲话}',
      '主席高远、副主席沈明出席，高远、沈明先后讲话。',
    ],
    [
      '{姓名: 高远, 职务: 主席, 角色: 宣读}, {姓名: 沈明, 职务: 局长, 角色: 通报情况}',
      '主席高远、局长沈明出席，高远宣读受助名单，沈明通报情况。',
    ],
    [
      '{姓名: 高远, 职务: 主席, 角色: 讲话}, {姓名: 沈明, 职务: 经理, 角色: 发言}',
      '主席高远、经理沈明出席，高远讲话，沈明发言。',
    ],
  ])('what each did is said once: %s', (people, expected) => {
    expect(print(ceremony(people))).toContain(expected);
  });

  test('those who spoke one after another are said together', () => {
    const speeches = '发言: [{身份: 学生代表, 姓名: 甲一}, {身份: 家长代表}]';
    expect(print(`仪式: [{时间: 8月20日, ${speeches}}]`)).toContain('学生代表甲一、家长代表先后发言。');
    expect(print('仪式: [{时间: 8月20日, 发言: [{身份: 学生代表}]}]')).toContain('学生代表发言。');
  });

  test('the unit is not said to meet at itself', () => {
    expect(print(ceremony('{姓名: 沈未明}'))).toContain('8月20日，县总工会举行助学金发放仪式。');
    expect(print('仪式: [{时间: 8月20日, 地点: 县图书馆}]')).toContain('县总工会在县图书馆举行');
  });

  test('its own notice has its short name', () => {
    const notice = '通知: [{标题: 方案, 发文单位: 松岭县总工会, 印发: 2025年7月3日, 动作: 制定}]';
    expect(print(notice)).toContain('7月3日，县总工会印发《方案》');
  });
});

describe('rows of the roster', () => {
  const rows = `名册:
  - {学生: 甲一, 家长: 乙一, 学段: 高中, 批次: 现场}
  - {学生: 甲二, 家长: 乙二, 学段: 高中, 批次: 现场}
  - {学生: 甲三, 家长: 乙三, 学段: 本科, 批次: 现场}`;
  const batch = (name: string, figures: string) => `{名称: ${name}, 维度: 批次, ${figures}}`;

  test.each([
    ['人', '高中2人，本科1人'],
    ['名', '高中2名，本科1名'],
  ])('are counted in %s where the total is', (unit, expected) => {
    const text = print(`合计: {人数: 3${unit}}\n${rows}`);
    expect(text).toContain(expected);
    expect(text).toContain('涉及家庭3户');
  });

  test('of a part tell nothing of the whole', () => {
    expect(print(`合计: {人数: 9人}\n${rows.replaceAll(', 批次: 现场', '')}`)).not.toContain('户');
  });

  test.each([
    ['人数: 6人', '现场3人，打卡6人。'],
    ['人数: 6人, 户数: 5户', '现场3人、3户，打卡6人、5户。'],
  ])('the households of one batch are told beside those of the other: %s', (figures, expected) => {
    const groups = `分组: [${batch('现场', '人数: 3人')}, ${batch('打卡', figures)}]`;
    expect(print(`合计: {人数: 9人}\n${rows}\n${groups}`)).toContain(expected);
  });
});

describe('who did it', () => {
  test('a stage with a unit of its own is told as its doing, with a time or without', () => {
    const text = print(`
阶段:
  - {名称: 摸底, 单位: 县民政局, 做法: [入户核查困难职工家庭情况]}
  - {名称: 公示, 单位: 县纪委, 时间: {起: 8月11日, 止: 8月15日}}`);
    expect(text).toContain('县民政局入户核查困难职工家庭情况。');
    expect(text).toContain('由县纪委公示');
  });

  test('those who were refused without a reason are told by their number', () => {
    const text = print(
      '阶段: [{名称: 申报, 申报人数: 24名}, {名称: 审核, 时间: 8月, 未通过: [{原因: 材料不全, 人数: 3名}, {人数: 1名}]}]',
    );
    expect(text).toContain('材料不全的3名，其他的1名。');
    expect(print('阶段: [{名称: 审核, 时间: 8月, 未通过: 2名}]')).toContain('有2名没有通过审核。');
  });

  test('what was typed in 万 is printed so', () => {
    expect(print('宣传: [{方式: 发放宣传单, 次数: 2万余份}]')).toContain('2万余份');
  });
});

describe('where the money comes from', () => {
  const sources = (list: string, total = '') => `合计: {人数: 20名${total}}\n资金来源: [${list}]`;
  test.each([
    [
      'names only',
      sources('{名称: 甲银行}, {名称: 乙基金会}', ', 筹集: 50万元'),
      '筹集助学资金50万元，来自甲银行、乙基金会。',
    ],
    ['names without a total', sources('{名称: 甲银行}, {名称: 乙基金会}'), '助学资金来自甲银行、乙基金会。'],
    [
      'people',
      sources(
        '{名称: 甲银行, 金额: 3万元, 人数: 9名}, {名称: 乙基金会, 金额: 1万元, 人数: 11名}',
        ', 筹集: 4万元',
      ),
      '甲银行3万元（占75.0%，资助9名），乙基金会1万元（占25.0%，资助11名）。',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(print(yaml)).toContain(expected);
  });
});

describe('groups', () => {
  test('of a wider scope are told as that, never as a part', () => {
    const text = print(
      '合计: {人数: 114名, 口径: {范围: 本级}}\n分组: [{名称: 全市各级工会, 维度: 其他, 人数: 2万名, 列尽: 否, 口径: {范围: 全市各级}}]',
    );
    expect(text).toContain('全市各级工会共资助2万名。');
    expect(text).not.toContain('受助对象中');
    expect(text.match(/全市各级工会/g)).toHaveLength(1);
  });

  test('that overlap stand beside the others, not among them', () => {
    const text = print(
      '合计: {人数: 98名}\n分组:\n  - {名称: 甲类, 维度: 类别, 人数: 67名}\n  - {名称: 乙类, 维度: 类别, 人数: 31名}\n  - {名称: 单亲家庭, 维度: 类别, 人数: 14名, 互斥: 否}',
    );
    expect(text).toMatch(/甲类67名，乙类31名。受助对象中，单亲家庭14名。/);
  });

  test('labels have a sentence of their own', () => {
    const text = print(
      '合计: {人数: 98名}\n标签: [{名称: 单亲家庭, 人数: 14名}, {名称: 重病家庭, 人数: 9名}]',
    );
    expect(text).toContain('受助对象中，单亲家庭子女14名，重病家庭子女9名。');
  });

  test('that name who gave have a subject', () => {
    const text = print(
      '合计: {人数: 90名}\n分组: [{名称: 慈善组织, 维度: 来源, 人数: 21名, 列尽: 否}, {名称: 关工委, 维度: 来源, 人数: 51名, 列尽: 否}]',
    );
    expect(text).toContain('受助对象中，慈善组织资助21名，关工委资助51名。');
  });
});

test('a standard for those who are no freshmen says so', () => {
  const text = print(
    '标准: [{条件: {学段: 本科, 新生: 是}, 金额: 5000元}, {条件: {学段: 本科, 新生: 否}, 金额: 2000元}, {条件: {学段: 高中}, 金额: 900元}]',
  );
  expect(text).toContain('本科新生每人5000元；本科在读（非新生）每人2000元；高中每人900元。');
});

test('goods without money are not “besides” it', () => {
  expect(print('合计: {人数: 19名}\n实物: [{名称: 行李箱, 数量: 19个}]')).toContain(
    '为受助学生发放行李箱19个。',
  );
});

test('aid handed over on visits is told with its money', () => {
  const text = print('合计: {人数: 18名}\n走访: [{时间: 8月, 发放: {人数: 3名, 金额: 1.4万元}}]');
  expect(text).toContain('把助学金1.4万元送到3名学生家中');
});

test('people up to an earlier year are told where they cannot be added', () => {
  const text = print(
    '合计: {人数: 4名, 发放: 1万元}\n历史: {累计截至: {年: 2024, 人数: 1268人次, 金额: 286.75万元}}',
  );
  expect(text).toMatch(/1268人次|1272人（?次）?/);
});

test('stages without a time stand in the order of the work', () => {
  const text = print(
    '阶段:\n  - {名称: 发放, 时间: 10月14日, 做法: [打卡发放]}\n  - {名称: 公示, 结果: 无异议}\n  - {名称: 审核, 时间: 10月10日, 做法: [入户核实]}\n  - {名称: 申报, 做法: [车间申报]}',
    ', 模板: 叙述总结',
  );
  const places = ['车间申报', '入户核实', '无异议', '打卡发放'].map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('sections of the user replace the paragraphs of a narrative, each once and in order', () => {
  const text = print(
    '标准: [{条件: {学段: 高中}, 金额: 1000元}]\n小节: [{标题: 甲段, 用: 程序}, {标题: 乙段, 导语: 后面的话}]',
    ', 模板: 叙述总结',
  );
  expect(text.match(/每人1000元/g)).toHaveLength(1);
  expect(text).toMatch(/一、甲段[\s\S]*每人1000元[\s\S]*二、乙段[\s\S]*后面的话/);
});

describe('of a roster', () => {
  test('the households of batches are told where they were written: of no other groups they follow from a roster', () => {
    const batches = (written: string) =>
      print(`合计: {人数: 2名}
名册:
  - {学生: 甲一, 家长: 赵大, 金额: 5000元, 批次: 第一批}
  - {学生: 乙一, 家长: 钱二, 金额: 3000元, 批次: 第二批}
分组: [{名称: 第一批, 维度: 批次${written}}, {名称: 第二批, 维度: 批次${written}}]`);
    expect(batches('')).toContain('第一批1名、5000元，第二批1名、3000元');
    expect(batches(', 户数: 1户')).toContain('第一批1名、1户、5000元，第二批1名、1户、3000元');
  });

  const rows = (categories: string[]) =>
    `名册:\n${categories.map((one, index) => `  - {学生: 学生${index + 1}, 类别: [${one}], 金额: 1000元}`).join('\n')}`;

  test('类别 is summed like 学段', () => {
    expect(print(`${rows(['单亲', '低保', '低保', '单亲', '低保'])}\n合计: {人数: 5名}`)).toContain(
      '按家庭情况分，单亲家庭2名、2000元，低保家庭3名、3000元。',
    );
  });

  test('but not where somebody has two of them', () => {
    expect(print(`${rows(['单亲', '"单亲", "低保"', '低保', '低保'])}\n合计: {人数: 4名}`)).not.toContain(
      '按家庭情况分',
    );
  });
});

test('people of two sources are counted in 人次', () => {
  const sources =
    '资金来源: [{名称: 甲银行, 金额: 2万元, 人数: 13名}, {名称: 乙基金会, 金额: 2万元, 人数: 25名}]';
  expect(print(`合计: {人数: 30名, 筹集: 4万元}\n${sources}`)).toContain('资助25名），各方共资助38人次。');
  expect(print(`合计: {人数: 38名, 筹集: 4万元}\n${sources}`)).not.toContain('各方共资助');
});

describe('of a campaign under another name', () => {
  const yaml = (
    name: string,
    people: string,
    money: string,
  ) => `活动: {名称: ${name}, 对象: ${people}, 款项: ${money}, 关联工程: 温暖工程}
合计: {人数: 20名, 发放: 4万元}
领导小组: {组长: 主席}
宣传: [海报]
阶段: [{名称: 宣传, 时间: 6月}, {名称: 发放, 时间: 9月}]
仪式: [{时间: 9月10日, 现场: {人数: 5名, 金额: 1万元}}]
走访: [{时间: 9月, 发放: {人数: 3名, 金额: 6000元}}]
回访: [{方式: 电话, 人数: 4名}]
实物: [{名称: 棉被, 数量: 20床}]
`;
  test.each(['编号总结', '叙述总结'])('%s: nothing is called 助学, nobody a student', (template) => {
    const text = print(yaml('春节送温暖', '困难职工', '救助金'), `, 模板: ${template}`);
    expect(text).not.toMatch(/助学|学生|子女/);
    expect(text).toContain('救助金');
  });

  test('students who get another money are students', () => {
    const text = print(yaml('圆梦', '困难职工子女', '奖学金'), ', 模板: 编号总结');
    expect(text).not.toMatch(/助学(?!生)/);
    expect(text).toContain('5名学生现场领取奖学金1万元');
  });

  test('the list put up for the public', () => {
    const roster = '名册: [{学生: 申明远, 家长: 申大有, 金额: 1000元}]\n合计: {人数: 1名}\n';
    const text = print(`${roster}活动: {名称: 春节送温暖, 对象: 困难职工, 款项: 救助金}`, ', 模板: 公示');
    expect(text).toContain('“春节送温暖”拟资助人员名单的公示');
    expect(text).toContain('给予“春节送温暖”救助金');
    expect(text).not.toContain('助学');
  });
});

describe('how long a list of names is put up', () => {
  const roster = '名册: [{学生: 申明远, 家长: 申大有, 金额: 1000元}]\n合计: {人数: 1名}\n';
  test.each([
    ['时间: {起: 2025-08-11, 止: 2025-08-17}, 天数: 7天', '公示时间：2025年8月11日—17日（7天）。'],
    ['时间: {起: 2025-08-11, 止: 2025-08-15}', '公示时间：2025年8月11日—15日（5个工作日）。'],
    ['天数: 7天', '公示时间：7天。'],
    ['工作日: 5个工作日', '公示时间：5个工作日。'],
  ])('%s', (stage, expected) => {
    expect(print(`${roster}阶段: [{名称: 公示, ${stage}}]`, ', 模板: 公示')).toContain(expected);
  });

  test('told in a report with its days, and its working days where both are written', () => {
    const stage = '时间: {起: 2025-08-11, 止: 2025-08-17}, 天数: 7天, 工作日: 5';
    expect(print(`阶段: [{名称: 公示, ${stage}}]`)).toContain('受助名单公示7天、5个工作日。');
  });
});

test('three students or fewer are told one by one, with what each got', () => {
  const roster = `名册:
  - {学生: 申明远, 家长: 申大有, 金额: 5000元}
  - {学生: 柳小雨, 家长: 柳成林, 金额: 3000元}
`;
  const text = print(`${roster}合计: {人数: 2名}`, ', 模板: 叙述总结');
  expect(text).toContain('申大有的子女申明远5000元，柳成林的子女柳小雨3000元');
  expect(text).toContain('共发放助学金8000元');
});

test('what came to a ceremony, what was raised there, why it fell', () => {
  const text = print(`活动: {指导: 深入贯彻上级关于困难职工帮扶的要求}
合计: {人数: 20名, 发放: 4万元}
历史: {逐年: [{年: 2024, 人数: 25名, 金额: 5万元}]}
同比: {原因: [建档困难职工减少]}
仪式: [{时间: 9月10日, 到场: [{身份: 学生代表, 人数: 30名}], 募集: {金额: 8万元, 家数: 6家}}]`);
  for (const said of [
    '深入贯彻上级关于困难职工帮扶的要求。',
    '建档困难职工减少。',
    '学生代表30名到场参加。',
    '现场有6家单位捐助，募集助学资金8万元。',
  ])
    expect(text).toContain(said);
});

test('a figure with its own 口径 says it', () => {
  const text = print(`合计: {人数: 20名, 筹集: 4万元, 口径: {截至: 2025-10-31}}
资金来源: [{名称: 甲银行, 金额: 3万元, 口径: {说明: 含上年结转}}, {名称: 乙基金会, 金额: 1万元}]
分组: [{名称: 高中, 维度: 学段, 人数: 20名, 口径: {截至: 2025-10-31}}]`);
  expect(text).toContain('截至10月31日，共资助');
  expect(text).toContain('甲银行3万元（占75.0%）（含上年结转）');
  expect(text).toContain('高中20名（截至10月31日）');
});

describe('many groups', () => {
  const count = 1000;
  const list = (scope = '') =>
    Array.from(
      { length: count },
      (_, index) => `  - {名称: 第${index + 1}矿, 维度: 单位, 人数: 1名${scope}}\n`,
    );
  const beside = '  - {名称: 高中, 维度: 学段, 人数: 600名}\n  - {名称: 本科, 维度: 学段, 人数: 400名}\n';
  const total = `合计: {人数: ${count}名, 口径: {范围: 本级}}\n分组:\n`;

  test('a thousand units of one student each are within the limits of a template', () => {
    expect(print(`${total}${list().join('')}${beside}`)).toContain('高中600名，本科400名。');
  });

  test('and so are a thousand that each tell of more than the total', () => {
    const text = print(`${total}${list(', 口径: {范围: 全县各级}').join('')}${beside}`);
    expect(text.match(/矿共资助1名。/g)).toHaveLength(count);
  });
});

test.each([
  ['全县各级', '。全县工会共资助90名。'],
  ['本级', '，全县工会90名。'],
])('a group of %s, where the total names no 范围', (scope, said) => {
  const groups = `{名称: 县工会, 维度: 其他, 人数: 20名, 列尽: 否, 互斥: 否}`;
  const wider = `{名称: 全县工会, 维度: 其他, 人数: 90名, 列尽: 否, 互斥: 否, 口径: {范围: ${scope}}}`;
  const text = print(`合计: {人数: 100名}\n分组: [${groups}, ${wider}]`);
  expect(text.replaceAll('\n', '')).toContain(`县工会20名${said}`);
});

describe('what is said once', () => {
  const ceremony = (methods: string, onSite: string) => `
阶段: [{名称: 发放, 时间: 8月22日, 方法: ${methods}}]
仪式: [{名称: 发放仪式, 时间: 8月22日上午, 地点: 县职工之家, 现场: ${onSite}}]
合计: {人数: 20名, 发放: 4万元}`;

  test('a payment that is the ceremony', () => {
    const text = print(ceremony('[现场]', '{人数: 20名, 金额: 4万元}'));
    expect(text.match(/8月22日/g)).toHaveLength(1);
    expect(text).toContain('20名学生');
  });

  test('part at the ceremony, the rest by transfer', () => {
    const text = print(ceremony('[现场, 打卡]', '{人数: 8名, 金额: 1.6万元}'));
    expect(text).toContain('现场发放的占全年总额的40%，其余12名的助学金由银行转账支付。');
  });

  test.each([['一所学校的六户困难家庭', '六户困难家庭补充资助']])(
    'of whom the number is told already: %s',
    (whom) => {
      const text = print(`补充资助: [{对象: ${whom}, 人数: 6名, 金额: 3000元}]`);
      expect(text).toContain(`给予${whom}3000元的补充资助`);
    },
  );

  test('the place of a notice and the tick that names it', () => {
    const text = print('公示: {地点: 厂务公开栏}\n阶段: [{名称: 公示, 时间: 8月11日至15日, 方法: [公开栏]}]');
    expect(text.match(/公开栏/g)).toHaveLength(1);
  });
});

describe('growth and the highest of all years', () => {
  const grown = (start: number, detail = '常') =>
    print(
      `活动: {名称: 金秋助学, 起始年: ${start}}
合计: {人数: 20名, 发放: 8万元}
历史:
  逐年:
    - {年: 2021, 人数: 13名, 金额: 3.3万元}
    - {年: 2022, 人数: 12名, 金额: 3.2万元}
    - {年: 2023, 人数: 14名, 金额: 4.2万元}
    - {年: 2024, 人数: 16名, 金额: 5万元}`,
      `, 详略: ${detail}`,
    );
  const high = '受助人数和资助金额均为历年最高。';

  test('what grew in every year since the first is the highest: that is not said again', () => {
    expect(grown(2022)).toContain('受助人数和资助金额均连续3年增长。');
    expect(grown(2022)).not.toContain('历年最高');
  });

  test('where a report tells of the growth of people alone, money is still the highest', () => {
    expect(grown(2022, '简')).toMatch(/受助人数连续3年增长。.*资助金额为历年最高。/);
  });

  test('what fell once is not known to be the highest unless it is said', () => {
    expect(grown(2021)).toContain(high);
  });
});

describe('who is not known to be in need', () => {
  test.each([
    ['品学兼优的农村学生', false],
    ['困难职工子女', true],
    ['员工子女', false],
  ])('%s', (whom, isNeedy) => {
    const text = print(
      `活动: {名称: 金秋助学, 对象: ${whom}}\n合计: {人数: 20名, 发放: 4万元}\n标准: [{金额: 2000元}]`,
    );
    expect(/困难[^职]|负担|难关/.test(text)).toBe(isNeedy);
  });
});

describe('what the figures of ceremonies and groups tell', () => {
  test('a farewell is no second payment', () => {
    const text = print(`
仪式:
  - {名称: 助学金发放仪式, 时间: 8月22日, 现场: {人数: 8名, 金额: 1.6万元}}
  - {名称: 大学新生欢送会, 时间: 8月27日}
合计: {人数: 20名, 发放: 4万元}`);
    expect(text).not.toContain('2场');
    expect(text).toContain('大学新生欢送会');
  });

  test('a remark on a group does not part it from the others', () => {
    const text = print(`
合计: {人数: 30名, 发放: 12万元, 口径: {说明: 含一名转学的}}
分组:
  - {名称: 本科, 维度: 学段, 人数: 20名, 金额: 10万元}
  - {名称: 高中, 维度: 学段, 人数: 10名, 金额: 2万元, 口径: {说明: 含中职}}`);
    expect(text).toMatch(/本科20名、10万元，高中10名、2万元（含中职）/);
  });
});

test('the number of a heading is the report’s own', () => {
  const text = print(
    '小节: [{标题: 一、基本情况, 导语: 前面的话}, {标题: （二）1.5万元的去向, 导语: 后面的话}]',
  );
  expect(text).toContain('一、基本情况');
  expect(text).not.toContain('一、一、');
  expect(text).toContain('二、1.5万元的去向');
});

test('人次 stay 人次', () => {
  expect(print('附带活动: [{名称: 升学指导讲座, 人数: 48人次}]')).toContain('48人次参加');
  expect(print('附带活动: [{名称: 升学指导讲座, 人数: 48名}]')).toContain('48人参加');
});
