/** Expressions in the words of a template's writer, for messages. */
import type { Expression } from './syntax.ts';

/** A template is described again each time that it runs. */
const described = new WeakMap<Expression, string>();

/** The expression as a writer would type it, for messages: `资金来源[0].金额`. */
export function describeExpression(expression: Expression): string {
  if (expression.type === 'name') return expression.name;
  const known = described.get(expression) ?? describeAnew(expression);
  described.set(expression, known);
  return known;
}

function describeAnew(expression: Expression): string {
  switch (expression.type) {
    case 'name':
      return expression.name;
    case 'current':
      return 'this';
    case 'round':
      return `@${expression.counter}`;
    case 'member': {
      const { target, key } = expression;
      if (key.type !== 'constant') return `${describeExpression(target)}[${describeExpression(key)}]`;
      if (typeof key.value === 'number') return `${describeExpression(target)}[${key.value}]`;
      return target.type === 'current' ? String(key.value) : `${describeExpression(target)}.${key.value}`;
    }
    case 'constant':
      return JSON.stringify(expression.value);
    case 'call':
      return `${describeExpression(expression.callee)}(…)`;
    case 'arithmetic':
      return [expression.left, expression.operator, expression.right]
        .map((part) => (typeof part === 'string' ? part : describeOperand(part)))
        .join(' ');
    default:
      return '算式';
  }
}

/** Within another sum, a sum stands in brackets. */
function describeOperand(part: Expression): string {
  const words = describeExpression(part);
  return part.type === 'arithmetic' ? `(${words})` : words;
}
