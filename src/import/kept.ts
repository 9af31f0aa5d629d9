/** The fields that a file of ours keeps, as data again: names are found where they stand in its words still. */
import type { KeptField } from '../anchors/fields.ts';
import { digest, tighten } from '../anchors/words.ts';
import { nameAnonymously } from '../campaign/donors.ts';
import { parseFields } from '../campaign/parse.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath, type Step } from '../diagnostics/path.ts';
import { UNVERIFIED } from '../document/wording.ts';
import { placeData } from '../source/data.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { Plain } from './found.ts';

/** Texts of fields by their paths. */
export type Texts = Map<string, string>;

/** The fields as far as they are known: of a name that the file no longer says, nothing is. */
export function readKept(fields: readonly KeptField[], passages: readonly WordPassage[]): Texts {
  const words = passages.map(wordsIn);
  const names = findNames(fields, words);
  const texts: Texts = new Map();
  for (const field of fields) {
    const text = field.text ?? names.get(`${field.digest} ${field.length}`);
    if (text !== undefined && text !== '') texts.set(field.path, text);
  }
  return texts;
}

/** What a passage says, without space and marks of doubt. */
export const wordsIn = ({ text }: WordPassage): string => tighten(text.replaceAll(UNVERIFIED, ''));

/** What stands in the words under each digest; nothing where different words do. */
function findNames(fields: readonly KeptField[], words: readonly string[]): ReadonlyMap<string, string> {
  const hidden = fields.flatMap((field) => (field.digest === undefined ? [] : [field]));
  const found = new Map<string, Set<string>>();
  for (const length of new Set(hidden.map((field) => field.length).filter((one) => one <= longestName))) {
    const wanted = new Set(hidden.filter((field) => field.length === length).map((field) => field.digest));
    for (const text of words)
      for (let at = 0; at + length <= text.length; at++) {
        const part = text.slice(at, at + length);
        const kept = digest(part);
        if (!wanted.has(kept)) continue;
        const key = `${kept} ${length}`;
        found.set(key, (found.get(key) ?? new Set()).add(part));
      }
  }
  return new Map([...found].flatMap(([key, all]) => (all.size === 1 ? [[key, [...all].join('')]] : [])));
}

const longestName = 400;

/** The data that texts of fields make. */
export function toPlainData(texts: Texts): Record<string, Plain> {
  const data: Record<string, unknown> = {};
  for (const [path, text] of texts) {
    const steps = parsePath(path);
    let at = data as Record<Step, unknown>;
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1];
      if (!Object.hasOwn(at, step))
        Object.defineProperty(at, step, {
          value: next === undefined ? text : typeof next === 'number' ? [] : {},
          ...{ enumerable: true, configurable: true, writable: true },
        });
      at = at[step] as Record<Step, unknown>;
      if (typeof at !== 'object') break;
    }
  }
  return data as Record<string, Plain>;
}

/** The texts with the items of each list counted from one, without gaps. */
export function renumber(texts: Texts): Texts {
  const orders = new Map<string, Map<number, number>>();
  const renumbered: Texts = new Map();
  for (const [path, text] of texts) {
    const own: Step[] = [];
    const steps = parsePath(path);
    for (const [index, step] of steps.entries()) {
      if (typeof step !== 'number') {
        own.push(step);
        continue;
      }
      const list = formatPath(steps.slice(0, index));
      const order = orders.get(list) ?? new Map<number, number>();
      orders.set(list, order);
      order.set(step, order.get(step) ?? order.size);
      own.push(order.get(step) ?? 0);
    }
    renumbered.set(formatPath(own), text);
  }
  return renumbered;
}

/** A field that cannot stand, and why. */
export interface Dropped {
  path: string;
  text: string;
  why: string;
}

/** Leaves out what the schema does not take, and the record that lacks what it needs, until all that is left stands. */
export function keepValid(texts: Texts): { texts: Texts; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  let left = renumber(texts);
  for (let round = 0; round <= texts.size; round++) {
    const wrong = findInvalid(left);
    if (!wrong) break;
    const unnamed = findUnnamed(left, wrong.field ?? '');
    if (unnamed !== undefined) {
      left = new Map([...left, unnamed]);
      continue;
    }
    const within = listWithin(left, wrong.field ?? '');
    if (within.length === 0) break;
    for (const path of within) dropped.push({ path, text: left.get(path) ?? '', why: wrong.message });
    left = renumber(new Map([...left].filter(([path]) => !within.includes(path))));
  }
  return { texts: left, dropped };
}

/** A donor who wished not to be named is called as the file calls him: his name was never in it. */
function findUnnamed(texts: Texts, field: string): [path: string, text: string] | undefined {
  const record = /^(资金来源\[\d+\])(?:\.名称)?$/.exec(field)?.[1];
  if (record === undefined || texts.get(`${record}.匿名`) !== '是' || texts.has(`${record}.名称`))
    return undefined;
  return [`${record}.名称`, nameAnonymously({ 级别: texts.get(`${record}.级别`) })];
}

/** The first problem that a field has; that there is no unit or no year is for others to mend. */
function findInvalid(texts: Texts): Diagnostic | undefined {
  const data = toPlainData(texts);
  const whole = { ...data, 单位: data.单位 ?? { 全称: '某单位' }, 报告: data.报告 ?? { 年度: 2000 } };
  return parseFields(placeData(whole)).problems.find(
    ({ severity, field }) => severity === 'error' && field !== undefined,
  );
}

/** The fields at a path or within it; where there are none, within the nearest record around it that has some. */
function listWithin(texts: Texts, path: string): string[] {
  const steps = parsePath(path);
  for (let length = steps.length; length > 0; length--) {
    const around = formatPath(steps.slice(0, length));
    const within = [...texts.keys()].filter((one) => isWithin(one, around));
    if (within.length > 0) return within;
  }
  return [];
}

/** Whether a path is another, or leads into it. */
export const isWithin = (path: string, around: string): boolean =>
  path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
