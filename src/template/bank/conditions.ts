/** What a condition of the bank asks of the data, in the words of who writes them: “合计.人数”多于10. */
import { findField } from '../../campaign/fields.ts';
import { describeFacts } from '../../facts/schema.ts';
import { describeExpression } from '../describe.ts';
import type { Comparison, ComparisonOperator, Expression } from '../syntax.ts';

const operators: Record<ComparisonOperator, [said: string, denied: string]> = {
  '==': ['是', '不是'],
  '===': ['是', '不是'],
  '!=': ['不是', '是'],
  '!==': ['不是', '是'],
  '<': ['少于', '不少于'],
  '<=': ['不多于', '多于'],
  '>': ['多于', '不多于'],
  '>=': ['不少于', '少于'],
};

/**
 * Each thing that a condition asks for and the data don't hold.
 * @param holds whether the data hold an expression
 */
export function listUnmet(condition: Expression, holds: (part: Expression) => boolean): string[] {
  if (condition.type === 'and')
    return [condition.left, condition.right].flatMap((part) => listUnmet(part, holds));
  return holds(condition) ? [] : [say(condition, false)];
}

function say(asked: Expression, denied: boolean): string {
  switch (asked.type) {
    case 'and':
    case 'or': {
      const isBoth = (asked.type === 'and') !== denied;
      return `${say(asked.left, denied)}${isBoth ? '，并且' : '，或者'}${say(asked.right, denied)}`;
    }
    case 'not':
      return say(asked.operand, !denied);
    case 'defined':
      return say(asked.operand, denied);
    case 'comparison':
      return sayComparison(asked, denied);
    case 'contains':
      return `${nameValue(asked.item)}${denied ? '不' : ''}是${nameValue(asked.list)}`;
    default:
      return `${denied ? '没有' : '有'}${nameValue(asked)}`;
  }
}

function sayComparison({ operator, left, right }: Comparison, denied: boolean): string {
  const isNothing = right.type === 'constant' && right.value === 0;
  if (isNothing && operator === '>') return `${denied ? '没有' : '有'}${nameValue(left)}`;
  return `${nameValue(left)}${operators[operator][denied ? 1 : 0]}${nameValue(right)}`;
}

/** A fact by what it is, or by the field that it is typed in; a value as it is. */
function nameValue(asked: Expression): string {
  if (asked.type === 'constant')
    return typeof asked.value === 'string' ? `“${asked.value}”` : String(asked.value);
  if (asked.type === 'list') return asked.items.map(nameValue).join('、');
  if (asked.type !== 'name' && asked.type !== 'member') return '另算的数';
  const path = describeExpression(asked).replace(/\.(?:n|分|length)$/, '');
  const isCounted = describeExpression(asked).endsWith('.length');
  const steps = path.split('.').map((step) => step.replace(/\[.*\]$/, ''));
  const help = isTyped(steps) ? undefined : findField(describeFacts(), steps)?.help;
  return help ? `“${help.replace(/[：；，。].*$/, '')}”（${path}）` : `“${path}”${isCounted ? '的项数' : ''}`;
}

/** Whether a fact stands in 活动.yaml under that name. */
function isTyped([first = '']: readonly string[]): boolean {
  return !derived.has(first);
}

const derived: ReadonlySet<string> = new Set([
  '可称',
  '进度',
  '来源归类',
  '构成',
  '同比',
  '累计',
  '申报',
  '上报',
]);
