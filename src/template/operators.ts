/** What conditions, comparisons and sums mean for the values of a report. */
import { formatFigure, isFigure } from '../chinese/format.ts';
import type { ArithmeticOperator, ComparisonOperator } from './syntax.ts';

/** A figure as a number to compare with: money in 元, a count without its unit, a date as its first day. */
function comparable(value: unknown): unknown {
  if (!isFigure(value)) return value;
  switch (value.kind) {
    case 'money':
      return value.fen / 100;
    case 'count':
      return value.n;
    case 'date':
      return value.from;
  }
}

/**
 * Whether a condition holds. Nothing, no, an empty text, an empty list and a zero figure do not:
 * each leaves its sentence without anything to say.
 */
export function isTruthy(value: unknown): boolean {
  const plain = comparable(value);
  if (Array.isArray(plain)) return plain.length > 0;
  return Boolean(plain);
}

/** A text that a figure is compared with: the figure itself where the text is how it is shown or its bare number. */
function likeOther(value: unknown, other: unknown): unknown {
  const plain = comparable(value) ?? null;
  if (typeof plain !== 'string' || typeof other === 'string') return plain;
  if (isFigure(other) && formatFigure(other) === plain) return comparable(other);
  const isNumber = typeof comparable(other) === 'number' && /^\d+(\.\d+)?$/.test(plain);
  return isNumber ? Number(plain) : plain;
}

/**
 * Compares two values: a figure also with a text, as it is shown (`36名`, `10.8万元`) or by its bare number (`36`, in 元).
 * A figure and what it can't be compared with are unequal and in no order; plain values compare as in JavaScript.
 */
export function compare(operator: ComparisonOperator, a: unknown, b: unknown): boolean {
  if (!isFigure(a) && !isFigure(b)) return comparePlain(operator, a, b);
  const left = likeOther(a, b);
  const right = likeOther(b, a);
  if (operator === '==' || operator === '===') return left === right;
  if (operator === '!=' || operator === '!==') return left !== right;
  if (typeof left !== typeof right || left === null) return false;
  return comparePlain(operator, left, right);
}

/** Nothing and `none` are the same; whether a text is equal to a number depends on how it is asked, as in nunjucks. */
function comparePlain(operator: ComparisonOperator, a: unknown, b: unknown): boolean {
  const [left, right] = [a, b] as [number, number];
  switch (operator) {
    case '===':
      return (a ?? null) === (b ?? null);
    case '!==':
      return (a ?? null) !== (b ?? null);
    case '==':
      // biome-ignore lint/suspicious/noDoubleEquals: what the language means by it
      return isPlain(a) && isPlain(b) ? a == b : a === b;
    case '!=':
      return !comparePlain('==', a, b);
    case '<':
      return isPlain(a) && isPlain(b) && left < right;
    case '<=':
      return isPlain(a) && isPlain(b) && left <= right;
    case '>':
      return isPlain(a) && isPlain(b) && left > right;
    case '>=':
      return isPlain(a) && isPlain(b) && left >= right;
  }
}

/** Neither a list nor an object. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Whether two values can be compared at all: lists with nothing but lists, a figure with no text without a figure. */
export function isComparable(operator: ComparisonOperator, a: unknown, b: unknown): boolean {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ]) {
    if (other === undefined || other === null) continue;
    if (isFigure(one))
      return isFigure(other) || (typeof other === 'string' ? hasFigure(other) : isPlain(other));
    if (!isPlain(one)) return !isPlain(other) && operator.includes('=') && !/[<>]/.test(operator);
  }
  return true;
}

/** Whether a text may be how a figure is shown. */
export function hasFigure(text: string): boolean {
  return /[\d\p{Nd}零一二三四五六七八九十百千]/u.test(text);
}

/** Whether a list holds the value, a text the words, or an object the key; undefined for what can hold nothing. */
export function contains(list: unknown, item: unknown): boolean | undefined {
  if (list === undefined || list === null) return false;
  if (Array.isArray(list)) return list.some((entry) => compare('===', entry, item));
  const isKey = typeof item === 'string' || typeof item === 'number';
  if (typeof list === 'string') return isKey && list.includes(String(item));
  if (typeof list !== 'object' || isFigure(list)) return undefined;
  return isKey && Object.hasOwn(list, item);
}

/** Calculates with plain numbers, for positions in loops; figures are derived elsewhere, with their sources. */
export function calculate(operator: ArithmeticOperator, a: unknown, b: unknown): number | undefined {
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '//':
      return Math.floor(a / b);
    case '%':
      return a % b;
  }
}
