/** What the scanner finds in running text. */
import type { Approximation, Count, DateSpan, Money } from '../values.ts';

/** A number that is neither money nor a count of people or things: a share, years, days, a rank. */
export interface Size {
  n: number;
  upper?: number;
  approx?: Approximation;
}

interface Found {
  /** as typed, with what hedges it (近百名); without 每生每年 before it */
  text: string;
  /** in UTF-16 units of the text */
  index: number;
  /** 不少于30名, 30名以上: the number is only a bound */
  bound?: '≥' | '≤';
  /** what the figure is for each of: 生, 年 of 每生每年2000元, 人 of 人均 */
  per?: readonly string[];
}

/** 28.58万元, ¥285,800.00: `figure` in 分. */
export interface FoundMoney extends Found {
  kind: 'money';
  figure: Money;
}

/** 184名, 120余人次: `figure` with its unit and hedge. */
export interface FoundCount extends Found {
  kind: 'count';
  figure: Count;
}

/** 9.6%, 百分之九点六, 三成; `n` in percent. */
export interface FoundPercent extends Found, Size {
  kind: 'percent';
  /** how many decimals were typed */
  decimals: number;
}

/** A day, a month, a year, or a span of such. */
export interface FoundDate extends Found {
  kind: 'date';
  figure: DateSpan;
  /** the days of the week typed beside its first day, and beside the last of a span; Monday as 1 */
  weekdays?: readonly (number | undefined)[];
}

/** 2023—2024学年. */
export interface FoundSchoolYear extends Found {
  kind: 'school-year';
  from: number;
  to: number;
}

/** 第十八届, 第一批, 第3名. */
export interface FoundOrdinal extends Found {
  kind: 'ordinal';
  n: number;
  /** empty where none was typed */
  unit: string;
}

/** 17年, 18届, 5个工作日, 7天, 3倍: what is measured, not counted. */
export interface FoundMeasure extends Found, Size {
  kind: 'measure';
  unit: string;
}

/** 新工办〔2016〕51号, a telephone number, 2016级: digits that are no quantity. */
export interface FoundCode extends Found {
  kind: 'code';
}

/** One figure of a text; `kind` says what of: money, a count, a percentage, a date …. */
export type FoundFigure =
  | FoundMoney
  | FoundCount
  | FoundPercent
  | FoundDate
  | FoundSchoolYear
  | FoundOrdinal
  | FoundMeasure
  | FoundCode;
