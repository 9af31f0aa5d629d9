/** What a campaign says of each field, as an example of what to write there. */
import type { PlainObject, PlainValue } from '../source/places.ts';
import type { Field } from './fields.ts';

/** A value as it was typed, under its key. */
export interface Example {
  key: string;
  value: PlainValue;
}

/** The examples at hand. A field that stands in several places has the one that comes first. */
export type Examples = ReadonlyMap<Field, Example>;

/** Collects them from a campaign as typed: a text may stand for a record, and one item for a list. */
export function collectExamples(typed: PlainObject, root: Field): Examples {
  const found = new Map<Field, Example>();
  const collect = (field: Field | undefined, example: Example): void => {
    if (!field) return;
    if (!found.has(field)) found.set(field, example);
    const { key, value } = example;
    if (field.kind === 'list') {
      const items = Array.isArray(value) ? value : [value];
      const item = field.record && typeof value === 'string' ? field.record : field.item;
      for (const each of items) collect(item, { key, value: each });
    } else if (field.kind === 'object') {
      const isRecord = typeof value === 'object' && value !== null;
      const record = isRecord ? (value as PlainObject) : { [field.shorthand ?? '']: value };
      for (const [name, part] of Object.entries(record))
        collect(field.fields[name], { key: name, value: part });
    }
  };
  collect(root, { key: '', value: typed });
  return found;
}
