/** How sentences of her file are held to ours: which is which, what a figure is of, which way it is told, headings' numbers. */
import { describe, expect, test } from '@jest/globals';
import { align, type Match } from '../../src/verify/alignment.ts';
import { findWay } from '../../src/verify/directions.ts';
import { pairFigures } from '../../src/verify/figures.ts';
import { findLabel } from '../../src/verify/labels.ts';
import { findBrokenNumbers } from '../../src/verify/numbering.ts';
import { listFigures, maskNumbers, type OurSentence } from '../../src/verify/sentences.ts';
import { findTurned } from '../../src/verify/turned.ts';
import type { WordPassage } from '../../src/word/paragraphs.ts';

const sentence = (text: string) => ({ text, figures: listFigures(text), masked: maskNumbers(text) });
const parts = (text: string) =>
  text
    .split('／')
    .filter((part) => part !== '')
    .map(sentence);

describe('哪一句是哪一句', () => {
  const join = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text).join('+');
  test.each<[string, string, string[]]>([
    ['甲乙丙丁。', '甲乙丙丁。', ['same 甲乙丙丁。→甲乙丙丁。']],
    ['资助48名。', '资助45名。', ['figures 资助48名。→资助45名。']],
    ['资助48名学生。', '资助48名贫困学生。', ['edited 资助48名学生。→资助48名贫困学生。']],
    [
      '甲乙丙丁。／戊己庚辛。',
      '戊己庚辛。／甲乙丙丁。',
      ['same 戊己庚辛。→戊己庚辛。', 'same 甲乙丙丁。→甲乙丙丁。'],
    ],
    ['2025年12月20日', '二〇二五年十二月二十一日', ['edited 2025年12月20日→二〇二五年十二月二十一日']],
    ['甲乙丙丁戊己。', '壬癸子丑寅卯。', ['-甲乙丙丁戊己。', '+壬癸子丑寅卯。']],
    [
      '县总工会走访了困难职工家庭。／送去了慰问金和慰问品。',
      '县总工会走访了困难职工家庭，送去了慰问金和慰问品。',
      [
        'edited 县总工会走访了困难职工家庭。+送去了慰问金和慰问品。→县总工会走访了困难职工家庭，送去了慰问金和慰问品。',
      ],
    ],
    [
      '县总工会走访了困难职工家庭，送去了慰问金和慰问品。',
      '县总工会走访了困难职工家庭。／送去了慰问金和慰问品。',
      [
        'edited 县总工会走访了困难职工家庭，送去了慰问金和慰问品。→县总工会走访了困难职工家庭。+送去了慰问金和慰问品。',
      ],
    ],
    [
      '县总工会对困难职工家庭逐户走访，了解学生的家庭情况，建立台账，做到底数清。',
      '建立台账，做到底数清。',
      [
        'edited 县总工会对困难职工家庭逐户走访，了解学生的家庭情况，建立台账，做到底数清。→建立台账，做到底数清。',
      ],
    ],
    ['甲乙丙丁。／甲乙丙丁。', '甲乙丙丁。', ['same 甲乙丙丁。→甲乙丙丁。', '-甲乙丙丁。']],
    [
      '资助1名。／资助2名。',
      '资助2名。／资助3名。',
      ['same 资助2名。→资助2名。', 'figures 资助1名。→资助3名。'],
    ],
    ['abcdef。', 'abcxyz。', ['-abcdef。', '+abcxyz。']],
    ['abcd', 'abxy', ['-abcd', '+abxy']],
    ['abcde', 'abcxy', ['edited abcde→abcxy']],
    ['甲', '甲', ['same 甲→甲']],
  ])('%s 对 %s', (ours, theirs, wanted) => {
    const { matches, removed, added } = align(parts(ours), parts(theirs));
    expect([
      ...matches.map((match) => `${match.kind} ${join(match.ours)}→${join(match.theirs)}`),
      ...removed.map(({ text }) => `-${text}`),
      ...added.map(({ text }) => `+${text}`),
    ]).toEqual(wanted);
  });
});

test.each([
  ['省内就读702名，省外就读358名', '702名', '省内就读'],
  ['省内就读702名，省外就读358名', '358名', '省外就读'],
  ['本科21名、10.5万元，大专12名、3.6万元', '10.5万元', '本科'],
  ['本科21名、10.5万元，大专12名、3.6万元', '3.6万元', '大专'],
  ['21名本科生、12名大专生', '21名', '本科生'],
  ['21名本科生、12名大专生', '12名', '大专生'],
  ['21名是本科生12名是大专生', '21名', '是本科生'],
  ['21名是本科生12名是大专生', '12名', '是大专生'],
  ['本科21名大专12名', '21名', '本科'],
  ['本科21名大专12名', '12名', '大专'],
  ['共33名。本科21名', '33名', '共'],
  ['21名', '21名', ''],
  ['资助（本科）21名', '21名', '本科'],
  ['48名符合条件，4名没有通过', '48名', '符合条件'],
  ['48名符合条件，4名没有通过', '4名', '没有通过'],
])('%s：%s 是%s的', (text, words, label) => {
  const { figures, ...rest } = sentence(text);
  const figure = figures.find((one) => one.text === words)!;
  expect(findLabel({ figures, ...rest }, figure)).toBe(label);
});

test.each([
  ['今年人数增加3名', '多 增加3名 4 差 前 今年人数增加3名'],
  ['今年人数减少3名', '少 减少3名 4 差 前 今年人数减少3名'],
  ['比上年多48名', '多 多48名 3 差 前 比上年多48名'],
  ['比上年少48名', '少 少48名 3 差 前 比上年少48名'],
  ['由约3378元提高到约3563元', '多 提高到约3563元 7 到 前 由约3378元提高到约3563元'],
  ['人均提高至3563元', '多 提高至3563元 2 到 前 人均提高至3563元'],
  ['人均升至3563元', '多 升至3563元 2 到 前 人均升至3563元'],
  ['人数没有增加3名', '多 增加3名 4 差 前 人数没有增加3名'],
  ['多数3名', '—'],
  ['多少3名', '—'],
  ['3名的增长', '多 3名的增长 0 到 后 3名的增长'],
  ['连续4年增长', '多 4年增长 2 到 后 连续4年增长'],
  ['连续4年下降', '少 4年下降 2 到 后 连续4年下降'],
  ['金额回落了1.9万元', '少 回落了1.9万元 2 差 前 金额回落了1.9万元'],
  ['上年比今年少3名', '—'],
  ['比今年少3名', '—'],
  ['人数，3名', '—'],
  ['增加，3名', '—'],
  ['增加资助资金3名', '多 增加资助资金3名 0 差 前 增加资助资金3名'],
  ['增加了很多很多很多很多3名', '多 多3名 10 差 前 增加了很多很多很多很多3名'],
  ['共3名，增加', '—'],
  ['3名（增加）', '—'],
  ['较大增加3名', '—'],
])('%s：最后一个数说的是多是少', (text, wanted) => {
  const { figures, ...rest } = sentence(text);
  const way = findWay(rest, figures.at(-1)!);
  expect(
    way
      ? `${way.isMore ? '多' : '少'} ${way.words} ${way.index} ${way.isGap ? '差' : '到'} ${way.isBefore ? '前' : '后'} ${way.clause}`
      : '—',
  ).toBe(wanted);
});

test.each<[string, string, string[]]>([
  ['今年人数增加3名。', '今年人数减少3名。', ['增加3名→减少3名 4']],
  ['今年人数增加3名。', '今年人数增加3名。', []],
  ['人数增加3名，金额增加3万元。', '人数减少3名，金额增加3万元。', ['增加3名→减少3名 2']],
  [
    '由3378元提高到3563元。',
    '由3378元下降到3563元。',
    ['3378元提高→3378元下降 1', '提高到3563元→下降到3563元 6'],
  ],
  ['由3378元提高到3563元。', '由3563元下降到3378元。', ['由3378元提高到3563元→由3563元下降到3378元 1']],
  [
    '省内就读702名，省外就读358名。',
    '省外就读702名，省内就读358名。',
    ['省内就读702名→省外就读702名 4', '省外就读358名→省内就读358名 13'],
  ],
  [
    '本科21名、10.5万元，大专12名、3.6万元。',
    '大专21名、10.5万元，本科12名、3.6万元。',
    [
      '本科21名→大专21名 2',
      '本科10.5万元→大专10.5万元 6',
      '大专12名→本科12名 15',
      '大专3.6万元→本科3.6万元 19',
    ],
  ],
  ['低保21名，单亲21名。', '单亲21名，低保21名。', []],
  ['男生21名，女生12户。', '女生21名，男生12户。', []],
  ['甲占43.0%，乙占57.0%。', '乙占43.0%，甲占57.0%。', ['甲占43.0%→乙占43.0% 2', '乙占57.0%→甲占57.0% 10']],
  ['甲市21名，乙市3万元。', '乙市21名，甲市3万元。', []],
  ['连续4年增长。', '连续4年下降。', ['4年增长→4年下降 2']],
  ['增长4年。', '连续4年下降。', ['增长4年→连续4年下降 2']],
])('数没有改，话反过来了：%s 改成 %s', (our, their, wanted) => {
  const [ours, theirs] = [[sentence(our)], [sentence(their)]];
  const turned = findTurned(pairFigures(ours, theirs), { ours, theirs, kind: 'edited' } as unknown as Match);
  expect(turned.map((one) => `${one.ours}→${one.theirs} ${one.index}`)).toEqual(wanted);
});

describe('标题的编号断了', () => {
  const passages = (text: string, isNumbered = false) =>
    text.split('／').map((words, index): WordPassage => {
      return { text: words, name: '', number: index + 1, format: { own: {}, runs: [], isNumbered } };
    });
  const printed = (text: string) =>
    text
      .split('／')
      .map((words) => ({ text: words, at: { passage: 0, index: 0 } })) as unknown as OurSentence[];
  const tell = (text: string, ours = '', isNumbered = false) =>
    findBrokenNumbers(passages(text, isNumbered), printed(ours)).map(
      ({ before = '—', found, expected }) => `${before} ${found} 应是${expected}`,
    );

  test.each<[string, string, string[]]>([
    ['一、甲／二、乙／三、丙', '', []],
    ['一、甲／三、丙', '', ['一、甲 三、丙 应是二、']],
    ['二、乙', '', ['— 二、乙 应是一、']],
    ['一、甲／（一）子／（二）丑／二、乙／（一）寅', '', []],
    ['一、甲／（一）子／二、乙／（二）寅', '', ['— （二）寅 应是（一）']],
    ['一、甲／（一）子／（三）丑', '', ['（一）子 （三）丑 应是（二）']],
    ['一、甲／附件1／一、乙', '', []],
    ['一、甲／附件说明／一、乙', '', ['一、甲 一、乙 应是二、']],
    ['一、甲／三、丙', '一、甲／三、丙', []],
    ['十、甲／十一、乙', '', ['— 十、甲 应是一、']],
    ['一、甲。后面的话／二、乙／二、丙', '', ['二、乙 二、丙 应是三、']],
  ])('%s；报告里是%s', (text, ours, wanted) => expect(tell(text, ours)).toEqual(wanted));

  test('长的标题只说开头；太长的不是标题；Word 自己编号的不看', () => {
    expect(tell(`一、${'长'.repeat(18)}／三、${'长'.repeat(19)}`)).toEqual([
      `一、${'长'.repeat(18)} 三、${'长'.repeat(18)}…… 应是二、`,
    ]);
    expect(tell(`一、${'长'.repeat(38)}／二、乙`)).toEqual([]);
    expect(tell(`一、${'长'.repeat(39)}／二、乙`)).toEqual(['— 二、乙 应是一、']);
    expect(tell('一、甲／三、丙', '', true)).toEqual([]);
  });
});
