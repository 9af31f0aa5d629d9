/** The holidays of an interval, of the sun's calendar and of the moon's. */
import { expect, test } from '@jest/globals';
import { countHolidayWorkdays, nameHolidays } from '../../src/check/holidays.ts';
import { parseDate } from '../../src/chinese/date.ts';

test.each([
  ['2025年1月28日至2月4日', ['春节'], 3],
  ['2025年5月26日至6月3日', ['端午节'], 0],
  ['2025年9月29日至10月9日', ['国庆节'], 5],
  ['2024年9月14日至9月18日', ['中秋节'], 1],
  ['2025年8月1日至8月31日', [], 0],
])('%s：%j, working days among them: %d', (time, names, workdays) => {
  expect(nameHolidays(parseDate(time)!)).toEqual(names);
  expect(countHolidayWorkdays(parseDate(time)!)).toBe(workdays);
});

test('every year has them all; 中秋节 may be one of the days of 国庆节', () => {
  const all = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
  const missing = Array.from({ length: 40 }, (_, index) => 2000 + index).flatMap((year) => {
    const names = nameHolidays(parseDate(`${year}年1月1日至12月31日`)!);
    return all.filter((name) => !names.includes(name)).map((name) => `${year} ${name}`);
  });
  const within = [2001, 2006, 2009, 2017, 2020, 2025, 2028, 2031, 2036, 2039];
  expect(missing).toEqual(within.map((year) => `${year} 中秋节`));
});
