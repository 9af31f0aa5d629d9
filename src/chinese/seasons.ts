/** Festivals and seasons by name, and the days of a year that each may mean: wide, since order is judged by them. */
import { addDays, makeDay } from './calendar.ts';

export type Bounds = readonly [from: string, to: string];

/** Month and day of the lunar festivals, year by year from 2010 to 2040. */
const firstYear = 2010;
const lunar: Readonly<Record<string, string>> = {
  春节:
    '0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0207 0126 0213 0202 0123 ' +
    '0211 0131 0219 0208 0128 0215 0204 0124 0212',
  端午:
    '0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 ' +
    '0612 0601 0620 0610 0530 0618 0607 0527 0614',
  中秋:
    '0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 ' +
    '0919 0908 0927 0916 1004 0924 0913 1002 0920',
  重阳:
    '1016 1005 1023 1013 1002 1021 1009 1028 1017 1007 1025 1014 1004 1023 1011 1029 1018 1008 1026 1016 1005 1024 ' +
    '1012 1001 1020 1009 1027 1017 1007 1026 1014',
};

/** Days near 春节 that have names of their own. */
const nearSpringFestival = ['小年', '除夕', '大年三十', '元宵', '年关'];

/** First and last month and day. */
const solar: Readonly<Record<string, readonly [from: string, to: string]>> = {
  元旦: ['0101', '0105'],
  寒假: ['0110', '0310'],
  清明: ['0403', '0407'],
  五一: ['0428', '0506'],
  劳动节: ['0428', '0506'],
  六一: ['0528', '0605'],
  儿童节: ['0528', '0605'],
  高考: ['0606', '0611'],
  中考: ['0608', '0628'],
  七一: ['0625', '0705'],
  毕业季: ['0501', '0731'],
  暑假: ['0620', '0910'],
  暑期: ['0620', '0910'],
  八一: ['0728', '0805'],
  开学: ['0820', '0920'],
  开学季: ['0820', '0930'],
  教师节: ['0908', '0912'],
  国庆: ['0928', '1008'],
  春季学期: ['0201', '0731'],
  秋季学期: ['0820', '1231'],
  春季开学: ['0201', '0315'],
  秋季开学: ['0820', '0920'],
  春季: ['0201', '0531'],
  夏季: ['0501', '0831'],
  秋季: ['0801', '1130'],
  冬季: ['0101', '1231'],
  开春: ['0201', '0430'],
  入夏: ['0501', '0831'],
  入秋: ['0801', '1130'],
  入冬: ['1101', '1231'],
  年中: ['0515', '0731'],
  岁末: ['1201', '1231'],
};

const NAMES = [...Object.keys(lunar), ...nearSpringFestival, ...Object.keys(solar)].sort(
  (a, b) => b.length - a.length,
);
const NAMED = `(?:${NAMES.join('|')})(?:儿童节|节|假期|长假)?`;
/** 元旦、春节, 国庆中秋双节, 春节、端午、中秋三节, 开学第一周. */
const SEASON = new RegExp(`^${NAMED}(?:[、和与及]?${NAMED})*(?:[两双三四]节)?(?:(?:第一|首|当)[周月天日])?$`);
const EACH_NAME = new RegExp(NAMES.join('|'), 'g');

/** Whether the words name festivals or seasons and nothing else. */
export function isSeason(words: string): boolean {
  return SEASON.test(words);
}

/** From the first day of the first to the last day of the last; undefined where a lunar festival's year is not known. */
export function findSeason(words: string, year: number): Bounds | undefined {
  const spans = (words.match(EACH_NAME) ?? []).map((name) => boundsOf(name, year));
  const days = spans.flatMap((span) => span ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined || spans.includes(undefined) ? undefined : [first, last];
}

function boundsOf(name: string, year: number): Bounds | undefined {
  const span = Object.hasOwn(solar, name) ? solar[name] : undefined;
  if (span) return [dayIn(year, span[0]), dayIn(year, span[1])];
  const festival = nearSpringFestival.includes(name) ? '春节' : name;
  const day = lunar[festival]?.split(' ')[year - firstYear];
  // a festival's holidays, and the days that are called by it
  return day === undefined ? undefined : [addDays(dayIn(year, day), -8), addDays(dayIn(year, day), 15)];
}

/** The day of a year that `1231` names. */
export function dayIn(year: number, monthAndDay: string): string {
  const day = makeDay(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)));
  if (day === undefined) throw new Error(`no day ${monthAndDay} in ${year}`);
  return day;
}
