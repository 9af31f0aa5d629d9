/**
 * The kinds of value that fields are made of. Input is always text as the user typed it (the source room
 * keeps scalars as text); each kind turns it into the typed value or raises an issue whose `params.kind`
 * names the entry of the problem catalogue.
 *
 * `meta` carries what other uses of the schema need: `help` (Chinese, for the reference and for editors),
 * `synonyms` (column headings of a roster), `leaf` (the kind of a printable value), `json` (what an editor
 * may accept in YAML besides a string).
 */
import { z } from 'zod';
import { parseCount } from '../../chinese/count.ts';
import { parseDate, spanDates } from '../../chinese/date.ts';
import { parseMoney } from '../../chinese/money.ts';
import type { Count, CountUnit, DateSpan, Money } from '../../chinese/values.ts';

export type LeafKind = 'text' | 'money' | 'count' | 'date' | 'integer' | 'flag' | 'choice';

export interface FieldMeta {
  help?: string;
  synonyms?: string[];
  leaf?: LeafKind;
  json?: Record<string, unknown>;
}

const scalar = { type: ['string', 'number'] };

/** A field parsed from its text by `parse`; `undefined` from it is a problem of that kind. */
function parsed<T>(
  leaf: LeafKind,
  parse: (text: string) => T | undefined,
  help: string,
  json: Record<string, unknown>,
) {
  return z
    .string()
    .transform((text, context): T => {
      const value = parse(text.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', params: { kind: leaf, given: text } });
      return z.NEVER;
    })
    .meta({ help, leaf, json });
}

/** 文字: kept as typed, ends trimmed. */
export function text(help: string) {
  return parsed('text', (given) => (given === '' ? undefined : given), help, scalar);
}

/** 金额: exact 分. */
export function money(help: string) {
  return parsed<Money>('money', parseMoney, help, scalar);
}

/** 人数, 户数, 人次, 份数; `unit` where the user typed a bare number. */
export function count(help: string, unit: CountUnit = '名') {
  return parsed<Count>('count', (given) => parseCount(given, unit), help, scalar);
}

/** A whole number: a year, a number of days. */
export function integer(help: string) {
  return parsed<number>('integer', (given) => (/^\d{1,6}$/.test(given) ? Number(given) : undefined), help, {
    type: ['integer', 'string'],
  });
}

/** A year of four digits, with or without 年. */
export function year(help: string) {
  return parsed<number>(
    'integer',
    (given) => {
      const match = /^((?:19|20)\d\d)年?$/.exec(given);
      return match ? Number(match[1]) : undefined;
    },
    help,
    { type: ['integer', 'string'] },
  );
}

/** 是 or 否. */
export function flag(help: string) {
  return parsed<boolean>(
    'flag',
    (given) => {
      if (/^(是|有|true|yes|√)$/i.test(given)) return true;
      return /^(否|无|false|no|×)$/i.test(given) ? false : undefined;
    },
    help,
    { type: ['string', 'boolean'] },
  );
}

/** One of a few words. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, help: string) {
  return z.enum(values).meta({ help, leaf: 'choice' });
}

/** 日期: a day, a vague time (8月底), or `{起, 止}`. */
export function date(help: string) {
  const span = z.strictObject({ 起: dateText('第一天'), 止: dateText('最后一天') });
  return z
    .union([
      dateText(help),
      span.transform(({ 起, 止 }, context): DateSpan => {
        const joined = spanDates(起, 止);
        if (joined.from <= joined.to) return joined;
        context.addIssue({
          code: 'custom',
          params: { kind: 'date-order', given: `${起.text ?? 起.from}—${止.text ?? 止.to}` },
        });
        return z.NEVER;
      }),
    ])
    .meta({
      help,
      leaf: 'date',
      json: { anyOf: [scalar, { type: 'object', properties: { 起: scalar, 止: scalar } }] },
    });
}

function dateText(help: string) {
  return parsed<DateSpan>('date', parseDate, help, scalar);
}

/** A list; a single item may stand for a list of one. */
export function list<T extends z.ZodType>(item: T, help: string) {
  return z
    .preprocess((value) => (Array.isArray(value) || value === undefined ? value : [value]), z.array(item))
    .meta({ help });
}

/** A record; a plain text stands for the record with only that field. */
export function shorthand<T extends z.ZodObject>(field: keyof T['shape'] & string, record: T) {
  return z
    .preprocess((value) => (typeof value === 'string' ? { [field]: value } : value), record)
    .meta({ json: { anyOf: [scalar, {}] } });
}
