/**
 * Changes of fields → the text of a YAML file: only the value's own characters change, comments and order stay. What
 * a change makes is read again and held to what was asked for; where it is anything else, nothing is changed.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Field, findField } from '../campaign/fields.ts';
import { shapeValue } from '../campaign/shape.ts';
import { isObject, type PlainObject, type PlainValue, setField } from '../source/places.ts';
import { sanitise } from '../source/sanitise.ts';
import type { FieldEdit, Path, Typed } from './contract.ts';
import { readIndents } from './nodes.ts';
import { parseNodes, parseText } from './parsed.ts';
import type { Splice } from './removal.ts';
import { Splicer } from './splice.ts';

/** How a change ended. */
export type Edited =
  | { text: string }
  /** the field holds something else than the page showed */
  | { conflict: { path: Path; theirs: Typed; yours: Typed } }
  /** Chinese: why not */
  | { refused: string };

const unreadable = '这份 YAML 现在读不出来，请先在“YAML”里改好';
const unusual = '这一处的写法特别，表格里改不了，请在“YAML”里改';

/** What a text holds, in the shape of the form, by the name of its file; undefined where it cannot be read. */
export function readValues(text: string, root: Field, name = ''): PlainValue | undefined {
  if (text.trim() === '') return {};
  const { value } = parseText(text, name);
  if (!value) return undefined;
  return value.value === null ? {} : shapeValue(value, root).value;
}

/** Whether single fields of a text can be changed: what the reader mends in memory has to be mended in the file first. */
export function isEditable(text: string): boolean {
  return parseNodes(text) !== undefined;
}

/** Applies changes one after the other: all, or none. */
export function applyEdits(text: string, edits: readonly FieldEdit[], root: Field, name = ''): Edited {
  let edited = text;
  for (const edit of edits) {
    const step = applyEdit(edited, tidyEdit(edit), root, name);
    if (!('text' in step)) return step;
    edited = step.text;
  }
  return { text: edited };
}

/** As the file will be read: without blanks at the ends of a text, and what no eye sees in it. */
function tidyEdit(edit: FieldEdit): FieldEdit {
  if (edit.op === 'set') return { ...edit, value: tidy(edit.value) };
  return edit.op === 'insert' ? { ...edit, values: edit.values.map(tidy) } : edit;
}

function tidy(value: Typed): Typed {
  if (value === null) return null;
  if (typeof value === 'string') return sanitise(value).text.trim() || null;
  if (Array.isArray(value)) return value.map(tidy);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)]));
}

function applyEdit(text: string, edit: FieldEdit, root: Field, name: string): Edited {
  const values = readValues(text, root, name);
  if (values === undefined || !parseNodes(text)) return { refused: unreadable };
  const there = valueIn(values, edit.path) ?? null;
  if (!isDeepStrictEqual(there, edit.was)) {
    const yours = edit.op === 'set' ? edit.value : edit.op === 'insert' ? edit.values : null;
    return { conflict: { path: edit.path, theirs: there, yours } };
  }
  const wanted = shapeAnew(change(values, edit), root);
  for (const attempt of [text, spellOut(text, edit.path, values, name)]) {
    const made = attempt === undefined ? undefined : splice(attempt, edit, root);
    if (made !== undefined && isDeepStrictEqual(readValues(made, root, name), wanted)) return { text: made };
  }
  return { refused: unusual };
}

/** The text with one change made in it; undefined where the place is none that can be changed. */
function splice(text: string, edit: FieldEdit, root: Field): string | undefined {
  const tree = parseNodes(text);
  if (!tree) return undefined;
  const orderOf = (path: Path) => {
    const field = findField(root, path);
    return field?.kind === 'object' ? Object.keys(field.fields) : [];
  };
  const splicer = new Splicer(text, tree, readIndents(text, tree), orderOf);
  const made = spliceFor(splicer, edit);
  return made && put(text, made);
}

function spliceFor(splicer: Splicer, edit: FieldEdit): Splice | undefined {
  if (edit.op === 'remove') return splicer.remove(edit.path);
  if (edit.op === 'set') return splicer.set(edit.path, edit.value);
  if (edit.op === 'move') return splicer.move(edit.path, edit.from, edit.to);
  return (
    splicer.insert(edit.path, edit.at, edit.values) ??
    (edit.was === null ? splicer.set(edit.path, [...edit.values]) : undefined)
  );
}

export function put(text: string, { start, end, text: words }: Splice): string {
  return text.slice(0, start) + words + text.slice(end);
}

/**
 * The text where what stands for a record or a list along the path is written out as one: 出席: [何志远] → 出席:
 * [{ 姓名: 何志远 }]. Undefined where nothing does.
 */
function spellOut(text: string, path: Path, values: PlainValue, name: string): string | undefined {
  const typed = parseText(text, name).value?.value;
  const tree = parseNodes(text);
  if (typed === undefined || !tree) return undefined;
  for (let depth = 1; depth <= path.length; depth++) {
    const above = path.slice(0, depth);
    const meant = valueIn(values, above);
    const there = valueIn(typed, above);
    const isShort = typeof there === 'string' || (isObject(there ?? null) && Array.isArray(meant));
    if (!isShort || typeof meant !== 'object' || meant === null) continue;
    const splicer = new Splicer(text, tree, readIndents(text, tree), () => []);
    const made = splicer.set(above, meant);
    return made && put(text, made);
  }
  return undefined;
}

function shapeAnew(value: PlainValue, root: Field): PlainValue {
  return shapeValue({ value, places: new Map() }, root).value;
}

/** What stands at a path of a typed value. */
export function valueIn(value: PlainValue, path: Path): PlainValue | undefined {
  let inner: PlainValue | undefined = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<string | number, PlainValue>)[step];
  }
  return inner;
}

/** The values with a change made in them. */
function change(values: PlainValue, edit: FieldEdit): PlainValue {
  const copy = structuredClone(values);
  if (edit.op === 'remove') return removeIn(copy, edit.path);
  const there = valueIn(copy, edit.path);
  const list = Array.isArray(there) ? there : [];
  const value =
    edit.op === 'set'
      ? edit.value
      : edit.op === 'insert'
        ? list.toSpliced(edit.at, 0, ...edit.values)
        : list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, ...list.slice(edit.from, edit.from + 1));
  return setIn(copy, edit.path, structuredClone(value));
}

function setIn(value: PlainValue, [step, ...rest]: Path, set: PlainValue): PlainValue {
  if (step === undefined) return set;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : [];
    list[step] = setIn(list[step] ?? null, rest, set);
    return list;
  }
  const record: PlainObject = isObject(value) ? value : {};
  setField(record, step, setIn(record[step] ?? null, rest, set));
  return record;
}

/** Without a field or an item; what held nothing else goes with it. */
function removeIn(value: PlainValue, path: Path): PlainValue {
  const holder = valueIn(value, path.slice(0, -1));
  const step = path.at(-1);
  if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else if (isObject(holder ?? null)) delete (holder as PlainObject)[String(step)];
  const isEmpty = typeof holder === 'object' && holder !== null && Object.keys(holder).length === 0;
  return isEmpty && path.length > 1 ? removeIn(value, path.slice(0, -1)) : value;
}
