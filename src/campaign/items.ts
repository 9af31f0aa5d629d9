/**
 * Lists that were typed as one: 本科12名、大专5名, 市教育局，市民政局, numbered sentences of one text, a map of labels and
 * figures. Which of them a field may be, its schema tells.
 */
import { scanFigures } from '../chinese/figures/scan.ts';
import { isObject, type PlainObject, type PlainValue } from '../source/places.ts';
import type { Field, LeafField } from './fields.ts';
import { isNumbered } from './schema/own-numbers.ts';
import { readWording } from './schema/wordings.ts';
import { isUnitName } from './unit-words.ts';

/** What stands for several items of a list; undefined of what is one. */
export function splitItems(typed: PlainValue, item: Field | undefined): PlainValue[] | undefined {
  if (item?.kind === 'object')
    return isItem(typed, item)
      ? (splitFigures(typed, item) ?? splitUnits(typed, item))
      : listLabelled(typed, item);
  return (
    splitYears(typed, item) ?? splitChoices(typed, item) ?? splitUnits(typed, item) ?? splitLines(typed, item)
  );
}

/** 本科12名、大专5名 is a record with each label and its figure; undefined where one of them lacks either. */
function splitFigures(typed: PlainValue, item: Field): string[] | undefined {
  if (typeof typed !== 'string' || item.meta.label === undefined || item.meta.shorthand === undefined)
    return undefined;
  const parts = typed
    .replace(/。$/, '')
    .split(/[、；;]|[，,](?!\d{3})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isOne = (part: string) => splitLabel(part)[0] !== '' && scanFigures(part).length === 1;
  return parts.length > 1 && parts.every(isOne) ? parts : undefined;
}

/** The words of a text between signs. */
function splitAt(typed: string, signs: RegExp): string[] {
  return typed
    .split(signs)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const splitAtSigns = (typed: string) => splitAt(typed, /[、，,；;]/);

const betweenUnits = /[、，,；;/／]|(?<=[\p{Script=Han}]) +(?=\p{Script=Han})/u;

/**
 * 市教育局，市民政局 are two units, and so are 城关 and 桥头 where nothing but units may stand; a sentence that ends in
 * one, 参加的有教育局、民政局, stays whole.
 */
function splitUnits(typed: PlainValue, item: Field | undefined): string[] | undefined {
  const field = item?.kind === 'object' ? item.fields[item.shorthand ?? ''] : item;
  if (typeof typed !== 'string' || field?.kind !== 'leaf' || field.leaf !== 'text') return undefined;
  if (field.meta.role === 'sentence') return undefined;
  const [words, atSigns] = [splitAt(typed, betweenUnits), splitAtSigns(typed)];
  if (words.length > 1 && words.every(isUnitName)) return words;
  const isOfUnits = field.meta.role === 'unit' && !/[（(][^）)]*[、，,；;]/.test(typed);
  return isOfUnits && atSigns.length > 1 ? atSigns : undefined;
}

/** 2020、2021年 are two years. */
function splitYears(typed: PlainValue, item: Field | undefined): string[] | undefined {
  if (typeof typed !== 'string' || item?.kind !== 'leaf' || item.leaf !== 'integer') return undefined;
  const words = typed.split(/[、，,；;和及\s]+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => /^\d{4}年?$/.test(word)) ? words : undefined;
}

/** Where the next numbered item may begin on the same line: 1.早动员；2.细核实. */
const betweenItems = /\n|(?<=[；;。])[^\S\n]*(?=[（\d])/;

/** Numbered items of one text, and lines that each end a sentence, are as many sentences. */
function splitLines(typed: PlainValue, item: Field | undefined): string[] | undefined {
  if (typeof typed !== 'string' || item?.kind !== 'leaf' || item.meta.role !== 'sentence') return undefined;
  const lines = splitAt(typed, /\n/);
  const numbered = [lines, splitAt(typed, betweenItems)].find(
    (items) => items.length > 1 && items.every(isNumbered),
  );
  if (numbered) return numbered;
  return lines.length > 1 && lines.slice(0, -1).every((line) => /[。；;！？!?]”?$/.test(line))
    ? lines
    : undefined;
}

/** 名册、资金来源表 where each item is a choice: the words that it names; undefined where it is no such list. */
function splitChoices(typed: PlainValue, item: Field | undefined): string[] | undefined {
  if (typeof typed !== 'string' || item?.kind !== 'leaf' || item.leaf !== 'choice') return undefined;
  const isKnown = (word: string) => item.choices.includes(chooseWord(word, item));
  if (isKnown(typed)) return undefined;
  const words = listChoices(typed, item);
  if (words.length > 1) return words;
  // one of them is none: it alone is told
  const parts = splitAtSigns(typed);
  return parts.length > 1 && parts.some(isKnown) ? parts : undefined;
}

/** The choices that a text names, one behind the other: 收到、制定; empty where one of its words is none. */
export function listChoices(typed: string, field: LeafField): string[] {
  const words = typed.split(/[、，,；;/／\s]+|[和及与]/).filter((word) => word !== '');
  const read = words.map((word) => chooseWord(word, field));
  return read.every((word) => field.choices.includes(word)) ? read : [];
}

/** {收入超标: 2名, 高中: {人数: 3名}} is a list of records, each with a label and a figure or more; undefined where it is none. */
export function listLabelled(value: PlainValue, item: Field): PlainObject[] | undefined {
  const { label, shorthand } = item.meta;
  if (label === undefined || shorthand === undefined || !isObject(value)) return undefined;
  const entries = Object.entries(value);
  const listed = entries.map(([key, said]) => {
    if (typeof said === 'string') return { [label]: key, [shorthand]: said };
    return isObject(said) && isItem(said, item) && !Object.hasOwn(said, label)
      ? { [label]: key, ...said }
      : undefined;
  });
  return listed.every((record) => record !== undefined) ? listed : undefined;
}

/** 职工代表30余人 is 职工代表 and 30余人; without words before the figure that it ends with, it is that figure. */
export function splitLabel(text: string): [label: string, figure: string] {
  const last = scanFigures(text).at(-1);
  if (last === undefined || last.index + last.text.length !== text.length) return ['', text];
  const label = text
    .slice(0, last.index)
    .trim()
    .replace(/(?<=.)的$/, '');
  return /^(?:总计|[共合]计|共|全部)?$/.test(label) ? ['', text] : [label, text.slice(last.index)];
}

/** 县级市 is the choice 县; what means none of the choices stays as typed. */
export function chooseWord(text: string, { choices, meta }: LeafField): string {
  return choices.length === 0 ? text : (readWording(text, choices, meta.wordings ?? []) ?? text);
}

/** Whether a value can be meant as the only item: of a record, one of its fields at least must be known. */
export function isItem(value: PlainValue, item: Field): boolean {
  if (!isObject(value)) return true;
  if (item.kind !== 'object') return item.kind === 'leaf' && item.leaf === 'date';
  const keys = Object.keys(value);
  return keys.length === 0 || keys.some((key) => Object.hasOwn(item.fields, key));
}
