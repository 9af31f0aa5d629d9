/** What is known of a value before there are data: which fields it has. */
import type { LeafKind } from '../facts/schema.ts';
import type { Scope } from './scope.ts';
import { counters, type MacroDefinition } from './syntax.ts';

/**
 * The names that templates may use, as a tree. `object` has `fields`, or an `item` under each of its names where only the
 * data give these; `list` has `item`; of `any` nothing is known.
 * Trees may contain themselves; they are read only as far as templates go.
 */
export interface NameTree {
  kind: 'object' | 'list' | 'leaf' | 'any';
  /** of a leaf: which kind of value, where that is known */
  leaf?: LeafKind;
  /** of a choice: all that it can be, where that is known */
  choices?: readonly string[];
  fields?: { [name: string]: NameTree };
  item?: NameTree;
}

/** What a value is, as far as helpers care. */
export type ValueKind = LeafKind | 'list' | 'object' | 'blocks';

export type Shape = NameTree | MacroShape | ModuleShape | BlockShape;

/** What a helper makes to stand by itself; `what` is how messages name it. */
export interface BlockShape {
  kind: 'blocks';
  what: string;
}

export interface MacroShape {
  kind: 'macro';
  definition: MacroDefinition;
  /** the names that its body sees, beside its parameters */
  scope: Scope<Shape>;
}

export interface ModuleShape {
  kind: 'module';
  names: ReadonlyMap<string, Shape>;
}

export const anyShape: NameTree = { kind: 'any' };
export const leafShape: NameTree = { kind: 'leaf' };

/** The shape of `loop` within a loop. */
export const loopShape: NameTree = {
  kind: 'object',
  fields: Object.fromEntries(counters.map((name) => [name, leafShape])),
};

const VALUES: ReadonlySet<Shape['kind']> = new Set(['list', 'object', 'blocks']);

/** What a value is; undefined where that is not known. */
export function kindOf(shape: Shape): ValueKind | undefined {
  if (shape.kind === 'leaf') return shape.leaf;
  return VALUES.has(shape.kind) ? (shape.kind as ValueKind) : undefined;
}

/** What of a kind of value cannot be printed, as messages name it. */
export const unprintable: Partial<Record<ValueKind, string>> = {
  list: '一组数据',
  object: '含有几项的数据',
  flag: '“是”或“否”',
};

/** How a message names a value that cannot be printed. */
export function describeUnprintable(value: unknown): string {
  const kind = Array.isArray(value) ? 'list' : typeof value === 'boolean' ? 'flag' : typeof value;
  return unprintable[kind as ValueKind] ?? '不能打印的数据';
}

/** The names that may follow a value; undefined where nothing is known of them. */
export function namesOf(shape: Shape): string[] | undefined {
  switch (shape.kind) {
    case 'object':
      return Object.keys(shape.fields ?? {});
    case 'module':
      return [...shape.names.keys()];
    case 'list':
      return ['length'];
    case 'leaf':
      // the bare number of a count, of money, the length of a text
      return ['n', '分', 'length'];
    case 'macro':
    case 'blocks':
      return [];
    case 'any':
      return undefined;
  }
}

/** What a name or an index after a value stands for; undefined where there is no such thing. */
export function fieldOf(shape: Shape, key: string | number): Shape | undefined {
  switch (shape.kind) {
    case 'object':
      if (!shape.fields) return shape.item;
      return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    case 'module':
      return shape.names.get(String(key));
    case 'list':
      return typeof key === 'number' ? itemOf(shape) : key === 'length' ? leafShape : undefined;
    case 'leaf':
      return fieldOfLeaf(shape.leaf, key);
    case 'macro':
    case 'blocks':
      return undefined;
    case 'any':
      return anyShape;
  }
}

/** What a path of names, `a.b`, reaches; undefined where there is no such thing. */
export function shapeAt(shape: Shape, path: string): Shape | undefined {
  return path
    .split('.')
    .reduce<Shape | undefined>(
      (holder, key) => holder && fieldOf(holder, /^\d+$/.test(key) ? Number(key) : key),
      shape,
    );
}

/** A shape as one that a list or an object can hold. */
export function asTree(shape: Shape): NameTree {
  return shape.kind === 'macro' || shape.kind === 'module' || shape.kind === 'blocks' ? anyShape : shape;
}

/** The bare number of a count, and of money; the length of a text, and its characters. */
function fieldOfLeaf(leaf: LeafKind | undefined, key: string | number): NameTree | undefined {
  if (key === 'n' || (key === '分' && leaf === 'money')) return leafShape;
  const isText = leaf === undefined || leaf === 'text' || leaf === 'choice';
  return isText && (key === 'length' || typeof key === 'number') ? leafShape : undefined;
}

/** What a loop over the value meets. */
export function itemOf(shape: Shape): Shape {
  if (shape.kind === 'list') return shape.item ?? anyShape;
  if (shape.kind !== 'object') return anyShape;
  if (shape.item) return shape.item;
  return commonShape(Object.values(shape.fields ?? {}));
}

/** The shape that all have, else `any`. */
export function commonShape(shapes: readonly Shape[]): Shape {
  const [first = anyShape, ...others] = shapes;
  return others.every((shape) => shape === first) ? first : anyShape;
}
