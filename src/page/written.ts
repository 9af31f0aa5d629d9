/** Values → YAML as a person would type it. */
import { isObject, type PlainObject, type PlainValue } from '../source/places.ts';
import { readYaml } from '../source/yaml.ts';

/** How a file is indented. */
export interface Indents {
  /** of a record within a record */
  step: number;
  /** of the dashes of a list, from its key */
  dash: number;
}

/** A text as a scalar: as it is where it reads so, else in double quotes. Line ends are within quotes too. */
export function writeScalar(text: string, inFlow: boolean): string {
  return readsAsTyped(text, inFlow) ? text : quoteDouble(text);
}

export function quoteDouble(text: string): string {
  return JSON.stringify(text).replace(/[\u0080-\u009f\u2028\u2029\ufeff]/g, escapeUnit);
}

const escapeUnit = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What YAML may take for a sign of its own at the beginning. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`~\s]|^(?:---|\.\.\.)/;

function readsAsTyped(text: string, inFlow: boolean): boolean {
  if (text === '' || indicator.test(text) || /[\n\r\t]|: |:$| #|\s$/.test(text)) return false;
  if (inFlow && /[,[\]{}]/.test(text)) return false;
  // the reader mends slips that it sees in plain text: what it would mend, or speak of, goes in quotes
  const line = inFlow ? `a: { b: ${text}, c: d }` : `a: ${text}`;
  const { value, problems } = readYaml(line, '');
  if (problems.length > 0 || !value || !isObject(value.value)) return false;
  const { a } = value.value;
  return inFlow
    ? isObject(a ?? null) && (a as PlainObject).b === text && Object.keys(a as PlainObject).length === 2
    : a === text && Object.keys(value.value).length === 1;
}

/** Longest value that stands in the line of its key, in UTF-16 units. */
const longestLine = 56;
const longestItem = 14;

/** A value within braces and brackets. */
export function writeFlow(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return writeScalar(value, true);
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, part]) => `${writeScalar(key, true)}: ${writeFlow(part)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** What stands behind `key:` or `-`, with the blank or the line end before it. `column` is that of the key. */
export function writeBehindKey(value: PlainValue, column: number, indents: Indents): string {
  if (value === null) return '';
  if (typeof value === 'string') return ` ${writeText(value, column, indents)}`;
  if (isEmpty(value) || (Array.isArray(value) && isShort(value))) return ` ${writeFlow(value)}`;
  const below = column + (Array.isArray(value) ? indents.dash : indents.step);
  return `\n${writeLines(value, below, indents)}`;
}

/** A text of several lines stands below its key as it is. */
function writeText(text: string, column: number, { step }: Indents): string {
  const isPlainBlock =
    text.includes('\n') && !/^\s|\s$|[^\S\n]\n|\r|\t|[\u0000-\u0009\u0080-\u009f]/.test(text);
  return isPlainBlock ? `|-\n${indentLines(text, column + step)}` : writeScalar(text, false);
}

export function indentLines(text: string, column: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(column) + line))
    .join('\n');
}

/** A record or a list over several lines, the first one indented too. */
export function writeLines(value: PlainObject | PlainValue[], column: number, indents: Indents): string {
  const pad = ' '.repeat(column);
  if (Array.isArray(value))
    return value.map((item) => `${pad}-${writeItem(item, column, indents)}`).join('\n');
  return Object.entries(value)
    .map(([key, part]) => `${pad}${writeScalar(key, false)}:${writeBehindKey(part, column, indents)}`)
    .join('\n');
}

/** What stands behind the dash of an item. A record begins in its line. */
export function writeItem(item: PlainValue, column: number, indents: Indents): string {
  if (item === null || typeof item === 'string' || Array.isArray(item))
    return writeBehindKey(item, column, indents);
  if (isShort(item)) return ` ${writeFlow(item)}`;
  return ` ${writeLines(item, column + 2, indents).trimStart()}`;
}

const isEmpty = (value: PlainObject | PlainValue[]) => Object.keys(value).length === 0;

/** Whether a value is read at a glance in one line. */
function isShort(value: PlainObject | PlainValue[]): boolean {
  const parts = Array.isArray(value) ? value : Object.values(value);
  const isFlat = parts.every((part) => typeof part === 'string' && !part.includes('\n'));
  if (!isFlat || writeFlow(value).length > longestLine) return false;
  return !Array.isArray(value) || parts.every((part) => (part as string).length <= longestItem);
}
