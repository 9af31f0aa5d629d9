/** Chinese punctuation in use: enumerations, titles, document numbers, the ends of sentences. */

import { toHalfWidth } from './halfwidth.ts';

/** 发文字号 in its three parts. */
export interface DocumentNumber {
  /** 发文机关代字 */
  agency: string;
  year: number;
  serial: number;
}

/** After `toHalfWidth`: every bracket that stands in for 〔〕, a needless 第, leading zeros. */
const DOCUMENT_NUMBER =
  /^(\p{Script=Han}{1,12})[〔[(【﹝{]((?:19|20)\d\d)[〕\])】﹞}]第?0*([1-9]\d{0,5})号$/u;

/** Joins items by 、, and neighbouring 《》《》 or “”“” by nothing (GB/T 15834—2011, 4.5). Empty items are left out. */
export function joinWithDunhao(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .reduce((text, item) => {
      if (text === '') return item;
      const adjacent =
        (text.endsWith('》') && item.startsWith('《')) || (text.endsWith('”') && item.startsWith('“'));
      return `${text}${adjacent ? '' : '、'}${item}`;
    }, '');
}

/** Puts a title in 《》 unless it is; titles within it alternate 〈〉 and 《》 (GB/T 15834—2011, 4.15). */
export function quoteTitle(title: string): string {
  const bare = isQuoted(title) ? title.slice(1, -1) : title;
  let depth = 0;
  const inner = bare.replace(/[《〈》〉]/g, (mark) => {
    const opens = mark === '《' || mark === '〈';
    if (opens) depth++;
    const pair = depth % 2 === 1 ? '〈〉' : '《》';
    if (!opens) depth = Math.max(0, depth - 1);
    return pair.charAt(opens ? 0 : 1);
  });
  return `《${inner}》`;
}

/** Whether one pair of 《》 embraces the whole. */
function isQuoted(title: string): boolean {
  if (!title.startsWith('《') || !title.endsWith('》')) return false;
  let depth = 0;
  for (let i = 0; i < title.length - 1; i++) {
    if (title[i] === '《') depth++;
    if (title[i] === '》') depth--;
    if (depth === 0) return false;
  }
  return true;
}

/** Reads 新工办〔2016〕51号 in whatever brackets it was typed; undefined if a part is missing or the year short. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const match = DOCUMENT_NUMBER.exec(toHalfWidth(text).replace(/\s/g, ''));
  if (!match) return undefined;
  return { agency: match[1] ?? '', year: Number(match[2]), serial: Number(match[3]) };
}

/** The number as GB/T 9704—2012, 7.2.5 has it: 六角括号, no 第, no leading zeros. Undefined if not understood. */
export function formatDocumentNumber(text: string): string | undefined {
  const number = parseDocumentNumber(text);
  return number && `${number.agency}〔${number.year}〕${number.serial}号`;
}

/** Ends a sentence with 。 unless it has its end mark, also within closing quotes; a trailing ，or ； gives way. */
export function endSentence(text: string): string {
  const trimmed = text.trimEnd();
  if (trimmed === '' || /[。！？…!?][”’』」）》]*$/.test(trimmed)) return trimmed;
  return `${stripEnd(trimmed)}。`;
}

/** Drops the stops and commas at the end, so that a text can stand within a sentence or as a heading. */
export function stripEnd(text: string): string {
  return text.replace(/[。；，、;,\s]+$/, '');
}
