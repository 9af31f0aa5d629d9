/** Every rule of the language on its own example, and on texts that it must leave alone. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TextKind } from '../../src/check/language/finding.ts';
import { textRules } from '../../src/check/language/index.ts';
import { LanguageReader } from '../../src/check/language/reader.ts';
import { hedges } from '../../src/chinese/approximation.ts';
import { bodyUnits, lastingUnits, measureUnits, thingUnits } from '../../src/chinese/values.ts';

/** The codes that all rules give a text, without their family. */
function judge(text: string, kind: TextKind = 'prose'): string[] {
  const found = textRules
    .filter((rule) => rule.reads.includes(kind))
    .flatMap((rule) => Array.from(rule.find(text, kind), () => rule.kind.code));
  return [...new Set(found)];
}

describe('the example of each rule', () => {
  test('no two rules share a code', () => {
    const codes = textRules.map((rule) => rule.kind.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(textRules.map((rule) => [rule.kind.code, rule] as const))('%s', (code, { kind, reads }) => {
    expect(kind.wrong && judge(kind.wrong, reads[0])).toEqual([code]);
    expect(kind.right && judge(kind.right, reads[0])).toEqual([]);
    expect(kind.basis).toBeDefined();
  });
});

/** A text with its safe corrections made, until there are none. */
function correct(text: string): string {
  const corrections = textRules
    .filter((rule) => rule.reads.includes('prose'))
    .flatMap((rule) => [...rule.find(text, 'prose')])
    .filter(({ right, safe = true }) => safe && right !== undefined)
    .sort((a, b) => a.index - b.index);
  let corrected = '';
  let done = 0;
  for (const { index, length, right } of corrections) {
    if (index < done) continue;
    corrected += text.slice(done, index) + right;
    done = index + length;
  }
  corrected += text.slice(done);
  return corrected === text ? text : correct(corrected);
}

describe('what is put right', () => {
  test.each([
    ['积极发动, 精心组织;审核:严格?是!', '积极发动，精心组织；审核：严格？是！'],
    ['已全部发放.', '已全部发放。'],
    ['金秋助学(2016年)活动', '金秋助学（2016年）活动'],
    ['（见附件1)和(见附件2）', '（见附件1）和（见附件2）'],
    ['发放5000,共2人', '发放5000，共2人'],
    ['开展"金秋"和"圆梦"活动', '开展“金秋”和“圆梦”活动'],
    ['他说"要\'应助尽助\'"', '他说“要‘应助尽助’”'],
    ["他说“要'应助尽助'”", '他说“要‘应助尽助’”'],
    ['活动有力的推动了工程，同工程有机的结合起来', '活动有力地推动了工程，同工程有机地结合起来'],
    ['各项工作做的很好，开展的比较顺利。', '各项工作做得很好，开展得比较顺利。'],
    ["开展'金秋'活动", '开展“金秋”活动'],
    ['《关于转发《关于开展《助学》的意见》的通知》', '《关于转发〈关于开展《助学》的意见〉的通知》'],
    ['“甲“乙”丙”', '“甲‘乙’丙”'],
    ['宣讲、走访…', '宣讲、走访……'],
    ['宣讲、走访。。。。', '宣讲、走访……'],
    ['民政、教育等...', '民政、教育等'],
    ['广播……等方式', '广播等方式'],
    ['圆梦行动———新起点', '圆梦行动——新起点'],
    [
      '6-18岁，2016-2017年，7~9月，8月20日-9月1日，9:00-11:00',
      '6～18岁，2016—2017年，7—9月，8月20日—9月1日，9:00—11:00',
    ],
    ['13-17万元，15～30%', '13万元～17万元，15%～30%'],
    ['2百多人，5百万元，3.5千元', '200多人，500万元，3500元'],
    ['几10人，数100名，20几户', '几十人，数百名，二十几户'],
    ['发放285,800元', '发放285800元'],
    ['人民币贰拾捌万伍仟捌佰元，伍元叁分整', '人民币贰拾捌万伍仟捌佰元整，伍元零叁分'],
    ['人民币贰拾捌萬伍仟捌佰元，壹仟玖元整', '人民币贰拾捌万伍仟捌佰元整，壹仟零玖元整'],
    ['16年8月，2016年08月05日，8月26号', '2016年8月，2016年8月5日，8月26日'],
    ['2016年十二月二十日，8月二十六日', '2016年12月20日，8月26日'],
    ['1、加强领导；2，严格审核', '1.加强领导；2.严格审核'],
    ['（一）、加强领导', '（一）加强领导'],
    ['(2)，加强领导', '（2）加强领导'],
    ['一.加强领导', '一、加强领导'],
    ['第一、加强领导；最后、总结', '第一，加强领导；最后，总结'],
    ['①、加强领导', '①加强领导'],
    ['一是，摸底；二是发放；三是，总结', '一是，摸底；二是，发放；三是，总结'],
    ['截止到8月底，转帐、帐目、当做、作好准备', '截至8月底，转账、账目、当作、做好准备'],
    [
      '依据《关于开展活动的通知》，（云工发〔2016〕51号文）',
      '依据《关于开展活动的通知》（云工发〔2016〕51号）',
    ],
    ['顺利，。完成，，好；。', '顺利。完成，好。'],
    ['（甲、乙、）和他说：“好。”。', '（甲、乙）和他说：“好。”'],
    ['184 名 QQ 群 ， 好', '184名QQ群，好'],
    ['１８４名，９５％', '184名，95%'],
  ])('%s', (typed, right) => {
    expect(correct(typed)).toBe(right);
  });
});

test.each(hedges)('$word beside 多 is one hedge too many', ({ word }) => {
  expect(judge(`资助${word}30多名学生`)).toEqual(['language.double-approximation']);
});

describe.each([...bodyUnits, ...thingUnits, ...lastingUnits, ...measureUnits])('a number of %s', (unit) => {
  test('is written in one way', () => {
    expect(judge(`共3千${unit}`)).toEqual(['language.mixed-numeral']);
    expect(correct(`共3千${unit}`)).toBe(`共3000${unit}`);
  });

  test('has ～ in a range', () => {
    expect(judge(`每次20-30${unit}`)).toEqual(['language.range-mark']);
  });
});

describe('what is told and left to the writer', () => {
  test.each([
    ['抓好落实.形成合力', 'half-width-mark'],
    ['开展"金秋活动', 'straight-quote'],
    ['（见附件', 'unbalanced-pair'],
    ['金秋“助学“活动', 'unbalanced-pair'],
    ['，开展活动', 'stray-mark'],
    ['走访3、4个月内', undefined],
    ['走访3、4个社区', 'approximate-dunhao'],
    ['每户3、4袋大米', 'approximate-dunhao'],
    ['工程一、二期', undefined],
    ['三、四场', undefined],
    ['近两千余人', 'double-approximation'],
    ['大约20多万元', 'double-approximation'],
    ['200余人左右', 'double-approximation'],
    ['约为36名左右', 'double-approximation'],
    ['不超过30多名', undefined],
    ['建档率由15%提高到20%，提高5%', 'percentage-point'],
    ['增长3倍', 'times'],
    ['近日资助30名', 'relative-time'],
    ['去年资助30名，前年28名', undefined],
    ['当否，请审批', 'request-phrase'],
    ['8月32日举行仪式', 'impossible-day'],
    ['2025年2月29日公示', 'impossible-day'],
    ['13月5日发放', 'impossible-day'],
    ['按照省总〔2016〕51号《关于开展活动的通知》', 'citation'],
    ['按照《通知》云工发〔2016〕51号', 'citation'],
  ])('%s', (text, code) => {
    expect(judge(text)).toEqual(code ? [`language.${code}`] : []);
    if (code !== 'citation') expect(correct(text)).toBe(text);
  });
});

describe('what is left alone', () => {
  test.each([
    [
      'lines that an editor broke at its edge, and those that end in a mark',
      '各基层工会对照困难职工档案逐户核对子女就学情况，\n做到不漏一户',
    ],
    [
      'a long sentence over lines',
      '学校老师说这笔助学金来得及时解了这些家庭的燃眉之急\n孩子们可以安下心来读书家长们也不用再为学费四处去借\n钱了',
    ],
    ['one line of two sentences', '摸底早；公示全\n'],
    [
      'times, decimals, addresses, foreign words',
      '会议于9:30开始，增长3.5%，网址为https://www.example.org/a,b?x=1',
    ],
    ['foreign words and apostrophes', "iPhone(64GB)、Women's day，It's ok，C++、Node.js"],
    ['enumerations of wholes', '资助大、中、小学生，七、八月份，一、二年级，三、四号楼，第三、第四季度'],
    ['ranges in either form', '2016—2017学年，2000～5000元，2000—5000元，5000～1万元，7—9月'],
    [
      'codes, telephones, dates with hyphens, compounds',
      '电话0471-1234567，编号A-12，日期2016-08-26，吐鲁番-哈密油田',
    ],
    ['durations that look like short years', '历时16年，16年间，连续16年，近3年来，最近5年多'],
    ['one approximation', '200余名，近200名，约200名，20多万元，近十年，附近三百多户'],
    [
      'words that only look confusable',
      '报名于8月底截止，截止日期为8月底，帐篷、蚊帐，等额选举、等级评定，平等、等待',
    ],
    [
      'the head of a noun behind 的',
      '提供了有力的支持，起到积极的推动作用，更好的帮助，最积极的参与了两次，做的很多，做的十分到位的有三家，密切的联系，有效的解决办法',
    ],
    ['somebody speaks', '王某说：“今年我考上了大学。”他很高兴。“谢谢！”“不客气。”'],
    ['citations and titles in titles', '《关于转发〈办法〉的通知》（云工发〔2016〕51号）'],
    [
      'ordinals in their form',
      '一、甲；第一，甲；首先，甲；1.甲；（1）甲；（一）甲；①甲；1）甲；一是甲；二是乙',
    ],
    ['words that begin like an ordinal', '统一是好事，唯一是他'],
    ['numerals with units', '3000元，3万元，2千克，10千米，3000千瓦，2016十大人物'],
    ['rates', '建档率达到95%，增长率为5%，提高5个百分点，发放率由15%提高到20%'],
    ['times', '增加到3倍，增加了2倍，翻一番'],
    [
      '大写',
      '人民币贰拾捌万伍仟捌佰元整，壹佰万零伍拾元整，贰拾捌萬伍仟捌佰圓整，叁拾元零伍分，壹仟肆佰零玖元伍角',
    ],
    ['a standard beside a total', '发放助学金28.58万元，资助184名，人均1553元'],
    ['ellipses and dashes', '宣讲政策……走访——“圆梦”'],
    ['strong feelings', '他问：“真的吗？！”太好了！！'],
    ['commas within quotes and brackets', '市（县、区）总工会，“大众创业、万众创新”，“一助一”和“群助一”'],
    ['names', '阿迪娜·艾拜都拉'],
    ['dates in one kind of figures', '二〇一六年十二月二十日，2016年12月20日，“3·15”消费者权益日'],
    ['days before which something is done', '2025年9月30日前完成，9月10日前后，5日前报送，2月29日公示'],
    ['approximations in 汉字', '十几户，几十人，数百名，三五天，人数100人'],
  ])('%s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe('the signs of a rule', () => {
  const pieces = textRules
    .flatMap(({ kind }) => [kind.wrong, kind.right])
    .filter((text) => text !== undefined);
  const signs = [...new Set(textRules.flatMap((rule) => [...rule.signs]))];
  const anyText = fc
    .array(
      fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...signs), fc.constantFrom(...'12０甲年月名人')),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  test.each(textRules.map((rule) => [rule.kind.code, rule] as const))(
    '%s: none, nothing found',
    (_, rule) => {
      const without = (text: string) => [...text].filter((sign) => !rule.signs.includes(sign)).join('');
      for (const text of [...pieces, pieces.join('')])
        for (const kind of rule.reads) expect([...rule.find(without(text), kind)]).toEqual([]);
    },
  );

  test('the one scan finds what each rule finds by itself', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<TextKind>('prose', 'speech', 'name', 'listed-name'),
        (text, kind) => {
          const alone = textRules
            .filter((rule) => rule.reads.includes(kind))
            .map((rule) => ({ rule, findings: [...rule.find(text, kind)] }))
            .filter(({ findings }) => findings.length > 0);
          expect(new LanguageReader(textRules).read(text, kind)).toEqual(alone);
        },
      ),
    );
  });
});
