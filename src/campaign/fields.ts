/**
 * The schema seen as a tree of fields: what the loader, the roster, the templates' name check, the editors'
 * JSON Schema and the field reference need to know of it. Read from the zod schema, never written twice.
 */
import * as z from 'zod';
import type { FieldMeta, LeafKind } from './schema/meanings.ts';

interface Described {
  required: boolean;
  help: string;
  /** what was declared of it, see `FieldMeta` */
  meta: FieldMeta;
}

/** A field that holds one value, typed as a text: words, a figure, a date, a choice. */
export interface LeafField extends Described {
  kind: 'leaf';
  leaf: LeafKind;
  /** of a leaf of kind `choice`, or of a text that usually is one: the words that are known */
  choices: readonly string[];
}

export interface ListField extends Described {
  kind: 'list';
  /** lazily made, since 资金来源.构成 and 小节.内容 contain themselves */
  readonly item: Field;
  /** the record that may stand in its place, as the roster's file for its rows */
  record?: Field;
}

/** A record: its fields by name, in the order of the schema. */
export interface ObjectField extends Described {
  kind: 'object';
  /** lazily made */
  readonly fields: Record<string, Field>;
  /** the field that a plain text stands for */
  shorthand?: string;
}

/** One field of the schema; `kind` says which sort. */
export type Field = LeafField | ListField | ObjectField;

const described = new WeakMap<z.core.$ZodType, Field>();

/** Describes a schema. The same schema gives the same object, and what contains itself is described once. */
export function describeField(schema: z.core.$ZodType): Field {
  const known = described.get(schema);
  if (known) return known;
  const field = read(schema, {}, undefined);
  described.set(schema, field);
  return field;
}

/** Describes the schema of a record. */
export function describeRecord(schema: z.ZodObject): ObjectField {
  return describeField(schema) as ObjectField;
}

/**
 * Unwraps optional and transform down to the shape that the model has.
 * @param outer the meta of what it was unwrapped from, which goes before its own
 * @param required what that said
 */
function read(schema: z.core.$ZodType, outer: FieldMeta, required: boolean | undefined): Field {
  const meta: FieldMeta = { ...z.globalRegistry.get(schema), ...outer };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const base: Described = { required: required ?? true, help: meta.help ?? '', meta };
  if (meta.leaf) {
    const choices = def.type === 'enum' ? Object.values(def.entries).map(String) : (meta.offered ?? []);
    return { ...base, kind: 'leaf', leaf: meta.leaf, choices };
  }
  switch (def.type) {
    case 'optional':
      return read(def.innerType, meta, required ?? false);
    case 'nonoptional':
      return read(def.innerType, meta, required ?? true);
    case 'pipe':
      return read(def.out, meta, required);
    case 'union': {
      // the only union of shapes is 名册: the rows are what the model ends up with
      const [rows, file] = def.options as [z.core.$ZodType, z.core.$ZodType];
      return Object.assign(read(rows, meta, required), { record: describeField(file) });
    }
    case 'array':
      return lazily({ ...base, kind: 'list' as const }, 'item', () => describeField(def.element));
    case 'object': {
      const { shorthand } = meta;
      const object = { ...base, kind: 'object' as const, shorthand };
      return lazily(object, 'fields', () =>
        Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, describeField(value)])),
      );
    }
    default:
      throw new Error(`a schema of type ${def.type} has no place in the field tree`);
  }
}

/** With a property that is made when it is first asked for. */
function lazily<T extends object, K extends string, V>(
  target: T,
  key: K,
  make: () => V,
): T & { readonly [P in K]: V } {
  let made: V | undefined;
  const descriptor = { get: () => (made ??= make()), enumerable: true };
  return Object.defineProperty(target, key, descriptor) as T & { readonly [P in K]: V };
}

/** The field that a step leads to: of an object by its key, of a list by any index. */
export function enterField(field: Field | undefined, step: string | number): Field | undefined {
  if (field?.kind === 'list') return field.item;
  if (field?.kind !== 'object' || !Object.hasOwn(field.fields, step)) return undefined;
  return field.fields[step];
}

/** Finds the field at a path of keys and indices; undefined where the path leaves the schema. */
export function findField(root: Field, path: readonly (string | number)[]): Field | undefined {
  return path.reduce<Field | undefined>(enterField, root);
}
