/** The kinds of parameter that helpers take. */

import { formatIssueDate } from '../chinese/date-format.ts';
import { isFigure } from '../chinese/format.ts';
import type { Count, DateSpan, Money } from '../chinese/values.ts';
import { sizeOf } from '../facts/figures.ts';
import type { ValueKind } from './shapes.ts';

/** A parameter: its Chinese name, what it accepts, and what a message says it expected. */
export interface Param<T> {
  name: string;
  /** the English name by which writers of templates may give it */
  alias?: string;
  /** the field of the list's items that a template names with it; undefined where it names none */
  fieldOfItems?: (written: string) => string | undefined;
  /** Chinese, after 应当是: `金额` */
  expected: string;
  optional?: boolean;
  /** given by name only, `表题="…"`; always optional */
  named?: boolean;
  /** takes all further arguments too; only the last parameter may */
  rest?: boolean;
  /** the kinds of value among which it can be, for checking without data; any if absent */
  kinds?: readonly ValueKind[];
  /** of a list: the kinds of value that its items, or the field of theirs that is named, can be; any if absent */
  itemKinds?: readonly ValueKind[];
  /** the value as the helper wants it; undefined where it is of another kind */
  accept(value: unknown, words: (value: unknown) => string | undefined): T | undefined;
}

/** What has words. */
const PRINTABLE: readonly ValueKind[] = ['text', 'money', 'count', 'date', 'integer', 'choice'];

/** A parameter that takes all further arguments. */
export interface RestParam<T> extends Param<T> {
  rest: true;
}

/** 金额; a plain number is a figure without a source and is refused. */
export function moneyParam(name: string): Param<Money> {
  return {
    name,
    expected: '金额',
    kinds: ['money'],
    accept: (value) => (isFigure(value) && value.kind === 'money' ? value : undefined),
  };
}

/** 人数、户数、人次、份数. */
export function countParam(name: string): Param<Count> {
  return {
    name,
    expected: '人数或户数',
    kinds: ['count'],
    accept: (value) => (isFigure(value) && value.kind === 'count' ? value : undefined),
  };
}

/** 日期: a day, a vague time or a span. */
export function dateParam(name: string): Param<DateSpan> {
  return {
    name,
    expected: '日期',
    kinds: ['date'],
    accept: (value) => (isFigure(value) && value.kind === 'date' ? value : undefined),
  };
}

/** A date of which year, month and day are known. */
export function dayParam(name: string): Param<DateSpan> {
  const { accept, ...date } = dateParam(name);
  return {
    ...date,
    expected: '年月日俱全的日期',
    accept: (value, words) => {
      const date = accept(value, words);
      return date && formatIssueDate(date) !== undefined ? date : undefined;
    },
  };
}

/** A whole number from 0 on, or the number of a count. */
export function wholeNumberParam(name: string): Param<number> {
  return {
    name,
    expected: '不小于零的整数',
    kinds: ['integer', 'count'],
    accept: (value) => {
      const n = isFigure(value) && value.kind === 'count' ? value.n : value;
      return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? n : undefined;
    },
  };
}

/** Money or a count other than zero: what something can be a share of. */
export function wholeParam(name: string): Param<Money | Count> {
  return {
    name,
    expected: '不为零的金额或人数',
    kinds: ['money', 'count'],
    accept: (value) => {
      if (!isFigure(value) || value.kind === 'date') return undefined;
      return sizeOf(value) > 0 ? value : undefined;
    },
  };
}

/** Money or a count. */
export function amountParam(name: string): Param<Money | Count> {
  return {
    name,
    expected: '金额或人数',
    kinds: ['money', 'count'],
    accept: (value) => (isFigure(value) && value.kind !== 'date' ? value : undefined),
  };
}

/** Anything that can be printed, as it is: template text keeps the values in it. */
export function printableParam(name: string): Param<unknown> {
  return {
    name,
    expected: '文字',
    kinds: PRINTABLE,
    accept: (value, words) => (words(value) === undefined ? undefined : value),
  };
}

/** Anything that can be printed, as plain words. */
export function textParam(name: string): Param<string> {
  return { name, expected: '文字', kinds: PRINTABLE, accept: (value, words) => words(value) };
}

/** One of the given words. */
export function choiceParam<const T extends string>(name: string, choices: readonly T[]): Param<T> {
  return {
    name,
    expected: choices.map((choice) => `“${choice}”`).join('或'),
    kinds: PRINTABLE,
    accept: (value, words) => choices.find((choice) => choice === words(value)),
  };
}

/** A whole number, also below 0. */
export function integerParam(name: string): Param<number> {
  return {
    name,
    expected: '整数',
    kinds: ['integer', 'count'],
    accept: (value) => {
      const n = isFigure(value) && value.kind === 'count' ? value.n : value;
      return typeof n === 'number' && Number.isSafeInteger(n) ? n : undefined;
    },
  };
}

/** A number of the template's own: what is calculated of a figure would be one without a source. */
export function plainNumberParam(name: string): Param<number> {
  return {
    name,
    expected: '普通数字；金额、人数由程序推算好，请直接用它的名称',
    kinds: ['integer'],
    accept: (value) => (typeof value === 'number' ? value : undefined),
  };
}

export function flagParam(name: string): Param<boolean> {
  return {
    name,
    expected: 'true 或 false',
    kinds: ['flag'],
    accept: (value) => (typeof value === 'boolean' ? value : undefined),
  };
}

/** The name of a field of the items of the first argument; `a.b` reaches deeper. */
export function fieldParam(name: string): Param<string> {
  return { ...textParam(name), expected: '各项里的一个名称', fieldOfItems: (written) => written };
}

/** An object: what has several names. */
export function objectParam(name: string): Param<object> {
  return {
    name,
    expected: '含有几项名字的数据',
    kinds: ['object'],
    accept: (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && !isFigure(value)
        ? value
        : undefined,
  };
}

/** A list, a text or an object: what has a length. */
export function measurableParam(name: string): Param<unknown> {
  return {
    name,
    expected: '一组数据或文字',
    kinds: ['list', 'text', 'choice', 'object'],
    accept: (value, words) => words(value) ?? (typeof value === 'object' ? value : undefined),
  };
}

/** A list. */
export function listParam(name: string): Param<readonly unknown[]> {
  return {
    name,
    expected: '一组数据',
    kinds: ['list'],
    accept: (value) => (Array.isArray(value) ? value : undefined),
  };
}

/** Any value, one that is absent too. */
export function anyParam(name: string): Param<unknown> {
  return { name, expected: '数据', accept: (value) => value };
}

/** The same parameter, which may be left out. */
export function optional<T>(param: Param<T>): Param<T | undefined> {
  return { ...param, optional: true };
}

/** The same parameter, given by its name only. */
export function named<T>(param: Param<T>): Param<T | undefined> {
  return { ...param, optional: true, named: true };
}

/** With the English name by which it may be given too. */
export function alias<T>(alias: string, param: Param<T>): Param<T> {
  return { ...param, alias };
}

/** The same parameter, for all further arguments; only the last one may be so. */
export function rest<T>(param: Param<T>): RestParam<T> {
  return { ...param, rest: true };
}
