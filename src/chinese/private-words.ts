/** What tells more of a person than a public notice may: numbers, birth dates, home addresses, illnesses. */

import { countNumerals, holdsNumber, toDigits } from './digits.ts';
import { toHalfWidth } from './halfwidth.ts';
import { dropMarkup } from './letters.ts';
import { findSensitive, listReadings, maskCard, maskId, maskPhone, type SensitiveKind } from './privacy.ts';
import { remember, sentences } from './remembered.ts';

/** Numbers that identify a person: of papers, of accounts, to be reached by. */
type NumberKind = SensitiveKind | '证件号' | '网络账号';
export type PrivateKind = NumberKind | '出生日期' | '住址';

/** Words that may not be published; index and length in UTF-16 units, as in `text.slice`. */
export interface PrivateWords {
  kind: PrivateKind;
  index: number;
  length: number;
  /** as a message may say it: enough to find it again */
  shown: string;
}

/** Numbers that say what they are: old IDs of 15 digits, mistyped ones, accounts that are no cards. */
const labelled: readonly [kind: NumberKind, label: RegExp, number: RegExp][] = [
  ['身份证号', /身份证号?码?/, /\d{14,17}[\dxXⅩХ](?!\d)/],
  ['银行卡号', /(?:卡号|[账帐]号|账户)/, /\d[\d ]{8,22}\d/],
  ['证件号', /护照[本证]?(?:的?号?码?|编号|No\.?|[（(]号码?[)）])/i, /[A-Z]{1,2}[ -]?\d{7,8}(?!\d)/i],
  [
    '证件号',
    /(?:通行证|居留证|居住证|回乡证|台胞证|港澳证)(?:的?号?码?|编号|No\.?)/i,
    /[A-Z]{0,3}[ -]?\d{8,15}(?:\(?[A-Z\d]{1,2}\)?)?(?!\d)/i,
  ],
  [
    '证件号',
    /(?:(?:社保卡|社会保障卡|医保卡)(?:的?号?码?|编号)|(?:社保|社会保[障险]|医保|医疗保险|学籍|户口簿?|驾驶证|驾照|结婚证|出生(?:医学)?证明?)(?:的?号码?|编号|No\.?))/i,
    /[A-Z]{0,3}[ -]?\d{6,20}[A-Z\d]?(?!\d)/i,
  ],
  ['证件号', /残疾人?证号?码?/i, /\d{17}[\dX]\d{2}(?:B\d?)?(?!\d)/i],
  ['证件号', /(?:军官|士兵|警官|文职)证号?码?/, /[^\s，,。；、\d]{0,4}\d{5,9}号?/],
  [
    '证件号',
    /(?:准考证|[考学]生?|低保证?|[五特]困证|病历|住院|门诊|户|优待证|旅行证|海员证|[困难职工贫户学生]{2}档案)(?:的?号码?|编号|No\.?)/i,
    /[A-Z]{0,3}\d[\d-]{5,19}(?!\d)/i,
  ],
  [
    '证件号',
    /(?:(?:香港|澳门|港澳|台湾)(?:居民|永久性?居民)?|永久居留)身份证(?:的?号码?|编号|No\.?)?/i,
    /[A-Z]{0,3}\d{6,12}(?:\([A-Z\d]\))?(?!\d)/i,
  ],
  ['网络账号', /(?:支付宝|抖音|快手|钉钉|微博)(?:的?[账帐]号|号)/i, /[a-z\d][-\w]{4,29}/i],
  ['网络账号', /QQ(?:号码?)?/i, /[1-9]\d{4,10}(?!\d)/i],
  ['网络账号', /(?:(?<!公众)微信号?|加微信|wechat|weixin|(?<![a-z])v[x信]|威信)/i, /[a-z][-\w]{5,19}/i],
  [
    '固定电话',
    /(?:香港|澳门|港澳)[^，。；\n\d]{0,6}(?:电话|手机|号码?|Tel)/i,
    /[2-9]\d{3}[- ]?\d{4}(?!\d|[万亿]?[元名人户])/i,
  ],
  ['固定电话', /(?:电话|座机|Tel)/, /[2-8]\d{2,3}[- ]?\d{4}(?!\d|[万亿]?[元名人户])/],
];
/** Between a label and its number. */
const joint = '[:：是为\\s]{0,3}';
const labelledPatterns: readonly [NumberKind, RegExp][] = [
  ['网络账号', /(?<![\d.])[1-9]\d{4,10}(?=@qq\.com)/gi],
  ...labelled.map(([kind, label, digits]): [NumberKind, RegExp] => [
    kind,
    // QQ（123456789）: within brackets a word of letters alone may say something else of the label
    new RegExp(
      `(?:(?<=${label.source}${joint})|(?<=${label.source}${joint}[(\\[【“"]\\s?)(?=[- \\w]*\\d))${digits.source}`,
      `g${label.flags}`,
    ),
  ]),
];
/** What one of them begins or ends with; most texts hold none of it. */
const anyLabel = new RegExp([...labelled.map(([, label]) => label.source), '@qq'].join('|'), 'i');

const blank = '[ \\u00a0\\u2000-\\u200a\\t]{0,2}';
const two = '[\\d十]{1,3}';
/** 2008年3月5日, 2008.3.5, 20080305, 08年3月5日; spaced out too. */
const date = `(?:(?:19|20)\\d{2}${blank}[年./-]${blank}${two}(?:${blank}[月./-]${blank}(?:${two}${blank}日?)?)?|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|\\d{2}年${two}月(?:${two}日)?)`;
const born = `出${blank}生`;
const birthDate = new RegExp(
  `(?:${born}(?:${blank}日${blank}期|${blank}年${blank}月)?|生日|生于)[:：是为于\\s]{0,3}${date}|生日[:：是为在\\s]{0,3}${two}月${two}日|(?<!\\d)${date}${blank}(?:${born}|生人|生(?=[,;。、)\\s]|$))`,
  'g',
);

/** A house or flat number after words of dwelling, or that of a flat in a block: a street number alone may be the union's own. */
const number = /(?:\d{1,5}|[一二三四五六七八九十百]{1,4})/.source;
const dwelling = '家庭住址|家庭地址|居住地址|户籍地址|住址';
const homeAddress = new RegExp(
  [
    `(?:家住|现住|${dwelling})[^。；\\n]{0,30}?${number}(?:号|栋|幢|单元|室|组)[^，。；\\n]{0,20}`,
    `住(?![院宿房])[^，。；、\\n]{2,20}?${number}(?:组|栋|幢|单元)${number}(?:号|室|户)`,
    `(?:${dwelling})[:：为是]\\s*[^，,。；\\s]{2,30}`,
    `${number}(?:号楼|栋|幢|单元)[^，。；\\n]{0,8}?\\d{1,4}(?:室|户)`,
    '(?<=小区|花园|家园|新村|里|苑)\\d{1,3}-\\d{1,2}-\\d{3,4}(?!\\d)',
  ].join('|'),
  'g',
);

/** What each of them holds. */
const mayBeAddress = /[住址栋幢]|号楼|单元|\d-\d{1,2}-\d/;

/** Words after which a name of letters is an account's. */
const chat = /微信|威信|wechat|weixin|v[x信]|支付宝|抖音|快手|钉钉|微博/i;
/** What may stand where no digit does: an address, an account named in letters. */
const wordy = new RegExp(`${dwelling}|${chat.source}`, 'i');

/** As short as the shortest of them, 1栋2室, or a number too short to be one by itself. */
const tooShort = /^(?:[\s\S]{0,3}|\d{0,9})$/;
const none: readonly PrivateWords[] = [];

const findClosely = remember(
  (text) => (holdsNumber(text) || wordy.test(text) ? findAll(text) : none),
  sentences,
);

/** Every such number, date and address in a text, in order. */
export function findPrivateWords(text: string): readonly PrivateWords[] {
  return tooShort.test(text) ? none : findClosely(text);
}

function findAll(text: string): PrivateWords[] {
  const readings = listReadings(text);
  const found: PrivateWords[] = findNumbers(text, readings);
  for (const reading of readings)
    if (reading.includes('生')) addMatches(found, reading, '出生日期', birthDate, (words) => words);
  const half = toHalfWidth(text);
  if (mayBeAddress.test(half))
    addMatches(found, half, '住址', homeAddress, (words) => `${[...words].slice(0, 6).join('')}……`);
  return found.sort((a, b) => a.index - b.index);
}

/** Digits that every number of a person has, letters typed for others of them. */
const fewestNumerals = 3;

/** Whether a closer look is worth its while: most texts hold no such number. */
function mayHoldNumber(text: string): boolean {
  return countNumerals(text) >= fewestNumerals || chat.test(text);
}

/** @param readings the text as `listReadings` reads it, where that is at hand */
function findNumbers(text: string, readings?: readonly string[]): PrivateWords[] {
  const found = mayHoldNumber(text) ? findPlainNumbers(text, readings ?? listReadings(text)) : [];
  const plain = dropMarkup(text);
  if (!plain || !mayHoldNumber(plain.letters)) return found;
  for (const { index, length, ...rest } of findPlainNumbers(plain.letters, listReadings(plain.letters))) {
    const start = plain.starts[index] ?? 0;
    const span = { index: start, length: (plain.ends[index + length - 1] ?? start) - start };
    if (!overlapsAny(found, span)) found.push({ ...rest, ...span });
  }
  return found.sort((a, b) => a.index - b.index);
}

function findPlainNumbers(text: string, readings: readonly string[]): PrivateWords[] {
  const found: PrivateWords[] = findSensitive(text, readings).map(({ kind, index, length }) => {
    return { kind, index, length, shown: maskNumber(kind, toDigits(text.slice(index, index + length))) };
  });
  for (const reading of readings)
    for (const [kind, pattern] of anyLabel.test(reading) ? labelledPatterns : [])
      addMatches(found, reading, kind, pattern, (words) => maskNumber(kind, words));
  return found.sort((a, b) => a.index - b.index);
}

function overlapsAny(
  found: readonly PrivateWords[],
  { index, length }: { index: number; length: number },
): boolean {
  return found.some((other) => index < other.index + other.length && other.index < index + length);
}

/** Adds what a pattern finds where nothing was found before. */
function addMatches(
  found: PrivateWords[],
  half: string,
  kind: PrivateKind,
  pattern: RegExp,
  show: (words: string) => string,
): void {
  for (const { 0: words, index } of half.matchAll(pattern)) {
    if (!overlapsAny(found, { index, length: words.length }))
      found.push({ kind, index, length: words.length, shown: show(words) });
  }
}

/** A text whose numbers of persons, birth dates and addresses are asterisks, as wide and as long as before. */
export function hidePrivateWords(text: string): string {
  return hide(text, findPrivateWords(text));
}

/** The same of numbers alone. */
export function hidePersonalNumbers(text: string): string {
  return hide(text, findNumbers(text));
}

function hide(text: string, found: readonly PrivateWords[]): string {
  let hidden = '';
  let at = 0;
  for (const { index, length } of found) {
    hidden += text.slice(at, index) + hideSigns(text.slice(index, index + length));
    at = index + length;
  }
  return hidden + text.slice(at);
}

/** Asterisks for letters and digits, which take the same cells of a terminal. */
export function hideSigns(text: string): string {
  return text.replace(/[a-z\d]/gi, '*').replace(/[\p{L}\p{N}]/gu, (sign) => '＊'.repeat(sign.length));
}

const masks: Record<NumberKind, (number: string) => string> = {
  身份证号: maskId,
  手机号: maskPhone,
  固定电话: maskPhone,
  银行卡号: maskCard,
  证件号: maskEnd,
  网络账号: maskEnd,
};

function maskNumber(kind: NumberKind, number: string): string {
  return masks[kind](number);
}

/** The first two signs stay. */
function maskEnd(number: string): string {
  return number.slice(0, 2) + '*'.repeat(Math.max(0, number.length - 2));
}

const illness =
  /(?:身患|患有|罹患|确诊)[^，。；、\s]{1,8}|癌|白血病|尿毒症|肿瘤|精神分裂|精神病|抑郁症|瘫痪|脑梗|脑瘫|心脏病|肝硬化|糖尿病|艾滋|乙肝|肾衰竭|透析|化疗|[一二三四]级[^，。；]{0,4}残疾/g;

/** Signs of which every such word has one. */
const ofIllness = /[患确癌病症瘤裂郁瘫脑肝艾肾析疗级]/;

/** Words for a person's illness or grade of disability. */
export function findIllness(text: string): { word: string; index: number }[] {
  if (!ofIllness.test(text)) return [];
  return Array.from(text.matchAll(illness), ({ 0: word, index }) => ({ word, index }));
}
