/**
 * The kinds of value that fields are made of, words apart (see `texts.ts`). Input is always text as the user typed it (the source room
 * keeps scalars as text); each kind turns it into the typed value or raises an issue whose `params.kind`
 * names the entry of the problem catalogue. What a field means is its `meta` (see `meanings.ts`).
 */
import * as z from 'zod';
import { addDays } from '../../chinese/calendar.ts';
import { countsPersons, parseCount } from '../../chinese/count.ts';
import { parseDate, spanDates } from '../../chinese/date.ts';
import { parseMoney } from '../../chinese/money.ts';
import { parseChineseNumeral } from '../../chinese/numerals.ts';
import { bodyUnits, type Count, type CountUnit, type DateSpan, type Money } from '../../chinese/values.ts';
import type { FormKind } from '../../diagnostics/catalogue/schema.ts';
import { parseFrequency } from '../frequency.ts';
import { parsed } from './parsed.ts';
import { phrase } from './texts.ts';
import type { Wordings } from './wordings.ts';

/** 金额: exact 分. */
export function money(help: string) {
  return parsed<Money>('money', help, parseMoney);
}

/** 户数: people are no measure of it. */
export function households(help: string) {
  const parse = (given: string) => {
    const read = parseCount(given, '户');
    if (read?.unit === '个' || read?.unit === '家') return { ...read, unit: '户' as const };
    return read?.unit === '户' || read?.unit === '户次' ? read : undefined;
  };
  return parsed<Count>('count', help, parse, 'households');
}

/** 人数, 户数, 人次, 家数; `unit` where the user typed a bare number or 个. Things are not taken for people. */
export function count(help: string, unit: CountUnit = '名') {
  return parsed('count', help, (given) => {
    const read = parseCount(given, unit);
    if (read?.unit === '个') return { ...read, unit };
    return read && !(bodyUnits as readonly CountUnit[]).includes(read.unit) ? undefined : read;
  });
}

/** 次数, 份数, 篇数: how often something was done, how many copies there were. People are no measure of it; 人次 are. */
export function times(help: string) {
  const parse = (given: string) => {
    const read = parseCount(given, '次');
    return read && countsPersons(read.unit) ? undefined : read;
  };
  return parsed<Count>('count', help, parse, 'times');
}

/**
 * A whole number, bare or with the words that it is said with: 第十六届, 5个工作日.
 * @param wanted what a problem asks to type, where it is more than a number
 */
export function integer(
  help: string,
  { before = '', after = '', form: wanted }: { before?: string; after?: string; form?: FormKind } = {},
) {
  const form = new RegExp(`^(?:${before})?(?:(\\d{1,6})|([一二三四五六七八九十百]+))(?:${after})?$`);
  const parse = (given: string) => {
    const [, digits, numeral] = form.exec(given.replace(/\s/g, '')) ?? [];
    return digits === undefined ? parseChineseNumeral(numeral ?? '') : Number(digits);
  };
  return parsed('integer', help, parse, wanted);
}

/** A year of four digits or numerals, with or without 年, 年度; one that something began in, 自2008年起. */
export function year(help: string) {
  return parsed(
    'integer',
    help,
    (given) => {
      const [, digits = ''] =
        /^(?:自|从|截[至止]到?)?([12一二][\d〇○零Oo一二三四五六七八九]{3})(?:年度?)?(?:[底末]|12月(?:31日|底)?)?(?:起|以来|开始|至今)?$/.exec(
          given,
        ) ?? [];
      const number = Number([...digits].map((sign) => readDigitSign(sign)).join(''));
      return digits !== '' && number >= 1900 && number < 2100 ? number : undefined;
    },
    'year',
  );
}

function readDigitSign(sign: string): string {
  return /[〇○零Oo]/.test(sign) ? '0' : /\d/.test(sign) ? sign : String(parseChineseNumeral(sign));
}

/** So many days, as said: 7天, 七天, 7个自然日, 一周, 公示7天. */
export function days(help: string) {
  const form =
    /^(?:公示|为期|公示期|[共计]|连续)*(?:(\d{1,3})|([一二两三四五六七八九十]{1,3}))(?:个?(周|星期|自然日|天|日))?$/;
  const parse = (given: string) => {
    const [, digits, numeral = '', unit = ''] = form.exec(given.replace(/\s/g, '')) ?? [];
    const number = digits === undefined ? parseChineseNumeral(numeral) : Number(digits);
    return number === undefined ? undefined : number * (/周|星期/.test(unit) ? 7 : 1);
  };
  return parsed('integer', help, parse, 'days');
}

/** How often an amount is given: 每学期, 每年两次. It steers a sentence, as a choice does, and is as open as such words are. */
export function frequency(help: string) {
  return parsed('choice', help, parseFrequency, 'frequency');
}

const YES = /^(?:[是对有要用可能行好]|是的|需要|可以|同意|肯定|true|yes|y|on|1|√|✓|✔|☑|■)$/i;
const NO = /^(?:[否不无没非]|否定|false|no|n|off|0|×|✗|✘|x|□)$/i;
const NOT = /^(?:不|没有?|非|未|无需?|不必|不是)(?=.)/;

/**
 * 是 or 否, or in the words of what is asked: 盖, 不盖.
 * @param yes a pattern of what else means 是; with 不, 非, 未 before it, it means 否
 * @param no a pattern of what else means 否
 */
export function flag(help: string, { yes = '是', no = '否' }: { yes?: string; no?: string } = {}) {
  const [isYes, isNo] = [yes, no].map((words) => new RegExp(`^(?:${words})$`));
  return parsed('flag', help, (given) => {
    if (YES.test(given) || isYes?.test(given)) return true;
    if (NO.test(given) || isNo?.test(given)) return false;
    const denied = given.replace(NOT, '');
    return denied !== given && (YES.test(denied) || isYes?.test(denied)) ? false : undefined;
  });
}

/** One of a few words, however it is worded. */
export function choice<const T extends readonly string[]>(
  values: T,
  help: string,
  wordings: Wordings<NoInfer<T[number]>> = [],
) {
  return z.enum(values).register(z.globalRegistry, { help, leaf: 'choice', wordings });
}

/** Usually one of a few words, however it is worded; any other is kept as typed, and printed. */
export function openChoice<const T extends readonly string[]>(
  values: T,
  help: string,
  wordings: Wordings<NoInfer<T[number]>>,
) {
  return phrase(`${help}：${values.join('、')}；别的照写的字印`).meta({ offered: values, wordings });
}

/** 45874, as a spreadsheet keeps a day of this century's 2009 to 2050: 2025-08-05. */
function readSerialDay(text: string): string | undefined {
  const [, serial] = /^(4\d{4}|5[0-4]\d{3})(?:\.\d+)?$/.exec(text) ?? [];
  return serial && addDays('1899-12-30', Number(serial));
}

/**
 * 日期: a day, a vague time (8月底), or `{起, 止}`.
 * @param before a pattern of the words that the report puts before it
 */
export function date(help: string, { before }: { before?: string } = {}) {
  const words = before === undefined ? undefined : new RegExp(`^(?:${before})`);
  const parse = (text: string) => {
    const bare = words ? text.replace(words, '') : text;
    return parseDate(readSerialDay(bare) ?? bare);
  };
  const end = (which: string) => parsed('date', which, parse);
  const span = z
    .strictObject({ 起: end('第一天，如 8月11日'), 止: end('最后一天，如 8月15日') })
    .transform(({ 起, 止 }, context): DateSpan => {
      const joined = spanDates(起, 止);
      if (joined.from <= joined.to) return joined;
      const given = `${起.text ?? 起.from}—${止.text ?? 止.to}`;
      context.addIssue({ code: 'custom', params: { kind: 'date-order', given } });
      return z.NEVER;
    });
  return z.union([parsed('date', help, parse), span]).register(z.globalRegistry, { help, leaf: 'date' });
}

/** A list; what was typed as a single item has become a list of one before it is validated (`shapeValue`). */
export function list<T extends z.ZodType>(item: T, help: string) {
  return z.array(item).register(z.globalRegistry, { help });
}

/**
 * A record; a plain text stands for the record with only that field, and has become it before it is validated.
 * @param label the field that the words before a figure stand for: 职工代表30余人
 */
export function shorthand<T extends z.ZodObject>(
  field: keyof T['shape'] & string,
  record: T,
  label?: keyof T['shape'] & string,
) {
  return record.meta(label === undefined ? { shorthand: field } : { shorthand: field, label });
}
