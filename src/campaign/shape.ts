/**
 * What was typed, in the shape that the schema has: a single item becomes a list of one, a text the record that it
 * stands for, and what was left blank is gone. Whatever moved by it keeps the place where it was typed.
 */
import { formatPath, type Step } from '../diagnostics/path.ts';
import { isObject, type PlacedValue, type PlainObject, type PlainValue, setField } from '../source/places.ts';
import type { Field, LeafField } from './fields.ts';
import { chooseWord, isItem, listLabelled, splitItems, splitLabel } from './items.ts';
import { partRecord } from './parts.ts';

/**
 * Shapes a value. What no shape fits is left as typed, for the validation to tell; doing it twice is the same as once.
 * @param base path of the value, as its places know it
 */
export function shapeValue(
  { value, places }: PlacedValue,
  root: Field,
  base: readonly Step[] = [],
): PlacedValue {
  const shaper = new Shaper();
  const shaped = shaper.shape(value, root, { shaped: base, typed: base }) ?? {};
  return { value: shaped, places: { get: (path) => places.get(shaper.moved.get(path) ?? path) } };
}

/** Where a value stands now, and where it was typed; one and the same path where nothing moved. */
interface Position {
  shaped: readonly Step[];
  typed: readonly Step[];
}

class Shaper {
  /** typed paths of what moved, by the paths that it has now */
  readonly moved = new Map<string, string>();

  /** Undefined for what was left blank. */
  shape(value: PlainValue, field: Field | undefined, at: Position): PlainValue | undefined {
    if (at.shaped !== at.typed) this.moved.set(formatPath(at.shaped), formatPath(at.typed));
    if (value === null) return undefined;
    if (field?.kind === 'list' && !Array.isArray(value)) {
      if (field.record) return this.shape(value, field.record, at);
      if (typeof value === 'string')
        return this.#shapeList(splitItems(value, field.item) ?? [value], field, at, true);
      if (isItem(value, field.item)) return [this.shape(value, field.item, moveInto(at, 0))!];
      const labelled = listLabelled(value, field.item);
      if (labelled) return this.#shapeList(labelled, field, at, true);
    }
    if (typeof value === 'string') return this.#shapeText(value, field, at);
    const joined = field?.kind === 'leaf' ? joinParts(value, field) : undefined;
    if (joined !== undefined) return joined;
    return Array.isArray(value) ? this.#shapeList(value, field, at) : this.#shapeRecord(value, field, at);
  }

  #shapeText(text: string, field: Field | undefined, at: Position): PlainValue {
    if (field?.kind === 'leaf') return chooseWord(text, field);
    if (field?.kind !== 'object' || field.shorthand === undefined) return text;
    const [label, figure] = field.meta.label === undefined ? ['', text] : splitLabel(text);
    // a name alone is no figure
    if (label === '' && field.fields[field.meta.label ?? '']?.required) return text;
    const parts = label === '' ? [] : [[field.meta.label, label] as const];
    const typed = Object.fromEntries([...parts, [field.shorthand, figure] as const]);
    const { record } = partRecord(typed, field.fields);
    return Object.fromEntries(
      Object.entries(record).map(([key, part]) => [
        key,
        this.shape(part, field.fields[key], moveInto(at, key))!,
      ]),
    );
  }

  /** @param isOne of a list that was typed as one text: each item stands where that text does */
  #shapeList(
    list: readonly PlainValue[],
    field: Field | undefined,
    at: Position,
    isOne = false,
  ): PlainValue[] {
    const item = field?.kind === 'list' ? field.item : undefined;
    const shaped: PlainValue[] = [];
    for (const [index, child] of list.entries())
      for (const part of splitItems(child, item) ?? [child]) {
        const step = shaped.length;
        const kept = this.shape(part, item, isOne ? moveInto(at, step) : goInto(at, step, index));
        if (kept !== undefined) shaped.push(kept);
      }
    return shaped;
  }

  /** A known field typed with nothing after it is one not given; an unknown one stays, to be told. */
  #shapeRecord(typed: PlainObject, field: Field | undefined, at: Position): PlainObject {
    const shaped: PlainObject = {};
    const fields = field?.kind === 'object' ? field.fields : undefined;
    const { record, origins } = fields ? partRecord(typed, fields) : { record: typed, origins: [] };
    const sources = new Map(Array.from(origins, ([path, source]) => [path.join('.'), source]));
    // of a record that has not moved its texts have not
    const isInPlace = at.shaped === at.typed && sources.size === 0;
    for (const key of Object.keys(record)) {
      const child = record[key] ?? null;
      const known = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
      const kept =
        isInPlace && known?.kind === 'leaf' && typeof child === 'string'
          ? chooseWord(child, known)
          : (this.shape(child, known, goInto(at, key, sources.get(key) ?? key)) ?? (known ? undefined : ''));
      if (kept !== undefined) setField(shaped, key, kept);
    }
    for (const [path, source] of origins)
      this.moved.set(formatPath([...at.shaped, ...path]), formatPath([...at.typed, source]));
    return shaped;
  }
}

/** {姓名: 王建国, 职务: 县总工会主席} is 县总工会主席王建国; undefined where the text has no such parts. */
function joinParts(value: PlainValue, { meta: { parts } }: LeafField): string | undefined {
  if (!parts || !isObject(value)) return undefined;
  const texts = parts.flatMap((key) => (Object.hasOwn(value, key) ? [value[key]] : []));
  const isWhole = texts.length > 0 && texts.length === Object.keys(value).length;
  return isWhole && texts.every((text) => typeof text === 'string') ? texts.join('') : undefined;
}

/** The position of a part that is not written as such. */
function moveInto({ shaped, typed }: Position, step: Step): Position {
  return { shaped: [...shaped, step], typed };
}

function goInto({ shaped, typed }: Position, step: Step, typedStep: Step): Position {
  const path = [...shaped, step];
  return { shaped: path, typed: shaped === typed && step === typedStep ? path : [...typed, typedStep] };
}
