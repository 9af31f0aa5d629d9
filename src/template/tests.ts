/** What a template may ask of a value: `x is even`, `select("even")`. */
import { isFigure } from '../chinese/format.ts';
import { compare, isTruthy } from './operators.ts';
import type { ComparisonOperator } from './syntax.ts';

/** A test of a value, and of what it is compared with; undefined where it makes no sense of the value. */
export interface ValueTest {
  /** Chinese, one line: what it asks */
  title: string;
  /** it needs something to compare with */
  compares?: boolean;
  holds(value: unknown, other: unknown): boolean | undefined;
}

/** A plain number, or the number of a count. */
function numberOf(value: unknown): number | undefined {
  if (isFigure(value)) return value.kind === 'count' ? value.n : undefined;
  return typeof value === 'number' ? value : undefined;
}

function divides(value: unknown, other: unknown, rest: number): boolean | undefined {
  if (value === undefined || value === null) return false;
  const [number, divisor] = [numberOf(value), numberOf(other)];
  return number === undefined || divisor === undefined ? undefined : number % divisor === rest;
}

const isAbsent = (value: unknown) => value === undefined || value === null;
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isFigure(value);

/** As Handlebars has it for `{{#with}}`: a zero is something. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : !value && value !== 0;
}

function comparing(title: string, operator: ComparisonOperator): ValueTest {
  return { title, compares: true, holds: (value, other) => compare(operator, value, other) };
}

const letters = (title: string, change: (text: string) => string): ValueTest => ({
  title,
  holds: (value) => (typeof value === 'string' ? change(value) === value : undefined),
});

const same = comparing('与所给的相同', '===');
const different = comparing('与所给的不同', '!==');
const less = comparing('小于', '<');
const more = comparing('大于', '>');
const atMost = comparing('不大于', '<=');
const atLeast = comparing('不小于', '>=');
const absent: ValueTest = { title: '没有这项资料（none 与没有是一回事）', holds: isAbsent };

/** By the names that templates know them by. */
export const valueTests: ReadonlyMap<string, ValueTest> = new Map<string, ValueTest>([
  ['defined', { title: '有这项资料', holds: (value) => !isAbsent(value) }],
  ['undefined', absent],
  ['none', absent],
  ['null', absent],
  ['empty', { title: '没有，或是空的文字、空的一组；0不算空', holds: isEmpty }],
  ['truthy', { title: '作为条件成立', holds: isTruthy }],
  ['falsy', { title: '作为条件不成立', holds: (value) => !isTruthy(value) }],
  ['even', { title: '偶数', holds: (value) => divides(value, 2, 0) }],
  ['odd', { title: '奇数', holds: (value) => divides(value, 2, 1) }],
  [
    'divisibleby',
    { title: '能被所给的数整除', compares: true, holds: (value, other) => divides(value, other, 0) },
  ],
  [
    'number',
    {
      title: '数字、金额或人数',
      holds: (value) => typeof value === 'number' || (isFigure(value) && value.kind !== 'date'),
    },
  ],
  ['string', { title: '文字', holds: (value) => typeof value === 'string' }],
  ['boolean', { title: '“是”或“否”', holds: (value) => typeof value === 'boolean' }],
  ['mapping', { title: '含有几项名字的数据', holds: isObject }],
  [
    'iterable',
    { title: '一组数据或文字', holds: (value) => Array.isArray(value) || typeof value === 'string' },
  ],
  [
    'sequence',
    { title: '一组数据或文字', holds: (value) => Array.isArray(value) || typeof value === 'string' },
  ],
  ['lower', letters('没有大写字母', (text) => text.toLowerCase())],
  ['upper', letters('没有小写字母', (text) => text.toUpperCase())],
  ['sameas', same],
  ['equalto', same],
  ['eq', same],
  ['ne', different],
  ['lt', less],
  ['lessthan', less],
  ['gt', more],
  ['greaterthan', more],
  ['le', atMost],
  ['ge', atLeast],
]);
