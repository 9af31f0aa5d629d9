/** An afternoon in Word: what she changed, and what verify says of it. */

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WordPassage } from '../../src/word/paragraphs.ts';
import { examples } from '../support/reports.ts';
import { edit, readInputs, tell, verify, writeAndRead } from './support.ts';

const inputs = readInputs(join(examples, '编号总结-松陵县总工会'));
let passages: WordPassage[];
beforeAll(async () => {
  passages = await writeAndRead(inputs);
});

const edited = (...changes: [from: string, to: string][]) =>
  verify(
    changes.reduce((all, [from, to]) => edit(all, from, to), passages),
    inputs,
  );

test('没有改过：全部一致', () => {
  const { problems, same, changed, unknown, removed } = edited();
  expect({ problems, changed, unknown, removed }).toEqual({
    problems: [],
    changed: 0,
    unknown: 0,
    removed: 0,
  });
  expect(same).toBeGreaterThan(100);
});

describe('改了数字、名称：两处的都说', () => {
  test.each<[what: string, from: string, to: string, theirs: string, ours: string]>([
    ['金额', '发放助学金17.1万元', '发放助学金17.2万元', '17.2万元', '17.1万元'],
    ['单位丢了', '发放助学金17.1万元', '发放助学金17.1元', '17.1元', '17.1万元'],
    ['人数', '回访受助学生48名', '回访受助学生45名', '45名', '48名'],
    ['日期', '8月11日至15日', '8月11日至16日', '8月11日至16日', '8月11日至15日'],
    ['不存在的日期', '2025年11月18日', '2025年21月18日', '21', '2025年11月18日'],
    ['文号', '临工发〔2025〕27号', '临工发〔2025〕72号', '〔2025〕72号', '〔2025〕27号'],
    ['占比', '占43.0%', '占34.0%', '34.0%', '43.0%'],
    ['届次年数', '第17年', '第十八年', '第十八年', '第17年'],
    ['人名', '由县总工会副主席顾明远主持', '由县总工会副主席顾明元主持', '顾明元', '顾明远'],
    ['地点', '在县职工服务中心举行', '在县文化宫举行', '县文化宫', '县职工服务中心'],
    ['捐赠方', '松陵新华书店捐赠', '新华书店捐赠', '新华书店', '松陵新华书店'],
  ])('%s', (_, from, to, theirs, ours) => {
    const { problems } = edited([from, to]);
    const told = problems.filter(({ code }) => code === 'verify.changed').map(({ message }) => message);
    expect(told).toEqual([`文件里是“${theirs}”，按资料是“${ours}”`]);
  });

  test('说在第几段，资料里在哪一行', () => {
    const [problem] = edited(['发放助学金17.1万元', '发放助学金17.2万元']).problems;
    expect(problem?.place).toEqual({ file: '总结.docx', line: 2, column: 1, cell: '第1页第2段' });
    expect(problem?.hint).toContain('合计.发放：17.1万元（活动.yaml:');
  });

  test('表里的一格，说在哪个表、第几行', () => {
    const row = passages.find(({ text }) => text.includes('县财政配套资金\t'));
    const { problems } = edited([row?.text ?? '', row?.text.replace('5.0', '6.0') ?? '']);
    expect(tell(problems)).toEqual(['第6页表1第3行 verify.changed 文件里是“6.0”，按资料是“5.0”']);
  });

  test('两个数字对调', () => {
    const { changed } = edited(['本科21名、10.5万元，大专12名', '本科12名、10.5万元，大专21名']);
    expect(changed).toBe(2);
  });
});

describe('意思一样的，不报', () => {
  test.each<[what: string, from: string, to: string]>([
    ['写成元', '发放助学金17.1万元', '发放助学金171000元'],
    ['汉字数字', '发放助学金17.1万元', '发放助学金十七万一千元'],
    ['换了量词', '回访受助学生48名', '回访受助学生48人'],
    ['约数', '回访受助学生48名', '回访受助学生近50名'],
    ['年份补上', '8月22日上午，县总工会在', '2025年8月22日上午，县总工会在'],
    ['换了括号', '临工发〔2025〕27号', '临工发[2025]27号'],
    ['两组连同名称对调', '本科21名、10.5万元，大专12名、3.6万元', '大专12名、3.6万元，本科21名、10.5万元'],
    ['两句合成一句', '今年的助学资金来自4个渠道。筹集', '今年的助学资金来自4个渠道，筹集'],
    ['一句拆成两句', '涉及家庭46户，筹集', '涉及家庭46户。筹集'],
    [
      '话改了，数没改',
      '7月15日至31日，县总工会对照困难职工档案逐户核对',
      '7月15日至31日，对照档案一户一户核对',
    ],
    ['空格、全角空格', '发放助学金17.1万元', '发放助学金 17.1 万元　'],
  ])('%s', (_, from, to) => {
    const { problems } = edited([from, to]);
    expect(tell(problems).filter((line) => line.includes('verify.'))).toEqual([]);
  });

  test('整段移到别处', () => {
    const at = passages.findIndex(({ text }) => text.startsWith('10月，'));
    const moved = [...passages.slice(0, at), ...passages.slice(at + 1), ...passages.slice(at, at + 1)];
    expect(verify(moved, inputs).problems).toEqual([]);
  });
});

describe('删去的、新写的', () => {
  test('改写时落下一个数字', () => {
    const { problems } = edited(['涉及家庭46户，筹集助学资金18.6万元', '涉及一批家庭，筹集助学资金18.6万元']);
    expect(tell(problems)).toEqual(['第1页第2段 verify.dropped 改写过的句子里没有了“46户”']);
  });

  test('删了一句', () => {
    const { problems, removed } = edited(['10月，县总工会回访受助学生48名。', '']);
    expect(removed).toBe(1);
    expect(tell(problems)).toEqual([
      '第4页第2段之后 verify.removed 文件里没有“10月，县总工会回访受助学生48名。”这一句了',
    ]);
  });

  test('新写的一句：对得上的不报，对不上的是错误，没有来历的说出来', () => {
    const sentence = '今年共资助48名，比上年减少3名，另有15家企业捐了书包。';
    const { problems } = edited(['集中摸底才省时、准确。', `集中摸底才省时、准确。${sentence}`]);
    const told = tell(problems);
    expect(told).toContain('第4页第10段 verify.added “15家”在资料里找不到来历，没有核对');
    expect(told.some((line) => line.startsWith('第4页第10段 wording.figure 文字里是“3名”'))).toBe(true);
    expect(told.some((line) => line.includes('48名'))).toBe(false);
  });
});

test('表格添一行：序号不算；删一行：说是一行', () => {
  const at = passages.findIndex(({ text }) => text.includes('县财政配套资金\t'));
  const row = passages[at] as WordPassage;
  const copy = { ...row, text: row.text.replace('县财政配套资金', '县慈善会捐款').replace('5.0', '2.2') };
  const more = verify([...passages.slice(0, at), copy, ...passages.slice(at)], inputs).problems;
  expect(more.map(({ words }) => words?.text)).toEqual(['2.2', '26.9%']);
  const less = verify([...passages.slice(0, at), ...passages.slice(at + 1)], inputs).problems;
  expect(less.map(({ message }) => message)).toEqual([
    '表格里没有“2｜县财政配套资金｜行政｜5.0｜26.9%”这一行了',
  ]);
});

test.each<[what: string, header: string, said: string[]]>([
  ['去年的', '松陵县总工会2024年金秋助学活动总结', ['文件里是“2024年”，按资料是“2025年”']],
  ['今年的', '松陵县总工会2025年“金秋助学”活动总结', []],
])('页眉里的标题：%s', (_, text, said) => {
  const header = { text, name: '页眉第1段', number: passages.length + 1 };
  expect(verify([...passages, header], inputs).problems.map(({ message }) => message)).toEqual(said);
});

describe('单位、活动的名称', () => {
  test.each<[what: string, from: string, to: string, theirs: string, ours: string]>([
    ['标题里多一个字', '松陵县总工会2025年“', '松陵本县总工会2025年“', '松陵本县总工会', '松陵县总工会'],
    ['正文里错一个字', '8月22日上午，县总工会在', '8月22日上午，县总公会在', '县总公会', '县总工会'],
  ])('%s', (_, from, to, theirs, ours) => {
    const told = edited([from, to]).problems.map(({ message }) => message);
    expect(told).toContain(`文件里是“${theirs}”，按资料是“${ours}”`);
  });

  test.each<[what: string, from: string, to: string]>([
    ['正文里换了自称', '8月22日上午，县总工会在', '8月22日上午，我会在'],
    ['用了简称', '松陵县总工会2025年联合县教育局', '县总工会2025年联合县教育局'],
  ])('%s，不报', (_, from, to) => {
    expect(tell(edited([from, to]).problems)).toEqual([]);
  });
});

describe('新写的两处', () => {
  const add = (...words: string[]) =>
    edited(
      ['集中摸底才省时、准确。', `集中摸底才省时、准确。${words[0]}`],
      ['逐户核对，做到对象不漏、情况不差。', `逐户核对，做到对象不漏、情况不差。${words[1]}`],
    ).problems.filter(({ code }) => code === 'verify.opposed');

  test('同一件事，两个数', () => {
    const [problem] = add('另有15家企业捐了书包。', '今年共18家企业捐书包。');
    expect(problem?.message).toBe('同一件事，这里写“15家”，前面写“18家”');
    expect(problem?.related?.[0]?.place?.cell).toBe('第2页第5段');
  });

  test('一件事，换了次序和说法', () => {
    const [problem] = add('书包由18家爱心企业捐。', '今年16家企业捐赠书包。');
    expect(problem?.message).toBe('同一件事，这里写“18家”，前面写“16家”');
  });

  test.each<[what: string, one: string, other: string]>([
    ['一样的', '另有15家企业捐了书包。', '今年共十五家企业捐书包。'],
    ['说的不是一件事', '东街街道走访12户住户。', '西街街道走访15户住户。'],
    ['不在一天', '9月1日去书店12人次。', '9月2日去书店15人次。'],
    ['前面写明的日子不同', '9月1日，教师联系学生家长12名。', '9月5日，教师联系学生家长19名。'],
    ['一处没有写哪天', '教师联系学生家长12名。', '9月5日，教师联系学生家长19名。'],
    ['前面写明的地方不同', '在东街街道，社工联系住户13户。', '在西街街道，社工联系住户17户。'],
    ['又有', '', '社区志愿者走访住户13户。又走访住户17户，社区志愿者走访。'],
    ['东西不同', '企业捐赠书包130个。', '企业捐赠台灯170个。'],
    ['人不同', '男教师13名参加走访。', '女教师17名参加走访。'],
    ['次序', '首批有13名志愿者报名。', '第二批有17名志愿者报名。'],
    ['单位不同', '志愿者13人次参加活动。', '志愿者17人参加活动。'],
    ['谁对谁', '教师联系学生家长13名。', '工会干部联系学生家长17名。'],
  ])('%s，不报', (_, one, other) => expect(add(one, other)).toEqual([]));
});

describe('不是这份资料的文件', () => {
  const written = (text: string): WordPassage[] =>
    text.split('\n').map((words, index) => ({ text: words, name: `第${index + 1}段`, number: index + 1 }));

  test('手写的：说不像，数字照样核对', () => {
    const { problems } = verify(
      written('松陵县总工会助学工作汇报\n今年我会资助困难职工子女49名，发放助学金17.1万元。'),
      inputs,
    );
    const told = tell(problems);
    expect(told[0]).toMatch(/^— verify\.unlike /);
    expect(told.filter((line) => line.startsWith('第2段')).join()).toContain('49名');
    expect(told.join()).not.toContain('17.1万元”');
  });

  test('英文标点不妨碍核对，一行说完', () => {
    const told = tell(
      verify(
        written('松陵县总工会助学工作汇报\n今年我会资助困难职工子女49名,发放助学金17.1万元,大家都满意.'),
        inputs,
      ).problems,
    );
    expect(told).toContain('第2段 verify.half-width 3处标点用了英文的（“,”“(”），应为“，”“（”：第2段');
    expect(told.some((line) => line.includes('“49名”，合计.人数 是48名'))).toBe(true);
    expect(told.join()).not.toContain('17.1万元');
  });

  test.each<[what: string, sentence: string, said: string[]]>([
    [
      '资料里有一样的，看不出说的是不是它',
      '7月15日至31日，开展摸底调查。',
      [
        '第2段 verify.alike “7月15日至31日”同资料里的一处一样：阶段[3].时间：2025年7月15日—31日（活动.yaml:47:9）；看不出说的是不是它，没有核对',
      ],
    ],
    [
      '约数',
      '全县共资助近50名困难职工子女。',
      [
        '第2段 verify.alike “近50名”同资料里的一处一样：合计.人数：48名（活动.yaml:86:7）；看不出说的是不是它，没有核对',
      ],
    ],
    ['汉字数字、换了量词', '发放助学金十七万一千元，资助四十八人。', []],
    ['合计对得上', '今年资助困难职工子女48名，其中本科21名、大专12名、高中15名。', []],
    [
      '合计里一项不对',
      '今年资助困难职工子女48名，其中本科21名、大专12名、高中16名。',
      ['第2段 wording.figure 文字里是“16名”，分组[3].人数 是15名，相差1名'],
    ],
    ['不是数字的“一名”', '我们不让一名学生失学，对每一名学生负责。', []],
  ])('%s', (_, sentence, said) => {
    const told = tell(verify(written(`助学工作汇报\n${sentence}`), inputs).problems);
    expect(told.slice(1)).toEqual(said);
  });

  test('没有可以核对的：什么都没有核对', () => {
    const { same, changed, held } = verify(written('会议通知\n请准时参加。'), inputs);
    expect({ same, changed, held }).toEqual({ same: 0, changed: 0, held: 0 });
  });

  test('另一种报告：自己认出来', async () => {
    const brief = await writeAndRead(inputs, { template: '简讯' });
    expect(verify(brief, inputs).problems).toEqual([]);
  });
});
