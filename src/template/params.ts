/** The kinds of parameter that helpers take. */
import { isFigure } from '../chinese/format.ts';
import type { Count, DateSpan, Money } from '../chinese/values.ts';

/** A parameter: its Chinese name, what it accepts, and what a message says it expected. */
export interface Param<T> {
  name: string;
  /** Chinese, after 应当是: `金额` */
  expected: string;
  optional?: boolean;
  /** takes all further arguments too; only the last one may */
  rest?: boolean;
  /** the value as the helper wants it; undefined where it is of another kind */
  accept(value: unknown, words: (value: unknown) => string | undefined): T | undefined;
}

/** 金额; a plain number is a figure without a source and is refused. */
export function moneyParam(name: string): Param<Money> {
  return {
    name,
    expected: '金额',
    accept: (value) => (isFigure(value) && value.kind === 'money' ? value : undefined),
  };
}

/** 人数、户数、人次、份数. */
export function countParam(name: string): Param<Count> {
  return {
    name,
    expected: '人数或户数',
    accept: (value) => (isFigure(value) && value.kind === 'count' ? value : undefined),
  };
}

export function dateParam(name: string): Param<DateSpan> {
  return {
    name,
    expected: '日期',
    accept: (value) => (isFigure(value) && value.kind === 'date' ? value : undefined),
  };
}

/** A plain number, or the number of a count. */
export function numberParam(name: string): Param<number> {
  return {
    name,
    expected: '数字',
    accept: (value) => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      return isFigure(value) && value.kind === 'count' ? value.n : undefined;
    },
  };
}

/** Money, a count or a plain number. */
export function amountParam(name: string): Param<Money | Count | number> {
  return {
    name,
    expected: '金额、人数或数字',
    accept: (value) => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      return isFigure(value) && value.kind !== 'date' ? value : undefined;
    },
  };
}

/** Anything that can be printed, as plain words. */
export function textParam(name: string): Param<string> {
  return { name, expected: '文字', accept: (value, words) => words(value) };
}

/** One of the given words. */
export function choiceParam<const T extends string>(name: string, choices: readonly T[]): Param<T> {
  return {
    name,
    expected: choices.map((choice) => `“${choice}”`).join('或'),
    accept: (value, words) => choices.find((choice) => choice === words(value)),
  };
}

/** A list. */
export function listParam(name: string): Param<readonly unknown[]> {
  return { name, expected: '一组数据', accept: (value) => (Array.isArray(value) ? value : undefined) };
}

export function anyParam(name: string): Param<unknown> {
  return { name, expected: '数据', accept: (value) => value };
}

export function optional<T>(param: Param<T>): Param<T | undefined> {
  return { ...param, optional: true };
}

export function rest<T>(param: Param<T>): Param<T> {
  return { ...param, rest: true };
}
