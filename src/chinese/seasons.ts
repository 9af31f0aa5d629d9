/**
 * Times that people name by a festival or a season: 春节期间, 中秋前后, 元旦、春节期间, 开学前, 入秋以来, 高考后. They are
 * printed as written; their interval is wide, since order is judged by it. 近日 and 连日来 may be any day of the year.
 */
import { addDays, makeDay } from './calendar.ts';

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

/** First and last month and day; wide. */
const solar: Readonly<Record<string, readonly [from: string, to: string]>> = {
  元旦: ['0101', '0105'],
  寒假: ['0110', '0310'],
  清明: ['0403', '0407'],
  五一: ['0428', '0506'],
  劳动节: ['0428', '0506'],
  高考: ['0606', '0611'],
  中考: ['0608', '0628'],
  暑假: ['0620', '0910'],
  暑期: ['0620', '0910'],
  开学: ['0820', '0920'],
  教师节: ['0908', '0912'],
  国庆: ['0928', '1008'],
  开春: ['0201', '0430'],
  入夏: ['0501', '0831'],
  入秋: ['0801', '1130'],
  入冬: ['1101', '1231'],
  年中: ['0515', '0731'],
  岁末: ['1201', '1231'],
};

const names = [...Object.keys(lunar), ...Object.keys(solar)].join('|');
const NAMED = `(?:${names})(?:节|假期|长假)?`;
const VAGUE = '近日|近期|近来|最近|日前|不久前|前不久|前期|连日来|连日|多日来|今年以来|(?:农历|阴历).{1,8}';
const SEASON = new RegExp(
  `^(?:(\\d{4})年|今年|本年|当年)?(?:(${NAMED}(?:[、和与及]${NAMED})?)(前后|期间|两节期间|之前|前夕|前|之后|后|以来|来|时|当天|当日)?|${VAGUE})$`,
);

export interface Season {
  /** where the words name one */
  year: number | undefined;
  /** first and last day of it in a year, whichever that is */
  inYear(year: number): readonly [from: string, to: string];
}

/** Reads such words; undefined for all others. A 农历 day, and 近日, may be any of its year. */
export function readSeason(words: string): Season | undefined {
  const match = SEASON.exec(words);
  if (!match) return undefined;
  const [, year, name, side = ''] = match;
  const inYear = (given: number): readonly [string, string] => {
    const yearEnd = dayIn(given, '1231');
    const [from, to] = (name !== undefined && boundsOfAll(name, given)) || [dayIn(given, '0101'), yearEnd];
    if (side.endsWith('来')) return [from, yearEnd];
    if (side === '前后') return [addDays(from, -20), addDays(to, 20)];
    if (/前/.test(side)) return [addDays(from, -30), to];
    return /后/.test(side) ? [from, addDays(to, 30)] : [from, to];
  };
  return { year: year === undefined ? undefined : Number(year), inYear };
}

/** Of 元旦、春节 from the first day of the one to the last of the other. */
function boundsOfAll(words: string, year: number): readonly [from: string, to: string] | undefined {
  const spans = words
    .split(/[、和与及]/)
    .map((word) => boundsOf(word.replace(/(?:节|假期|长假)$/, ''), year) ?? boundsOf(word, year));
  const days = spans.flatMap((span) => span ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined || spans.includes(undefined) ? undefined : [first, last];
}

function boundsOf(name: string, year: number): [from: string, to: string] | undefined {
  const span = Object.hasOwn(solar, name) ? solar[name] : undefined;
  if (span) return [dayIn(year, span[0]), dayIn(year, span[1])];
  const day = lunar[name]?.split(' ')[year - firstYear];
  // a festival's holidays, and the days that are called by it
  return day === undefined ? undefined : [addDays(dayIn(year, day), -8), addDays(dayIn(year, day), 15)];
}

function dayIn(year: number, monthAndDay: string): string {
  const day = makeDay(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)));
  if (day === undefined) throw new Error(`no day ${monthAndDay} in ${year}`);
  return day;
}
