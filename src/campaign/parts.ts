/**
 * What the words of one field say of others beside it: 每月720元 is 金额 and 频次, 36户36人 户数 and 人数, 5个工作日 under
 * 天数 工作日, 99.6万元（含税） a figure and its 口径. Each part goes into the field that is meant for it.
 */
import { parseCount } from '../chinese/count.ts';
import { parseDate } from '../chinese/date.ts';
import { parseMoney } from '../chinese/money.ts';
import { isObject, type PlainObject, type PlainValue, setField } from '../source/places.ts';
import { findCounter } from './counters.ts';
import { splitDays, swapDays } from './days.ts';
import type { Field } from './fields.ts';
import { splitFrequency, splitTerm } from './frequency.ts';
import { readSchools } from './schooling.ts';

/** A record whose fields hold what is theirs. */
export interface Parted {
  record: PlainObject;
  /** of each path that was filled from the words of another field, that field */
  origins: ReadonlyMap<readonly string[], string>;
}

/** Texts by the path of the field that they belong to, `[口径, 截至]`; an empty one is a field not given after all. */
type Parts = readonly (readonly [path: readonly string[], text: string])[];

/** Takes the words of a field apart; undefined where they say nothing else. */
type Split = (typed: string, field: string, record: PlainObject) => Parts | undefined;

interface Parter {
  /** fields that the record must be able to hold */
  needs: readonly string[];
  /** whether its words are those of this field */
  reads: (name: string, field: Field) => boolean;
  split: Split;
}

const isFigure = (_: string, field: Field) =>
  field.kind === 'leaf' && (field.leaf === 'money' || field.leaf === 'count');
const isMoney = (_: string, field: Field) => field.kind === 'leaf' && field.leaf === 'money';
const isCalled =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

const parters: readonly Parter[] = [
  { needs: ['频次', '期限'], reads: isCalled('频次'), split: splitTermOfFrequency },
  { needs: ['频次', '期限', '按户'], reads: isCalled('金额'), split: splitStandard },
  { needs: ['金额'], reads: (_, { meta }) => meta.each === true, split: splitEach },
  { needs: ['工作日', '天数'], reads: isCalled('时间'), split: splitDays },
  { needs: ['时间', '工作日', '天数'], reads: isCalled('工作日', '天数'), split: swapDays },
  { needs: ['人数', '户数'], reads: isCalled('人数', '户数'), split: splitHouseholds },
  { needs: ['户数'], reads: isMoney, split: splitPaid('户数') },
  { needs: ['人数'], reads: isMoney, split: splitPaid('人数') },
  { needs: ['名称', '数量'], reads: isCalled('名称'), split: splitThing },
  { needs: ['名称', '数量'], reads: isCalled('数量'), split: addCounter },
  { needs: [], reads: isFigure, split: dropEqual },
  { needs: ['口径'], reads: isFigure, split: splitRemark },
];

/** @param fields what the record may hold */
export function partRecord(typed: PlainObject, fields: Readonly<Record<string, Field>>): Parted {
  let record = typed;
  const origins = new Map<readonly string[], string>();
  for (const { keys, split } of listParters(fields)) {
    for (const key of Object.keys(record)) {
      const value = keys.has(key) ? record[key] : undefined;
      const parts = typeof value === 'string' ? split(value.trim(), key, record) : undefined;
      if (!parts?.every(([path, text]) => path[0] === key || agrees(record, path, text))) continue;
      // what was typed stays as it is
      if (record === typed) record = Object.fromEntries(Object.entries(typed));
      for (const [path, text] of parts) if (fill(record, path, text, key)) origins.set(path, key);
    }
  }
  return { record, origins };
}

type Fields = Parameters<typeof partRecord>[1];

const ofFields = new WeakMap<Fields, ReturnType<typeof listParters>>();

/** What parts the words of a record's fields: the same for all records of a kind. */
function listParters(fields: Fields): readonly { keys: ReadonlySet<string>; split: Split }[] {
  const known = ofFields.get(fields);
  if (known) return known;
  const listed = parters.flatMap(({ needs, reads, split }) => {
    if (needs.some((name) => !Object.hasOwn(fields, name))) return [];
    const keys = new Set(Object.keys(fields).filter((key) => reads(key, fields[key]!)));
    return keys.size > 0 ? [{ keys, split }] : [];
  });
  ofFields.set(fields, listed);
  return listed;
}

/** Whether a field is free, or says the same already; else both stay as typed, to be told. */
function agrees(record: PlainObject, path: readonly string[], text: string): boolean {
  const [holder, stated] = find(record, path);
  if (holder === undefined) return false;
  if (stated === undefined || stated === null) return true;
  return typeof stated === 'string' && simplify(stated) === simplify(text);
}

/** 5 and 5个工作日 are as many days. */
const simplify = (text: string) => text.replace(/\s|个?(?:工作日|自然日)|[天日户名人]$/g, '');

/** The record that a path ends in, undefined where something else stands, and what it says there. */
function find(
  record: PlainObject,
  path: readonly string[],
): [PlainObject | undefined, PlainValue | undefined] {
  const [key = '', below] = path;
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (below === undefined) return [record, value];
  if (value === undefined || value === null) return [record, undefined];
  return isObject(value)
    ? [value, Object.hasOwn(value, below) ? value[below] : undefined]
    : [undefined, value];
}

/** Sets a field; one that is filled from another's words only where it is free. Whether it was filled so. */
function fill(record: PlainObject, path: readonly string[], text: string, source: string): boolean {
  const [key = '', below] = path;
  if (key === source) {
    if (text === '') delete record[key];
    else setField(record, key, text);
    return false;
  }
  const [, stated] = find(record, path);
  if (stated !== undefined && stated !== null) return false;
  if (below === undefined) setField(record, key, text);
  else setField(record, key, { ...((record[key] ?? {}) as PlainObject), [below]: text });
  return true;
}

/** 每月720元, 5000元（一次性）, 每月300元，共10个月, 本科5000元. */
function splitStandard(typed: string): Parts | undefined {
  const term = splitTerm(typed);
  const words = term?.rest ?? typed;
  const parts = splitFrequency(words);
  const [, whom = '', sum] = WHOM.exec(words) ?? [];
  const amount = parts?.amount ?? sum ?? words;
  if (amount === typed || !parseMoney(amount)) return undefined;
  return [
    [['金额'], amount],
    ...(parts?.byHousehold ? [[['按户'], '是'] as const] : []),
    ...(parts?.frequency ? [[['频次'], parts.frequency] as const] : []),
    ...(term ? [[['期限'], term.term] as const] : []),
    ...(sum !== undefined && !parts ? [[['条件'], whom] as const] : []),
  ];
}

/** 本科5000元, 低保家庭每人3000元: to whom, before how much. */
const WHOM_WORDS = '[\\p{Script=Han}（）]{2,12}?';
const WHOM = new RegExp(
  `^(?=[^\\d]*(?:小学|中学|初中|高中|中职|中专|大专|专科|高职|本科|大学|研究生|硕士|博士|新生|家庭|孤儿|单亲|低保))(${WHOM_WORDS})(?:每[人生名户])?[：:]?([\\d一二两三四五六七八九十].*)$`,
  'u',
);

function splitTermOfFrequency(typed: string): Parts | undefined {
  const term = splitTerm(typed);
  return (
    term && [
      [['频次'], term.rest],
      [['期限'], term.term],
    ]
  );
}

/** 2000元/人 of one person is 2000元; what says how often stays as typed, to be told. */
function splitEach(typed: string, field: string): Parts | undefined {
  const parts = splitFrequency(typed);
  const isPlain = parts && !parts.frequency && !parts.byHousehold && /[元圆整正]$/.test(parts.amount);
  return isPlain ? [[[field], parts.amount]] : undefined;
}

const HOUSEHOLDS = '[^户]*?户(?:困难|贫困|特困|职工)*(?:家庭)?';
const PEOPLE = '[^户]*?[人名位](?:次|（次）)?(?:[学子考][^，,（(]{0,3})?';
const JOIN = '[、，,；;（(\\s]*(?:其中|涉及|共|计|合计|来自|分属|覆盖|惠及|含|和|及)*';
const PEOPLE_OF = new RegExp(
  `^(?:(${HOUSEHOLDS})${JOIN}(${PEOPLE})|(${PEOPLE})${JOIN}(${HOUSEHOLDS}))[）)]?$`,
);

/** 36户36人, 36名学生（30户）. */
function splitHouseholds(typed: string): Parts | undefined {
  const [, first, then, people = then ?? '', households = first ?? ''] = PEOPLE_OF.exec(typed) ?? [];
  const counts = [parseCount(people), parseCount(households)];
  if (counts.includes(undefined) || counts[1]?.unit !== '户') return undefined;
  return [
    [['人数'], people],
    [['户数'], households],
  ];
}

const PAID =
  /^(\d+(?:户|[人名位]))(?:困难|受助)*(?:职工|学生|家庭|子女)*[，,、]?(?:[共计合]|总共|合计|共计)+(\d.*[元万])$/;

/** 12户共1.2万元: whom a sum went to, where that is people or households as the field counts them. */
function splitPaid(counted: '人数' | '户数'): Split {
  return (typed, field) => {
    const [, people = '', sum = ''] = PAID.exec(typed) ?? [];
    if (people === '' || people.includes('户') !== (counted === '户数') || !parseMoney(sum)) return undefined;
    return [
      [[field], sum],
      [[counted], people],
    ];
  };
}

/** 书包36个, of things named with how many. */
function splitThing(typed: string): Parts | undefined {
  const [, thing = '', number = ''] =
    /^(\p{Script=Han}{2,12}?)[：:×xX*]?(\d{1,6}(?:余|多)?\p{Script=Han}?)$/u.exec(typed.replace(/\s/g, '')) ??
    [];
  if (thing === '' || /[年月第]$/.test(thing)) return undefined;
  return [
    [['名称'], thing],
    [['数量'], number],
  ];
}

/** 36 of 书包 is 36个. */
function addCounter(typed: string, _: string, { 名称: thing }: PlainObject): Parts | undefined {
  const counter = /^\d+$/.test(typed) && typeof thing === 'string' ? findCounter(thing) : undefined;
  return counter === undefined ? undefined : [[['数量'], typed + counter]];
}

const BRACKETED = /^([^（(]*\d[^（(]*)[（(]([^（）()]{2,30})[）)]$/;

/** 18万元（大写：壹拾捌万元整）, 180000元（18万元）: the same sum twice. */
function dropEqual(typed: string, field: string): Parts | undefined {
  const [, figure = '', again = ''] = BRACKETED.exec(typed) ?? [];
  const same = parseMoney(again.replace(/^(?:大写|人民币|小写|即|合)*[：:]?/, ''));
  const isSame = same && /[元圆整万]/.test(again) && same.fen === parseMoney(figure)?.fen;
  return isSame ? [[[field], figure]] : undefined;
}

/** 99.6万元（含税）: what is said of a figure in brackets is its 口径; with a figure of its own it stays, to be told. */
function splitRemark(typed: string, field: string): Parts | undefined {
  const [, figure = '', remark = ''] = BRACKETED.exec(typed) ?? [];
  if (remark === '' || !(parseMoney(figure) ?? parseCount(figure))) return undefined;
  const until = /^(?:统计)?截[至止]到?(?=.*\d)(.+)$/.exec(remark)?.[1];
  if (until !== undefined && parseDate(until))
    return [
      [[field], figure],
      [['口径', '截至'], until],
    ];
  if (/[\d一二三四五六七八九十]/.test(remark) || remark.length > 20 || readSchools(remark)) return undefined;
  return [
    [[field], figure],
    [['口径', '说明'], remark],
  ];
}
