/**
 * What was typed, in the shape that the schema has: a single item becomes a list of one, a text the record that it
 * stands for, and what was left blank is gone. Whatever moved by it keeps the place where it was typed.
 */
import { scanFigures } from '../chinese/figures/scan.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { isObject, type PlacedValue, type PlainObject, type PlainValue, setField } from '../source/places.ts';
import type { Field, LeafField } from './fields.ts';
import { splitFrequency } from './frequency.ts';
import { readWording } from './schema/wordings.ts';

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

/** 县级市 is the choice 县; what means none of the choices stays as typed. */
export function chooseWord(text: string, { choices, meta }: LeafField): string {
  return choices.length === 0 ? text : (readWording(text, choices, meta.wordings ?? []) ?? text);
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
      if (isItem(value, field.item)) return [this.shape(value, field.item, moveInto(at, 0))!];
    }
    if (typeof value === 'string') return this.#shapeText(value, field, at);
    return Array.isArray(value) ? this.#shapeList(value, field, at) : this.#shapeRecord(value, field, at);
  }

  #shapeText(text: string, field: Field | undefined, at: Position): PlainValue {
    if (field?.kind === 'leaf') return chooseWord(text, field);
    if (field?.kind !== 'object' || field.shorthand === undefined) return text;
    const [label, figure] = field.meta.label === undefined ? ['', text] : splitLabel(text);
    const parts = label === '' ? [] : [[field.meta.label, label] as const];
    return Object.fromEntries(
      [...parts, [field.shorthand, figure] as const].map(([key = '', part]) => {
        return [key, this.shape(part, field.fields[key], moveInto(at, key))!];
      }),
    );
  }

  #shapeList(list: readonly PlainValue[], field: Field | undefined, at: Position): PlainValue[] {
    const item = field?.kind === 'list' ? field.item : undefined;
    const shaped: PlainValue[] = [];
    for (const [index, child] of list.entries()) {
      const kept = this.shape(child, item, goInto(at, shaped.length, index));
      if (kept !== undefined) shaped.push(kept);
    }
    return shaped;
  }

  /** A known field typed with nothing after it is one not given; an unknown one stays, to be told. */
  #shapeRecord(record: PlainObject, field: Field | undefined, at: Position): PlainObject {
    const shaped: PlainObject = {};
    for (const [key, child] of Object.entries(record)) {
      const known =
        field?.kind === 'object' && Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
      const kept = this.shape(child, known, goInto(at, key, key)) ?? (known ? undefined : '');
      if (kept !== undefined) setField(shaped, key, kept);
    }
    if (field?.kind !== 'object') return shaped;
    if (field.fields.频次) this.#partFrequency(shaped, at);
    if (field.fields.工作日) this.#partDays(shaped, at);
    if (field.fields.口径) this.#partRemark(shaped, field.fields.口径, at);
    if (field.fields.金额?.meta.each) dropEach(shaped);
    return shaped;
  }

  /** 每月720元 says 频次 too; one that is typed apart must say the same, else both stay as typed, to be told. */
  #partFrequency(record: PlainObject, at: Position): void {
    const { 金额: typed, 频次: stated } = record;
    const parts = typeof typed === 'string' ? splitFrequency(typed) : undefined;
    if (!parts || (parts.frequency && stated !== undefined && stated !== parts.frequency)) return;
    setField(record, '金额', parts.amount);
    if (parts.byHousehold) this.#fillFrom('金额', '按户', '是', record, at);
    if (parts.frequency) this.#fillFrom('金额', '频次', parts.frequency, record, at);
  }

  /** 8月11日起5个工作日 says 工作日 too, 8月11日至17日（7天） 天数; days alone are no time. What is typed apart must say the same. */
  #partDays(record: PlainObject, at: Position): void {
    const { 时间: typed } = record;
    const parts = typeof typed === 'string' ? splitDays(typed) : undefined;
    if (!parts) return;
    const stated = record[parts.field];
    if (stated !== undefined && String(stated).replace(/\D/g, '') !== parts.days.replace(/\D/g, '')) return;
    this.#fillFrom('时间', parts.field, parts.days, record, at);
    if (parts.time === '') delete record.时间;
    else setField(record, '时间', parts.time);
  }

  /** 99.6万元（含税）: what is said of a figure in brackets is its 口径; with a figure of its own it stays, to be told. */
  #partRemark(record: PlainObject, scope: Field, at: Position): void {
    for (const [key, typed] of Object.entries(record)) {
      const [, figure = '', remark = ''] =
        (typeof typed === 'string' && key !== '名称' ? REMARKED.exec(typed) : undefined) ?? [];
      const own = record.口径 ?? {};
      if (remark === '' || scope.kind !== 'object' || !isObject(own) || own.说明 !== undefined) continue;
      setField(record, key, figure);
      setField(record, '口径', { ...own, 说明: remark });
      this.moved.set(formatPath([...at.shaped, '口径', '说明']), formatPath([...at.typed, key]));
    }
  }

  /** Fills a field that was not typed with what the words of another said. */
  #fillFrom(from: string, field: string, value: string, record: PlainObject, at: Position): void {
    if (record[field] !== undefined) return;
    setField(record, field, value);
    this.moved.set(formatPath([...at.shaped, field]), formatPath([...at.typed, from]));
  }
}

/** 2000元/人 of one person is 2000元; what says how often stays as typed, to be told. */
function dropEach(record: PlainObject): void {
  const { 金额: typed } = record;
  const parts = typeof typed === 'string' ? splitFrequency(typed) : undefined;
  if (parts && !parts.frequency && !parts.byHousehold && /[元圆整正]$/.test(parts.amount))
    setField(record, '金额', parts.amount);
}

/** 99.6万元（含税）: a figure, and what is said of it. */
const REMARKED = /^(\S*\d\S*[万亿元名人户余多])\s*[（(]([^（）()\d一二三四五六七八九十]{2,20})[）)]$/;
const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const DAYS = new RegExp(
  `^(|.*[\\d日号起始止])[，,、（( ]*(?:公示期?|为期|期限|[共计]|连续)*(?<days>(?:${NUMBER})(?:个?(?:工作日|自然日|周|星期)|天))[）)]?$`,
);

/** 8月11日起5个工作日: a time, and how many days it is; undefined where the words say no days. */
function splitDays(typed: string): { time: string; field: '工作日' | '天数'; days: string } | undefined {
  const match = typed.length > 40 ? null : DAYS.exec(typed.trim());
  const days = match?.groups?.days;
  if (!match || days === undefined) return undefined;
  const time = (match[1] ?? '').replace(/开始$/, '起');
  return { time, field: days.endsWith('工作日') ? '工作日' : '天数', days };
}

/** 职工代表30余人 is 职工代表 and 30余人; without words before the figure that it ends with, it is that figure. */
function splitLabel(text: string): [label: string, figure: string] {
  const last = scanFigures(text).at(-1);
  if (last === undefined || last.index + last.text.length !== text.length) return ['', text];
  const label = text.slice(0, last.index).trim();
  return /^(?:总计|[共合]计|共|全部)?$/.test(label) ? ['', text] : [label, text.slice(last.index)];
}

/** The position of a part that is not written as such. */
function moveInto({ shaped, typed }: Position, step: Step): Position {
  return { shaped: [...shaped, step], typed };
}

function goInto({ shaped, typed }: Position, step: Step, typedStep: Step): Position {
  const path = [...shaped, step];
  return { shaped: path, typed: shaped === typed && step === typedStep ? path : [...typed, typedStep] };
}

/** Whether a value can be meant as the only item: of a record, one of its fields at least must be known. */
function isItem(value: PlainValue, item: Field): boolean {
  if (!isObject(value)) return true;
  if (item.kind !== 'object') return item.kind === 'leaf' && item.leaf === 'date';
  const keys = Object.keys(value);
  return keys.length === 0 || keys.some((key) => Object.hasOwn(item.fields, key));
}
