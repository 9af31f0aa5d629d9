/** The operators of nunjucks as the common nodes have them, and the order in which a product is calculated. */
import type { ArithmeticOperator, ComparisonOperator } from '../syntax.ts';
import type { NunjucksNode } from './nunjucks-nodes.ts';

/** By the sign in the template. */
export const comparisons: { [operator: string]: ComparisonOperator } = {
  '==': '==',
  '===': '===',
  '!=': '!=',
  '!==': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** By the parser's name of the node. */
export const arithmetics = {
  Add: '+',
  Sub: '-',
  Mul: '*',
  Div: '/',
  FloorDiv: '//',
  Mod: '%',
} as const satisfies { [typename: string]: ArithmeticOperator };

/** A factor of a product, with what stands before it. */
export interface Factor {
  operator: ArithmeticOperator;
  factor: NunjucksNode;
}

/** The factors of a product in their order. */
export function factorsOf(node: NunjucksNode, operator: ArithmeticOperator = '*'): Factor[] {
  if (node.typename !== 'Mul' && node.typename !== 'Div' && node.typename !== 'Mod')
    return [{ operator, factor: node }];
  return [...factorsOf(node.left, operator), ...factorsOf(node.right, arithmetics[node.typename])];
}
