import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findImpossibleDay, isBefore, parseDate, setYear, spanDates } from '../../src/chinese/date.ts';
import { formatDate, formatIssueDate } from '../../src/chinese/date-format.ts';
import type { DateSpan } from '../../src/chinese/values.ts';

describe('parseDate reads what is typed', () => {
  test.each<[string, string, string, DateSpan['precision'], string]>([
    ['2023-08-26', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['2023/8/26', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['2023.8.26', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['20230826', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['2023年8月26日', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['2023年08月26号', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['２０２３年８月２６日', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['2023 年 8 月 26 日', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['二〇二三年八月二十六日', '2023-08-26', '2023-08-26', 'day', '2023年8月26日'],
    ['2024年2月29日', '2024-02-29', '2024-02-29', 'day', '2024年2月29日'],
    ['2023年9月10日上午', '2023-09-10', '2023-09-10', 'day', '2023年9月10日上午'],
    ['2023年9月10日 上午9:30', '2023-09-10', '2023-09-10', 'day', '2023年9月10日上午9:30'],
    ['2023年9月10日上午九点半', '2023-09-10', '2023-09-10', 'day', '2023年9月10日上午9时半'],
    ['2023年9月10日（星期日）上午', '2023-09-10', '2023-09-10', 'day', '2023年9月10日上午'],
    ['2023年9月10日9:00-11:30', '2023-09-10', '2023-09-10', 'day', '2023年9月10日9:00—11:30'],
    ['2023年9月10日上午9时至下午5时', '2023-09-10', '2023-09-10', 'day', '2023年9月10日上午9时—下午5时'],
    ['2023-08', '2023-08-01', '2023-08-31', 'month', '2023年8月'],
    ['2023年8月', '2023-08-01', '2023-08-31', 'month', '2023年8月'],
    ['2023年8月份', '2023-08-01', '2023-08-31', 'month', '2023年8月'],
    ['2023年8月20日和25日', '2023-08-20', '2023-08-25', 'part', '2023年8月20日和25日'],
    ['2023年8月20、21日', '2023-08-20', '2023-08-21', 'part', '2023年8月20、21日'],
    ['2023年六七月份', '2023-06-01', '2023-07-31', 'part', '2023年六七月份'],
    ['2023年九十月', '2023-09-01', '2023-10-31', 'part', '2023年九十月'],
    ['2023年十一月', '2023-11-01', '2023-11-30', 'month', '2023年11月'],
    ['2023', '2023-01-01', '2023-12-31', 'year', '2023年'],
    ['2023年度', '2023-01-01', '2023-12-31', 'year', '2023年'],
    ['2023年', '2023-01-01', '2023-12-31', 'year', '2023年'],
    ['2023年8月底', '2023-08-25', '2023-08-31', 'part', '2023年8月底'],
    ['2023年8月末', '2023-08-25', '2023-08-31', 'part', '2023年8月底'],
    ['2023年8月初', '2023-08-01', '2023-08-07', 'part', '2023年8月初'],
    ['2023年5月上旬', '2023-05-01', '2023-05-10', 'part', '2023年5月上旬'],
    ['2023年5月中旬', '2023-05-11', '2023-05-20', 'part', '2023年5月中旬'],
    ['2023年2月下旬', '2023-02-21', '2023-02-28', 'part', '2023年2月下旬'],
    ['2023年5月上中旬', '2023-05-01', '2023-05-20', 'part', '2023年5月上中旬'],
    ['2023年5月中下旬', '2023-05-11', '2023-05-31', 'part', '2023年5月中下旬'],
    ['2023年初', '2023-01-01', '2023-02-28', 'part', '2023年初'],
    ['2023年上半年', '2023-01-01', '2023-06-30', 'part', '2023年上半年'],
    ['2023年下半年', '2023-07-01', '2023-12-31', 'part', '2023年下半年'],
    ['2023年一季度', '2023-01-01', '2023-03-31', 'part', '2023年第一季度'],
    ['2023年第二季度', '2023-04-01', '2023-06-30', 'part', '2023年第二季度'],
    ['2023年三季度', '2023-07-01', '2023-09-30', 'part', '2023年第三季度'],
    ['2023年第四季度', '2023-10-01', '2023-12-31', 'part', '2023年第四季度'],
    ['2023年底', '2023-11-01', '2023-12-31', 'part', '2023年底'],
    ['2016年7月—9月', '2016-07-01', '2016-09-30', 'span', '2016年7月—9月'],
    ['2016年7—9月', '2016-07-01', '2016-09-30', 'span', '2016年7月—9月'],
    ['2016年8月20日至25日', '2016-08-20', '2016-08-25', 'span', '2016年8月20日—25日'],
    ['2016年8月20—25日', '2016-08-20', '2016-08-25', 'span', '2016年8月20日—25日'],
    ['2016年8月20日—9月5日', '2016-08-20', '2016-09-05', 'span', '2016年8月20日—9月5日'],
    ['2016-08-20—2016-08-25', '2016-08-20', '2016-08-25', 'span', '2016年8月20日—25日'],
    ['2016-08-20至2017-01-05', '2016-08-20', '2017-01-05', 'span', '2016年8月20日—2017年1月5日'],
    ['2016.8.20-8.25', '2016-08-20', '2016-08-25', 'span', '2016年8月20日—25日'],
    ['2016年8月底至9月初', '2016-08-25', '2016-09-07', 'span', '2016年8月底—9月初'],
    ['2016年12月20日—1月5日', '2016-12-20', '2017-01-05', 'span', '2016年12月20日—2017年1月5日'],
    ['2016—2017年', '2016-01-01', '2017-12-31', 'span', '2016年—2017年'],
    ['2016-2017', '2016-01-01', '2017-12-31', 'span', '2016年—2017年'],
    ['2016年8月20日上午—21日下午', '2016-08-20', '2016-08-21', 'span', '2016年8月20日上午—21日下午'],
  ])('%s', (text, from, to, precision, printed) => {
    const date = parseDate(text)!;
    expect(date).toMatchObject({ kind: 'date', from, to, precision, text });
    expect(date.yearless).toBeUndefined();
    expect(formatDate(date)).toBe(printed);
  });

  test.each([
    ['8月底', '2016-08-25', '2016-08-31', '8月底'],
    ['5月下旬', '2016-05-21', '2016-05-31', '5月下旬'],
    ['从8月11日到17日', '2016-08-11', '2016-08-17', '8月11日—17日'],
    ['自8月11日至8月17日', '2016-08-11', '2016-08-17', '8月11日—17日'],
    ['8月11日至17日止', '2016-08-11', '2016-08-17', '8月11日—17日'],
    ['2月下旬', '2016-02-21', '2016-02-29', '2月下旬'],
    ['9月10日', '2016-09-10', '2016-09-10', '9月10日'],
    ['9月10日上午', '2016-09-10', '2016-09-10', '9月10日上午'],
    ['8月26号', '2016-08-26', '2016-08-26', '8月26日'],
    ['8.20', '2016-08-20', '2016-08-20', '8月20日'],
    ['8/20', '2016-08-20', '2016-08-20', '8月20日'],
    ['8.20-8.25', '2016-08-20', '2016-08-25', '8月20日—25日'],
    ['8月12到18', '2016-08-12', '2016-08-18', '8月12日—18日'],
    ['8月12-18', '2016-08-12', '2016-08-18', '8月12日—18日'],
    ['8月28至9月3', '2016-08-28', '2016-09-03', '8月28日—9月3日'],
    ['8.20—25', '2016-08-20', '2016-08-25', '8月20日—25日'],
    ['7月至9月', '2016-07-01', '2016-09-30', '7月—9月'],
    ['8月20日—9月5日', '2016-08-20', '2016-09-05', '8月20日—9月5日'],
    ['8月20日至25日', '2016-08-20', '2016-08-25', '8月20日—25日'],
    ['12月20日—次年1月5日', '2016-12-20', '2017-01-05', '12月20日—次年1月5日'],
    ['上半年', '2016-01-01', '2016-06-30', '上半年'],
    ['三季度', '2016-07-01', '2016-09-30', '第三季度'],
    ['第四季度', '2016-10-01', '2016-12-31', '第四季度'],
    ['年底', '2016-11-01', '2016-12-31', '年底'],
  ])('%s, of 2016', (text, from, to, printed) => {
    const date = parseDate(text)!;
    expect(date.yearless).toBe(true);
    expect(date.from.slice(0, 4)).toBe('0000');
    expect(formatDate(date)).toBe(printed);
    const dated = setYear(date, 2016)!;
    expect(dated).toMatchObject({ from, to, text });
    expect(dated.yearless).toBeUndefined();
    expect(formatDate(dated, { year: true })).toMatch(/^2016年/);
  });

  test.each([
    '',
    '2023年2月30日',
    '8月12到8',
    '8月20到32',
    '3月5—8月',
    '8月12',
    '2023-02-29',
    '2023-13-01',
    '2023-13',
    '2023年4月31日',
    '9月31日',
    '8.32',
    '13/5',
    '0.5',
    '8月26日和31月',
    '13月',
    '0月',
    '改天',
    '春节期间至高个子',
    '待定',
    '另行通知',
    '还没前',
    '之前',
    '去年',
    '5000',
    '16年8月',
    '8月20日—8月2日',
    '9月5日—8月20日',
    '2016年9月—2016年7月',
    '2016-08-20—2016-08-20',
    '9月31日上午',
    '8月上午',
    '2023年9月10日上午25时',
    '2023年9月10日上午9时60分',
    '2023-8/26',
    '2023年9月10日9:00—9:75',
    '2016年8月20日年底',
    '2016年上旬',
    '8月上半年',
    '一二年八月',
    '20161301',
    `8月${' '.repeat(100_000)}x`,
    '至8月',
    '8月至',
  ])('%s is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

test('29 February is no day of a common year', () => {
  const date = parseDate('2月29日')!;
  expect(setYear(date, 2023)).toBeUndefined();
  expect(setYear(date, 2024)?.from).toBe('2024-02-29');
  expect(setYear(parseDate('2月下旬')!, 2023)?.to).toBe('2023-02-28');
  expect(setYear(parseDate('2月29日—3月5日')!, 2023)).toBeUndefined();
  expect(setYear(parseDate('2月20日—2月29日')!, 2023)).toBeUndefined();
});

test('a date that has a year keeps it', () => {
  const date = parseDate('2016年8月')!;
  expect(setYear(date, 2020)).toEqual(date);
});

test('a span of 起 and 止 shares the year that one of them has', () => {
  const [dated, yearless] = [parseDate('2016年8月20日')!, parseDate('9月5日')!];
  expect(spanDates(dated, yearless)).toMatchObject({ from: '2016-08-20', to: '2016-09-05' });
  expect(spanDates(parseDate('8月1日')!, dated)).toMatchObject({ from: '2016-08-01', to: '2016-08-20' });
  expect(spanDates(parseDate('8月1日')!, yearless).yearless).toBe(true);
});

test('the year can be left out', () => {
  expect(formatDate(parseDate('2016年9月10日上午')!, { year: false })).toBe('9月10日上午');
  expect(formatDate(parseDate('2016年7月—9月')!, { year: false })).toBe('7月—9月');
  expect(formatDate(parseDate('2016年底')!, { year: false })).toBe('年底');
});

test('a span of two dates, and one given by its days alone', () => {
  const span = spanDates(parseDate('2016-08-20')!, parseDate('2016-09')!);
  expect(span).toMatchObject({ from: '2016-08-20', to: '2016-09-30', precision: 'span' });
  expect(formatDate(span)).toBe('2016年8月20日—9月');
  expect(formatDate({ kind: 'date', from: '2016-08-20', to: '2016-09-05', precision: 'span' })).toBe(
    '2016年8月20日—9月5日',
  );
});

test.each([
  ['2016-12-05', '2016年12月5日'],
  ['2016-02-09', '2016年2月9日'],
  ['2016年12月5日上午', '2016年12月5日'],
  ['2016-12', undefined],
  ['12月5日', undefined],
])('成文日期 of %s is %s', (text, printed) => {
  expect(formatIssueDate(parseDate(text)!)).toBe(printed);
});

describe('order', () => {
  test.each<[string, string, boolean | undefined]>([
    ['2016-08-20', '2016-08-21', true],
    ['2016-08-21', '2016-08-20', false],
    ['2016-08-20', '2016-08-20', undefined],
    ['2016年8月底', '2016-08-26', undefined],
    ['2016年8月', '2016年9月初', true],
    ['8月底', '9月10日', true],
    ['8月底', '2016-09-10', undefined],
  ])('%s before %s: %s', (a, b, expected) => {
    expect(isBefore(parseDate(a)!, parseDate(b)!)).toBe(expected);
  });
});

describe('whatever is said', () => {
  const part = fc.constantFrom('', '初', '上旬', '上中旬', '中旬', '中下旬', '下旬', '底');
  const month = fc.tuple(fc.integer({ min: 1, max: 12 }), part).map(([n, word]) => `${n}月${word}`);
  const day = fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('', '上午', '下午3时'),
    )
    .map(([m, d, time]) => `${m}月${d}日${time}`);
  const one = fc.oneof(month, day, fc.constantFrom('上半年', '下半年', '年初', '年底'));
  const words = fc
    .oneof(
      one,
      fc.tuple(one, one).map((ends) => ends.join('至')),
    )
    .filter((text) => parseDate(text) !== undefined);

  test('prints in words that mean the same', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { text: _, ...date } = parseDate(text)!;
        const { text: __, ...again } = parseDate(formatDate(date))!;
        expect(again).toEqual(date);
      }),
    );
  });

  test('means the same whether its year is typed or comes from the report', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1900, max: 2098 }), (text, year) => {
        const { from, to, precision } = setYear(parseDate(text)!, year)!;
        expect(parseDate(`${year}年${text}`)).toMatchObject({ from, to, precision });
      }),
    );
  });
});

test('every day reads back as it was printed', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = [a, b].map((date) => date.toISOString().slice(0, 10)).sort();
      fc.pre(from !== to);
      const span = spanDates(parseDate(from!)!, parseDate(to!)!);
      const read = parseDate(formatDate(span))!;
      expect([read.from, read.to]).toEqual([from, to]);
      expect(parseDate(formatDate(parseDate(from!)!))?.from).toBe(from);
    }),
  );
});

test('自8月11日起 is said as 8月11日起', () => {
  expect(setYear(parseDate('自8月11日起')!, 2025)).toMatchObject({ said: '8月11日起', from: '2025-08-11' });
});

describe('times named by a festival or a season', () => {
  test.each([
    ['春节期间', '2025-01-21', '2025-02-13'],
    ['中秋前后', '2025-09-08', '2025-11-10'],
    ['端午节前', '2025-04-23', '2025-06-15'],
    ['国庆', '2025-09-28', '2025-10-08'],
    ['国庆长假期间', '2025-09-28', '2025-10-08'],
    ['高考后', '2025-06-06', '2025-07-11'],
    ['暑假', '2025-06-20', '2025-09-10'],
    ['开学前', '2025-07-21', '2025-09-20'],
    ['今年暑期', '2025-06-20', '2025-09-10'],
    ['农历八月十五', '2025-01-01', '2025-12-31'],
    ['近日', '2025-01-01', '2025-12-31'],
    ['8月11日起', '2025-08-11', '2025-12-31'],
    ['8月31日止', '2025-08-01', '2025-08-31'],
    ['截至8月31日', '2025-08-01', '2025-08-31'],
    ['即日起至8月20日', '2025-01-01', '2025-08-20'],
    ['开学初', '2025-08-20', '2025-09-20'],
    ['日前', '2025-01-01', '2025-12-31'],
    ['连日来', '2025-01-01', '2025-12-31'],
    ['入秋以来', '2025-08-01', '2025-12-31'],
    ['开学以来', '2025-08-20', '2025-12-31'],
    ['春节前后', '2025-01-01', '2025-03-05'],
    ['元旦、春节期间', '2025-01-01', '2025-02-13'],
    ['中秋、国庆期间', '2025-09-28', '2025-10-21'],
    ['春节期间至开学前', '2025-01-21', '2025-09-20'],
    ['7月至中秋前后', '2025-07-01', '2025-11-10'],
    ['高考后到8月底', '2025-06-06', '2025-08-31'],
    ['暑假至寒假', '2025-06-20', '2025-12-31'],
    ['国庆中秋双节前夕', '2025-08-29', '2025-10-21'],
    ['春节、端午、中秋三节前', '2024-12-22', '2025-10-21'],
    ['除夕', '2025-01-21', '2025-02-13'],
    ['六一儿童节前后', '2025-05-08', '2025-06-25'],
    ['开学第一周', '2025-08-20', '2025-09-20'],
    ['开学后一个月内', '2025-08-20', '2025-10-20'],
    ['开学前一周', '2025-07-21', '2025-09-20'],
    ['今秋', '2025-08-01', '2025-11-30'],
    ['春季学期', '2025-02-01', '2025-07-31'],
  ])('%s', (words, from, to) => {
    const date = setYear(parseDate(words)!, 2025)!;
    expect(date).toMatchObject({ from, to, text: words });
    expect(date.yearless).toBeUndefined();
    expect(formatDate(date, { year: false })).toBe(words);
  });

  test.each([
    ['9月1日前', '2025-08-02', '2025-09-01'],
    ['8月底以前', '2025-07-26', '2025-08-31'],
    ['8月26日前后', '2025-08-06', '2025-09-15'],
    ['约8月底', '2025-08-05', '2025-09-20'],
    ['7月起', '2025-07-01', '2025-12-31'],
    ['下半年以来', '2025-07-01', '2025-12-31'],
    ['8、9月', '2025-08-01', '2025-09-30'],
    ['8月和10月', '2025-08-01', '2025-10-31'],
    ['8月26日、9月3日', '2025-08-26', '2025-09-03'],
    ['8月26、27日', '2025-08-26', '2025-08-27'],
    ['8月底9月初', '2025-08-25', '2025-09-07'],
    ['去年12月', '2024-12-01', '2024-12-31'],
    ['去年底', '2024-11-01', '2024-12-31'],
    ['上年12月', '2024-12-01', '2024-12-31'],
    ['前年12月', '2023-12-01', '2023-12-31'],
    ['次年1月', '2026-01-01', '2026-01-31'],
    ['翌年1月', '2026-01-01', '2026-01-31'],
    ['明年1月', '2026-01-01', '2026-01-31'],
    ['8月底以后', '2025-08-25', '2025-09-30'],
  ])('a date with words around it: %s', (words, from, to) => {
    const date = setYear(parseDate(words)!, 2025)!;
    expect(date).toMatchObject({ from, to });
    expect(formatDate(date, { year: false })).toBe(words);
  });

  test.each([
    ...[
      '每季度',
      '每月',
      '每月10日前',
      '每学期',
      '每逢节假日',
      '逐月',
      '定期',
      '不定期',
      '全年分四次',
      '平时',
    ],
    ...[
      '录取通知书下达后',
      '放榜后',
      '军训期间',
      '入学时',
      '两节期间',
      '年前',
      '助学金发放后两周内',
      '腊月二十八',
    ],
  ])('any day of the year: %s', (words) => {
    const date = setYear(parseDate(words)!, 2025)!;
    expect(date).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
    expect(formatDate(date)).toBe(words);
  });

  test('a day that does not exist is one among other words too', () => {
    for (const words of ['2月30日前', '8月26日、2月30日', '2月30日前后']) {
      expect(parseDate(words)).toBeUndefined();
      expect(findImpossibleDay(words)).toEqual({ year: undefined, month: 2, days: 29 });
    }
  });

  test('with a year of its own', () => {
    const date = parseDate('2024年春节前')!;
    expect(date).toMatchObject({ from: '2024-01-03', to: '2024-02-25' });
    expect(formatDate(date)).toBe('2024年春节前');
    expect(formatDate(date, { year: false })).toBe('春节前');
  });

  test('order is judged only where it is beyond doubt', () => {
    const at = (words: string) => setYear(parseDate(words)!, 2025)!;
    expect(isBefore(at('春节期间'), at('暑假'))).toBe(true);
    expect(isBefore(at('国庆'), at('高考后'))).toBe(false);
    expect(isBefore(at('开学前'), at('8月底'))).toBeUndefined();
    expect(isBefore(at('农历八月十五'), at('7月'))).toBeUndefined();
    expect(isBefore(at('近日'), at('7月'))).toBeUndefined();
    expect(isBefore(at('3月'), at('入秋以来'))).toBe(true);
    expect(isBefore(at('元旦、春节期间'), at('高考后到8月底'))).toBe(true);
  });

  test('a year without a table of festivals', () => {
    expect(setYear(parseDate('春节期间')!, 2050)).toMatchObject({ from: '2050-01-01', to: '2050-12-31' });
  });
});

test.each([
  [80, true],
  [81, false],
])('of %d characters a date is read: %s', (length, isRead) => {
  expect(parseDate('2月20日'.padEnd(length)) !== undefined).toBe(isRead);
  expect(findImpossibleDay('2月30日'.padEnd(length, '前')) !== undefined).toBe(isRead);
});
