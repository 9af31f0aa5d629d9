/** Finds every figure in running text: amounts, counts, shares, dates, spans of time, ranks, and codes that are none of them. */
import { hedgeStarts, leastWords, mostWords } from '../approximation.ts';
import { capitalSigns, capitalStarts, ordinarySigns } from '../numeral-signs.ts';
import { forms } from './forms.ts';
import type { FoundFigure } from './found.ts';

/** Where a figure may begin: a number, or what hedges or introduces one. */
const START = new RegExp(`[\\d${ordinarySigns}${capitalStarts}${hedgeStarts}第半过人¥〔［【[（(]`, 'g');
/** The rest of a number that is no figure, so that its tail is not read as one. */
const RUN = new RegExp(`(?:[\\d.,]+|[${ordinarySigns}${capitalSigns}]+)`, 'y');
/** 1. and （1） and 一、 where an item begins. */
const LIST_MARK =
  /(?:\d{1,2}(?:[.．](?=\D|\d{4}年)|[、)）])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)/y;
const HAS_FIGURE = new RegExp(`[\\d０-９半${ordinarySigns}${capitalStarts}]`);

const LEAST = new RegExp(`(?:${leastWords})$`);
const MOST = new RegExp(`(?:${mostWords})$`);
/** 每生每年, 每名学生发放, 人均: at the end of what stands before a figure within its clause. */
const EACH = /(?:每|[人户生]均|平均|各)[^，。；：、！？\n\d]{0,12}$/;
const EACH_OF = /每(学年|学期|[生人名位户家年月])|([人户生])均|(各|平均)/g;
const EACH_BEHIND = /^\/([生人名户年月])(?:[·/]([年月]))?/;
/** How far back what bears on a figure may begin. */
const REACH = 20;

/**
 * The figures of a text in reading order; they don't overlap. Digits of 文号, telephone numbers, 2016级 and marks of lists are never
 * read as amounts. Time grows with the length of the text alone.
 */
export function scanFigures(text: string): FoundFigure[] {
  if (!HAS_FIGURE.test(text)) return [];
  const plain = foldWidths(text);
  const found: FoundFigure[] = [];
  let begin = 0;
  for (let at = findStart(plain, 0); at >= 0; at = findStart(plain, begin)) {
    const mark = readMark(plain, at);
    if (mark !== undefined) {
      begin = mark;
      continue;
    }
    const inWord = at > begin && /\d/.test(plain.charAt(at)) && /[\dA-Za-z.]/.test(plain.charAt(at - 1));
    const figure = inWord ? skipRun(plain, at) : readFigure(plain, text, at);
    if (typeof figure === 'number') begin = figure;
    else {
      found.push(figure);
      begin = at + figure.text.length;
    }
  }
  return found;
}

function findStart(text: string, from: number): number {
  START.lastIndex = from;
  return START.exec(text)?.index ?? -1;
}

/** The end of a list's mark that stands here. */
function readMark(text: string, at: number): number | undefined {
  if (at > 0 && !/[。；：！？\n]/.test(text.charAt(at - 1))) return undefined;
  LIST_MARK.lastIndex = at;
  return LIST_MARK.exec(text) ? LIST_MARK.lastIndex : undefined;
}

/** The figure that begins here; else where to look on. In A4 and 1.2.3 no number begins within a word or another number. */
function readFigure(plain: string, text: string, at: number): FoundFigure | number {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match) continue;
    const figure = read(match);
    const end = at + match[0].length;
    if (figure === null) return end;
    if (!figure) continue;
    return { ...figure, text: text.slice(at, end), index: at, ...readAround(plain, at, end) } as FoundFigure;
  }
  return skipRun(plain, at);
}

/** What bears on a figure from outside: bounds, and what it is for each of. */
function readAround(text: string, start: number, end: number): Pick<FoundFigure, 'bound' | 'per'> {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + 4);
  const each = EACH.exec(before)?.[0] ?? '';
  const per = [
    ...Array.from(each.matchAll(EACH_OF), (match) => match.slice(1).find(Boolean)),
    ...(EACH_BEHIND.exec(after)?.slice(1) ?? []),
  ].filter((word) => word !== undefined);
  const least = LEAST.test(before) || /^(?:及|或)?以上/.test(after);
  const most = MOST.test(before) || /^(?:及|或)?(?:以下|以内|之内)/.test(after);
  return {
    ...(least ? { bound: '≥' as const } : most ? { bound: '≤' as const } : {}),
    ...(per.length > 0 ? { per } : {}),
  };
}

function skipRun(text: string, at: number): number {
  RUN.lastIndex = at;
  return RUN.exec(text) ? RUN.lastIndex : at + 1;
}

/** Full-width digits, ％, ．, ￥ and spaces as half-width; the text keeps its length. */
function foldWidths(text: string): string {
  return text.replace(/[０-９％．￥\u00a0\u3000]/g, (sign) => {
    if (sign === '￥') return '¥';
    return sign === '\u00a0' || sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}
