/** What a condition of the bank asks of the data, as what its reader can do: 受助人数要多于20名. */
import { describeExpression } from '../describe.ts';
import type { Comparison, ComparisonOperator, Expression } from '../syntax.ts';
import { type Noun, nameFact, nameTicks } from './nouns.ts';

const operators: Record<ComparisonOperator, [said: string, denied: string]> = {
  '==': ['要是', '不能是'],
  '===': ['要是', '不能是'],
  '!=': ['不能是', '要是'],
  '!==': ['不能是', '要是'],
  '<': ['要少于', '不能少于'],
  '<=': ['不能多于', '要多于'],
  '>': ['要多于', '不能多于'],
  '>=': ['不能少于', '要少于'],
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

/** What gives a value that the data don't hold. */
export function askFor(value: Expression): string {
  return say(value, false);
}

/** 要在“动员”的“方法”里勾选“走访企业”. */
export function askForTicks(kind: string, words: readonly string[]): string {
  return `要在${nameTicks(kind)}里勾选${words.map((word) => `“${word}”`).join('、')}`;
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
      return sayContained(asked.item, asked.list, denied);
    default:
      return sayPresence(nameOf(asked), denied);
  }
}

/** 要有按类别分的数（写在“分组”里…）; 要没有按类别分的数（资料里已经有了）. */
function sayPresence({ what, demand, claim }: Noun, denied: boolean): string {
  if (!denied) return demand;
  return claim ? `资料里是“${what}”，不说这一句` : `要没有${what}（资料里已经有了）`;
}

function sayContained(item: Expression, list: Expression, denied: boolean): string {
  const [word, path] = [sayValue(item, ''), list.type === 'list' ? '' : describeExpression(list)];
  const [, kind] = /^方法\.(.+)$/.exec(path) ?? [];
  if (kind !== undefined && item.type === 'constant')
    return denied ? `${nameTicks(kind)}里要没有勾选${word}` : askForTicks(kind, [String(item.value)]);
  const among =
    list.type === 'list' ? list.items.map((one) => sayValue(one, '')).join('、') : sayValue(list, '');
  return `${word}${denied ? '不能是' : '要是'}${among}${list.type === 'list' ? '之一' : '里的'}`;
}

function sayComparison({ operator, left, right }: Comparison, denied: boolean): string {
  const noun = nameOf(left);
  const isNothing = right.type === 'constant' && right.value === 0;
  if (isNothing && operator === '>') return sayPresence(noun, denied);
  return `${noun.what}${operators[operator][denied ? 1 : 0]}${sayValue(right, noun.unit)}`;
}

function nameOf(asked: Expression): Noun {
  const isFact = asked.type === 'name' || asked.type === 'member';
  return isFact ? nameFact(describeExpression(asked)) : { what: '由它们算出来的数', demand: '', unit: '' };
}

/** @param unit behind a number; an amount in 元 stands in the condition in 分 */
function sayValue(asked: Expression, unit: string): string {
  if (asked.type !== 'constant') return nameOf(asked).what;
  if (typeof asked.value !== 'number') return `“${String(asked.value)}”`;
  return `${unit === '元' ? asked.value / 100 : asked.value}${unit}`;
}
