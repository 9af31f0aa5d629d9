import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addCounts,
  countsPersons,
  countsTurns,
  formatCount,
  parseCount,
  sameUnit,
} from '../../src/chinese/count.ts';
import type { Approximation, Count, CountUnit } from '../../src/chinese/values.ts';

const count = (n: number, unit: CountUnit, approx?: Approximation, upper?: number): Count => ({
  kind: 'count',
  n,
  ...(upper === undefined ? {} : { upper }),
  unit,
  ...(approx === undefined ? {} : { approx }),
});

describe('parseCount reads what is typed', () => {
  test.each<[string, Count]>([
    ['184', count(184, '名')],
    ['184名', count(184, '名')],
    ['１８４名', count(184, '名')],
    ['184 人', count(184, '人')],
    ['1,200人', count(1200, '人')],
    ['419人次', count(419, '人次')],
    ['1268人（次）', count(1268, '人次')],
    ['120余人(次)', count(120, '人次', '余')],
    ['1.2万人次', { ...count(12000, '人次'), inWan: true }],
    ['117户', count(117, '户')],
    ['6份', count(6, '份')],
    ['3次', count(3, '次')],
    ['两场', count(2, '场')],
    ['12期', count(12, '期')],
    ['36名学生', count(36, '名')],
    ['不少于300名', count(300, '名', '不少于')],
    ['至少300名', count(300, '名', '至少')],
    ['300名以上', count(300, '名', '不少于')],
    ['不超过300名', count(300, '名', '不超过')],
    ['最多300名', count(300, '名', '最多')],
    ['达到300名', count(300, '名')],
    ['320个', count(320, '个')],
    ['320个学生', count(320, '个')],
    ['145800名', count(145800, '名')],
    ['20000余份', count(20000, '份', '余')],
    ['全部36名学生', count(36, '名')],
    ['共36人', count(36, '人')],
    ['18个家庭', count(18, '户')],
    ['112个困难职工家庭', count(112, '户')],
    ['共三十余人', count(30, '人', '余')],
    ['3场次', count(3, '场次')],
    ['40课时', count(40, '课时')],
    ['12台次', count(12, '台次')],
    ['300枚', count(300, '枚')],
    ['36位困难职工子女', count(36, '名')],
    ['80余名 学生', count(80, '名', '余')],
    ['112户困难职工家庭', count(112, '户')],
    ['两名', count(2, '名')],
    ['五位', count(5, '名')],
    ['二三十名', count(20, '名', undefined, 30)],
    ['两三百人', count(200, '人', undefined, 300)],
    ['二十三人', count(23, '人')],
    ['廿五名', count(25, '名')],
    ['卅名', count(30, '名')],
    ['一百廿户', count(120, '户')],
    ['廿余名', count(20, '名', '余')],
    ['百十名', count(100, '名', '约')],
    ['百十来人', count(100, '人', '约')],
    ['一百一十名', count(110, '名')],
    ['二十来户', count(20, '户', '约')],
    ['十几名', count(10, '名', '余')],
    ['差不多三百名', count(300, '名', '约')],
    ['三百号人', count(300, '人')],
    ['80余名', count(80, '名', '余')],
    ['50多名', count(50, '名', '多')],
    ['50余', count(50, '名', '余')],
    ['千余名', count(1000, '名', '余')],
    ['一千多人', count(1000, '人', '多')],
    ['近百名', count(100, '名', '近')],
    ['约300人', count(300, '人', '约')],
    ['300人左右', count(300, '人', '约')],
    ['超过300人', count(300, '人', '超过')],
    ['突破300人', count(300, '人', '超过')],
    ['不足40名', count(40, '名', '不足')],
    ['2—3名', count(2, '名', undefined, 3)],
    ['2至3名', count(2, '名', undefined, 3)],
    ['2名—3名', count(2, '名', undefined, 3)],
  ])('%s', (text, expected) => {
    expect(parseCount(text)).toEqual({ ...expected, text });
  });

  test('a bare number takes the unit asked for', () => {
    expect(parseCount('117', '户')?.unit).toBe('户');
    expect(parseCount('117名', '户')?.unit).toBe('名');
  });

  test.each([
    '',
    '名',
    '1.5名',
    '-3名',
    '184元',
    '184名人',
    '3名—2名',
    '2人—3户',
    '三二十名',
    '约80余名',
    '若干名',
    '几十名',
  ])('%s is no count', (text) => {
    expect(parseCount(text)).toBeUndefined();
  });
});

const anyCount = fc
  .record({
    n: fc.nat(1e9),
    width: fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }),
    unit: fc.constantFrom<CountUnit>('名', '人', '户', '人次', '份'),
    approx: fc.constantFrom<Approximation | undefined>(undefined, '约', '余', '近', '多', '超过', '不足'),
  })
  .map(({ n, width, unit, approx }) => count(n, unit, approx, width === undefined ? undefined : n + width));

test('what is printed reads back the same', () => {
  fc.assert(
    fc.property(anyCount, (figure) => {
      const { text: _, ...read } = parseCount(formatCount(figure))!;
      expect(read).toEqual(figure);
    }),
  );
});

describe('addition', () => {
  test('名 and 人 add up, in the unit of the first', () => {
    expect(addCounts(count(3, '名'), count(4, '人'))).toEqual(count(7, '名'));
    expect(addCounts(count(50, '名', '余'), count(4, '名'))).toEqual(count(54, '名', '余'));
    expect(addCounts(count(2, '名', undefined, 3), count(4, '名'))).toEqual(count(6, '名', undefined, 7));
    expect(addCounts(count(2, '名'), count(4, '名', undefined, 5))).toEqual(count(6, '名', undefined, 7));
  });

  test.each<[Approximation | undefined, Approximation | undefined, Approximation | undefined]>([
    [undefined, undefined, undefined],
    [undefined, '约', '约'],
    ['余', undefined, '余'],
    ['近', '近', '近'],
    ['余', '多', '余'],
    ['余', '超过', '余'],
    ['多', '至少', '至少'],
    ['不少于', '余', '不少于'],
    ['近', '不足', '近'],
    ['近', '不超过', '不超过'],
    ['最高', '不足', '最高'],
    ['余', '近', '约'],
    ['至少', '最多', '约'],
    ['约', '余', '约'],
    ['余', '约', '约'],
  ])('hedged %s and %s: hedged %s', (a, b, sum) => {
    expect(addCounts(count(20, '名', a), count(30, '名', b))).toEqual(count(50, '名', sum));
  });

  test.each<[CountUnit, CountUnit, boolean]>([
    ['名', '名', true],
    ['名', '人', true],
    ['名', '户', false],
    ['人', '人次', false],
    ['份', '份', true],
  ])('%s with %s', (a, b, same) => {
    expect(sameUnit(count(1, a), count(2, b))).toBe(same);
    expect(addCounts(count(1, a), count(2, b)) !== undefined).toBe(same);
  });
});

test.each([
  ['30名职工', 30, '名'],
  ['50名学生代表', 50, '名'],
  ['332位同学', 332, '名'],
  ['12家爱心企业', 12, '家'],
  ['12个单位', 12, '家'],
  ['300户困难职工', 300, '户'],
  ['资助332人', 332, '人'],
  ['100多人参加', 100, '人'],
  ['30人捐款', 30, '人'],
  ['332人。', 332, '人'],
  ['12篇次', 12, '篇次'],
] as const)('%s, with what is said around it', (text, n, unit) => {
  expect(parseCount(text)).toMatchObject({ n, unit });
});

test.each(['困难职工', '大', '的'])('36名%s is no count, for it does not end in who they are', (words) => {
  expect(parseCount(`36名${words}`)).toBeUndefined();
});

test('words of the helped in a long row are read in a time that grows with their length', () => {
  expect(parseCount(`3名${'大学生'.repeat(25)}甲`)).toBeUndefined();
});

describe('what is counted', () => {
  test.each([
    ['名', 'heads'],
    ['人', 'heads'],
    ['人次', 'turns'],
    ['人（次）', 'turns'],
    ['户', 'neither'],
    ['户次', 'neither'],
    ['家', 'neither'],
    ['所', 'neither'],
    ['份', 'neither'],
  ] as const)('in %s: %s', (unit, expected) => {
    const found = countsPersons(unit) ? 'heads' : countsTurns(unit) ? 'turns' : 'neither';
    expect(found).toBe(expected);
  });
});

test.each([
  ['2万余份', '2万余份'],
  ['20余万人次', '20余万人次'],
  ['1.2万名', '1.2万名'],
  ['约2万份', '约2万份'],
  ['1万—2万份', '1万～2万份'],
  ['20000余份', '20000余份'],
  ['1万2千名', '12000名'],
])('%s is printed as %s: what was typed in 万 stays so', (typed, printed) => {
  const read = parseCount(typed);
  expect(read && formatCount(read)).toBe(printed);
});
