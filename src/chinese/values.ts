/**
 * The three kinds of figure that a report is made of. Plain data, exact, and never mixed:
 * money is an integer of 分, a count has a unit, a date is an interval of days.
 */

/** A figure that is only a bound: 至少300名, 不超过5000元. */
export type Bound = '不少于' | '至少' | '最低' | '不超过' | '最多' | '最高';

/** How an approximate figure was hedged: 约5万, 50余名, 近25万, 20多人, 超过30万, 不足40万, 最高5000元. */
export type Approximation = '约' | '余' | '近' | '多' | '超过' | '不足' | Bound;

/** 金额. */
export interface Money {
  kind: 'money';
  /** 分; a safe integer */
  fen: number;
  /** 分; the upper bound of a range such as 2000—5000元 */
  upper?: number;
  approx?: Approximation;
  /** 余 or 多 was said before 万 or 亿: 900余万元, where 900万余元 is usual */
  inner?: true;
  /** as the user typed it */
  text?: string;
}

/**
 * What people, households and organisations are counted in. 名 and 人 may be compared, and 人次 with 人（次）, the sum of
 * people and 人次; every other unit stands alone.
 */
export const bodyUnits = ['名', '人', '人次', '人（次）', '户', '户次', '家', '所'] as const;

/** What occasions, writings and goods are counted in: 6篇, 300份, 4场, 2台. Each stands alone. */
export const thingUnits = [
  ...(['次', '场', '期', '份', '篇', '条', '则', '幅', '块', '面', '张', '本', '册', '部', '版'] as const),
  ...([
    '套',
    '件',
    '个',
    '台',
    '盏',
    '辆',
    '床',
    '双',
    '袋',
    '箱',
    '盒',
    '桶',
    '枚',
    '支',
    '副',
    '堂',
    '趟',
    '课时',
    '场次',
    '篇次',
    '台次',
    '班次',
    '车次',
    '处',
    '项',
  ] as const),
] as const;

/** What is counted where something went on for a time, or came round: 3天, 2轮. In running text they are measures. */
export const lastingUnits = ['天', '小时', '周', '轮', '个月', '学时'] as const;

/** What is measured, in running text alone: 3公里, 12周岁, 2倍. */
export const measureUnits = ['公里', '周岁', '岁', '分钟', '倍'] as const;

/** What is counted: 名, 户, 人次 …, or things: 篇, 册 …. Units are never added to one another. */
export type CountUnit =
  | (typeof bodyUnits)[number]
  | (typeof thingUnits)[number]
  | (typeof lastingUnits)[number];

/** 人数, 户数, 人次, 份数, 次数, 篇数. */
export interface Count {
  kind: 'count';
  n: number;
  upper?: number;
  unit: CountUnit;
  approx?: Approximation;
  /** typed in 万, and printed so: 2万余份 */
  inWan?: true;
  /** 余 or 多 was said before 万: 20余万人次 */
  inner?: true;
  text?: string;
}

/** 日期: an interval of days, as exact as what was typed. */
export interface DateSpan {
  kind: 'date';
  /** first day, `2016-08-21`; year `0000` while `yearless` */
  from: string;
  /** last day, inclusive */
  to: string;
  /** what the words named: a day, part of a month (上旬, 底), a month, a year, or a span of such */
  precision: 'day' | 'part' | 'month' | 'year' | 'span';
  /** words said besides the calendar: 上午, 下午, 晚 */
  time?: string;
  /** the words named no year: the report's year applies (see `setYear`) */
  yearless?: boolean;
  /** a time named by a festival or a season, 春节期间: printed in these words */
  said?: string;
  /** of a span: the two dates it was made of, so that 8月底—9月初 can be said again */
  ends?: [DateSpan, DateSpan];
  text?: string;
}

/** What a field that is no text may hold: 分 of money, heads of something, days. */
export type Figure = Money | Count | DateSpan;
