/** What is written in a template itself: the shapes of its constants and records, and of which kinds its tests make sense. */
import { anyShape, asTree, leafShape, type NameTree, type Shape, type ValueKind } from './shapes.ts';
import type { Constant, Expression, RecordLiteral } from './syntax.ts';

export const flagShape: NameTree = { kind: 'leaf', leaf: 'flag' };

/** What is compared by its number. */
export const figureKinds: ReadonlySet<ValueKind> = new Set(['money', 'count', 'integer', 'date']);

/** What tests make sense of, where that is not everything. */
export const kindsOfTests: ReadonlyMap<string, ReadonlySet<ValueKind>> = new Map([
  ...['even', 'odd', 'divisibleby'].map((test) => [test, new Set<ValueKind>(['count', 'integer'])] as const),
  ...['lower', 'upper'].map((test) => [test, new Set<ValueKind>(['text', 'choice'])] as const),
]);

export function shapeOfConstant(value: Constant['value']): NameTree {
  if (typeof value === 'string') return { kind: 'leaf', leaf: 'text' };
  if (typeof value === 'boolean') return flagShape;
  return typeof value === 'number' ? { kind: 'leaf', leaf: 'integer' } : leafShape;
}

/** Of an object of which nothing is known, nothing is known when it has more fields either. */
export function shapeOfRecord({ base, fields }: RecordLiteral, look: (part: Expression) => Shape): NameTree {
  const written = Object.entries(fields).map(([key, part]) => [key, asTree(look(part))] as const);
  const under = base && look(base);
  if (under && under.kind !== 'object') return anyShape;
  return { kind: 'object', fields: { ...under?.fields, ...Object.fromEntries(written) } };
}
