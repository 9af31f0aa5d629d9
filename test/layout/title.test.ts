import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Inline } from '../../src/document/tree.ts';
import { countEms, measureEms } from '../../src/layout/em.ts';
import { shapeTitle, shapeTitleInlines, TITLE_CAPACITY } from '../../src/layout/title.ts';
import { readCpuTime } from '../support/cpu-time.ts';

/** Each title as it should stand, its lines parted by a bar. */
const SHAPED = `
  2016年金秋助学活动总结
  某某县总工会2016年金秋助学活动总结
  关于XX县总工会|2016年金秋助学活动开展情况的报告
  某某市总工会关于2016年“金秋助学”活动|开展情况的报告
  某某市总工会2016年金秋助学活动工作总结
  某某省总工会|关于转发《全国总工会关于做好2016年|金秋助学工作的通知》的通知
  某某市总工会关于2016年困难职工子女|金秋助学活动资金使用情况的报告
  某某县总工会2016年金秋助学活动情况汇报
  某某集团有限公司工会委员会|2016年度困难职工帮扶救助|和金秋助学工作总结
  某某市教育局工会|关于开展2016年金秋助学活动的总结报告
  关于报送某某区总工会|2016年金秋助学活动总结的报告
  某某县总工会、某某县教育局|关于2016年金秋助学活动开展情况的通报
  某某市总工会女职工委员会关于2016年|单亲困难女职工子女金秋助学活动情况的报告
  2016年金秋助学资金|发放仪式暨圆梦助学座谈会情况简报
  某某大学工会2016年|家庭经济困难教职工子女助学活动总结
  关于申请拨付2016年|金秋助学专项资金的请示
  某某市总工会办公室关于印发|《某某市总工会金秋助学活动实施方案》|的通知
  某某铁路局工会|2015—2016学年度金秋助学工作情况的报告
  某某县总工会关于2014年至2016年|三年来金秋助学活动开展情况的总结报告
  某某街道总工会|2016年金秋助学、圆梦大学活动总结
  某某市医院工会|关于第十二届金秋助学活动的总结
  某某市某某区人民政府办公室|关于做好困难职工家庭高校毕业生|就业帮扶工作的通知
  某某市总工会2016年送温暖、|金秋助学、医疗救助等帮扶工作情况的报告
  关于2016年金秋助学受助学生名单的公示
  某某县2016年度|困难职工子女金秋助学资助情况统计说明
  中共某某市委关于某某市总工会|2016年金秋助学工作情况报告的批复
  某某市总工会关于表彰2016年|金秋助学先进单位和先进个人的决定
  某某化工有限公司工会2016年|金秋助学及“一对一”结对帮扶活动工作总结
  某某县总工会2016年|“情系职工·金秋圆梦”助学活动总结报告
  某某市总工会2016年|资助321名困难职工子女共计96.3万元|金秋助学金发放情况的报告
  满洲里市总工会|2016年“金秋助学”活动总结
  某某钢铁（集团）有限责任公司工会|2025年金秋助学工作总结
  “金秋助学”活动|下属单位资助情况汇总表（2025年）
  某某市总工会关于全市各级工会|2016年金秋助学活动覆盖困难职工家庭、|资助困难职工子女上学有关情况的报告
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

describe('标题分行', () => {
  test.each(SHAPED)('%s', (shaped) => {
    expect(shapeTitle(shaped.replaceAll('|', '')).join('|')).toBe(shaped);
  });

  test('the lines of all of them have the shape that the standard asks for', () => {
    for (const shaped of SHAPED) {
      const widths = shaped.split('|').map(countEms);
      expect(Math.max(...shaped.split('|').map(measureEms))).toBeLessThanOrEqual(TITLE_CAPACITY);
      expect(widths.at(-1)).toBeGreaterThan(2);
      for (let i = 1; i < widths.length; i++) expect(widths[i]).not.toBe(widths[i - 1]);
      if (widths.length === 3) expect(widths[1]).toBeGreaterThan(Math.min(widths[0]!, widths[2]!));
    }
  });

  test('twenty 字 do not fit a line with the air between 汉字 and digits', () => {
    expect(countEms('满洲里市总工会2016年“金秋助学”活动总结')).toBe(20);
    expect(measureEms('满洲里市总工会2016年“金秋助学”活动总结')).toBe(20.5);
  });

  test.each([
    ['元 stays with 万', '市总工会关于发放助学金共96.3万元资助困难职工子女的情况报告', /万$/],
    [
      '年 with its figures, though 年金 is a word',
      '关于转发《省总工会关于做好2016年金秋助学工作的通知》的通知',
      /\d$/,
    ],
  ])('%s', (_, title, forbidden) => {
    for (const line of shapeTitle(title)) expect(line).not.toMatch(forbidden);
  });

  test('a manual break wins, even where the title would fit one line', () => {
    expect(shapeTitle('某某县总工会|2016年金秋助学总结')).toEqual(['某某县总工会', '2016年金秋助学总结']);
    const inlines: Inline[] = [
      { type: 'text', value: '某某县总工会' },
      { type: 'break' },
      { type: 'text', value: '金秋助学总结' },
    ];
    expect(shapeTitle(inlines)).toEqual(['某某县总工会', '金秋助学总结']);
    expect(shapeTitleInlines(inlines)).toEqual([[inlines[0]], [inlines[2]]]);
  });

  test('a part that a manual break leaves too wide is shaped by itself', () => {
    expect(shapeTitle('某某县总工会|关于2016年困难职工子女金秋助学活动资金使用情况的报告')).toEqual([
      '某某县总工会',
      '关于2016年困难职工子女金秋助学活动资金',
      '使用情况的报告',
    ]);
  });

  test('a bar or a line break in the data is no break', () => {
    const title: Inline[] = [{ type: 'value', text: '甲|乙\n丙', reads: [] }];
    expect(shapeTitle(title)).toEqual(['甲|乙 丙']);
  });

  test('a value or a strong run that two lines share is parted, and keeps what it knows', () => {
    const unit: Inline = { type: 'value', text: '某某县总工会关于', reads: ['单位'] };
    const words: Inline = {
      type: 'strong',
      children: [{ type: 'text', value: '困难职工子女金秋助学活动的报告' }],
    };
    expect(shapeTitleInlines([unit, words])).toEqual([
      [{ ...unit, text: '某某县总工会' }],
      [{ ...unit, text: '关于' }, words],
    ]);
  });

  test('a strong title over several lines is strong in each, and a break in it ends a line', () => {
    const strong = (...texts: string[]): Inline => ({
      type: 'strong',
      children: texts.flatMap((value, index): Inline[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', value },
      ]),
    });
    expect(shapeTitleInlines([strong('某某县总工会关于困难职工子女金秋助学活动的报告')])).toEqual([
      [strong('某某县总工会')],
      [strong('关于困难职工子女金秋助学活动的报告')],
    ]);
    expect(shapeTitleInlines([strong('某某县总工会', '金秋助学总结')])).toEqual([
      [strong('某某县总工会')],
      [strong('金秋助学总结')],
    ]);
  });

  test('a quoted name wider than a line is broken by its own meaning', () => {
    expect(shapeTitle('关于印发《某某市总工会关于困难职工子女金秋助学活动实施办法》的通知')).toEqual([
      '关于印发《某某市总工会关于困难职工子女',
      '金秋助学活动实施办法》的通知',
    ]);
  });

  test('a word wider than a line is cut where the line is full', () => {
    const lines = (title: string) => shapeTitle(title, 5).map((line) => line.length);
    expect(lines('A'.repeat(60))).toEqual([10, 10, 10, 10, 10, 10]);
    expect(lines('甲'.repeat(31))).toEqual([5, 5, 5, 5, 5, 5, 1]);
  });

  test('whatever the title: no character lost, no line wider than the text area', () => {
    const piece = fc.constantFrom(
      ...[
        '某',
        '总工会',
        '关于',
        '2016年',
        '、',
        '《',
        '》',
        '（',
        '）',
        '，',
        'A4',
        '321名',
        '的',
        '报告',
        '金秋助学',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const title = pieces.join('');
        const lines = shapeTitle(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(countEms(line)).toBeLessThanOrEqual(TITLE_CAPACITY);
      }),
    );
  });
});

test.each(['某某县总工会', '“金秋助学”', 'A', '2016年', '（一）'])(
  'a title of 20,000 characters, all %s: in little time and room',
  (piece) => {
    const title = piece.repeat(20_000 / piece.length);
    const before = readCpuTime();
    expect(shapeTitle(title, TITLE_CAPACITY).join('')).toBe(title);
    expect(readCpuTime() - before).toBeLessThan(5000);
  },
);
