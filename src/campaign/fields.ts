/**
 * The schema seen as a tree of fields: what the loader, the roster, the templates' name check, the editors'
 * JSON Schema and the field reference need to know of it. Read from the zod schema, never written twice.
 */
import { z } from 'zod';
import type { FieldMeta, LeafKind } from './schema/kinds.ts';

export interface Field {
  kind: 'object' | 'list' | 'leaf';
  /** of a leaf */
  leaf: LeafKind;
  required: boolean;
  help: string;
  synonyms: string[];
  /** of a leaf of kind `choice` */
  choices: string[];
  /** of an object: the field that a plain text stands for */
  shorthand?: string;
  /** of a list: the record that may stand in its place, as the roster's file for its rows */
  record?: Field;
  /** of an object; lazily made, since 资金来源.构成 and 小节.内容 contain themselves */
  fields: Record<string, Field>;
  /** of a list */
  item: Field;
}

const described = new WeakMap<z.core.$ZodType, Field>();

/** Describes a schema. The same schema gives the same object, so recursion ends. */
export function describeField(schema: z.core.$ZodType): Field {
  const known = described.get(schema);
  if (known) return known;
  const field = {
    kind: 'leaf',
    leaf: 'text',
    required: true,
    help: '',
    synonyms: [],
    choices: [],
  } as unknown as Field;
  described.set(schema, field);
  fill(field, schema);
  return field;
}

/** Unwraps optional and transform down to the shape that the model has, collecting the outermost meta. */
function fill(field: Field, schema: z.core.$ZodType): void {
  const meta = (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
  field.help ||= meta.help ?? '';
  if (meta.synonyms) field.synonyms = meta.synonyms;
  if (meta.shorthand) field.shorthand = meta.shorthand;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (meta.leaf) {
    field.leaf = meta.leaf;
    if (def.type === 'enum') field.choices = Object.values(def.entries).map(String);
  } else if (def.type === 'optional') {
    field.required = false;
    fill(field, def.innerType);
  } else if (def.type === 'nonoptional') {
    fill(field, def.innerType);
    field.required = true;
  } else if (def.type === 'pipe') {
    fill(field, def.out);
  } else if (def.type === 'union') {
    // the only union of shapes is 名册: the rows are what the model ends up with
    const [rows, file] = def.options;
    fill(field, rows!);
    field.record = describeField(file!);
  } else if (def.type === 'array') {
    field.kind = 'list';
    Object.defineProperty(field, 'item', { get: () => describeField(def.element), enumerable: true });
  } else if (def.type === 'object') {
    field.kind = 'object';
    let fields: Record<string, Field> | undefined;
    Object.defineProperty(field, 'fields', {
      get: () => {
        fields ??= Object.fromEntries(
          Object.entries(def.shape).map(([key, value]) => [key, describeField(value)]),
        );
        return fields;
      },
      enumerable: true,
    });
  } else {
    throw new Error(`a schema of type ${def.type} has no place in the field tree`);
  }
}

/** Finds the field at a path of keys and indices; undefined where the path leaves the schema. */
export function findField(root: Field, path: readonly (string | number)[]): Field | undefined {
  let field: Field | undefined = root;
  for (const step of path) {
    if (field?.kind === 'list') field = field.item;
    else if (field?.kind === 'object')
      field = Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
    else return undefined;
  }
  return field;
}
