/** Validation: a campaign as typed, and the problems told: code, place, field. */
import { describe, expect, test } from '@jest/globals';
import { parseCampaign } from '../../src/campaign/parse.ts';
import * as kinds from '../../src/diagnostics/catalogue/schema.ts';
import { printProblems } from '../../src/diagnostics/printer.ts';
import { readYaml } from '../../src/source/yaml.ts';

const head = '单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n';
const people = `${head}合计: {人数: 36}\n`;

function problemsOf(yaml: string) {
  const { value } = readYaml(yaml, '活动.yaml');
  return parseCampaign(value!).problems;
}

/** `line:column code field message`, one a problem. */
function args(yaml: string): string[] {
  return problemsOf(yaml).map(
    ({ place, code, field, message }) => `${place?.line}:${place?.column} ${code} ${field} ${message}`,
  );
}

describe('看得懂的写法', () => {
  test('最少三项', () => {
    const { value } = parseCampaign(readYaml(people, '活动.yaml').value!);
    expect(value).toEqual({
      单位: { 全称: '云岭县总工会' },
      报告: { 年度: 2025 },
      合计: { 人数: { kind: 'count', n: 36, unit: '名', text: '36' } },
    });
  });

  test('一项可以顶一个列表，一个词可以顶一条记录', () => {
    const { value } = parseCampaign(
      readYaml(`${people}特点: 覆盖面广\n宣传: 发放明白卡\n仪式: {主持: 何志远}\n`, '活动.yaml').value!,
    );
    expect(value).toMatchObject({
      特点: ['覆盖面广'],
      宣传: [{ 方式: '发放明白卡' }],
      仪式: [{ 主持: { 姓名: '何志远' } }],
    });
  });

  test('冒号后面空着，就是没有给', () => {
    expect(problemsOf(`${people}特点:\n通知:\n打算: []\n`)).toEqual([]);
  });

  test('没有写年份的日期按报告年度；底、初照区间', () => {
    const { value } = parseCampaign(
      readYaml(`${people}阶段: [{名称: 摸底, 时间: 8月底}]\n`, '活动.yaml').value!,
    );
    expect(value?.阶段?.[0]?.时间).toMatchObject({ from: '2025-08-25', to: '2025-08-31', precision: 'part' });
  });
});

test.each([
  ['第十六届', 16],
  ['16届', 16],
  ['16', 16],
])('第几届写作 %s', (typed, expected) => {
  const { value } = parseCampaign(readYaml(`${people}活动: {届次: ${typed}}\n`, '活动.yaml').value!);
  expect(value?.活动?.届次).toBe(expected);
});

test.each([
  ['3次', 3, '次'],
  ['2场', 2, '场'],
  ['500份', 500, '份'],
  ['6篇', 6, '篇'],
  ['20余条', 20, '条'],
  ['6幅', 6, '幅'],
  ['12块', 12, '块'],
  ['200本', 200, '本'],
  ['3台', 3, '台'],
  ['2班次', 2, '班次'],
  ['12家', 12, '家'],
  ['300户次', 300, '户次'],
  ['1200人次', 1200, '人次'],
  ['3', 3, '次'],
  ['3天', 3, '天'],
  ['2轮', 2, '轮'],
  ['40个小时', 40, '小时'],
  ['近两周', 2, '周'],
  ['6个月', 6, '个月'],
])('宣传了多少，写作 %s', (typed, n, unit) => {
  const { value } = parseCampaign(
    readYaml(`${people}宣传: {方式: 宣讲, 次数: ${typed}}\n`, '活动.yaml').value!,
  );
  expect(value?.宣传?.[0]?.次数).toMatchObject({ n, unit });
});

test('现场募集的家数、到场的人数、走访时发放的，各有各的字段', () => {
  const { value, problems } = parseCampaign(
    readYaml(
      `${people}仪式:\n  - 募集: {金额: 12万元, 家数: 12}\n    到场: 120余人\n  - 到场: [{身份: 受助学生, 人数: 60名}]\n走访: [{发放: {人数: 5名, 金额: 1.4万元}}]\n标签: [{名称: 单亲家庭, 人数: 14}]\n`,
      '活动.yaml',
    ).value!,
  );
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    仪式: [
      { 募集: { 家数: { n: 12, unit: '家' } }, 到场: [{ 人数: { n: 120, unit: '人', approx: '余' } }] },
      { 到场: [{ 身份: '受助学生', 人数: { n: 60, unit: '名' } }] },
    ],
    走访: [{ 发放: { 人数: { n: 5 }, 金额: { fen: 1400000 } } }],
    标签: [{ 名称: '单亲家庭', 人数: { n: 14, unit: '名' } }],
  });
});

test.each(['金秋助学', '“金秋助学”', `'"金秋助学"'`, '《金秋助学》'])('活动的名称写作 %s', (typed) => {
  const { value } = parseCampaign(readYaml(`${people}活动: {名称: ${typed}}\n`, '活动.yaml').value!);
  expect(value?.活动?.名称).toBe('金秋助学');
});

test('名称里只有一部分带引号的，照原样', () => {
  const { value } = parseCampaign(readYaml(`${people}活动: {名称: “金秋”和“暖冬”}\n`, '活动.yaml').value!);
  expect(value?.活动?.名称).toBe('“金秋”和“暖冬”');
});

test('公示的天数连着量词写', () => {
  const { value } = parseCampaign(
    readYaml(`${people}阶段: [{名称: 公示, 工作日: 5个工作日}]\n`, '活动.yaml').value!,
  );
  expect(value?.阶段?.[0]?.工作日).toBe(5);
});

test('天数和工作日是两回事', () => {
  const read = (stage: string) =>
    parseCampaign(readYaml(`${people}阶段: [{名称: 公示, ${stage}}]\n`, '活动.yaml').value!);
  expect(read('天数: 7天').value?.阶段?.[0]?.天数).toBe(7);
  expect(read('工作日: 7天').problems).toMatchObject([{ code: 'schema.value', field: '阶段[1].工作日' }]);
  expect(read('天数: 5个工作日').value?.阶段?.[0]).toMatchObject({ 工作日: 5 });
  expect(read('天数: 5个工作日, 工作日: 7').problems).toMatchObject([{ field: '阶段[1].天数' }]);
});

test('今年8月，就是报告那年的8月', () => {
  const read = (time: string) =>
    parseCampaign(readYaml(`${people}仪式: [{时间: ${time}}]\n`, '活动.yaml').value!).value?.仪式?.[0]?.时间;
  expect(read('今年8月')).toMatchObject({ from: read('8月')?.from, to: read('8月')?.to });
});

test.each([
  ['每月720元', '720元', '每月'],
  ['每生每年2000元', '2000元', '每年'],
  ['2000元/人·年', '2000元', '每年'],
  ['2000元/人·学年', '2000元', '每学年'],
  ['720元/月', '720元', '每月'],
  ['一次性3000元', '3000元', '一次性'],
  ['每学期720元', '720元', '每学期'],
  ['每季1500元', '1500元', '每季度'],
  ['1000元/人·学期', '1000元', '每学期'],
  ['每生每半年2500元', '2500元', '每半年'],
  ['每人3000元', '3000元', undefined],
  ['3000元', '3000元', undefined],
])('标准的金额%s，读出频次', (typed, amount, frequency) => {
  const { value, problems } = parseCampaign(
    readYaml(`${people}标准: [{金额: ${typed}}]\n`, '活动.yaml').value!,
  );
  expect(problems).toEqual([]);
  expect(value?.标准?.[0]).toMatchObject({ 金额: { text: amount } });
  expect(value?.标准?.[0]?.频次).toBe(frequency);
});

test.each([
  ['每学期', '每学期'],
  ['每个学期', '每学期'],
  ['每季度', '每季度'],
  ['每半年', '每半年'],
  ['每年', '每年'],
  ['每年两次', '每年两次'],
  ['每年发放2次', '每年2次'],
  ['分两次发放', '分两次'],
  ['按月', '按月'],
  ['一次性', '一次性'],
])('频次%s，照原样读', (typed, frequency) => {
  const { value, problems } = parseCampaign(
    readYaml(`${people}标准: [{金额: 2000元, 频次: ${typed}}]\n`, '活动.yaml').value!,
  );
  expect(problems).toEqual([]);
  expect(value?.标准?.[0]?.频次).toBe(frequency);
});

test.each([
  ['区', '全区各级'],
  ['街道', '全街道各级'],
  ['镇', '全镇各级'],
  ['旗', '全旗各级'],
  ['学校', '全校'],
  ['开发区', '全区各级'],
  ['行业', '全行业'],
])('层级%s和它的口径', (level, extent) => {
  const typed = `报告: {年度: 2025年度}\n单位: {全称: 甲工会, 层级: ${level}}\n合计: {人数: 3个, 口径: {范围: ${extent}}}\n`;
  const { value, problems } = parseCampaign(readYaml(typed, '活动.yaml').value!);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    报告: { 年度: 2025 },
    单位: { 层级: level },
    合计: { 人数: { n: 3, unit: '名' }, 口径: { 范围: extent } },
  });
});

test('资金来源的级别写成“工会”，不会被指到“社会”', () => {
  const typed = `${people}资金来源: [{名称: 县总工会, 级别: 工会, 金额: 5万元}]\n`;
  const { problems } = parseCampaign(readYaml(typed, '活动.yaml').value!);
  expect(problems).toMatchObject([{ code: 'schema.choice', field: '资金来源[1].级别' }]);
  expect(problems[0]?.message).not.toContain('是否为');
  expect(problems[0]?.hint).toContain('本级工会');
});

test.each([
  ['2000元/人', '2000元'],
  ['每生2000元', '2000元'],
])('名册里一个人的%s', (typed, amount) => {
  const { value } = parseCampaign(
    readYaml(`${head}名册: [{学生: 甲一, 金额: ${typed}}]\n`, '活动.yaml').value!,
  );
  expect((value?.名册 as { 金额?: object }[] | undefined)?.[0]).toMatchObject({ 金额: { text: amount } });
});

test.each([
  ['标准: [{金额: 每月720元, 频次: 每学年}]', '频次'],
  ['名册: [{学生: 甲一, 金额: 500元/月}]', '全年的总数'],
  ['名册: [{学生: 甲一, 金额: 0.2/人}]', '一共发了多少'],
  ['分组: [{名称: 本科, 金额: 2000元/人}]', '金额'],
  ['标准: [{金额: 每课时720元}]', '频次'],
  ['标准: [{金额: 720元, 频次: 看情况}]', '每学期'],
  ['分组: [{名称: 本科, 金额: 每户1000元}]', '写在“标准”里'],
  ['合计: {发放: 99.6万元（其中30万元）}', '只写 99.6万元'],
  ['合计: {发放: 9万元}\n历史: {逐年: [{年: 去年, 人数: 3名}]}', '哪一年'],
  ['宣传: [{方式: 横幅, 次数: 8条横幅}]', '只写数字和量词'],
  ['宣传: [{方式: 宣传栏, 次数: 12处宣传栏}]', '只写数字和量词'],
  ['阶段: [{名称: 申报, 申报人数: 350份}]', '350名'],
  ['合计: {发放: 每人2000元}', '写在“标准”里'],
  ['名册: [{学生: 甲一, 金额: 5000（第一批）}]', '批次'],
  ['补充资助: [{金额: 7 . 2万元}]', '空格'],
  ['仪式: [{时间: 去年}]', '年份'],
])('%s：说该怎样写', (typed, advice) => {
  const { problems } = parseCampaign(readYaml(`${people}${typed}\n`, '活动.yaml').value!);
  expect(problems.map(({ hint }) => hint).join()).toContain(advice);
});

describe('看不懂的，说在哪里、该写什么', () => {
  test('缺少必填的', () => {
    expect(args('单位:\n  简称: 县总\n报告: {年度: 2025}\n合计: {人数: 36}\n')).toEqual([
      '1:1 schema.missing 单位.全称 缺少“全称”（单位的全称）',
    ]);
  });

  test('缺少整个字段', () => {
    expect(args('合计: {人数: 36}\n').map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'schema.missing 报告 缺少“报告”（这份报告本身）',
      'schema.missing 单位 缺少“单位”（写报告的单位）',
    ]);
  });

  test('不认识的字段，提示最近的', () => {
    expect(args(`${head}合计:\n  人数: 36\n  人树: 3\n  学生数: 3\n`)).toEqual([
      '5:3 schema.unknown-key 合计.人树 不认识的字段“人树”，是否为“人数”？',
      '6:3 schema.unknown-key 合计.学生数 不认识的字段“学生数”',
    ]);
  });

  test('名册里用了表头的叫法', () => {
    expect(args(`${head}名册: [{学生姓名: 甲一}]\n`)[1]).toBe(
      '3:7 schema.unknown-key 名册[1].学生姓名 不认识的字段“学生姓名”，是否为“学生”？',
    );
  });

  test.each([
    ['报告: {年度: 2025, 附件: [名册]}', '“附件”写在最外层，不在“报告”里'],
    ['报告: {年度: 2025, 起始年: 2020}', '“起始年”写在“活动”里，不在“报告”里'],
    ['报告: {年度: 2025, 密级: 内部}', '“密级”写在“报告”的“版头”里，不在“报告”里'],
    ['全称: 云岭县总工会', '“全称”写在“单位”里，不在最外层'],
    ['人数: 184名', '“人数”写在“合计”里，不在最外层'],
    ['仪式: [{现场: {地点: 会议室}}]', '“地点”写在“仪式”里，不在“现场”里'],
    ['历史: {年: 2024}', '“年”写在“历史”的“逐年”里或“历史”的“累计截至”里，不在“历史”里'],
    ['单位: {名称: 云岭县总工会}', '不认识的字段“名称”，是否为“全称”？'],
    ['分组: [{名称: 高中, 金鹅: 3万元}]', '不认识的字段“金鹅”，是否为“金额”？'],
  ])('a field in the wrong place is told where it belongs: %s', (yaml, message) => {
    const { problems } = parseCampaign(readYaml(yaml, '活动.yaml').value!);
    expect(problems.filter(({ code }) => code === 'schema.unknown-key').map((one) => one.message)).toEqual([
      message,
    ]);
  });

  test('不在可选的词里', () => {
    expect(args(`${people}通知: [{标题: 甲, 发文单位: 乙, 动作: 转报}]\n`)).toEqual([
      '4:27 schema.choice 通知[1].动作 “转报”不在可选的词里，是否为“转发”？',
    ]);
  });

  test.each([
    ['市、县', '“市、县”是几个词，这里只认一个', '只写一个：市 或 县'],
    ['市和县', '“市和县”是几个词，这里只认一个', '只写一个：市 或 县'],
    ['市、外星', '“市、外星”不在可选的词里', '可选：'],
  ])('可选的词只写一个：%s', (level, message, hint) => {
    const yaml = `${people}资金来源: [{名称: 甲, 级别: ${level}}]\n`;
    expect(args(yaml)).toEqual([`4:20 schema.choice 资金来源[1].级别 ${message}`]);
    expect(problemsOf(yaml)[0]?.hint).toMatch(new RegExp(`^${hint}`));
  });

  test('of unknown fields a hundred are told', () => {
    const unknown = (count: number) =>
      args(`${people}${Array.from({ length: count }, (_, index) => `甲${index}: 1\n`).join('')}`);
    expect(unknown(99)).toHaveLength(99);
    expect(unknown(101)).toHaveLength(100);
  });

  test.each([
    ['合计: {人数: 几十人}', '3:10 schema.value 合计.人数 看不懂“几十人”'],
    ['合计: {人数: 3次}', '3:10 schema.value 合计.人数 看不懂“3次”'],
    ['合计: {人数: 3}\n宣传: {方式: 海报, 次数: 3名}', '4:18 schema.value 宣传[1].次数 看不懂“3名”'],
    ['合计: {人数: 3, 发放: 万元}', '3:17 schema.value 合计.发放 “万元”只有单位，前面少了数字'],
    ['合计: {人数: 余名}', '3:10 schema.value 合计.人数 “余名”只有单位，前面少了数字'],
    ['合计: {人数: 3, 发放: 三万五}', '3:17 schema.value 合计.发放 看不懂“三万五”'],
    [
      '合计: {人数: 3}\n仪式: [{时间: 2025年2月30日}]',
      '4:11 schema.impossible-day 仪式[1].时间 没有“2025年2月30日”这一天：2025年2月只有28天',
    ],
    [
      '合计: {人数: 3}\n仪式: [{时间: {起: 9月3日, 止: 9月1日}}]',
      '4:11 schema.value 仪式[1].时间 起止日期颠倒：9月3日—9月1日',
    ],
    [
      '合计: {人数: 3}\n仪式: [{时间: 2月29日}]',
      '4:11 schema.impossible-day 仪式[1].时间 没有“2月29日”这一天：2025年2月只有28天',
    ],
    [
      '合计: {人数: 3}\n走访: [{时间: 9月29日—31日}]',
      '4:11 schema.impossible-day 走访[1].时间 没有“9月29日—31日”这一天：9月只有30天',
    ],
    [
      '合计: {人数: 3}\n走访: [{时间: 2025-13-01}]',
      '4:11 schema.impossible-day 走访[1].时间 没有“2025-13-01”这一天：一年只有12个月',
    ],
    ['合计: {人数: 3}\n走访: [{时间: 改天}]', '4:11 schema.value 走访[1].时间 看不懂“改天”'],
  ])('%s', (lines, expected) => {
    expect(args(`${head}${lines}\n`)).toContain(expected);
  });

  test('写成了别的形状', () => {
    expect(args('单位: 云岭县总工会\n报告: {年度: 2025}\n合计: {人数: 3}\n')).toEqual([
      '1:5 schema.shape 单位 “单位”（写报告的单位）应写成若干行“字段: 内容”，现在是文字',
    ]);
  });

  test('没有写成列表的一项，位置和写成列表的一样准', () => {
    expect(
      args(
        `${people}通知: {标题: 甲, 发文单位: 乙, 印发: 9月31日}\n资金来源: {名称: 甲, 级别: 外}\n特点: ""\n`,
      ),
    ).toEqual([
      '4:26 schema.impossible-day 通知[1].印发 没有“9月31日”这一天：9月只有30天',
      '5:19 schema.choice 资金来源[1].级别 “外”不在可选的词里',
      '6:5 schema.value 特点[1] 这里是空的',
    ]);
  });

  test('空着的一项不算，后面各项的位置不变', () => {
    expect(args(`${people}走访:\n  -\n  - 人数: 3\n    户数: 若干\n`)).toEqual([
      '7:9 schema.value 走访[1].户数 看不懂“若干”',
    ]);
  });

  test.each([
    ['分组: [高中]', '4:6 schema.shape 分组[1]', '请写成“- 名称: …”，其余字段在下面与“名称”对齐'],
    ['特点: {甲: 乙}', '4:5 schema.shape 特点', '请另起一行，每项前写“- ”'],
  ])('%s', (lines, where, hint) => {
    const [problem, ...others] = problemsOf(`${people}${lines}\n`);
    expect(others).toEqual([]);
    expect(`${problem!.place!.line}:${problem!.place!.column} ${problem!.code} ${problem!.field}`).toBe(
      where,
    );
    expect(problem!.hint).toBe(hint);
  });

  test('没有人数', () => {
    expect(args(head)).toEqual([
      '1:1 schema.no-people undefined 没有受助人数：名册、分组和“合计.人数”都没有给',
    ]);
  });

  test('一次说完，各有位置', () => {
    const many =
      '单位: {全程: 云岭县总工会}\n报告: {年度: 25}\n合计:\n  人数: 若干\n资金来源:\n  - {名称: 甲, 级别: 上等}\n';
    expect(args(many).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '2:10 schema.value 报告.年度',
      '1:1 schema.missing 单位.全称',
      '1:6 schema.unknown-key 单位.全程',
      '4:7 schema.value 合计.人数',
      '6:17 schema.choice 资金来源[1].级别',
    ]);
  });
});

describe('参考里的例子', () => {
  const catalogue = Object.values(kinds).filter((kind) => kind.wrong && kind.right);
  const complete = (yaml: string) =>
    [
      yaml,
      ...(yaml.includes('单位:') ? [] : ['单位: {全称: 云岭县总工会}']),
      ...(yaml.includes('报告:') ? [] : ['报告: {年度: 2025}']),
      ...(/人数|没有/.test(yaml) ? [] : ['名册: 名册.xlsx']),
    ].join('\n');

  test.each(catalogue)('$code', (kind) => {
    const wrong = kind === kinds.noPeople ? kind.wrong! : complete(kind.wrong!);
    const right = kind === kinds.noPeople ? kind.right! : complete(kind.right!);
    expect(problemsOf(wrong).map(({ code }) => code)).toContain(kind.code);
    expect(problemsOf(right)).toEqual([]);
  });
});

test('印出来的样子', () => {
  const yaml = `${head}合计:\n  人数: 36\n  人树: 3\n`;
  const text = printProblems(problemsOf(yaml), {
    color: false,
    readLine: (_, line) => yaml.split('\n')[line - 1],
  });
  expect(text).toContain('活动.yaml:5:3');
  expect(text).toContain('  人树: 3');
});
