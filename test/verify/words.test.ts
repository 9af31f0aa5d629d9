/** Every figure left as it was, and the words around it changed: those that make it false are told, others are not. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReportInputs } from '../../src/inputs.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';
import { examples } from '../support/reports.ts';
import { edit, readInputs, tell, verify, writeAndRead } from './support.ts';

interface Made {
  inputs: ReportInputs;
  passages: WordPassage[];
}
const made: Record<string, Made> = {};
const names = { 松陵: '编号总结-松陵县总工会', 泊宁: '统计总结-泊宁市总工会' };

beforeAll(async () => {
  for (const [short, name] of Object.entries(names)) {
    const inputs = readInputs(join(examples, name));
    made[short] = { inputs, passages: await writeAndRead(inputs) };
  }
});

describe('数没有动、意思变了：都是错误', () => {
  test.each<[of: keyof typeof names, from: string, to: string, told: [theirs: string, ours: string][]]>([
    ['松陵', '今年人数增加3名', '今年人数减少3名', [['减少3名', '增加3名']]],
    ['松陵', '金额增加1.9万元', '金额少了1.9万元', [['少了1.9万元', '增加1.9万元']]],
    [
      ...(['松陵', '由约3378元提高到约3563元', '由约3563元下降到约3378元'] as const),
      [['人均由约3563元下降到约3378元', '人均由约3378元提高到约3563元']],
    ],
    ['泊宁', '均连续4年增长', '均连续4年下降', [['4年下降', '4年增长']]],
    ['泊宁', '受助学生比上年多48名', '受助学生比上年少48名', [['少48名', '多48名']]],
    [
      ...(['泊宁', '省内就读702名，省外就读358名', '省外就读702名，省内就读358名'] as const),
      [
        ['省外', '省内'],
        ['省内', '省外'],
      ],
    ],
    [
      ...([
        '松陵',
        '52名申请人中，48名符合条件、列入资助，4名没有通过审核',
        '52名申请人中，48名没有通过审核，4名符合条件、列入资助',
      ] as const),
      [
        ['没有通过审核48名', '符合条件48名'],
        ['符合条件4名', '没有通过审核4名'],
      ],
    ],
    [
      ...(['松陵', '周岚讲话，沈宁发放', '沈宁讲话，周岚发放'] as const),
      [
        ['沈宁', '周岚'],
        ['周岚', '沈宁'],
      ],
    ],
    ['松陵', '路，助力新起点', '路，放飞新起点', [['情暖学子路，放飞新起点', '情暖学子路，助力新起点']]],
    [
      ...(['松陵', '“金秋助学”工作的通知', '“金秋助学”活动的通知'] as const),
      [['关于做好2025年“金秋助学”活动的通知', '关于做好2025年“金秋助学”工作的通知']],
    ],
    ['松陵', '60余人参加', '近60人参加', [['近60人', '60余人']]],
    ['松陵', '60余人参加', '不足60人参加', [['不足60人', '60余人']]],
    ['泊宁', '锦屏区总工会', '锦屏县总工会', [['锦屏县总工会', '锦屏区总工会']]],
  ])('%s：%s → %s', (of, from, to, told) => {
    const { inputs, passages } = made[of]!;
    const { problems } = verify(edit(passages, from, to), inputs);
    const changed = problems.filter(({ code }) => code === 'verify.changed').map(({ message }) => message);
    expect(changed).toEqual(told.map(([theirs, ours]) => `文件里是“${theirs}”，按资料是“${ours}”`));
  });
});

const rephrased: Record<keyof typeof names, [from: string, to: string][]> = {
  松陵: [
    ['人数增加3名', '人数多了3名'],
    ['今年人数增加3名，金额增加1.9万元', '今年金额增加1.9万元，人数增加3名'],
    ['今年人数增加3名', '今年人数增长3人'],
    [
      '上年资助45名、15.2万元，今年人数增加3名，金额增加1.9万元',
      '同上年的45名、15.2万元相比，今年多资助3名，多发放1.9万元',
    ],
    ['人均由约3378元提高到约3563元', '人均约3563元，高于上年的约3378元'],
    ['人均由约3378元提高到约3563元', '人均从上年的约3378元上升至约3563元'],
    ['周岚讲话，沈宁发放助学金', '沈宁发放助学金，周岚讲话'],
    [
      '县总工会主席周岚、县教育局副局长沈宁出席，周岚讲话，沈宁发放助学金',
      '县教育局副局长沈宁和县总工会主席周岚到场，周岚讲话，沈宁给学生发放助学金',
    ],
    ['周岚讲话，沈宁发放', '周岚作了讲话，沈宁向学生发放'],
    ['主题是“情暖学子路，助力新起点”', '以“情暖学子路，助力新起点”为主题'],
    ['60余人', '60多人'],
    ['60余人', '六十多人'],
    ['60余人', '约60人'],
    ['91.9%已用于资助', '九成多已用于资助'],
    ['91.9%已用于资助', '已有91.9%用在资助上'],
    ['91.9%已', '九成以上已'],
    ['本科21名、10.5万元，大专12名、3.6万元', '大专12名、3.6万元，本科21名、10.5万元'],
    [
      '本科21名、10.5万元，大专12名、3.6万元，高中15名、3万元',
      '本科生21名10.5万元、大专生12名3.6万元、高中生15名3万元',
    ],
    [
      '本科21名、10.5万元，大专12名、3.6万元，高中15名、3万元',
      '21名本科生10.5万元，12名大专生3.6万元，15名高中生3万元',
    ],
    ['单亲家庭子女9名，有残疾成员的家庭子女7名', '有残疾成员的家庭子女7名，单亲家庭子女9名'],
    ['家庭收入超过标准的3名，已得到同类资助的1名', '3名家庭收入超过标准，1名已得到同类资助'],
    ['家庭收入超过标准的3名，已得到同类资助的1名', '家庭收入超标的3名、已得到同类资助的1名'],
    ['52名申请人中，48名符合条件、列入资助，4名没有通过审核', '52名申请人有4名没有通过审核，列入资助的48名'],
    ['筹集助学资金18.6万元，发放助学金17.1万元，结余1.5万元', '共筹18.6万元，发17.1万元，余1.5万元'],
    [
      '筹集助学资金18.6万元，发放助学金17.1万元，结余1.5万元',
      '发放助学金17.1万元，筹集18.6万元，结余1.5万元',
    ],
    ['8月22日上午，县总工会在县职工服务中心举行', '8月22日上午，在县职工服务中心，县总工会举行'],
    ['由县总工会副主席顾明远主持', '县总工会副主席顾明远主持仪式'],
    ['摸底范围、资助标准、申报程序、公示要求', '公示要求、资助标准、申报程序、摸底范围'],
    ['摸底范围、资助标准、申报程序、公示要求', '资助标准、摸底范围、公示要求、申报程序'],
    [
      '组长为县总工会主席周岚，副组长为副主席顾明远、县教育局副局长沈宁',
      '县总工会主席周岚任组长，县教育局副局长沈宁、副主席顾明远任副组长',
    ],
    [
      '成员单位包括县总工会权益保障部、县教育局学生资助中心、县民政局社会救助科',
      '成员单位有县民政局社会救助科、县教育局学生资助中心、县总工会权益保障部',
    ],
    ['县总工会、县教育局联合开展升学咨询活动', '县教育局、县总工会一起办了升学咨询活动'],
    ['政策明白卡（1200份）、县总工会公众号（3期）', '县总工会公众号（3期）、政策明白卡（1200份）'],
    ['松陵新华书店捐赠的行李箱48个（折价9600元）', '行李箱48个，由松陵新华书店捐赠，折价9600元'],
    [
      '市总工会专项资金8万元（占43.0%），县财政配套资金5万元（占26.9%）',
      '县财政配套资金5万元（占26.9%），市总工会专项资金8万元（占43.0%）',
    ],
    [
      '市总工会专项资金8万元（占43.0%），县财政配套资金5万元（占26.9%）',
      '市总工会专项资金8万元，占43.0%；县财政配套资金5万元，占26.9%',
    ],
    [
      '现场发放的占全年总额的48%，其余28名的助学金由银行转账支付',
      '其余28名由银行转账，现场发放的占全年总额的48%',
    ],
    [
      '本科新生每人5000元，大专新生每人3000元，高中每人2000元',
      '高中每人2000元，大专新生每人3000元，本科新生每人5000元',
    ],
    ['这名学生考入省农业大学，得到助学金5000元', '他考上了省农业大学，领到助学金5000元'],
  ],
  泊宁: [
    ['受助学生比上年多48名，资助金额多27.4万元', '比上年多资助48名学生，多发27.4万元'],
    ['受助学生比上年多48名，资助金额多27.4万元', '受助学生增加48名，资助金额增加27.4万元'],
    ['均连续4年增长', '都是连续4年上升'],
    ['均连续4年增长', '已连续4年增加'],
    ['省内就读702名，省外就读358名', '在省内读书的702名，到省外读书的358名'],
    ['省内就读702名，省外就读358名', '省外就读358名，省内就读702名'],
    ['省内就读702名，省外就读358名', '702名在省内就读，358名在省外就读'],
    [
      '家庭收入超过标准的51名，已得到其他资助的26名，材料不全的11名',
      '材料不全的11名，家庭收入超过标准的51名，已得到其他资助的26名',
    ],
    ['建档困难职工家庭402名，低保边缘家庭228名', '低保边缘家庭228名，建档困难职工家庭402名'],
    ['1148名申请人中，经审核列入资助1060名，88名没有通过', '1148人申请，88人没有通过，1060人列入资助'],
  ],
};

/** At most one change to a paragraph at a time. */
function listRounds({ passages }: Made, edits: readonly [from: string, to: string][]) {
  const counts = new Map<WordPassage | undefined, number>();
  const rounds: [from: string, to: string][][] = [];
  for (const one of edits) {
    const passage = passages.find(({ text }) => text.includes(one[0]));
    const round = counts.get(passage) ?? 0;
    counts.set(passage, round + 1);
    rounds[round] = [...(rounds[round] ?? []), one];
  }
  return rounds;
}

test.each(Object.keys(names) as (keyof typeof names)[])('%s：话改了、意思没有改的，不报', (of) => {
  const { inputs, passages } = made[of]!;
  for (const edits of listRounds(made[of]!, rephrased[of])) {
    const changed = edits.reduce((all, [from, to]) => edit(all, from, to), passages);
    const { problems } = verify(changed, inputs);
    expect(tell(problems.filter(({ severity }) => severity !== 'notice'))).toEqual([]);
  }
});

describe('新写的：有一样的数，说的不是它，就是找不到来历', () => {
  const add = (of: keyof typeof names, sentence: string) => {
    const { inputs, passages } = made[of]!;
    return verify(
      edit(passages, '集中摸底才省时、准确。', `集中摸底才省时、准确。${sentence}`),
      inputs,
    ).problems.map(({ code, message }) => `${code} ${/“(.+?)”/.exec(message)?.[1]}`);
  };

  test.each<[sentence: string, told: string[]]>([
    ['今年多帮了4个孩子。', ['verify.added 4个']],
    ['48个孩子，筹来了学费。', ['verify.added 48个']],
    ['孩子们的入学率100%。', ['verify.added 100%']],
    ['今年社会各界捐款3万元。', ['verify.added 3万元']],
    ['本科生比大专生多12名。', ['wording.figure 12名']],
    ['8月22日那天，孩子们很高兴。', ['verify.alike 8月22日']],
    ['同往年一样，人均约3563元。', ['verify.alike 约3563元']],
    ['大家筹来18.6万元，发出17.1万元。', ['verify.alike 18.6万元', 'verify.alike 17.1万元']],
  ])('%s', (sentence, told) => expect(add('松陵', sentence)).toEqual(told));
});

test('引原话，不从数字中间断开，末尾不带逗号', () => {
  const { inputs, passages } = made.松陵!;
  const sentence = '帮了48个孩子，筹来了18.6万元，发出171000元，还剩1.5万元，都用于明年的助学工作。';
  const { problems } = verify(
    edit(passages, '集中摸底才省时、准确。', `集中摸底才省时、准确。${sentence}`),
    inputs,
  );
  const told = problems.find(({ code }) => code === 'language.mixed-money-units');
  expect(told?.message).toMatch(/^“48个孩子，筹来了18.6万元，发出171000元，还剩1.5万元，都用于明年的助”/);
});
