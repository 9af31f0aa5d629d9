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
 * Values of different kinds are unequal and in no order.
 */
export function compare(operator: ComparisonOperator, a: unknown, b: unknown): boolean {
  const left = likeOther(a, b);
  const right = likeOther(b, a);
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left === 'number' && typeof right === 'number') return isInOrder(operator, left - right);
  if (typeof left === 'string' && typeof right === 'string')
    return isInOrder(operator, left < right ? -1 : left > right ? 1 : 0);
  return false;
}

function isInOrder(operator: Exclude<ComparisonOperator, '==' | '!='>, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

/** Whether a list holds the value, a text the words, or an object the key. */
export function contains(list: unknown, item: unknown): boolean {
  if (Array.isArray(list)) return list.some((entry) => compare('==', entry, item));
  if (typeof list === 'string') return typeof item === 'string' && list.includes(item);
  return typeof list === 'object' && list !== null && typeof item === 'string' && Object.hasOwn(list, item);
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
