/** What is not read: figures that may be of two fields, sums that don't add up, sentences that contradict each other, names. */
import { describe, expect, test } from '@jest/globals';
import { findIn, importText } from './support.ts';

const title = '青塘县总工会2024年金秋助学工作总结\n';
const whyOf = (text: string) => importText(title + text).unread.flatMap(({ why }) => why ?? []);

describe('不猜', () => {
  test('“投入”是筹集还是发放，不知道', () =>
    expect(findIn(`${title}共资助困难职工子女86名。共投入资金27.6万元。`, '合计')).toEqual([
      '合计.人数 86名 第2段',
    ]));

  test('两处说得不一样的总数，哪个也不填', () => {
    const text = '全县共资助困难职工子女86名，发放助学金27.6万元。\n今年共资助困难职工子女96名。';
    expect(findIn(title + text, '合计.人数')).toEqual([]);
    expect(whyOf(text).join()).toContain('“86名”是哪一项，不止一种可能');
  });

  test('去年的、累计的、走访的、现场的，不是今年的合计', () => {
    const text =
      '去年资助困难职工子女75名，发放助学金22万元。累计发放助学金300万元。走访慰问困难家庭9户，送去慰问金2万元。现场发放助学金5万元。';
    expect(findIn(title + text, '合计')).toEqual([]);
  });

  test('各组相加不等于合计的，不填，说差在哪里', () => {
    const text = '今年共资助困难职工子女86名。按就读阶段分，本科42名，大专20名，高中20名。';
    expect(findIn(title + text, '分组')).toEqual([]);
    expect(whyOf(text)).toEqual(['各项相加是82名，同合计对不上，或者合计没有认出来']);
  });

  test('来源相加不等于筹集的，不填', () => {
    const text =
      '今年共资助困难职工子女86名，共筹集助学资金30万元。资金来源：市总工会专项资金12万元，县财政配套资金10万元。';
    expect(findIn(title + text, '资金来源')).toEqual([]);
    expect(whyOf(text)).toEqual(['各项相加是22万元，同合计对不上，或者合计没有认出来']);
  });

  test('人数乘标准同发放对不上：是原文的矛盾，说出来', () => {
    const text =
      '今年共资助困难职工子女10名，发放助学金5万元。资助标准为：本科每人4000元，高中每人2000元。按就读阶段分，本科6名，高中4名。';
    expect(whyOf(text).join()).toContain('相差');
  });
});

describe('谁任组长', () => {
  const read = (text: string) => findIn(title + text, '领导小组');
  test.each([
    [
      '成立了由县总工会主席王建国任组长、副主席李春梅任副组长的领导小组。',
      ['领导小组.组长 县总工会主席王建国 第2段', '领导小组.副组长 [副主席李春梅] 第2段'],
    ],
    [
      '领导小组由县总工会党组书记、常务副主席马建林任组长，副主席刘芳、赵明任副组长。',
      ['领导小组.组长 县总工会党组书记、常务副主席马建林 第2段'],
    ],
    [
      '成立领导小组，组长为县总工会主席周岚，副组长为副主席沈宁。',
      ['领导小组.组长 县总工会主席周岚 第2段', '领导小组.副组长 [副主席沈宁] 第2段'],
    ],
    ['县总工会成立了以主要负责同志任组长的领导小组。', []],
    ['明确由分管领导担任副组长负责日常工作。', []],
  ])('%s', (text, lines) => expect(read(text)).toEqual(lines));
});

describe('认得出', () => {
  test('汉字写的人数、金额', () =>
    expect(findIn(`${title}今年一共资助了三十二名困难职工子女，发了九万八千元。`, '合计').sort()).toEqual([
      '合计.人数 三十二名 第2段',
      '合计.发放 9.8万元 第2段',
    ]));

  test('前两年的，年份写在括号里的', () =>
    expect(
      findIn(
        `${title}共资助困难职工子女32名。去年（2023年）我们资助了29名学生，9.1万元；前年25名，7.8万元。`,
        '历史',
      ),
    ).toEqual([
      '历史.逐年 {年:2023,人数:29名,金额:9.1万元} 第2段',
      '历史.逐年 {年:2022,人数:25名,金额:7.8万元} 第2段',
    ]));

  test('“五年来累计”不是历年全部', () =>
    expect(
      findIn(
        `${title}共资助困难职工子女32名，发放助学金9万元。五年来累计资助131名，累计投入41.2万元。`,
        '历史',
      ),
    ).toEqual([]));

  test('标题和话在一段里', () =>
    expect(
      findIn(
        `${title}共资助困难职工子女86名，共筹集助学资金20万元。\n（三）筹集资金。市总工会拨付12万元，县财政配套8万元。`,
        '资金来源',
      ),
    ).toEqual(['资金来源 {名称:市总工会,金额:12万元} 第3段', '资金来源 {名称:县财政配套,金额:8万元} 第3段']));

  test('半角的标点、中间的空格', () =>
    expect(
      findIn(
        `${title}8月底,县总工会收到玉川市总工会《关于开展2024年金秋助学活动的通知》(玉工发[2024]19号)后,向全县各基层工会转发了文件。`,
        '通知',
      ),
    ).toEqual([
      '通知 {标题:关于开展2024年金秋助学活动的通知,文号:玉工发[2024]19号,发文单位:玉川市总工会,动作:转发,收到:8月底,发至:全县各基层工会} 第2段',
    ]));

  test('表：单位写在表头', () =>
    expect(
      findIn(`${title}共资助3名。\n学段|人数|金额（元）\n本科|2|10000\n高中|1|2000\n合计|3|12000`, '分组'),
    ).toEqual([
      '分组 {名称:本科,维度:学段,人数:2名,金额:10000元} 表1第2行',
      '分组 {名称:高中,维度:学段,人数:1名,金额:2000元} 表1第3行',
    ]));

  test('名单只数，不抄姓名', () => {
    const { found, unread } = importText(
      `${title}共资助2名。\n姓名|学校|金额（元）\n李小明|云岭大学|5000\n王小红|云岭一中|2000`,
    );
    expect(JSON.stringify(found)).not.toContain('李小明');
    expect(unread.map(({ text }) => text).join()).toContain('2行，列有 姓名、学校、金额（元）');
    expect(JSON.stringify(unread)).not.toContain('王小红');
  });

  test('空的、不是总结的', () => {
    expect(importText('').found).toEqual([]);
    expect(importText('采购清单\n纸张|10\n墨盒|2').found).toEqual([]);
  });
});
