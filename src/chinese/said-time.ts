/**
 * Times as people say them: 春节期间, 每季度, 开学后一个月内, 8月底前, 8、9月, 录取通知书下达后. They are printed as written;
 * their interval is wide, since order is judged by it.
 */
import { addDays } from './calendar.ts';
import { toInterval } from './date-interval.ts';
import { readDateWords, type SaidDate } from './date-words.ts';
import { type Bounds, dayIn, findSeason, isSeason } from './seasons.ts';

export interface SaidTime {
  /** where the words name one */
  year: number | undefined;
  /** first and last day of it in a year, the report's where the words name none */
  inYear(year: number): Bounds;
}

/** Where the time lies beside what is named. */
type Side = 'before' | 'around' | 'at' | 'after' | 'since';

/** Words taken apart: 2025年 | 开学 | 后一个月内. */
interface Parts {
  year: number | undefined;
  /** −1 for 去年, 1 for 次年 */
  yearsLater: number;
  named: string;
  side: Side | undefined;
}

/** The days of what is named in a year; undefined for any day of it. */
type FindDays = (year: number) => Bounds | undefined;

const LENGTH = '(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:个?(?:工作日|星期|学期|月)|[天日周年])';
const WITHIN = `的?(?:${LENGTH}(?:之内|以内|内|左右)?)?`;
const sides: readonly [RegExp, Side][] = [
  [/(?:前后|左右|上下)$/, 'around'],
  [new RegExp(`(?:之前|以前|前夕|前|止)${WITHIN}$`), 'before'],
  [/^截[至止]到?/, 'before'],
  [/(?:以来|来|起|开始|至今)$/, 'since'],
  [new RegExp(`(?:${LENGTH})?(?:之后|以后|后)${WITHIN}$`), 'after'],
  [/(?:期间|之际|当天|当日|时|间|(?<!月)初)$/, 'at'],
  [/(?:分?[两二三四]次|各一次|分?\d次)$/, 'at'],
];
const DAYS_AROUND = 20;
const DAYS_BESIDE = 30;

const YEAR = /^(?:(\d{4})年度?的?|([今本当去上前次翌明])年度?的?|今(?=[春夏秋冬]))(?=.)/;
const yearsAway: Readonly<Record<string, number>> = { 去: -1, 上: -1, 前: -2, 次: 1, 翌: 1, 明: 1 };
const ABOUT = /^(?:大约|大概|约)/;

/** Any day of the year. */
const VAGUE = new RegExp(
  '^(?:即日起?|近日|近期|近来|最近|日前|不久前|前不久|前期|连日来?|多日来|今年以来|年内|(?:农历|阴历|腊月|正月).{0,8}|' +
    '(?:每逢|每|逢)[\\p{Script=Han}\\d]{1,12}|(?:分|按|逐)(?:季度?|月|周|学期|学年)|' +
    '(?:不?定期|常年|长期|全年|全学年|平时|日常|随时)(?:分.{1,2}次)?|' +
    '上学期|下学期|学期初|学期末|期中|期末|月初|月底|周末|节假日|寒暑假)$',
  'u',
);
/** What happened is named by words alone; 之前 and 还没发放前 name nothing. */
const EVENT = /^(?![之以]$)(?:\d{1,2}月)?[\p{Script=Han}、“”《》]{0,15}[^没未不之以]$/u;

/** Reads such words, as `normalizeDateWords` leaves them; undefined for all others. */
export function readSaidTime(words: string): SaidTime | undefined {
  if (VAGUE.test(words)) return { year: undefined, inYear: daysOfYear };
  for (const parts of takeApart(words)) {
    const find = nameDays(parts);
    if (find) {
      const inYear = (given: number) => {
        const year = given + parts.yearsLater;
        const days = find(year);
        return days ? widen(days, parts.side) : daysOfYear(year);
      };
      return { year: parts.year, inYear };
    }
  }
  return undefined;
}

const daysOfYear = (year: number): Bounds => [dayIn(year, '0101'), dayIn(year, '1231')];

/** Each way to take them apart, the longest side first: 开学前 is 开学 + 前, and 年中 has no side. */
function takeApart(words: string): Parts[] {
  const [said = '', digits, word = ''] = YEAR.exec(words) ?? [];
  const year = digits === undefined ? undefined : Number(digits);
  const yearsLater = yearsAway[word] ?? 0;
  const rest = words.slice(said.length);
  const named = rest.replace(ABOUT, '');
  const sided = sides.flatMap(([pattern, side]) => {
    const before = named.replace(pattern, '');
    return before === named || before === '' ? [] : [{ year, yearsLater, named: before, side }];
  });
  return [...sided, { year, yearsLater, named, side: named === rest ? undefined : 'around' }];
}

function nameDays({ named, side, yearsLater }: Parts): FindDays | undefined {
  if (isSeason(named)) return (year) => findSeason(named, year);
  if (/^[春夏秋冬]$/.test(named)) return (year) => findSeason(`${named}季`, year);
  const dates = findDateWords(named);
  const plain = side === undefined && yearsLater === 0 && dates.length < 2;
  if (!plain && dates.length > 0) return nameDates(dates);
  return side !== undefined && side !== 'since' && EVENT.test(named) ? () => undefined : undefined;
}

/** From the first of them to the last; undefined if one of them is no day. */
function nameDates(dates: readonly SaidDate[]): FindDays | undefined {
  const inYear = (year: number) => dates.map((date) => toInterval({ year, ...date }));
  // every day of a leap year is one
  if (inYear(2000).includes(undefined)) return undefined;
  return (year) => {
    const days = inYear(year).flatMap((date) => (date ? [date.from, date.to] : []));
    const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
    return from === undefined || to === undefined ? undefined : [from, to];
  };
}

/** The dates of a list, or the one date: 8月26日、9月3日, 8、9月, 8月26、27日, 8月26日和27日, 8月底9月初. Empty where a part is none. */
function findDateWords(named: string): SaidDate[] {
  const sign = /(?:月份?|日)$/.exec(named)?.[0] ?? '';
  let month = '';
  const dates = named.split(/[、和与及]|(?<=[初底末旬日月])(?=\d{1,2}月)/).map((part) => {
    const words = part.replace(sign === '日' ? /^(?:\d{1,2}月)?\d{1,2}$/ : /^\d{1,2}$/, `$&${sign}`);
    month = /^\d{1,2}月(?=\d)/.exec(words)?.[0] ?? month;
    return readDateWords(words.replace(/^\d{1,2}日/, `${month}$&`));
  });
  return dates.every((date) => date !== undefined) ? dates : [];
}

function widen([from, to]: Bounds, side: Side | undefined): Bounds {
  const yearEnd = `${to.slice(0, 4)}-12-31`;
  if (side === 'since') return [from, yearEnd];
  if (side === 'around') return [addDays(from, -DAYS_AROUND), addDays(to, DAYS_AROUND)];
  if (side === 'before') return [addDays(from, -DAYS_BESIDE), to];
  return side === 'after' ? [from, addDays(to, DAYS_BESIDE)] : [from, to];
}
